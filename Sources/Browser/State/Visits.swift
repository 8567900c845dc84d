// Places visited, to go back and forward through them.

import Corpus

/// Where the user was.
struct Visit: Hashable, Sendable {
    /// The filter.
    var filterText: String
    /// The locked part of it.
    var lockedText: String
    /// The place of the press tree the list was cut down to.
    var below: PressNode.Place?
    /// The articles of the reader, from the left; never empty.
    var columns: [Column]
    /// Index of the one that took the keys.
    var active: Int
    /// Entities of the timeline.
    var entities: [EntityID]
    /// True when the timeline stayed with them.
    var isPinned: Bool
    /// The pane that took the keys.
    var focus: Pane
    /// How much of the screen it had.
    var zoom: PaneZoom

    /// An article in a column of the reader, and how far it was scrolled.
    struct Column: Hashable, Sendable {
        /// The article read or under the cursor.
        var article: ArticleKey?
        /// First byte of the text on its first line; the place at hand while the page's own lines were shown.
        var topOffset: Int
        /// Number of that line, where it stands above the text.
        var topLine: Int?
        /// What was stepped to.
        var focus: TextSpan?
    }
}

/// The places, as a browser of the web keeps them.
struct Visits: Hashable, Sendable {
    private var past: [Visit] = []
    private var future: [Visit] = []

    /// True when there is a place to go back to.
    var canGoBack: Bool { !past.isEmpty }
    /// True when there is a place to go forward to.
    var canGoForward: Bool { !future.isEmpty }

    /// Remembers the place that is left for a new one.
    mutating func leave(_ visit: Visit) {
        future = []
        guard past.last != visit else { return }
        past.append(visit)
        if past.count > 200 { past.removeFirst() }
    }

    /// Goes back from a place.
    mutating func back(from here: Visit) -> Visit? {
        while let place = past.popLast() {
            guard place != here else { continue }
            future.append(here)
            return place
        }
        return nil
    }

    /// Goes forward from a place.
    mutating func forward(from here: Visit) -> Visit? {
        guard let place = future.popLast() else { return nil }
        past.append(here)
        return place
    }
}
