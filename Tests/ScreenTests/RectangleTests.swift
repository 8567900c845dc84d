// How a screen is divided.

import Screen
import Testing

@Suite struct RectangleTests {
    @Test func `Parts are cut off until nothing is left`() {
        var rest = Rectangle(ScreenSize(columnCount: 80, rowCount: 24))
        #expect(rest.splitOffBottom(1) == Rectangle(row: 23, column: 0, rowCount: 1, columnCount: 80))
        #expect(rest.splitOffTop(2) == Rectangle(row: 0, column: 0, rowCount: 2, columnCount: 80))
        #expect(rest.splitOffLeft(30) == Rectangle(row: 2, column: 0, rowCount: 21, columnCount: 30))
        #expect(rest.splitOffRight(10) == Rectangle(row: 2, column: 70, rowCount: 21, columnCount: 10))
        #expect(rest == Rectangle(row: 2, column: 30, rowCount: 21, columnCount: 40))
        #expect(rest.splitOffTop(99).rowCount == 21)
        #expect(rest.isEmpty)
        #expect(rest.splitOffBottom(-3).isEmpty)
    }

    @Test func `A margin never turns a rectangle inside out`() {
        let area = Rectangle(row: 1, column: 1, rowCount: 3, columnCount: 4)
        #expect(area.inset(rows: 1, columns: 1) == Rectangle(row: 2, column: 2, rowCount: 1, columnCount: 2))
        #expect(area.inset(rows: 5, columns: 5).isEmpty)
    }

    @Test func `Columns side by side share what is left over`() {
        let parts = Rectangle(ScreenSize(columnCount: 80, rowCount: 2)).sideBySide(3, gap: 1)
        #expect(parts.map(\.columns) == [0..<26, 27..<53, 54..<80])
        #expect(Rectangle(ScreenSize(columnCount: 1, rowCount: 1)).sideBySide(2, gap: 3).map(\.columnCount) == [0, 0])
    }
}
