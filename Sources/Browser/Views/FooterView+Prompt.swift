// The last line while something is typed: what it is for, the line, what can be said of it, and what stands over it.

import Corpus
import Screen

extension FooterView {
    func draw(_ prompt: Prompt, _ canvas: inout Canvas) {
        let label = " \(label(of: prompt, canvas)) "
        let used = canvas.put(label, at: line.origin, columns: line.columnCount, style: Style(.prompt))
        let explains = drawLongNotice(above: line.row, &canvas)
        let right = explains ? StyledRun("") : rightText(prompt)
        let typed = canvas.columnCount(of: [StyledRun(prompt.editor.text)])
        let wanted = canvas.columnCount(of: [right])
        let rightColumns = min(wanted, line.columnCount - used - max(9, typed) - 5)
        let fault = state.notice == nil ? faultWords(prompt) : nil
        let standsAbove = fault != nil && rightColumns < wanted && line.columnCount > 4 && line.row > 0
        let fits = rightColumns > 5 && !standsAbove
        if fits {
            canvas.put(
                [right], at: Position(row: line.row, column: line.endColumn - rightColumns - 1), columns: rightColumns)
        }
        let room = line.columnCount - used - 2 - (fits ? rightColumns + 2 : 0)
        drawText(prompt, from: line.column + used + 1, room: max(2, room), &canvas)
        if prompt.kind.isFilter, prompt.completions.isEmpty { drawTermCounts(from: line.column + used + 1, &canvas) }
        if case .exportPath(let export) = prompt.kind, !explains { drawExport(export, from: line.column + 1, &canvas) }
        if prompt.completions.count > 1 { drawCompletions(prompt, from: line.column + used + 1, &canvas) }
        if standsAbove, prompt.completions.count < 2, let fault { drawBox(fault, .warning, above: line.row, &canvas) }
    }

    /// What is wrong with the filter typed; nil when nothing is.
    private func faultWords(_ prompt: Prompt) -> String? {
        guard case .filter = prompt.kind, let fault = state.filter.faults.first else { return nil }
        return state.wording(.filterFault(fault.cause))
    }

    /// What is asked for; of tags and notes with the headline they are put to.
    private func label(of prompt: Prompt, _ canvas: Canvas) -> String {
        let room = max(8, line.columnCount / 3)
        let title = { (key: ArticleKey) -> String? in
            let row = state.list.rows[key] ?? state.reader.columns.first { $0.key == key }?.detail?.row
            return row.map { truncated($0.title ?? $0.opening, toColumns: room, ambiguous: canvas.ambiguous) }
        }
        switch prompt.kind {
        case .tags(let key, _, _): return state.wording(title(key).map { .tagsPromptOf($0) } ?? .tagsPrompt)
        case .note(let key, _, _): return state.wording(title(key).map { .notePromptOf($0) } ?? .notePrompt)
        case .entityName:
            guard let name = state.decidedEntity?.name else { return state.wording(.entityNamePrompt) }
            return state.wording(.entityNamePromptOf(truncated(name, toColumns: room, ambiguous: canvas.ambiguous)))
        default: return state.wording(prompt.kind.label)
        }
    }

    private func rightText(_ prompt: Prompt) -> StyledRun {
        if let notice = state.notice {
            return StyledRun(notice.text, Style(notice.weight == .plain ? .status : .warning))
        }
        switch prompt.kind {
        case .filter:
            if let fault = faultWords(prompt) { return StyledRun(fault, Style(.warning)) }
            let list = state.list
            let phrase: Phrase =
                list.isComplete ? list.counted : .countSoFar(list.keys.count)
            guard FilterParser.holdsForeignOperator(prompt.editor.text) else {
                return StyledRun(state.wording(phrase), .dim)
            }
            return StyledRun(state.wording(.operatorAdvice) + "  " + state.wording(phrase), Style(.warning))
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
        case .concordance: return state.wording(.concordancePromptHint)
        case .contrast: return state.wording(.contrastPromptHint)
        default: return ""
        }
    }

    /// The line typed, its beginning cut off where the cursor would leave the screen, faults underlined.
    private func drawText(_ prompt: Prompt, from column: Int, room: Int, _ canvas: inout Canvas) {
        let editor = prompt.editor
        var first = editor.before.count
        var before = 0
        // From the cursor back, so that a long line costs no more than a short one.
        while first > 0 {
            let width = columns(editor.before[first - 1], canvas)
            guard before + width < room else { break }
            before += width
            first -= 1
        }
        var offset = editor.cursorOffset - String(editor.before[first...]).utf8.count
        let runs = (editor.before[first...] + editor.after).map { character in
            defer { offset += character.utf8.count }
            return StyledRun(String(character), style(at: offset, prompt))
        }
        canvas.put(runs, at: Position(row: line.row, column: column), columns: room)
        canvas.cursor = Position(row: line.row, column: min(column + before, line.endColumn - 1))
    }

    private func columns(_ character: Character, _ canvas: Canvas) -> Int {
        canvas.columnCount(of: [StyledRun(String(character))])
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
