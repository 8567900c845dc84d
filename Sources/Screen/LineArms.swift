// How lines meet: the directions in which they leave a cell, and the glyph for each.

/// The directions in which lines leave a cell.
struct LineArms: OptionSet {
    var rawValue: Int
    static let up = LineArms(rawValue: 1)
    static let down = LineArms(rawValue: 2)
    static let left = LineArms(rawValue: 4)
    static let right = LineArms(rawValue: 8)

    init(rawValue: Int) { self.rawValue = rawValue }

    /// The arms that a frame has in one of its cells; none inside it. One row or column alone is a plain line.
    init(frame: Rectangle, row: Int, column: Int) {
        self = []
        if row == frame.row || row == frame.endRow - 1 {
            if column > frame.column { insert(.left) }
            if column < frame.endColumn - 1 { insert(.right) }
        }
        if column == frame.column || column == frame.endColumn - 1 {
            if row > frame.row { insert(.up) }
            if row < frame.endRow - 1 { insert(.down) }
        }
        if frame.columnCount == 1 && frame.rowCount == 1 { formUnion([.left, .right]) }
    }
}

/// The glyphs of lines by their arms, worked out once for a whole frame.
struct LinePen {
    /// Scalars by the raw value of the arms; the ends of lines look like the lines.
    private var scalars: [UInt32]

    init(_ glyphs: Glyphs) {
        let horizontal = Self.scalar(glyphs.horizontal)
        scalars = Array(repeating: horizontal, count: 16)
        let others: [(LineArms, Character)] = [
            ([.down, .right], glyphs.corners[0]), ([.down, .left], glyphs.corners[1]),
            ([.up, .right], glyphs.corners[2]), ([.up, .left], glyphs.corners[3]),
            ([.up, .down, .right], glyphs.joints[0]), ([.up, .down, .left], glyphs.joints[1]),
            ([.down, .left, .right], glyphs.joints[2]), ([.up, .left, .right], glyphs.joints[3]),
            ([.up, .down, .left, .right], glyphs.joints[4]), (.up, glyphs.vertical), (.down, glyphs.vertical),
            ([.up, .down], glyphs.vertical),
        ]
        for (arms, glyph) in others { scalars[arms.rawValue] = Self.scalar(glyph) }
    }

    private static func scalar(_ glyph: Character) -> UInt32 { glyph.unicodeScalars.first?.value ?? 0x20 }

    /// The character for arms.
    func scalar(_ arms: LineArms) -> UInt32 { scalars[arms.rawValue] }

    /// The arms of a line that is already drawn; none for any other character. What looks like a line has both ends.
    func arms(_ scalar: UInt32) -> LineArms {
        if scalar == 0x20 { return [] }
        if scalar == scalars[LineArms([.left, .right]).rawValue] { return [.left, .right] }
        if scalar == scalars[LineArms([.up, .down]).rawValue] { return [.up, .down] }
        for index in 3..<16 where scalars[index] == scalar { return LineArms(rawValue: index) }
        return []
    }
}
