// Who signs under a text, with or without saying where from: （沈光裕）, （转炉车间　宋长林）, 省农科院　张　敬.

import Corpus

/// Reads the names of those who sign under a text.
enum Signers {
    private static let unitEndings: FewCharacters = "省市县区州盟旗镇乡村校院厂部社局组间队站所科班系室会团司场店馆处矿路街巷弄"
    private static let selves: Phrases = [
        "读者", "讀者", "一读者", "作者", "本报记者", "本報記者", "通讯员", "通訊員", "特约", "观众", "学生", "教师", "工人",
        "市民", "居民", "村民", "农民", "社员", "职工", "顾客", "旅客", "家长",
    ]
    private static let manyOfThem: Phrases = ["一群", "几个", "几位", "几名", "部分", "一些", "众", "全体", "一位", "一名", "一个"]
    private static let people: Phrases = [
        "工", "人", "生", "民", "员", "者", "师", "户", "客", "家长", "战士", "司机", "老乡", "群众", "职工", "同志", "母亲",
        "妈妈", "家属", "父亲", "团员",
    ]
    private static let counters: FewCharacters = "位名个群"
    private static let one: UInt32 = 0x4E00  // 一

    /// The names of a signature.
    /// - Parameter text: the words as printed, with their spaces; brackets may stand around them.
    /// - Returns: no names where the words are no signature.
    static func names(in text: String) -> BylineNames {
        let tokens = SpreadNames.words(in: text)
        var names = tokens.drop { isUnit($0[...]) }
        if names.count == 2, isShortPlace(names[names.startIndex], before: names[names.endIndex - 1]) {
            names.removeFirst()
        }
        let isFromSomewhere = names.count < tokens.count
        guard (1...3).contains(names.count),
            names.allSatisfy({ (2...3).contains($0.count) || LeadNames.isOfDoubleSurname($0) })
        else {
            return BylineNames()
        }
        guard isFromSomewhere || names.contains(where: { Bylines.opensAsName($0) }) else {
            return BylineNames()
        }
        return BylineNames(reporters: names.map { $0[...].string })
    }

    /// 云阳 某某某: two characters that are no name, before a whole name.
    static func isShortPlace(_ place: [UInt32], before name: [UInt32]) -> Bool {
        place.count == 2 && name.count == 3 && !Bylines.surnames.contains(RuleFolding.folded(place[0]))
            && Bylines.surnames.contains(RuleFolding.folded(name[0]))
    }

    /// The names of a signature in brackets. Two or three characters there are one name, wherever spaces and the end of a line
    /// stand between them.
    static func inBrackets(_ text: String) -> BylineNames {
        let found = names(in: text)
        guard found == BylineNames() else { return found }
        let characters = text.unicodeScalars.filter { CharacterKind.of(RuleFolding.folded($0.value)) == .han }
        return (2...3).contains(characters.count) ? names(in: String(String.UnicodeScalarView(characters))) : found
    }

    /// What stands in brackets under a text and is nobody: （待续）.
    private static let remarks: Phrases = [
        "待续", "未完", "续完", "全文完", "附图", "图略", "摘编", "转载", "摘录", "节选", "原载", "资料", "综合", "本报", "新华社", "有删节", "有删改", "掌声",
        "待續", "未完待续", "外一首", "完", "附表", "附件", "略",
    ]

    private static let enclosed: UInt32 = 0x9644  // 附

    /// The names on a line of its own in brackets under a text: two or three characters there are somebody, whatever family they
    /// may be of: （景行）, （成 颖）.
    static func alone(_ text: String) -> BylineNames {
        let found = inBrackets(text)
        guard found == BylineNames() else { return found }
        let characters = text.unicodeScalars.filter { CharacterKind.of(RuleFolding.folded($0.value)) != .space }
        let name = characters.filter { CharacterKind.of(RuleFolding.folded($0.value)) == .han }
        let folded = name.map { RuleFolding.folded($0.value) }
        guard (2...3).contains(name.count), characters.count - name.count <= 2, folded[0] != enclosed,
            !folded[...].isAny(of: remarks),
            !isNameless(folded[...]),
            !folded.contains(where: { Numerals.isNumeral($0) })
        else { return found }
        return BylineNames(reporters: [String(String.UnicodeScalarView(name))])
    }

