// What stands in the upper edge of a pane: its name, counts, filter, headline. Used by frames and by the line of tabs.

import Corpus
import Screen
import Script

/// The title of a pane.
struct PaneTitle {
    /// Near the left end.
    var leading: StyledText
    /// Near the right end, where there is room.
    var trailing: StyledText
    /// What takes its place where there is less: the same without its least important parts, the longest first.
    private let shorter: [StyledText]
    /// In its place where there is less room: how far the text is read, how many articles are selected.
    var short: StyledText
    /// Index in `leading` of the number of articles, which is never cut.
    private let countPlace: Int?
    /// True when what is near the right end gives way to everything near the left one: that a pane follows.
    var isTrailingSpare: Bool
    /// True when `leading` begins with the name of the pane.
    var isNamed: Bool

    init(_ pane: Pane, state: BrowserState) {
        let isFocused = state.panes.focus == pane
        var parts = PaneTitle.parts(pane, state)
        let name = StyledRun(parts.removeFirst(), Style(isFocused ? .paneTitleFocused : .paneTitle))
        let joint = " \(String(repeating: String(Canvas.glyphs(state).horizontal), count: 2)) "
        let line = Style(isFocused ? .borderFocused : .border)
        let locked = pane == .articles ? PaneTitle.lockedPart(state) : ""
        leading = parts.filter { !$0.isEmpty }.reduce([name]) {
            $0 + [StyledRun(joint, line), StyledRun($1, Style($1 == locked ? .selected : .paneTitle))]
        }
        countPlace = pane == .articles && !state.press.isShown ? 2 : nil
        let right = pane == .articles && !state.press.isShown ? PaneTitle.listRight(state) : []
        trailing = PaneTitle.dim(right.isEmpty ? PaneTitle.right(pane, state) : right.joined(separator: " · "))
        shorter = right.indices.dropFirst().reversed().map { PaneTitle.dim(right[..<$0].joined(separator: " · ")) }
        isNamed = pane != .reader || !PaneTitle.showsHeadline(state)
        let isPinned = state.timeline.isPinned && pane == .timeline
        let showsSource = pane == .reader && (state.reader.columns.count > 1 || PaneTitle.showsHeadline(state))
        isTrailingSpare = pane != .articles && !isPinned && !showsSource
        short = PaneTitle.dim(PaneTitle.brief(pane, state))
    }

    private static func dim(_ text: String) -> StyledText { text.isEmpty ? [] : [StyledRun(text, .dim)] }

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
        case .articles: ""
        case .timeline where state.timeline.isPinned: state.wording(.pinnedMark)
        case .timeline: state.timeline.entities.isEmpty ? "" : state.wording(.followsMark)
        case .reader: readerRight(state)
        }
    }

    private static func brief(_ pane: Pane, _ state: BrowserState) -> String {
        switch pane {
        case .articles: state.selection.isEmpty ? "" : state.wording(.selectedCount(state.selection.count))
        case .timeline: ""
        case .reader where state.reader.columns.count > 1: state.wording(.syncMark(state.reader.sync))
        case .reader: percent(state)
        }
    }

    private static func pressParts(_ state: BrowserState) -> [String] {
        [state.wording(.newspapers)] + state.press.levels.compactMap { $0.place.map { state.wording.place($0) } }
            + [lockedPart(state), state.filter.text]
    }

    private static func listParts(_ state: BrowserState) -> [String] {
        let list = state.list
        let below = list.below.map { state.wording.place($0) } ?? ""
        let isWhole = state.filter.isEmpty && list.below == nil
        let exact: Phrase = isWhole ? .articleCount(list.total) : list.counted
        let count = state.wording(list.isComplete ? exact : .countSoFar(list.keys.count))
        return [state.wording(.articles), count, below, lockedPart(state), state.filter.text]
    }

    /// The part of the filter that stays through new ones.
    private static func lockedPart(_ state: BrowserState) -> String {
        let locked = state.filter.lockedText
        return locked.isEmpty ? "" : state.wording(.lockedFilter(locked))
    }

    /// The most important first. An empty list has no order, and that it does not hold the article read is said once.
    private static func listRight(_ state: BrowserState) -> [String] {
        let list = state.list
        var parts: [String] = []
        if !state.selection.isEmpty { parts.append(state.wording(.selectedCount(state.selection.count))) }
        if list.order != .newest, !(list.isComplete && list.keys.isEmpty) {
            parts.append(state.wording(.orderIs(list.order)))
        }
        if state.isReaderElsewhere, showsHeadline(state) || state.plan.body(of: .reader) == nil {
            parts.append(state.wording(.readerElsewhere))
        }
        let isNarrowed = !state.filter.isEmpty || list.below != nil
        if isNarrowed, list.isComplete, !list.keys.isEmpty {
            parts.append(state.wording(.readCount(list.readCount, of: list.keys.count)))
        }
        return parts
    }

    private static func timelineParts(_ state: BrowserState) -> [String] {
        let timeline = state.timeline
        guard let entity = timeline.entities.first else { return [state.wording(.timeline)] }
        let count = timeline.events.count
        // What is told twice is one event here, so that the counts of the library are no total of these.
        let total = timeline.wholeCount.flatMap { $0 > count ? $0 : nil }
        let counted = timeline.isLoaded ? state.wording(.eventCount(count, of: total)) : ""
        let names =
            timeline.entities.count > 1
            ? timeline.entities.enumerated().map { "\($0 + 1) \($1.name)" }.joined(separator: " + ")
            : "\(entity.name) · \(state.wording.kind(entity.kind))"
        let choice = state.wording.choice(timeline.choice)
        return [state.wording(.timeline), names, counted, choice.isEmpty ? "" : "[\(choice)]"]
    }

    /// The headline, once it has left the screen.
    private static func readerParts(_ state: BrowserState) -> [String] {
        guard showsHeadline(state), let row = state.reader.column.detail?.row else { return [state.wording(.reader)] }
        let headline = row.title ?? row.opening
        return state.reader.column.isRaw ? [state.wording(.ownLines), headline] : [headline]
    }

    private static func showsHeadline(_ state: BrowserState) -> Bool {
        let column = state.reader.column
        return state.reader.columns.count == 1 && column.detail != nil && (column.top > 0 || column.isRaw)
    }

    private static func readerRight(_ state: BrowserState) -> String {
        guard state.reader.columns.count == 1 else {
            let (active, partner) = (state.reader.active, state.reader.partner)
            let summary = state.reader.comparison.map {
                state.wording(.inDepth(.compared($0.summary(active, partner))))
            }
            // Of more than two columns it is said which two.
            let pair = state.reader.columns.count > 2 ? "\(min(active, partner) + 1)+\(max(active, partner) + 1): " : ""
            return [summary.map { pair + $0 }, state.wording(.syncMark(state.reader.sync))].compactMap { $0 }.joined(
                separator: " · ")
        }
        guard showsHeadline(state), let row = state.reader.column.detail?.row else {
            let apart = state.isReaderElsewhere ? state.wording(.notListed) : ""
            let mark = state.reader.followsList ? state.wording(.followsMark) : apart
            return [mark, percent(state)].filter { !$0.isEmpty }.joined(separator: " · ")
        }
        let column = state.reader.column
        let part = column.detail?.part(at: column.place(height: state.readerHeight))
        let page = (part?.row ?? row).pageNumber.map(String.init)
        let source = [row.published?.description, row.newspaper, page].compactMap { $0 }.joined(separator: " ")
        return [source, percent(state)].filter { !$0.isEmpty }.joined(separator: " · ")
    }

    private static func percent(_ state: BrowserState) -> String {
        guard state.reader.columns.count == 1 else { return "" }
        return state.reader.column.percent(height: state.readerHeight).map { state.wording(.place(percent: $0)) } ?? ""
    }
}

