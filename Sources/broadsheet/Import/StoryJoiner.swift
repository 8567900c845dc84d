// Brings the halves of stories together that jump from page to page. Which belong together is decided in Pipeline.

import Corpus
import Foundation
import Pipeline

/// Links the halves of stories in a library, whichever half came in first.
struct StoryJoiner {
    let store: any CorpusStore & CorpusKeeping
    /// So many stories are read in one go, and in so many places at once.
    var chunkSize = 128
    var width = ProcessInfo.processInfo.activeProcessorCount

    /// Looks through the stories that jump, printed on the dates of what is new in the library, and links those that
    /// belong together. What an import that was cut off had brought in is new until then.
    /// - Returns: how many parts were joined to one that comes before them.
    /// - Complexity: one question to the library a year, and the text of every story of it that jumps.
    @discardableResult
    func join() async throws -> Int {
        var joined = JoinedParts()
        let (dates, mark) = try await store.unjoinedDates()
        let years = Dictionary(grouping: dates, by: { $0?.year }).sorted { $0.key ?? .min < $1.key ?? .min }
        try await years.inOrder(width: width) { year, dates in
            (dates, try await parts(of: year))
        } take: { dates, parts in
            for date in dates.sorted(by: { $0?.description ?? "" < $1?.description ?? "" }) {
                try await join(parts, printedOn: date, &joined)
            }
        }
        try await store.noteJoined(mark)
        return joined.count
    }

    private func join(_ parts: [DatedPart], printedOn date: PartialDate?, _ joined: inout JoinedParts) async throws {
        for link in joinParts(parts.filter { part in part.isOf(date) }.map(\.part)) {
            let known = parts.first { $0.part.id == link.later }?.follows
            let isLinked = try await store.link(link.earlier, to: link.later, rule: link.evidence.rule)
            if isLinked { joined.note(link.later, behind: link.earlier, known: known) }
        }
    }

    /// A part with the days it may have been printed on.
    private struct DatedPart {
        var part: StoryPart
        var printed: DayInterval?
        /// The part it was joined to before.
        var follows: ArticleID?

        func isOf(_ date: PartialDate?) -> Bool {
            guard let date else { return printed == nil }
            return printed?.overlaps(date.interval) ?? false
        }
    }

    /// The parts of all stories that jump, printed in a year or without a date.
    private func parts(of year: Int?) async throws -> [DatedPart] {
        let days = year.flatMap { PartialDate(year: $0)?.interval }
        let isOfYear: Filter = days.map { .published($0) } ?? .not(.feature(.date))
        let keys = try await store.listing(matching: .state(.continued).and(isOfYear), order: .oldest).keys
        let chunks = stride(from: 0, to: keys.count, by: chunkSize).map {
            Array(keys[$0..<min($0 + chunkSize, keys.count)])
        }
        var parts: [DatedPart] = []
        try await chunks.inOrder(width: width) {
            try await self.parts($0)
        } take: {
            parts += $0
        }
        return parts
    }

    // What was linked before is looked at again part by part: a half that came later may fit better.
    private func parts(_ keys: [ArticleKey]) async throws -> [DatedPart] {
        try await store.plainParts(of: keys).map { part in
            DatedPart(
                part: StoryPart(part.article, facts: part.facts), printed: part.published?.interval,
                follows: part.follows)
        }
    }
}

/// The parts that follow another since a look through the stories began. A link may be found on several dates, those of a
/// page of which the year alone is known, and one found later may take its place.
private struct JoinedParts {
    /// What each follows.
    private var earlier: [ArticleID: ArticleID] = [:]

    /// Number of parts.
    var count: Int { earlier.count }

    /// Notes a link.
    /// - Parameter known: the part it followed when it was read.
    mutating func note(_ later: ArticleID, behind part: ArticleID, known: ArticleID?) {
        earlier = earlier.filter { $0.value != part || $0.key == later }
        if known != part { earlier[later] = part }
    }
}
