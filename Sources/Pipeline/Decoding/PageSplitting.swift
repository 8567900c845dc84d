// Cuts a file into pages at form feeds. It knows the width of a code unit and nothing else of encodings.

/// The bytes of one page of a file.
public struct PageBytes: Hashable, Sendable {
    /// The bytes, without the form feeds around them.
    public var bytes: [UInt8]
    /// 1-based number of the page in its file.
    public var ordinal: Int
    /// 1-based number, in the file, of the page's first line.
    public var firstLine: Int

    /// Makes a page of bytes.
    public init(bytes: [UInt8], ordinal: Int, firstLine: Int) {
        self.bytes = bytes
        self.ordinal = ordinal
        self.firstLine = firstLine
    }
}

/// Cuts a file into its pages: a form feed starts the next one.
///
/// A form feed at the very end starts nothing. In UTF-16 and UTF-32 only an aligned code unit U+000C counts, since 0x0C is half of
/// many characters there. A page of its own for an empty stretch between two form feeds is kept, so that ordinals agree
/// with what a page viewer counts.
///
///     splitPages(Array("第一版\n\u{0C}第二版\n".utf8)).map(\.firstLine) == [1, 2]
/// - Parameter file: the file's bytes as they came.
/// - Returns: at least one page for a file with bytes, in order; empty for an empty file.
/// - Complexity: O(number of bytes).
public func splitPages(_ file: [UInt8]) -> [PageBytes] {
    splitPages(file, unit: TextEncoding.detected(in: file).unit)
}

/// The width of a code unit and the place of its low byte.
enum CodeUnit: Sendable {
    case byte, littleEndianPair, bigEndianPair, littleEndianQuad, bigEndianQuad

    var byteCount: Int {
        switch self {
        case .byte: 1
        case .littleEndianPair, .bigEndianPair: 2
        case .littleEndianQuad, .bigEndianQuad: 4
        }
    }
}

func splitPages(_ file: [UInt8], unit: CodeUnit) -> [PageBytes] {
    guard file.contains(0x0C) else { return file.isEmpty ? [] : [PageBytes(bytes: file, ordinal: 1, firstLine: 1)] }
    var pages: [PageBytes] = []
    var start = 0
    var line = 1
    var firstLine = 1
    var place = 0
    let width = unit.byteCount
    while place + width <= file.count {
        let value = unitValue(file, at: place, unit)
        if value == 0x0A { line += 1 }
        if value == 0x0C {
            pages.append(PageBytes(bytes: Array(file[start..<place]), ordinal: pages.count + 1, firstLine: firstLine))
            start = place + width
            firstLine = line
        }
        place += width
    }
    if start < file.count {
        pages.append(PageBytes(bytes: Array(file[start...]), ordinal: pages.count + 1, firstLine: firstLine))
    }
    return pages
}

private func unitValue(_ file: [UInt8], at place: Int, _ unit: CodeUnit) -> Int {
    switch unit {
    case .byte: Int(file[place])
    case .littleEndianPair, .littleEndianQuad:
        file[place..<(place + unit.byteCount)].reversed().reduce(0) { $0 << 8 | Int($1) }
    case .bigEndianPair, .bigEndianQuad:
        file[place..<(place + unit.byteCount)].reduce(0) { $0 << 8 | Int($1) }
    }
}