    /// The name behind an office or a place: 江口县融媒体中心 某某某; no names where nothing says where from.
    static func ofUnit(_ text: String) -> BylineNames {
        guard let first = SpreadNames.words(in: text).first, isUnit(first[...]) else { return BylineNames() }
        let found = names(in: text)
        let isName = found.reporters.first?.unicodeScalars.first.map {
            Bylines.surnames.contains(RuleFolding.folded($0.value))
        }
        return isName ?? false ? found : BylineNames()
    }

    /// 轧钢车间　姜　伟　陈小虎: an office or a place, and one to three names that all begin as names do.
    static func isUnitAndNames(_ view: LineView) -> Bool {
        let tokens = SpreadNames.words(in: String(decoding: view.ink, as: UTF8.self))
        guard let unit = tokens.first, (2...4).contains(tokens.count),
            PageDraft.isPlace(unit[...]) || isCalling(unit[...]) || isHouse(unit[...])
        else { return false }
        return tokens.dropFirst().allSatisfy {
            (2...3).contains($0.count) && Bylines.surnames.contains(RuleFolding.folded($0[0]))
        }
    }

    /// 棉纺厂女工: where somebody works, and as what.
    private static func isCalling(_ unit: Words) -> Bool {
        unit.count >= 4 && unit.last.map { Bylines.postEndings.contains($0) } ?? false
    }

    /// 蚌壳弄十四号: where somebody lives.
    private static func isHouse(_ unit: Words) -> Bool {
        unit.count >= 4 && unit.last.map { houses.contains($0) } ?? false
            && unit.dropLast().last.map { Numerals.isNumeral($0) } ?? false
    }

    private static let houses: FewCharacters = "号號"

    /// 一读者, 市民, 一职工: whoever signs so keeps the name back.
    static func isNameless(_ folded: Words) -> Bool {
        folded.isAny(of: selves) || folded.first == one && folded.dropFirst().isAny(of: selves)
            || folded.count <= 10 && folded.endsWithAny(people) && (folded.startsWithAny(manyOfThem) || isCount(folded))
    }

    /// 十一位, 三个: how many signed.
    private static func isCount(_ folded: Words) -> Bool {
        let rest = folded.drop { Numerals.isNumeral($0) }
        return rest.count < folded.count && rest.first.map { counters.contains($0) } ?? false
    }

    /// 棉纺厂　十一位母亲: an office or a place, and signers without names.
    static func isUnitAndNameless(_ view: LineView) -> Bool {
        guard !view.isOneWord else { return false }
        let tokens = SpreadNames.words(in: String(decoding: view.ink, as: UTF8.self))
        guard tokens.count == 2 else { return false }
        return isUnit(tokens[0][...]) && isNameless(tokens[1].map { RuleFolding.folded($0) }[...])
    }

    /// A place, an office, a works, or what the signer is.
    private static func isUnit(_ token: Words) -> Bool {
        let folded = token.map { RuleFolding.folded($0) }[...]
        if isNameless(folded) || folded.isAny(of: PageDraft.provinces) { return true }
        return folded.count >= 4 || folded.count == 3 && folded.last.map { unitEndings.contains($0) } ?? false
    }
}

extension PageDraft {
    /// A few words far to the right under a finished text: whoever wrote it signs there.
    func isSetRight(_ line: Int) -> Bool {
        let measured = text.lines[line]
        guard measured.indent >= 8, measured.indent > 2 * measured.width / 3, (2...14).contains(measured.count),
            measured.hanCount == measured.count, measured.indent >= 12 || Bylines.isNameAlone(view(line))
        else {
            return false
        }
        return Signers.names(in: String(decoding: view(line).ink, as: UTF8.self)) != BylineNames()
    }
}
