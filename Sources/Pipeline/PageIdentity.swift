// The identity of a page: a hash of its bytes. It knows nothing of their meaning.

import CDigest
import Corpus

extension PageID {
    /// The identity of a page with these original bytes: the first 16 bytes of their SHA-256.
    /// - Complexity: O(number of bytes).
    public init(hashing bytes: [UInt8]) {
        var digest = [UInt8](repeating: 0, count: 32)
        SHA256(bytes, bytes.count, &digest)
        let digits = Array("0123456789abcdef".utf8)
        let text = digest.prefix(16).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        self = PageID(hexadecimalDigits: String(decoding: text, as: UTF8.self))
    }
}
