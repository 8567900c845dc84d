// One cell of a canvas: a character, or half of a wide one.

/// A cell in 16 bytes, so that a screen of 200x60 is 192 kB and two rows are compared as memory is.
public struct Cell: Hashable, Sendable {
    /// Up to three combining marks of 21 bits each, the first one lowest; 0 is none.
    var marks: UInt64 = 0
    /// The character; a space where there is none, 0 in the second half of a wide one.
    public internal(set) var base: UInt32 = 0x20
    /// How it looks.
    public internal(set) var style: Style = .text
    /// Columns of the character that starts here: 1 or 2; 0 in the second half of a wide one.
    public internal(set) var width: UInt8 = 1

    /// An empty cell.
    public init(style: Style = .text) { self.style = style }

    /// A character.
    init(base: UInt32, width: Int, style: Style) {
        self.base = base
        self.width = UInt8(width)
        self.style = style
    }

    /// The second half of a wide character.
    static func continuation(_ style: Style) -> Cell { Cell(base: 0, width: 0, style: style) }

    /// Whether this is the second half of a wide character.
    public var isContinuation: Bool { width == 0 }

    /// Whether it shows nothing but its ground.
    public var isBlank: Bool { base == 0x20 && marks == 0 }

    /// The character and its combining marks as scalars: at most four, none in a second half.
    public var scalars: [UInt32] {
        guard !isContinuation else { return [] }
        var result = [base]
        var rest = marks
        while rest != 0 {
            result.append(UInt32(rest & 0x1F_FFFF))
            rest >>= 21
        }
        return result
    }

    /// Adds a combining mark; a fourth one is left out, because a pile of marks leaves its row.
    mutating func add(mark: UInt32) {
        for place in [UInt64(0), 21, 42] where marks >> place == 0 {
            marks |= UInt64(mark) << place
            return
        }
    }

    /// Turns half a character into a blank of the same look.
    mutating func blank() {
        base = 0x20
        marks = 0
        width = 1
    }
}

extension Cell {
    /// The character and its marks at fixed places, 0 where there is none.
    public var characters: (UInt32, UInt32, UInt32, UInt32) {
        let mask: UInt64 = 0x1F_FFFF
        return (base, UInt32(marks & mask), UInt32(marks >> 21 & mask), UInt32(marks >> 42 & mask))
    }
}
