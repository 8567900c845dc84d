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
        bytes.append(0x22)
        for byte in value.utf8 { append(byte) }
        bytes.append(0x22)
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

    /// Quotes, backslashes and control characters are escaped.
    private mutating func append(_ byte: UInt8) {
        switch byte {
        case 0x22, 0x5C: bytes += [0x5C, byte]
        case 0x0A: bytes += Array("\\n".utf8)
        case 0x09: bytes += Array("\\t".utf8)
        case 0x00..<0x20, 0x7F:
            let digits = Array("0123456789abcdef".utf8)
            bytes += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        default: bytes.append(byte)
        }
    }
}
