// A key as a value. It knows no terminal and no command.

/// What a reader pressed, pasted or did with the mouse.
public enum Key: Hashable, Sendable {
    /// A character, with Shift already in it: `j`, `J`, `？`, a space.
    case character(Character)
    /// Control and a letter, in lower case, or one of `@ [ \ ] ^ _`, as far as they are no key of their own.
    case control(Character)
    /// Alt (Meta) and a character.
    case alt(Character)
    case enter, tab, backTab, escape, backspace, delete, insert
    case up, down, left, right, home, end, pageUp, pageDown
    /// F1, F2 and so on; at least 1.
    case function(Int)
    /// Text that was pasted at once, with its line ends; never read as keys.
    case paste(String)
    /// The mouse.
    case mouse(MouseEvent)
}

/// What was done with the mouse, and where.
public struct MouseEvent: Hashable, Sendable {
    /// What happened.
    public enum Action: String, Hashable, Sendable, CaseIterable {
        /// A button went down.
        case press = "Press"
        /// A button went up.
        case release = "Release"
        /// The mouse moved with a button held down.
        case drag = "Drag"
    }

    /// Which button; the wheel counts as two.
    public enum Button: String, Hashable, Sendable, CaseIterable {
        case left = "Left"
        case middle = "Middle"
        case right = "Right"
        case wheelUp = "WheelUp"
        case wheelDown = "WheelDown"
    }

    /// What happened.
    public var action: Action
    /// With which button.
    public var button: Button
    /// The cell it happened in.
    public var position: Position
    /// 1 for a single press, 2 for the second one at once after it in the same cell, and so on.
    public var clickCount: Int

    /// Makes an event.
    public init(_ action: Action, _ button: Button, at position: Position, clickCount: Int = 1) {
        self.action = action
        self.button = button
        self.position = position
        self.clickCount = clickCount
    }
}

extension Key {
    /// The key that an input method left on would have kept from its command: full-width forms as half-width ones,
    /// Chinese punctuation as what stands on the same key.
    ///
    ///     Key.character("：").folded == .character(":")
    ///     Key.character("、").folded == .character("/")
    ///
    /// Pasted text is text and stays as it is.
    public var folded: Key {
        switch self {
        case .character(let character): return .character(Self.halfWidth(character))
        case .control(let character): return .control(Self.halfWidth(character))
        case .alt(let character): return .alt(Self.halfWidth(character))
        default: return self
        }
    }

    /// What Chinese input methods put on the keys of an American keyboard.
    private static let chinesePunctuation: [Character: Character] = [
        "　": " ", "。": ".", "、": "/", "《": "<", "》": ">", "〈": "<", "〉": ">", "【": "[", "】": "]", "「": "[",
        "」": "]", "『": "{", "』": "}", "“": "\"", "”": "\"", "‘": "'", "’": "'", "￥": "$", "…": "^", "—": "_",
        "·": "`", "×": "*", "÷": "\\",
    ]

    private static func halfWidth(_ character: Character) -> Character {
        if let mapped = chinesePunctuation[character] { return mapped }
        let scalars = character.unicodeScalars
        guard scalars.count == 1, let value = scalars.first?.value, value >= 0xFF01, value <= 0xFF5E,
            let narrow = Unicode.Scalar(value - 0xFEE0)
        else { return character }
        return Character(narrow)
    }
}
