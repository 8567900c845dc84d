// The last line: what is typed, or what the last key had to say, or the filter; and hints for what can be done now.

import Corpus
import Screen

/// The line at the foot of the screen.
struct FooterView {
    let state: BrowserState

    private var line: Rectangle { state.plan.footer }

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

    // MARK: Prompts

    private func draw(_ prompt: Prompt, _ canvas: inout Canvas) {
        let label = " \(label(of: prompt, canvas)) "
        let used = canvas.put(label, at: line.origin, columns: line.columnCount, style: Style(.prompt))
        let explains = drawLongNotice(above: line.row, &canvas)
        let right = explains ? StyledRun("") : rightText(prompt)
        let typed = canvas.columnCount(of: [StyledRun(prompt.editor.text)])
        let rightColumns = min(canvas.columnCount(of: [right]), line.columnCount - used - max(9, typed) - 5)
        let fits = rightColumns > 5
        if fits {
            canvas.put(
                [right], at: Position(row: line.row, column: line.endColumn - rightColumns - 1), columns: rightColumns)
        }
        let room = line.columnCount - used - 2 - (fits ? rightColumns + 2 : 0)
        drawText(prompt, from: line.column + used + 1, room: max(2, room), &canvas)
        if prompt.kind.isFilter, prompt.completions.isEmpty { drawTermCounts(from: line.column + used + 1, &canvas) }
        if case .exportPath(let export) = prompt.kind, !explains { drawExport(export, from: line.column + 1, &canvas) }
        if prompt.completions.count > 1 { drawCompletions(prompt, from: line.column + used + 1, &canvas) }
    }

    /// What is asked for; of tags and notes with the headline they are put to.
    private func label(of prompt: Prompt, _ canvas: Canvas) -> String {
        let room = max(8, line.columnCount / 3)
        let title = { (key: ArticleKey) -> String? in
            let row = state.list.rows[key] ?? state.reader.columns.first { $0.key == key }?.detail?.row
            return row.map { truncated($0.title ?? $0.opening, toColumns: room, ambiguous: canvas.ambiguous) }
        }
        switch prompt.kind {
        case .tags(let key): return state.wording(title(key).map { .tagsPromptOf($0) } ?? .tagsPrompt)
        case .note(let key): return state.wording(title(key).map { .notePromptOf($0) } ?? .notePrompt)
        case .entityName:
            guard let name = state.decidedEntity?.name else { return state.wording(.entityNamePrompt) }
            return state.wording(.entityNamePromptOf(truncated(name, toColumns: room, ambiguous: canvas.ambiguous)))
        default: return state.wording(prompt.kind.label)
        }
    }

    /// What a line cannot hold, whole, in a box that ends above a row; beside a prompt warnings alone.
    /// - Returns: false when there is none.
    private func drawLongNotice(above row: Int, _ canvas: inout Canvas) -> Bool {
        guard let notice = state.notice, line.columnCount > 4, row > 0 else { return false }
        let isPrompt = if case .prompt? = state.overlay { true } else { false }
        guard notice.weight != .plain || !isPrompt else { return false }
        let room = line.columnCount - 2
        guard canvas.columnCount(of: [StyledRun(notice.text)]) > (isPrompt ? room / 3 : room) else { return false }
        let ranges = notice.text.split(separator: "\n").flatMap { part in
            breakLines(String(part), columns: room, ambiguous: canvas.ambiguous).map {
                String(part).at(TextSpan($0.lowerBound, $0.upperBound))
            }
        }
        let shown = ranges.prefix(max(1, min(row, 12)))
        let role: StyleRole =
            switch notice.weight {
            case .plain: .popup
            case .warning: .warning
            case .error: .error
            }
        let style = Style(role, on: .popup)
        for (index, words) in shown.enumerated() {
            let place = Rectangle(
                row: row - shown.count + index, column: 0, rowCount: 1, columnCount: line.columnCount)
            canvas.fill(place, Style(.popup, on: .popup))
            canvas.put(words, at: Position(row: place.row, column: 1), columns: room, style: style)
        }
        return true
    }

    private func rightText(_ prompt: Prompt) -> StyledRun {
        if let notice = state.notice {
            return StyledRun(notice.text, Style(notice.weight == .plain ? .status : .warning))
        }
        switch prompt.kind {
        case .filter:
            if let fault = state.filter.faults.first {
                return StyledRun(state.wording(.filterFault(fault.cause)), Style(.warning))
            }
            let list = state.list
            let phrase: Phrase =
                list.isComplete ? list.counted : .countSoFar(list.keys.count)
            return StyledRun(state.wording(phrase), .dim)
        case .find where !prompt.editor.isEmpty:
            let column = state.reader.column
            guard !column.hits.isEmpty else { return StyledRun(state.wording(.noHit), Style(.warning)) }
            return StyledRun(state.wording(.hit((column.currentHit ?? 0) + 1, of: column.hits.count)), .dim)
        default: return StyledRun(hint(of: prompt), .dim)
        }
    }

