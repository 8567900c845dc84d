// One page of a newspaper as it came in: its identity and what is known of it. Its articles are elsewhere.

/// Identity of a page: the hash of its bytes. The same bytes are the same page, under whatever path they lie.
public struct PageID: Hashable, Sendable, Codable, Comparable, CustomStringConvertible {
    /// 32 lower-case hexadecimal digits: the first 16 bytes of the SHA-256 of the page's original bytes.
    public let text: String

    /// Takes an identity that was written out before; nil unless it is 32 lower-case hexadecimal digits.
    public init?(_ text: String) {
        let isHexadecimal = text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
        guard text.utf8.count == 32, isHexadecimal else { return nil }
        self.text = text
    }

    /// Takes the digits of a hash just computed.
    /// - Precondition: 32 lower-case hexadecimal digits.
    public init(hexadecimalDigits: String) {
        guard let identity = PageID(hexadecimalDigits) else {
            preconditionFailure("a page identity is 32 hexadecimal digits, got \(hexadecimalDigits)")
        }
        self = identity
    }

    /// The identity as text.
    public var description: String { text }

    /// Orders by text, for stable output.
    public static func < (left: PageID, right: PageID) -> Bool { left.text < right.text }
}

/// What a page says of itself, each with its evidence; nil where it says nothing.
public struct PageFacts: Hashable, Sendable, Codable {
    /// Name of the newspaper or site, e.g. 重庆日报.
    public var newspaper: Fact<String>?
    /// Date of printing, as far as known.
    public var date: Fact<PartialDate>?
    /// Number of the page in its issue, from 1.
    public var pageNumber: Fact<Int>?

    /// Makes page facts; without arguments: nothing known.
    public init(newspaper: Fact<String>? = nil, date: Fact<PartialDate>? = nil, pageNumber: Fact<Int>? = nil) {
        self.newspaper = newspaper
        self.date = date
        self.pageNumber = pageNumber
    }
}

/// Where a page came from.
public struct PageSource: Hashable, Sendable, Codable {
    /// Path of the file as the user would open it.
    public var path: String
    /// 1-based number of the page in its file; a form feed starts the next.
    public var ordinal: Int
    /// 1-based number, in the file, of the page's first line.
    public var firstLine: Int
    /// IANA name of the encoding the bytes were read in, e.g. `UTF-8`, `GB18030`.
    public var encoding: String

    /// Makes a source.
    public init(path: String, ordinal: Int = 1, firstLine: Int = 1, encoding: String = "UTF-8") {
        self.path = path
        self.ordinal = ordinal
        self.firstLine = firstLine
        self.encoding = encoding
    }
}

/// A page: identity, origin, facts.
public struct Page: Hashable, Sendable, Codable {
    /// Identity.
    public var id: PageID
    /// Origin.
    public var source: PageSource
    /// What it says of itself.
    public var facts: PageFacts
    /// Number of its lines, split at line feeds only; a final line feed is followed by one empty line.
    public var lineCount: Int

    /// Makes a page.
    public init(id: PageID, source: PageSource, facts: PageFacts, lineCount: Int) {
        self.id = id
        self.source = source
        self.facts = facts
        self.lineCount = lineCount
    }
}
