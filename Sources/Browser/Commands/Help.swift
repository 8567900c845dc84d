// Help: the keys of the pane, what its marks mean, the keys that hold everywhere, the commands without a key. It comes from the
// two tables of commands and keys; its rows are as long as the screen is wide, and go on where they must.

import Corpus
import Screen

extension BrowserState {
    /// The keys that belong to the pane alone and its marks, then the keys that hold everywhere, in groups; then the
    /// commands that are called by name alone.
    func help() -> Picker {
        let first = isSideBySide ? CommandTable.besideFirst : []
        let own = CommandTable.entries.filter { !first.contains($0.command) && isOfPane($0.command) }
        var items = section(wording(.keysSideBySide), first.compactMap { CommandTable.entry($0) })
        if isSideBySide { items += comparisonLegend }
        items += section(wording(.keysOf(panes.focus, press: press.isShown)), own)
        items += paneLegend
        let named = Set(first + own.map(\.command))
        for group in CommandGroup.allCases {
            let entries = CommandTable.entries.filter { $0.group == group && !named.contains($0.command) }
            items += section(
                wording.group(group), entries.filter { !keymap.notations(of: $0.command, in: scope).isEmpty })
        }
        let unbound = CommandTable.entries.filter { entry in !keymap.bindings.contains { $0.command == entry.command } }
        return Picker(.help, wrapped(items + section(wording(.byNameOnly), unbound)))
    }

    /// The screen has another width: help is set anew, with what was looked for and chosen.
    mutating func setHelpAnew() {
        guard case .picker(let former)? = overlay, former.kind == .help else { return }
        var picker = help()
        picker.query = former.query
        picker.isTyping = former.isTyping
        picker.moveToStart()
        if let value = former.current?.value, let index = picker.shown.firstIndex(where: { $0.value == value }) {
            picker.cursor = index
        }
        overlay = .picker(picker)
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
        let leading = keys.isEmpty ? ":" : keys.joined(separator: " ")
        return PickerItem(
            text: CommandTable.help(entry.command, configuration.language), trailing: entry.command.rawValue,
            leading: leading, value: .command(entry.command),
            keywords: "\(entry.english) \(entry.chinese) \(entry.command.rawValue) \(leading)")
    }

    /// Rows whose keys or text are wider than the box go on in the next; the name of the command stands on the last of
    /// them. What the whole row says is searched in each.
    private func wrapped(_ items: [PickerItem]) -> [PickerItem] {
        let widest = items.map { columnCount(of: $0.leading, ambiguous: configuration.ambiguous) }.max() ?? 0
        let leading = PickerView.leadingRoom(of: .help, widest: widest, size)
        let room = PickerView.textRoom(of: .help, leading: leading, size)
        return items.flatMap { item -> [PickerItem] in
            guard item.value.isChoice else { return [item] }
            let (keys, words) = (lines(of: item.leading, columns: leading), lines(of: item.text, columns: room))
            let fits = hasRoom(for: item.trailing, behind: words.last ?? "", columns: room)
            let count = max(keys.count, words.count) + (item.leading == ":" && !fits ? 1 : 0)
            return (0..<count).map { index in
                let text = index < words.count ? words[index] : ""
                return PickerItem(
                    text: text, trailing: index == count - 1 ? item.trailing : "",
                    leading: index < keys.count ? keys[index] : "", value: index == 0 ? item.value : .continued,
                    keywords: item.keywords, runs: item.runs.prefix(1).map { StyledRun(text, $0.style) })
            }
        }
    }

    /// Whether the name of a command stands behind the last words of what it does. A command without a key is called by
    /// it, so that it gets a row of its own where it does not.
    private func hasRoom(for name: String, behind words: String, columns: Int) -> Bool {
        let widths = [name, words].map { columnCount(of: $0, ambiguous: configuration.ambiguous) }
        return widths[0] + 2 + widths[1] <= columns
    }

    private func lines(of text: String, columns: Int) -> [String] {
        breakLines(text, columns: max(2, columns), ambiguous: configuration.ambiguous).map {
            text.at(TextSpan($0.lowerBound, $0.upperBound))
        }
    }
}
