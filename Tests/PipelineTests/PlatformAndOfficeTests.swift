// Pages of accounts, associations and courts, and what stands around texts of print: points lifted out, boxes, lists of names.

import Corpus
import Testing

@Suite struct PlatformAndOfficeTests {
    @Test func `Who judged signs a judgement, and a notice behind it has its own head and day`() throws {
        let page = try PageCase(
            """
            　　　　　　　江城市中级人民法院
            　　　　　　　民 事 判 决 书
            　　　　　　　　　　　　　　　（1998）江民终字第４１２号
            　　上诉人因购销合同货款纠纷一案，不服原审法院民事判决，向本院提起上
            诉。本院依法组成合议庭，公开审理了本案，现已审理终结。
            　　上诉人主张红砖质量不合格，但未能提供有效证据，其上诉理由不能成立。
            　　驳回上诉，维持原判。
            　　本判决为终审判决。
            　　　　　　　　　　　　　　　　　　审　判　长　　韩秀英
            　　　　　　　　　　　　　　　　　　审　判　员　　关志成
            　　　　　　　　　　　　　　　　　　代理审判员　　宋　岩
            　　　　　　　　　　　　　　　　　　一九九八年十月二十六日
            　　　　　　　　　　　　　　　　　　书　记　员　　佟　丽
            """)
        #expect(page.articles.count == 1)
        #expect(page.articles.first?.byline.isEmpty == true)
        #expect(page.role("关志成") == .signOff)
        #expect(page.articles.first?.published?.value.description == "1998-10-26")
    }

    @Test func `A text of an account has its exclaimed title, its parts, and nobody for an author`() throws {
        let page = try PageCase(
            """
            原创　沙洲住建　沙洲发布
            2025年05月20日 17:32　江苏
            点击上方蓝字关注我们

            老小区装电梯，这本“明白账”请收好！

            上周六，家住桃园新村12幢的季阿婆坐着电梯下楼，在花坛边晒了半个钟头的太阳。从去年9月楼里开第一次碰头会，到今年4月电梯投用，一共用了七个月。

            PART
            01
            谁来发起？三分之二是“起步线”

            加装电梯应当由本单元专有部分面积占比三分之二以上的业主参与表决，并经参与表决的业主同意，方可提出申请。

            PART
            02
            装好以后，谁来管？

            “装得起，更要用得起。”市市场监管局有关负责人说，12幢选择的是十年包干，电梯企业负责维修保养。
            """)
        #expect(page.titles == ["老小区装电梯，这本“明白账”请收好！"])
        #expect(page.articles.first?.byline.isEmpty == true)
        #expect(page.paragraphs().filter { $0.hasPrefix("[") } == ["[谁来发起？三分之二是“起步线”]", "[装好以后，谁来管？]"])
    }

    @Test func `A second page of a site saved behind the first begins at its path`() throws {
        let page = try PageCase(
            """
            您当前的位置：首页 > 学会动态 > 正文

            学会2017年学术年会暨第七届会员代表大会
            在江宁农业大学召开
            发布者：秘书处　发布时间：2017-11-13 09:26　阅读次数：412

            　　11月10日至11日，江宁省土壤肥料学会2017年学术年会在江宁农业大学召开，来自全省的二百多名会员代表参加了会议，听取并审议了理事会工作报告。

            　　会议围绕土壤健康与粮食安全进行了交流，三位院士作了大会报告。

            【打印本页】 【关闭窗口】
            上一篇：我会组织专家赴石桥县开展秋播指导

            您当前的位置：首页 > 通知公告 > 正文

            关于征集2018年度科普讲座选题的通知
            发布者：科普工作委员会　发布时间：2017-11-06 15:40　阅读次数：288

            各市（州）土壤肥料学会，各专业委员会、各位会员：

            　　为贯彻落实全民科学素质行动计划纲要，学会决定征集2018年度科普讲座选题，现将有关事项通知如下，请各单位认真组织。

            　　申报人应为本会个人会员，讲座内容应科学准确、通俗易懂，时长60分钟左右，截止日期为12月10日。

            附件1　2018年度科普讲座选题申报表.doc（下载次数：203）
            【打印本页】 【关闭窗口】
            """)
        #expect(page.titles == ["学会2017年学术年会暨第七届会员代表大会 在江宁农业大学召开", "关于征集2018年度科普讲座选题的通知"])
        #expect(page.articles.map { $0.published?.value.description } == ["2017-11-13", "2017-11-06"])
    }

