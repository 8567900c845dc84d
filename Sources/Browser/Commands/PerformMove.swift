// Moving: rows, pages, ends, years, names, places visited. Which rows depends on the pane.

import Corpus

extension BrowserState {
    mutating func performMove(_ command: Command) {
        switch command {
        case .down: move(by: 1)
        case .up: move(by: -1)
        case .halfPageDown: move(by: max(1, focusedHeight / 2))
        case .halfPageUp: move(by: -max(1, focusedHeight / 2))
        case .pageDown: move(by: max(1, focusedHeight - 1))
        case .pageUp: move(by: -max(1, focusedHeight - 1))
        case .toTop: move(by: -Self.farAway)
        case .toBottom: move(by: Self.farAway)
        case .nextGroup: step(forward: true)
        case .previousGroup: step(forward: false)
        case .visitBack: visits.back(from: visit).map { go(to: $0) }
        default: visits.forward(from: visit).map { go(to: $0) }
        }
    }

    /// More rows than there are.
    private static let farAway = 1 << 40

    private var focusedHeight: Int {
        switch panes.focus {
        case .articles: listHeight
        case .timeline: timelineHeight
        case .reader: readerHeight
        }
    }

    /// Moves the cursor of a list, or the text of the reader, by rows.
    mutating func move(by count: Int) {
        switch panes.focus {
        case .articles where press.isShown: press.move(to: (press.levels.last?.cursor ?? 0) + count)
        case .articles: moveList(to: list.cursor + count)
        case .timeline: timeline.move(to: timeline.cursor + count)
        case .reader: scrollReader(by: count)
        }
    }

    /// Moves the list's cursor; a reader of one column shows the article there again.
    mutating func moveList(to index: Int) {
        list.move(to: index)
        if reader.columns.count == 1 { reader.followsList = true }
    }

    /// Scrolls the active column, or all of them when they scroll together.
    mutating func scrollReader(by count: Int) {
        let height = readerHeight
        let isJoint = reader.sync != .free
        let former = reader.column.top
        let last = max(0, reader.column.layout.lines.count - height)
        let wanted = max(0, min(former + count, last))
        for index in reader.columns.indices where isJoint || index == reader.active {
            let limit = max(0, reader.columns[index].layout.lines.count - height)
            let isFar = abs(count) >= Self.farAway
            let delta = isFar ? count : wanted - former
            reader.columns[index].top = max(0, min(reader.columns[index].top + delta, limit))
        }
    }

    private mutating func step(forward: Bool) {
        switch panes.focus {
        case .articles where press.isShown: move(by: forward ? 10 : -10)
        case .articles: stepInList(forward: forward)
        case .timeline: timeline.move(to: timeline.groupStart(forward: forward))
        case .reader: stepInText(forward: forward)
        }
    }

    /// To the next article of another year among the rows that have come, else a page on.
    private mutating func stepInList(forward: Bool) {
        let year = list.currentRow?.published?.year
        let near =
            forward
            ? list.cursor..<min(list.keys.count, list.cursor + ListState.rowLimit)
            : max(0, list.cursor - ListState.rowLimit)..<list.cursor
        let isOther = { (index: Int) -> Bool in
            guard let row = list.rows[list.keys[index]] else { return true }
            return row.published?.year != year
        }
        let found = forward ? near.first(where: isOther) : near.last(where: isOther)
        moveList(to: found ?? (forward ? list.keys.count - 1 : 0))
    }

    private mutating func stepInText(forward: Bool) {
        let stops = reader.column.stops
        guard !stops.isEmpty else { return say(.noStops(reader.column.steps), .warning) }
        guard let stop = reader.column.stop(forward: forward, from: reader.column.place(height: readerHeight)) else {
            return say(forward ? .lastStop : .firstStop)
        }
        reader.column.isRaw = false
        reader.column.focus = stop
        reader.column.wantedOffset = stop.start
        let number = (stops.firstIndex(of: stop) ?? 0) + 1
        let words = wording(.stop(reader.column.steps, number: number, of: stops.count))
        notice = Notice(text: words + signMeaning(at: stop))
        bringFacing(stop)
        followEntity()
    }
}
