// Where and when a wire story was filed: 新华社北京1月11日电, 本报讯.

import Corpus

/// Reads datelines.
enum Datelines {
    /// Agencies a dateline may name.
    static let agencies: [(Phrase, String)] = [
        ("新华社", "新华社"), ("新华网", "新华网"), ("中新社", "中新社"), ("中新网", "中新网"), ("人民网", "人民网"), ("央视", "央视"),
        ("中央社", "中央社"), ("路透社", "路透社"), ("塔斯社", "塔斯社"), ("法新社", "法新社"), ("美联社", "美联社"), ("共同社", "共同社"),
    ]
    private static let wire: UInt32 = 0x7535  // 电
    private static let sourceEndings: Phrases = ["稿", "综合", "报道", "摘编", "整理", "编辑部", "消息"]
    private static let news: UInt32 = 0x8BAF  // 讯
    private static let telephone: UInt32 = 0x8BDD  // 话, behind 电

    /// True for a line that is a dateline and nothing else: （新华社北京1月11日电）, （据新华社）, 新华社北京1月11日电（记者某某）.
    /// Brackets such as 【】 open a text, even where its column ends behind them.
    static func isAlone(_ view: LineView) -> Bool {
        isSignOff(view.words, view.core) || view.line.signs.contains(.wire) && isHead(view.words)
    }

    /// A dateline without brackets, with the names of reporters at most.
    private static func isHead(_ words: Words) -> Bool {
        guard words.first.map({ CharacterKind.of($0) != .opening }) ?? false, let length = opening(words) else {
            return false
        }
        let rest = words.dropFirst(length)
        guard let first = rest.first, let last = rest.last else { return true }
        return CharacterKind.of(first) == .opening && CharacterKind.of(last) == .closing && rest.holds("记者")
            && rest.number(of: .opening) == 1
    }

    private static func isSignOff(_ words: Words, _ core: Words) -> Bool {
        guard let first = words.first, let last = words.last, CharacterKind.of(first) == .opening,
            CharacterKind.of(last) == .closing, first != 0x3010
        else { return false }
        if let end = core.last, end == wire || end == news { return core.count <= 26 }
        if core.startsWithAny(ownSources), !core.holds("记者"), core.endsWithAny(sourceEndings) {
            return core.count <= 20
        }
        let quotes = core.first == quote
        let namesAgency = agencies.contains { core.starts($0.0) || quotes && core.holds($0.0) }
        return namesAgency && !core.holds("记者")
    }

    /// Length of the dateline a paragraph opens with: 新华社北京1月11日电（记者某某）, 本报讯, 某某日报自贡讯; nil when none.
    static func opening(_ words: Words) -> Int? {
        var head = words.prefix(40)
        if let first = head.first, CharacterKind.of(first) == .opening { head = head.dropFirst() }
        let start = head.startIndex
        if let length = bracketed(words) ?? placed(words) { return length }
        if let told = toldByAgency.first(where: { words.starts($0) }) { return told.count }
        guard let end = head.firstIndex(where: { $0 == wire || $0 == news }) else { return nil }
        let core = head[start...end]
        // （又讯）: more of what the text before told.
        if core.isAny(of: again) { return end + 1 - words.startIndex }
        guard core.count <= 26, core.count >= 3, !core.contains(where: { isBreak($0) && $0 != listing }) else {
            return nil
        }
        guard opensLikeDateline(core) else { return nil }
        let after = words[(end + 1)...].first
        // 本报某地三日电话, 三日电讯
        let isLonger = words[end] == wire && (after == news || after == telephone)
        return end + (isLonger ? 2 : 1) - words.startIndex
    }

    /// 据新华社消息　全国青年…: without 电 or 讯.
    private static let toldByAgency: Phrases = ["据新华社消息", "据新华社报道", "據新華社消息", "据中新社消息", "据中新社报道"]

    /// 、: 本报上海、深圳12月4日专电.
    private static let listing: UInt32 = 0x3001
    private static let again: Phrases = ["又讯", "另讯"]
    /// 据
    private static let quote: UInt32 = 0x636E
    private static let ownSources: Phrases = ["本报", "本刊", "本台", "据"]
    private static let ownPapers: Phrases = ["本报", "本台", "本刊", "本网"]
    private static let ownNames: Phrases = ["本报", "本刊", "本台", "本网", "新华社", "中新社", "中央社", "据"]

    /// 【本报综合报道】, 【新华社江口电】: brackets of this kind at the start of a text hold its source.
    private static func bracketed(_ words: Words) -> Int? {
        guard words.first == 0x3010, let close = words.prefix(20).firstIndex(of: 0x3011) else { return nil }
        let inner = words[(words.startIndex + 1)..<close]
        // 【益阳讯】: a place may stand alone.
        let namesPlace = inner.count >= 3 && (inner.last == news || inner.last == wire)
        // 【記者某某／台北報導】
        let namesReporter = inner.startsWithAny(reporters) && inner.endsWithAny(reports)
        return namesPlace || namesReporter || inner.startsWithAny(ownNames) ? close + 1 - words.startIndex : nil
    }

