// Where a word stands in a text, in bytes of the text as it is. It knows no documents.

/// Finds the places of a word in texts, compared as the index compares.
struct OccurrenceFinder {
    /// A word with what stands around it.
    struct Context {
        var before: String
        var word: String
        var after: String
    }

    private let wanted: [UInt16]
    private let normalText: NormalText

    init(_ wanted: [UInt16], _ normalText: NormalText) {
        self.wanted = wanted
        self.normalText = normalText
    }

    /// The places of the word, none overlapping the one before, in bytes; from its first character to its last, white
    /// space between them included.
    /// - Complexity: O(length of the text).
    func spans(in utf8: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
        guard !wanted.isEmpty, utf8.count > 0 else { return [] }
        var units: [UInt16] = []
        var starts: [Int] = []
        normalText.append(utf8, to: &units, starts: &starts)
        var result: [Range<Int>] = []
        var place = 0
        while place + wanted.count <= units.count {
            if units[place] == wanted[0], wanted.indices.allSatisfy({ units[place + $0] == wanted[$0] }) {
                let last = starts[place + wanted.count - 1]
                result.append(starts[place]..<OccurrenceFinder.end(ofScalarAt: last, in: utf8))
                place += wanted.count
            } else {
                place += 1
            }
        }
        return result
    }

    /// The word at a place with so many characters around it; line ends are told as spaces.
    func context(of span: Range<Int>, in utf8: UnsafeBufferPointer<UInt8>, count: Int) -> Context {
        var start = span.lowerBound
        for _ in 0..<count where start > 0 {
            start -= 1
            while start > 0, utf8[start] & 0xC0 == 0x80 { start -= 1 }
        }
        var end = span.upperBound
        for _ in 0..<count where end < utf8.count { end = OccurrenceFinder.end(ofScalarAt: end, in: utf8) }
        func text(_ range: Range<Int>) -> String {
            String(decoding: utf8[range], as: UTF8.self).replacing("\n", with: " ")
        }
        return Context(
            before: text(start..<span.lowerBound), word: text(span), after: text(span.upperBound..<end))
    }

    private static func end(ofScalarAt place: Int, in utf8: UnsafeBufferPointer<UInt8>) -> Int {
        var end = place + 1
        while end < utf8.count, utf8[end] & 0xC0 == 0x80 { end += 1 }
        return end
    }
}
