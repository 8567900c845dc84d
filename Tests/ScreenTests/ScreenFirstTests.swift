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

    @Test func `A screen has at least one cell`() {
        #expect(ScreenSize(columnCount: 0, rowCount: -3) == ScreenSize(columnCount: 1, rowCount: 1))
    }
}
