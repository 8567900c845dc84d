// Columns of two stories that extraction read in turns; names under headlines that stand behind their texts; names of columns
// of a paper that are no headlines.

import Corpus
import Testing

@testable import Pipeline

@Suite struct CrossedColumnTests {
    @Test func `The lines of one paragraph are of two stories where their columns differ and both go on elsewhere`()
        throws
    {
        let page = try PageCase(
            """
            江南省垃圾管理条例
            　　第一条　为了加强城镇生活垃圾管理，改善人
            居环境，保障公众健康，结合本省实际，制定条例。
            　　第二条　旅馆、餐饮经营者不得主动提供一次
            性日用品。电子商务、快递企业应当使用可降解包

            让分类成为习惯
            本报记者　彭若云
            　　记者：条例为什么选择在这个
            时候出台？
            　　负责人：全省城镇垃圾日产量
            已达二点八万吨，各地标准不一。
            对个人未按规定投放的，先由管理
            装材料。
            　　第三条　单位和个人应当按照规定的时间投放
            生活垃圾，不得随意倾倒、抛撒、堆放或者焚烧。

            人劝导，拒不改正的才处以罚款。
            　　记者：还有哪些准备工作？
            　　负责人：八月底前把分类指南
            入户发放，组织执法人员培训。
            """)
        #expect(page.titles == ["江南省垃圾管理条例", "让分类成为习惯"])
        #expect(page.articles.map { $0.text.contains("可降解包装材料。") } == [true, false])
        #expect(page.articles.map { $0.text.contains("先由管理人劝导") } == [false, true])
        #expect(page.articles.map { $0.text.contains("第三条") } == [true, false])
    }

    @Test func `The short end of a sentence closes its own column before a wider one goes on`() throws {
        let page = try PageCase(
            """
            定额到人　超额分成
            　　本报讯　东山轴承厂有职工六百人，过去干
            多干少一个样，奖金按人头平均发。今年一月，
            新厂长到各车间把四十道工序的定额逐一测定，
            然后张榜公布，请工人评议修改。工序的定额定

            短　评
            奖要奖得眼红
            　　东山轴承厂兑现了责任制，
            高的得奖三十元，低的倒扣四
            元多。这样做好得很，值得正
            在推行责任制的企业的同志们
            琢磨。

            下来以后，产量和质量都包到班组。完不成定额
            的不但没有奖金，还要扣发百分之五的工资。全厂
            超额利润按比例分成，没有一个人退回奖金。
            """)
        #expect(page.articles.count == 2)
        #expect(page.articles.map { $0.text.contains("企业的同志们琢磨。") } == [false, true])
        #expect(page.articles.map { $0.text.contains("定额定下来以后") } == [true, false])
    }

    @Test func `A full line that the end of its column broke off is text, though a dateline stands below`() throws {
        let page = try PageCase(
            """
            国务院关于加强社区阅读服务工作的意见
            （国发〔2006〕13号）
            　　公共阅读服务是公共文化服务的重要组成部
            分，各地采取措施加强建设，取得了一定成效，
            但是设施总量不足，读书难的状况还没有改变。
            　　工作目标是到2010年乡镇文化站普遍设立
            图书阅览室；城市社区步行二十分钟内有公共的
            阅览场所；全国人均公共图书馆藏书要求达到的

            人均藏书达零点六册
            　　新华社北京4月11日电
            （记者周婷）国务院日前印发意
            见，要求各级财政把购书经费列
            入预算，已经出租的图书馆用房
            必须在2007年底前收回。

            水平是零点六册，县级图书馆覆盖率达到九成。
            """)
        #expect(page.role("藏书要求达到的") == .body)
        #expect(!page.titles.contains { $0?.contains("阅览场所") ?? false })
    }

    @Test func `A paragraph whose column grows narrow beside a picture stays one`() throws {
        let page = try PageCase(
            """
            渡口新桥今日合龙
            　　渡口大桥最后一根钢梁昨日吊装就位，两岸的
            居民站满了江堤，看着吊钩一寸一寸放下来，过江
            时间将由四十分钟缩短到六分
            钟。大桥全长一千二百米，设
            双向六车道，两侧各有一条人
            行道，桥上装了防风的栏板，
            预计明年国庆节前通车。
            """)
        #expect(page.titles == ["渡口新桥今日合龙"])
        #expect(page.paragraphs().count == 1)
    }

