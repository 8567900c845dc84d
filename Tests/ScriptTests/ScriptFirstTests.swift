// First tests of the module Script.

import Script
import Testing

@Suite struct ScriptFirstTests {
    @Test func `A full-width digit folds to its half-width form`() { #expect(TextFolding().folded(0xFF12) == 0x32) }
}
