// What the pickers list. Palette and help come from the two tables of commands and keys, and from nothing else.

import Corpus

extension BrowserState {
    /// Every command by name.
    func palette() -> Picker {
        let items = CommandTable.entries.map { entry in
            PickerItem(
                text: CommandTable.help(entry.command, configuration.language),
                trailing: keymap.notations(of: entry.command, in: scope).first.map(wording.key) ?? "",
                leading: entry.command.rawValue, value: .command(entry.command),
                keywords: "\(entry.english) \(entry.chinese)")
        }
        return Picker(.palette, items, isTyping: true)
    }

    /// The keys that belong to the pane alone, then those that hold everywhere, in groups; then the commands that are
    /// called by name alone.
    func help() -> Picker {
        let first = isSideBySide ? CommandTable.besideFirst : []
        let own = CommandTable.entries.filter { !first.contains($0.command) && isOfPane($0.command) }
        var items = section(wording(.keysSideBySide), first.compactMap { CommandTable.entry($0) })
        items += section(wording(.keysOf(panes.focus, press: press.isShown)), own)
        let named = Set(first + own.map(\.command))
        for group in CommandGroup.allCases {
            let entries = CommandTable.entries.filter { $0.group == group && !named.contains($0.command) }
            items += section(
                wording.group(group), entries.filter { !keymap.notations(of: $0.command, in: scope).isEmpty })
        }
        let unbound = CommandTable.entries.filter { entry in !keymap.bindings.contains { $0.command == entry.command } }
        return Picker(.help, items + section(wording(.byNameOnly), unbound))
    }

    /// True while the reader has the keys and shows several articles.
    var isSideBySide: Bool { panes.focus == .reader && reader.columns.count > 1 }

    private func isOfPane(_ command: Command) -> Bool {
        keymap.bindings.contains { $0.scope == scope && $0.command == command }
            && !keymap.notations(of: command, in: scope).isEmpty
    }

    private func section(_ title: String, _ entries: [CommandEntry]) -> [PickerItem] {
        entries.isEmpty ? [] : [PickerItem(text: title, value: .nothing)] + entries.map(helpItem)
    }

    private func helpItem(_ entry: CommandEntry) -> PickerItem {
        let keys = keymap.notations(of: entry.command, in: scope).map(wording.key)
        return PickerItem(
            text: CommandTable.help(entry.command, configuration.language), trailing: entry.command.rawValue,
            leading: keys.isEmpty ? ":" : keys.joined(separator: " "), value: .command(entry.command),
            keywords: "\(entry.english) \(entry.chinese)")
    }

    /// Headings of the article, those of lower rank indented.
    func outlineItems() -> [PickerItem] {
        guard let article = reader.column.detail?.annotated.article else { return [] }
        return article.headings.map { heading in
            let indent = String(repeating: "  ", count: max(0, min(heading.level, 6) - 1))
            return PickerItem(text: indent + article.text.at(heading.span), value: .place(heading.span))
        }
    }

    /// Entities of the article, those named most often first.
    func articleEntities() -> Picker {
        let counts = reader.column.detail?.annotated.entityCounts ?? []
        let items = counts.map { entry in
            PickerItem(
                text: entry.id.name, trailing: wording(.times(entry.count)), leading: wording.kind(entry.id.kind),
                value: .entity(entry.id))
        }
        return Picker(.articleEntities, items)
    }

    /// The articles that report the chosen event.
    func reports() -> Picker {
        let items = (timeline.currentEvent?.reports ?? []).map { report in
            PickerItem(
                text: report.title ?? wording(.untitled), trailing: report.dateWords,
                leading: report.published?.description ?? "", value: .article(report.article, at: report.gistSpan))
        }
        return Picker(.reports, items)
    }

    /// All bookmarks.
    func bookmarkPicker() -> Picker {
        let items = bookmarks.map { bookmark in
            let row = list.rows.values.first { $0.id == bookmark.article }
            return PickerItem(
                text: row?.title ?? row?.opening ?? "\(bookmark.article)", leading: String(bookmark.letter),
                value: .bookmark(bookmark))
        }
        return Picker(.bookmarks, items)
    }

    /// All saved filters.
    func savedFilterPicker() -> Picker {
        Picker(
            .savedFilters,
            savedFilters.map { PickerItem(text: $0.text, leading: $0.name, value: .savedFilter($0)) })
    }
}
