// What one article says of an entity, and what follows from many: the values of linking across the library.

import Corpus

/// An entity as one article names it.
public struct EntitySighting: Hashable, Sendable, Codable {
    /// The article.
    public var article: ArticleID
    /// When it was printed, as far as known.
    public var published: PartialDate?
    /// The entity its own article linked the name to, or the name itself.
    public var entity: EntityID
    /// The words as they stand there.
    public var surface: String
    /// Title of office printed with a person's name.
    public var office: String?
    /// The body or place printed right before that title: 自贡市委 before 书记何树平.
    public var holder: EntityID?
    /// True when the article defines the words as a short form of the entity: 上海合作组织（上合组织）.
    public var isDefined: Bool

    /// Makes a sighting.
    public init(
        article: ArticleID, published: PartialDate? = nil, entity: EntityID, surface: String, office: String? = nil,
        holder: EntityID? = nil, isDefined: Bool = false
    ) {
        self.article = article
        self.published = published
        self.entity = entity
        self.surface = surface
        self.office = office
        self.holder = holder
        self.isDefined = isDefined
    }

    /// The sightings of an article.
    /// - Parameters:
    ///   - mentions: its top-level names in text order.
    ///   - article: identity and date.
    public static func sightings(of mentions: [Mention], in article: Article) -> [EntitySighting] {
        mentions.enumerated().map { index, mention in
            let before = index > 0 ? mentions[index - 1] : nil
            let gap = before.map { mention.span.start - $0.span.end } ?? 0
            let holds = mention.office.map { gap <= $0.utf8.count + 3 } ?? false
            let holder = holds && [.organisation, .place].contains(before?.kind) ? before?.entityID : nil
            return EntitySighting(
                article: article.id, published: article.published?.value, entity: mention.entityID,
                surface: mention.surface, office: mention.office, holder: holder,
                isDefined: mention.evidence.rule.hasSuffix("/definition"))
        }
    }
}

/// A decision that two entities are one, with its reason.
public struct EntityLink: Hashable, Sendable, Codable {
    /// Why.
    public enum Reason: String, Sendable, Codable, CaseIterable {
        /// The same division and department under two names: 重庆市发改委, 重庆市发展改革委.
        case sameDepartment = "same-department"
        /// Names of meetings that differ by 会 and 会议 only.
        case sameMeeting = "same-meeting"
        /// An article defines the short form, and none defines it otherwise.
        case definedElsewhere = "defined-elsewhere"
    }

    /// The form to be listed under another.
    public var alias: EntityID
    /// The form it is listed under.
    public var canonical: EntityID
    /// Why.
    public var reason: Reason
    /// Articles the decision rests on, ascending.
    public var articles: [ArticleID]

    /// Makes a link.
    public init(alias: EntityID, canonical: EntityID, reason: Reason, articles: [ArticleID]) {
        self.alias = alias
        self.canonical = canonical
        self.reason = reason
        self.articles = articles
    }
}
