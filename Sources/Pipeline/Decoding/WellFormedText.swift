// Tells well-formed UTF-8 from other bytes: Unicode 16, table 3-7. It knows nothing of characters.

/// Questions about sequences of UTF-8.
enum WellFormedText {
    /// True when the bytes are UTF-8 from the first to the last.
    /// - Complexity: O(number of bytes); Chinese and ASCII are read three bytes and one at a time.
    static func isUTF8(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBytes { raw in
            var place = 0
            while place < raw.count {
                if place + 4 <= raw.count {
                    let four = UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: place, as: UInt32.self))
                    // Three bytes, and neither of the two leads behind which not every byte may stand.
                    if four & 0xC0C0F0 == 0x8080E0, four & 0x0F != 0, four & 0x0F != 0x0D {
                        place += 3
                        continue
                    }
                }
                let length = raw[place] < 0x80 ? 1 : sequenceLength(raw, at: place)
                guard length > 0 else { return false }
                place += length
            }
            return true
        }
    }

    /// Length of the sequence of two and more bytes that starts here; 0 when there is none.
    static func sequenceLength(_ bytes: UnsafeRawBufferPointer, at place: Int) -> Int {
        let lead = bytes[place]
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        guard (0xC2...0xF4).contains(lead), place + length <= bytes.count else { return 0 }
        for offset in 1..<length where bytes[place + offset] & 0xC0 != 0x80 { return 0 }
        let second = bytes[place + 1]
        switch lead {
        case 0xE0: return second >= 0xA0 ? length : 0
        case 0xED: return second <= 0x9F ? length : 0
        case 0xF0: return second >= 0x90 ? length : 0
        case 0xF4: return second <= 0x8F ? length : 0
        default: return length
        }
    }
}
