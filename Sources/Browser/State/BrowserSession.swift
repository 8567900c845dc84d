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
    /// Entity of the timeline, when it was pinned.
    public var entity: EntityID?
    /// Panes.
    var panes = PaneArrangement()
    /// The look of the text; nil for the usual one.
    var style: ReadingStyle?
    /// How far articles were read, the latest last; nil in sessions of earlier versions.
    var positions: [ReadingPositions.Entry]?

    /// A session that starts at the beginning.
    public init() {}
}
