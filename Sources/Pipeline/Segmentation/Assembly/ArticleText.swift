// Print lines joined to prose: which spaces stay, and where each line went.

import Corpus

/// The text of an article as it grows, with its paragraphs.
struct ArticleText {
    private(set) var bytes: [UInt8] = []
    private(set) var paragraphs: [Paragraph] = []
    private let text: PageText
    private var expectedCount = 0

    /// - Parameter partCount: how many paragraphs and headings will come.
    init(_ text: PageText, partCount: Int) {
        self.text = text
        paragraphs.reserveCapacity(partCount)
    }

    /// Characters were copied whole from well-formed text, so that nobody needs to look for ill-formed ones again.
    var string: String { String(copying: UTF8Span(unchecked: bytes.span)) }

    /// Says that a line will come, so that there is room for all of them.
    mutating func expect(_ line: Int) { expectedCount += text.lines[line].bytes.count + 1 }

    /// Appends the lines of a paragraph or heading, joined.
    mutating func append(_ lines: ArraySlice<Int>, kind: Paragraph.Kind) {
        if bytes.isEmpty { bytes.reserveCapacity(expectedCount) } else { bytes.append(0x0A) }
        let start = bytes.count
        var slices: [LineSlice] = []
        slices.reserveCapacity(lines.count)
        var previous: Unit?
        for line in lines {
            let lineStart = bytes.count
            append(line, &previous, &slices, from: lineStart)
        }
        let span = TextSpan(start, bytes.count)
        let heading = kind == .body ? runInHeading(lines, from: start) : nil
        paragraphs.append(Paragraph(span: span, kind: kind, lines: slices, runInHeading: heading))
    }

    /// A character that was written, as far as the next one needs to know it.
    private struct Unit {
        var kind: CharacterKind
        var scalar: UInt32
        /// Number of characters of the same kind written without a space between them.
        var runLength: Int
    }

    private mutating func append(_ line: Int, _ previous: inout Unit?, _ slices: inout [LineSlice], from lineStart: Int)
    {
        if text.lines[line].gapCount == 0, text.lines[line].controlCount == 0 {
            return appendWhole(line, &previous, &slices)
        }
        let range = text.lines[line].bytes
        var hasSpace = false
        var isLineStart = true
        var start = lineStart
        var place = range.lowerBound
        while place < range.upperBound {
            let (scalar, length) = PageText.scalar(text.bytes, at: place)
            let kind = CharacterTable.kind(of: scalar)
            if kind == .space || kind == .control {
                if kind == .space { hasSpace = true }
                place += length
                continue
            }
            let parts = previous.map { joins($0, kind, isLineStart, hasSpace, line, place) } ?? false
            if parts { bytes.append(0x20) }
            if isLineStart { start = bytes.count }
            let isRun = previous?.kind == kind && !parts && !(hasSpace && !isLineStart)
            previous = Unit(kind: kind, scalar: scalar, runLength: isRun ? (previous?.runLength ?? 0) + 1 : 1)
            for byte in place..<(place + length) { bytes.append(text.bytes[byte]) }
            (hasSpace, isLineStart) = (false, false)
            place += length
        }
        let ink = text.inkBytes(line)
        slices.append(
            LineSlice(
                line: line + 1, textSpan: TextSpan(start, bytes.count),
                pageSpan: TextSpan(ink.lowerBound, ink.upperBound)))
    }

    /// Appends a line without spaces between its characters.
    private mutating func appendWhole(_ line: Int, _ previous: inout Unit?, _ slices: inout [LineSlice]) {
        let characters = text.lines[line].characters
        let ink = text.inkBytes(line)
        guard let first = characters.first, let last = characters.last else { return }
        if let previous, previous.kind == .latin, CharacterKind.of(text.characters[first]) == .latin {
            bytes.append(0x20)
        }
        let start = bytes.count
        text.bytes.withUnsafeBufferPointer { bytes.append(contentsOf: UnsafeBufferPointer(rebasing: $0[ink])) }
        slices.append(
            LineSlice(
                line: line + 1, textSpan: TextSpan(start, bytes.count),
                pageSpan: TextSpan(ink.lowerBound, ink.upperBound)))
        let kind = CharacterKind.of(text.characters[last])
        // Nobody asks for runs longer than two.
        let above = last > first ? CharacterKind.of(text.characters[last - 1]) : kind == .latin ? nil : previous?.kind
        let goesOn = above == kind
        previous = Unit(
            kind: kind, scalar: ink.upperBound - text.offsets[last] == 1 ? text.characters[last] : UInt32.max,
            runLength: goesOn ? 2 : 1)
    }

    /// True when one space must part two characters.
    private func joins(
        _ previous: Unit, _ kind: CharacterKind, _ isLineStart: Bool, _ hasSpace: Bool, _ line: Int, _ place: Int
    ) -> Bool {
        let isWord = { (kind: CharacterKind) in kind == .latin || kind == .digit }
        if isLineStart { return previous.kind == .latin && kind == .latin }
        guard hasSpace, !text.lines[line].isLetterSpaced else { return false }
        if isWord(previous.kind) && isWord(kind) { return true }
        // ASCII punctuation behind a Latin word: one space is part of the writing.
        if kind == .latin && previous.scalar < 0x80 && [.comma, .terminal, .colon, .semicolon].contains(previous.kind) {
            return true
        }
        guard previous.kind == .han && kind == .han else { return false }
        return previous.runLength >= 2 && hanRun(from: place, in: text.lines[line].bytes) >= 2
    }

    /// Number of Han characters that follow each other from a place, at most 2.
    private func hanRun(from start: Int, in range: Range<Int>) -> Int {
        var place = start
        var count = 0
        while place < range.upperBound && count < 2 {
            let (scalar, length) = PageText.scalar(text.bytes, at: place)
            guard CharacterKind.of(scalar) == .han else { break }
            count += 1
            place += length
        }
        return count
    }

    /// A numbered heading that opens the paragraph: from its start to the first full stop, when text follows.
    private func runInHeading(_ lines: ArraySlice<Int>, from start: Int) -> TextSpan? {
        guard let first = lines.first, Outlines.level(text.words(first)) != nil else { return nil }
        var place = start
        var count = 0
        while place < bytes.count && count < 40 {
            let (scalar, length) = PageText.scalar(bytes, at: place)
            place += length
            count += 1
            if scalar == 0x3002 { return place < bytes.count ? TextSpan(start, place - length) : nil }
            if CharacterKind.of(scalar) == .terminal || CharacterKind.of(scalar) == .semicolon { return nil }
        }
        return nil
    }
}