    @Test func `Where a blank stands behind the broken sentence, the rest stands behind one too`() throws {
        let page = try PageCase(
            """
            店员打破情面检举账目
            【本报讯】省城五金业店员在七天当中
            检举了材料一千一百件，其中关于偷工
            减料的三百件。
            同街的永兴、德记、裕泰三家的店员连
            夜开会，第二天就组成联合检举小组，
            把永兴经理同他们抬高洋钉价格、囤积

            仓库木料无人过问
            编辑同志：我是给木材公司拉脚的车夫，
            公司租了一块空地堆木料，泡在水里。
            我问看料的人为什么不管，他说上级没
            有批下买席子的钱，他也没有办法。
            　　　　　　　　　车夫　孙玉廷

            铁丝的事实全部揭发出来。永兴经理起
            初百般抵赖，后来才低头承认。店员拿
            出亲手记的流水，一笔一笔对质。
            """)
        #expect(page.articles.map { $0.text.contains("囤积铁丝的事实") } == [true, false])
        #expect(page.articles.map { $0.text.contains("我问看料的人") } == [false, true])
        #expect(page.articles.map(\.byline) == [[], ["孙玉廷"]])
    }

    @Test func `A byline close under a headline behind its text goes with the headline`() throws {
        let page = try PageCase(
            """
            一条土路从屯里通到外面，走了三代人，去年这条
            土路变成了水泥路，客运班车每天来四趟，屯里人
            坐班车去镇上卖果子。
            石头缝里长出的那条路
            本报记者　谭少东
            莫彩云当了二十六年乡村教师，把九个孩子的家都
            走遍了，最远的一家在山顶，走路要三个半小时。
            本报记者　覃海波
            莫彩云走遍九个孩子的家
            """)
        #expect(page.titles == ["石头缝里长出的那条路", "莫彩云走遍九个孩子的家"])
        #expect(page.articles.map(\.byline) == [["谭少东"], ["覃海波"]])
    }

    @Test func `A pen name set wide signs the text that it stands under, whatever goes on below`() throws {
        let page = try PageCase(
            """
            二十三岁的厂长
            　　灯具厂的职工用无记名投票选出了自己的厂长，
            得票最多的是技术科那个说话脸红的毕业生。冲压
            组长老白说：“他刀子先往自个儿身上

            开会学
            幽默角
            　　某机关科长善开会，上午研
            究如何减少会议，下午讨论上午
            的会议是否开得必要，晚上加班
            写出会议纪要。
            　　新来的大学生问：“科长，
            咱们什么时候干工作？”
            　　科长大惊：“没有开过会，
            怎么知道该干什么工作？”
            老　猫

            捅，咱还有啥说的！”
            　　第二把火是奖金，计件工资不封顶，废品照价
            赔，三月份装配工拿了一百一十六元，比厂长多。
            """)
        #expect(page.titles == ["二十三岁的厂长", "开会学"])
        #expect(page.articles[1].byline == ["老猫"])
        #expect(page.articles[0].text.contains("往自个儿身上捅"))
        #expect(page.role("幽默角") == .sectionLabel)
    }

    @Test func `A reporter who also took the pictures is named without what he did`() throws {
        let page = try PageCase(
            """
            茶山上的采茶人
            每年清明前后，罗桂花总要坐十一个小时的火车，
            从西南山区来到东部茶乡，今年是第九个春天。
            今年她还学会了用手机直播，镜头对着茶山，也
            对着自己。
            本报记者　霍　达摄影报道
            """)
        #expect(page.articles.map(\.byline) == [["霍达"]])
        #expect(page.role("对着自己。") == .body)
    }

    @Test(arguments: [
        ("影 像 故 事", true), ("青年论坛", true), ("一线评论", true), ("茶山故事", false),
    ])
    func `Names of kinds of text are no headlines`(name: String, isLabel: Bool) throws {
        let page = try PageCase(
            "\(TwoStories.heads[0])\n\n\(TwoStories.first)\n\n\(name)\n\(TwoStories.heads[1])\n\n\(TwoStories.second)\n"
        )
        #expect((page.role(name) == .sectionLabel) == isLabel)
    }

