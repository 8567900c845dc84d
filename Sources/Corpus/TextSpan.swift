// A stretch of text, in the one unit used everywhere: UTF-8 bytes. It does not know which text it belongs to.

/// A half-open stretch of a text, in UTF-8 bytes.
///
/// Every position in Broadsheet that concerns text (never the screen) is one of these. The text it refers to is named
/// beside the property that holds it: an article's `text`, or a page's decoded text.
///
///     "万州区".at(TextSpan(0, 6)) == "万州"
public struct TextSpan: Hashable, Sendable, Comparable, Codable {
    /// First byte.
    public var start: Int
    /// The byte after the last one; never less than `start`.
    public var end: Int

    /// Makes a span from its two ends.
    /// - Precondition: `0 <= start <= end`.
    public init(_ start: Int, _ end: Int) {
        precondition(0 <= start && start <= end, "a span needs 0 <= start <= end, got \(start)..<\(end)")
        self.start = start
        self.end = end
    }

    /// Number of bytes.
    public var length: Int { end - start }

    /// True when nothing is inside.
    public var isEmpty: Bool { start == end }

    /// The same ends as a range of byte offsets.
    public var range: Range<Int> { start..<end }

    /// True when every byte of `other` lies inside.
    public func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }

    /// True when the byte at `offset` lies inside.
    public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }

    /// True when the two share at least one byte.
    public func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }

    /// The span moved by a number of bytes, towards the end when positive.
    public func shifted(by byteCount: Int) -> TextSpan { TextSpan(start + byteCount, end + byteCount) }

    /// Orders by start, then by end.
    public static func < (left: TextSpan, right: TextSpan) -> Bool {
        (left.start, left.end) < (right.start, right.end)
    }
}

extension String {
    /// The part of the text that a span covers.
    ///
    /// A span that reaches past the end is cut there; a span that splits a character gives what Swift makes of the
    /// broken bytes (U+FFFD).
    /// - Complexity: O(length of the span) for native strings.
    public func at(_ span: TextSpan) -> String {
        let bytes = utf8
        let lower = bytes.index(bytes.startIndex, offsetBy: span.start, limitedBy: bytes.endIndex) ?? bytes.endIndex
        let upper = bytes.index(lower, offsetBy: span.length, limitedBy: bytes.endIndex) ?? bytes.endIndex
        return String(decoding: bytes[lower..<upper], as: UTF8.self)
    }
}
