// Tells UTF-16 and UTF-32 without a byte order mark by what their code units are. It decodes nothing.

/// Looks for code units of two and of four bytes.
enum WideUnits {
    /// Bytes that are looked at; what is wide there is wide to the end.
    private static let sampleSize = 1 << 16

    /// The encoding of text that holds line feeds, spaces or digits, whose high bytes are zero; nil where the bytes are none such.
    ///
    ///     WideUnits.found(in: [0x07, 0x4E, 0xDE, 0x5D, 0x0A, 0x00], isUTF8: false)?.name == "UTF-16LE"  // 万州 and a line feed
    /// - Parameters:
    ///   - bytes: the beginning of a file.
    ///   - isUTF8: they are UTF-8 as well, as text of small Latin letters is.
    /// - Complexity: O(1); at most the first 65536 bytes are looked at.
    static func found(in bytes: ArraySlice<UInt8>, isUTF8: Bool) -> TextEncoding? {
        let sample = bytes.prefix(sampleSize)
        return sample.withUnsafeBufferPointer { bytes in
            guard ByteScan.place(of: 0, in: bytes, from: 0) != nil else { return nil }
            let quads = [WideTally(.littleEndianQuad, bytes), WideTally(.bigEndianQuad, bytes)]
            if let name = best(of: quads, among: ["UTF-32LE", "UTF-32BE"]) { return name }
            let pairs = [WideTally(.littleEndianPair, bytes), WideTally(.bigEndianPair, bytes)].map {
                // One NUL here and there does not make pairs of the letters of a text.
                $0.narrowCount * (isUTF8 ? 4 : $0.unitCount) >= $0.unitCount ? $0 : WideTally()
            }
            return best(of: pairs, among: ["UTF-16LE", "UTF-16BE"])
        }
    }

    /// UTF-16 of Chinese characters alone, without one line feed; nil where the bytes make text in GB18030 or Big5 too.
    static func ofChineseAlone(_ bytes: ArraySlice<UInt8>) -> TextEncoding? {
        let sample = bytes.prefix(sampleSize)
        guard sample.count >= 16 else { return nil }
        let pairs = sample.withUnsafeBufferPointer {
            [WideTally(.littleEndianPair, $0), WideTally(.bigEndianPair, $0)]
        }
        guard let wide = best(of: pairs, among: ["UTF-16LE", "UTF-16BE"]) else { return nil }
        let narrow = TextEncoding.doubleByte(sample)
        return (narrow.commonShare(in: Array(sample)) ?? 1) < TextEncoding.leastCommonShare ? wide : nil
    }

    private static func best(of tallies: [WideTally], among names: [String]) -> TextEncoding? {
        zip(tallies, names).filter { $0.0.isText }.max { $0.0.goodCount < $1.0.goodCount }
            .map { TextEncoding(name: $0.1) }
    }
}

/// How well bytes read as code units of a width and order.
private struct WideTally {
    private(set) var unitCount = 0
    /// Units that stand in Chinese text.
    private(set) var goodCount = 0
    /// Those of one byte and zeros.
    private(set) var narrowCount = 0
    /// Those of two bytes that are small Latin letters or spaces, which in other encodings are two characters.
    private var letterCount = 0

    /// Of nothing.
    init() {}

    init(_ unit: CodeUnit, _ bytes: UnsafeBufferPointer<UInt8>) {
        let width = unit.byteCount
        let isBigEndian = unit == .bigEndianPair || unit == .bigEndianQuad
        for place in stride(from: 0, to: bytes.count - width + 1, by: width) {
            var value: UInt32 = 0
            for index in 0..<width {
                value = value << 8 | UInt32(bytes[place + (isBigEndian ? index : width - 1 - index)])
            }
            unitCount += 1
            if Self.isOfText(value) { goodCount += 1 }
            if value < 0x100 { narrowCount += 1 }
            if width == 2, Self.isLetter(value >> 8), Self.isLetter(value & 0xFF) { letterCount += 1 }
        }
    }

    /// More than nine units in ten are those of Chinese text. Of its characters one in twenty is made of two bytes that are letters.
    var isText: Bool { unitCount > 1 && goodCount * 10 > unitCount * 9 && letterCount * 4 <= unitCount }

    private static func isLetter(_ byte: UInt32) -> Bool { byte == 0x20 || (0x61...0x7A).contains(byte) }

    /// White space, Latin letters, marks and symbols, Han of all planes, kana, full-width forms. Hangul is left out: the common
    /// characters of GB 2312 are such in this order of bytes.
    private static func isOfText(_ value: UInt32) -> Bool {
        switch value {
        case 0x09, 0x0A, 0x0C, 0x0D, 0x20...0x7E, 0xA0...0x24F, 0x2000...0x27FF, 0x2E80...0x9FFF, 0xF900...0xFAFF,
            0xFE30...0xFE4F, 0xFEFF...0xFFEF, 0x1F000...0x323AF:
            true
        default: false
        }
    }
}