    @Test func `A meeting over two rows of what it decided is a kicker`() throws {
        let page = try PageCase(
            """
            省委常委会召开扩大会议
            深入学习贯彻全会精神
            坚定不移推进基层治理
            　　本报江城11月24日讯（记者　宋立民）今天上午，
            省委常委会召开扩大会议，传达学习全会精神，研究
            部署我省基层治理的意见，要求把精神落到基层。
            """)
        #expect(page.titles == ["深入学习贯彻全会精神 坚定不移推进基层治理"])
        #expect(page.articles[0].kicker == "省委常委会召开扩大会议")
    }

    @Test func `What is claimed or asked for in a second row as long as the first belongs to the headline`() throws {
        let page = try PageCase(
            """
            第三世界国家代表要求
            改变不合理的贸易条件
            　　新华社日内瓦六月十二日电　联合国贸易和发展会议的
            一个工作小组昨天在这里结束会议，许多第三世界国家的
            代表在会上要求改变不合理的国际贸易条件。
            """)
        #expect(page.titles == ["第三世界国家代表要求 改变不合理的贸易条件"])
    }

    @Test func `A numbered part goes back to the story that has the part before it`() throws {
        let page = try PageCase(
            """
            按客观规律办事
            　　在经济工作中，有一个问题长期没有说清楚，生
            产到底要不要讲价值规律。
            一、计划不能代替价值规律
            　　只要存在商品交换，价值规律就要起作用，这是
            不以人们的意志为转移的。
            谈谈怎样使用技术人员
            何大川　吴蕴芳
            　　第一，要承认技术人员是工人的一部分，有的单
            位遇到提干、分房子，就说再考验考验。
            二、算账不是坏事
            　　长期以来，不少企业吃大锅饭，盈利上缴，谁要
            算一算成本和利润，就会被人家说成是只顾奖金，被
            　　第二，要用其所长。学冶金的管仓库，学外语的
            卖饭票，这是对人才的浪费。
            扣上“利润挂帅”的帽子，成本和利润反而没人问。
            """)
        #expect(page.titles == ["按客观规律办事", "谈谈怎样使用技术人员"])
        #expect(page.articles.map { $0.text.contains("二、算账不是坏事") } == [true, false])
        #expect(page.articles.map { $0.text.contains("被扣上“利润挂帅”") } == [true, false])
        #expect(page.articles.map { $0.text.contains("第二，要用其所长") } == [false, true])
    }

    @Test func `Month, a large day and the day of the week are one date without a name of the paper`() throws {
        let page = try PageCase(
            """
            2024年5月
            24
            星期五
            甲辰年四月十七
            某某同邻国国民议会议长
            拉科托阿里举行会谈
            　　本报北京5月23日电（记者陆一鸣、丁小溪）副委员长某某
            二十三日在北京同邻国国民议会议长拉科托阿里举行会谈。
            """)
        #expect(page.page.page.facts.date?.value.description == "2024-05-24")
        #expect(page.titles == ["某某同邻国国民议会议长 拉科托阿里举行会谈"])
    }

    @Test func `Reporters and correspondents before a report are all named`() throws {
        let page = try PageCase(
            """
            农民用合同换化肥
            　　本报讯　记者顾维新、通讯员庄建民报道：肥西县今年春耕，
            社队供应化肥改用包干联购的办法，农民用预购合同换取生产资料。
            """)
        #expect(page.articles.map(\.byline) == [["顾维新", "庄建民"]])
    }

    @Test(arguments: ["广告　北京手表厂　双菱牌", "更正　本报昨日三版“十六斤”系“十六两”之误，特此更正。", "讀者熱線　二八七六××××"])
    func `Advertisements, corrections and hotlines of one line are no articles`(line: String) throws {
        let page = try PageCase("\(TwoStories.heads[0])\n\n\(TwoStories.first)\n\n\(line)\n")
        #expect(page.titles == [TwoStories.heads[0]])
        #expect(page.role(line) != .body)
    }
}
