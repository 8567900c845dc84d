// THE keymap: rows of scope, key notation and command. Looking a key up goes through the pane's scope first, then everywhere.

import Screen

/// Where a key means something.
public enum KeyScope: String, CaseIterable, Sendable {
    /// The article list and the press tree in its place.
    case list
    /// The timeline.
    case timeline
    /// The reader.
    case reading
    /// All panes, after their own keys.
    case everywhere
}

/// One row of the keymap.
public struct KeyBinding: Sendable {
    /// Where it holds.
    public let scope: KeyScope
    /// The key as it is written: `j`, `<C-d>`.
    public let notation: String
    /// What it does.
    public let command: Command

    init(_ scope: KeyScope, _ notation: String, _ command: Command) {
        self.scope = scope
        self.notation = notation
        self.command = command
    }
}

/// The rows, and questions about them.
struct Keymap: Sendable {
    /// All rows; of several keys of a command the first one is shown in hints.
    let bindings: [KeyBinding]
    private let commands: [KeyScope: [Key: Command]]

    /// A keymap from its rows; later rows win over earlier ones. A notation that names no single key is left out.
    init(_ bindings: [KeyBinding]) {
        self.bindings = bindings
        var commands: [KeyScope: [Key: Command]] = [:]
        for binding in bindings {
            guard let keys = try? Key.keys(in: binding.notation), keys.count == 1 else { continue }
            commands[binding.scope, default: [:]][keys[0]] = binding.command
        }
        self.commands = commands
    }

    /// What a key does in a scope; nil when it does nothing there.
    func command(for key: Key, in scope: KeyScope) -> Command? {
        commands[scope]?[key] ?? commands[.everywhere]?[key]
    }

    /// The keys that do something in a scope, as they are written, in the order of the rows.
    func notations(of command: Command, in scope: KeyScope) -> [String] {
        bindings.filter { binding in
            guard binding.command == command, binding.scope == scope || binding.scope == .everywhere else {
                return false
            }
            guard let key = (try? Key.keys(in: binding.notation))?.first else { return false }
            return self.command(for: key, in: scope) == command
        }.map(\.notation)
    }
}

/// A key that the user wants otherwise.
public struct KeyChange: Hashable, Sendable {
    /// Where it holds.
    public let scope: KeyScope
    /// The key as it is written.
    public let notation: String
    /// What it does; nil for nothing.
    public let command: Command?

    /// Makes a change.
    public init(_ scope: KeyScope, _ notation: String, _ command: Command?) {
        self.scope = scope
        self.notation = notation
        self.command = command
    }
}

extension Keymap {
    /// The same keys but for some.
    func changed(by changes: [KeyChange]) -> Keymap {
        guard !changes.isEmpty else { return self }
        let kept = bindings.filter { binding in
            !changes.contains { $0.scope == binding.scope && $0.notation == binding.notation }
        }
        let added = changes.compactMap { change in
            change.command.map { KeyBinding(change.scope, change.notation, $0) }
        }
        return Keymap(added + kept)
    }
}

extension Keymap {
    /// The keys of design and docs.
    static let standard = Keymap(moving + panes + list + timeline + reading + inDepth + work + program)

    private static let moving = [
        KeyBinding(.everywhere, "j", .down), KeyBinding(.everywhere, "<Down>", .down),
        KeyBinding(.everywhere, "k", .up), KeyBinding(.everywhere, "<Up>", .up),
        KeyBinding(.everywhere, "g", .toTop), KeyBinding(.everywhere, "<Home>", .toTop),
        KeyBinding(.everywhere, "G", .toBottom), KeyBinding(.everywhere, "<End>", .toBottom),
        KeyBinding(.everywhere, "<C-d>", .halfPageDown), KeyBinding(.everywhere, "<C-u>", .halfPageUp),
        KeyBinding(.everywhere, "<PageDown>", .pageDown), KeyBinding(.everywhere, "<PageUp>", .pageUp),
        KeyBinding(.reading, "<Space>", .pageDown),
        KeyBinding(.everywhere, "}", .nextGroup), KeyBinding(.everywhere, "{", .previousGroup),
        KeyBinding(.everywhere, "[", .visitBack), KeyBinding(.everywhere, "]", .visitForward),
    ]

