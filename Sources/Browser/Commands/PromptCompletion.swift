// What Tab offers in a prompt: names of fields, and the values the library has behind a field.

import Corpus

extension BrowserState {
    /// Asks for what completes the word before the cursor.
    mutating func complete() {
        guard case .prompt(var prompt)? = overlay else { return }
        if case .tags = prompt.kind {
            let word =
                prompt.editor.text.split(separator: " ", omittingEmptySubsequences: false).last.map(String.init) ?? ""
            let end = prompt.editor.cursorOffset
            prompt.completionSpan = TextSpan(max(0, end - word.utf8.count), end)
            overlay = .prompt(prompt)
            return ask(.completions(.tag, prefix: word, limit: 20), in: .completions)
        }
        if prompt.kind == .query {
            return ask(.queryCompletion(prompt.editor.text, at: prompt.editor.cursorOffset), in: .completions)
        }
        guard prompt.kind.isFilter else { return }
        let target = FilterParser.completion(in: prompt.editor.text, at: prompt.editor.cursorOffset)
        prompt.completionSpan = target.span
        overlay = .prompt(prompt)
        if let field = target.field {
            return ask(.completions(field, prefix: target.prefix, limit: 20), in: .completions)
        }
        let names = FilterField.allCases.map(\.rawValue).filter { $0.hasPrefix(target.prefix) }
        offer(names.map { $0 + ":" })
    }

    /// Values that complete what is typed have come.
    mutating func takeCompletions(_ values: [String]) {
        if case .picker(let picker)? = overlay { return takeOffers(values, picker) }
        guard case .prompt(let prompt)? = overlay else { return }
        if prompt.kind.isFilter { return offer(values.map { FilterParser.value($0) }) }
        offer(values)
    }

    mutating func offer(_ values: [String]) {
        guard case .prompt(var prompt)? = overlay, prompt.completionSpan != nil else { return }
        guard !values.isEmpty else { return say(.noCompletion, .warning) }
        prompt.completions = values
        prompt.cycle(by: 1)
        prompt.isTouched = true
        overlay = .prompt(prompt)
        follow(prompt)
    }
}

extension Prompt {
    /// Puts the next or previous completion into the line.
    mutating func cycle(by step: Int) {
        guard !completions.isEmpty, let span = completionSpan else { return }
        let index = completionIndex.map { ($0 + step + completions.count) % completions.count } ?? 0
        let text = editor.text
        let end = completionIndex.map { span.start + completions[$0].utf8.count } ?? span.end
        let before = text.at(TextSpan(0, span.start)) + completions[index]
        let after = text.at(TextSpan(min(end, text.utf8.count), text.utf8.count))
        editor = LineEditor(before, after)
        completionIndex = index
    }

    /// What was typed since makes the completions worthless.
    mutating func forgetCompletions() {
        completions = []
        completionSpan = nil
        completionIndex = nil
    }
}
