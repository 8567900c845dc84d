// Who signs under a text, with or without saying where from: （沈光裕）, （转炉车间　宋长林）, 省农科院　张　敬.

import Corpus

/// Reads the names of those who sign under a text.
enum Signers {
    private static let unitEndings: FewCharacters = "省市县区州盟旗镇乡村校院厂部社局组间队站所科班系室会团司场店馆处矿"
    private static let selves: Phrases = [
        "读者", "讀者", "一读者", "作者", "本报记者", "本報記者", "通讯员", "通訊員", "特约", "观众", "学生", "教师", "工人",
    ]

    /// The names of a signature.
    /// - Parameter text: the words as printed, with their spaces; brackets may stand around them.
    /// - Returns: no names where the words are no signature.
    static func names(in text: String) -> BylineNames {
        let tokens = SpreadNames.words(in: text)
        let names = tokens.drop { isUnit($0[...]) }
        let isFromSomewhere = names.count < tokens.count
        guard (1...3).contains(names.count), names.allSatisfy({ (2...3).contains($0.count) }) else {
            return BylineNames()
        }
        guard isFromSomewhere || names.contains(where: { Bylines.surnames.contains(RuleFolding.folded($0[0])) }) else {
            return BylineNames()
        }
        return BylineNames(reporters: names.map { $0[...].string })
    }

    /// A place, an office, a works, or what the signer is.
    private static func isUnit(_ token: Words) -> Bool {
        let folded = token.map { RuleFolding.folded($0) }[...]
        if folded.isAny(of: selves) { return true }
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
