// What is kept from one run to the next. Where it is kept is not known here.

import Corpus

/// Where the user was when the program ended.
public struct BrowserSession: Hashable, Sendable, Codable {
    /// The filter.
    public var filterText = ""
    /// The locked part of it.
    public var lockedText = ""
    /// Order of the list.
    public var order = ListOrder.newest
    /// The article that was chosen.
    public var article: ArticleID?
    /// Place in its text, in UTF-8 bytes.
    public var offset = 0
    /// Entity of the timeline.
    public var entity: EntityID?
    /// Columns of the reader, from the left; nil in sessions of earlier versions.
    public var columns: [Column]?
    /// Index of the column that takes the keys.
    var active: Int?
    /// How columns scroll, by name.
    var sync: String?
    /// False when the timeline followed the reader; nil in sessions of earlier versions.
    var isPinned: Bool?
    /// What is marked between columns, by name, where the user chose it.
    var marks: String?
    /// Index of the chosen event.
    var event: Int?
    /// Grain of the bars, where the user chose it.
    var unit: TimeUnit?
    /// False when the bars are switched off.
    var showsBars: Bool?
    /// Panes.
    var panes = PaneArrangement()
    /// The look of the text; nil for the usual one.
    var style: ReadingStyle?
    /// Questions in the library's own language, the latest last; nil in sessions of earlier versions.
    var queries: [String]?
    /// How far articles were read, the latest last; nil in sessions of earlier versions.
    var positions: [ReadingPositions.Entry]?

    /// A column of the reader.
    public struct Column: Hashable, Sendable, Codable {
        /// Its article.
        public var article: ArticleID
        /// First byte of the text on its first line.
        var topOffset: Int
        /// Number of that line, where it stands above the text.
        var topLine: Int?
        /// What was stepped to; nil when nothing was, and in sessions of earlier versions.
        var focus: TextSpan?
    }

    /// A session that starts at the beginning.
    public init() {}
}
