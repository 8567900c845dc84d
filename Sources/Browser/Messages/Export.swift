// Timelines and articles to be written to a file, as values. How the formats look is the program's.

import Corpus

/// A format a timeline is written in.
public enum TimelineFormat: String, Hashable, Sendable, CaseIterable {
    /// Aligned columns.
    case text = "txt"
    /// Comma-separated values.
    case csv
    /// An array of objects.
    case json
    /// A drawing.
    case svg
}

/// What is to be written.
public struct TimelineExport: Hashable, Sendable {
    /// Whose timeline, lane by lane.
    public var entities: [EntityID]
    /// The events that are shown, in their order.
    public var events: [TimelineEvent]
    /// The format.
    public var format: TimelineFormat

    /// Makes what is to be written.
    public init(entities: [EntityID], events: [TimelineEvent], format: TimelineFormat) {
        self.entities = entities
        self.events = events
        self.format = format
    }
}

/// A format articles are written in. The raw value is what commands call it.
public enum ArticleFormat: String, Hashable, Sendable, CaseIterable {
    /// Plain text.
    case text
    /// Markdown, with source, tags and note.
    case markdown
    /// JSON Lines: an object an article.
    case json
    /// Comma-separated values, the text in the last column.
    case csv
    /// Citations after GB/T 7714.
    case citation
    /// BibTeX.
    case bibtex
    /// CSL-JSON, for reference managers.
    case csl

    /// What the names of its files end with.
    public var fileExtension: String {
        switch self {
        case .text, .citation: "txt"
        case .markdown: "md"
        case .json: "jsonl"
        case .csv: "csv"
        case .bibtex: "bib"
        case .csl: "json"
        }
    }
}

/// Which articles are written.
public enum ArticleChoice: Hashable, Sendable {
    /// These, in this order.
    case these([ArticleKey])
    /// All of a list.
    case listed(Filter, ListOrder, below: PressNode.Place?)
}

/// Articles to be written.
public struct ArticleExport: Hashable, Sendable {
    /// Which.
    public var choice: ArticleChoice
    /// How.
    public var format: ArticleFormat

    /// Makes what is to be written.
    public init(_ choice: ArticleChoice, _ format: ArticleFormat) {
        self.choice = choice
        self.format = format
    }
}

/// What is to be written to a file that is not there yet.
public enum Export: Hashable, Sendable {
    /// A timeline.
    case timeline(TimelineExport)
    /// Articles.
    case articles(ArticleExport)
}

/// What became of it.
public enum ExportOutcome: Hashable, Sendable {
    /// So many articles or events are in the file.
    case written(path: String, count: Int)
    /// There is a file of this name: nothing was written.
    case exists(path: String)
}

extension Export {
    /// True for events, false for articles.
    var isTimeline: Bool {
        if case .timeline = self { return true }
        return false
    }
}
