// What the Tab key completes at a place in a filter text. It finds no values; the store has them.

/// The piece of a filter text that stands before the cursor.
public struct FilterCompletion: Hashable, Sendable {
    /// The field whose value is being typed; nil where a word or the name of a field is.
    public var field: FilterField?
    /// What is typed of it so far, without quotes.
    public var prefix: String
    /// What a choice replaces, in UTF-8 bytes of the filter text.
    public var span: TextSpan

    /// Makes a target.
    public init(field: FilterField?, prefix: String, span: TextSpan) {
        self.field = field
        self.prefix = prefix
        self.span = span
    }
}

extension FilterParser {
    /// What Tab completes.
    ///
    ///     FilterParser.completion(in: "铁路 place:万", at: 15)  →  field .place, prefix 万, span of 万
    ///     FilterParser.completion(in: "铁路 pl", at: 9)         →  no field, prefix pl, span of pl
    /// - Parameters:
    ///   - text: the filter text.
    ///   - offset: the cursor, in UTF-8 bytes; what stands behind it is not looked at.
    /// - Returns: an empty prefix where nothing is typed yet.
    /// - Complexity: O(length of the text).
    public static func completion(in text: String, at offset: Int) -> FilterCompletion {
        let before = text.at(TextSpan(0, max(0, min(offset, text.utf8.count))))
        let end = before.utf8.count
        var lexer = FilterLexer(before)
        var last: FilterToken?
        while let token = lexer.next() { last = token }
        guard let last, last.span.end == end else {
            return FilterCompletion(field: nil, prefix: "", span: TextSpan(end, end))
        }
        switch last.kind {
        case .word(let text): return FilterCompletion(field: nil, prefix: text, span: last.span)
        case .field(let field, nil): return FilterCompletion(field: field, prefix: "", span: TextSpan(end, end))
        case .field(let field, let value?): return FilterCompletion(field: field, prefix: value.text, span: value.span)
        case .openQuote(let field, let value):
            return FilterCompletion(field: field, prefix: value.text, span: value.span)
        default: return FilterCompletion(field: nil, prefix: "", span: TextSpan(end, end))
        }
    }

    /// A value as it is typed behind a field's colon: quoted where it would not be one word.
    ///
    ///     FilterParser.value("万州 开州") == "\"万州 开州\""
    public static func value(_ text: String) -> String { Filter.value(text) }
}