    /// What can be done in a line that is empty yet.
    private func hint(of prompt: Prompt) -> String {
        guard prompt.editor.isEmpty else { return "" }
        let hasHistory = !state.history(of: prompt.kind).isEmpty
        switch prompt.kind {
        case .query: return state.wording(.queryHint(hasHistory: hasHistory))
        case .entityName where hasHistory: return state.wording(.formerNameHint)
        default: return ""
        }
    }

    /// The line typed, its beginning cut off where the cursor would leave the screen, faults underlined.
    private func drawText(_ prompt: Prompt, from column: Int, room: Int, _ canvas: inout Canvas) {
        var cells: [(character: Character, offset: Int)] = []
        var offset = 0
        for character in prompt.editor.before + prompt.editor.after {
            cells.append((character, offset))
            offset += String(character).utf8.count
        }
        var first = 0
        var before = columns(cells[..<prompt.editor.before.count].map(\.character), canvas)
        while before > room - 1, first < prompt.editor.before.count {
            before -= columns([cells[first].character], canvas)
            first += 1
        }
        let runs = cells[first...].map { StyledRun(String($0.character), style(at: $0.offset, prompt)) }
        canvas.put(runs, at: Position(row: line.row, column: column), columns: room)
        canvas.cursor = Position(row: line.row, column: min(column + before, line.endColumn - 1))
    }

    private func columns(_ characters: [Character], _ canvas: Canvas) -> Int {
        canvas.columnCount(of: [StyledRun(String(characters))])
    }

    private func style(at offset: Int, _ prompt: Prompt) -> Style {
        guard case .filter = prompt.kind else { return .text }
        let isFault = state.filter.faults.contains { $0.span.contains(offset) }
        return isFault ? Style(.error, on: .text, .underline) : .text
    }

    /// Over the line: how many articles each term matches alone, while there are several.
    private func drawTermCounts(from column: Int, _ canvas: inout Canvas) {
        let terms = state.list.explanation
        guard terms.count > 1, state.list.isComplete, !state.list.keys.isEmpty else { return }
        let row = Rectangle(row: line.row - 1, column: 0, rowCount: 1, columnCount: line.columnCount)
        canvas.fill(row, Style(.popup, on: .popup))
        let runs = terms.flatMap { term in
            [
                StyledRun(term.text + " ", Style(.popup, on: .popup)),
                StyledRun(grouped(term.alone) + "   ", Style(.dim, on: .popup)),
            ]
        }
        canvas.put(runs, at: Position(row: row.row, column: column), columns: row.endColumn - column - 1)
    }

    /// Over the line: what is written, in which format, into which folder.
    private func drawExport(_ export: Export, from column: Int, _ canvas: inout Canvas) {
        let row = Rectangle(row: line.row - 1, column: 0, rowCount: 1, columnCount: line.columnCount)
        canvas.fill(row, Style(.popup, on: .popup))
        canvas.put(
            state.wording(.exportOf(state.content(of: export), state.configuration.folder)),
            at: Position(row: row.row, column: column), columns: row.endColumn - column - 1,
            style: Style(.popup, on: .popup))
    }

    private func drawCompletions(_ prompt: Prompt, from column: Int, _ canvas: inout Canvas) {
        let row = Rectangle(row: line.row - 1, column: 0, rowCount: 1, columnCount: line.columnCount)
        canvas.fill(row, Style(.popup, on: .popup))
        let chosen = prompt.completionIndex ?? 0
        let runs = prompt.completions.indices.dropFirst(max(0, chosen - 2)).flatMap { index in
            [
                StyledRun(prompt.completions[index], Style(index == chosen ? .selected : .popup, on: .popup)),
                StyledRun("  ", Style(.popup, on: .popup)),
            ]
        }
        canvas.put(runs, at: Position(row: row.row, column: column), columns: row.endColumn - column - 1)
    }
}

extension Prompt.Kind {
    /// The word before the line.
    fileprivate var label: Phrase {
        switch self {
        case .filter(_, _, let isWhole): isWhole ? .wholeFilterPrompt : .filterPrompt
        case .find: .findPrompt
        case .tags: .tagsPrompt
        case .note: .notePrompt
        case .filterName: .filterNamePrompt
        case .goTo: .goToPrompt
        case .concordance: .concordancePrompt
        case .contrast: .contrastPrompt
        case .query: .queryPrompt
        case .entityName: .entityNamePrompt
        case .correction(let field): .correctionPrompt(field)
        case .exportPath: .exportPrompt
        }
    }
}
