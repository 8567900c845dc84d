// First tests of the module Pipeline.

import Corpus
import Pipeline
import Testing

@Suite struct PipelineFirstTests {
    @Test func `The same bytes have the same identity`() {
        #expect(PageID(hashing: Array("abc".utf8)).text == "ba7816bf8f01cfea414140de5dae2223")
    }
}
