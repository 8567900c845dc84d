// The people whom the first words of a story name: 新华社昆明11月20日电（记者某某）, 本报讯 记者某某报道, 〔記者某某／台北報導〕.

import Corpus

/// Reads names in leads, as printed, with the spaces between them.
enum LeadNames {
    typealias Scalars = ArraySlice<Unicode.Scalar>

    /// Names behind the dateline a lead opens with.
    /// - Parameters:
    ///   - lead: the first characters of the story.
    ///   - length: how many of them, white space apart, are the dateline.
    static func behind(_ lead: [Unicode.Scalar], _ length: Int) -> BylineNames {
        var end = 0
        var seen = 0
        while end < lead.count && seen < length {
            if kind(lead[end]) != .space { seen += 1 }
            end += 1
        }
        let rest = lead[end...].prefix(80)
        let found = bracketed(rest)
        if found != BylineNames() { return found }
        let inOpening = inOpeningBrackets(lead)
        return inOpening == BylineNames() ? reported(rest) : inOpening
    }

    /// Names of a dateline that stands alone on its line.
    static func read(_ line: [Unicode.Scalar]) -> BylineNames {
        guard
            let length = Datelines.opening(
                line.map { RuleFolding.folded($0.value) }.filter { CharacterKind.of($0) != .space }[...])
        else { return BylineNames() }
        return behind(line, length)
    }

    /// Names in the brackets that open a stretch: （记者某某 某某）; without the word 记者 when nothing but names is in them.
    static func bracketed(_ scalars: Scalars) -> BylineNames {
        guard let inner = inBrackets(scalars.drop { [.space, .closing].contains(kind($0)) }) else {
            return BylineNames()
        }
        let words = text(inner)
        if holdsReporter(words) { return Bylines.names(in: words) }
        return inner.count <= 14 && Bylines.areNames(words) ? Bylines.names(in: words) : BylineNames()
    }

    /// 〔記者某某／台北報導〕, （中央社記者某某台北20日電）: names between the word for reporters and the place.
    static func inOpeningBrackets(_ lead: [Unicode.Scalar]) -> BylineNames {
        guard let inner = inBrackets(lead.drop { kind($0) == .space }), inner.count <= 40 else { return BylineNames() }
        let words = text(inner)
        guard let role = ["记者", "記者"].compactMap({ words.firstRange(of: $0) }).first,
            ["报道", "報導", "电", "電", "讯", "訊", "摄影", "专访", "專訪"].contains(where: { words.hasSuffix($0) })
        else { return BylineNames() }
        let tokens = words[role.upperBound...].split(whereSeparator: { "／/、 　".contains($0) })
        let isPlaceApart = words.contains("／") || words.contains("/")
        var names = BylineNames()
        for (index, token) in tokens.enumerated() {
            names.add(index + 1 == tokens.count && !isPlaceApart ? nameBeforePlace(token) : named(token))
        }
        return names
    }

    private static func named(_ token: Substring) -> BylineNames {
        Bylines.areNames(String(token)) ? Bylines.names(in: String(token)) : BylineNames()
    }

    private static let doubleSurnames = [
        "欧阳", "歐陽", "诸葛", "諸葛", "司马", "司馬", "上官", "端木", "皇甫", "尉迟", "公孙", "慕容", "令狐", "东方",
    ]

    /// Places of more than two characters that news is filed from.
    private static let longPlaces = [
        "莫斯科", "华盛顿", "華盛頓", "哈尔滨", "哈爾濱", "石家庄", "乌鲁木齐", "呼和浩特", "连云港", "秦皇岛", "布鲁塞尔", "日内瓦", "雅加达", "吉隆坡",
        "新加坡", "新德里", "伊斯兰堡", "堪培拉", "惠灵顿", "渥太华", "联合国", "聯合國",
    ]

    /// 某某某北京20日電: a place of two characters and more stands behind the name, without a mark between.
    private static func nameBeforePlace(_ token: Substring) -> BylineNames {
        var rest = token.prefix { !$0.isASCII && !("０"..."９").contains($0) }
        for ending in ["综合报道", "綜合報導", "摄影报道", "专访", "專訪", "报道", "報導", "报导", "電", "电", "讯", "訊"]
        where rest.hasSuffix(ending) {
            rest = rest.dropLast(ending.count)
            break
        }
        if let place = longPlaces.first(where: { rest.hasSuffix($0) }), rest.count > place.count + 1 {
            return named(rest.dropLast(place.count))
        }
        let longest = doubleSurnames.contains { rest.hasPrefix($0) } ? 4 : 3
        let name = rest.count <= 3 ? rest : rest.prefix(min(longest, max(2, rest.count - 2)))
        return named(name)
    }

    /// 记者某某、某某报道：
    private static func reported(_ scalars: Scalars) -> BylineNames {
        let words = text(scalars.drop { kind($0) == .space }.prefix(40))
        guard let role = ["本报记者", "本報記者", "特派记者", "记者", "記者", "通讯员"].first(where: { words.hasPrefix($0) }),
            let end = ["报道", "摄影报道", "報導", "：", ":"].compactMap({ words.firstRange(of: $0)?.lowerBound }).min()
        else { return BylineNames() }
        // 记者从某某局了解到: no name, and too long for one.
        let named = String(words[..<end].dropFirst(role.count))
        return Bylines.areNames(named) ? Bylines.names(in: role + " " + named) : BylineNames()
    }

    private static func holdsReporter(_ words: String) -> Bool {
        words.contains("记者") || words.contains("記者") || words.contains("通讯员")
    }

    /// What stands in the brackets that open a stretch; nil when none do.
    private static func inBrackets(_ rest: Scalars) -> Scalars? {
        guard let first = rest.first, kind(first) == .opening,
            let close = rest.firstIndex(where: { kind($0) == .closing })
        else { return nil }
        return rest[(rest.startIndex + 1)..<close]
    }

    private static func kind(_ scalar: Unicode.Scalar) -> CharacterKind {
        CharacterKind.of(RuleFolding.folded(scalar.value))
    }

    private static func text(_ scalars: Scalars) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}

extension PageDraft {
    /// A dateline that fills its line to the end, with text going on below it, is no line of its own.
    mutating func releaseLeads() {
        for (line, next) in zip(inked, inked.dropFirst()) where rulings[line]?.rule == .datelineAlone {
            guard words(line).first.map({ CharacterKind.of($0) != .opening }) ?? false, rulings[next] == nil,
                gaps[next] == 0, text.lines[line].indent >= text.lines[next].indent + 2
            else { continue }
            rulings[line] = nil
        }
    }
}
