// Reads the filter language of docs/filter.md. It knows the grammar and nothing of stores or screens.

/// A place in a filter text that could not be understood.
public struct FilterFault: Error, Hashable, Sendable {
    /// What is wrong there.
    public enum Cause: Hashable, Sendable {
        /// `foo:bar` where no field has that name.
        case unknownField(String)
        /// `date:20x`.
        case badDate(String)
        /// `date:2020-13`.
        case noSuchMonth(Int)
        /// `date:2021-02-30`.
        case noSuchDay(Int, in: PartialDate)
        /// `date:2021..2019`.
        case endBeforeStart(String)
        /// `page:abc`.
        case badNumber(String)
        /// `is:blue`; the values that exist are given.
        case badValue(String, allowed: [String])
        /// `date:` with nothing behind.
        case missingValue(FilterField)
        /// A quote that is not closed.
        case openQuote
        /// A bracket that is not closed.
        case openGroup
        /// A closing bracket without an opening one.
        case strayBracket
        /// OR or a minus with nothing to stand on.
        case missingTerm
        /// More brackets or minus signs inside one another than can be followed.
        case tooDeep
        /// More text than anybody types: what was pasted by mistake is not looked for.
        case tooLong
    }

    /// What is wrong.
    public var cause: Cause
    /// Where, in UTF-8 bytes of the filter text.
    public var span: TextSpan

    /// Makes a fault.
    public init(_ cause: Cause, at span: TextSpan) {
        self.cause = cause
        self.span = span
    }
}

/// One term of a filter text: for underlining it and for counting what it alone matches.
public struct FilterTerm: Hashable, Sendable {
    /// Where it stands, in UTF-8 bytes of the filter text, without its minus sign.
    public var span: TextSpan
    /// What it asks for by itself.
    public var filter: Filter
    /// True when it excludes: an odd number of minus signs stands over it.
    public var isExcluded: Bool

    /// Makes a term.
    public init(span: TextSpan, filter: Filter, isExcluded: Bool = false) {
        self.span = span
        self.filter = filter
        self.isExcluded = isExcluded
    }
}

/// What became of a filter text.
public struct ParsedFilter: Hashable, Sendable {
    /// What was understood. With faults it leaves out what was not: show the last good result instead.
    public var filter: Filter
    /// What was not understood, in text order; empty when all was.
    public var faults: [FilterFault]
    /// The terms that were understood, in text order.
    public var terms: [FilterTerm]

    /// Makes a result.
    public init(filter: Filter, faults: [FilterFault] = [], terms: [FilterTerm] = []) {
        self.filter = filter
        self.faults = faults
        self.terms = terms
    }
}

/// Reads filter texts by recursive descent.
///
///     FilterParser.parse("万州 (铁路 OR 高铁) -煤矿").filter
///         == .all([.word("万州"), .any([.word("铁路"), .word("高铁")]), .not(.word("煤矿"))])
public struct FilterParser {
    /// So many brackets and minus signs may stand inside one another.
    public static let depthLimit = 64
    /// A filter text may have so many bytes of UTF-8: a thousand names joined by OR.
    public static let lengthLimit = 16_384

    private var tokens: [FilterToken] = []
    private var position = 0
    private var isExcluded = false
    private var result = ParsedFilter(filter: .everything)

    /// Understands a filter text as far as it goes.
    ///
    /// The filter that comes back is in normal form (`Filter.normalised`).
    /// - Parameter text: whatever the reader typed.
    /// - Returns: filter, faults and terms; an empty text gives `.everything` without faults.
    /// - Complexity: O(length of the text).
    public static func parse(_ text: String) -> ParsedFilter {
        guard text.utf8.count <= lengthLimit else {
            return ParsedFilter(
                filter: .everything, faults: [FilterFault(.tooLong, at: TextSpan(lengthLimit, text.utf8.count))])
        }
        var parser = FilterParser()
        var lexer = FilterLexer(text)
        while let token = lexer.next() { parser.tokens.append(token) }
        parser.parseAll()
        return parser.result
    }

    private mutating func parseAll() {
        var parts: [Filter] = []
        while position < tokens.count {
            if let part = alternatives(depth: 0) { parts.append(part) }
            if position < tokens.count {
                fault(.strayBracket)
                position += 1
            }
        }
        result.filter = Filter.conjunction(parts)
        result.faults.sort { ($0.span, $0.span.length) < ($1.span, $1.span.length) }
    }

