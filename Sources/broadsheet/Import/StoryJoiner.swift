// Brings the halves of stories together that jump from page to page. Which belong together is decided in Pipeline.

import Corpus
import Pipeline

/// Links the halves of stories in a library, whichever half came in first.
struct StoryJoiner {
    let store: any CorpusStore & CorpusKeeping

    /// Looks through the stories that jump, printed on some dates, and links those that belong together.
    /// - Parameter dates: of the pages that are new; nil asks for the pages without a date.
    /// - Complexity: one question to the library a date, and the text of every story of it that jumps.
    func join(dates: Set<PartialDate?>) async throws {
        for date in dates {
            let isOfDate: Filter = date.map { .published($0.interval) } ?? .not(.feature(.date))
            let parts = try await parts(matching: Filter.state(.continued).and(isOfDate))
            for link in joinParts(parts) {
                try await store.link(link.earlier, to: link.later, rule: link.evidence.rule)
            }
            try Task.checkCancellation()
        }
    }

    private func parts(matching filter: Filter) async throws -> [StoryPart] {
        var parts: [StoryPart] = []
        for key in try await store.listing(matching: filter, order: .oldest).keys {
            guard let detail = try await store.detail(of: key) else { continue }
            // What was linked before is looked at again part by part: a half that came later may fit better.
            guard !detail.parts.isEmpty else {
                parts.append(StoryPart(detail.annotated.article, facts: detail.page.facts))
                continue
            }
            parts += detail.parts.map { StoryPart($0.annotated.article, facts: $0.page.facts) }
        }
        return parts
    }
}
