// A canvas as literal text, for tests, bug reports and `play`. It shows what stands where, not how it looks.

extension Canvas {
    /// What the screen says: rows joined by line ends, spaces at the ends of rows left out.
    ///
    /// A wide character stands for its two cells.
    /// - Complexity: O(cells).
    public var text: String {
        (0..<size.rowCount).map(rowText).joined(separator: "\n")
    }

    /// What one row says, without the spaces at its end; empty outside the canvas.
    public func rowText(_ row: Int) -> String {
        var result = String.UnicodeScalarView()
        let cells = self.row(row)
        for cell in cells where !cell.isContinuation {
            result.append(contentsOf: cell.scalars.compactMap(Unicode.Scalar.init))
        }
        while result.last == " " { result.removeLast() }
        return String(result)
    }

    /// The looks of the screen, a line for each stretch of cells in one style that is not plain text.
    ///
    ///     0:2-6 place on cursorRow bold
    /// - Complexity: O(cells).
    public var styleText: String {
        (0..<size.rowCount).flatMap(styleLines).joined(separator: "\n")
    }

    private func styleLines(_ row: Int) -> [String] {
        var lines: [String] = []
        var column = 0
        let cells = Array(self.row(row))
        while column < cells.count {
            let style = cells[column].style
            let end = cells[column...].firstIndex { $0.style != style } ?? cells.count
            if style != .text { lines.append("\(row):\(column)-\(end) \(style.summary)") }
            column = end
        }
        return lines
    }
}

extension Style {
    /// The style in words, e.g. `place on cursorRow bold`.
    public var summary: String {
        let names: [(StyleAttributes, String)] = [
            (.bold, "bold"), (.underline, "underline"), (.reverse, "reverse"), (.italic, "italic"),
            (.faint, "faint"), (.struckOut, "struckOut"),
        ]
        let parts = names.filter { attributes.contains($0.0) }.map(\.1)
        let ground = ground == .text ? "" : " on \(ground)"
        return (["\(role)\(ground)"] + parts).joined(separator: " ")
    }
}
