// Dates in text, the events they date, and quantities. How they are found is the pipeline's business.

/// How fine a date expression is. Raw values are those of the exchange format.
public enum DatePrecision: String, Sendable, Codable, CaseIterable {
    /// One day.
    case day
    /// A run of days: 7月9日至10日.
    case multiDay = "multi-day"
    /// One month.
    case month
    /// A run of months.
    case multiMonth = "multi-month"
    /// A quarter.
    case quarter
    /// Half a year.
    case half
    /// One year.
    case year
    /// Several years, or from or until some time: “十三五”, 2015年以来.
    case range
    /// Ten years.
    case decade
}

/// What a date expression was resolved from. Raw values are those of the exchange format.
public enum DateResolution: String, Sendable, Codable, CaseIterable {
    /// The words alone suffice: 2015年7月9日.
    case absolute
    /// The date of printing: 今年.
    case publication
    /// A date before it in the text: 同月, or 9月7日 after 2016年.
    case context
    /// A named period: “十三五”.
    case period
    /// Nothing; it stays unknown.
    case none
}

/// A date expression in an article.
public struct DateExpression: Hashable, Sendable, Codable {
    /// Stretch of `Article.text`.
    public var span: TextSpan
    /// The words as they stand there.
    public var words: String
    /// The days it means; unknown when it could not be resolved.
    public var interval: DayInterval
    /// How fine it is.
    public var precision: DatePrecision
    /// What it was resolved from.
    public var resolution: DateResolution
    /// True when the year, or the expression as a whole, was drawn from elsewhere by a rule that can err.
    public var isInferred: Bool
    /// The rule that read it.
    public var evidence: Evidence

    /// Makes a date expression.
    public init(
        span: TextSpan, words: String, interval: DayInterval, precision: DatePrecision, resolution: DateResolution,
        isInferred: Bool = false, evidence: Evidence
    ) {
        self.span = span
        self.words = words
        self.interval = interval
        self.precision = precision
        self.resolution = resolution
        self.isInferred = isInferred
        self.evidence = evidence
    }
}

/// Whether an event has happened.
public enum EventStatus: String, Sendable, Codable, CaseIterable {
    /// It is reported as past.
    case happened
    /// It is to come: 明年将开工.
    case planned
    /// It is to be done by then: 到2025年.
    case deadline
}

/// A dated statement of an article.
public struct Event: Hashable, Sendable, Codable {
    /// When.
    public var date: DateExpression
    /// The clause the date governs, as a stretch of `Article.text`; always contains whole characters.
    public var gist: TextSpan
    /// Past, planned or deadline.
    public var status: EventStatus
    /// Entities that take part, without repetition, in text order.
    public var entities: [EntityID]

    /// Makes an event.
    public init(date: DateExpression, gist: TextSpan, status: EventStatus = .happened, entities: [EntityID] = []) {
        self.date = date
        self.gist = gist
        self.status = status
        self.entities = entities
    }
}

/// A number with its unit: 1153亿元 is 115300000000 元.
public struct Quantity: Hashable, Sendable, Codable {
    /// Stretch of `Article.text`.
    public var span: TextSpan
    /// The words as they stand there.
    public var words: String
    /// In base units: 万 and 亿 multiplied out; a percentage as its number.
    public var value: Double
    /// 元, 公里, 人, %; empty when there is none.
    public var unit: String
    /// 约, 超过, 近, 多, 余, 以上; nil when exact.
    public var modifier: String?
    /// What it counts, where the sentence says so: 协议投资.
    public var counted: String?

    /// Makes a quantity.
    public init(
        span: TextSpan, words: String, value: Double, unit: String, modifier: String? = nil, counted: String? = nil
    ) {
        self.span = span
        self.words = words
        self.value = value
        self.unit = unit
        self.modifier = modifier
        self.counted = counted
    }
}
