// The identity of a page: a hash of its bytes. It knows nothing of their meaning.

import CDigest
import Corpus

extension PageID {
    /// The identity of a page with these original bytes: the first 16 bytes of their SHA-256.
    /// - Complexity: O(number of bytes).
    public init(hashing bytes: [UInt8]) {
        var digest = [UInt8](repeating: 0, count: 32)
        if EVP_Digest(bytes, bytes.count, &digest, nil, PageID.algorithm, nil) != 1 {
            SHA256(bytes, bytes.count, &digest)
        }
        var text: [UInt8] = []
        text.reserveCapacity(32)
        for byte in digest.prefix(16) {
            text.append(PageID.digit(byte >> 4))
            text.append(PageID.digit(byte & 15))
        }
        self = PageID(hexadecimalDigits: String(decoding: text, as: UTF8.self))
    }

    /// SHA-256 among the algorithms of OpenSSL, which never changes; `SHA256` looks it up again for every page. nil where no
    /// provider has it.
    nonisolated(unsafe) private static let algorithm = EVP_MD_fetch(nil, "SHA256", nil)

    private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
}
