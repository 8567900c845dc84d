// A page that was laid out and what is true of it.

import Corpus

/// What is true of a line.
public struct TrueLine: Hashable, Sendable {
    /// What it is.
    public var role: LineRole
    /// Index of its article; nil for scraps.
    public var article: Int?
}

/// What is true of an article of a page.
public struct TrueArticle: Hashable, Sendable {
    /// Headline, with the spaces that part its words.
    public var title: String
    /// Line above.
    public var kicker: String?
    /// Line below.
    public var subtitle: String?
    /// Names of the reporters.
    public var byline: [String]
    /// Date of printing as ISO text; nil when the page does not settle it.
    public var published: String?
    /// Lines of text and of headings, ascending.
    public var bodyLines: [Int]
    /// Lines of headline, deck, byline, dateline, jumps, sign-off: neither right nor wrong in a body.
    public var sideLines: [Int]
    /// First and last line of each paragraph.
    public var paragraphs: [ClosedRange<Int>]
    /// Text of each paragraph as it was before it was set.
    public var paragraphTexts: [String]
    /// First and last line of each heading on lines of its own.
    public var headings: [ClosedRange<Int>]
}

/// What is true of a page.
public struct PageTruth: Hashable, Sendable {
    /// One entry a line, the first for line 1.
    public var lines: [TrueLine]
    /// The articles, in the order of their texts.
    public var articles: [TrueArticle]
    /// Lines that are neither right nor wrong in a body, whatever article they stand in.
    public var neutralLines: Set<Int>
}

/// A page with its truth.
public struct GeneratedPage: Hashable, Sendable {
    /// The page as a file would hold it.
    public var text: String
    /// What is true of it.
    public var truth: PageTruth
    /// What was done to it.
    public var defects: Set<LayoutDefect>
    /// The paper, day and page it is from, whether the page prints them or not; as a file would be named.
    public var issue: GeneratedIssue
}

/// Where a generated page was printed.
public struct GeneratedIssue: Hashable, Sendable {
    /// Name of the paper.
    public var paper: String
    /// Day, ISO 8601.
    public var date: String
    /// Number of the page.
    public var pageNumber: Int
}

/// A story before it is set.
public struct SourceArticle: Hashable, Sendable {
    /// A part of the text.
    public enum Part: Hashable, Sendable {
        /// A paragraph; its end is the end of a sentence.
        case paragraph(String)
        /// A heading, to stand on lines of its own.
        case heading(String)

        /// True for a heading.
        public var isHeading: Bool {
            if case .heading = self { return true }
            return false
        }
    }

    /// Headline; a space parts its words.
    public var title: String
    /// Line above.
    public var kicker: String?
    /// Line below.
    public var subtitle: String?
    /// Names of the reporters.
    public var byline: [String]
    /// The text.
    public var parts: [Part]
    /// A few sentences that nobody signs, under a headline of a few words.
    public var isShortNews: Bool

    /// Makes a story.
    public init(
        title: String, kicker: String? = nil, subtitle: String? = nil, byline: [String] = [], parts: [Part],
        isShortNews: Bool = false
    ) {
        self.title = title
        self.kicker = kicker
        self.subtitle = subtitle
        self.byline = byline
        self.parts = parts
        self.isShortNews = isShortNews
    }
}
