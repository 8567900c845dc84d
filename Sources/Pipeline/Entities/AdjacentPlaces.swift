// Two places that the tagger took for one: 万州达州, 老挝万象. It knows the lists and no sentences.

import Corpus

/// Cuts a name that is two places of the lists, one behind the other, where the second does not lie in the first.
struct AdjacentPlaces {
    let reading: EntityReading
    let gazetteer: Gazetteer

    /// Where the second of two names begins that a name consists of: 万州达州 is two, 重庆市万州区 one.
    func border(in candidate: EntityCandidate) -> Int? {
        let start = candidate.range.lowerBound
        guard candidate.kind == .place, let word = reading.word(at: start),
            start + word.length < candidate.range.upperBound
        else { return nil }
        let first = start..<start + word.length
        let rest = first.upperBound..<candidate.range.upperBound
        return areTwo(first, rest, word.classes) ? rest.lowerBound : nil
    }

    private func areTwo(_ first: Range<Int>, _ rest: Range<Int>, _ classes: LexiconClass) -> Bool {
        let others = reading.matches.classes(of: rest)
        if classes.contains(.country), others.contains(.country) { return true }
        guard classes.contains(.division), others.contains(.division) else { return false }
        let (outer, inner) = (divisions(first), divisions(rest))
        return !outer.isEmpty && !inner.isEmpty
            && !inner.contains { inner in outer.contains { gazetteer.lies(inner, in: $0) } }
    }

    private func divisions(_ range: Range<Int>) -> [Int] {
        gazetteer.divisionsByName[reading.text.foldedString(range)] ?? []
    }
}
