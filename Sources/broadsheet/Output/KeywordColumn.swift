// A concordance for the eye: the word stands in one column, what precedes it ends there, what follows begins there.

import Corpus
import Screen

/// Lines of a concordance, aligned at the word.
struct KeywordColumn {
    private let lines: [ConcordanceLine]

    init(_ lines: [ConcordanceLine]) { self.lines = lines }

    /// The lines, each with its date before it.
    var text: String {
        let shown = lines.map { (before: sanitized($0.before), rest: sanitized($0.word), after: sanitized($0.after)) }
        let widest = shown.map { width($0.before) }.max() ?? 0
        let dates = lines.map { $0.published?.description ?? "-" }
        let dateWidth = dates.map { width($0) }.max() ?? 0
        return zip(dates, shown).map { date, line in
            let gap = String(repeating: " ", count: dateWidth - width(date) + 2 + widest - width(line.before))
            return "\(date)\(gap)\(line.before) \(line.rest) \(line.after)\n"
        }.joined()
    }

    private func width(_ text: String) -> Int { columnCount(of: text, ambiguous: .narrow) }
}