    @Test func `The title of a decision read inside its outline is its title`() throws {
        let page = try PageCase(
            """
            2003年12月9日　星期二　汉东日报　要闻　2
            责任编辑 郑国安　版式 小 芸　电子信箱：hdyw@hdrb.com.cn
            　　县域经济是国民经济的基本单元，为落实全面建设小
            康社会的奋斗目标，省委全会讨论了加快县域经济发展的
            若干重大问题，作出如下决定。
            　　一、充分认识县域经济的重大意义
            　　加快县域经济发展，是全面建设小康社会的必然要求，
            没有县域的小康，就没有全省的小康，各级党委必须把县
            域经济摆上重要位置。
            　　二、明确县域经济的基本原则
            　　坚持因地制宜、分类指导，宜工则工、宜农则农，决
            不以牺牲环境、浪费资源为代价换取一时的增长速度。
            中共汉东省委
            关于加快县域经济发展的决定
            　　三、大力推进县域工业化
            　　每个县（市）要集中力量培育一至两个主导产业，重
            点扶持一批产业关联度大、市场前景好的龙头企业。
            """)
        #expect(page.titles == ["中共汉东省委关于加快县域经济发展的决定"])
    }

    @Test func `Points over a text, names with remarks and cartoons are scraps`() throws {
        let page = try PageCase(
            """
            德国制造的一道减法题
            本报驻德国记者　王　谦　林小芸

            核心提要
            ●大众汽车集团表示不排除关闭德国本土工厂，为87年来首次。
            ●能源成本、需求疲软与电动化转型滞后，是三重压力。
            9月4日，德国沃尔夫斯堡，大众总部厂房大厅里挤满了两万
            多名员工。当集团首席财务官说出“我们还有一年”时，台
            下响起持续的口哨声。

            职工委员会成员说，工人们不是反对转型，他们要听到的是
            计划，而不是关门的日期。

            获得者名单
            丁永顺　丁惠芳（女）　于占海
            万国祥　马　兰（女，回族）
            马忠信（回族）　王二小　王文学
            王玉珍（女）　王安邦　王秀云（女）
            """)
        #expect(page.articles.count == 1)
        #expect(page.articles.first?.text.contains("核心提要") == false)
        #expect(page.articles.first?.text.contains("马忠信") == false)
        #expect(page.role("马忠信") == .list)
    }

    @Test func `A question to a lawyer is headed by it under the name of its column`() throws {
        let page = try PageCase(
            """
            　　办案民警在总结中写道：二十七家单位中，真正打电话
            核对过汇票的只有三家，其余二十四家看的是三枚印章。
            律师信箱
            离婚后，前夫可以不付抚养费吗？
            　　律师同志：我与前夫离婚，法院判决儿子由我抚养，前
            夫每月付给抚养费。但前夫只付了七个月便停止，请问我可
            以怎么办？
            攸县　刘桂兰
            　　刘桂兰同志：父母与子女的关系，不因父母离婚而消除。
            对已经拖欠的部分，可以申请强制执行。
            市第三律师事务所律师　胡建华
            """)
        #expect(page.titles.last == "离婚后，前夫可以不付抚养费吗？")
        #expect(page.role("律师信箱") == .sectionLabel)
    }

    @Test func `Items with a sign and a dateline are stories of their own`() throws {
        let page = try PageCase(
            """
            短讯
            　　■本报讯（记者 刘心雨）国际马拉松将于11月13日鸣枪，
            组委会昨天公布赛道图，取消了隧道段，报名将于10月8日开
            启，采用抽签方式产生参赛资格。
            　　■本报讯（记者 汤文涛）全省青少年田径锦标赛昨天在蚌
            埠结束，16岁选手葛晓倩在女子跳高比赛中跃过1米80，打破
            了保持九年的赛会纪录。
            """)
        #expect(page.articles.map(\.byline) == [["刘心雨"], ["汤文涛"]])
    }
}
