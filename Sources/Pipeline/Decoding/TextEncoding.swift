// Tells encodings of Chinese text apart by what the bytes look like. It decodes nothing.

/// An encoding of text, under the name iconv knows it by.
public struct TextEncoding: Hashable, Sendable {
    /// IANA name, e.g. `UTF-8`, `GB18030`, `Big5`, `UTF-16LE`.
    public let name: String
    /// Encoding of the lines that are not in this one; nil where all are, or where the user named the encoding.
    var ofStrayLines: String?

    /// An encoding by its name; whether the system can convert it shows when it is used.
    public init(name: String) { self.name = name }

    /// True for a name that the system has a converter for, as `UTF-16`, `gbk` or `Big5`.
    public static func isKnown(_ name: String) -> Bool {
        let encoding = named(name, in: [])
        return encoding.isUTF8 || (try? decodeText([], as: encoding)) != nil
    }

    init(_ name: String, ofStrayLines: String? = nil) {
        self.name = name
        self.ofStrayLines = ofStrayLines
    }

    /// How wide its code units are.
    var unit: CodeUnit {
        switch name.uppercased() {
        case "UTF-16LE": .littleEndianPair
        case "UTF-16BE": .bigEndianPair
        case "UTF-32LE": .littleEndianQuad
        case "UTF-32BE": .bigEndianQuad
        default: .byte
        }
    }

    /// True for UTF-8 and its subset ASCII.
    var isUTF8: Bool { ["UTF-8", "UTF8", "US-ASCII", "ASCII"].contains(name.uppercased()) }

    /// The encoding the bytes most probably are in.
    ///
    /// In order: a byte order mark; bytes that are UTF-8; code units of UTF-32 or UTF-16; lines of UTF-8 among lines of GB18030
    /// or Big5, or the other way round; UTF-8 with one bad byte in ten good sequences; else GB18030 or Big5, whichever
    /// puts more of the characters into its range of common ones.
    /// - Parameter file: the whole file; at most its first megabyte is looked at, except for marks.
    /// - Complexity: O(number of bytes looked at).
    public static func detected(in file: [UInt8]) -> TextEncoding { found(in: file).encoding }

    /// Likewise, with whether the whole file was seen to be UTF-8.
    static func found(in file: [UInt8]) -> (encoding: TextEncoding, isWellFormed: Bool) {
        if let marked = marked(file) { return (marked, false) }
        let sample = file.prefix(1 << 20)
        if sample.withUnsafeBytes(WellFormedText.isUTF8) {
            if let wide = WideUnits.found(in: sample, isUTF8: true) { return (wide, false) }
            return (TextEncoding("UTF-8"), sample.count == file.count)
        }
        return (guessed(sample, isWhole: sample.count == file.count), false)
    }

    /// Of bytes without a mark that are not UTF-8 from the first to the last.
    private static func guessed(_ sample: ArraySlice<UInt8>, isWhole: Bool) -> TextEncoding {
        let utf8 = sample.withUnsafeBufferPointer { UTF8Tally($0, isWhole: isWhole) }
        if utf8.badByteCount == 0 || utf8.isCutInside { return TextEncoding("UTF-8") }
        if let wide = WideUnits.found(in: sample, isUTF8: false) ?? WideUnits.ofChineseAlone(sample) { return wide }
        if utf8.sequenceCount > 0, let stray = StrayLines.found(in: sample) { return stray.encoding }
        if utf8.sequenceCount >= 10 * utf8.badByteCount { return TextEncoding("UTF-8") }
        return doubleByte(sample)
    }

    /// The encoding of a name, which for UTF-16 and UTF-32 need not tell the order of bytes: the file tells it by its mark or its code
    /// units; the low byte stands first where it does not.
    static func named(_ name: String, in file: [UInt8]) -> TextEncoding {
        let letters = name.uppercased().filter { $0 != "-" && $0 != "_" }
        guard let width = ["UTF16": "UTF-16", "UCS2": "UTF-16", "UTF32": "UTF-32", "UCS4": "UTF-32"][letters] else {
            return TextEncoding(wide(letters) ?? name)
        }
        let found = found(in: file).encoding
        return found.name.hasPrefix(width) ? found : TextEncoding(width + "LE")
    }

