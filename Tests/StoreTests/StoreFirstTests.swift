// First tests of the module Store.

import Store
import Testing

@Suite struct StoreFirstTests {
    @Test func `Store errors compare by their facts`() {
        #expect(StoreError.readOnly(path: "a") != StoreError.readOnly(path: "b"))
    }
}
