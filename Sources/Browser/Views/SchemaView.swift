// The tables that can be asked at the query prompt, with their columns, in a box above the line that is typed.

import Corpus
import Screen

/// Tables and columns over the panes, while a question is typed.
struct SchemaView {
    let state: BrowserState
    /// What is typed.
    let text: String

    func draw(_ canvas: inout Canvas) {
        let lines = self.lines
        // The row above the prompt is for completions.
        let room = state.plan.footer.row - 1
        let rows = min(lines.count, room - 2, max(6, room * 2 / 3))
        guard rows > 0 else { return }
        let box = Rectangle(row: room - rows - 2, column: 0, rowCount: rows + 2, columnCount: state.size.columnCount)
        canvas.fill(
            Rectangle(row: room, column: 0, rowCount: 1, columnCount: state.size.columnCount),
            Style(.popup, on: .popup))
        canvas.fill(box, Style(.popup, on: .popup))
        let inside = canvas.frame(
            box, title: [StyledRun(state.wording(.queryTables), Style(.paneTitleFocused, on: .popup))],
            trailing: [StyledRun(counted(shown: rows, of: lines.count), Style(.dim, on: .popup))],
            style: Style(.borderFocused, on: .popup))
        for (index, line) in lines.prefix(rows).enumerated() {
            let at = Position(row: inside.row + index, column: inside.column + 1)
            canvas.put(line, at: at, columns: inside.columnCount - 2)
        }
    }

    /// How many tables there are and, where the box does not hold all lines, how many of those it shows.
    private func counted(shown: Int, of count: Int) -> String {
        shown < count ? state.wording(.rowsShown(1, shown, of: count)) : grouped(state.queryTables.count)
    }

    /// Columns for the names of tables.
    private var nameRoom: Int { min(18, state.size.columnCount / 3) }

    /// The tables that are named in the question with all their columns, then those whose name is being typed, then the
    /// others on a line each.
    private var lines: [StyledText] {
        let words = text.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map { $0.lowercased() }
        let named = state.queryTables.filter { words.contains($0.name) }
        let last = words.last ?? ""
        let begun = last.isEmpty ? [] : state.queryTables.filter { $0.name.hasPrefix(last) && !named.contains($0) }
        let others = state.queryTables.filter { !named.contains($0) && !begun.contains($0) }
        return named.flatMap(whole) + (begun + others).map(short)
    }

    private func whole(_ table: QueryableTable) -> [StyledText] {
        let columns = table.columns.joined(separator: " ")
        let room = state.size.columnCount - 5 - nameRoom
        let ranges = breakLines(columns, columns: max(8, room), ambiguous: state.configuration.ambiguous)
        return ranges.enumerated().map { index, range in
            [
                name(index == 0 ? table.name : "", Style(.selected, on: .popup)),
                StyledRun(columns.at(TextSpan(range.lowerBound, range.upperBound)), Style(.popup, on: .popup)),
            ]
        }
    }

    private func short(_ table: QueryableTable) -> StyledText {
        [
            name(table.name, Style(.key, on: .popup)),
            StyledRun(table.columns.joined(separator: " "), Style(.dim, on: .popup)),
        ]
    }

    private func name(_ text: String, _ style: Style) -> StyledRun {
        let shown = truncated(text, toColumns: nameRoom - 1, ambiguous: state.configuration.ambiguous)
        return StyledRun(shown + String(repeating: " ", count: max(1, nameRoom - shown.count)), style)
    }
}
