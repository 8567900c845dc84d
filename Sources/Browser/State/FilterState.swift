// The filter: what is typed, what is understood of it, what is locked, and the filters before it.

import Corpus

/// The state of the filter line.
struct FilterState: Sendable {
    /// The text that gave the list on the screen.
    var text = ""
    /// What was understood of it.
    var filter = Filter.everything
    /// The terms of it, in text order.
    var terms: [FilterTerm] = []
    /// Where what is being typed could not be understood; the list then still shows `text`.
    var faults: [FilterFault] = []
    /// A filter that stays through new ones; empty when nothing is locked.
    var lockedText = ""
    /// What was understood of it.
    var locked = Filter.everything
    /// Filters before this one, the latest last.
    var history: [String] = []

    /// What the library is asked.
    var combined: Filter { locked.and(filter) }

    /// True when the list shows the whole library.
    var isEmpty: Bool { text.isEmpty && lockedText.isEmpty }

    /// The whole text, with the locked part first.
    var wholeText: String {
        lockedText.isEmpty ? text : text.isEmpty ? lockedText : "\(lockedText) \(text)"
    }

    /// Takes a text over when it can be understood.
    /// - Returns: true when the filter changed.
    mutating func take(_ newText: String) -> Bool {
        let parsed = FilterParser.parse(newText)
        faults = parsed.faults
        guard faults.isEmpty else { return false }
        let isChanged = parsed.filter != filter
        text = newText
        filter = parsed.filter
        terms = parsed.terms
        return isChanged
    }

    /// Remembers the filter that is left behind, so that Esc and ↑ find it.
    mutating func remember(_ former: String) {
        history.removeAll { $0 == former }
        history.append(former)
        if history.count > 200 { history.removeFirst() }
    }
}
