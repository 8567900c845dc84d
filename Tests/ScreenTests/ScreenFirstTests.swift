// The first test of the project, and the size of a screen.

import Screen
import Testing

@Suite struct ScreenFirstTests {
    /// Other readers print ２０２１年粮食产量１３０2 here: they lose characters from the middle.
    private let headline = "２０２１年粮食产量１３０００亿斤，比2020年"

    @Test func `A headline that does not fit is cut at its end and loses nothing from its middle`() {
        #expect(truncated(headline, toColumns: 52) == headline)
        #expect(columnCount(of: headline) == 42)
        #expect(truncated(headline, toColumns: 40) == "２０２１年粮食产量１３０００亿斤，比202…")
        #expect(truncated(headline, toColumns: 30) == "２０２１年粮食产量１３０００…")
    }

    @Test func `Put on a canvas it reads the same`() {
        var canvas = Canvas(size: ScreenSize(columnCount: 52, rowCount: 2))
        #expect(canvas.put(headline, at: Position(row: 0, column: 0)) == 42)
        #expect(canvas.put(headline, at: Position(row: 1, column: 0), columns: 40) == 40)
        #expect(canvas.rowText(0) == headline)
        #expect(canvas.rowText(1) == "２０２１年粮食产量１３０００亿斤，比202…")
    }

    @Test func `A cut text is a true beginning of the whole and fits, at any width`() {
        for columns in 0...44 {
            let cut = truncated(headline, toColumns: columns)
            #expect(columnCount(of: cut) <= columns)
            #expect(headline.hasPrefix(cut.hasSuffix("…") ? String(cut.dropLast()) : cut))
            #expect(columns == 0 || columns >= 42 || cut.hasSuffix("…"))
            #expect(columns < 42 || cut == headline)
            #expect(
                columnCount(of: truncated(headline, toColumns: columns, ambiguous: .wide), ambiguous: .wide) <= columns)
        }
    }

    @Test func `What must not reach a terminal is left out of a text`() {
        #expect(printable("红\u{1B}[31m字\n\u{202E}a\u{200B}\u{9B}b\u{0}\t。") == "红[31m字 ab 。")
        #expect(printable("\u{301}e\u{301}") == "e\u{301}")
    }

    @Test func `A screen has at least one cell`() {
        #expect(ScreenSize(columnCount: 0, rowCount: -3) == ScreenSize(columnCount: 1, rowCount: 1))
    }
}
