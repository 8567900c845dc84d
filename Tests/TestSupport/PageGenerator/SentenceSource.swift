// Where the sentences of generated stories come from: the texts of BROADSHEET_DATA, or sentences composed on the spot.

import Foundation

/// Sentences in text order, each ending as a sentence ends, parted into stretches that speak of one thing.
public struct SentenceSource: Sendable {
    /// Stretches of sentences that share rare words; each could be a story.
    public let stretches: [[String]]
    /// Beginnings of stories, of a sentence or more: what stood behind a dateline. All stretches where there is none.
    let leads: [[String]]
    /// How rare words are, to make headlines of.
    let rarity: PairRarity

    /// Takes sentences as they are; those too short or without an end are left out.
    public init(_ sentences: [String]) {
        let usable = sentences.map(SentenceSource.withoutDateline)
        let rarity = PairRarity(usable.map(\.text))
        self.rarity = rarity
        let parts = SentenceSource.parted(usable, rarity)
        let stories = parts.map(\.sentences).filter { $0.count >= 6 }
        // A source too small to hold stories is one story.
        stretches = stories.isEmpty ? [usable.map(\.text).filter(SentenceSource.isUsable)] : stories
        let leads = parts.filter(\.opens).map(\.sentences)
        self.leads = leads.isEmpty ? stretches : leads
    }

    /// Takes stories, a list of sentences each.
    init(stretches: [[String]]) {
        self.stretches = stretches
        leads = stretches
        rarity = PairRarity(stretches.flatMap { $0 })
    }

    /// Neighbouring sentences that share rare words, up to the next dateline, and whether one opens them. No paper prints as
    /// one story what has nothing to do with each other.
    private static func parted(
        _ sentences: [(text: String, opens: Bool)], _ rarity: PairRarity
    ) -> [(sentences: [String], opens: Bool)] {
        var result: [(sentences: [String], opens: Bool)] = []
        var current: (sentences: [String], opens: Bool) = ([], false)
        var recent: [Set<UInt64>] = []
        for sentence in sentences {
            let rare = rarity.rarePairs(sentence.text)
            if sentence.opens || !recent.contains(where: { !$0.isDisjoint(with: rare) }) {
                if !current.sentences.isEmpty { result.append(current) }
                (current, recent) = (([], sentence.opens), [])
            }
            guard isUsable(sentence.text) else {
                if current.sentences.isEmpty { current.opens = false }
                continue
            }
            current.sentences.append(sentence.text)
            recent = recent.suffix(5) + [rare]
        }
        if !current.sentences.isEmpty { result.append(current) }
        return result
    }

    /// A sentence without the dateline it opens with, which would say that a story starts here: 新华社北京1月7日电.
    private static func withoutDateline(_ sentence: String) -> (text: String, opens: Bool) {
        let head = sentence.prefix(26)
        guard ["本报", "新华社", "据新华社", "中新社"].contains(where: { sentence.hasPrefix($0) }),
            let end = head.lastIndex(where: { $0 == "电" || $0 == "讯" })
        else { return (sentence, false) }
        var rest = sentence[sentence.index(after: end)...]
        if rest.first == "（", let close = rest.firstIndex(of: "）") { rest = rest[rest.index(after: close)...] }
        if let report = rest.prefix(24).range(of: "报道：") { rest = rest[report.upperBound...] }
        return (String(rest), true)
    }

    /// The sentences of labelled texts (`ner/*.bio.xz`: a character a line, a tab, a label; a blank line after each
    /// sentence).
    /// - Parameters:
    ///   - folder: what `BROADSHEET_DATA` names.
    ///   - names: files without their endings; those named by default keep the order of whole stories.
    /// - Returns: nil where a file is missing or `xz` cannot be run.
    public init?(folder: URL, names: [String] = ["lac_xwlb", "lac_policy", "lac_msra_train", "lac_pfr"]) {
        var sentences: [String] = []
        for name in names {
            let path = folder.appendingPathComponent("ner/\(name).bio.xz").path
            guard let bytes = ProcessOutput.of("xz", ["-dc", path]) else { return nil }
            sentences += SentenceSource.sentences(ofLabelled: [UInt8](bytes))
        }
        self.init(sentences)
    }

    /// The best source at hand: the texts of `BROADSHEET_DATA`, else composed sentences.
    public static func best(composedCount: Int = 4000) -> SentenceSource {
        SharedFolders.data.flatMap { SentenceSource(folder: $0) } ?? composed(count: composedCount)
    }

