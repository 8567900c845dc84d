// Brings the halves of stories together that jump from page to page. Which belong together is decided in Pipeline.

import Corpus
import Pipeline

/// Links the halves of stories in a library, whichever half came in first.
struct StoryJoiner {
    let store: any CorpusStore & CorpusKeeping

    /// Looks through the stories that jump, printed on the dates of what is new in the library, and links those that
    /// belong together. What an import that was cut off had brought in is new until then.
    /// - Complexity: one question to the library a year, and the text of every story of it that jumps.
    func join() async throws {
        let (dates, mark) = try await store.unjoinedDates()
        for (year, datesOfYear) in Dictionary(grouping: dates, by: { $0?.year }) {
            let days = year.flatMap { PartialDate(year: $0)?.interval }
            let isOfYear: Filter = days.map { .published($0) } ?? .not(.feature(.date))
            let parts = try await parts(matching: Filter.state(.continued).and(isOfYear))
            for date in datesOfYear {
                for link in joinParts(parts.filter { part in part.isOf(date) }.map(\.part)) {
                    try await store.link(link.earlier, to: link.later, rule: link.evidence.rule)
                }
            }
            try Task.checkCancellation()
        }
        try await store.noteJoined(mark)
    }

    /// A part with the days it may have been printed on.
    private struct DatedPart {
        var part: StoryPart
        var printed: DayInterval?

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
            parts += detail.parts.map { linked in
                let part = StoryPart(linked.annotated.article, facts: linked.page.facts)
                return DatedPart(part: part, printed: linked.row.published?.interval ?? printed)
            }
        }
        return parts
    }
}
