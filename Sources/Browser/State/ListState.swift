// The article list: keys of the whole answer, rows of what is near the cursor. It knows no filter language.

import Corpus

/// How many articles a part of the filter matches, to explain an empty result.
struct TermCount: Hashable, Sendable {
    /// The term as it can be typed.
    var text: String
    /// Articles that match it alone.
    var alone: Int
    /// Articles that match everything but it.
    var without: Int
}

/// The state of the list.
struct ListState: Sendable {
    /// Only articles below this place of the press tree.
    var below: PressNode.Place?
    /// Order of the list.
    var order = ListOrder.newest
    /// Keys in list order: first rows only until `isComplete`.
    var keys: [ArticleKey] = []
    /// True when the listing has come, so that the count is exact.
    var isComplete = false
    /// Articles in the library.
    var total = 0
    /// Listed articles that match as typed; the others behind them are found by what is spelled.
    var literalCount = 0
    /// Listed articles that were opened.
    var readCount = 0
    /// Rows that have come, by key.
    var rows: [ArticleKey: ArticleRow] = [:]
    /// Keys asked for and not answered yet.
    var requested: Set<ArticleKey> = []
    /// Keys whose article is gone.
    var absent: Set<ArticleKey> = []
    /// Index of the chosen article.
    var cursor = 0
    /// Index of the first article shown.
    var top = 0
    /// The article the user chose last: chosen again as soon as it is in the result.
    var wanted: ArticleKey?
    /// Why the result is empty, once known.
    var explanation: [TermCount] = []

    /// At most so many rows are kept.
    static let rowLimit = 3000

    /// The chosen key.
    var currentKey: ArticleKey? { keys.indices.contains(cursor) ? keys[cursor] : nil }

    /// The exact count in words.
    var counted: Phrase {
        literalCount < keys.count
            ? .countSpelled(literal: literalCount, spelled: keys.count - literalCount, of: total)
            : .count(keys.count, of: total)
    }

    /// The chosen row, when it has come.
    var currentRow: ArticleRow? { currentKey.flatMap { rows[$0] } }

    /// Moves to an index, kept inside the list, and remembers the article as wanted.
    mutating func move(to index: Int) {
        cursor = max(0, min(index, keys.count - 1))
        wanted = currentKey
    }

    /// Chooses an article that is read: now where it is listed, else as soon as it is.
    /// - Complexity: O(articles of the list).
    mutating func choose(_ key: ArticleKey) {
        wanted = key
        if let index = keys.firstIndex(of: key) { cursor = index }
    }

    /// Takes the first rows of an answer, unless the listing was faster.
    mutating func take(firstRows: [ArticleRow]) {
        for row in firstRows { rows[row.key] = row }
        guard !isComplete else { return }
        keys = firstRows.map(\.key)
        findWanted()
    }

    /// Takes the whole listing.
    mutating func take(_ listing: ArticleListing) {
        keys = listing.keys
        total = listing.total
        readCount = listing.readCount
        literalCount = listing.literalCount
        isComplete = true
        findWanted()
    }

    /// Takes rows and notes which of those asked for are gone.
    mutating func take(rows answered: [ArticleRow]) {
        for row in answered { rows[row.key] = row }
        absent.formUnion(requested.subtracting(answered.map(\.key)))
        requested = []
    }

    /// Keys without a row among those shown and a screen on either side.
    func missingKeys(height: Int) -> [ArticleKey] {
        let first = max(0, top - height)
        let last = min(keys.count, top + 2 * height)
        guard first < last else { return [] }
        return keys[first..<last].filter { rows.index(forKey: $0) == nil && !absent.contains($0) }
    }

    /// Keeps the chosen article inside the window, two rows from its edge where there are more.
    mutating func scroll(height: Int) {
        cursor = max(0, min(cursor, keys.count - 1))
        top = scrolled(top: top, cursor: cursor, height: height, count: keys.count)
    }

    /// Forgets rows far from the cursor when there are too many.
    mutating func forgetFarRows() {
        guard rows.count > Self.rowLimit else { return }
        let first = max(0, cursor - Self.rowLimit / 4)
        let near = keys[min(first, keys.count)..<min(keys.count, cursor + Self.rowLimit / 4)]
        let kept = near.compactMap { key in rows[key].map { (key, $0) } }
        rows = Dictionary(kept, uniquingKeysWith: { first, _ in first })
    }

    private mutating func findWanted() {
        guard let wanted, let index = keys.firstIndex(of: wanted) else {
            cursor = 0
            top = 0
            return
        }
        cursor = index
    }
}

/// The first row to show so that the cursor is on the screen, two rows from its edge where the list goes on.
func scrolled(top: Int, cursor: Int, height: Int, count: Int) -> Int {
    guard height > 0 else { return top }
    let margin = min(2, (height - 1) / 2)
    var result = min(top, cursor - margin)
    result = max(result, cursor + margin - height + 1)
    return max(0, min(result, count - height))
}
