// A table from Unicode scalars to numbers, two steps to look up. It does not know what the numbers mean.

/// Numbers by scalar, 0 where none was set.
///
///     pages[scalar >> 8] → block ─┐
///     values: │ zeros │ block 1 │ block 2 │ …      256 numbers a block
@usableFromInline struct ScalarTable: Sendable {
    /// Scalars from here on have no numbers: the planes behind hold no characters of text.
    @usableFromInline static let scalarLimit: UInt32 = 0x40000

    @usableFromInline private(set) var pages = [UInt16](repeating: 0, count: Int(scalarLimit >> 8))
    @usableFromInline private(set) var values = [UInt32](repeating: 0, count: 256)

    init() {}

    /// The number of a scalar.
    @inlinable subscript(scalar: UInt32) -> UInt32 {
        guard scalar < ScalarTable.scalarLimit else { return 0 }
        return values[Int(pages[Int(scalar >> 8)]) << 8 | Int(scalar & 0xFF)]
    }

    /// Sets the number of a scalar; those past the limit are left out.
    mutating func set(_ value: UInt32, at scalar: UInt32) {
        guard scalar < ScalarTable.scalarLimit else { return }
        let page = Int(scalar >> 8)
        if pages[page] == 0 {
            pages[page] = UInt16(values.count >> 8)
            values.append(contentsOf: repeatElement(0, count: 256))
        }
        values[Int(pages[page]) << 8 | Int(scalar & 0xFF)] = value
    }
}

/// Reads the lines of a table file: a key, a tab, and the rest. Lines that begin with `#`, and lines without a tab, say
/// nothing.
struct TableLines {
    let bytes: [UInt8]

    /// Calls `body` with the key and the rest of each line, as stretches of `bytes`.
    func forEach(_ body: (Range<Int>, Range<Int>) -> Void) {
        var start = 0
        while start < bytes.count {
            var end = start
            var tab = -1
            while end < bytes.count, bytes[end] != 0x0A {
                if bytes[end] == 0x09, tab < 0 { tab = end }
                end += 1
            }
            if tab > start, bytes[start] != 0x23 { body(start..<tab, tab + 1..<end) }
            start = end + 1
        }
    }

    /// The scalar that begins at a place, and how many bytes it has; nil at the end and where the bytes are no UTF-8.
    func scalar(at place: Int, before end: Int) -> (value: UInt32, length: Int)? {
        guard place < end else { return nil }
        let first = UInt32(bytes[place])
        if first < 0x80 { return (first, 1) }
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard first >= 0xC0, first < 0xF8, place + length <= end else { return nil }
        var value = first & (0xFF >> UInt32(length + 1))
        for offset in 1..<length { value = value << 6 | UInt32(bytes[place + offset] & 0x3F) }
        return (value, length)
    }
}
