// Reads the filter language of docs/filter.md. It knows the grammar and nothing of stores or screens.

/// A place in a filter text that could not be understood.
public struct FilterFault: Error, Hashable, Sendable {
    /// What is wrong there.
    public enum Cause: Hashable, Sendable {
        /// `foo:bar` where no field has that name.
        case unknownField(String)
        /// `date:20x`.
        case badDate(String)
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
