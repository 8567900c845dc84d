// First tests of the module Broadsheet.

@testable import broadsheet
import Testing

@Suite struct BroadsheetFirstTests {
    @Test func `The module can be imported`() {}
}
