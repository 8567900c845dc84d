// The last line: what the last key had to say, or the filter, or the place; and hints for what can be done now. What is typed is in
// FooterView+Prompt.

import Corpus
import Screen

/// The line at the foot of the screen.
struct FooterView {
    let state: BrowserState

    var line: Rectangle { state.plan.footer }

    /// From this width on there is room for the place, the signs between columns and the hints.
    private static let roomyColumns = 100
    /// From this width on differences have their signs explained in the place of the place.
    private static let signColumns = 60

    func draw(_ canvas: inout Canvas) {
        if case .prompt(let prompt)? = state.overlay { return draw(prompt, &canvas) }
        if drawLongNotice(above: line.endRow, &canvas) { return }
        let left = leftText
        let leftColumns = canvas.columnCount(of: left)
        let room = line.columnCount - 2
        canvas.put(left, at: Position(row: line.row, column: 1), columns: room)
        guard state.notice == nil, state.overlay == nil else { return }
        let hints = hints(columns: room - leftColumns - 2, canvas)
        let used = canvas.columnCount(of: hints)
        canvas.put(hints, at: Position(row: line.row, column: line.endColumn - 1 - used), columns: used)
    }

    private var leftText: StyledText {
        if let notice = state.notice {
            switch notice.weight {
            case .plain: return [StyledRun(notice.text, Style(.status))]
            case .warning: return [StyledRun(notice.text, Style(.warning))]
            case .error: return [StyledRun(notice.text, Style(.error))]
            }
        }
        if let help = paletteHelp { return [StyledRun(help, Style(.status))] }
        if let progress = state.exportProgress, state.pending.contains(.export) {
            return [StyledRun(state.wording(.exporting(progress.done, of: progress.total)), Style(.progress))]
        }
        if state.isSlow { return [StyledRun(state.wording(.working), Style(.progress))] }
        let filter = state.filter
        if state.panes.focus == .reader, let place = state.placeInText {
            if state.isSideBySide {
                return besideText(place)
            }
            let words = filter.isEmpty ? place : "\(filter.wholeText) · \(place)"
            return [StyledRun(words, Style(filter.lockedText.isEmpty ? .status : .selected))]
        }
        if state.panes.focus == .reader, state.reader.column.isRaw {
            let key = state.keymap.notations(of: .rawLines, in: .reading).first.map(state.wording.key) ?? ""
            return [StyledRun(state.wording(.ownLinesFoot(key)), Style(.status))]
        }
        guard !filter.isEmpty else { return [StyledRun(libraryName, .dim)] }
        guard !filter.lockedText.isEmpty else { return [StyledRun(filter.text, Style(.status))] }
        return [
            StyledRun(state.wording(.lockedFilter(filter.lockedText)), Style(.selected)),
            StyledRun(filter.text.isEmpty ? "" : " " + filter.text, Style(.status)),
        ]
    }

    /// The place in the column, and what the signs between the columns mean.
    private func besideText(_ place: String) -> StyledText {
        let signs = state.comparisonSigns
        let placed = [StyledRun(place, Style(.status))]
        if line.columnCount >= Self.roomyColumns { return placed + signs }
        return state.reader.marks == .differences && line.columnCount >= Self.signColumns && !signs.isEmpty
            ? Array(signs) : placed
    }

    /// What the command chosen in the palette does, which its row may have no room for.
    private var paletteHelp: String? {
        guard case .picker(let picker)? = state.overlay, picker.kind == .palette,
            case .command(let command)? = picker.current?.value
        else { return nil }
        return CommandTable.help(command, state.configuration.language)
    }

    /// The name of the library, and that it is read-only where it is.
    private var libraryName: String {
        let name = state.configuration.libraryName
        return state.configuration.isReadOnly ? "\(name) · \(state.wording(.readOnlyMark))" : name
    }

    /// Keys with a word each, the most useful first, as many as fit and can be used now.
    private func hints(columns: Int, _ canvas: Canvas) -> StyledText {
        var result: StyledText = []
        var used = 0
        for (command, hint) in hinted where state.unavailable(command) == nil {
            guard let key = state.keymap.notations(of: command, in: state.scope).first else { continue }
            let gap = result.isEmpty ? "" : "  "
            let word = state.configuration.language == .chinese ? hint.chinese : hint.english
            let runs = [StyledRun(gap + state.wording.key(key), Style(.key)), StyledRun(" " + word, Style(.hint))]
            let wanted = canvas.columnCount(of: runs)
            guard used + wanted <= columns else { break }
            used += wanted
            result += runs
        }
        return result
    }

    /// What can be hinted at, the most useful first: side by side what is done there, and how to leave it.
    private var hinted: [(command: Command, hint: Hint)] {
        let usual = CommandTable.hinted.compactMap { entry in entry.hint.map { (entry.command, $0) } }
        guard state.isSideBySide else { return usual }
        let beside = CommandTable.sideBySide(state.reader.marks)
        let named = beside.map(\.command)
        return beside + usual.filter { !named.contains($0.0) }
    }

    /// What a line cannot hold, whole, in a box that ends above a row; beside a prompt warnings alone.
    /// - Returns: false when there is none.
    func drawLongNotice(above row: Int, _ canvas: inout Canvas) -> Bool {
        guard let notice = state.notice, line.columnCount > 4, row > 0 else { return false }
        let isPrompt = if case .prompt? = state.overlay { true } else { false }
        guard notice.weight != .plain || !isPrompt else { return false }
        let room = line.columnCount - 2
        guard canvas.columnCount(of: [StyledRun(notice.text)]) > (isPrompt ? room / 3 : room) else { return false }
        let role: StyleRole =
            switch notice.weight {
            case .plain: .popup
            case .warning: .warning
            case .error: .error
            }
        drawBox(notice.text, role, above: row, &canvas)
        return true
    }

    /// Words that a line cannot hold, in a box that ends above a row; how many of their lines it shows where the screen does not
    /// hold them all.
    func drawBox(_ text: String, _ role: StyleRole, above row: Int, _ canvas: inout Canvas) {
        let room = line.columnCount - 2
        let ranges = text.split(separator: "\n").flatMap { part in
            breakLines(String(part), columns: room, ambiguous: canvas.ambiguous).map {
                String(part).at(TextSpan($0.lowerBound, $0.upperBound))
            }
        }
        // A row of the panes stays, so that it is seen what the words lie on.
        let height = max(1, min(row, max(3, row - 1)))
        var shown = Array(ranges.prefix(height))
        let style = Style(role, on: .popup)
        let isCut = shown.count < ranges.count && height > 1
        if isCut { shown[height - 1] = state.wording(.linesShown(height - 1, of: ranges.count)) }
        for (index, words) in shown.enumerated() {
            let place = Rectangle(
                row: row - shown.count + index, column: 0, rowCount: 1, columnCount: line.columnCount)
            canvas.fill(place, Style(.popup, on: .popup))
            let isCount = isCut && index == height - 1
            canvas.put(
                words, at: Position(row: place.row, column: 1), columns: room,
                style: isCount ? Style(.dim, on: .popup) : style, alignment: isCount ? .right : .left)
        }
    }
}
