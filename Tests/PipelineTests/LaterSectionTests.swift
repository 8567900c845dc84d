// Sections that another story, or the headline itself, parts from their story; and what stands over or under a byline.

import Corpus
import Foundation
import Testing

@Suite struct LaterSectionTests {
    private static let school = """
        把课堂搬到田间去
        ——记开门办学的七里坪农技学校
        　　深秋的七里坪，稻子已经入仓，农技学校的四十五名学员
        扛着锄头，跟着老贫农康万福上了后山梁，去上土壤课。
        从“黑板上种田”说起
        　　七里坪农技学校办起来的时候，农技课就在教室里上。有
        个学员回到生产队里，把稗子当成秧苗留了下来，群众批评他
        们在黑板上种田。学校聘请了十一名老农兼任教师。
        粮食是在地里长出来的
        　　夏天，七里坪的水稻发生了怪病，学员们白天在田里观察，
        夜晚在社屋里查资料，发现凡是冷浸田病就重，他们把十三块
        病田分成三组做试验，减少了损失。
        体　育
        全省中学生篮球赛在沙河举行
        　　本报讯　一九七四年全省
        中学生篮球比赛，十一月十日
        到十七日在沙河市举行，共打
        了七十八场比赛。
        　　比赛期间，各队还利用休
        息时间到棉纺厂参加劳动，给
        工人作了十四场表演。
        毕业了，还是社员
        　　七里坪农技学校的学员，
        社来社去，不转户口，不拿工
        资，学校培养了一百五十二名
        学员，其中有九十六人当上了
        生产队的农技员。
        　　首届毕业学员在贫瘠的田
        里搞了深翻改土试验，他给母
        校写信说：“我还是七里坪的
        社员，也还是学校的学员。”
        """

    @Test func `A section behind another story goes back to the story whose words it has`() throws {
        let page = try PageCase(Self.school)
        #expect(page.titles == ["把课堂搬到田间去", "全省中学生篮球赛在沙河举行"])
        #expect(page.articles.first?.text.hasSuffix("也还是学校的学员。”") == true)
        #expect(page.articles.last?.text.contains("毕业") == false)
    }

    @Test func `A story of its own under a headline as short keeps it`() throws {
        let page = try PageCase(
            Self.school.replacingOccurrences(of: "七里坪农技学校的学员，", with: "临溪公社渔业队的渔民，")
                .replacingOccurrences(of: "社来社去，不转户口，不拿工", with: "今年秋汛下网三百余次，捕鱼")
                .replacingOccurrences(of: "资，学校培养了一百五十二名", with: "二十六万斤，超过去年同期一")
                .replacingOccurrences(of: "学员，其中有九十六人当上了", with: "成，全部交售给国家，又新造")
                .replacingOccurrences(of: "生产队的农技员。", with: "两条机帆船。")
                .replacingOccurrences(of: "首届毕业学员在贫瘠的田", with: "老船工们在浅滩上布下新")
                .replacingOccurrences(of: "里搞了深翻改土试验，他给母", with: "式拖网，一网捕得鲳鱼四千")
                .replacingOccurrences(of: "校写信说：“我还是七里坪的", with: "斤。队里说：“潮水一天也不")
                .replacingOccurrences(of: "社员，也还是学校的学员。”", with: "等人，网要连夜补好。”"))
        #expect(page.articles.count == 3)
    }

