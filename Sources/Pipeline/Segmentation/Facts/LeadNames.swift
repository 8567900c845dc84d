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
        let holdsReporter = writers.contains { place(of: $0, in: inner) != nil }
        guard holdsReporter || inner.count <= 14 else { return BylineNames() }
        let words = withRolesApart(text(inner))
        return holdsReporter || Bylines.areNames(words) ? Bylines.names(in: words) : Signers.ofUnit(words)
    }

    /// Names in the brackets a text opens with although no dateline stands before them: （记者某某）.
    static func opening(_ lead: [Unicode.Scalar]) -> BylineNames {
        let filed = inOpeningBrackets(lead)
        guard filed == BylineNames(), let inner = inBrackets(lead.drop { kind($0) == .space }), inner.count <= 24,
            writers.contains(where: { place(of: $0, in: inner) != nil })
        else { return filed }
        return Bylines.names(in: withRolesApart(text(inner)))
    }

    /// 记者贺云生通讯员尤丽, which a line broke in two: with a space before the second role.
    private static func withRolesApart(_ words: String) -> String {
        var result = words
        for role in laterRoles {
            guard let range = result.firstRange(of: role), range.lowerBound > result.startIndex,
                let before = result[..<range.lowerBound].last, before.isLetter,
                !beforeRoles.contains(where: { result[..<range.lowerBound].hasSuffix($0) })
            else { continue }
            result.insert(" ", at: range.lowerBound)
        }
        return result
    }

    private static let laterRoles = ["通讯员", "通訊員", "实习生", "见习记者", "特约记者"]
    /// What stands before a role and belongs to it.
    private static let beforeRoles = ["本报", "本報", "特约", "业余", "本刊", "本台", "骨干", "报", "社", "台", "网", "刊"]

    /// 〔記者某某／台北報導〕, （中央社記者某某台北20日電）: names between the word for reporters and the place.
    static func inOpeningBrackets(_ lead: [Unicode.Scalar]) -> BylineNames {
        guard let printed = inBrackets(lead.drop { kind($0) == .space }), printed.count <= 60 else {
            return BylineNames()
        }
        let inner = withoutSpreading(printed)
        guard inner.count <= 40, let last = inner.last, filedEnds.contains(last.value) else { return BylineNames() }
        guard let role = reporters.lazy.compactMap({ place(of: $0, in: inner) }).first,
            filed.contains(where: { ends(inner, with: $0) })
        else { return BylineNames() }
        let tokens = inner[(role + 2)...].split { partings.contains($0.value) }
        let isPlaceApart = inner.contains { $0 == "／" || $0 == "/" }
        var names = BylineNames()
        for (index, token) in tokens.enumerated() {
            names.add(index + 1 == tokens.count && !isPlaceApart ? nameBeforePlace(token) : named(token))
        }
        return names
    }

    /// 本 報 記 者 某 某 平 湖 報 導: spaces that justify a line part no words.
    private static func withoutSpreading(_ scalars: Scalars) -> Scalars {
        let spaceCount = scalars.count { kind($0) == .space }
        return spaceCount * 5 < scalars.count * 2 ? scalars : scalars.filter { kind($0) != .space }[...]
    }

    /// Marks and spaces between names and places in brackets.
    private static let partings = FewCharacters("／/、 　".unicodeScalars.map(\.value))

    private static func named(_ token: Scalars) -> BylineNames {
        let words = text(token)
        return Bylines.areNames(words) ? Bylines.names(in: words) : BylineNames()
    }

    /// 欧阳某某: the name of four characters that a surname of two makes.
    static func isOfDoubleSurname(_ name: [UInt32]) -> Bool {
        name.count == 4 && name.map { RuleFolding.folded($0) }[...].startsWithAny(Bylines.doubleSurnames)
    }

    /// Places of more than two characters that news is filed from.
    private static let longPlaces = scalars(
        "莫斯科", "华盛顿", "華盛頓", "哈尔滨", "哈爾濱", "石家庄", "乌鲁木齐", "呼和浩特", "连云港", "秦皇岛", "布鲁塞尔", "日内瓦", "雅加达", "吉隆坡",
        "新加坡", "新德里", "伊斯兰堡", "堪培拉", "惠灵顿", "渥太华", "联合国", "聯合國")

    /// 某某某北京20日電: a place of two characters and more stands behind the name, without a mark between.
    private static func nameBeforePlace(_ token: Scalars) -> BylineNames {
        var rest = token.prefix { !$0.isASCII && !("０"..."９").contains($0) }
        if let ending = datelineEndings.first(where: { ends(rest, with: $0) }) { rest = rest.dropLast(ending.count) }
        if let place = longPlaces.first(where: { ends(rest, with: $0) }), rest.count > place.count + 1 {
            return named(rest.dropLast(place.count))
        }
        let opening = rest.prefix(2).map { RuleFolding.folded($0.value) }
        let longest = opening[...].startsWithAny(Bylines.doubleSurnames) ? 4 : 3
        return named(rest.count <= 3 ? rest : rest.prefix(min(longest, max(2, rest.count - 2))))
    }

    private static let datelineEndings = scalars(
        "综合报道", "綜合報導", "摄影报道", "专访", "專訪", "报道", "報導", "报导", "報道", "電", "电", "讯", "訊")

    private static func ends(_ scalars: Scalars, with word: [Unicode.Scalar]) -> Bool {
        scalars.last == word.last && scalars.suffix(word.count).elementsEqual(word)
    }

    /// 记者某某、某某报道：
    private static func reported(_ scalars: Scalars) -> BylineNames {
        let opening = scalars.drop { kind($0) == .space }.prefix(40)
        guard let role = roles.first(where: { opening.starts(with: $0) }).map({ text($0[...]) }) else {
            return BylineNames()
        }
        let words = text(opening)
        guard let end = reportedEnds.compactMap({ words.firstRange(of: $0)?.lowerBound }).min()
        else { return BylineNames() }
        // 记者从某某局了解到: no name, and too long for one.
        let named = String(words[..<end].dropFirst(role.count))
        // 记者某某、通讯员某某报道
        let (first, second) = parted(named)
        guard Bylines.areNames(first), second.map({ Bylines.areNames($0) }) ?? true else { return BylineNames() }
        var names = Bylines.names(in: role + " " + first)
        if let second { names.add(Bylines.names(in: correspondent + " " + second)) }
        return names
    }

    /// What stands behind the names: what they did, or where and when they learned of it (记者某某从民政部获悉).
    private static let reportedEnds = ["报道", "摄影报道", "報導", "：", ":", "从", "從", "昨", "日前", "今天", "近日", "获悉", "獲悉"]

    private static let correspondent = "通讯员"

    /// The names before and behind the word for correspondents, where it stands among them.
    private static func parted(_ names: String) -> (first: String, second: String?) {
        guard let range = names.firstRange(of: correspondent) else { return (names, nil) }
        var first = names[..<range.lowerBound]
        while let last = first.last, "、，,和 　".contains(last) { first.removeLast() }
        return (String(first), String(names[range.upperBound...]))
    }

    private static let roles = scalars("本报记者", "本報記者", "特派记者", "记者", "記者", "通讯员")
    private static let reporters = scalars("记者", "記者")
    private static let writers = scalars("记者", "記者", "通讯员", "实习生", "見習生")
    /// What ends the brackets of a story that was filed somewhere.
    private static let filed = scalars("报道", "報導", "报导", "報道", "电", "電", "讯", "訊", "摄影", "专访", "專訪")
    private static let filedEnds = FewCharacters(filed.compactMap(\.last?.value))

    private static func scalars(_ words: String...) -> [[Unicode.Scalar]] { words.map { Array($0.unicodeScalars) } }

    /// Where a word first stands; nil when nowhere.
    private static func place(of word: [Unicode.Scalar], in scalars: Scalars) -> Int? {
        scalars.indices.first { scalars[$0] == word[0] && scalars[$0...].starts(with: word) }
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
                gaps[next] == 0, text.lines[line].indent >= text.lines[next].indent + 2 || fillsLine(line, over: next)
            else { continue }
            rulings[line] = nil
        }
    }

    /// Four fifths as wide as the text below, which is not set farther in: what would not break stood behind the dateline.
    /// 据某某社……电 is set over a text taken from elsewhere, however wide it is.
    private func fillsLine(_ line: Int, over next: Int) -> Bool {
        words(line).first != 0x636E && text.lines[line].indent >= text.lines[next].indent
            && width(line) * 5 >= width(next) * 4 && width(next) >= 16
    }
}
