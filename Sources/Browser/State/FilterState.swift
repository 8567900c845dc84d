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

    /// Takes a text over as far as it can be understood. Of a field with a value that is none, or an operator with no term
    /// behind it yet, the rest of the filter stands, as it did before these were begun; a text with other faults leaves
    /// everything as it was.
    /// - Returns: true when the filter changed.
    mutating func take(_ newText: String) -> Bool {
        let parsed = FilterParser.parse(newText)
        faults = parsed.faults
        guard faults.allSatisfy(\.cause.leavesRest) else { return false }
        let isChanged = parsed.filter != filter
        text = faults.isEmpty ? newText : parsed.filter.text
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

extension FilterFault.Cause {
    /// True when one term alone is not understood, or not there yet, so that those beside it mean what they say.
    fileprivate var leavesRest: Bool {
        switch self {
        case .unknownField, .badDate, .noSuchMonth, .noSuchDay, .endBeforeStart, .badNumber, .badValue, .missingValue,
            .missingTerm:
            true
        case .openQuote, .openGroup, .strayBracket, .tooDeep, .tooLong: false
        }
    }
}
