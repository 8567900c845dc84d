// What a stretch of an article is about by its headings: 上海合作组织 under （八）上海合作组织. It reads no sentences.

import Corpus

/// The names that headings set over the paragraphs below them.
///
///     （八）上海合作组织。2015年7月9日，元首理事会第15次会议在乌法召开。
///     heading------------ its names belong to every dated statement until the next heading
///
/// A headline does the same for the whole article when it names exactly one body, or begins with a name; other places
/// in headlines do not, for they say where, not who.
struct EventTopics {
    /// Most names a heading may hold to set a topic: a list of ten towns sets none.
    private static let nameLimit = 3

    /// Where a topic begins, and who it is; in text order.
    private let sections: [(start: Int, members: [EntityID])]
    private let headline: [EntityID]

    /// Looks at the headings of an article once.
    init(_ article: Article, mentions: [Mention], cast: Cast) {
        headline = EventTopics.headline(of: article, mentions)
        sections = article.paragraphs.compactMap { paragraph in
            if paragraph.kind != .body { return (paragraph.span.start, EventTopics.topic(in: paragraph.span, cast)) }
            return paragraph.runInHeading.map { (paragraph.span.start, EventTopics.topic(in: $0, cast)) }
        }
    }

    /// The entities that headings set over a byte of the text.
    /// - Complexity: O(log(headings)).
    func members(at byte: Int) -> [EntityID] {
        var lower = 0
        var upper = sections.count
        while lower < upper {
            let middle = (lower + upper) / 2
            if sections[middle].start <= byte { lower = middle + 1 } else { upper = middle }
        }
        return (lower > 0 ? sections[lower - 1].members : []) + headline
    }

    private static func topic(in heading: TextSpan, _ cast: Cast) -> [EntityID] {
        let named = cast.members(of: heading).filter { $0.kind != .person && $0.kind != .document }
        return named.count <= nameLimit ? named : []
    }

    /// The one body the title and the lines around it name, in whatever form the text uses; where they name none,
    /// what the title begins with.
    private static func headline(of article: Article, _ mentions: [Mention]) -> [EntityID] {
        let title = Array((article.title ?? "").utf8)
        let lines = [title] + [article.kicker, article.subtitle].compactMap { $0 }.map { Array($0.utf8) }
        var checked = Set<String>()
        var bodies: [EntityID] = []
        var opening: [EntityID] = []
        for mention in mentions where mention.kind != .document && checked.insert(mention.surface).inserted {
            let surface = Array(mention.surface.utf8)
            if title.starts(with: surface) { opening.append(mention.entityID) }
            if mention.kind == .organisation, lines.contains(where: { $0.holds(surface) }) {
                bodies.append(mention.entityID)
            }
        }
        bodies = bodies.withoutRepetition()
        return bodies.count == 1 ? bodies : bodies.isEmpty ? opening.withoutRepetition() : []
    }
}

extension [UInt8] {
    /// True when these bytes hold others in a row.
    fileprivate func holds(_ part: [UInt8]) -> Bool {
        guard !part.isEmpty, count >= part.count else { return false }
        return (0...count - part.count).contains { self[$0..<$0 + part.count].elementsEqual(part) }
    }
}

extension [EntityID] {
    /// Each entity once, where it came first.
    func withoutRepetition() -> [EntityID] {
        var seen = Set<EntityID>()
        return filter { seen.insert($0).inserted }
    }
}
