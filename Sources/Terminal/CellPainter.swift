// Styles become attributes and colour pairs of ncurses, each worked out once.

import CTerminal
import Screen

/// Turns cells of a canvas into cells for ncurses.
struct CellPainter {
    private struct Paint {
        var attributes: UInt32
        var pair: Int32
    }

    private struct Colours: Hashable {
        var foreground: Int32
        var background: Int32
    }

    /// Colours used.
    let depth: ColourDepth
    private let theme: Theme
    private let pairLimit: Int32
    private var paints: [Style: Paint] = [:]
    private var pairs = [Colours(foreground: -1, background: -1): Int32(0)]

    /// A painter for the terminal that is open.
    init(theme: Theme, limit: ColourDepth) {
        self.theme = theme
        depth = min(limit, ColourDepth(colourCount: Int(ct_colour_count())))
        pairLimit = ct_pair_count()
    }

    /// The characters of a row for ncurses. A wide character that would be cut off at the end becomes a space.
    /// - Parameters:
    ///   - row: cells of a canvas.
    ///   - columns: columns of the terminal.
    mutating func paint(_ row: ArraySlice<Cell>, columns: Int) -> [ct_cell] {
        var result: [ct_cell] = []
        result.reserveCapacity(row.count)
        var lastStyle: Style?
        var paint = Paint(attributes: 0, pair: 0)
        var column = 0
        for cell in row.prefix(columns) {
            column += 1
            if cell.isContinuation { continue }
            if cell.style != lastStyle {
                paint = self.paint(cell.style)
                lastStyle = cell.style
            }
            var painted = ct_cell()
            painted.chars = cell.width == 2 && column == columns ? (0x20, 0, 0, 0) : cell.characters
            painted.attributes = paint.attributes
            painted.pair = paint.pair
            result.append(painted)
        }
        return result
    }

    private mutating func paint(_ style: Style) -> Paint {
        if let known = paints[style] { return known }
        let look = theme.resolve(style, depth)
        let paint = Paint(attributes: attributes(look.attributes), pair: pair(look))
        paints[style] = paint
        return paint
    }

    private func attributes(_ set: StyleAttributes) -> UInt32 {
        let table: [(StyleAttributes, UInt32)] = [
            (.bold, UInt32(ct_bold)), (.underline, UInt32(ct_underline)), (.reverse, UInt32(ct_reverse)),
            (.italic, UInt32(ct_italic)), (.faint, UInt32(ct_faint)), (.struckOut, UInt32(ct_faint)),
        ]
        return table.reduce(0) { set.contains($1.0) ? $0 | $1.1 : $0 }
    }

    /// The pair of two colours; pair 0, the terminal's own colours, when no more pairs are to be had.
    private mutating func pair(_ look: ResolvedLook) -> Int32 {
        let colours = Colours(foreground: look.foreground, background: look.background)
        if let known = pairs[colours] { return known }
        let number = Int32(pairs.count)
        guard number < pairLimit, ct_define_pair(number, colours.foreground, colours.background) else { return 0 }
        pairs[colours] = number
        return number
    }
}
