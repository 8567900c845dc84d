// Text goes to the clipboard of the machine the terminal runs on, over ssh too: the sequence OSC 52.

import Screen

extension TerminalSession {
    /// Asks the terminal to put text on its clipboard. Many terminals do, some only when told to in their settings;
    /// none says whether it did.
    ///
    /// The text travels in base64, so that nothing in it can be a control sequence.
    /// - Parameter text: what is copied, at most 74,994 bytes of UTF-8, which is what terminals take at once.
    /// - Returns: whether it was sent: not to a terminal that knows no such sequences, and not longer text.
    @discardableResult
    public func copyToClipboard(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard isOpen, !isGone, modes.isExtended, bytes.count <= 74_994 else { return false }
        writeAll(Array("\u{1B}]52;c;".utf8) + base64(bytes) + [0x07], to: output)
        return true
    }
}

/// Bytes in base64, with `=` at the end.
func base64(_ bytes: [UInt8]) -> [UInt8] {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
        let three = (0..<3).map { start + $0 < bytes.count ? UInt32(bytes[start + $0]) : 0 }
        let number = three[0] << 16 | three[1] << 8 | three[2]
        let present = min(3, bytes.count - start)
        for place in 0..<4 {
            let index = Int(number >> UInt32(18 - 6 * place) & 63)
            result.append(place <= present ? alphabet[index] : UInt8(ascii: "="))
        }
    }
    return result
}
