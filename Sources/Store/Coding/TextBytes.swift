// A text as the database compares it, for tables in memory. It knows no meaning of it.

import Corpus
import Foundation

/// A text that is the same when its bytes are, as for the database. `String` brings Chinese into a normal form for every
/// look into a table.
struct TextBytes: Hashable, Sendable {
    let text: String
    /// Made of all bytes, so that tables need not read them again.
    private let bits: UInt64

    /// - Complexity: O(number of bytes).
    init(_ text: String) {
        var bytes = text
        (self.text, bits) = (text, bytes.withUTF8 { TextBytes.bits(UnsafeRawBufferPointer($0)) })
    }

    static func == (left: TextBytes, right: TextBytes) -> Bool {
        guard left.bits == right.bits else { return false }
        return left.text.hasBytes(of: right.text, at: TextSpan(0, left.text.utf8.count))
    }

    func hash(into hasher: inout Hasher) { hasher.combine(bits) }

    /// Mixes eight bytes at a time.
    private static func bits(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var bits = UInt64(truncatingIfNeeded: bytes.count)
        var place = 0
        while place + 8 <= bytes.count {
            bits = mixed(bits ^ bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
            place += 8
        }
        return mixed(bytes[place...].reduce(0) { $0 << 8 | UInt64($1) } ^ bits)
    }

    private static func mixed(_ bits: UInt64) -> UInt64 {
        let product = bits &* 0x9E37_79B9_7F4A_7C15
        return product ^ product >> 29
    }
}

extension String {
    /// True when exactly these bytes stand at a span.
    func hasBytes(of words: String, at span: TextSpan) -> Bool {
        var (text, words) = (self, words)
        return text.withUTF8 { text in
            words.withUTF8 { words in
                guard words.count == span.length, span.start >= 0, span.end <= text.count else { return false }
                guard let start = text.baseAddress, let wanted = words.baseAddress else { return words.isEmpty }
                return memcmp(start + span.start, wanted, words.count) == 0
            }
        }
    }
}
