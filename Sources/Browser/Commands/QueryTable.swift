// The read-only prompt for questions in the library's own language. What that language is the browser does not know.

import Corpus
import Screen

extension BrowserState {
    /// An empty line; ↑ has the questions asked before, and the tables stand above it.
    mutating func promptForQuery(_ text: String = "") {
        overlay = .prompt(Prompt(.query, text))
        if queryTables.isEmpty { ask(.queryableTables, in: .schema) }
    }

    /// Asks the library what was typed.
    mutating func askForTable(_ text: String) {
        guard text.contains(where: { !$0.isWhitespace }) else { return }
        queries.removeAll { $0 == text }
        queries.append(text)
        var picker = Picker(.table, [])
        picker.isLoaded = false
        overlay = .picker(picker)
        ask(.table(text, limit: 1000), in: .table)
    }

    /// The query failed: it is there again, to be mended.
    mutating func reopenQuery() {
        guard case .picker(let picker)? = overlay, picker.kind == .table else { return }
        promptForQuery(queries.last ?? "")
    }

    /// Words that could stand before the cursor have come.
    mutating func takeQueryCompletion(_ completion: QueryCompletion) {
        guard case .prompt(var prompt)? = overlay, prompt.kind == .query else { return }
        prompt.completionSpan = completion.span
        overlay = .prompt(prompt)
        offer(completion.values)
    }

    mutating func takeTable(_ table: QueryTable) {
        guard case .picker(let picker)? = overlay, picker.kind == .table else { return }
        let cells = table.rows.map { $0.map { $0 ?? "—" } }
        let widths = table.columns.indices.map { column in
            min(36, ([table.columns] + cells).map { width($0[column]) }.max() ?? 0)
        }
        let document = table.columns.firstIndex(of: "document")
        var items = [PickerItem(text: line(table.columns, widths), value: .nothing)]
        items += zip(table.rows, cells).map { row, words in
            let key = document.flatMap { row[$0] }.flatMap { UInt32($0) }.map { ArticleKey(rawValue: $0) }
            let copied = words.joined(separator: "\t")
            return PickerItem(text: line(words, widths), value: key.map { .article($0, at: nil) } ?? .copy(copied))
        }
        if table.isCut { say(.tableCut(table.rows.count)) }
        overlay = .picker(Picker(.table, items))
    }

    private func line(_ row: [String], _ widths: [Int]) -> String {
        zip(row, widths).map { padded($0, columns: $1) }.joined(separator: "  ")
    }

    private func width(_ text: String) -> Int { columnCount(of: text, ambiguous: configuration.ambiguous) }

    private func padded(_ text: String, columns: Int) -> String {
        let shown = truncated(text, toColumns: columns, ambiguous: configuration.ambiguous)
        return shown + String(repeating: " ", count: max(0, columns - width(shown)))
    }
}
