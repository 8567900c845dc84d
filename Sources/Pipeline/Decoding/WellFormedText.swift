// Tells well-formed UTF-8 from other bytes: Unicode 16, table 3-7. It knows nothing of characters.

/// Questions about sequences of UTF-8.
enum WellFormedText {
    /// True when the bytes are UTF-8 from the first to the last.
    /// - Complexity: O(number of bytes); Chinese is read two characters at a time.
    static func isUTF8(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard let start = bytes.baseAddress else { return true }
        var place = 0
        while place < bytes.count {
            place = skipThrees(start, from: place, to: bytes.count)
            guard place < bytes.count else { break }
            let length = bytes[place] < 0x80 ? 1 : sequenceLength(bytes, at: place)
            guard length > 0 else { return false }
            place += length
        }
        return true
    }

    /// Where pairs of characters of three bytes end that follow each other from a place on.
    @inline(__always)
    private static func skipThrees(_ start: UnsafeRawPointer, from first: Int, to end: Int) -> Int {
        var place = first
        while place &+ 8 <= end {
            let eight = UInt64(littleEndian: start.loadUnaligned(fromByteOffset: place, as: UInt64.self))
            // Behind two leads not every byte may stand.
            guard eight & 0xC0C0F0 == 0x8080E0, mayLeadAny(eight) else { break }
            guard eight & 0xC0C0_F000_0000 == 0x8080_E000_0000, mayLeadAny(eight >> 24) else { return place &+ 3 }
            place = place &+ 6
        }
        return place
    }

    /// False for E0 and ED in the lowest byte.
    @inline(__always) private static func mayLeadAny(_ eight: UInt64) -> Bool {
        eight & 0x0F != 0 && eight & 0x0F != 0x0D
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