    @Test func `A summary opens the story whose byline stands below it`() throws {
        let page = try PageCase(
            """
            2021年9月23日　星期四　5
            科 技 导 刊 报
            地下700米处“开灯”
            提要：中微子实验的中心探测器主体安装近日启动，预计2023
            年完成。它将用于测量中微子质量顺序。

            本报记者　叶　青
            坐缆车下行约10分钟，再沿斜井走到底，便到了江门中微子实
            验的地下大厅。大厅中间是一只正在拼装的不锈钢网壳，像一个
            放大了的足球。

            按照计划，网壳今年底合龙，有机玻璃球明年开始安装。

            提要：宁夏一家农业企业与高校合作，在盐碱地上用基质槽种植
            蓝莓，第三年亩产达到650公斤，但成本仍高。

            本报记者　苏　敏
            9月的银川，气温已经转凉。在一片泛白的盐碱地上，温室里的
            蓝莓新梢长出了红褐色的嫩叶。

            邵明认为，盐碱地适合种什么就种什么，也是一条路，不宜一哄
            而上。
            盐碱地上的“蓝莓实验”
            """)
        #expect(page.titles == ["地下700米处“开灯”", "盐碱地上的“蓝莓实验”"])
        #expect(page.articles.map(\.byline) == [["叶青"], ["苏敏"]])
        #expect(page.articles.allSatisfy { $0.text.hasPrefix("提要：") })
    }

    @Test func `The byline under a story and over a box is the story's`() throws {
        let page = try PageCase(
            """
            男子“租”走28辆车全押了
            专案组决定将计就计。5月16日，两名女
            民警扮成租赁公司的业务员，打电话问
            何某要不要租一辆新到的别克商务车。
            目前，警方正在追查剩余9辆车的下落，
            提醒受骗的租赁公司尽快到支队登记。

            本报记者　周洋　实习生　唐蕾
            相关链接
            “租车公司”也曾被骗走13辆
            去年8月，渝中区一家汽车租赁公司也
            遭遇类似骗局。两名男子先用自己的真
            实身份租走两辆奇瑞，按时还车，取得
            公司信任。

            车开出去后便没有了消息。等公司到派
            出所报案时，两人的手机都已停机。

            本报记者　周洋
            """)
        #expect(page.titles == ["男子“租”走28辆车全押了", "“租车公司”也曾被骗走13辆"])
        #expect(page.articles.map(\.byline) == [["周洋", "唐蕾"], ["周洋"]])
    }

    @Test func `What several stories are about stands over the headline of one`() throws {
        let page = try PageCase(
            """
            聚焦秋粮收购
            东北新粮上市　农民卖粮不愁
            　　本报长春10月21日电　记者孟川报道：一场寒潮过后，榆
            树市的玉米地里机声隆隆。种粮大户杜海峰的玉米收了大半，
            头一批潮粮每斤卖到8毛3，农民从检斤、化验到拿到现金，平
            均不到50分钟。
            """)
        #expect(page.titles == ["东北新粮上市 农民卖粮不愁"])
        #expect(page.articles.first?.kicker == "聚焦秋粮收购")
    }

    @Test func `The credit of an agency ends a caption and opens no news`() throws {
        let page = try PageCase(
            """
            徐怀远同志逝世
            　　徐怀远同志的遗体已在八宝山革命公墓火化。他为祖国的水
            利电力事业作出了贡献。

            4月16日，江苏连云港港新苏港码头，40万吨级矿石船在拖轮协助下靠泊卸货。
            新华社记者　韩　冬摄
            """)
        #expect(page.articles.map(\.text).joined().contains("连云港") == false)
    }

    @Test func `Two who wrote a story sign under it in traditional characters too`() throws {
        let page = try PageCase(
            """
            紅旗農業社春耕幹得又快又好
            　　本報訊　蘭溪縣紅旗農業生產合作社實行定額以後，社員出
            工再不用敲鐘，一天積肥七百四十擔，比過去多兩倍。
            　　社裏規定由質量檢查員和小組長一起驗收，不合規格的要返
            工，返工不另記分。
            陳志明　葉文傑
            　　本報訊　去年秋天曾經鬧過退社的下駱宅農業社，今年春天
            有十九戶重新申請入社。社裏有了牛，春耕的進度比預定的計劃
            快了四天。
            改正了錯誤，社員又回來了
            下駱宅社重新處理耕牛折價
            吳仲文
            """)
        #expect(page.articles.map(\.byline) == [["陳志明", "葉文傑"], ["吳仲文"]])
    }
}
