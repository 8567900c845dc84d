// Cuts a file into pages piece by piece, so that a file of any size can be read without holding all of it. What joins sheets
// is told in SheetEdges; the form of a page in PageSplitting.

/// Cuts a file that comes in pieces into its pages.
///
/// The pages are those of `splitPages` for the whole file, wherever it is cut into pieces; each is given out as soon as the sheet
/// behind it shows that it does not go on there.
public struct PageCutting {
    /// Encoding of the file.
    public let encoding: TextEncoding
    /// All bytes it was begun with were seen to be UTF-8.
    let isWellFormed: Bool
    /// Bytes behind the last form feed, and how many of them were looked at.
    private var rest: [UInt8] = []
    private var lookedAt = 0
    private var sheetCount = 0
    private var line = 1
    /// The last page, on which the sheets to come may go on, and the edges of its last sheet where they were needed.
    private var waiting: PageBytes?
    private var edges: SheetEdges?

    /// Byte-order marks, of UTF-8, UTF-16 and UTF-32: a file that holds nothing else is empty.
    private static let marks: [[UInt8]] = [
        [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF], [0xFF, 0xFE, 0, 0], [0, 0, 0xFE, 0xFF],
    ]

    init(_ encoding: TextEncoding) { (self.encoding, isWellFormed) = (encoding, false) }

    /// Looks at the beginning of a file and begins.
    /// - Parameters:
    ///   - head: the first megabyte of the file or more, or all of it. It is looked at and not taken in.
    ///   - path: of the file, for errors.
    ///   - name: name of the encoding; nil to find out.
    /// - Throws: `PipelineError` when the file is empty, no text, or in no encoding that is known.
    public init(head: [UInt8], path: String, encoding name: String?) throws {
        guard !head.isEmpty else { throw PipelineError.emptyFile(path: path) }
        guard !PageCutting.marks.contains(head) else { throw PipelineError.emptyFile(path: path) }
        (encoding, isWellFormed) =
            name.map { (TextEncoding.named($0, in: head), false) } ?? TextEncoding.found(in: head)
        if let sign = binarySign(in: head, unit: encoding.unit) {
            throw PipelineError.binaryFile(path: path, signature: sign.signature, byteOffset: sign.byteOffset)
        }
        if name == nil { try PageCutting.checkPlausible(encoding, head, path) }
    }

    /// A double-byte encoding that makes hardly any common character of the bytes is not theirs.
    private static func checkPlausible(_ encoding: TextEncoding, _ head: [UInt8], _ path: String) throws {
        guard let share = encoding.commonShare(in: head), share < TextEncoding.leastCommonShare else { return }
        let bad = UTF8Tally(head.prefix(1 << 20), isWhole: false).badByteCount
        throw PipelineError.unknownEncoding(path: path, bestGuess: encoding.name, undecodableBytes: bad)
    }

    /// Takes in the bytes that follow.
    /// - Returns: pages that are whole, in order.
    /// - Complexity: O(number of bytes).
    public mutating func add(_ bytes: [UInt8]) -> [PageBytes] {
        rest += bytes
        var pages: [PageBytes] = []
        var start = 0
        while let feed = nextFormFeed() {
            if let page = take(sheet(of: rest[start..<feed])) { pages.append(page) }
            start = feed + encoding.unit.byteCount
        }
        rest.removeFirst(start)
        lookedAt -= start
        return pages
    }

    /// Ends the file.
    /// - Returns: the pages that are left.
    public mutating func finish() -> [PageBytes] {
        let last = rest.isEmpty ? nil : take(sheet(of: rest[...]))
        return [last, waiting].compactMap { $0 }
    }

    private mutating func sheet(of bytes: ArraySlice<UInt8>) -> PageBytes {
        let sheet = PageBytes(bytes: Array(bytes), ordinal: sheetCount + 1, firstLine: line)
        sheetCount += 1
        line += encoding.unit.lineFeedCount(in: sheet.bytes)
        return sheet
    }

    /// - Returns: the page before, where it does not go on on the sheet.
    private mutating func take(_ sheet: PageBytes) -> PageBytes? {
        guard let page = waiting else {
            waiting = sheet
            return nil
        }
        let before = edges ?? SheetEdges(page.bytes, encoding)
        let next = SheetEdges(sheet.bytes, encoding)
        edges = next
        guard before.isContinued(by: next) else {
            waiting = sheet
            return page
        }
        waiting?.bytes += encoding.unit.bytes(0x0C) + sheet.bytes
        return nil
    }

    /// The place of the next form feed that was not looked at.
    private mutating func nextFormFeed() -> Int? {
        let (width, start) = (encoding.unit.byteCount, lookedAt)
        guard width > 1 else {
            let found = rest.withUnsafeBufferPointer { ByteScan.place(of: 0x0C, in: $0, from: start) }
            lookedAt = found.map { $0 + 1 } ?? rest.count
            return found
        }
        while lookedAt + width <= rest.count {
            defer { lookedAt += width }
            if encoding.unit.isCharacter(0x0C, in: rest, at: lookedAt) { return lookedAt }
        }
        return nil
    }
}

extension CodeUnit {
    /// True where a character of ASCII stands.
    fileprivate func isCharacter(_ character: UInt8, in bytes: [UInt8], at place: Int) -> Bool {
        let isBigEndian = self == .bigEndianPair || self == .bigEndianQuad
        let low = isBigEndian ? byteCount - 1 : 0
        return (0..<byteCount).allSatisfy { bytes[place + $0] == ($0 == low ? character : 0) }
    }

    /// Number of lines that end: of line feeds or, where there are none, of carriage returns.
    fileprivate func lineFeedCount(in bytes: [UInt8]) -> Int {
        let feeds = count(of: 0x0A, in: bytes)
        return feeds > 0 ? feeds : count(of: 0x0D, in: bytes)
    }

    private func count(of character: UInt8, in bytes: [UInt8]) -> Int {
        if byteCount == 1, character == 0x0A { return bytes.withUnsafeBufferPointer(ByteScan.lineFeedCount) }
        return stride(from: 0, to: bytes.count - byteCount + 1, by: byteCount).reduce(0) {
            $0 + (isCharacter(character, in: bytes, at: $1) ? 1 : 0)
        }
    }
}