    /// Sentences of invented news, the same for the same seed.
    public static func composed(count: Int, seed: UInt64 = 1) -> SentenceSource {
        var random = SeededRandom(seed: seed)
        return SentenceSource(
            stretches: (0..<max(1, count / 12)).map { _ in
                let topic = ComposedSentence.Topic(&random)
                return (0..<12).map { _ in topic.sentence(&random) }
            })
    }

    private static func sentences(ofLabelled bytes: [UInt8]) -> [String] {
        var result: [String] = []
        var sentence: [UInt8] = []
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            if let tab = line.firstIndex(of: 0x09) {
                sentence += line[..<tab]
            } else if !sentence.isEmpty {
                result.append(String(decoding: sentence, as: UTF8.self))
                sentence = []
            }
        }
        return result
    }

    /// Long enough, ended, with quotes and brackets in pairs, without white space and ornaments, and no remark in brackets.
    private static func isUsable(_ sentence: String) -> Bool {
        let scalars = sentence.unicodeScalars
        guard (12...160).contains(scalars.count), let last = scalars.last, "。！？".unicodeScalars.contains(last),
            scalars.first != "（"
        else {
            return false
        }
        var balance = 0
        for scalar in scalars {
            if Typesetting.isOpening(scalar.value) { balance += 1 }
            if "》”）〉』」】〕".unicodeScalars.contains(scalar) { balance -= 1 }
            if (0x25A0...0x25FF).contains(scalar.value) || (0x2600...0x26FF).contains(scalar.value) { return false }
            if balance < 0 || scalar.properties.isWhitespace || scalar.value < 0x20 { return false }
        }
        return balance == 0
    }
}

/// Sentences put together from invented bodies, places, deeds and numbers.
enum ComposedSentence {
    private static let places = [
        "江州", "临江", "西陵", "东溪", "白沙", "南岭", "北桥", "金谷", "石门", "云台", "沙坪", "青河", "长堤", "平湖", "松山", "永兴",
    ]
    private static let bodies = [
        "市政府", "发展改革委", "交通运输局", "农业农村局", "水利局", "文化旅游局", "海关", "商务局", "教育局", "生态环境局", "供销社", "总工会",
    ]
    private static let things = [
        "高速铁路", "综合保税区", "内河港口", "粮食仓储", "山区公路", "职业教育", "老旧小区改造", "柑橘产业", "数字经济", "水库除险加固", "博物馆建设",
        "社区养老", "冷链物流", "工业园区", "防汛演练", "茶叶加工", "桥梁检修", "乡村客运", "古城保护", "清洁能源",
    ]
    private static let deeds = [
        "正式启动", "取得新进展", "通过验收", "全面铺开", "提前完成年度任务", "进入实质性阶段", "受到群众欢迎", "迎来新的机遇", "签订合作协议", "对外开放",
    ]
    private static let measures = ["万元", "公里", "亩", "户", "人次", "吨", "个项目", "家企业"]

    /// What the sentences of one story speak of.
    struct Topic {
        private let places: [String]
        private let things: [String]
        private let body: String

        /// Draws a topic.
        init(_ random: inout SeededRandom) {
            places = Array(ComposedSentence.places.shuffled(using: &random).prefix(2))
            things = Array(ComposedSentence.things.shuffled(using: &random).prefix(3))
            body = random.pick(ComposedSentence.bodies)
        }

        /// One sentence.
        func sentence(_ random: inout SeededRandom) -> String {
            let place = random.pick(places)
            let (thing, other) = (random.pick(things), random.pick(things))
            let deed = random.pick(ComposedSentence.deeds)
            let number = random.number(3...9800)
            let measure = random.pick(ComposedSentence.measures)
            switch random.number(0...7) {
            case 0: return "\(place)\(body)日前宣布，\(place)\(thing)\(deed)，涉及\(number)\(measure)。"
            case 1: return "记者从\(place)\(body)了解到，\(thing)与\(other)将同步推进。"
            case 2: return "“过去办一件事要跑好几趟，现在\(thing)\(deed)，方便多了。”一位居民说。"
            case 3:
                let day = "\(random.number(1...12))月\(random.number(1...28))日"
                return "\(day)，\(places[0])、\(places[1])两地就\(thing)\(deed)举行座谈。"
            case 4: return "《\(place)\(thing)实施方案》提出，到\(random.number(2022...2035))年，规模达到\(number)\(measure)以上。"
            case 5: return "截至目前，\(place)已投入\(number)\(measure)，\(place)\(thing)（含\(other)）\(deed)。"
            case 6: return "在\(places[0])的带动下，\(places[1])的\(thing)也\(deed)，同比增长\(random.number(1...60))%。"
            default: return "专家认为，\(thing)要同\(other)结合起来，因地制宜，不能照搬\(place)的做法。"
            }
        }
    }
}
