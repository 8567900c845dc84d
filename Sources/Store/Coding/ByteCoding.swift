// Compact bytes for what a library keeps by the million: variable-length integers and texts. It knows no nouns.

import Corpus

/// Bytes that end early or hold what cannot be.
struct DamagedBytes: Error {}

extension TextSpan {
    /// A stretch that the database keeps.
    /// - Parameter length: of the text it lies in, in bytes.
    /// - Throws: `DamagedBytes` for what is no stretch of that text.
    init(stored start: Int, _ end: Int, within length: Int = .max) throws {
        guard 0 <= start, start <= end, end <= length else { throw DamagedBytes() }
        self.init(start, end)
    }
}

/// Writes integers, seven bits a byte, and texts.
struct ByteWriter {
    /// What was written.
    private(set) var bytes: [UInt8] = []

    /// Writes a number that is not negative.
    mutating func put(_ value: Int) {
        var rest = UInt64(bitPattern: Int64(value))
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    /// Writes a number of either sign.
    mutating func putSigned(_ value: Int) { put((value << 1) ^ (value >> (Int.bitWidth - 1))) }

    /// Writes a number that may be missing.
    mutating func put(_ value: Int?) {
        guard let value else { return put(0) }
        put(1)
        putSigned(value)
    }

    /// Writes a text, its length first.
    mutating func put(_ text: String) {
        put(text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }

    /// Writes ascending or any other numbers as their differences.
    mutating func putDifferences(_ values: [Int]) {
        put(values.count)
        var previous = 0
        for value in values {
            putSigned(value - previous)
            previous = value
        }
    }

    /// Writes the sixty-four bits of a number.
    mutating func put(bits: UInt64) {
        for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift))) }
    }
}

/// Reads what `ByteWriter` wrote.
struct ByteReader {
    private let bytes: [UInt8]
    private var position = 0

    /// Reads from the first byte on.
    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// True when nothing is left.
    var isAtEnd: Bool { position >= bytes.count }

    /// Reads a number that is not negative.
    mutating func number() throws -> Int {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while position < bytes.count, shift < 64 {
            let byte = bytes[position]
            position += 1
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return Int(Int64(bitPattern: value)) }
            shift += 7
        }
        throw DamagedBytes()
    }

    /// Reads a number of either sign.
    mutating func signedNumber() throws -> Int {
        let value = try number()
        return Int(bitPattern: UInt(bitPattern: value) >> 1) ^ -(value & 1)
    }

    /// Reads a number that may be missing.
    mutating func optionalNumber() throws -> Int? { try number() == 0 ? nil : signedNumber() }

    /// Reads a count of things still to come, each at least one byte long.
    mutating func count() throws -> Int {
        let value = try number()
        guard (0...(bytes.count - position)).contains(value) else { throw DamagedBytes() }
        return value
    }

    /// Reads a text.
    mutating func text() throws -> String {
        let length = try count()
        defer { position += length }
        return String(decoding: bytes[position..<position + length], as: UTF8.self)
    }

    /// Reads numbers written as differences.
    mutating func differences() throws -> [Int] {
        var values: [Int] = []
        var previous = 0
        for _ in 0..<(try count()) {
            previous += try signedNumber()
            values.append(previous)
        }
        return values
    }

    /// Reads sixty-four bits.
    mutating func bits() throws -> UInt64 {
        guard position + 8 <= bytes.count else { throw DamagedBytes() }
        defer { position += 8 }
        return (0..<8).reduce(0) { $0 | UInt64(bytes[position + $1]) << UInt64(8 * $1) }
    }
}
