// Invented newspapers, reporters, columns, advertisements: what stands around stories on a page.

/// Invented names and stock pieces.
enum PressNames {
    static let papers = ["江州日报", "临江晚报", "西陵经济报", "东溪时报", "南岭日报", "平湖商报", "北桥青年报", "金谷农村报", "长堤都市报"]
    static let columns = ["要闻", "综合新闻", "经济观察", "今日聚焦", "本地新闻", "区县", "文化旅游", "民生", "国际", "理论", "焦点", "生态周刊"]
    static let agencies = ["新华社", "中新社", "本报"]
    static let cities = ["北京", "江州", "临江", "上海", "东溪", "平湖", "南岭", "莫斯科", "曼谷"]

    private static let surnames = [
        "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "欧阳", "徐", "孙", "胡", "朱", "高", "方", "诸葛",
    ]
    private static let givenNames = [
        "伟", "敏", "静", "丽华", "强", "磊", "军", "洋", "建国", "明远", "晓燕", "思成", "若曦", "海涛", "一鸣", "文博",
    ]
    private static let titles = ["我市多项重点工程加快建设", "各地积极部署下半年工作", "又一批惠民举措落地见效", "协同发展迈出新步伐"]

    static func person(_ random: inout SeededRandom) -> String { random.pick(surnames) + random.pick(givenNames) }

    static func stockTitle(_ random: inout SeededRandom) -> String { random.pick(titles) }

    static func telephone(_ random: inout SeededRandom) -> String {
        let number = String(random.number(60_000_000...89_999_999))
        return random.pick(["023-", "028-", "0818-", ""]) + number
    }

    /// Who wrote a story, as printed.
    static func bylineLine(_ names: [String], _ random: inout SeededRandom) -> String {
        let list = names.joined(separator: random.pick([" ", " ", "　"]))
        switch random.number(0...4) {
        case 0: return "□本报记者 " + list
        case 1: return "本报记者 " + list
        case 2: return "■记者 " + list
        case 3: return "（记者 " + list + "）"
        default: return "□记者 " + list
        }
    }

    static func hotline(_ random: inout SeededRandom) -> [String] {
        let first = random.pick(["新闻热线", "热线", "投稿邮箱 jzrb@example.com 热线电话", "广告热线", "发行热线"])
        var lines = [first + random.pick(["：", ": ", "　"]) + telephone(&random)]
        if random.chance(0.4) { lines.append("读者服务：" + telephone(&random) + "  " + telephone(&random)) }
        return lines
    }

    static func advertisement(_ random: inout SeededRandom) -> [String] {
        let firm = random.pick(["江州百货", "临江酒业有限公司", "平湖家园", "东溪驾校", "西陵口腔医院"])
        let heads = ["招租公告", "遗失声明", "火热招生中", "拍卖公告", "开业大酬宾", "公开招聘"]
        let bodies = [
            ["\(firm)现有门面\(random.number(3...40))间对外出租", "面积\(random.number(20...200))平方米起"],
            ["\(firm)公章遗失", "声明作废"], ["全场\(random.number(2...8))折起", "限时\(random.number(3...15))天"],
            ["\(firm)诚聘店长\(random.number(1...9))名", "月薪\(random.number(4...9))000元起"],
        ]
        return [random.pick(heads)] + random.pick(bodies) + [
            "地址：人民路\(random.number(1...300))号", "电话：" + telephone(&random),
        ]
    }

    static func infographic(_ random: inout SeededRandom) -> [String] {
        let labels = ["重点项目", "总投资", "到2025年", "建设任务", "覆盖乡镇", "主营业务收入", "通车里程", "新增就业", "森林覆盖率", "群众满意度"]
        var lines: [String] = []
        for index in 1...random.number(4...9) {
            if random.chance(0.6) {
                lines.append(
                    random.pick(["0\(index)", "\(index)", "\(random.number(2...900))", "\(random.number(10...99))%"]))
            }
            lines.append(random.pick(labels))
            if random.chance(0.3) { lines.append(random.pick(["亿元", "万人", "公里", "项", "个"])) }
        }
        return lines + (random.chance(0.5) ? ["制图/" + person(&random)] : [])
    }

    static func ornament(_ random: inout SeededRandom) -> String {
        let sign = random.pick(["★", "◆", "■", "●", "▲", "\u{E010}", "\u{E2A7}", "※", "—", "┈", "＊", "◇"])
        let gap = random.pick(["", "", " "])
        return Array(repeating: sign, count: random.number(3...16)).joined(separator: gap)
    }

    /// What a picture shows and who took it.
    static func caption(_ random: inout SeededRandom) -> String {
        let scene = random.pick([
            "游客在古城步行街观看表演", "工人在车间里检修设备", "果农在果园里采摘柑橘", "航拍建设中的跨江大桥", "学生在体验馆里操作机器人", "志愿者为老人理发",
        ])
        let day = "\(random.number(1...12))月\(random.number(1...28))日，"
        let taker = random.pick(["本报记者 ", "记者 ", "通讯员 "]) + person(&random) + random.pick([" 摄", "摄", "\u{3000}摄"])
        return random.pick(["", day, "图为"]) + scene + "。" + taker
    }
}
