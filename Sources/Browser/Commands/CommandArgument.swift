// What a command can be given behind its name in the palette: `:entity 万州`, `:order oldest`, `:note …`.

import Corpus

/// The kind of thing a command is given.
enum CommandArgument: Hashable, Sendable {
    case filter, entity, tags, words, savedFilter, order, letter, format, theme
}

extension Command {
    /// What stands behind the name of the command; nil when nothing does.
    var argument: CommandArgument? {
        switch self {
        case .filter, .filterAdd, .filterEdit, .contrast: .filter
        case .chooseEntity, .mergeEntity: .entity
        case .editTags: .tags
        case .editNote, .find, .concordance, .goTo, .filterSave, .query, .renameEntity, .help, .similar, .correctTitle,
            .correctByline, .correctDate, .correctNewspaper:
            .words
        case .savedFilters: .savedFilter
        case .changeOrder: .order
        case .export: .format
        case .theme: .theme
        case .setBookmark, .goToBookmark: .letter
        default: nil
        }
    }
}

extension Picker {
    /// The command whose name stands in the palette with something behind it.
    var typedCommand: (command: Command, argument: String)? {
        guard kind == .palette, let space = query.text.firstIndex(of: " "),
            let command = Command(rawValue: String(query.text[..<space])), command.argument != nil
        else { return nil }
        return (command, String(query.text[query.text.index(after: space)...].drop { $0 == " " }))
    }

    /// The command as it is typed, and what could stand behind it.
    func rows(of typed: (command: Command, argument: String)) -> [PickerItem] {
        let name = typed.command.rawValue
        let help = items.first { $0.value == .command(typed.command) }?.text ?? ""
        let value: PickerValue =
            typed.argument.isEmpty ? .command(typed.command) : .commandWith(typed.command, typed.argument)
        let first = PickerItem(
            text: typed.argument.isEmpty ? help : typed.argument, trailing: typed.argument.isEmpty ? "" : help,
            leading: name, value: value)
        return [first] + offers
    }

    /// Puts the chosen row into the line: the name of a command, or what stands behind it.
    mutating func complete() {
        switch current?.value {
        case .command(let command):
            query = LineEditor(command.rawValue + (command.argument == nil ? "" : " "))
        case .commandWith(let command, let argument): query = LineEditor("\(command.rawValue) \(argument)")
        case .entity(let entity): query = LineEditor("\(typedCommand?.command.rawValue ?? "") \(entity)")
        default: return
        }
        moveToStart()
    }
}

extension BrowserState {
    /// Asks for what could stand behind the command in the palette.
    mutating func askForOffers(_ picker: inout Picker) {
        picker.offers = []
        guard let typed = picker.typedCommand else { return }
        let word = typed.argument.split(separator: " ", omittingEmptySubsequences: false).last.map(String.init) ?? ""
        switch typed.command.argument {
        case .entity:
            ask(.entities(named: typed.argument, kinds: [], .everything, limit: 50), in: .entities)
        case .tags: ask(.completions(.tag, prefix: word, limit: 20), in: .completions)
        case .filter: askForFilterOffers(&picker, typed.command, typed.argument)
        case .savedFilter: picker.offer(savedFilters.map(\.name), behind: "", typed.command, word: typed.argument)
        case .order: picker.offer(ListOrder.allCases.map(\.rawValue), behind: "", typed.command, word: word)
        case .format:
            picker.offer(ArticleFormat.allCases.map(\.rawValue), behind: "", typed.command, word: typed.argument)
        case .theme: picker.offer(configuration.themes, behind: "", typed.command, word: typed.argument)
        case .letter: picker.offer(bookmarks.map { String($0.letter) }, behind: "", typed.command, word: word)
        case .words, nil: break
        }
    }

    private mutating func askForFilterOffers(_ picker: inout Picker, _ command: Command, _ text: String) {
        let target = FilterParser.completion(in: text, at: text.utf8.count)
        if let field = target.field {
            return ask(.completions(field, prefix: target.prefix, limit: 20), in: .completions)
        }
        guard !target.prefix.isEmpty else { return }
        let before = text.at(TextSpan(0, target.span.start))
        picker.offer(FilterField.allCases.map { $0.rawValue + ":" }, behind: before, command, word: target.prefix)
    }

