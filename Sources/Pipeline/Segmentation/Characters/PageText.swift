// A page's text taken apart once: lines, and characters without white space.

/// The text of a page, ready for rules. It never changes; all steps share the one copy.
final class PageText: Sendable {
    /// UTF-8 of the text.
    let bytes: [UInt8]
    /// Every character that is neither white space nor control, folded for comparison.
    let characters: [UInt32]
    /// The kind of each of `characters`.
    let kinds: [CharacterKind]
    /// Where each of `characters` starts in `bytes`.
    let offsets: [Int]
    /// For each of `characters` a hash of the one before and itself.
    let pairs: [UInt16]
    /// The lines; there is always one.
    let lines: [PageLine]
    /// Lines that are not blank, ascending.
    let inked: [Int]
    /// How each line ends, a remark in brackets that was broken over two lines taken whole.
    let endings: [Ending]
    /// Lines that have what few lines have.
    let rare: RareLines

    /// Takes a text apart.
    /// - Complexity: O(number of bytes).
    init(_ text: String) {
        bytes = Array(text.utf8)
        let scalarCount = bytes.withUnsafeBufferPointer { bytes in
            bytes.count - ByteScan.continuationCount(bytes)
        }
        var (kinds, offsets): ([CharacterKind], [Int]) = ([], [])
        var (lines, inked): ([PageLine], [Int]) = ([], [])
        characters = bytes.withUnsafeBufferPointer { bytes in
            Array(unsafeUninitializedCapacity: scalarCount) { characters, count in
                offsets = Array(unsafeUninitializedCapacity: scalarCount) { offsets, offsetCount in
                    kinds = Array(unsafeUninitializedCapacity: scalarCount) { kinds, kindCount in
                        var reader = PageReader(characters: characters, kinds: kinds, offsets: offsets)
                        reader.read(bytes)
                        (count, kindCount, offsetCount) = (reader.count, reader.count, reader.count)
                        (lines, inked) = (reader.lines, reader.inked)
                    }
                }
            }
        }
        (self.kinds, self.offsets, self.lines, self.inked) = (kinds, offsets, lines, inked)
        pairs = PageText.pairs(of: characters)
        endings = PageText.endings(of: lines, inked, characters)
        rare = RareLines(lines, inked, characters, kinds)
    }

    /// A remark in brackets may have been broken over two lines: ……。（下转2 / 版）
    private static func endings(of lines: [PageLine], _ inked: [Int], _ characters: [UInt32]) -> [Ending] {
        var endings = lines.map(\.ending)
        for (index, line) in inked.enumerated().dropFirst() where lines[line].markBalance < 0 && lines[line].count <= 6
        {
            let words = characters[lines[line].characters]
            guard words.last == 0x29, !words.contains(0x28) else { continue }
            endings[line] = Ending.of((characters[lines[inked[index - 1]].characters] + words)[...])
        }
        return endings
    }

    /// A hash of two neighbouring characters.
    @inline(__always) static func pair(_ first: UInt32, _ second: UInt32) -> UInt16 {
        UInt16(truncatingIfNeeded: (first &* 0x9E37_79B1 ^ second &* 0x85EB_CA6B) >> 16)
    }

    private static func pairs(of characters: [UInt32]) -> [UInt16] {
        characters.withUnsafeBufferPointer { characters in
            Array(unsafeUninitializedCapacity: characters.count) { pairs, count in
                count = characters.count
                guard count > 0 else { return }
                pairs[0] = pair(0, characters[0])
                for place in 1..<count { pairs[place] = pair(characters[place &- 1], characters[place]) }
            }
        }
    }

    /// The folded characters of a line.
    func words(_ line: Int) -> Words { characters[lines[line].characters] }

    /// True when white space stands before a character of a line that is not its first.
    func hasSpace(before place: Int) -> Bool {
        offsets[place - 1] + PageText.scalar(bytes, at: offsets[place - 1]).length < offsets[place]
    }

    /// The stretch of `bytes` from a line's first character to its last.
    func inkBytes(_ line: Int) -> Range<Int> {
        let range = lines[line].characters
        guard let first = range.first, let last = range.last else {
            return lines[line].bytes.lowerBound..<lines[line].bytes.lowerBound
        }
        return offsets[first]..<(offsets[last] + PageText.scalar(bytes, at: offsets[last]).length)
    }

