// A word in its contexts, as the browser lists it. How a row of a list is drawn is in Views/PickerView.

import Corpus
import Screen

/// The concordance that is shown.
struct ConcordanceState: Sendable {
    /// The word.
    var word = ""
    /// Its occurrences, when they have come.
    var found = Concordance(lines: [], articleCount: 0)
    /// Order of the rows.
    var order = ConcordanceOrder.date

    /// At most so many occurrences are listed.
    static let limit = 5000
}

extension BrowserState {
    /// Asks for a word; the one of the filter, or of the find prompt, stands there already.
    mutating func promptForConcordance() {
        overlay = .prompt(Prompt(.concordance, hitWords(of: reader.column).written.first ?? ""))
    }

    /// Lists the contexts of a word in the articles of the filter.
    mutating func askForConcordance(of word: String) {
        guard !word.isEmpty else { return }
        concordance = ConcordanceState(word: word, order: concordance.order)
        var picker = Picker(.concordance, [])
        picker.isLoaded = false
        overlay = .picker(picker)
        ask(.concordance(word, filter.combined, limit: ConcordanceState.limit), in: .concordance)
    }

    mutating func takeConcordance(_ found: Concordance) {
        concordance.found = found
        guard case .picker(let picker)? = overlay, picker.kind == .concordance else { return }
        overlay = .picker(Picker(.concordance, concordanceItems()))
    }

    /// The screen has another width: the rows are set anew, with what was looked for and chosen.
    mutating func setConcordanceAnew() {
        guard case .picker(var picker)? = overlay, picker.kind == .concordance, picker.isLoaded else { return }
        picker.items = concordanceItems()
        overlay = .picker(picker)
    }

    /// The next order, with the cursor on the first row.
    mutating func reorderConcordance(_ picker: inout Picker) {
        let all = ConcordanceOrder.allCases
        let index = all.firstIndex(of: concordance.order) ?? 0
        concordance.order = all[(index + 1) % all.count]
        picker.items = concordanceItems()
        picker.moveToStart()
    }

    /// Rows with the word in one column: what stands before it ends there.
    private func concordanceItems() -> [PickerItem] {
        let room = max(8, min(36, size.columnCount / 2 - 14))
        return concordance.found.lines(by: concordance.order).map { line in
            let before = tail(of: line.before, columns: room)
            let gap = room - columnCount(of: before, ambiguous: configuration.ambiguous)
            return PickerItem(
                text: String(repeating: " ", count: gap) + before + " " + line.word + " " + line.after,
                leading: line.published?.description ?? wording(.undated),
                value: .article(line.article, at: line.span))
        }
    }

    /// As much of the end of a text as has room.
    private func tail(of text: String, columns: Int) -> String {
        var kept: [Character] = []
        var used = 0
        for character in text.reversed() {
            used += columnCount(of: String(character), ambiguous: configuration.ambiguous)
            guard used <= columns else { break }
            kept.append(character)
        }
        return String(kept.reversed())
    }
}
