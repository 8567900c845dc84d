// What the entity pane and the timeline show: entities with counts, events with the articles that report them.

/// An entity of the library with its counts.
public struct EntitySummary: Hashable, Sendable {
    /// Identity.
    public var id: EntityID
    /// Other forms it goes by, most frequent first.
    public var aliases: [String]
    /// Number of articles that mention it.
    public var articleCount: Int
    /// Number of mentions.
    public var mentionCount: Int
    /// Number of dated events it takes part in.
    public var eventCount: Int
    /// Administrative code of a place, where known.
    public var code: String?

    /// Makes a summary.
    public init(
        id: EntityID, aliases: [String] = [], articleCount: Int = 0, mentionCount: Int = 0, eventCount: Int = 0,
        code: String? = nil
    ) {
        self.id = id
        self.aliases = aliases
        self.articleCount = articleCount
        self.mentionCount = mentionCount
        self.eventCount = eventCount
        self.code = code
    }
}

/// One article's report of an event.
public struct EventReport: Hashable, Sendable {
    /// Handle of the article.
    public var article: ArticleKey
    /// Identity of the article.
    public var articleID: ArticleID
    /// Headline of the article.
    public var title: String?
    /// When it was printed.
    public var published: PartialDate?
    /// The dated clause, as a stretch of the article's text.
    public var gistSpan: TextSpan
    /// The date expression, as a stretch of the article's text.
    public var dateSpan: TextSpan
    /// Words of the date expression.
    public var dateWords: String

    /// Makes a report.
    public init(
        article: ArticleKey, articleID: ArticleID, title: String?, published: PartialDate?, gistSpan: TextSpan,
        dateSpan: TextSpan, dateWords: String
    ) {
        self.article = article
        self.articleID = articleID
        self.title = title
        self.published = published
        self.gistSpan = gistSpan
        self.dateSpan = dateSpan
        self.dateWords = dateWords
    }
}

/// A row of the timeline.
public struct TimelineEvent: Hashable, Sendable {
    /// When.
    public var interval: DayInterval
    /// How finely it is known.
    public var precision: DatePrecision
    /// True when the date was inferred.
    public var isInferred: Bool
    /// Past, planned or deadline.
    public var status: EventStatus
    /// The clause, as it stands in the first report.
    public var gist: String
    /// Which of the asked entities take part.
    public var entities: [EntityID]
    /// The articles that tell it, earliest printed first; never empty.
    public var reports: [EventReport]

    /// Makes a row.
    public init(
        interval: DayInterval, precision: DatePrecision, isInferred: Bool, status: EventStatus, gist: String,
        entities: [EntityID], reports: [EventReport]
    ) {
        self.interval = interval
        self.precision = precision
        self.isInferred = isInferred
        self.status = status
        self.gist = gist
        self.entities = entities
        self.reports = reports
    }
}

/// The grain of the bars over the timeline.
public enum TimeUnit: String, Sendable, Codable, CaseIterable {
    /// Ten years, from a year that ends in 0.
    case decade
    /// A year.
    case year
    /// A month.
    case month
    /// A day.
    case day
}

/// One bar of the strip above the timeline; empty periods have no bar in the store's answer and are drawn empty.
public struct TimeBar: Hashable, Sendable {
    /// The days it stands for.
    public var interval: DayInterval
    /// Number of events (or articles) in them that are past.
    public var count: Int
    /// Number of planned events and deadlines in them.
    public var plannedCount: Int

    /// Makes a bar.
    public init(interval: DayInterval, count: Int, plannedCount: Int = 0) {
        self.interval = interval
        self.count = count
        self.plannedCount = plannedCount
    }
}

/// A step on the way paper → issue → page → article.
public struct PressNode: Hashable, Sendable {
    /// Which step.
    public enum Place: Hashable, Sendable {
        /// A newspaper; nil stands for pages whose paper is unknown.
        case paper(String?)
        /// An issue of a paper; nil stands for pages without a date.
        case issue(paper: String?, date: PartialDate?)
        /// A page of an issue.
        case page(PageID)
    }

    /// Which step.
    public var place: Place
    /// Page number, for pages that have one.
    public var pageNumber: Int?
    /// Number of articles below.
    public var articleCount: Int
    /// How many of them a filter lets through; nil where none was asked with.
    public var matchCount: Int?
    /// First and last date of printing below, where known.
    public var dates: DayInterval

    /// Makes a node.
    public init(place: Place, pageNumber: Int? = nil, articleCount: Int, dates: DayInterval) {
        self.place = place
        self.pageNumber = pageNumber
        self.articleCount = articleCount
        self.dates = dates
    }
}
