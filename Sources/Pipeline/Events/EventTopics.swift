// What a stretch of an article is about by its headings: 上海合作组织 under （八）上海合作组织. It reads no sentences.

import Corpus

/// The names that headings set over the paragraphs below them.
///
///     （八）上海合作组织。2015年7月9日，元首理事会第15次会议在乌法召开。
///     heading------------ its names belong to every dated statement until the next heading
///
/// A headline does the same for the whole article when it names exactly one body, or begins with a name; other places
/// in headlines do not, for they say where, not who. Where no headline says it, the only body of the first paragraph does;
/// where the text names none of the headline's names, as the part of a story on another page may, its only body does.
struct EventTopics {
    /// Most names a heading may hold to set a topic: a list of ten towns sets none.
    private static let nameLimit = 3

    /// Where a topic begins, and who it is; in text order.
    private let sections: [(start: Int, members: [EntityID])]
    private let headline: [EntityID]

    /// Looks at the headings of an article once.
    init(_ article: Article, mentions: [Mention], headline named: @autoclosure () -> [Mention], cast: Cast) {
        let titled = EventTopics.headline(of: article, mentions)
        let opening = titled.isEmpty ? EventTopics.opening(of: article, mentions, cast) : titled
        headline = opening.isEmpty ? EventTopics.onlyBody(named()) : opening
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
        let headlines = [article.title, article.kicker, article.subtitle].compactMap { $0 }.map { Array($0.utf16) }
        var checked = Set<String>()
        var bodies: [EntityID] = []
        var opening: [EntityID] = []
        for mention in mentions where mention.kind != .document {
            let opensTitle = title.starts(with: mention.surface.utf8)
            guard opensTitle || mention.kind == .organisation, checked.insert(mention.surface).inserted else {
                continue
            }
            let surface = Array(mention.surface.utf8)
            if opensTitle { opening.append(mention.entityID) }
            guard mention.kind == .organisation else { continue }
            let isNamed = lines.contains { $0.holds(surface) } || holdsShort(mention.entityID.name, in: headlines)
            if isNamed, isFirst(mention, in: mentions) { bodies.append(mention.entityID) }
        }
        bodies = bodies.withoutRepetition()
        return bodies.count == 1 ? bodies : bodies.isEmpty ? opening.withoutRepetition() : []
    }

    private static func onlyBody(_ names: [Mention]) -> [EntityID] {
        let bodies = names.filter { $0.kind == .organisation }.map(\.entityID).withoutRepetition()
        return bodies.count == 1 ? bodies : []
    }

    /// True when no name before it reads the same: what was a place first (协作区) is no body further on.
    private static func isFirst(_ mention: Mention, in mentions: [Mention]) -> Bool {
        let same = mentions.first { $0.kind != .document && $0.surface == mention.surface }
        return same?.span == mention.span
    }
}

extension EventTopics {
    /// Fewest characters of a short form a headline is searched for.
    private static let shortestForm = 4

    /// True when a headline holds a short form of a name: 上合组织 has its first and last character, and others between
    /// in their order.
    fileprivate static func holdsShort(_ name: String, in headlines: [[UInt16]]) -> Bool {
        let full = Array(name.utf16)
        guard full.count > shortestForm, full.count <= 24 else { return false }
        return headlines.contains { headline in
            headline.indices.contains { start in
                (shortestForm..<full.count).contains { length in
                    guard start + length <= headline.count, headline[start] == full[0],
                        headline[start + length - 1] == full[full.count - 1]
                    else { return false }
                    return isInOrder(headline[start..<start + length], full)
                }
            }
        }
    }

    private static func isInOrder(_ part: ArraySlice<UInt16>, _ full: [UInt16]) -> Bool {
        var rest = full[...]
        for unit in part {
            guard let place = rest.firstIndex(of: unit) else { return false }
            rest = rest[(place + 1)...]
        }
        return true
    }

    /// The only body the first paragraph of running text names, when the article comes back to it.
    fileprivate static func opening(of article: Article, _ mentions: [Mention], _ cast: Cast) -> [EntityID] {
        guard let first = article.paragraphs.first(where: { $0.kind == .body }) else { return [] }
        let bodies = cast.members(of: first.span).filter { $0.kind == .organisation }
        guard bodies.count == 1, let body = bodies.first else { return [] }
        return mentions.lazy.filter { $0.entityID == body }.prefix(2).count == 2 ? [body] : []
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
        var entities = DistinctEntities()
        for entity in self { entities.add(entity) }
        return entities.list
    }
}

/// Entities, each once, in the order they came. A few are compared one by one, which is faster than hashing their names.
struct DistinctEntities {
    private static let few = 12

    private(set) var list: [EntityID] = []
    private var seen: Set<EntityID> = []

    /// Adds an entity that is not there yet.
    mutating func add(_ entity: EntityID) {
        if list.count < DistinctEntities.few {
            if !list.contains(entity) { list.append(entity) }
            return
        }
        if seen.isEmpty { seen = Set(list) }
        if seen.insert(entity).inserted { list.append(entity) }
    }
}
