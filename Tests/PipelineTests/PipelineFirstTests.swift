// First tests of the module Pipeline.

import Corpus
import Pipeline
import Testing

@Suite struct PipelineFirstTests {
    @Test func `The same bytes have the same identity`() {
        #expect(PageID(hashing: Array("abc".utf8)).text == "ba7816bf8f01cfea414140de5dae2223")
    }

    /// The examples of FIPS 180-4, whose last block holds no room for the length, and those at the edges of a block.
    @Test(arguments: [
        ("", 1, "e3b0c44298fc1c149afbf4c8996fb924"),
        ("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 1, "248d6a61d20638b8e5c026930c3e6039"),
        ("a", 1_000_000, "cdc76e5c9914fb9281a1c7e284d73e67"),
        ("a", 55, "9f4390f8d30c2dd92ec9f095b65e2b9a"),
        ("a", 63, "7d3e74a05d7db15bce4ad9ec0658ea98"),
        ("a", 64, "ffe054fe7ae0cb6dc65c3af9b61d5209"),
        ("a", 65, "635361c48bb9eab14198e76ea8ab7f1a"),
    ]) func `The identity is the first half of a SHA-256`(text: String, count: Int, digest: String) {
        #expect(PageID(hashing: Array(String(repeating: text, count: count).utf8)).text == digest)
    }
}
