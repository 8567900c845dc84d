// A list in a box over the panes: palette, help, outline, names, bookmarks.

import Corpus
import Screen

/// A picker on the screen.
struct PickerView {
    let state: BrowserState
    let picker: Picker

    /// Rows of the list in the box: all of a small screen but the footer; on a larger one the panes show above and below it.
    static func listHeight(_ size: ScreenSize) -> Int {
        let free = size.rowCount - 1
        return max(1, min(free, max(32, free - 2 * marginRows)) - frameRows)
    }

    /// Two edges and the line of the query.
    private static let frameRows = 3
    /// Rows of the panes over a high box, and under it.
    private static let marginRows = 2

    func draw(_ canvas: inout Canvas) {
        let box = self.box
        canvas.fill(box, Style(.popup, on: .popup))
        let inside = canvas.frame(
            box, title: [StyledRun(title, Style(.paneTitleFocused, on: .popup))],
            trailing: [StyledRun(counted, Style(.dim, on: .popup))], style: Style(.borderFocused, on: .popup))
        var rows = inside
        drawQuery(rows.splitOffTop(1), &canvas)
        drawRows(rows, &canvas)
    }

    /// Columns of the box of a list.
    private static func columnCount(of kind: Picker.Kind, _ size: ScreenSize) -> Int {
        min(size.columnCount, [.concordance, .table].contains(kind) ? 140 : 84)
    }

    /// Columns for the text of a row behind what leads it.
    static func textRoom(of kind: Picker.Kind, leading: Int, _ size: ScreenSize) -> Int {
        max(1, columnCount(of: kind, size) - 4 - (leading > 0 ? leading + 2 : 0))
    }

    /// Columns for what leads the rows, where the widest takes so many.
    static func leadingRoom(of kind: Picker.Kind, widest: Int, _ size: ScreenSize) -> Int {
        min(widest, (columnCount(of: kind, size) - 2) / 3)
    }

    /// In the middle of the screen, the footer left free; as high as its rows, so that it keeps still while typing.
    var box: Rectangle {
        let size = state.size
        let columns = Self.columnCount(of: picker.kind, size)
        let rows =
            picker.isOfLibrary || [.lane, .similar, .happenings, .scraps].contains(picker.kind)
            ? Self.listHeight(size) : min(Self.listHeight(size), max(1, picker.items.count))
        return Rectangle(
            row: max(0, (size.rowCount - 1 - rows - Self.frameRows) / 2), column: (size.columnCount - columns) / 2,
            rowCount: rows + Self.frameRows, columnCount: columns)
    }

    /// What the box is for, and of a concordance the word.
    private var title: String {
        let title = state.wording(picker.kind.title)
        guard picker.kind == .concordance, !state.concordance.word.isEmpty else { return title }
        let word = truncated(
            printable(state.concordance.word), toColumns: max(8, box.columnCount / 3),
            ambiguous: state.configuration.ambiguous)
        return "\(title) · \(word)"
    }

    /// How many rows can be chosen and, where the box does not hold them all, which of them it shows.
    private var counted: String {
        let kind = picker.entityKind.map { state.wording.kind($0) + " · " } ?? ""
        guard picker.isLoaded else { return kind + state.wording(.loading) }
        let shown = picker.shown
        let choices = shown.indices.filter { shown[$0].value.isChoice }
        let end = picker.top + box.rowCount - Self.frameRows
        let seen = choices.indices.filter { choices[$0] >= picker.top && choices[$0] < end }
        guard seen.count < choices.count, let first = seen.first, let last = seen.last else {
            return kind + grouped(choices.count)
        }
        return kind + state.wording(.rowsShown(first + 1, last + 1, of: choices.count))
    }

    private func drawQuery(_ line: Rectangle, _ canvas: inout Canvas) {
        let start = Position(row: line.row, column: line.column + 1)
        guard picker.isTyping else {
            canvas.put(
                state.wording(picker.kind == .concordance ? .concordanceHint(state.concordance.order) : .pickerHint),
                at: start, columns: line.columnCount - 2, style: Style(.dim, on: .popup))
            return
        }
        let text = truncated(picker.query.text, toColumns: line.columnCount - 5, ambiguous: canvas.ambiguous)
        canvas.put([StyledRun("/ ", Style(.prompt, on: .popup)), StyledRun(text, Style(.text, on: .popup))], at: start)
        let before = canvas.columnCount(of: [StyledRun(String(picker.query.before))])
        canvas.cursor = Position(row: line.row, column: min(start.column + 2 + before, line.endColumn - 1))
    }

