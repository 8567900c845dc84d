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
    /// The article read or under the cursor.
    var article: ArticleKey?
    /// Place in its text.
    var offset: Int
    /// Entities of the timeline.
    var entities: [EntityID]
    /// The pane that took the keys.
    var focus: Pane
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