    private static let panes = [
        KeyBinding(.everywhere, "<Tab>", .nextPane), KeyBinding(.everywhere, "<S-Tab>", .previousPane),
        KeyBinding(.everywhere, "1", .articlesPane), KeyBinding(.everywhere, "2", .timelinePane),
        KeyBinding(.everywhere, "3", .readerPane), KeyBinding(.everywhere, "4", .pressPane),
        KeyBinding(.everywhere, "+", .enlargePane), KeyBinding(.everywhere, "_", .reducePane),
        KeyBinding(.everywhere, ">", .widerPane), KeyBinding(.everywhere, "<lt>", .narrowerPane),
        KeyBinding(.everywhere, ")", .tallerPane), KeyBinding(.everywhere, "(", .shorterPane),
        KeyBinding(.everywhere, "H", .hidePane), KeyBinding(.everywhere, "P", .pinPane),
    ]

    private static let list = [
        KeyBinding(.everywhere, "<CR>", .open), KeyBinding(.everywhere, "l", .open),
        KeyBinding(.everywhere, "<Right>", .open),
        KeyBinding(.everywhere, "q", .close), KeyBinding(.everywhere, "h", .close),
        KeyBinding(.everywhere, "<Left>", .close),
        KeyBinding(.list, "<Space>", .select), KeyBinding(.timeline, "<Space>", .select),
        KeyBinding(.list, "J", .scrollReaderDown), KeyBinding(.timeline, "J", .scrollReaderDown),
        KeyBinding(.list, "K", .scrollReaderUp), KeyBinding(.timeline, "K", .scrollReaderUp),
        KeyBinding(.list, "o", .changeOrder),
        KeyBinding(.list, "/", .filter), KeyBinding(.timeline, "/", .filter),
        KeyBinding(.everywhere, "&", .filterAdd), KeyBinding(.everywhere, "*", .filterHere),
        KeyBinding(.everywhere, "F", .filterEdit), KeyBinding(.everywhere, "f", .savedFilters),
        KeyBinding(.everywhere, "C", .concordance), KeyBinding(.everywhere, "#", .facets),
        KeyBinding(.everywhere, "V", .contrast),
    ]

    private static let timeline = [
        KeyBinding(.list, "i", .toggleBars), KeyBinding(.timeline, "i", .toggleBars),
        KeyBinding(.everywhere, "z", .zoomTimeIn), KeyBinding(.everywhere, "Z", .zoomTimeOut),
        KeyBinding(.timeline, "o", .chooseReport), KeyBinding(.everywhere, "E", .chooseEntity),
        KeyBinding(.everywhere, "p", .glance), KeyBinding(.everywhere, "W", .neighbours),
    ]

    private static let reading = [
        KeyBinding(.reading, "J", .nextArticle), KeyBinding(.reading, "K", .previousArticle),
        KeyBinding(.reading, "/", .find),
        KeyBinding(.everywhere, "n", .nextHit), KeyBinding(.everywhere, "N", .previousHit),
        KeyBinding(.reading, "i", .articleEntities), KeyBinding(.reading, "o", .outline),
        KeyBinding(.reading, "\\", .rawLines),
        KeyBinding(.everywhere, "s", .sideBySide), KeyBinding(.everywhere, "S", .synchronise),
    ]

    private static let work = [
        KeyBinding(.everywhere, "t", .editTags), KeyBinding(.everywhere, "a", .editNote),
        KeyBinding(.everywhere, "m", .setBookmark), KeyBinding(.everywhere, "'", .goToBookmark),
        KeyBinding(.everywhere, "e", .export),
        KeyBinding(.everywhere, "u", .undo), KeyBinding(.everywhere, "<C-r>", .redo),
        KeyBinding(.everywhere, "y", .copyCitation), KeyBinding(.everywhere, "Y", .copyPermalink),
    ]

    private static let program = [
        KeyBinding(.everywhere, ":", .palette), KeyBinding(.everywhere, "?", .help),
        KeyBinding(.everywhere, "<F1>", .help), KeyBinding(.everywhere, "<Esc>", .stepBack),
        KeyBinding(.everywhere, "<C-l>", .repaint), KeyBinding(.everywhere, "<C-z>", .suspend),
        KeyBinding(.everywhere, "Q", .quit), KeyBinding(.everywhere, ";", .query),
    ]
}
