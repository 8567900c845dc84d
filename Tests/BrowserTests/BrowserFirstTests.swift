// First tests of the module Browser.

import Browser
import Testing

@Suite struct BrowserFirstTests {
    @Test func `The module can be imported`() {}
}
