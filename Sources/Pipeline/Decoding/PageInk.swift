// Whether anything is printed on a page. What is printed is no concern here.

extension PageBytes {
    /// False for a page of white space, as stands between two form feeds in a row.
    ///
    ///     PageBytes(bytes: Array("\u{3000}\n".utf8), ordinal: 1, firstLine: 1).hasInk(in: TextEncoding(name: "UTF-8")) == false
    /// - Returns: true also for bytes that are no text in the encoding.
    /// - Complexity: O(bytes up to the end of the first line with ink).
    public func hasInk(in encoding: TextEncoding) -> Bool {
        // In UTF-8, GB18030 and Big5 a byte so low is a character of its own.
        guard encoding.unit == .byte else { return PageBytes.hasInk(bytes, encoding) }
        var rest = bytes[...]
        while let start = rest.firstIndex(where: { $0 > 0x20 }) {
            let line = rest[start...].prefix { $0 != 0x0A }
            if PageBytes.hasInk(Array(line), encoding) { return true }
            rest = rest[line.endIndex...]
        }
        return false
    }

    private static func hasInk(_ bytes: [UInt8], _ encoding: TextEncoding) -> Bool {
        guard let text = try? decodeText(bytes, as: encoding).text else { return true }
        return text.unicodeScalars.contains { $0.isInk }
    }
}

extension Unicode.Scalar {
    /// False for white space, control characters and marks that nobody sees, such as a byte order mark.
    var isInk: Bool {
        let category = properties.generalCategory
        return !properties.isWhitespace && category != .control && category != .format
    }
}

extension String {
    /// Number of lines before the first with ink; nil where nothing is printed.
    var firstInkedLine: Int? {
        let place = unicodeScalars.firstIndex { $0.isInk }
        return place.map { unicodeScalars[..<$0].count { $0 == "\n" } }
    }
}