    /// Values for the palette have come.
    mutating func takeOffers(_ values: [String], _ former: Picker) {
        guard let typed = former.typedCommand else { return }
        var picker = former
        if typed.command.argument == .filter {
            let target = FilterParser.completion(in: typed.argument, at: typed.argument.utf8.count)
            let before = typed.argument.at(TextSpan(0, target.span.start))
            picker.offer(values.map { FilterParser.value($0) }, behind: before, typed.command, word: "")
        } else {
            let words = typed.argument.split(separator: " ", omittingEmptySubsequences: false)
            let before = words.dropLast().map { $0 + " " }.joined()
            picker.offer(values, behind: before, typed.command, word: "")
        }
        overlay = .picker(picker)
    }

    /// Does what a command says with what was typed behind it.
    mutating func perform(_ command: Command, with argument: String) {
        if let reason = unavailable(command) { return say(reason, .warning) }
        switch command {
        case .filter: enterTypedFilter(argument)
        case .filterAdd: enterTypedFilter(filter.text.isEmpty ? argument : "\(filter.text) \(argument)")
        case .filterEdit:
            filter.lockedText = ""
            filter.locked = .everything
            enterTypedFilter(argument)
        case .contrast: askForContrast(with: argument)
        case .chooseEntity: chooseByName(argument)
        case .mergeEntity: mergeEntity(typed: argument)
        case .editTags: rowInHand.map { setTags(argument, $0.key, $0.id, from: $0.tags) }
        case .editNote: rowInHand.map { setNote(argument, $0.key, $0.id, from: note(of: $0.key)) }
        case .find: findTyped(argument)
        case .concordance: askForConcordance(of: argument)
        case .goTo: goTo(argument)
        case .similar: lookForSimilar(to: argument)
        case .filterSave: saveFilter(argument)
        case .query: askForTable(argument)
        case .renameEntity:
            decidedEntity = entityInHand
            renameEntity(to: argument)
        case .help: showHelp(narrowedBy: argument)
        case .correctTitle: correct(.title, to: argument)
        case .correctByline: correct(.byline, to: argument)
        case .correctDate: correct(.date, to: argument)
        case .correctNewspaper: correct(.newspaper, to: argument)
        case .savedFilters: recallFilter(named: argument)
        case .changeOrder: chooseOrder(argument)
        case .export: export(typed: argument)
        case .theme: useTheme(argument)
        case .setBookmark, .goToBookmark:
            guard let letter = argument.first else { return }
            useLetter(.character(letter), command == .setBookmark ? .set : .go)
        default: perform(command)
        }
    }

    private mutating func enterTypedFilter(_ text: String) {
        if let fault = FilterParser.parse(text).faults.first { return say(.filterFault(fault.cause), .warning) }
        enterFilter(text)
        say(.filterIs(filter.wholeText))
    }

    private mutating func chooseByName(_ name: String) {
        if let entity = EntityID(name) { return pinEntity(entity) }
        var picker = Picker(.library, [], isTyping: true)
        picker.query = LineEditor(name)
        overlay = .picker(picker)
        askForEntities(name)
    }

    private mutating func findTyped(_ text: String) {
        reader.column.findText = text
        reader.column.findHits(HitWords(written: text), configuration, isForced: true)
        goToHit(forward: true)
    }

    private mutating func showHelp(narrowedBy words: String) {
        var picker = help()
        picker.query = LineEditor(words)
        picker.isTyping = true
        picker.moveToStart()
        overlay = .picker(picker)
    }

    private mutating func recallFilter(named name: String) {
        guard let saved = savedFilters.first(where: { $0.name == name }) else {
            return say(.nothingToChoose, .warning)
        }
        recall(saved)
    }

    private mutating func chooseOrder(_ name: String) {
        guard let order = ListOrder(rawValue: name) else { return say(.nothingToChoose, .warning) }
        list.order = order
        say(.orderIs(order))
        askForList()
    }
}

extension Picker {
    /// Offers values whose beginning is typed.
    fileprivate mutating func offer(_ values: [String], behind before: String, _ command: Command, word: String) {
        offers = values.filter { $0.hasPrefix(word) && before + $0 != typedCommand?.argument }.map {
            PickerItem(text: before + $0, value: .commandWith(command, before + $0))
        }
    }
}
