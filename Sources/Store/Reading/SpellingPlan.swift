// Which documents have a headline or a name that a term spells, as far as the terms of readings tell. It reads no text.

import Corpus
import Script

/// Answers a term of Latin letters from the terms of readings.
///
/// The letters are shared out among neighbouring characters in every way there is. Going from the end of the term to
/// its start, the documents that may spell the rest from a place on are those that have the next character's share,
/// the pair of first letters there, and may spell what is left:
///
///     w a n z h o u   →   wan + zhou, w + a + n + zhou, …
struct SpellingPlan {
    private let term: ReadingTerm
    private let place: Term.SpelledPlace
    private let planner: FilterPlanner
    private let readings: Readings
    /// Longer terms are followed in headlines by pairs of syllables; among the few letters of a shorter one there is no
    /// way that first letters, two and three in a row, say too little of.
    private static let shortCount = 5

    init(_ term: ReadingTerm, in place: Term.SpelledPlace, _ planner: FilterPlanner) {
        self.term = term
        self.place = place
        self.planner = planner
        readings = planner.question.store.indexing.table.readings
    }

    /// True when the terms of the index say all: of two letters always, of three where no two of them are a syllable or
    /// the beginning of one.
    var isDecided: Bool {
        guard term.letterCount == 3 else { return term.letterCount == 2 }
        return !readings.shares(of: term, from: 0).contains { $0.end == 2 }
            && !readings.shares(of: term, from: 1).contains { $0.end == 3 && !$0.syllables.isEmpty }
    }

    /// What may spell the rest of the term from a place on, apart by how many characters it takes.
    private struct Rest {
        /// One character, of which a syllable is known.
        var oneSyllable: DocumentSet
        /// One character, of which only the first letter is known.
        var oneLetter: DocumentSet
        /// Two and more.
        var several: DocumentSet

        /// Any number of characters, or all but one whose syllable is known.
        func documents(withOneSyllable: Bool) -> DocumentSet {
            var result = several
            result.formUnion(oneLetter)
            if withOneSyllable { result.formUnion(oneSyllable) }
            return result
        }
    }

    /// What the index says of the indexed documents.
    func bounds() throws -> Bounds {
        let count = term.letterCount
        let isLong = count > SpellingPlan.shortCount && place == .headline
        let possible = try isLong ? SyllablePaths(term, planner).possible() : sharedOut()
        guard let sure = try surePart() else { return Bounds(possible) }
        return Bounds(sure: sure, possible: possible.union(sure))
    }

    /// The documents that the term surely spells, as far as one or two terms of the index tell; nil of two letters, which
    /// are two first letters or the beginning of one syllable: the terms say all of it.
    func surePart() throws -> DocumentSet? {
        let count = term.letterCount
        guard count > 2 else { return nil }
        var sure = try wholeSyllables()
        if count == 3 {
            sure.formUnion(try planner.documents(of: spelled(.letters(letter(0), letter(1), letter(2)))))
        }
        if place == .headline { sure.formUnion(try twoCharacters()) }
        return sure
    }

    /// The documents that may spell the term, from its end to its start.
    private func sharedOut() throws -> DocumentSet {
        let count = term.letterCount
        var rest = [Rest?](repeating: nil, count: count + 1)
        for start in stride(from: count - 1, through: 0, by: -1) { rest[start] = try self.rest(from: start, rest) }
        return rest[0]?.documents(withOneSyllable: true) ?? planner.nothing
    }

    /// The documents that have two neighbours among which the whole term is shared out. In headlines two syllables in a
    /// row are terms; a first letter stands for all the syllables that begin with it.
    private func twoCharacters() throws -> DocumentSet {
        var terms: Set<Term> = []
        for first in readings.shares(of: term, from: 0) where first.end < term.letterCount {
            let firsts = first.syllables.isEmpty ? readings.syllables(from: letter(0)) : first.syllables
            for second in readings.shares(of: term, from: first.end) where second.end == term.letterCount {
                let isLetter = second.syllables.isEmpty
                let seconds = isLetter ? readings.syllables(from: letter(first.end)) : second.syllables
                for one in firsts { for two in seconds { terms.insert(spelled(.syllables(one, two))) } }
            }
        }
        return try planner.documents(ofAny: Array(terms))
    }

    /// The documents that have a character one of whose syllables begins with the whole term.
    private func wholeSyllables() throws -> DocumentSet {
        let whole = readings.shares(of: term, from: 0).filter { $0.end == term.letterCount && !$0.syllables.isEmpty }
        return try any(of: whole.flatMap(\.syllables))
    }

    private func rest(from start: Int, _ rest: [Rest?]) throws -> Rest {
        var result = Rest(oneSyllable: planner.nothing, oneLetter: planner.nothing, several: planner.nothing)
        for share in readings.shares(of: term, from: start) {
            guard let behind = rest[share.end] else {
                // A last letter alone is the second of the pair that stands before it.
                share.syllables.isEmpty
                    ? result.oneLetter = planner.everything : result.oneSyllable.formUnion(try any(of: share.syllables))
                continue
            }
            // Two syllables that are all of the term are decided by a term of theirs.
            let isDecided = start == 0 && place == .headline && !share.syllables.isEmpty
            let documents = behind.documents(withOneSyllable: !isDecided)
            if !documents.isEmpty { result.several.formUnion(try narrowed(documents, to: share, from: start)) }
        }
        return result
    }

    /// Those of some documents that have the share of a character, and the first letter behind it.
    private func narrowed(_ behind: DocumentSet, to share: Readings.Share, from start: Int) throws -> DocumentSet {
        var documents = behind
        // Of a long term the syllables say enough, where there are any behind: each more term costs as much as reading
        // some headlines.
        let isShort = term.letterCount <= SpellingPlan.shortCount
        if isShort || share.syllables.isEmpty || share.end == term.letterCount - 1 {
            documents.formIntersection(
                try planner.documents(of: spelled(.letters(letter(start), letter(share.end)))))
        }
        if isShort, share.end == start + 1, share.end + 1 < term.letterCount {
            try narrowByThree(&documents, from: start)
        }
        if !share.syllables.isEmpty, !documents.isEmpty {
            documents.formIntersection(try any(of: share.syllables))
        }
        return documents
    }

    /// Of a character that takes one letter the next may take one too, or more: of three first letters in a row only
    /// where all of them do.
    private func narrowByThree(_ documents: inout DocumentSet, from start: Int) throws {
        let next = start + 1
        var allowed = planner.nothing
        for share in readings.shares(of: term, from: next) {
            if share.end == term.letterCount {
                allowed.formUnion(share.syllables.isEmpty ? planner.everything : try any(of: share.syllables))
            } else {
                allowed.formUnion(
                    try planner.documents(
                        of: spelled(.letters(letter(start), letter(next), letter(share.end)))))
            }
        }
        documents.formIntersection(allowed)
    }

    private func letter(_ place: Int) -> Int { term.letter(at: place) }

    private func spelled(_ step: ReadingStep) -> Term { Term(spelling: step, in: place) }

    private func any(of syllables: [Int]) throws -> DocumentSet {
        try planner.documents(ofAny: syllables.map { spelled(.syllable($0)) })
    }
}
