// The first characters of a stretch of an article's text in the form that rules compare, and as they are printed.

import Corpus

/// The beginning of a stretch of text.
struct FoldedHead {
    /// The characters without white space, folded.
    private(set) var characters: [UInt32] = []
    /// Where each of them ends in the text's UTF-8.
    private var ends: [Int] = []
    private let text: Substring.UTF8View

    /// - Parameters:
    ///   - scalarCount: how many characters are looked at, white space among them.
    /// - Complexity: O(`scalarCount`).
    init(_ text: String, from span: TextSpan, scalarCount: Int) {
        let start = text.utf8.index(text.startIndex, offsetBy: span.start)
        self.text = text.utf8[start..<text.utf8.index(start, offsetBy: span.length)]
        characters.reserveCapacity(scalarCount)
        ends.reserveCapacity(scalarCount)
        _ = self.text.withContiguousStorageIfAvailable { read($0, scalarCount) }
    }

    private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, _ scalarCount: Int) {
        CharacterTable.entries.withUnsafeBufferPointer { table in
            var (place, count) = (0, 0)
            while place < bytes.count, count < scalarCount {
                let (scalar, length) = PageText.scalar(bytes, at: place)
                place += length
                count += 1
                let isPlain = scalar < 0x10000
                guard !isPlain || table[Int(scalar)].kind != .space else { continue }
                characters.append(isPlain ? UInt32(table[Int(scalar)].folded) : scalar)
                ends.append(place)
            }
        }
    }

    /// The first of the characters as they are printed, with the white space between them.
    func printed(_ count: Int) -> String {
        String(decoding: text.prefix(count > 0 ? ends[count - 1] : 0), as: UTF8.self)
    }
}