    /// A stretch of `characters` as it is printed, without the space in it.
    func printed(_ range: Range<Int>) -> String {
        var result: [UInt8] = []
        for place in range {
            result += bytes[offsets[place]..<(offsets[place] + PageText.scalar(bytes, at: offsets[place]).length)]
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// The scalar at a place of well-formed UTF-8, and its length in bytes.
    @inline(__always) static func scalar(_ bytes: [UInt8], at place: Int) -> (value: UInt32, length: Int) {
        bytes.withUnsafeBufferPointer { scalar($0, at: place) }
    }

    @inline(__always)
    static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> (value: UInt32, length: Int) {
        let lead = UInt32(bytes[place])
        if lead < 0x80 { return (lead, 1) }
        func tail(_ offset: Int) -> UInt32 { UInt32(bytes[place + offset] & 0x3F) }
        if lead < 0xE0 { return ((lead & 0x1F) << 6 | tail(1), 2) }
        if lead < 0xF0 { return ((lead & 0x0F) << 12 | tail(1) << 6 | tail(2), 3) }
        return ((lead & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
    }
}

/// Reads the bytes of a page once, from the first to the last.
private struct PageReader {
    private let characters: UnsafeMutableBufferPointer<UInt32>
    private let kinds: UnsafeMutableBufferPointer<CharacterKind>
    private let offsets: UnsafeMutableBufferPointer<Int>
    /// Characters written so far.
    private(set) var count = 0
    private(set) var lines: [PageLine] = []
    private(set) var inked: [Int] = []
    private var line = PageLine(bytes: 0..<0, characters: 0..<0)
    private var lineStart = 0
    private var hasPendingSpace = false

    /// - Parameters:
    ///   - characters: room for every scalar of the page.
    ///   - kinds: likewise for the kind of each.
    ///   - offsets: likewise for its place.
    init(
        characters: UnsafeMutableBufferPointer<UInt32>, kinds: UnsafeMutableBufferPointer<CharacterKind>,
        offsets: UnsafeMutableBufferPointer<Int>
    ) {
        (self.characters, self.kinds, self.offsets) = (characters, kinds, offsets)
    }

    mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
        lines.reserveCapacity(1 + ByteScan.lineFeedCount(bytes))
        inked.reserveCapacity(lines.capacity)
        var place = 0
        CharacterTable.entries.withUnsafeBufferPointer { table in
            CharacterTable.plainHan.withUnsafeBufferPointer { plain in
                while place < bytes.count {
                    place = readHan(bytes, from: place, table, plain)
                    guard place < bytes.count else { break }
                    let (scalar, length) = PageText.scalar(bytes, at: place)
                    if scalar == 0x0A {
                        close(at: place, next: place + 1)
                    } else {
                        let isPlain = scalar < 0x10000
                        let entry = isPlain ? table[Int(scalar)] : .supplementary(scalar)
                        take(entry, isPlain ? UInt32(entry.folded) : scalar, at: place, length)
                    }
                    place += length
                }
            }
        }
        close(at: place, next: place)
    }

    /// Reads a run of Han, most of any page; gives where it ends.
    @inline(__always)
    private mutating func readHan(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ table: UnsafeBufferPointer<CharacterTable.Entry>,
        _ plain: UnsafeBufferPointer<UInt64>
    ) -> Int {
        var (place, end, signs) = (start, count, LineSigns())
        let (characters, kinds, offsets) = (characters, kinds, offsets)
        guard let first = UnsafeRawPointer(bytes.baseAddress) else { return start }
        // U+4000 to U+9FFF are three bytes of the leads E4 to E9; the very last character of a page is left to others.
        while place &+ 4 <= bytes.count {
            let four = UInt32(littleEndian: first.loadUnaligned(fromByteOffset: place, as: UInt32.self))
            guard (four & 0xFF) &- 0xE4 <= 5 else { break }
            let scalar = (four & 0x0F) << 12 | four >> 2 & 0xFC0 | four >> 16 & 0x3F
            if plain[Int(scalar >> 6)] >> UInt64(scalar & 63) & 1 == 1 {
                characters[end] = scalar
            } else {
                let entry = table[Int(scalar)]
                guard entry.kind == .han else { break }
                characters[end] = UInt32(entry.folded)
                signs.formUnion(entry.signs)
            }
            kinds[end] = .han
            offsets[end] = place
            place = place &+ 3
            end = end &+ 1
        }
        guard end > count else { return place }
        if hasPendingSpace && count > lineStart { line.gapCount += 1 }
        hasPendingSpace = false
        line.hanCount += end - count
        line.wordPairCount += end - count - (followsWord ? 0 : 1)
        line.width += (end - count) * 2
        line.signs.formUnion(signs)
        count = end
        return place
    }

    /// The character before, on the same line, is Han, letter or digit.
    @inline(__always) private var followsWord: Bool { count > lineStart && kinds[count - 1].isWord }

    private mutating func close(at end: Int, next: Int) {
        line.bytes = line.bytes.lowerBound..<end
        line.characters = lineStart..<count
        if !line.isLetterSpaced { line.width += line.gapCount }
        if line.hanCount + line.digitCount + line.latinCount == 0 { line.signs.insert(.bare) }
        line.ending = Ending.of(characters[lineStart..<count])
        if !line.isBlank { inked.append(lines.count) }
        lines.append(line)
        line = PageLine(bytes: next..<next, characters: count..<count)
        lineStart = count
        hasPendingSpace = false
    }

    @inline(__always)
    private mutating func take(_ entry: CharacterTable.Entry, _ folded: UInt32, at place: Int, _ length: Int) {
        let isFirst = count == lineStart
        switch entry.kind {
        case .han: line.hanCount += 1
        case .space:
            if isFirst { line.indent += length > 2 || folded == 0x3000 ? 2 : 1 }
            hasPendingSpace = true
            return
        case .control:
            line.controlCount += 1
            return
        case .digit: line.digitCount += 1
        case .latin: line.latinCount += 1
        case .comma:
            line.commaCount += 1
            if folded == 0x2C { line.clauseCount += 1 }
        case .terminal: line.terminalCount += 1
        case .opening: line.markBalance += 1
        case .closing: line.markBalance -= 1
        default: break
        }
        if entry.kind.isWord && followsWord { line.wordPairCount += 1 }
        line.signs.formUnion(entry.signs)
        if hasPendingSpace && !isFirst { line.gapCount += 1 }
        hasPendingSpace = false
        // Punctuation of three bytes (， “ —) is set as wide as a Han character.
        line.width += length > 2 ? 2 : 1
        characters[count] = folded
        kinds[count] = entry.kind
        offsets[count] = place
        count += 1
    }
}