    /// UTF-16LE and its like in one way of writing; nil for other names.
    private static func wide(_ letters: String) -> String? {
        ["UTF16LE": "UTF-16LE", "UTF16BE": "UTF-16BE", "UTF32LE": "UTF-32LE", "UTF32BE": "UTF-32BE"][letters]
    }

    /// Below this share of common characters a double-byte encoding is not that of the text.
    static let leastCommonShare = 0.4

    private static func marked(_ file: [UInt8]) -> TextEncoding? {
        let marks: [(String, [UInt8])] = [
            ("UTF-8", [0xEF, 0xBB, 0xBF]), ("UTF-32LE", [0xFF, 0xFE, 0, 0]), ("UTF-32BE", [0, 0, 0xFE, 0xFF]),
            ("UTF-16LE", [0xFF, 0xFE]), ("UTF-16BE", [0xFE, 0xFF]), ("GB18030", [0x84, 0x31, 0x95, 0x33]),
        ]
        return marks.first { file.starts(with: $0.1) }.map { TextEncoding($0.0) }
    }

    /// GB18030 or Big5, whichever makes more common characters of the bytes.
    static func doubleByte(_ sample: ArraySlice<UInt8>) -> TextEncoding {
        let gb = DoubleByteTally.gb18030(sample)
        let big5 = DoubleByteTally.big5(sample)
        return TextEncoding(big5.commonShare > gb.commonShare ? "Big5" : "GB18030")
    }

    /// Share of characters that are common in Chinese text, 0...1, when the bytes are read in this double-byte
    /// encoding; nil for other encodings. Below a third it is hardly that encoding.
    func commonShare(in file: [UInt8]) -> Double? {
        let sample = file.prefix(1 << 20)
        switch name.uppercased() {
        case "GB18030":
            let tally = DoubleByteTally.gb18030(sample)
            return tally.looksForeign ? 0 : tally.commonShare
        case "BIG5": return DoubleByteTally.big5(sample).commonShare
        default: return nil
        }
    }
}

/// How well bytes read as UTF-8.
struct UTF8Tally {
    private(set) var sequenceCount = 0
    private(set) var badByteCount = 0
    /// Nothing is wrong but that the bytes end inside a character, behind two whole ones at the least: a file that was cut.
    private(set) var isCutInside = false

    /// Counts sequences of two and more bytes, and bytes that belong to none.
    /// - Parameter isWhole: false when the bytes may end inside a character.
    init(_ bytes: some Collection<UInt8>, isWhole: Bool) {
        if bytes.withContiguousStorageIfAvailable({ add($0, isWhole) }) == nil {
            Array(bytes).withUnsafeBufferPointer { add($0, isWhole) }
        }
    }

    private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, _ isWhole: Bool) {
        var expected = 0
        var place = 0
        while place < bytes.count {
            let byte = bytes[place]
            // Nearly all of a page are whole characters of three bytes.
            if expected == 0, byte & 0xF0 == 0xE0, place + 2 < bytes.count, bytes[place + 1] & 0xC0 == 0x80,
                bytes[place + 2] & 0xC0 == 0x80
            {
                sequenceCount += 1
                place += 3
                continue
            }
            place += 1
            if byte & 0xC0 == 0x80 {
                if expected > 0 { expected -= 1 } else { badByteCount += 1 }
                continue
            }
            if expected > 0 { badByteCount += 1 }
            expected = 0
            guard byte >= 0x80 else { continue }
            expected = byte >= 0xF8 || byte < 0xC2 ? 0 : byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : 1
            if expected == 0 { badByteCount += 1 } else { sequenceCount += 1 }
        }
        if expected > 0 && isWhole {
            isCutInside = badByteCount == 0 && sequenceCount > 2
            badByteCount += 1
        }
    }
}

/// How well bytes read as a double-byte encoding.
struct DoubleByteTally {
    private(set) var commonCount = 0
    private(set) var pairCount = 0
    private(set) var badByteCount = 0
    /// Characters that hardly any Chinese sentence does without.
    private(set) var frequentCount = 0

    /// True for text of some length in which those characters hardly occur: Korean and Japanese in their own encodings,
    /// which look like common Chinese characters in random order. Newspaper text has them in one character of eight at
    /// the least (the five real pages and the sample, 2026-11-22), Korean read as GB 2312 in one of a hundred.
    var looksForeign: Bool { pairCount >= 60 && frequentCount * 20 < pairCount }

