// What other tools write for OR and for not, which here are words like any other.

extension FilterParser {
    private static let operators: Set<String> = ["or", "and", "not", "|", "||", "&", "&&", "!"]

    /// True where a filter has an operator of another language outside of quotes: `or`, `NOT`, `铁路|高铁`, `万*`.
    public static func holdsForeignOperator(_ text: String) -> Bool {
        let outside = text.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset % 2 == 0 }.map(\.element).joined(separator: " ")
        return outside.split(whereSeparator: \.isWhitespace).contains { word in
            let isOperator = word != "OR" && operators.contains(word.lowercased())
            return isOperator || word.count > 1 && (word.contains("|") || word.hasSuffix("*"))
        }
    }
}
