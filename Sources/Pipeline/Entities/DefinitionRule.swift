// Short forms a text defines in brackets: 上海合作组织（上合组织）. It finds pairs; what they name is found elsewhere.

/// Finds definitions.
enum DefinitionRule {
    /// A full form and the short form it introduces.
    struct Definition: Equatable, Sendable {
        /// Positions of the full form when it is a name found elsewhere; it ends before the bracket.
        var fullEnd: Int
        /// Positions of the short form.
        var short: Range<Int>
        /// 以下简称 or 简称 stands before it.
        var isExplicit: Bool
    }

    private static let announcing = ["以下简称", "下称", "简称", "又称"].map { Array($0.utf16) }

    /// All brackets that can hold a definition: two to twelve units, or any with 以下简称.
    static func definitions(in reading: EntityReading) -> [Definition] {
        let folded = reading.text.folded
        return folded.indices.lazy.filter { $0 > 0 && folded[$0] == 0x28 }.compactMap { position in
            guard let end = reading.bracketEnd(position, limit: 40) else { return nil }
            var inner = position + 1..<end - 1
            let announced = announcing.first { reading.text.has($0, at: inner.lowerBound) && $0.count < inner.count }
            if let announced { inner = inner.lowerBound + announced.count..<inner.upperBound }
            inner = withoutMarks(inner, reading)
            guard inner.count >= 2, announced != nil || inner.count <= 12,
                inner.allSatisfy({ !isPunctuation(reading.text.folded[$0]) })
            else { return nil }
            return Definition(fullEnd: position, short: inner, isExplicit: announced != nil)
        }
    }

    /// The short forms that definitions introduce, as names of the kind of the full form before them. 公司 and 管委会, which
    /// any text may define, are no names.
    /// - Parameter found: the names of the text so far.
    static func forms(
        _ definitions: [Definition], in reading: EntityReading, _ found: [EntityCandidate]
    ) -> [EntityCandidate] {
        guard !definitions.isEmpty else { return [] }
        let endingAt = names(found, endingAt: definitions.map(\.fullEnd))
        return definitions.compactMap { definition in
            guard let full = endingAt[definition.fullEnd], [.organisation, .meeting, .place].contains(full.kind),
                definition.short.count < full.range.count, isTelling(reading.matches.classes(of: definition.short)),
                definition.isExplicit || isAbbreviation(definition.short, of: full.range, reading)
            else { return nil }
            return EntityCandidate(definition.short, full.kind, .definedForm, .printed)
        }
    }

    /// The last of the names that ends at each of some positions.
    static func names(_ found: [EntityCandidate], endingAt ends: [Int]) -> [Int: EntityCandidate] {
        let ends = Set(ends)
        var names: [Int: EntityCandidate] = [:]
        for candidate in found where ends.contains(candidate.range.upperBound) {
            names[candidate.range.upperBound] = candidate
        }
        return names
    }

    /// False for words that stand for themselves, or for another name in every text.
    static func isTelling(_ classes: LexiconClass) -> Bool {
        classes.isDisjoint(with: [
            .organisationEnding, .regionEnding, .meetingEnding, .otherEnding, .word, .office, .stop, .frequent,
        ])
    }

    /// True when every character of the short form stands in the full form, in order.
    private static func isAbbreviation(_ short: Range<Int>, of full: Range<Int>, _ reading: EntityReading) -> Bool {
        var position = full.lowerBound
        for index in short {
            while position < full.upperBound, reading.text.folded[position] != reading.text.folded[index] {
                position += 1
            }
            guard position < full.upperBound else { return false }
            position += 1
        }
        return true
    }

    private static let marks = UnitTable("“”《》 \":「」")

    private static func withoutMarks(_ range: Range<Int>, _ reading: EntityReading) -> Range<Int> {
        var range = range
        while let first = range.first, marks.contains(reading.text.folded[first]) {
            range = first + 1..<range.upperBound
        }
        while let last = range.last, marks.contains(reading.text.folded[last]) { range = range.lowerBound..<last }
        return range
    }
}
