// Commands and keys as a page to read. Printed from the two tables; docs/keys.md is this text.

/// The guide to commands and keys.
public enum KeyGuide {
    /// The keys as they are without settings, scope by scope in the order of the table.
    public static var bindings: [(scope: KeyScope, rows: [KeyBinding])] {
        KeyScope.allCases.map { scope in (scope, Keymap.standard.bindings.filter { $0.scope == scope }) }
    }

    /// Every command with its names and help, for the manual.
    public static var commands: [(command: Command, keys: String, english: String, chinese: String)] {
        CommandTable.entries.map { ($0.command, keys(of: $0.command), $0.english, $0.chinese) }
    }

    /// The guide in Markdown: every command with its keys and help in both languages, group by group.
    public static var markdown: String {
        var lines = [
            "# Commands and keys", "",
            "Generated from the table of commands and the keymap in `Sources/Browser/Commands`; a test compares it.",
            "",
            "A key without a pane in brackets means the same in every pane. Full-width forms of a key (：／？ａ１) do what",
            "the key does. Commands without a key are called by name after `:`.",
        ]
        for group in CommandGroup.allCases {
            let names = (Wording(.english).group(group), Wording(.chinese).group(group))
            lines += [
                "", "## \(names.0) · \(names.1)", "", "| command | keys | what it does | 作用 |", "|---|---|---|---|",
            ]
            lines += CommandTable.entries.filter { $0.group == group }.map(row)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func row(_ entry: CommandEntry) -> String {
        "| `\(entry.command.rawValue)` | \(keys(of: entry.command)) | \(entry.english) | \(entry.chinese) |"
    }

    /// The keys of a command; the pane in brackets where they hold in one alone.
    private static func keys(of command: Command) -> String {
        let wording = Wording(.english)
        let bindings = Keymap.standard.bindings.filter { $0.command == command }
        let everywhere = bindings.filter { $0.scope == .everywhere }.map { code(wording.key($0.notation)) }
        let scoped = KeyScope.allCases.filter { $0 != .everywhere }.compactMap { scope -> String? in
            let keys = bindings.filter { $0.scope == scope }.map { code(wording.key($0.notation)) }
            return keys.isEmpty ? nil : "\(keys.joined(separator: " ")) (\(scope.rawValue))"
        }
        return (everywhere.isEmpty ? scoped : [everywhere.joined(separator: " ")] + scoped).joined(separator: ", ")
    }

    private static func code(_ key: String) -> String { key == "|" ? "`\\|`" : "`\(key)`" }
}
