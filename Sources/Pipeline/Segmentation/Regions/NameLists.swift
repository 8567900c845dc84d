// Lists of names: who was honoured, elected or sent, row by row, with what they are part of above the rows.

import Corpus

extension PageDraft {
    /// Rows of three names and more, and the heads over them: 第二批医疗队队员名单, 市第一人民医院（18人）.
    mutating func findNameLists() {
        var index = 0
        for start in text.rare.spaced
        where start >= index && (isRowOfNames(inked[start]) || holdsRemarkedName(inked[start])) {
            index = start
            var rowCount = 0
            while index < inked.count,
                isRowOfNames(inked[index], inList: true) || holdsRemarkedName(inked[index]) || isHeadOfNames(index)
            {
                if isRowOfNames(inked[index]) || holdsRemarkedName(inked[index]) { rowCount += 1 }
                index += 1
            }
            guard rowCount >= 3 else { continue }
            for line in inked[listStart(start)..<index] { rule(line, .list, .nameList, 0.75) }
        }
    }

    /// Three names of two or three characters and more, most of them with a family name first, and nothing else.
    /// - Parameter inList: rows stand above it, so that half of the family names will do.
    private func isRowOfNames(_ line: Int, inList: Bool = false) -> Bool {
        let measured = text.lines[line]
        guard rulings[line] == nil, measured.gapCount >= 2, measured.hanCount == measured.count, measured.count <= 40
        else { return false }
        // However the characters are parted, no name is longer than four of them.
        let familyNameCount = words(line).count { Bylines.surnames.contains($0) }
        guard familyNameCount >= 2, familyNameCount * (inList ? 8 : 6) >= measured.count else { return false }
        let names = SpreadNames.words(in: String(decoding: view(line).ink, as: UTF8.self))
        guard names.count >= 3, names.allSatisfy({ (2...4).contains($0.count) }) else { return false }
        return names.count { Bylines.surnames.contains(RuleFolding.folded($0[0])) } * (inList ? 4 : 3) >= names.count
            * 2
    }

    private static let remarks: Phrases = ["(女", "族)", "(满族", "(已故"]

    /// 丁永顺　丁惠芳（女）　马　兰（女，回族）: names of people with what lists add to them.
    private func holdsRemarkedName(_ line: Int) -> Bool {
        let measured = text.lines[line]
        guard rulings[line] == nil, measured.gapCount >= 1, measured.count <= 40, words(line).last != 0x3002,
            measured.markBalance == 0, words(line).holdsAny(PageDraft.remarks)
        else { return false }
        var depth = 0
        let outside = words(line).count { scalar in
            if scalar == 0x28 { depth += 1 }
            defer { if scalar == 0x29 { depth -= 1 } }
            return depth == 0 && CharacterKind.of(scalar) != .han && scalar != 0xB7
        }
        return outside == 0
    }

    private static let partEndings: FewCharacters = "院队县区市校厂所局团社司组:)"

    /// Over another row the part of the list that its names are of.
    private func isHeadOfNames(_ index: Int) -> Bool {
        guard index + 1 < inked.count, isListHead(inked[index]) else { return false }
        return isRowOfNames(inked[index + 1], inList: true)
    }

    private func isListHead(_ line: Int) -> Bool {
        guard rulings[line] == nil, text.lines[line].count <= 24, !isSentence(line), text.lines[line].clauseCount <= 1,
            let last = words(line).last
        else { return false }
        return PageDraft.partEndings.contains(last) || words(line).endsWithAny(PageDraft.listNames)
    }

    private static let listNames: Phrases = ["名单"]

    /// The heads above the first row, up to the one that says 名单.
    private func listStart(_ row: Int) -> Int {
        let above = (max(0, row - 4)..<row).reversed().prefix { isListHead(inked[$0]) }
        return above.last { words(inked[$0]).endsWithAny(PageDraft.listNames) } ?? above.first ?? row
    }
}
