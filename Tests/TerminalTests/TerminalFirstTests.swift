// The suite that all tests with a real ncurses belong to: one after the other, because ncurses has one screen.

import Terminal
import Testing

@Suite(.serialized) struct TerminalTests {
    @Test func `ncurses tells its version`() { #expect(cursesVersion().hasPrefix("ncurses")) }
}
