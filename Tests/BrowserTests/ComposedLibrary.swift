// A small library composed for these tests. Names and facts are those of public reports; the words are our own.

extension ComposedArticle {
    /// Pages of the library; the articles of one page stand together.
    static let pages: [[ComposedArticle]] = [
        [harvest], [corridor, ferry], [gathering], [summit], [summitFollowUp, drill], [newZone], [liaison], [untitled],
    ]

    static let harvest = ComposedArticle(
        title: "２０２１年粮食产量１３０００亿斤，比2020年增加２６７亿斤，连续七年稳定在１３０００亿斤以上",
        paper: "农事日报", date: "2021-12-07", page: 1,
        paragraphs: [
            "统计部门〔D2021-12-06:12月6日〕公布，全国粮食再获丰收。〔L四川省:四川〕、〔L重庆市:重庆〕两地秋粮因旱有减，夏粮补上了缺口。",
            "农业主管部门说，〔!2025:到2025年〕粮食综合生产能力将再上台阶。",
        ])

    static let corridor = ComposedArticle(
        title: "川渝携手打造第三个万亿级产业集群", kicker: "从“两张图”到“一张网”", byline: ["陈一苇", "罗小北"],
        paper: "渝州日报", date: "2021-12-15", page: 5,
        paragraphs: [
            "“以前送一车零件到〔L成都市:成都〕要绕半个城，现在两小时就到。”〔D2021-12-14:12月14日〕，〔L重庆市:重庆〕一家汽车配件厂的负责人〔P:周明远〕说，路通了，订单也跟着来了。",
            "# 一条链上两座城",
            "〔D2020-10:2020年10月〕，〔M:成渝地区双城经济圈建设推进会〕定下产业协作的路线；〔D2021-05-20:今年5月20日〕，〔O:川渝产业协作办公室〕挂牌，第一批25家企业进入名录。名录里既有整车厂，也有做螺钉、做线束、做模具的小厂；它们过去各自找客户，如今由协作办公室统一对接，一年里新签的供货合同超过四百份。",
            "电子信息是两地的第一个万亿级集群，装备制造是第二个，汽车被寄予厚望成为第三个。〔L重庆市:重庆〕出整车，〔L成都市:成都〕出芯片和软件，沿线的〔L万州区:万州〕、〔L达州市:达州〕、〔L开州区:开州〕做零部件——分工写进了〔B:《汽车产业链协同发展方案》〕。",
            "# 还差什么",
            "“差的是标准。”〔P:周明远〕说。两地检测报告互认〔!2022-06:明年6月〕起试行；〔!2025:到2025年〕，协作区产值将达到一万五千亿元。",
        ])

    static let ferry = ComposedArticle(
        title: "万州港首条水铁联运班列开行", byline: ["罗小北"], paper: "渝州日报", date: "2021-12-15", page: 5,
        paragraphs: [
            "〔D2021-12-13:12月13日〕，载着50个集装箱的班列从〔L万州区:万州〕港发出，驶往〔L成都市:成都〕。这是〔L万州区:万州〕港开行的首条水铁联运班列。"
        ])

    static let gathering = ComposedArticle(
        title: "一次万州行，合作结硕果", byline: ["向晚"], date: "2020-12", isDateInferred: true,
        paragraphs: [
            "〔D2020-12-07~2020-12-08:12月7日至8日〕，川渝两地四十多家国有企业走进〔L万州区:万州〕，签下43个项目，协议投资1153亿元。",
            "一年来，〔L万州区:万州〕、〔L达州市:达州〕、〔L开州区:开州〕走动频繁。〔D2020-03-23:3月23日〕，三地交通部门在〔L万州区:万州〕碰头，商定围绕交通运输一体化每季度会商一次；〔D2020-04-30:4月30日〕，〔L万州区:万州〕至〔L达州市:达州〕的城际快巴开通；〔D2020-09-28:9月28日〕，〔O:四川港航投资集团〕等企业与〔L万州区:万州〕签订战略合作协议。",
            "〔L万州区:万州〕区负责人说，〔!2025:到2025年〕，〔L万州区:万州〕等三地将建成“一小时通勤圈”。",
        ])

    static let summit = ComposedArticle(
        title: "上合组织乌法峰会开幕", byline: ["吴江"], paper: "环球通讯", date: "2015-07-11", page: 3,
        paragraphs: [
            "〔D2015-07-09~2015-07-10:7月9日至10日〕，〔O上海合作组织:上合组织〕成员国元首在〔L:乌法〕会晤，通过〔B:《上海合作组织至2025年发展战略》〕。",
            "会议决定启动接收新成员的程序。〔D2015-12-14~2015-12-15:12月14日至15日〕，〔O上海合作组织:上合组织〕政府首脑会议将在〔L:郑州〕举行。",
        ])

    static let summitFollowUp = ComposedArticle(
        title: "上合组织政府首脑会议在郑州闭幕", paper: "环球通讯", date: "2015-12-16", page: 1,
        paragraphs: [
            "〔D2015-12-14~2015-12-15:12月14日至15日〕，〔O上海合作组织:上海合作组织〕成员国政府首脑在〔L:郑州〕会面，就区域经济合作发表声明。",
            "下一次元首会晤定于〔D2016-06-23~2016-06-24:2016年6月23日至24日〕在〔L:塔什干〕举行。",
        ])

    static let drill = ComposedArticle(
        title: "联合救灾演练收官", paper: "环球通讯", date: "2015-12-16", page: 1,
        paragraphs: ["〔D2015-10-15:10月15日〕，〔O上海合作组织:上合组织〕成员国救灾部门的联合演练结束。"])

    static let newZone = ComposedArticle(
        title: "高竹新区这一年", paper: "蜀中经济报", date: "2021-12-29", page: 2,
        paragraphs: [
            "〔L:高竹新区〕是第一个跨省共建的新区。〔D2020-12-29:2020年12月29日〕，川渝两省市批准设立〔L:高竹新区〕；〔D2021-01~2021-03:2021年1月至3月〕，新区的开发公司组建完成。"
        ])

    static let liaison = ComposedArticle(
        title: "深化区域协作 共襄南向开放", byline: ["陈家声"], paper: "蜀中经济报", date: "2018-12-24", page: 4,
        paragraphs: [
            "第二十次市长联席会〔D2018-12-21:日前〕在〔L:自贡〕召开，二十个成员市（区）的代表作了交流。〔L万州区:万州〕代表轮值方汇报一年来的工作。"
        ])

    static let untitled = ComposedArticle(
        title: nil, paper: nil, date: nil,
        paragraphs: ["本报热线开通以来，读者来电已逾千次，问得最多的是班车时刻和医保报销。"])
}
