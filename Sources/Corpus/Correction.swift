// What the reader corrects of an article, as values anchored to the page: a better parser reads the page anew, and
// they are applied again.

/// A correction of the reader.
public struct Correction: Hashable, Sendable {
    /// What is corrected.
    public enum Change: Hashable, Sendable {
        /// The headline; nil: it has none.
        case title(String?)
        /// Who wrote it.
        case byline([String])
        /// When it was printed.
        case date(PartialDate)
        /// The newspaper of the page, and so of all its articles.
        case newspaper(String)
        /// What the name at this stretch names, here alone; nil: it is no name.
        case mention(EntityID?)
        /// The article goes on in the one at this stretch of the page.
        case join(TextSpan)
        /// The paragraph begins an article of its own.
        case split
        /// The paragraph belongs to the end of the article before.
        case moveBack
        /// The paragraph belongs to the beginning of the article behind.
        case moveForward
    }

    /// The page.
    public var page: PageID
    /// The stretch of the page's text that is meant: the article's, or the paragraph's.
    public var span: TextSpan
    /// The first words of it.
    public var quote: String
    /// What is corrected.
    public var change: Change

    /// Makes a correction.
    public init(page: PageID, span: TextSpan, quote: String, change: Change) {
        self.page = page
        self.span = span
        self.quote = quote
        self.change = change
    }
}

extension Correction.Change {
    /// Its kind, as it is stored.
    public var kind: String {
        switch self {
        case .title: "title"
        case .byline: "byline"
        case .date: "date"
        case .newspaper: "newspaper"
        case .mention: "mention"
        case .join: "join"
        case .split: "split"
        case .moveBack: "move-back"
        case .moveForward: "move-forward"
        }
    }

    /// Its value, as it is stored; empty where there is none.
    public var value: String {
        switch self {
        case .title(let title): title ?? ""
        case .byline(let names): names.joined(separator: "\n")
        case .date(let date): date.description
        case .newspaper(let name): name
        case .mention(let entity): entity?.description ?? ""
        case .join(let span): "\(span.start)-\(span.end)"
        case .split, .moveBack, .moveForward: ""
        }
    }

    /// Reads the stored form; nil when it is none.
    public init?(kind: String, value: String) {
        switch kind {
        case "title": self = .title(value.isEmpty ? nil : value)
        case "byline": self = .byline(value.split(separator: "\n").map(String.init))
        case "date":
            guard let date = PartialDate(iso: value) else { return nil }
            self = .date(date)
        case "newspaper": self = .newspaper(value)
        case "mention" where value.isEmpty: self = .mention(nil)
        case "mention":
            guard let entity = EntityID(value) else { return nil }
            self = .mention(entity)
        case "join":
            let ends = value.split(separator: "-").compactMap { Int($0) }
            guard ends.count == 2, ends[0] <= ends[1] else { return nil }
            self = .join(TextSpan(ends[0], ends[1]))
        case "split": self = .split
        case "move-back": self = .moveBack
        case "move-forward": self = .moveForward
        default: return nil
        }
    }

    /// True when borders of articles move.
    public var movesBorders: Bool {
        switch self {
        case .title, .byline, .date, .newspaper, .mention: false
        case .join, .split, .moveBack, .moveForward: true
        }
    }
}
