// Writes JSON. It knows the grammar of JSON and nothing of what is written.

/// JSON as it grows.
struct JSONText {
    private(set) var bytes: [UInt8] = []
    private var needsComma = false

    /// What was written.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Writes `{…}`; the members are written inside.
    mutating func object(_ members: (inout JSONText) -> Void) {
        separate()
        bytes.append(0x7B)
        needsComma = false
        members(&self)
        bytes.append(0x7D)
        needsComma = true
    }

    /// Writes a name and its value.
    mutating func member(_ name: String, _ value: (inout JSONText) -> Void) {
        string(name)
        bytes.append(0x3A)
        needsComma = false
        value(&self)
        needsComma = true
    }

    /// Writes `[…]`.
    mutating func array<Items: Sequence>(_ items: Items, _ write: (inout JSONText, Items.Element) -> Void) {
        separate()
        bytes.append(0x5B)
        needsComma = false
        for item in items { write(&self, item) }
        bytes.append(0x5D)
        needsComma = true
    }

    /// Writes a string, or `null`.
    mutating func string(_ value: String?) {
        separate()
        guard let value else { bytes += Array("null".utf8); return }
        appendLiteral(of: value, to: &bytes)
    }

    /// Writes a whole number.
    mutating func number(_ value: Int) {
        separate()
        bytes += Array(String(value).utf8)
    }

    /// Writes a number; whole ones without a fraction, what is no number as `null`.
    mutating func number(_ value: Double) {
        if value == value.rounded(), abs(value) < 1e15 { return number(Int(value)) }
        separate()
        bytes += Array((value.isFinite ? "\(value)" : "null").utf8)
    }

    /// Writes `true` or `false`.
    mutating func boolean(_ value: Bool) {
        separate()
        bytes += Array((value ? "true" : "false").utf8)
    }

    private mutating func separate() {
        if needsComma { bytes.append(0x2C) }
        needsComma = true
    }
}

/// A JSON string literal, as RFC 8259 says. What a terminal could take for a command, or what would turn the direction
/// of what follows, is escaped too, so that the literal can be printed anywhere.
///
///     jsonLiteral("红\u{1B}[31m") == #""红\u001b[31m""#
/// - Complexity: O(length of the text).
public func jsonLiteral(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 2)
    appendLiteral(of: text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
}

// Into bytes, which grow in place: a string that is appended to is copied each time its room runs out.
private func appendLiteral(of text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\"", "\\": bytes += [UInt8(ascii: "\\"), UInt8(scalar.value)]
        case "\n": bytes += "\\n".utf8
        case "\t": bytes += "\\t".utf8
        case _ where isInvisible(scalar.value): for unit in scalar.utf16 { appendEscape(of: unit, to: &bytes) }
        default: bytes += scalar.utf8
        }
    }
    bytes.append(UInt8(ascii: "\""))
}

private func appendEscape(of unit: UInt16, to bytes: inout [UInt8]) {
    let digits = String(unit, radix: 16)
    bytes += "\\u".utf8
    bytes += repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count)
    bytes += digits.utf8
}

/// Controls, marks of direction, zero-width characters and tags.
private func isInvisible(_ value: UInt32) -> Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x061C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
        0xFFF9...0xFFFB, 0xE0000...0xE007F:
        true
    default: false
    }
}
