// Takes the control sequences of terminals out of text, whole, so that none of their letters is left among the words. It
// knows the forms of ECMA-48 and no terminal.

/// Finds control sequences in UTF-8.
enum ControlSequences {
    private static let escape: UInt8 = 0x1B
    // The controls of ECMA-48 that are one character, U+0080 to U+009F, are 0xC2 and a second byte in UTF-8.
    private static let pairLead: UInt8 = 0xC2
    private static let pairEnds: ClosedRange<UInt8> = 0x80...0x9F

    /// The text without its control sequences; other control characters stay.
    ///
    ///     ControlSequences.removed(from: "万\u{1B}[31m州") == "万州"
    /// - Complexity: O(number of bytes).
    static func removed(from text: String) -> String {
        var text = text
        let kept = text.withUTF8 { bytes in
            bytes.contains(escape) || holdsPairs(bytes) ? withoutSequences(bytes) : nil
        }
        return kept.map { String(decoding: $0, as: UTF8.self) } ?? text
    }

    /// True when there is a control character of two bytes.
    static func holdsPairs(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var place = 0
        while let found = ByteScan.place(of: pairLead, in: bytes, from: place) {
            if isPair(bytes, at: found) { return true }
            place = found + 1
        }
        return false
    }

    /// True where a control character of two bytes stands.
    static func isPair(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
        place + 1 < bytes.count && bytes[place] == pairLead && pairEnds.contains(bytes[place + 1])
    }

    private static func withoutSequences(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var kept: [UInt8] = []
        kept.reserveCapacity(bytes.count)
        var place = 0
        while place < bytes.count {
            if bytes[place] == escape || opensSequence(bytes, at: place) {
                place = end(bytes, from: place)
            } else {
                kept.append(bytes[place])
                place += 1
            }
        }
        return kept
    }

    /// True where U+009B, or one of those that open a string, stands for the escape character and its letter.
    private static func opensSequence(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
        isPair(bytes, at: place) && [0x90, 0x98, 0x9B, 0x9D, 0x9E, 0x9F].contains(bytes[place + 1])
    }

    /// Where the sequence that an escape character, or a character that stands for it, opens ends; right behind that character
    /// where none follows.
    private static func end(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        guard start + 1 < bytes.count else { return start + 1 }
        // U+009B is ESC and the letter 0x40 below: both are two bytes.
        switch bytes[start] == escape ? bytes[start + 1] : bytes[start + 1] - 0x40 {
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
            if isPair(bytes, at: place), bytes[place + 1] == 0x9C { return place + 2 }
            if bytes[place] == escape {
                return place + 1 < bytes.count && bytes[place + 1] == 0x5C ? place + 2 : start
            }
            place += 1
        }
        return start
    }
}
