// First tests of the module Terminal.

import Terminal
import Testing

@Suite struct TerminalFirstTests {
    @Test func `ncurses tells its version`() { #expect(cursesVersion().hasPrefix("ncurses")) }
}
