// What could stand next in a question in SQL: tables behind FROM and JOIN, columns of the tables it names, words of the
// language. It looks at words alone and understands no grammar.

import Corpus

/// Completes the word before a place of a question.
struct QueryCompleting {
    private let tables: [QueryableTable]
    private let word: String
    private let span: TextSpan
    private let before: [Word]
    private let all: [Word]

    /// A word, or a sign alone; inside quotes nothing is one.
    private struct Word: Equatable {
        var text: String
        var isName: Bool
    }

    private static let keywords = [
        "SELECT", "FROM", "WHERE", "JOIN", "LEFT JOIN", "ON", "USING", "GROUP BY", "ORDER BY", "HAVING", "LIMIT", "AS",
        "AND", "OR", "NOT", "LIKE", "IN", "IS", "NULL", "DISTINCT", "DESC", "count(*)", "WITH", "VALUES",
    ]

    /// - Parameter offset: the place, in bytes; what stands behind it only tells which tables are meant.
    init(_ query: String, at offset: Int, tables: [QueryableTable]) {
        self.tables = tables
        let end = min(max(0, offset), query.utf8.count)
        let head = query.at(TextSpan(0, end))
        word = String(head.reversed().prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }.reversed())
        span = TextSpan(end - word.utf8.count, end)
        before = QueryCompleting.words(query.at(TextSpan(0, span.start)))
        all = QueryCompleting.words(query)
    }

    /// What could stand there, the likeliest first; nothing inside quotes.
    var completion: QueryCompletion {
        let values = candidates.filter { $0.lowercased().hasPrefix(word.lowercased()) && $0 != word }
        var seen: Set<String> = []
        return QueryCompletion(span: span, values: values.filter { seen.insert($0.lowercased()).inserted })
    }

    private var candidates: [String] {
        guard before.last?.text != "'" else { return [] }
        if before.last?.text == "." { return columns(of: before.dropLast().last?.text ?? "") }
        let named = tables.filter { table in all.contains { $0.isName && $0.text.lowercased() == table.name } }
        switch before.last?.text.uppercased() {
        case nil: return ["SELECT", "WITH", "VALUES", "EXPLAIN"]
        case "FROM", "JOIN": return tables.map(\.name)
        case let last? where last == "," && isInTableList: return tables.map(\.name)
        default: break
        }
        let columns = (named.isEmpty ? tables : named).flatMap(\.columns)
        return columns + Self.keywords + (word.isEmpty ? [] : tables.map(\.name))
    }

    /// True behind FROM, before any other word of the language.
    private var isInTableList: Bool {
        let clauses: Set = ["SELECT", "FROM", "WHERE", "ON", "USING", "GROUP", "ORDER", "HAVING", "LIMIT"]
        return before.last { clauses.contains($0.text.uppercased()) }?.text.uppercased() == "FROM"
    }

    /// The columns of a table, by its name or by the one the question gives it: `article a`, `article AS a`.
    private func columns(of name: String) -> [String] {
        if let table = tables.first(where: { $0.name == name.lowercased() }) { return table.columns }
        for (index, word) in all.enumerated().dropFirst() where word.isName && word.text == name {
            let isNamed = all[index - 1].text.uppercased() == "AS"
            let place = index - (isNamed ? 2 : 1)
            guard all.indices.contains(place) else { continue }
            if let table = tables.first(where: { $0.name == all[place].text.lowercased() }) { return table.columns }
        }
        return []
    }

    /// Names and signs; a quoted text is left out, and one that is not closed leaves its quote.
    private static func words(_ text: String) -> [Word] {
        var words: [Word] = []
        var rest = Substring(text)
        while let first = rest.first {
            let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
            if !name.isEmpty {
                words.append(Word(text: String(name), isName: true))
                rest = rest.dropFirst(name.count)
            } else if first == "'" {
                let inside = rest.dropFirst().prefix { $0 != "'" }
                rest = rest.dropFirst(inside.count + 1)
                if rest.popFirst() == nil { words.append(Word(text: "'", isName: false)) }
            } else {
                if !first.isWhitespace { words.append(Word(text: String(first), isName: false)) }
                rest = rest.dropFirst()
            }
        }
        return words
    }
}
