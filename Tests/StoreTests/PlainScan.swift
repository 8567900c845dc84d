// What a filter means, told in the plainest way: every article is looked at. The store must answer the same.

import Corpus

/// An article as the plain scan sees it.
struct ScannedArticle {
    var page: ImportedPage
    var annotated: AnnotatedArticle
    var tags: [String] = []
    var isRead = false
    var isSelected = false
    var note: String?

    var article: Article { annotated.article }
}

/// A story as the plain scan sees it: its parts in reading order, mostly one.
struct ScannedStory {
    var parts: [ScannedArticle]

    var id: ArticleID { parts[0].article.id }
    var title: String? { parts.lazy.compactMap(\.article.title).first }
    var entities: Set<EntityID> { Set(parts.flatMap { $0.annotated.mentions.map(\.entityID) }) }
}

/// Answers filters by looking at every article.
enum PlainScan {
    /// Whether a story matches: each thing asked for may stand in another of its parts.
    static func matches(_ filter: Filter, _ story: ScannedStory) -> Bool {
        switch filter {
        case .not(let part): !matches(part, story)
        case .all(let parts): parts.allSatisfy { matches($0, story) }
        case .any(let parts): parts.contains { matches($0, story) }
        case .state(.unread): !story.parts.contains(where: \.isRead)
        default: story.parts.contains { matches(filter, $0) }
        }
    }

    /// Whether an article matches.
    static func matches(_ filter: Filter, _ scanned: ScannedArticle) -> Bool {
        let article = scanned.article
        switch filter {
        case .everything: return true
        case .word(let text), .phrase(let text):
            let names = headlines(article) + scanned.annotated.mentions.map(\.entityID.name)
            if (names + [article.text]).contains(where: { contains(text, in: $0) }) { return true }
            guard case .word = filter else { return false }
            let spelled = names + scanned.tags + [scanned.page.page.facts.newspaper?.value].compactMap { $0 }
            return spelled.contains { spells(text, $0) }
        case .title(let text): return headlines(article).contains { contains(text, in: $0) || spells(text, $0) }
        case .entity(let kind, let text):
            return scanned.annotated.mentions.contains {
                $0.entityID.kind == kind
                    && [$0.entityID.name, $0.surface].contains { contains(text, in: $0) || spells(text, $0) }
            }
        case .exactEntity(let id): return scanned.annotated.mentions.contains { $0.entityID == id }
        case .paper(let text):
            return scanned.page.page.facts.newspaper.map { contains(text, in: $0.value) || spells(text, $0.value) }
                ?? false
        case .page(let number): return scanned.page.page.facts.pageNumber?.value == number
        case .published(let interval): return article.published?.value.interval.overlaps(interval) ?? false
        case .event(let interval): return scanned.annotated.events.contains { $0.date.interval.overlaps(interval) }
        case .tag(let tag): return scanned.tags.contains { $0 == tag || spells(tag, $0) }
        case .state(.read): return scanned.isRead
        case .state(.unread): return !scanned.isRead
        case .state(.selected): return scanned.isSelected
        case .state(.bookmarked): return false
        case .state(.continued): return !article.jumps.isEmpty
        case .feature(.note): return scanned.note != nil
        case .feature(.tag): return !scanned.tags.isEmpty
        case .feature(.title): return article.title != nil
        case .feature(.date): return article.published != nil
        case .not(let part): return !matches(part, scanned)
        case .all(let parts): return parts.allSatisfy { matches($0, scanned) }
        case .any(let parts): return parts.contains { matches($0, scanned) }
        }
    }

    /// The filter with nothing in it that is taken as spelled: what matches as typed.
    static func literal(_ filter: Filter) -> Filter {
        switch filter {
        case .word(let text): .phrase(text)
        // A capital is never spelled, and compares like the small letter.
        case .title(let text): .title(text.uppercased())
        case .paper(let text): .paper(text.uppercased())
        case .entity(let kind, let text): .entity(kind, text.uppercased())
        case .tag(let text) where PlainReadings.isSpelling(text): .not(.everything)
        case .not(let part): .not(literal(part))
        case .all(let parts): .all(parts.map(literal))
        case .any(let parts): .any(parts.map(literal))
        default: filter
        }
    }

    private static func spells(_ term: String, _ name: String) -> Bool { PlainReadings.spells(term, folded(name)) }

    private static func headlines(_ article: Article) -> [String] {
        [article.title, article.kicker, article.subtitle].compactMap { $0 }
    }

    /// Folded, without white space but for paragraph ends, one inside the other.
    static func contains(_ wanted: String, in text: String) -> Bool {
        let wanted = folded(wanted).filter { $0 != "\n" }
        let text = folded(text)
        guard !wanted.isEmpty else { return true }
        guard wanted.count <= text.count else { return false }
        return (0...(text.count - wanted.count)).contains { text[$0..<($0 + wanted.count)].elementsEqual(wanted) }
    }

    private static func folded(_ text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.compactMap { scalar in
            var value = scalar.value
            if (0xFF01...0xFF5E).contains(value) { value -= 0xFEE0 }
            if (0x41...0x5A).contains(value) { value += 0x20 }
            let folded = Unicode.Scalar(value) ?? scalar
            return folded == "\n" || !folded.properties.isWhitespace ? folded : nil
        }
    }
}
