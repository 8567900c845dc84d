// A text and a second version of it with random edits whose places are known. It compares nothing.

/// An edit: some characters of the first version gave way to some of the second.
public struct TextEdit: Hashable, Sendable {
    /// Bytes of the first version that went; empty for an insertion.
    public var first: Range<Int>
    /// Bytes of the second version that came; empty for a deletion.
    public var second: Range<Int>

    /// Makes an edit.
    public init(first: Range<Int>, second: Range<Int>) {
        self.first = first
        self.second = second
    }
}

/// Two versions of a text.
public struct EditedText: Sendable {
    /// The first version.
    public let original: String
    /// The second version.
    public let edited: String
    /// The edits, in order; at least `gap` characters of both versions lie between two of them.
    public let edits: [TextEdit]

    /// Characters between two edits at the least: as many as a passage in common has.
    public static let gap = 8

    /// Makes a second version.
    ///
    /// A third of the edits puts 1 to 12 characters in, a third leaves some out, a third puts others in their place.
    /// What is put in stands elsewhere in the text, so that it cannot be told by its characters.
    public init(_ text: String, editCount: Int, seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let characters = Array(text.unicodeScalars)
        var pieces = EditedText.places(editCount, in: characters, &random)
        var second: [Unicode.Scalar] = []
        var edits: [TextEdit] = []
        var position = 0
        pieces.sort { $0.start < $1.start }
        for piece in pieces {
            second += characters[position..<piece.start]
            let removed = piece.kind == 0 ? [] : Array(characters[piece.start..<piece.start + piece.count])
            let added = piece.kind == 1 ? [] : EditedText.other(than: removed, in: characters, &random)
            let start = EditedText.byteCount(characters[..<piece.start])
            let secondStart = EditedText.byteCount(second[...])
            second += added
            edits.append(
                TextEdit(
                    first: start..<start + EditedText.byteCount(removed[...]),
                    second: secondStart..<secondStart + EditedText.byteCount(added[...])))
            position = piece.start + removed.count
        }
        second += characters[position...]
        original = text
        edited = EditedText.string(second)
        self.edits = edits
    }

    private struct Piece {
        var start: Int
        var count: Int
        var kind: Int
    }

    private static func places(_ count: Int, in characters: [Unicode.Scalar], _ random: inout SeededRandom) -> [Piece] {
        var pieces: [Piece] = []
        while pieces.count < count {
            let piece = Piece(
                start: Int.random(in: gap..<characters.count - 12 - gap, using: &random),
                count: Int.random(in: 1...12, using: &random), kind: pieces.count % 3)
            let isFree = pieces.allSatisfy {
                $0.start + $0.count + gap <= piece.start || piece.start + piece.count + gap <= $0.start
            }
            // Blanks and line ends are what a print column puts in; leaving them out is no edit.
            let ends = [characters[piece.start], characters[piece.start + piece.count - 1]]
            if isFree, !ends.contains(where: \.properties.isWhitespace) { pieces.append(piece) }
        }
        return pieces
    }

    /// Characters from elsewhere, without line ends or blanks, that differ from those that went at both ends.
    private static func other(
        than removed: [Unicode.Scalar], in characters: [Unicode.Scalar], _ random: inout SeededRandom
    ) -> [Unicode.Scalar] {
        while true {
            let count = Int.random(in: 1...12, using: &random)
            let start = Int.random(in: 0..<characters.count - count, using: &random)
            let candidate = Array(characters[start..<start + count])
            let isPlain = candidate.allSatisfy { $0.value > 0x20 && !$0.properties.isWhitespace }
            if isPlain, removed.isEmpty || candidate.first != removed.first && candidate.last != removed.last {
                return candidate
            }
        }
    }

    private static func byteCount(_ scalars: ArraySlice<Unicode.Scalar>) -> Int {
        scalars.reduce(0) { $0 + UTF8.width($1) }
    }

    private static func string(_ scalars: [Unicode.Scalar]) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}

extension EditedText {
    /// What marks of a comparison are worth beside the edits.
    public struct Verdict: Hashable, Sendable {
        /// Edits with a mark at their place.
        public var foundCount = 0
        /// Marks.
        public var markCount = 0
        /// Bytes marked beyond those of the edits, in both versions together; blanks do not count.
        public var surplus = 0

        /// True when every edit is found and nothing else is marked.
        public func isPerfect(of editCount: Int) -> Bool { foundCount == editCount && surplus == 0 }
    }

    /// Judges marks. An insertion or deletion that could as well stand some characters before or behind (的|的) is not
    /// held against them: each mark counts for the edit nearest to it, and may not cover more there than the edit.
    public func judge(_ marks: [TextEdit]) -> Verdict {
        var verdict = Verdict(markCount: marks.count)
        var surplus = edits.map {
            (first: -EditedText.ink(original, $0.first), second: -EditedText.ink(edited, $0.second))
        }
        var isFound = Array(repeating: false, count: edits.count)
        for mark in marks {
            guard let nearest = edits.indices.min(by: { distance(edits[$0], mark) < distance(edits[$1], mark) }) else {
                continue
            }
            isFound[nearest] = isFound[nearest] || distance(edits[nearest], mark) <= 3 * 12
            surplus[nearest].first += EditedText.ink(original, mark.first)
            surplus[nearest].second += EditedText.ink(edited, mark.second)
        }
        verdict.foundCount = isFound.count { $0 }
        verdict.surplus = surplus.reduce(0) { $0 + max(0, $1.first) + max(0, $1.second) }
        return verdict
    }

    /// Bytes of a stretch that are no blanks.
    private static func ink(_ text: String, _ range: Range<Int>) -> Int {
        let bytes = text.utf8
        let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
        return bytes[start..<bytes.index(start, offsetBy: range.count)].count { $0 > 0x20 }
    }

    private func distance(_ edit: TextEdit, _ mark: TextEdit) -> Int {
        max(0, mark.first.lowerBound - edit.first.upperBound, edit.first.lowerBound - mark.first.upperBound)
    }

    /// What the marks make of the first version: the second, when they are right.
    public func applying(_ marks: [TextEdit]) -> String {
        let (first, second) = (Array(original.utf8), Array(edited.utf8))
        var result: [UInt8] = []
        var place = 0
        for mark in marks {
            result += first[place..<mark.first.lowerBound]
            result += second[mark.second]
            place = mark.first.upperBound
        }
        return String(decoding: result + first[place...], as: UTF8.self)
    }
}

extension EditedText {
    /// A plan composed of generated sentences, in paragraphs.
    /// - Parameter characterCount: it has so many characters, or a sentence less.
    public static func plan(characterCount: Int, seed: UInt64 = 1) -> String {
        let sentences = SentenceSource.composed(count: characterCount / 12, seed: seed).stretches.flatMap { $0 }
        var text = ""
        var count = 0
        for (index, sentence) in sentences.enumerated() {
            guard count + sentence.count + 1 <= characterCount else { break }
            text += sentence + (index % 4 == 3 ? "\n" : "")
            count += sentence.count + (index % 4 == 3 ? 1 : 0)
        }
        return text
    }
}
