// The filter as a value: what the reader typed, understood. Parsing is in FilterParser; answering is the store's.

/// A field that a filter term can name, as in `place:万州`. The raw value is what is typed.
public enum FilterField: String, Sendable, Codable, CaseIterable {
    /// An entity of that kind takes part.
    case place, org, person, doc, meeting
    /// A name that is none of those takes part: a railway, a corridor, a project.
    case other
    /// The date of printing lies in the range.
    case date
    /// Something it reports happened in the range.
    case event
    /// Name of the newspaper.
    case paper
    /// Page number.
    case page
    /// A word of the reader's.
    case tag
    /// State: unread, read, selected, bookmarked, joined.
    case `is`
    /// Possession: note, tag, title, date.
    case has
    /// Words of the headline.
    case title

    /// The kind of entity the field asks for; nil for the others.
    public var entityKind: EntityKind? {
        switch self {
        case .place: .place
        case .org: .organisation
        case .person: .person
        case .doc: .document
        case .meeting: .meeting
        case .other: .other
        default: nil
        }
    }

    /// The field that asks for entities of a kind.
    public init(_ kind: EntityKind) {
        self =
            switch kind {
            case .person: .person
            case .place: .place
            case .organisation: .org
            case .document: .doc
            case .meeting: .meeting
            case .other: .other
            }
    }
}

/// A state that `is:` asks for.
public enum ArticleState: String, Sendable, Codable, CaseIterable {
    /// Not opened so far.
    case unread
    /// Opened.
    case read
    /// In the selection.
    case selected
    /// Carries a bookmark.
    case bookmarked
    /// Goes on from or to another page.
    case continued
}

/// A possession that `has:` asks for.
public enum ArticleFeature: String, Sendable, Codable, CaseIterable {
    /// A note of the reader's.
    case note
    /// Any tag.
    case tag
    /// A headline on the page.
    case title
    /// A known date of printing.
    case date
}

/// What the reader wants to see, understood.
///
///     万州 铁路 -煤矿  →  .all([.word("万州"), .word("铁路"), .not(.word("煤矿"))])
public indirect enum Filter: Hashable, Sendable, Codable {
    /// Everything: the empty filter.
    case everything
    /// A word: in title, text or an entity's name; folded; never across punctuation.
    case word(String)
    /// A quoted phrase, compared with its punctuation.
    case phrase(String)
    /// An entity of the kind whose name contains the text.
    case entity(EntityKind, String)
    /// Exactly this entity.
    case exactEntity(EntityID)
    /// Words of the headline.
    case title(String)
    /// Name of the newspaper contains the text.
    case paper(String)
    /// Page number.
    case page(Int)
    /// Printed in these days.
    case published(DayInterval)
    /// Reports something that happened in these days.
    case event(DayInterval)
    /// Carries the tag.
    case tag(String)
    /// Is in the state.
    case state(ArticleState)
    /// Has the feature.
    case feature(ArticleFeature)
    /// Not this.
    case not(Filter)
    /// All of these; empty means everything.
    case all([Filter])
    /// Any of these; empty means nothing.
    case any([Filter])

    /// True for a filter that matches every article of every library, however it is written.
    public var matchesEverything: Bool {
        switch self {
        case .everything: true
        case .not(let filter): filter.matchesNothing
        case .all(let filters): filters.allSatisfy(\.matchesEverything)
        case .any(let filters): filters.contains(where: \.matchesEverything)
        default: false
        }
    }

    /// True for a filter that matches no article of any library.
    var matchesNothing: Bool {
        switch self {
        case .not(let filter): filter.matchesEverything
        case .all(let filters): filters.contains(where: \.matchesNothing)
        case .any(let filters): filters.allSatisfy(\.matchesNothing)
        default: false
        }
    }

    /// This filter and another; either may be `.everything`.
    public func and(_ other: Filter) -> Filter {
        switch (self, other) {
        case (.everything, _): other
        case (_, .everything): self
        case (.all(let left), .all(let right)): .all(left + right)
        case (.all(let left), _): .all(left + [other])
        case (_, .all(let right)): .all([self] + right)
        default: .all([self, other])
        }
    }

    /// The words and phrases that are asked for (not those excluded), for marking them in the text.
    public var wordsToMark: [String] {
        switch self {
        case .word(let text), .phrase(let text), .title(let text), .entity(_, let text): [text]
        case .exactEntity(let entity): [entity.name]
        case .all(let parts), .any(let parts): parts.flatMap(\.wordsToMark)
        default: []
        }
    }
}

/// The order of a list of articles. The raw value is what commands and config call it.
public enum ListOrder: String, Sendable, Codable, CaseIterable {
    /// Latest printed first; articles without a date last.
    case newest
    /// Earliest printed first; articles without a date last.
    case oldest
    /// Best match first.
    case relevance
    /// Headline, as in a Chinese dictionary: digits, letters, then characters by pinyin and strokes; those without one last.
    case title
    /// Longest first.
    case longest
}
