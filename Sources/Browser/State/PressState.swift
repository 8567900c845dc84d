// Papers, issues and pages as a way into the list: the steps taken and what lies below each.

import Corpus

/// One step of the press tree.
struct PressLevel: Sendable {
    /// The place whose steps are listed; nil for the papers.
    var place: PressNode.Place?
    /// What lies below it.
    var nodes: [PressNode] = []
    /// The filter whose articles its nodes count; nil until they were asked for.
    var asked: Filter?
    /// True when the nodes have come.
    var isLoaded = false
    /// Index of the chosen node.
    var cursor = 0
    /// Index of the first node shown.
    var top = 0
}

/// The press tree as far as it was walked.
struct PressState: Sendable {
    /// True while the pane of the articles shows the tree.
    var isShown = false
    /// The steps taken; the last one is on the screen.
    var levels: [PressLevel] = []

    /// The chosen node.
    var currentNode: PressNode? {
        guard let level = levels.last, level.nodes.indices.contains(level.cursor) else { return nil }
        return level.nodes[level.cursor]
    }

    /// Moves the cursor of the level shown.
    mutating func move(to index: Int) {
        guard let last = levels.indices.last else { return }
        levels[last].cursor = max(0, min(index, levels[last].nodes.count - 1))
    }

    /// Keeps the cursor on the screen.
    mutating func scroll(height: Int) {
        guard let last = levels.indices.last else { return }
        let level = levels[last]
        levels[last].top = scrolled(top: level.top, cursor: level.cursor, height: height, count: level.nodes.count)
    }
}
