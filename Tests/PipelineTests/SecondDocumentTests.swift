// Files of offices that hold more than one document, each under its own head and with its own day.

import Corpus
import Testing

@Suite struct SecondDocumentTests {
    private static let twoLetters = """
        南江市市场监督管理局文件
        南市监发〔2018〕47号
        关于2018年“红盾春雷”行动
        典型案件的通报
        各县（市、区）局，市局机关各科室、直属各单位：
        　　今年3月以来，全市系统组织开展专项执法行动，立案查处各类违法案件
        417件，罚没款869.5万元。现将有关情况通报如下。
        　　今年2月至4月，市局12315指挥中心先后接到消费者投诉71件，
        反映当事人随意提高项目价格。阆州市局依法责令改正，罚款5万元。
        　　各单位要举一反三，认真做好公示宣传，通过公示系统向社会公示。
        南江市市场监督管理局
        2018年6月12日
        （此件公开发布）
        南江市市场监督管理局办公室　　　　　　　　2018年6月12日印发
        — 3 —

        四川康寿源医药集团有限公司
        康寿源函〔2018〕13号
        四川康寿源医药集团有限公司
        关于商标字号使用及整改情况的答复函
        南江市市场监督管理局：
        　　贵局《关于商请说明字号使用情况的函》收悉。我公司高度重视，当日即召
        开专题会议进行核查。现将有关情况函复如下。
        　　我公司派出3个工作组，逐一排查经销商，已拆除不规范招牌7块。
        　　专此函复。
        四川康寿源医药集团有限公司
        2018年6月20日
        — 1 —
        """

    @Test func `A letter behind the imprint of another has its own title, addressee and day`() throws {
        let page = try PageCase(Self.twoLetters)
        #expect(page.titles == ["关于2018年“红盾春雷”行动典型案件的通报", "四川康寿源医药集团有限公司关于商标字号使用及整改情况的答复函"])
        #expect(page.articles.map { $0.published?.value.description } == ["2018-06-12", "2018-06-20"])
        #expect(page.articles.last?.text.hasPrefix("南江市市场监督管理局：") == true)
        #expect(page.articles.first?.text.contains("指挥中心先后接到消费者投诉71件，反映当事人") == true)
    }

    @Test func `A plan behind the report of the year before counts from the first number again`() throws {
        let page = try PageCase(
            """
            丰澜县农业局
            二〇〇五年工作总结
            　　2005年，我局围绕增收的工作思路，较好地完成了全年各项目标任务。现
            将一年来的工作总结如下：
            　　一、主要工作及成效
            　　（一）粮食生产再获丰收。全县粮食播种面积稳定在68.5万亩，总产27.3
            万吨，增产3.1%。
            　　二、存在的主要问题
            　　一是龙头企业规模偏小，精深加工能力不强；二是农业基础设施薄弱，旱涝
            保收面积仅占耕地的43%。
            2006年工作计划
            　　2006年是推进新农村建设的起步之年。我局工作的总体要求是突出抓好粮食
            稳产、结构调整和科技推广。
            　　一、主要目标
            　　粮食总产稳定在27万吨以上；蔬菜面积达到14万亩，奶牛存栏突破8000头。
            　　二、工作措施
            　　（一）以落实政策为重点，3月底前将粮食直补资金发放到户。
            　　　　　　　　　　　　　　　　　丰澜县农业局
            　　　　　　　　　　　　　　二〇〇五年十二月二十日
            """)
        #expect(page.titles == ["丰澜县农业局二〇〇五年工作总结", "2006年工作计划"])
        #expect(page.articles.first?.text.contains("主要目标") == false)
    }

    @Test func `What a gazette prints at the top of each page is not in the sentence it cuts`() throws {
        let page = try PageCase(
            """
            国务院关于加强小型农田水利设施建设和管理的意见
            国发〔2009〕29号

            各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
            　　小型农田水利设施是农业稳产高产的基础条件。近年来，各地区、各部门认
            真贯彻有关要求，灌排条件逐步改善，但总体上老化失修问题仍然突出，去冬今
            春北方冬麦区发生的严重旱情再次暴露了薄弱环节。现提出以下意见：
            　　一、基本原则
            　　坚持政府引导、农民自愿，充分尊重农民意愿；坚持统筹规划、集中连片，
            建设一处、成一处、发挥效益一处；坚持建管并重、先建机制后建
            · 15 ·
            国务院文件
            工程；坚持因地制宜、节水优先，不搞一个模式。
            　　二、工作要求
            　　各地要抓紧制定实施办法，于2009年11月底前报国务院。
            　　　　　　　　　　　　　　国 务 院
            　　　　　　　　　　　　二○○九年八月十七日
            """)
        #expect(page.articles.first?.text.contains("先建机制后建工程；坚持因地制宜") == true)
    }

    @Test func `The title of a speech is whole over the meeting it was given at, and applause belongs to its text`()
        throws
    {
        let page = try PageCase(
            """
            攻坚克难　全面推进
            确保如期完成文化体制改革重点任务
            ——在全省文化体制改革工作会议上的讲话
            （2011年2月22日）
            罗维汉

            同志们：
            　　这次会议的主要任务是，总结去年工作，部署今年任务，动员全省宣传文化
            战线统一思想、坚定信心，打好攻坚战。
            　　一、肯定成绩，认清形势
            　　过去的一年，全省116家经营性文化单位完成转企改制。时间不等人，我们
            必须以更加奋发有为的精神状态投入工作。
            （掌声）

            　　二、突出重点，攻坚克难
            　　要把院团改革作为今年的重中之重，一团一策，上半年拿出办法。
            """)
        #expect(page.titles == ["攻坚克难 全面推进 确保如期完成文化体制改革重点任务"])
        #expect(page.articles.first?.text.contains("（掌声）") == true)
    }
}
