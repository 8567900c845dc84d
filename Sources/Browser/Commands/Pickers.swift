// What the pickers list. The palette comes from the two tables of commands and keys, as help does, and from nothing else.

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
