// A table as a value, printed as text, JSON or CSV. It does not know what its columns mean.

import Corpus
import Pipeline
import Screen

/// One value of a table.
enum TableValue {
    /// Words.
    case text(String)
    /// A whole number.
    case number(Int)
    /// True or false.
    case flag(Bool)
    /// Several words.
    case list([String])
    /// Nothing known.
    case none

    /// Words, or nothing where there are none.
    static func optional(_ text: String?) -> TableValue { text.map(TableValue.text) ?? .none }
}

/// A table: named columns and rows of values.
struct Table {
    /// Names of the columns, lower case ASCII; the keys of the JSON objects.
    let columns: [String]
    /// Rows; each has as many values as there are columns.
    var rows: [[TableValue]] = []

    /// The table in a format, with a final line feed where it is not empty.
    func printed(as format: OutputFormat) -> String {
        switch format {
        case .text: alignedText
        case .json: json
        case .csv: csv
        }
    }

    private var alignedText: String {
        let cells = rows.map { row in row.map { sanitized($0.plain) } }
        let widths = columns.indices.map { column in
            cells.map { columnCount(of: $0[column], ambiguous: .narrow) }.max() ?? 0
        }
        return cells.map { line(of: $0, widths: widths) + "\n" }.joined()
    }

    private func line(of row: [String], widths: [Int]) -> String {
        var text = ""
        for (cell, width) in zip(row, widths) where width > 0 {
            text += cell + String(repeating: " ", count: max(0, width - columnCount(of: cell, ambiguous: .narrow)) + 2)
        }
        while text.last == " " { text.removeLast() }
        return text
    }

    private var json: String {
        let objects = rows.map { row in
            "{" + zip(columns, row).map { "\(jsonLiteral($0)):\($1.json)" }.joined(separator: ",") + "}"
        }
        return objects.isEmpty ? "[]\n" : "[\n" + objects.joined(separator: ",\n") + "\n]\n"
    }

    private var csv: String {
        ([columns] + rows.map { $0.map(\.plain) }).map { $0.map(csvField).joined(separator: ",") + "\r\n" }.joined()
    }

    private func csvField(_ value: String) -> String {
        let text = withoutCommands(value)
        guard text.contains(where: { ",\"\n\r".contains($0) }) else { return text }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}

extension TableValue {
    /// The value for the eye and for CSV.
    var plain: String {
        switch self {
        case .text(let text): text
        case .number(let number): String(number)
        case .flag(let flag): flag ? "yes" : ""
        case .list(let words): words.joined(separator: "、")
        case .none: ""
        }
    }

    /// The value as JSON.
    var json: String {
        switch self {
        case .text(let text): jsonLiteral(text)
        case .number(let number): String(number)
        case .flag(let flag): flag ? "true" : "false"
        case .list(let words): "[" + words.map(jsonLiteral).joined(separator: ",") + "]"
        case .none: "null"
        }
    }
}

/// Text with U+FFFD for what a terminal would take for a command or a turn of the writing direction; line feeds and tabs stay,
/// and all that can be read.
private func withoutCommands(_ text: String) -> String {
    let isCommand = { (scalar: Unicode.Scalar) in
        switch scalar.value {
        case 0x09, 0x0A: false
        case 0...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
    guard text.unicodeScalars.contains(where: isCommand) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { isCommand($0) ? "\u{FFFD}" : $0 }))
}

/// Text without anything a terminal would take for a command; line feeds stay.
func sanitized(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { printable(String($0)) }.joined(separator: "\n")
}
