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

    private static let announcing = ["以下简称", "下称", "简称", "又称"]

    /// All brackets that can hold a definition: two to twelve units, or any with 以下简称.
    static func definitions(in reading: EntityReading) -> [Definition] {
        (1..<max(1, reading.count)).compactMap { position in
            guard let end = reading.bracketEnd(position, limit: 40) else { return nil }
            var inner = position + 1..<end - 1
            let words = reading.text.foldedString(inner)
            let announced = announcing.first { words.hasPrefix($0) }
            if let announced { inner = inner.lowerBound + announced.utf16.count..<inner.upperBound }
            inner = withoutMarks(inner, reading)
            guard inner.count >= 2, announced != nil || inner.count <= 12,
                inner.allSatisfy({ !isPunctuation(reading.text.folded[$0]) })
            else { return nil }
            return Definition(fullEnd: position, short: inner, isExplicit: announced != nil)
        }
    }

    private static func withoutMarks(_ range: Range<Int>, _ reading: EntityReading) -> Range<Int> {
        let marks: Set<UInt16> = [0x201C, 0x201D, 0x300A, 0x300B, 0x20, 0x22, 0x3A, 0x300C, 0x300D]
        var range = range
        while let first = range.first, marks.contains(reading.text.folded[first]) {
            range = first + 1..<range.upperBound
        }
        while let last = range.last, marks.contains(reading.text.folded[last]) { range = range.lowerBound..<last }
        return range
    }
}
