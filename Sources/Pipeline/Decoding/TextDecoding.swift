// Bytes of a page to text, and an account of what could not be decoded. It looks at bytes, never at meaning.

import Corpus
import Glibc

/// Text made of bytes, with what went wrong on the way.
public struct DecodedText: Hashable, Sendable {
    /// The text without the control sequences of terminals; every stretch of undecodable bytes is one U+FFFD or several.
    public var text: String
    /// Encoding it was read in.
    public var encoding: TextEncoding
    /// One fault a line with undecodable bytes, one a line with control characters, one a line in another encoding; line numbers count from the
    /// page's first line, 1.
    public var faults: [PageFault]
}

/// Decodes the bytes of a page.
///
///     try decodeText(Array("万州\u{1B}[31m".utf8), as: TextEncoding(name: "UTF-8")).faults.count == 1
/// - Parameters:
///   - bytes: the page's bytes.
///   - encoding: the encoding to read them in; one that was detected may say that some lines are in another.
/// - Throws: `PipelineError.unsupportedEncoding` when the system has no converter for it.
/// - Complexity: O(number of bytes).
public func decodeText(_ bytes: [UInt8], as encoding: TextEncoding) throws -> DecodedText {
    try decodeText(bytes, as: encoding, isWellFormed: false)
}

/// - Parameter isWellFormed: true when the bytes are known to be UTF-8.
func decodeText(_ bytes: [UInt8], as encoding: TextEncoding, isWellFormed: Bool) throws -> DecodedText {
    var lineFaults = LineFaults()
    let bytes = settled(bytes, encoding, &lineFaults)
    var text: String
    if encoding.isUTF8 {
        if isWellFormed || bytes.withUnsafeBytes(WellFormedText.isUTF8) {
            text = String(copying: UTF8Span(unchecked: bytes.span))
        } else {
            text = String(decoding: bytes, as: UTF8.self)
            lineFaults.countBadUTF8(bytes)
        }
    } else {
        let converted = try convert(bytes, from: encoding.name, &lineFaults)
        text = String(decoding: converted, as: UTF8.self)
    }
    text = withLineFeeds(text)
    lineFaults.countControls(text)
    let words = lineFaults.hasControls ? ControlSequences.removed(from: text) : text
    return DecodedText(text: words, encoding: encoding, faults: lineFaults.faults(encoding: encoding.name))
}

/// The text of a page whose lines end in carriage returns alone, as old Macintosh programs wrote them, with line feeds in their
/// place; any other as it is.
private func withLineFeeds(_ text: String) -> String {
    var text = text
    let changed = text.withUTF8 { bytes -> [UInt8]? in
        guard ByteScan.place(of: 0x0A, in: bytes, from: 0) == nil,
            ByteScan.place(of: 0x0D, in: bytes, from: 0) != nil
        else { return nil }
        return bytes.map { $0 == 0x0D ? 0x0A : $0 }
    }
    return changed.map { String(decoding: $0, as: UTF8.self) } ?? text
}

/// The bytes with the lines in another encoding converted, each with a fault.
private func settled(_ bytes: [UInt8], _ encoding: TextEncoding, _ faults: inout LineFaults) -> [UInt8] {
    guard let other = encoding.ofStrayLines else { return bytes }
    let stray = StrayLines(main: encoding, other: TextEncoding(other))
    let settled = stray.settled(bytes) { try? reencode($0, from: other, to: encoding.name) }
    faults.strayLines = settled.lines.map { PageFault(.otherEncoding(name: other), line: $0) }
    return settled.bytes
}

/// Converts bytes from one encoding to another.
private func reencode(_ bytes: [UInt8], from source: String, to target: String) throws -> [UInt8] {
    var faults = LineFaults()
    return try convert(bytes, from: source, to: target, &faults)
}