    /// Share of common characters among all, bad bytes counted as characters.
    var commonShare: Double {
        let all = pairCount + badByteCount
        return all == 0 ? 0 : Double(commonCount) / Double(all)
    }

    /// GB 2312 level 1 (lead B0…D7) and symbols (A1…A3), with trail bytes from A1.
    static func gb18030(_ sample: ArraySlice<UInt8>) -> DoubleByteTally {
        tally(sample) { lead, trail in
            if (0x30...0x39).contains(trail) { return .pairOfFour }
            guard trail >= 0x40, trail != 0x7F, trail != 0xFF else { return .bad }
            if frequentInChinese.contains(UInt16(lead) << 8 | UInt16(trail)) { return .frequent }
            let isCommon = trail >= 0xA1 && ((0xB0...0xD7).contains(lead) || (0xA1...0xA3).contains(lead))
            return isCommon ? .common : .rare
        }
    }

    /// Big5 level 1 (lead A4…C6) and symbols (A1…A3).
    static func big5(_ sample: ArraySlice<UInt8>) -> DoubleByteTally {
        tally(sample) { lead, trail in
            guard (0x40...0x7E).contains(trail) || (0xA1...0xFE).contains(trail) else { return .bad }
            return (0xA1...0xC6).contains(lead) ? .common : .rare
        }
    }

    private enum Verdict { case frequent, common, rare, pairOfFour, bad }

    /// 的 一 是 在 不 了 有 和 人 这 and their like, as GB 2312 codes.
    private static let frequentInChinese: Set<UInt16> = [
        0xB2BB, 0xB2BF, 0xB2FA, 0xB3C9, 0xB3F6, 0xB4F3, 0xB5BD, 0xB5C3, 0xB5C4, 0xB5C8, 0xB5D8, 0xB5E7,
        0xB6A8, 0xB6AF, 0xB6C8, 0xB6D4, 0xB6E0, 0xB6F8, 0xB6FE, 0xB7A2, 0xB7A8, 0xB7BD, 0xB7D6, 0xB8DF,
        0xB8F6, 0xB9A4, 0xB9FA, 0xB9FD, 0xBACD, 0xBAF3, 0xBBAF, 0xBBE1, 0xBCD2, 0xBDF8, 0xBEAD, 0xBECD,
        0xBFC9, 0xC0B4, 0xC0ED, 0xC0EF, 0xC1A6, 0xC1CB, 0xC3C7, 0xC3E6, 0xC3F1, 0xC4DC, 0xC4EA, 0xC6F0,
        0xC8CB, 0xC8D5, 0xC8E7, 0xC8FD, 0xC9CF, 0xC9FA, 0xCAAE, 0xCAB1, 0xCAC7, 0xCBAE, 0xCBB5, 0xCBF9,
        0xCBFB, 0xCDAC, 0xCEAA, 0xCED2, 0xCFC2, 0xD0A1, 0xD0D0, 0xD1A7, 0xD2AA, 0xD2B2, 0xD2BB, 0xD2D4,
        0xD3C3, 0xD3D0, 0xD3DA, 0xD4C2, 0xD4DA, 0xD5E2, 0xD6AE, 0xD6D0, 0xD6D6, 0xD6F7, 0xD7C5, 0xD7D3,
        0xD7D4, 0xD7F7,
    ]

    private static func tally(_ sample: ArraySlice<UInt8>, _ judge: (UInt8, UInt8) -> Verdict) -> DoubleByteTally {
        var result = DoubleByteTally()
        var place = sample.startIndex
        while place < sample.endIndex {
            let lead = sample[place]
            guard lead >= 0x80 else { place += 1; continue }
            guard place + 1 < sample.endIndex, lead != 0x80, lead != 0xFF else {
                result.badByteCount += 1
                place += 1
                continue
            }
            switch judge(lead, sample[place + 1]) {
            case .frequent:
                result.frequentCount += 1
                result.commonCount += 1
                result.pairCount += 1
                place += 2
            case .common: result.commonCount += 1; result.pairCount += 1; place += 2
            case .rare: result.pairCount += 1; place += 2
            case .pairOfFour: result.pairCount += 1; place += 4
            case .bad: result.badByteCount += 1; place += 1
            }
        }
        return result
    }
}
