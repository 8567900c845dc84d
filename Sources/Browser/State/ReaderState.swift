// The reader: one column, or up to four side by side, scrolled freely or together.

import Corpus

/// How columns side by side scroll.
enum ScrollSync: Hashable, Sendable, CaseIterable {
    /// Each for itself.
    case free
    /// All by the same number of lines.
    case joint
    /// Together, with gaps that let matching paragraphs face each other.
    case aligned
}

/// The state of the reader.
struct ReaderState: Sendable {
    /// The columns, from the left; never empty.
    var columns = [ReaderColumn()]
    /// Index of the column that takes the keys.
    var active = 0
    /// Index of the first column on the screen, where not all fit.
    var firstShown = 0
    /// How they scroll.
    var sync = ScrollSync.joint
    /// True when the reader chose how they scroll; else it follows what they have in common.
    var isSyncChosen = false
    /// What the articles in the columns have in common; nil while there is one, or not all have come.
    var comparison: Comparison?
    /// What was asked to be compared last; nil while there is nothing to compare.
    var askedComparison: Comparison.Source?
    /// What the marks of the columns were made for; nil when they are to be made anew.
    var shownMarks: ShownMarks?
    /// The column that the active one is held against, where it was chosen.
    var chosenPartner: Int?
    /// What of it is marked.
    var marks = ComparisonMarks.passages
    /// True when the reader chose what is marked.
    var areMarksChosen = false
    /// True while the reader shows the article under the list's cursor.
    var followsList = true
    /// True when it is to do so again once the list has come.
    var wantsToFollow = false
    /// How the text is set and what is marked in it.
    var style = ReadingStyle()
    /// How far articles were read.
    var positions = ReadingPositions()
    /// The article read last, and the one before it.
    private(set) var lastRead: ArticleKey?
    private(set) var readBefore: ArticleKey?

    /// At most so many columns.
    static let columnLimit = 4
    /// Least columns of the screen for an article.
    static let leastWidth = 24

    /// The column that takes the keys.
    var column: ReaderColumn {
        get { columns[min(active, columns.count - 1)] }
        set { columns[min(active, columns.count - 1)] = newValue }
    }

    /// The active column takes the keys: its article is being read.
    mutating func noteReading() {
        guard let key = column.key, key != lastRead else { return }
        readBefore = lastRead
        lastRead = key
    }

    /// The article read before the one in the active column.
    var former: ArticleKey? { lastRead == column.key ? readBefore : lastRead }

    /// How many columns fit into a width, and which they are.
    func shown(width: Int) -> Range<Int> {
        let fit = max(1, min(columns.count, (width + 1) / (Self.leastWidth + 1)))
        let first = max(0, min(firstShown, columns.count - fit))
        let start = active < first ? active : active >= first + fit ? active - fit + 1 : first
        return start..<start + fit
    }
}
