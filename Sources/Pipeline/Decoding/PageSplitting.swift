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

/// Cuts a file into its pages: a form feed starts the next one, unless it stands inside the text of one document.
///
/// A form feed at the very end starts nothing. In UTF-16 and UTF-32 only an aligned code unit U+000C counts, since 0x0C is half of
/// many characters there. A page of its own for an empty stretch between two form feeds is kept, so that ordinals agree
/// with what a page viewer counts. Sheets of one document stay one page, form feeds and all (`SheetEdges`).
///
///     splitPages(Array("第一版\n\u{0C}第二版\n".utf8)).map(\.firstLine) == [1, 2]
/// - Parameter file: the file's bytes as they came.
/// - Returns: at least one page for a file with bytes, in order; empty for an empty file.
/// - Complexity: O(number of bytes).
public func splitPages(_ file: [UInt8]) -> [PageBytes] {
    splitPages(file, as: TextEncoding.detected(in: file))
}

/// The pages of a file in an encoding that is known.
func splitPages(_ file: [UInt8], as encoding: TextEncoding) -> [PageBytes] {
    var cutting = PageCutting(encoding)
    return cutting.add(file) + cutting.finish()
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

    /// A character of ASCII as the encoding writes it.
    func bytes(_ character: UInt8) -> [UInt8] {
        let zeros = [UInt8](repeating: 0, count: byteCount - 1)
        return self == .bigEndianPair || self == .bigEndianQuad ? zeros + [character] : [character] + zeros
    }
}

extension SheetEdges {
    /// Reads the first and the last 4096 bytes of a sheet, or what of them are whole lines.
    init(_ sheet: [UInt8], _ encoding: TextEncoding) {
        let size = 4096
        let width = encoding.unit.byteCount
        let start = max(0, sheet.count / width * width - size)
        let feed = encoding.unit.bytes(0x0A)
        let places = stride(from: start, to: sheet.count - width + 1, by: width)
        func text(_ bytes: ArraySlice<UInt8>) -> String { (try? decodeText(Array(bytes), as: encoding).text) ?? "" }
        self.init(head: text(sheet.prefix(size))) {
            let line = start == 0 ? 0 : places.first { sheet[$0..<($0 + width)].elementsEqual(feed) } ?? start
            return text(sheet[line...])
        }
    }
}