extension PaneTitle {
    /// The title as it fits into an edge: what is near the right end is kept, as its short form where it must be, and
    /// the longest part near the left end is cut, so that a long name does not push the counts out. What would cost the name of
    /// the pane, or leave little of a filter, is left out.
    func fitted(columns: Int, ambiguous: AmbiguousWidth) -> (leading: StyledText, trailing: StyledText) {
        let room = columns - 2
        for right in [trailing] + shorter + [short] where !right.isEmpty {
            let isSpare = isTrailingSpare && right != short
            let least = isSpare ? max(16, width(leading, ambiguous)) + 5 : 21
            guard width(right, ambiguous) + least <= room else { continue }
            let kept = right == short ? Self.leastColumns : Self.partColumns
            let cut = cut(leading, toColumns: room - width(right, ambiguous) - 5, keeping: kept, ambiguous)
            if width(cut, ambiguous) <= room - width(right, ambiguous) - 5 { return (cut, right) }
        }
        return (cut(leading, toColumns: room - 2, keeping: nil, ambiguous), [])
    }

    /// So many columns of a part stay beside what is near the right end, and beside its short form.
    private static let partColumns = 12
    private static let leastColumns = 6

    /// The longest part is cut first, the counts never.
    /// - Parameter least: columns that stay of a part, the name of the pane untouched; nil to cut that too, as far as it goes.
    private func cut(
        _ runs: StyledText, toColumns columns: Int, keeping least: Int?, _ ambiguous: AmbiguousWidth
    ) -> StyledText {
        var fitting = runs
        let kept = least ?? 4
        let places = fitting.indices.filter { $0 != countPlace && !(isNamed && least != nil && $0 == 0) }
        while let longest = places.max(by: { width([fitting[$0]], ambiguous) < width([fitting[$1]], ambiguous) }) {
            let excess = width(fitting, ambiguous) - columns
            let own = width([fitting[longest]], ambiguous)
            guard excess > 0, own > kept else { break }
            let text = truncated(fitting[longest].text, toColumns: max(kept, own - excess), ambiguous: ambiguous)
            guard text != fitting[longest].text else { break }
            fitting[longest].text = text
        }
        return fitting
    }

    private func width(_ runs: StyledText, _ ambiguous: AmbiguousWidth) -> Int {
        runs.reduce(0) { $0 + columnCount(of: $1.text, ambiguous: ambiguous) }
    }
}

extension BrowserState {
    /// True when one article is read that the list does not hold: wherever it does, its cursor stands on it.
    var isReaderElsewhere: Bool {
        guard reader.columns.count == 1, list.isComplete, !reader.followsList, let key = reader.column.key else {
            return false
        }
        return key != list.currentKey && !pending.contains(.place)
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
