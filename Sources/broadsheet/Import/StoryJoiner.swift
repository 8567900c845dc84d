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
        var joinedCount = 0
        let (dates, mark) = try await store.unjoinedDates()
        let years = Dictionary(grouping: dates, by: { $0?.year }).sorted { $0.key ?? .min < $1.key ?? .min }
        for (year, datesOfYear) in years {
            let days = year.flatMap { PartialDate(year: $0)?.interval }
            let isOfYear: Filter = days.map { .published($0) } ?? .not(.feature(.date))
            let parts = try await parts(matching: Filter.state(.continued).and(isOfYear))
            let links = parts.compactMap { part in part.follows.map { (part.part.id, $0) } }
            let known = Dictionary(links, uniquingKeysWith: { first, _ in first })
            for date in datesOfYear.sorted(by: { $0?.description ?? "" < $1?.description ?? "" }) {
                for link in joinParts(parts.filter { part in part.isOf(date) }.map(\.part)) {
                    if known[link.later] != link.earlier { joinedCount += 1 }
                    try await store.link(link.earlier, to: link.later, rule: link.evidence.rule)
                }
            }
            try Task.checkCancellation()
        }
        try await store.noteJoined(mark)
        return joinedCount
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

    private func parts(matching filter: Filter) async throws -> [DatedPart] {
        let keys = try await store.listing(matching: filter, order: .oldest).keys
        return try await withThrowingTaskGroup(of: (Int, [DatedPart]).self) { group in
            var starts = stride(from: 0, to: keys.count, by: chunkSize).makeIterator()
            var chunks: [Int: [DatedPart]] = [:]
            for _ in 0..<width { if let start = starts.next() { group.addTask { try await self.parts(keys, start) } } }
            while let (place, found) = try await group.next() {
                chunks[place] = found
                if let start = starts.next() { group.addTask { try await self.parts(keys, start) } }
            }
            return chunks.sorted { $0.key < $1.key }.flatMap(\.value)
        }
    }

    // What was linked before is looked at again part by part: a half that came later may fit better.
    private func parts(_ keys: [ArticleKey], _ start: Int) async throws -> (Int, [DatedPart]) {
        let read = try await store.plainParts(of: Array(keys[start..<min(start + chunkSize, keys.count)]))
        return (
            start,
            read.map { part in
                DatedPart(
                    part: StoryPart(part.article, facts: part.facts), printed: part.published?.interval,
                    follows: part.follows)
            }
        )
    }
}
