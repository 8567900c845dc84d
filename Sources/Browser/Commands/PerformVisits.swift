// Going back and forward through places visited: filter, list, timeline and all columns of the reader as they were.

import Corpus

extension BrowserState {
    /// Where the user is.
    var visit: Visit {
        Visit(
            filterText: filter.text, lockedText: filter.lockedText, below: list.below,
            columns: reader.columns.map(visited), active: reader.active, entities: timeline.entities,
            isPinned: timeline.isPinned, focus: panes.focus, zoom: panes.zoom)
    }

    private func visited(_ column: ReaderColumn) -> Visit.Column {
        guard column.isCurrent, !column.layout.lines.isEmpty else {
            return Visit.Column(article: column.key ?? list.currentKey, topOffset: column.wantedOffset ?? 0)
        }
        if column.isRaw {
            return Visit.Column(article: column.key, topOffset: column.place(height: readerHeight))
        }
        let isAbove = column.top < column.layout.headCount
        return Visit.Column(
            article: column.key, topOffset: column.layout.offset(at: column.top), topLine: isAbove ? column.top : nil,
            focus: column.focus)
    }

    /// Goes to a place visited.
    mutating func go(to place: Visit) {
        if place.lockedText != filter.lockedText || place.filterText != filter.text || place.below != list.below {
            filter.lockedText = place.lockedText
            filter.locked = FilterParser.parse(place.lockedText).filter
            list.below = place.below
            setFilter(place.filterText)
        }
        timeline.isPinned = place.isPinned
        if place.entities != timeline.entities {
            timeline.choose(place.entities)
            askForTimeline()
        }
        showColumns(of: place)
        panes.focus(on: place.focus)
        panes.zoom = place.zoom
    }

    private mutating func showColumns(of place: Visit) {
        let former = reader.columns
        reader.columns = place.columns.map { visited in
            // A single column keeps what it shows until the other article has come.
            let known = former.first { $0.key == visited.article && $0.isCurrent }
            var column = known ?? (place.columns.count == 1 ? reader.column : ReaderColumn())
            column.open(visited.article)
            column.isRaw = false
            column.wantedOffset = nil
            column.wantedTop = (visited.topLine, visited.topOffset)
            column.focus = visited.focus
            return column
        }
        reader.active = min(place.active, reader.columns.count - 1)
        forgetColumnQuestions()
        if let article = reader.column.key { list.choose(article) }
        // The list of the former filter may still be on its way: until it has come the reader stays where it is.
        reader.followsList = false
        reader.wantsToFollow = reader.columns.count == 1
        if list.isComplete { followAgain() }
    }

    /// The list has come: a reader that followed it does so again where the list holds what is read.
    mutating func followAgain() {
        guard reader.wantsToFollow else { return }
        reader.wantsToFollow = false
        reader.followsList = reader.columns.count == 1 && reader.column.key == list.currentKey
    }
}
