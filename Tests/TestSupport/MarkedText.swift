// Text with the expected findings written into it: 〔D:三月五日=2020-03-05〕. It knows nothing of what finds them.

/// A sentence with marks, taken apart into plain text and what is expected in it.
///
/// A mark is `〔K:words=value〕`: a letter for the kind, the words as they stand in the text, and what they mean. Days
/// are written `2020-03-05`, runs `2020-03-05..2020-03-08`, open ends with nothing on their side (`2015-01-01..`), the
/// unknown as `?`. Months and years may stand for their days: `2020-03`, `2020`.
public struct MarkedText: Sendable {
    /// A finding that is expected.
    public struct Mark: Equatable, Sendable, CustomStringConvertible {
        /// Kind of the finding.
        public var kind: Character
        /// The words.
        public var words: String
        /// What they mean, as written.
        public var value: String
        /// First byte in the plain text.
        public var start: Int

        /// The mark without its place.
        public var description: String { "\(kind):\(words)=\(value)" }
    }

    /// The text without its marks.
    public private(set) var text = ""
    /// The expected findings, in text order.
    public private(set) var marks: [Mark] = []

    /// Takes a marked text apart.
    public init(_ marked: String) {
        var rest = marked[...]
        while let open = rest.firstIndex(of: "〔"), let close = rest[open...].firstIndex(of: "〕") {
            text += rest[..<open]
            add(rest[rest.index(after: open)..<close])
            rest = rest[rest.index(after: close)...]
        }
        text += rest
    }

    private mutating func add(_ mark: Substring) {
        guard let kind = mark.first, let colon = mark.firstIndex(of: ":"), let equals = mark.lastIndex(of: "=") else {
            text += "〔" + mark + "〕"
            return
        }
        let words = String(mark[mark.index(after: colon)..<equals])
        let value = String(mark[mark.index(after: equals)...])
        marks.append(Mark(kind: kind, words: words, value: value, start: text.utf8.count))
        text += words
    }
}