    /// `terms { OR terms }`, up to a closing bracket or the end; nil when nothing was understood.
    private mutating func alternatives(depth: Int) -> Filter? {
        var branches: [Filter] = []
        var pendingOr: TextSpan?
        while true {
            let (terms, sawTerm) = conjunction(depth: depth)
            let orSpan = takeOr()
            if !sawTerm, let span = pendingOr ?? orSpan { fault(.missingTerm, at: span) }
            if !terms.isEmpty { branches.append(Filter.conjunction(terms)) }
            guard let orSpan else { break }
            pendingOr = orSpan
        }
        return branches.isEmpty ? nil : Filter.disjunction(branches)
    }

    private mutating func takeOr() -> TextSpan? {
        guard position < tokens.count, case .or = tokens[position].kind else { return nil }
        defer { position += 1 }
        return tokens[position].span
    }

    /// Terms side by side. The flag tells whether any stood there, understood or not.
    private mutating func conjunction(depth: Int) -> (terms: [Filter], sawTerm: Bool) {
        var terms: [Filter] = []
        var sawTerm = false
        while position < tokens.count {
            switch tokens[position].kind {
            case .or, .close: return (terms, sawTerm)
            default:
                sawTerm = true
                if let term = factor(depth: depth) { terms.append(term) }
            }
        }
        return (terms, sawTerm)
    }

    /// A term, a group, or one of them behind a minus; nil when it was not understood.
    private mutating func factor(depth: Int) -> Filter? {
        switch tokens[position].kind {
        case .open: group(depth: depth + 1)
        case .minus(let touchesNext): exclusion(touchesNext: touchesNext, depth: depth + 1)
        default: term()
        }
    }

    private mutating func group(depth: Int) -> Filter? {
        guard isShallow(depth) else { return nil }
        let opening = tokens[position].span
        position += 1
        let faultCount = result.faults.count
        let inner = alternatives(depth: depth)
        if position < tokens.count {
            position += 1
        } else if result.faults.last?.cause != .tooDeep {
            fault(.openGroup, at: opening)
        }
        return inner ?? (result.faults.count == faultCount ? .everything : nil)
    }

    private mutating func exclusion(touchesNext: Bool, depth: Int) -> Filter? {
        guard isShallow(depth) else { return nil }
        let sign = tokens[position].span
        position += 1
        guard touchesNext, position < tokens.count, !isAtOrOrClose else {
            fault(.missingTerm, at: sign)
            return nil
        }
        isExcluded.toggle()
        defer { isExcluded.toggle() }
        return factor(depth: depth).map { .not($0) }
    }

    private var isAtOrOrClose: Bool {
        switch tokens[position].kind {
        case .or, .close: true
        default: false
        }
    }

    /// Past the limit the rest of the text is given up, so that time stays linear.
    private mutating func isShallow(_ depth: Int) -> Bool {
        guard depth > FilterParser.depthLimit else { return true }
        fault(.tooDeep)
        position = tokens.count
        return false
    }

    private mutating func term() -> Filter? {
        let token = tokens[position]
        position += 1
        switch token.kind {
        case .word(let text): return understood(FilterCharacter.isOneWord(text) ? .word(text) : .phrase(text), token)
        case .phrase(let text): return FilterCharacter.isBlank(text) ? .everything : understood(.phrase(text), token)
        case .field(let field, let value): return fieldTerm(field, value, token)
        case .unknownField(let name): fault(.unknownField(name), at: token.span)
        case .openQuote: fault(.openQuote, at: token.span)
        case .open, .close, .or, .minus: break
        }
        return nil
    }

    private mutating func fieldTerm(_ field: FilterField, _ value: FilterToken.Value?, _ token: FilterToken) -> Filter?
    {
        guard let value, !value.text.isEmpty else {
            fault(.missingValue(field), at: token.span)
            return nil
        }
        switch field.filter(for: value.text, isExact: value.isExact) {
        case .success(let filter): return understood(filter, token)
        case .failure(let cause):
            fault(cause.cause, at: value.span)
            return nil
        }
    }

    private mutating func understood(_ filter: Filter, _ token: FilterToken) -> Filter {
        result.terms.append(FilterTerm(span: token.span, filter: filter, isExcluded: isExcluded))
        return filter
    }

    private mutating func fault(_ cause: FilterFault.Cause, at span: TextSpan? = nil) {
        result.faults.append(FilterFault(cause, at: span ?? tokens[position].span))
    }
}
