// Takes the control sequences of terminals out of text, whole, so that none of their letters is left among the words. It
// knows the forms of ECMA-48 and no terminal.

/// Finds control sequences in UTF-8.
enum ControlSequences {
    private static let escape: UInt8 = 0x1B

    /// The text without its control sequences; other control characters stay.
    ///
    ///     ControlSequences.removed(from: "万\u{1B}[31m州") == "万州"
    /// - Complexity: O(number of bytes).
    static func removed(from text: String) -> String {
        var text = text
        let kept = text.withUTF8 { bytes in bytes.contains(escape) ? withoutSequences(bytes) : nil }
        return kept.map { String(decoding: $0, as: UTF8.self) } ?? text
    }

    private static func withoutSequences(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var kept: [UInt8] = []
        kept.reserveCapacity(bytes.count)
        var place = 0
        while place < bytes.count {
            if bytes[place] == escape {
                place = end(bytes, from: place)
            } else {
                kept.append(bytes[place])
                place += 1
            }
        }
        return kept
    }

    /// Where the sequence that an escape character opens ends; right behind that character where none follows.
    private static func end(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        guard start + 1 < bytes.count else { return start + 1 }
        switch bytes[start + 1] {
        case 0x5B:  // CSI: parameters, intermediates, one final byte
            let parameters = skip(0x30...0x3F, bytes, from: start + 2)
            return closed(0x40...0x7E, bytes, at: skip(0x20...0x2F, bytes, from: parameters))
        case 0x50, 0x58, 0x5D, 0x5E, 0x5F:  // DCS, SOS, OSC, PM, APC: a string
            return endOfString(bytes, from: start + 2)
        default:
            return closed(0x30...0x7E, bytes, at: skip(0x20...0x2F, bytes, from: start + 1))
        }
    }

    private static func skip(_ range: ClosedRange<UInt8>, _ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var place = start
        while place < bytes.count, range.contains(bytes[place]) { place += 1 }
        return place
    }

    private static func closed(_ range: ClosedRange<UInt8>, _ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
        place < bytes.count && range.contains(bytes[place]) ? place + 1 : place
    }

    /// Behind the bell or the string terminator; behind the opening where the line has neither, lest text be lost.
    private static func endOfString(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var place = start
        while place < bytes.count, bytes[place] != 0x0A {
            if bytes[place] == 0x07 { return place + 1 }
            if bytes[place] == escape {
                return place + 1 < bytes.count && bytes[place + 1] == 0x5C ? place + 2 : start
            }
            place += 1
        }
        return start
    }
}
