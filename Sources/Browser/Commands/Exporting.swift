// Writing articles and timelines to a file: what, in which format, under which name. The program writes; nothing is overwritten.

import Corpus

extension BrowserState {
    /// In the timeline its events, elsewhere articles.
    mutating func promptForExport() {
        if panes.focus == .timeline, !timeline.entities.isEmpty {
            overlay = .picker(timelineExportPicker())
        } else {
            overlay = .picker(articleExportPicker())
        }
    }

    /// The formats a timeline is written in.
    func timelineExportPicker() -> Picker {
        let items = TimelineFormat.allCases.map { format in
            PickerItem(
                text: wording(.inDepth(.format(format))), leading: format.rawValue, value: .timelineFormat(format))
        }
        return Picker(.timelineExport, items)
    }

    /// What can be written, each in every format.
    func articleExportPicker() -> Picker {
        let items = articleChoices.flatMap { choice, title in
            [PickerItem(text: title, value: .nothing)]
                + ArticleFormat.allCases.map { format in
                    PickerItem(
                        text: wording(.exportFormat(format)), trailing: "." + format.fileExtension,
                        leading: format.rawValue, value: .articleExport(ArticleExport(choice, format)))
                }
        }
        return Picker(.articleExport, items)
    }

    /// What is selected, the article at hand, the whole list: whatever there is, the likeliest first.
    private var articleChoices: [(choice: ArticleChoice, title: String)] {
        var result: [(ArticleChoice, String)] = []
        if !selection.isEmpty { result.append((.these(selection), wording(.selectedCount(selection.count)))) }
        if let row = rowInHand { result.append((.these([row.key]), row.title ?? row.opening)) }
        if !list.keys.isEmpty {
            let count = wording(list.isComplete ? .articleCount(list.keys.count) : .countSoFar(list.keys.count))
            let name = filter.isEmpty ? wording(.articles) : filter.wholeText
            result.append((.listed(filter.combined, list.order, below: list.below), "\(name) · \(count)"))
        }
        return result
    }

    /// Asks under which name the timeline that is shown is written.
    mutating func exportTimeline(_ format: TimelineFormat) {
        let names = timeline.entities.map(\.name).joined(separator: "+")
        promptForPath(
            .timeline(TimelineExport(entities: timeline.entities, events: timeline.events, format: format)),
            suggestion: fileName("timeline-" + names, format.rawValue))
    }

    /// Asks under which name articles are written.
    mutating func exportArticles(_ export: ArticleExport) {
        let name: String
        switch export.choice {
        case .these(let keys) where keys.count == 1:
            let row = list.rows[keys[0]] ?? reader.columns.first { $0.key == keys[0] }?.detail?.row
            name = row.map(fileName) ?? "article"
        case .these: name = "selection"
        case .listed: name = filter.isEmpty ? "articles" : "articles-" + filter.wholeText
        }
        promptForPath(.articles(export), suggestion: fileName(name, export.format.fileExtension))
    }

    /// `:export markdown notes.md`: the selection, else the article at hand; the name is asked for where it is missing.
    mutating func export(typed text: String) {
        let words = text.split(separator: " ", maxSplits: 1).map(String.init)
        guard let format = words.first.flatMap({ ArticleFormat(rawValue: $0) }), let choice = articleChoices.first
        else {
            return say(.exportNeedsFormat, .warning)
        }
        let export = ArticleExport(choice.choice, format)
        if words.count > 1 { write(.articles(export), to: words[1]) } else { exportArticles(export) }
    }

    private mutating func promptForPath(_ export: Export, suggestion: String) {
        overlay = .prompt(Prompt(.exportPath(export), suggestion))
    }

    /// Has something written.
    mutating func write(_ export: Export, to path: String) {
        guard !path.isEmpty else { return say(.nothingToChoose, .warning) }
        let generation = generations[.export, default: 0] + 1
        generations[.export] = generation
        pending.insert(.export)
        exporting = (export, path)
        effects.append(.export(export, path: path, Ticket(lane: .export, generation: generation)))
        say(.writingTo(path))
    }

    /// It is written; or there is such a file, and another name is asked for.
    mutating func take(_ outcome: ExportOutcome) {
        let asked = exporting
        endExport()
        switch outcome {
        case .written(let path, let count):
            say(.written(place(of: path), count, isTimeline: asked?.export.isTimeline ?? false))
        case .exists(let path):
            if let asked { overlay = .prompt(Prompt(.exportPath(asked.export), asked.path)) }
            say(.fileExists(place(of: path)), .warning)
        }
    }

    /// It could not be written: the name stays, to be mended.
    mutating func reopenExport() {
        if let asked = exporting, overlay == nil { overlay = .prompt(Prompt(.exportPath(asked.export), asked.path)) }
        endExport()
    }

    private mutating func endExport() {
        exporting = nil
        exportProgress = nil
    }

    /// A name with the folder it is in, as the user would write it.
    func place(of path: String) -> String {
        let isWhole = path.hasPrefix("/") || path.hasPrefix("~") || configuration.folder.isEmpty
        return isWhole ? path : configuration.folder + (configuration.folder.hasSuffix("/") ? "" : "/") + path
    }

    /// What is written, in words: how many of what, in which format.
    func content(of export: Export) -> String {
        switch export {
        case .timeline(let timeline):
            return
                "\(wording(.eventCount(timeline.events.count, of: nil))) · \(timeline.format.rawValue)"
        case .articles(let articles):
            let count: Phrase =
                switch articles.choice {
                case .these(let keys): .articleCount(keys.count)
                case .listed: list.isComplete ? .articleCount(list.keys.count) : .countSoFar(list.keys.count)
                }
            return "\(wording(count)) · \(articles.format.rawValue)"
        }
    }

    /// What an article's file is called: its day and headline; without a headline its day and first words, up to the
    /// first pause.
    private func fileName(of row: ArticleRow) -> String {
        let words = row.title ?? String(row.opening.prefix { !"，。；：！？、“”,.;:!?".contains($0) }.prefix(20))
        let parts = [row.published?.description, words].compactMap { $0 }.filter { !$0.isEmpty }
        return parts.isEmpty ? "article" : parts.joined(separator: "-")
    }

    /// A name for a file: no separators, no spaces, not too long.
    private func fileName(_ words: String, _ ending: String) -> String {
        let safe = words.prefix(40).map { character in
            character.isWhitespace || "/\\:\"*?<>|".contains(character) ? "_" : String(character)
        }
        return safe.joined() + "." + ending
    }
}