    private func drawRows(_ area: Rectangle, _ canvas: inout Canvas) {
        let shown = picker.shown
        guard !shown.isEmpty else {
            let phrase: Phrase = picker.isLoaded ? .nothingToChoose : .loading
            canvas.put(
                state.wording(phrase), at: Position(row: area.row, column: area.column + 1),
                columns: area.columnCount - 2,
                style: Style(.dim, on: .popup))
            return
        }
        let widest = picker.items.map { canvas.columnCount(of: [StyledRun($0.leading)]) }.max() ?? 0
        let leading = Self.leadingRoom(of: picker.kind, widest: widest, state.size)
        for index in 0..<area.rowCount where shown.indices.contains(picker.top + index) {
            let isCursor = picker.top + index == picker.cursor || picker.isContinued(picker.top + index, in: shown)
            draw(shown[picker.top + index], area.line(index), leading: leading, isCursor: isCursor, &canvas)
        }
    }

    private func draw(_ item: PickerItem, _ line: Rectangle, leading: Int, isCursor: Bool, _ canvas: inout Canvas) {
        let start = line.column + 1
        guard item.value != .nothing else {
            let runs = item.runs.isEmpty ? [StyledRun(item.text, Style(.heading))] : item.runs
            let used = canvas.columnCount(of: [StyledRun(item.trailing)])
            let room = line.columnCount - 2 - (used > 0 ? used + 2 : 0)
            canvas.put(on(runs), at: Position(row: line.row, column: start), columns: room)
            canvas.put(
                item.trailing, at: Position(row: line.row, column: start), columns: line.columnCount - 2,
                style: Style(.dim, on: .popup), alignment: .right)
            return
        }
        if isCursor, item.value != .continued {
            canvas.put(String(canvas.glyphs.cursor), at: line.origin, columns: 1, style: Style(.text, on: .popup))
        }
        canvas.put(
            item.leading, at: Position(row: line.row, column: start), columns: leading, style: Style(.key, on: .popup))
        let text = start + (leading > 0 ? leading + 2 : 0)
        let room = line.endColumn - 1 - text
        let trailing = trailing(of: item, columns: room, canvas)
        let used = canvas.columnCount(of: [StyledRun(trailing)])
        // In help what a key does comes first; the name of its command where there is room.
        let least = picker.kind == .help ? canvas.columnCount(of: [StyledRun(item.text)]) : 10
        let showsTrailing = used > 0 && used + 2 + least <= room
        if showsTrailing {
            canvas.put(
                trailing, at: Position(row: line.row, column: text), columns: room, style: Style(.dim, on: .popup),
                alignment: .right)
        }
        canvas.put(
            on(item.runs.isEmpty ? [StyledRun(item.text)] : item.runs), at: Position(row: line.row, column: text),
            columns: room - (showsTrailing ? used + 2 : 0))
        if isCursor { canvas.underlay(line, .cursorRow) }
    }
}

extension PickerView {
    /// Runs on the ground of the box.
    private func on(_ runs: StyledText) -> StyledText {
        runs.map { $0.style.ground == .text ? StyledRun($0.text, $0.style.on(.popup)) : $0 }
    }

    /// Counts of a row; of an entity with its years before them, where there is room.
    private func trailing(of item: PickerItem, columns: Int, _ canvas: Canvas) -> String {
        guard case .entity(let id) = item.value, let bars = state.sparks[id], columns >= 56 else {
            return item.trailing
        }
        let spark = EntitySpark(bars, columns: 10, glyphs: canvas.glyphs).text
        return spark.isEmpty ? item.trailing : "\(spark)  \(item.trailing)"
    }
}

extension Picker.Kind {
    /// The title of the box.
    fileprivate var title: Phrase {
        switch self {
        case .palette: .palette
        case .articleExport: .exportTitle
        case .mentionTarget: .mentionTarget
        case .themes: .themes
        case .planned: .plannedTitle
        case .help: .help
        case .outline: .outline
        case .articleEntities: .articleEntities
        case .library: .library
        case .reports: .reports
        case .samePage: .samePage
        case .bookmarks: .bookmarks
        case .savedFilters: .savedFilters
        case .concordance: .concordance
        case .facets: .facets
        case .similar: .inDepth(.similar)
        case .lane: .inDepth(.chooseLane)
        case .events: .inDepth(.chooseEvents)
        case .happenings: .inDepth(.happenings)
        case .timelineExport: .inDepth(.chooseFormat)
        case .view: .inDepth(.viewOptions)
        case .scraps: .inDepth(.scraps)
        case .contrast: .contrast
        case .table: .table
        case .glance: .glance
        case .neighbours: .neighbours
        case .mergeTarget: .mergeTarget
        case .forms: .forms
        case .kinds: .kinds
        case .corrections: .corrections
        }
    }
}
