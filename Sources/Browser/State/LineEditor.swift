// One line of text being typed, with a cursor. It knows neither what it is for nor where it is drawn.

/// A line editor: characters before and after the cursor.
struct LineEditor: Hashable, Sendable {
    /// A line takes so many characters: nobody types more, and each frame looks at all of them.
    static let characterLimit = 32_768

    /// Characters before the cursor.
    private(set) var before: [Character] = []
    /// Characters after it.
    private(set) var after: [Character] = []

    /// An editor with the cursor behind a text and before the rest.
    init(_ text: String = "", _ rest: String = "") {
        before = Array(text)
        after = Array(rest)
    }

    /// The whole line.
    var text: String { String(before) + String(after) }

    /// Bytes before the cursor.
    var cursorOffset: Int { String(before).utf8.count }

    /// True when there is no character.
    var isEmpty: Bool { before.isEmpty && after.isEmpty }

    /// True when no character more is taken.
    var isFull: Bool { before.count + after.count >= Self.characterLimit }

    /// Takes a text as far as there is room.
    mutating func insert(_ text: String) {
        let room = Self.characterLimit - before.count - after.count
        before.append(contentsOf: text.lazy.filter { !$0.isNewline }.prefix(max(0, room)))
    }

    mutating func deleteBackward() { if !before.isEmpty { before.removeLast() } }

    mutating func deleteForward() { if !after.isEmpty { after.removeFirst() } }

    mutating func moveLeft() { if let moved = before.popLast() { after.insert(moved, at: 0) } }

    mutating func moveRight() { if !after.isEmpty { before.append(after.removeFirst()) } }

    mutating func moveToStart() {
        after = before + after
        before = []
    }

    mutating func moveToEnd() {
        before += after
        after = []
    }

    mutating func deleteToStart() { before = [] }

    mutating func deleteToEnd() { after = [] }

    /// Deletes the word before the cursor and the spaces behind it.
    mutating func deleteWord() {
        while before.last == " " { before.removeLast() }
        while let last = before.last, last != " " { before.removeLast() }
    }
}