    private static let reporters: Phrases = ["记者"]
    private static let reports: Phrases = ["报道", "报导"]

    /// （记者某某）一杯热奶茶……: who reports stands before the text, and nothing above that says where from.
    /// （本报驻秘鲁记者某某）在海拔…: brackets that name the paper leave room for little else on the line.
    static func opensWithReporter(_ words: Words) -> Bool {
        guard words.first == 0x28, words.dropFirst().startsWithAny(reporters),
            let close = words.prefix(12).firstIndex(of: 0x29)
        else { return opensWithCorrespondent(words) }
        return close + 4 < words.endIndex && CharacterKind.of(words[close + 1]) == .han
    }

    /// （本报驻秘鲁记者某某）在海拔…: whom the paper has there stands in brackets before the text, in place of a dateline.
    static func opensWithCorrespondent(_ words: Words) -> Bool {
        guard words.first == 0x28, words.dropFirst().startsWithAny(ownPapers),
            let close = words.prefix(22).firstIndex(of: 0x29), close + 1 < words.endIndex
        else { return false }
        let last = words[close - 1]
        return words[..<close].holds("记者") && last != wire && last != news
            && [.han, .digit, .opening].contains(CharacterKind.of(words[close + 1]))
    }

    /// An agency, and behind it a day or a place that leaves no room for 电 on the line.
    static func opensLong(_ words: Words) -> Bool {
        let holdsDay = words.contains(0x5E74) || words.contains(0x6708)
        if holdsDay, words.startsWithAny(ownPapers) { return (6...20).contains(words.count) }
        guard (8...20).contains(words.count), words.startsWithAny(wires) else { return false }
        return holdsDay || words.count <= 14
    }

    private static let wires: Phrases = ["新华社", "中新社", "塔斯社", "中央社"]

    /// 本报讯, 本报某地电: a dateline whose reporters stand on the next line.
    static func isCutOff(_ words: Words) -> Bool { words.last == news || words.last == wire || words.last == telephone }

    /// 昆明讯（全媒体记者某某）, 江口融媒体中心讯（记者某某）: a place or a house alone counts where brackets with reporters follow.
    private static func placed(_ words: Words) -> Int? {
        guard let end = words.prefix(14).firstIndex(of: news), end >= words.startIndex + 2, end + 1 < words.endIndex,
            words[..<end].allSatisfy({ CharacterKind.of($0) == .han }), CharacterKind.of(words[end + 1]) == .opening,
            words[end...].prefix(10).holds("记者") || words[end...].prefix(10).holds("通讯员")
        else { return nil }
        return end + 1 - words.startIndex
    }

    /// A dateline in brackets that the end of the line cuts off: 【本报记者某某江
    static func opensBracket(_ words: Words) -> Bool {
        words.first == 0x3010 && !words.contains(0x3011) && words.dropFirst().startsWithAny(ownNames)
    }

    private static func isBreak(_ scalar: UInt32) -> Bool {
        switch CharacterKind.of(scalar) {
        case .terminal, .comma, .colon, .semicolon: true
        default: false
        }
    }

    private static func opensLikeDateline(_ core: Words) -> Bool {
        let quotes = core.first == quote
        let named = quotes ? core.dropFirst() : core
        if named.startsWithAny(ownPapers) { return true }
        if agencies.contains(where: { core.starts($0.0) || quotes && core.holds($0.0) }) { return true }
        // 重庆日报讯, 四川经济日报自贡讯
        guard core.last == news || core.holds("日") else { return false }
        if namesUnknownHouse(core) { return true }
        return NewspaperNames.endings.contains { name in
            core.place(of: name).map { $0 > core.startIndex && $0 - core.startIndex <= 8 } ?? false
        }
    }

    /// 江北网8月7日电, 华讯社北京12月20日电: whatever house it is, it files with month and day.
    private static func namesUnknownHouse(_ core: Words) -> Bool {
        guard let house = core.prefix(7).dropFirst().firstIndex(where: { houses.contains($0) }),
            let day = PrintedDates.all(in: core).first, day.month != nil, day.day != nil,
            day.range.upperBound == core.endIndex - 1
        else { return false }
        return core[core.startIndex..<day.range.lowerBound].allSatisfy { CharacterKind.of($0) == .han }
            && (0...4).contains(day.range.lowerBound - house - 1)
    }

    private static let houses: FewCharacters = "网社报台網報臺"

    /// The agency named in a dateline; nil when none of the known ones.
    static func agency(_ words: Words) -> String? {
        agencies.first { words.holds($0.0) }?.1
    }
}
