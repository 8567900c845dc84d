// Brings the halves of stories together that jump from page to page. Which belong together is decided in Pipeline.

import Corpus
import Pipeline

/// Links the halves of stories in a library, whichever half came in first.
struct StoryJoiner {
    let store: any CorpusStore & CorpusKeeping

    /// Looks through the stories that jump, printed on the dates of what is new in the library, and links those that
    /// belong together. What an import that was cut off had brought in is new until then.
    /// - Returns: how many parts were joined to one that comes before them.
    /// - Complexity: one question to the library a year, and the text of every story of it that jumps.
    @discardableResult
    func join() async throws -> Int {
        var joinedCount = 0
        let (dates, mark) = try await store.unjoinedDates()
        for (year, datesOfYear) in Dictionary(grouping: dates, by: { $0?.year }) {
            let days = year.flatMap { PartialDate(year: $0)?.interval }
            let isOfYear: Filter = days.map { .published($0) } ?? .not(.feature(.date))
            let parts = try await parts(matching: Filter.state(.continued).and(isOfYear))
            let links = parts.compactMap { part in part.follows.map { (part.part.id, $0) } }
            let known = Dictionary(links, uniquingKeysWith: { first, _ in first })
            for date in datesOfYear {
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
        var parts: [DatedPart] = []
        for key in try await store.listing(matching: filter, order: .oldest).keys {
            guard let detail = try await store.detail(of: key) else { continue }
            let printed = detail.row.published?.interval
            // What was linked before is looked at again part by part: a half that came later may fit better.
            guard !detail.parts.isEmpty else {
                let part = StoryPart(detail.annotated.article, facts: detail.page.facts)
                parts.append(DatedPart(part: part, printed: printed))
                continue
            }
            var before: ArticleID?
            for linked in detail.parts {
                let part = StoryPart(linked.annotated.article, facts: linked.page.facts)
                parts.append(DatedPart(part: part, printed: linked.row.published?.interval ?? printed, follows: before))
                before = linked.annotated.article.id
            }
        }
        return parts
    }
}
