// Keys written as text: `jj<Tab>`, `<C-d>`, `<Esc>`. The one notation of keymaps, help, config files and `play`.

/// A key notation that cannot be read.
public enum KeyNotationError: Error, Hashable, Sendable {
    /// `<` without `>` after it; the number is how many characters stand before it.
    case unclosed(characterOffset: Int)
    /// A name that no key has, e.g. `Tob`; with how many characters stand before its `<`.
    case unknownName(String, characterOffset: Int)
}

extension Key {
    /// Reads keys written one after the other.
    ///
    /// A character stands for itself, and a name between `<` and `>` for its key; names are read in either case.
    /// `<` itself is `<lt>`.
    ///
    ///     try Key.keys(in: "/万州<CR><C-d>")      // /, 万, 州, Enter, Control-D
    /// - Returns: the keys in order; none for empty text.
    /// - Throws: `KeyNotationError` with the place.
    /// - Complexity: O(text).
    public static func keys(in notation: String) throws -> [Key] {
        let characters = Array(notation)
        var keys: [Key] = []
        var index = 0
        while index < characters.count {
            guard characters[index] == "<" else {
                keys.append(plain(characters[index]))
                index += 1
                continue
            }
            let name = try name(in: characters, from: index)
            guard let key = key(named: name.text) else {
                throw KeyNotationError.unknownName(String(name.text), characterOffset: index)
            }
            keys.append(key)
            index = name.end
        }
        return keys
    }

    /// The key as it is written: `j`, `<Space>`, `<C-d>`, `<S-Tab>`.
    public var notation: String {
        switch self {
        case .character(let character): return Self.notation(of: character)
        case .control(let character): return "<C-\(character)>"
        case .alt(let character): return "<M-\(Self.nameInside(character))>"
        case .function(let number): return "<F\(number)>"
        case .paste(let text): return "<Paste:\(Self.escaped(text))>"
        case .mouse(let event): return "<\(event.notation)>"
        default: return Self.names.first { $0.key == self }.map { "<\($0.name)>" } ?? ""
        }
    }

    /// Keys with a name; where a key has several the first one is written.
    private static let names: [(name: String, key: Key)] = [
        ("CR", .enter), ("Enter", .enter), ("Return", .enter), ("Tab", .tab), ("S-Tab", .backTab),
        ("BackTab", .backTab), ("Esc", .escape), ("Escape", .escape), ("BS", .backspace),
        ("Backspace", .backspace), ("Del", .delete), ("Delete", .delete), ("Insert", .insert), ("Up", .up),
        ("Down", .down), ("Left", .left), ("Right", .right), ("Home", .home), ("End", .end), ("PageUp", .pageUp),
        ("PgUp", .pageUp), ("PageDown", .pageDown), ("PgDn", .pageDown), ("Space", .character(" ")),
        ("lt", .character("<")), ("gt", .character(">")),
    ]

    private static func plain(_ character: Character) -> Key {
        switch character {
        case "\n", "\r", "\r\n": return .enter
        case "\t": return .tab
        case "\u{1B}": return .escape
        default: return .character(character)
        }
    }

    private static func notation(of character: Character) -> String {
        switch character {
        case " ": return "<Space>"
        case "<": return "<lt>"
        default: return String(character)
        }
    }

    private static func nameInside(_ character: Character) -> String {
        switch character {
        case " ": return "Space"
        case "<": return "lt"
        case ">": return "gt"
        default: return String(character)
        }
    }

    /// The text between `<` and `>`; `\` takes its special meaning from the character after it, in pasted text only.
    private static func name(in characters: [Character], from start: Int) throws -> (text: String, end: Int) {
        var text = ""
        var index = start + 1
        while index < characters.count, characters[index] != ">" {
            let isEscape = characters[index] == "\\" && text.lowercased().hasPrefix("paste:")
            if isEscape, index + 1 < characters.count { index += 1 }
            text.append(characters[index])
            index += 1
        }
        guard index < characters.count else { throw KeyNotationError.unclosed(characterOffset: start) }
        return (text, index + 1)
    }

    private static func escaped(_ text: String) -> String {
        text.reduce(into: "") { result, character in
            if character == ">" || character == "\\" { result.append("\\") }
            result.append(character)
        }
    }

    private static func key(named name: String) -> Key? {
        let lower = name.lowercased()
        if let known = names.first(where: { $0.name.lowercased() == lower }) { return known.key }
        if lower.hasPrefix("paste:") { return .paste(String(name.dropFirst(6))) }
        if lower.hasPrefix("f"), let number = Int(lower.dropFirst()), (1...63).contains(number) {
            return .function(number)
        }
        if lower.hasPrefix("c-") { return single(name.dropFirst(2)).flatMap(asControl) }
        if lower.hasPrefix("m-") || lower.hasPrefix("a-") { return single(name.dropFirst(2)).map(Key.alt) }
        return MouseEvent(notation: name).map(Key.mouse)
    }

    private static func single(_ text: Substring) -> Character? {
        if text.count == 1 { return text.first }
        guard case .character(let character)? = key(named: String(text)) else { return nil }
        return character
    }

    /// Control and a character, as terminals send it: `<C-i>` is Tab, `<C-m>` Enter, `<C-[>` Esc.
    private static func asControl(_ character: Character) -> Key? {
        guard let letter = character.lowercased().first else { return nil }
        switch letter {
        case "i": return .tab
        case "m", "j": return .enter
        case "[": return .escape
        case " ": return .control("@")
        default: return .control(letter)
        }
    }
}

extension MouseEvent {
    /// The event as it is written: `LeftPress:3,14`, `LeftPress*2:3,14` for a double click, `WheelUp:3,14`.
    var notation: String {
        let isWheel = button == .wheelUp || button == .wheelDown
        let count = clickCount > 1 ? "*\(clickCount)" : ""
        return "\(button.rawValue)\(isWheel ? "" : action.rawValue)\(count):\(position.row),\(position.column)"
    }

    init?(notation: String) {
        let parts = notation.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        let place = parts[1].split(separator: ",").compactMap { Int($0) }
        let name = parts[0].split(separator: "*", omittingEmptySubsequences: false)
        guard place.count == 2, let what = name.first?.lowercased() else { return nil }
        let count = name.count > 1 ? Int(name[1]) ?? 0 : 1
        let position = Position(row: place[0], column: place[1])
        for button in Button.allCases {
            for action in Action.allCases {
                let event = MouseEvent(action, button, at: position, clickCount: count)
                let known = event.notation.prefix { $0 != ":" && $0 != "*" }.lowercased()
                if known == what, count > 0 {
                    self = event
                    return
                }
            }
        }
        return nil
    }
}
