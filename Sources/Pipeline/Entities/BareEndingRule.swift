// Endings that stand for the last name that ends so: 协作区 after 重庆经济协作区. It finds no new names.

import Corpus

/// Finds endings used alone for a name of the same text.
///
/// 新区 means 川渝高竹新区 where that is the only name of the text that ends so; where two do, it means neither.
struct BareEndingRule {
    let reading: EntityReading

    /// The most units an ending used alone may have.
    private static let lengthLimit = 6
    /// Of 这个协作区, 该组织, 全新区.
    private static let pointers = UnitTable("该本此个全整")

    /// The endings that stand alone, as names of the same kind.
    /// - Parameter chosen: the names of the text, in text order.
    /// - Complexity: O(length of the text).
    func occurrences(_ chosen: [EntityCandidate]) -> [EntityCandidate] {
        let owners = owners(chosen)
        guard !owners.isEmpty else { return [] }
        var taken = [Bool](repeating: false, count: reading.count)
        // 协作区第二十次市长联席会 is a meeting of 协作区.
        for name in chosen where name.kind != .meeting { for position in name.range { taken[position] = true } }
        return reading.wordLength.indices.compactMap { position in
            guard let word = reading.word(at: position), (2...BareEndingRule.lengthLimit).contains(word.length),
                !word.classes.isDisjoint(with: [.regionEnding, .organisationEnding]), !taken[position],
                standsAlone(position, word.length),
                let owner = owners[reading.text.foldedString(position..<position + word.length)] ?? nil,
                owner.upperBound <= position
            else { return nil }
            return EntityCandidate(position..<position + word.length, owner.kind, .bareEnding, .repeated)
        }
    }

    private struct Owner {
        var name: String
        var kind: EntityKind
        var upperBound: Int
    }

    /// The one name that ends so, by ending; nil in the value where several do.
    private func owners(_ chosen: [EntityCandidate]) -> [String: Owner?] {
        var owners: [String: Owner?] = [:]
        for candidate in chosen
        where (candidate.kind == .place || candidate.kind == .organisation) && candidate.range.count > 3 {
            lazy var name = reading.text.foldedString(candidate.range)
            for length in 2...min(BareEndingRule.lengthLimit, candidate.range.count - 2) {
                let ending = candidate.range.upperBound - length..<candidate.range.upperBound
                let classes = reading.matches.classes(of: ending)
                guard !classes.isDisjoint(with: [.regionEnding, .organisationEnding]) else { continue }
                let key = reading.text.foldedString(ending)
                if let known = owners[key] {
                    if known?.name != name { owners[key] = .some(nil) }
                } else {
                    owners[key] = Owner(name: name, kind: candidate.kind, upperBound: candidate.range.upperBound)
                }
            }
        }
        return owners
    }

    /// True when nothing before or behind an ending makes it part of another name.
    private func standsAlone(_ position: Int, _ length: Int) -> Bool {
        let before = position - 1
        let opens =
            reading.isBoundary(before) || reading.isVerb[before]
            || BareEndingRule.pointers.contains(reading.text.folded[before])
        let end = position + length
        let ends =
            reading.isBoundary(end) || reading.isVerb[end] || !isHan(reading.text.folded[end])
            || reading.text.folded[end] == 0x7B2C  // 第
            || reading.matches.longest(at: end, [.word, .stop, .frequent], atLeast: 2) != nil
        return opens && ends
    }
}
