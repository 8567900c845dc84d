// Who is who across articles: what articles say about it, the questions that arise, and the decisions, each with its
// reason. Who decides, and where decisions are kept, is not told here.

/// Something one article says that helps to tell who is who in others.
public struct EntityClue: Hashable, Sendable, Codable {
    /// What it says.
    public enum Kind: String, Sendable, Codable, CaseIterable {
        /// Entities with the same value have names that say the same.
        case name
        /// The article defines the value as a short form of the entity: 上海合作组织（上合组织）.
        case definition
        /// The value is the province in which a person holds an office.
        case office
        /// The value is the administrative code of a place. It raises no question.
        case code
    }

    /// What it says.
    public var kind: Kind
    /// The entity, as its own article names it.
    public var entity: EntityID
    /// See `kind`.
    public var value: String

    /// Makes a clue.
    public init(_ kind: Kind, _ entity: EntityID, _ value: String) {
        self.kind = kind
        self.entity = entity
        self.value = value
    }
}

/// A clue with the article it stands in.
public struct EntitySighting: Hashable, Sendable, Codable {
    /// The article; of a clue about names, one that uses the name, nil when those that were kept are gone.
    public var article: ArticleID?
    /// When it was printed, as far as known.
    public var published: PartialDate?
    /// What it says.
    public var clue: EntityClue

    /// Makes a sighting.
    public init(article: ArticleID?, published: PartialDate? = nil, clue: EntityClue) {
        self.article = article
        self.published = published
        self.clue = clue
    }
}

/// A question that a library asks once clues came or went: are these one, or is this one several?
public struct IdentityQuestion: Hashable, Sendable {
    /// What it is about.
    public enum Subject: Hashable, Sendable {
        /// Entities whose names say the same.
        case names(value: String)
        /// What a short form means that articles define.
        case shortForm(EntityID)
        /// Whether a name is that of several people.
        case people(EntityID)
    }

    /// What it is about.
    public var subject: Subject
    /// Everything the library holds on it, in no order.
    public var sightings: [EntitySighting]

    /// Makes a question.
    public init(_ subject: Subject, sightings: [EntitySighting]) {
        self.subject = subject
        self.sightings = sightings
    }
}

/// A decision that two entities are one.
public struct EntityLink: Hashable, Sendable, Codable {
    /// Why.
    public enum Reason: String, Sendable, Codable, CaseIterable {
        /// The same division and department under two names: 重庆市发改委, 重庆市发展改革委.
        case sameDepartment = "same-department"
        /// A company with and without the words for its legal form: 某某集团, 某某集团有限责任公司.
        case sameCompany = "same-company"
        /// Names of meetings that differ by 会 and 会议, or by the writing of their numbers only.
        case sameMeeting = "same-meeting"
        /// An article defines the short form, and none defines it otherwise.
        case definedElsewhere = "defined-elsewhere"
        /// The reader said so. Stands above all others; a form linked to itself stands by itself.
        case reader
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

/// A decision that in some articles a name is that of one of several people.
public struct Namesake: Hashable, Sendable, Codable {
    /// The name all of them bear.
    public var name: EntityID
    /// The person, listed with what tells them apart: 李刚（四川省）.
    public var person: EntityID
    /// The articles that mean this person, ascending.
    public var articles: [ArticleID]

    /// Makes a decision.
    public init(name: EntityID, person: EntityID, articles: [ArticleID]) {
        self.name = name
        self.person = person
        self.articles = articles
    }
}

/// What follows from the clues of one question. Both empty: nothing does.
public struct IdentityAnswer: Hashable, Sendable {
    /// The question, so that the library knows which earlier decisions these replace.
    public var subject: IdentityQuestion.Subject
    /// Entities that are one.
    public var links: [EntityLink]
    /// People that are several.
    public var namesakes: [Namesake]

    /// Makes an answer.
    public init(_ subject: IdentityQuestion.Subject, links: [EntityLink] = [], namesakes: [Namesake] = []) {
        self.subject = subject
        self.links = links
        self.namesakes = namesakes
    }
}

/// The decisions of a library about one entity, for a reader who asks why.
public struct IdentityRecord: Hashable, Sendable {
    /// Links by which other forms are listed under it.
    public var links: [EntityLink]
    /// People of its name.
    public var namesakes: [Namesake]

    /// Makes a record.
    public init(links: [EntityLink] = [], namesakes: [Namesake] = []) {
        self.links = links
        self.namesakes = namesakes
    }
}
