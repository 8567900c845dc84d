// What stands in the upper edge of a pane: its name, counts, filter, headline. Used by frames and by the line of tabs.

import Corpus
import Screen

/// The title of a pane.
struct PaneTitle {
    /// Near the left end.
    var leading: StyledText
    /// Near the right end, where there is room.
    var trailing: StyledText

    init(_ pane: Pane, state: BrowserState) {
        let isFocused = state.panes.focus == pane
        var parts = PaneTitle.parts(pane, state)
        let name = StyledRun(parts.removeFirst(), Style(isFocused ? .paneTitleFocused : .paneTitle))
        let joint = " \(String(repeating: String(Canvas.glyphs(state).horizontal), count: 2)) "
        let line = Style(isFocused ? .borderFocused : .border)
        leading = parts.filter { !$0.isEmpty }.reduce([name]) {
            $0 + [StyledRun(joint, line), StyledRun($1, Style(.paneTitle))]
        }
        let right = PaneTitle.right(pane, state)
        trailing = right.isEmpty ? [] : [StyledRun(right, .dim)]
    }

    /// The first part is the name; empty parts are left out.
    private static func parts(_ pane: Pane, _ state: BrowserState) -> [String] {
        switch pane {
        case .articles: state.press.isShown ? pressParts(state) : listParts(state)
        case .timeline: timelineParts(state)
        case .reader: readerParts(state)
        }
    }

    private static func right(_ pane: Pane, _ state: BrowserState) -> String {
        switch pane {
        case .articles where state.press.isShown: ""
        case .articles: listRight(state)
        case .timeline: state.timeline.isPinned ? state.wording(.pinnedMark) : ""
        case .reader: readerRight(state)
        }
    }

    private static func pressParts(_ state: BrowserState) -> [String] {
        [state.wording(.newspapers)] + state.press.levels.compactMap { $0.place.map { state.wording.place($0) } }
    }

    private static func listParts(_ state: BrowserState) -> [String] {
        let list = state.list
        let below = list.below.map { state.wording.place($0) } ?? ""
        let count =
            list.isComplete
            ? state.wording(.count(list.keys.count, of: list.total)) : state.wording(.countSoFar(list.keys.count))
        let locked = state.filter.lockedText
        let lockedPart = locked.isEmpty ? "" : "[\(locked)]"
        return [state.wording(.articles), count, below, lockedPart, state.filter.text]
    }

    private static func listRight(_ state: BrowserState) -> String {
        let list = state.list
        let isNarrowed = !state.filter.isEmpty || list.below != nil
        if isNarrowed, list.isComplete, !list.keys.isEmpty {
            return state.wording(.readCount(list.readCount, of: list.keys.count))
        }
        return list.order == .newest ? "" : state.wording(.orderIs(list.order))
    }

    private static func timelineParts(_ state: BrowserState) -> [String] {
        let timeline = state.timeline
        guard let entity = timeline.entities.first else { return [state.wording(.timeline)] }
        let total = timeline.summary?.eventCount
        let count = timeline.events.count
        let isNarrowed = !state.filter.isEmpty && total.map { $0 > count } ?? false
        let counted = timeline.isLoaded ? state.wording(.eventCount(count, of: isNarrowed ? total : nil)) : ""
        return [state.wording(.timeline), "\(entity.name) · \(state.wording.kind(entity.kind))", counted]
    }

    /// The headline, once it has left the screen.
    private static func readerParts(_ state: BrowserState) -> [String] {
        let column = state.reader.column
        guard state.reader.columns.count == 1, let detail = column.detail, column.top > 0 || column.isRaw else {
            return [state.wording(.reader)]
        }
        return [detail.row.title ?? detail.row.opening]
    }

    private static func readerRight(_ state: BrowserState) -> String {
        let column = state.reader.column
        guard state.reader.columns.count == 1, let row = column.detail?.row else { return "" }
        let percent = column.percent(height: state.readerHeight).map { state.wording(.place(percent: $0)) }
        guard column.top > 0 || column.isRaw else { return percent ?? "" }
        let page = row.pageNumber.map(String.init)
        let source = [row.published?.description, row.newspaper, page].compactMap { $0 }.joined(separator: " ")
        return [source, percent ?? ""].filter { !$0.isEmpty }.joined(separator: " · ")
    }
}

extension Canvas {
    /// The glyphs of a state's canvas, without making one.
    static func glyphs(_ state: BrowserState) -> Glyphs { Glyphs(ambiguous: state.configuration.ambiguous) }
}

extension ReaderColumn {
    /// How far the last line shown is into the text; nil when all of it is on the screen.
    func percent(height: Int) -> Int? {
        guard layout.lines.count > height, height > 0 else { return nil }
        return min(100, (top + height) * 100 / layout.lines.count)
    }
}
