// Refuses a file of settings that is nested beyond all reason before the TOML library, which recurses, sees it.

/// How deep a file of settings is nested.
enum TOMLNesting {
    /// Settings have three levels: `keys.reading."x"`.
    static let limit = 50

    /// Where a file is nested deeper than the limit; nil where it is not. Names parted by dots count as levels, and so do
    /// arrays and tables inside one another.
    /// - Complexity: O(text).
    static func fault(in text: String) -> SettingFault? {
        var (line, column, depth, dots) = (1, 0, 0, 0)
        var quote: UInt8?
        var (isEscaped, isComment) = (false, false)
        for byte in text.utf8 {
            column += 1
            if byte == UInt8(ascii: "\n") {
                (line, column, dots, quote, isEscaped, isComment) = (line + 1, 0, 0, nil, false, false)
            } else if isEscaped {
                isEscaped = false
            } else if isComment {
                continue
            } else if let open = quote {
                if byte == open { quote = nil }
                isEscaped = byte == UInt8(ascii: "\\") && open == UInt8(ascii: "\"")
            } else {
                switch byte {
                case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
                case UInt8(ascii: "#"): isComment = true
                case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
                case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
                case UInt8(ascii: "."): dots += 1
                case UInt8(ascii: "="): dots = 0
                default: break
                }
            }
            if depth > limit || dots > limit {
                let detail = "nested more than \(limit) levels deep"
                return SettingFault(cause: .notTOML(detail), line: line, column: column)
            }
        }
        return nil
    }
}