/// Tells whether a file is no text at all.
/// - Returns: the kind and place of the first sign of it; nil for text. NULs and escapes here and there are text.
func binarySign(in file: [UInt8], unit: CodeUnit) -> (signature: String?, byteOffset: Int)? {
    let signatures: [(String, [UInt8])] = [
        ("PDF", Array("%PDF-".utf8)), ("PNG", [0x89, 0x50, 0x4E, 0x47]), ("ZIP", [0x50, 0x4B, 3, 4]),
        ("GZIP", [0x1F, 0x8B]), ("ELF", [0x7F, 0x45, 0x4C, 0x46]), ("JPEG", [0xFF, 0xD8, 0xFF]),
        ("OLE", [0xD0, 0xCF, 0x11, 0xE0]), ("SQLite", Array("SQLite format 3".utf8)), ("XZ", [0xFD, 0x37, 0x7A, 0x58]),
    ]
    for (name, mark) in signatures where file.starts(with: mark) { return (name, 0) }
    guard unit == .byte else { return nil }
    let sample = file.prefix(1 << 16)
    guard sample.withUnsafeBufferPointer(holdsRareControls) else { return nil }
    // Tab, line feed, form feed, carriage return and escape are text.
    let textControls: UInt32 = 1 << 0x09 | 1 << 0x0A | 1 << 0x0C | 1 << 0x0D | 1 << 0x1B
    let isControl = { (byte: UInt8) in byte < 0x20 && textControls >> UInt32(byte) & 1 == 0 }
    let controlCount = sample.reduce(0) { $0 + (isControl($1) ? 1 : 0) }
    guard controlCount * 10 > sample.count, let first = sample.firstIndex(where: isControl) else { return nil }
    return (nil, first)
}

/// A quick look: there is a control character other than tab, line feed, form feed and carriage return.
private func holdsRareControls(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    ByteScan.holdsControl(bytes) { $0 != 0x0A && $0 != 0x0D && $0 != 0x09 && $0 != 0x0C && $0 != 0x7F }
}

/// Runs iconv over bytes; what it refuses becomes U+FFFD.
private func convert(
    _ bytes: [UInt8], from name: String, to target: String = "UTF-8", _ faults: inout LineFaults
) throws -> [UInt8] {
    let converter = iconv_open(target, name)
    guard converter != iconv_t(bitPattern: -1) else { throw PipelineError.unsupportedEncoding(name: name) }
    defer { iconv_close(converter) }
    let unitWidth = TextEncoding(name: name).unit.byteCount
    var source = bytes.map { CChar(bitPattern: $0) }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count * 3 / 2)
    var chunk = [CChar](repeating: 0, count: 1 << 16)
    var line = 1
    source.withUnsafeMutableBufferPointer { input in
        var rest = input.baseAddress
        var restCount = input.count
        while restCount > 0 {
            let (written, failure) = step(converter, &rest, &restCount, &chunk)
            for index in 0..<written {
                let byte = UInt8(bitPattern: chunk[index])
                if byte == 0x0A { line += 1 }
                output.append(byte)
            }
            guard failure == EILSEQ || failure == EINVAL else { continue }
            let skipped = min(unitWidth, restCount)
            faults.addBadBytes(skipped, line: line)
            output.append(contentsOf: [0xEF, 0xBF, 0xBD])
            rest = rest?.advanced(by: skipped)
            restCount -= skipped
        }
    }
    return output
}

/// One call of iconv: how many bytes it wrote, and the error it stopped at (0 for none).
private func step(
    _ converter: iconv_t?, _ rest: inout UnsafeMutablePointer<CChar>?, _ restCount: inout Int, _ chunk: inout [CChar]
) -> (written: Int, failure: Int32) {
    chunk.withUnsafeMutableBufferPointer { output in
        var place = output.baseAddress
        var room = output.count
        let result = iconv(converter, &rest, &restCount, &place, &room)
        let failure = result == Int(bitPattern: UInt.max) ? errno : 0
        return (output.count - room, failure)
    }
}
