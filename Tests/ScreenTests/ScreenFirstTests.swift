// First tests of the module Screen.

import Screen
import Testing

@Suite struct ScreenFirstTests {
    @Test func `A screen has at least one cell`() {
        #expect(ScreenSize(columnCount: 0, rowCount: -3) == ScreenSize(columnCount: 1, rowCount: 1))
    }
}
