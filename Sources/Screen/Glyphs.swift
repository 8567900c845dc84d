// The characters that frames, bars and marks are drawn with. They are always one column wide.

import Script

/// Signs for drawing, each one column wide under the reading of ambiguous characters it was made for.
///
/// The line-drawing characters are ambiguous themselves: where a terminal draws them two columns wide, frames are made
/// of ASCII instead, or every border would shift its row.
public struct Glyphs: Hashable, Sendable {
    /// `─` or `-`.
    public let horizontal: Character
    /// `│` or `|`.
    public let vertical: Character
    /// `┌ ┐ └ ┘`, or `+` four times: top left, top right, bottom left, bottom right.
    public let corners: [Character]
    /// `├ ┤ ┬ ┴ ┼`, or `+` five times: where lines meet.
    public let joints: [Character]
    /// Bars of rising height, from one eighth to full: `▁▂▃▄▅▆▇█`, or `.:-=+*%#`.
    public let bars: [Character]
    /// The mark of the cursor's row: `▸` or `>`.
    public let cursor: Character
    /// What is planned: `◇` or `o`.
    public let planned: Character
    /// A place in a list or a scroll bar: `█` or `#`.
    public let block: Character
    /// What is selected: `●` or `*`.
    public let selected: Character

    /// The signs for one reading of the ambiguous characters.
    public init(ambiguous: AmbiguousWidth = .narrow) {
        let isNarrow = ambiguous == .narrow
        horizontal = isNarrow ? "─" : "-"
        vertical = isNarrow ? "│" : "|"
        corners = isNarrow ? ["┌", "┐", "└", "┘"] : ["+", "+", "+", "+"]
        joints = isNarrow ? ["├", "┤", "┬", "┴", "┼"] : ["+", "+", "+", "+", "+"]
        bars = Array(isNarrow ? "▁▂▃▄▅▆▇█" : ".:-=+*%#")
        cursor = isNarrow ? "▸" : ">"
        planned = isNarrow ? "◇" : "o"
        block = isNarrow ? "█" : "#"
        selected = isNarrow ? "●" : "*"
    }

    /// The bar for a share of a height: a space for nothing, the smallest bar for anything above it.
    /// - Parameters:
    ///   - value: what is shown, at least 0.
    ///   - maximum: what a full bar stands for.
    public func bar(_ value: Int, of maximum: Int) -> Character {
        guard value > 0, maximum > 0 else { return " " }
        let level = (min(value, maximum) * bars.count + maximum - 1) / maximum
        return bars[level - 1]
    }
}
