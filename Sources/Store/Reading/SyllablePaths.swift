// Which documents have a headline that a long term spells, as far as pairs of syllables tell. It reads no text.

import Corpus
import Script

/// Follows the ways in which the letters of a long term are shared out among characters, from its start to its end.
///
/// The documents that may spell a term up to the end of a character's share are those that may spell it up to the share's
/// start and have the two shares in a row. Two syllables in a row are a term of the index, and a rare one; so are three
/// first letters. Of two first letters less is known.
///
///     l i a o n i n g s h e n g   →   liao·ning, then ning·sheng
struct SyllablePaths {
    /// A way to the end of a share, and the documents that may go it; nil at the start: all that have the shares so far.
    private struct Path {
        /// Where the share before it begins; nil for the first.
        var before: Int?
        var start: Int
        var syllables: [Int]
        var documents: DocumentList?
    }

    private let term: ReadingTerm
    private let planner: FilterPlanner
    private let readings: Readings
    /// Of so many syllables and no more the documents are gathered: more would cost more than reading some headlines.
    private static let mostSyllables = 8
    /// So few documents are read sooner than narrowed down.
    private static let fewDocuments = 200

    init(_ term: ReadingTerm, _ planner: FilterPlanner) {
        self.term = term
        self.planner = planner
        readings = planner.question.store.indexing.table.readings
    }

    /// The documents that may have the term in a headline, but for those where one or two characters spell all of it by
    /// their syllables.
    func possible() throws -> DocumentSet {
        var paths = [[Path]](repeating: [], count: term.letterCount + 1)
        for start in 0..<term.letterCount where start == 0 || !paths[start].isEmpty {
            for share in shares(from: start) {
                paths[share.end] +=
                    start == 0
                    ? [Path(before: nil, start: 0, syllables: share.syllables, documents: nil)]
                    : try following(paths[start], share, from: start)
            }
        }
        var result = planner.nothing
        for path in paths[term.letterCount] {
            for document in path.documents?.numbers ?? [] { result.insert(Int(document)) }
        }
        return result
    }

    /// The shares from a place on; a first letter says all that a syllable of one letter would.
    private func shares(from start: Int) -> [Readings.Share] {
        readings.shares(of: term, from: start).filter { $0.syllables.isEmpty || $0.end > start + 1 }
    }

    /// The ways on from some paths by a share, one for each place where the share before begins.
    private func following(_ paths: [Path], _ share: Readings.Share, from start: Int) throws -> [Path] {
        var result: [Path] = []
        let isLast = share.end == term.letterCount
        for path in paths {
            // Two syllables that are all of the term are told by a term of their own.
            if isLast, path.start == 0, !path.syllables.isEmpty, !share.syllables.isEmpty { continue }
            // Two first letters say little, and the third, still to come, says what they do.
            if path.documents == nil, path.before == nil, path.syllables.isEmpty, share.syllables.isEmpty, !isLast {
                result.append(Path(before: path.start, start: start, syllables: [], documents: nil))
                continue
            }
            let documents = try inARow(path, share, from: start)
            if documents.isEmpty { continue }
            if let same = result.firstIndex(where: { $0.before == path.start }) {
                result[same].documents = result[same].documents?.union(documents)
            } else {
                result.append(
                    Path(before: path.start, start: start, syllables: share.syllables, documents: documents))
            }
        }
        return result
    }

    /// Those of a path that have its last share and the next in a row.
    private func inARow(_ path: Path, _ share: Readings.Share, from start: Int) throws -> DocumentList {
        let pairCount = path.syllables.count * share.syllables.count
        let isTold = pairCount > 0 && pairCount <= SyllablePaths.mostSyllables
        var documents = try isTold ? pairs(path.syllables, share.syllables) : letters(path, from: start)
        if let before = path.documents { documents.formIntersection(before) }
        if !isTold {
            if path.documents == nil { try narrow(&documents, to: path.syllables) }
            try narrow(&documents, to: share.syllables)
        }
        return documents
    }

    private func pairs(_ firsts: [Int], _ seconds: [Int]) throws -> DocumentList {
        try planner.list(
            ofAny: firsts.flatMap { first in
                seconds.map { Term(spelling: .syllables(first, $0), in: .headline) }
            })
    }

    /// What begins with the letters of the path's last two shares and the next one.
    private func letters(_ path: Path, from start: Int) throws -> DocumentList {
        let (last, next) = (term.letter(at: path.start), term.letter(at: start))
        let step =
            path.before.map { ReadingStep.letters(term.letter(at: $0), last, next) } ?? .letters(last, next)
        return try planner.list(ofAny: [Term(spelling: step, in: .headline)])
    }

    private func narrow(_ documents: inout DocumentList, to syllables: [Int]) throws {
        guard documents.numbers.count > SyllablePaths.fewDocuments else { return }
        guard !syllables.isEmpty, syllables.count <= SyllablePaths.mostSyllables else { return }
        // A syllable is no rare term: a set is made sooner than a list.
        documents.formIntersection(
            try planner.documents(ofAny: syllables.map { Term(spelling: .syllable($0), in: .headline) }))
    }
}
