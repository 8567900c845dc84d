// The answer to a question in the store's own language: columns and rows of words.

/// A table of words.
public struct QueryTable: Hashable, Sendable {
    /// Names of the columns.
    public var columns: [String]
    /// Rows, each with a value a column; nil where there is none.
    public var rows: [[String?]]
    /// True when there were more rows than asked for.
    public var isCut: Bool

    /// Makes a table.
    public init(columns: [String], rows: [[String?]], isCut: Bool = false) {
        self.columns = columns
        self.rows = rows
        self.isCut = isCut
    }
}

/// A store has no language of its own to be asked in.
public struct QueriesNotSupported: Error {
    /// Makes the error.
    public init() {}
}

/// A table that can be asked in the store's own language.
public struct QueryableTable: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// The names of its columns, in their order.
    public var columns: [String]

    /// Makes a table.
    public init(name: String, columns: [String]) {
        self.name = name
        self.columns = columns
    }
}

/// What could stand at a place of a question in the store's own language.
public struct QueryCompletion: Hashable, Sendable {
    /// What is replaced, in bytes of the question.
    public var span: TextSpan
    /// The words, the likeliest first.
    public var values: [String]

    /// Makes a completion.
    public init(span: TextSpan, values: [String]) {
        self.span = span
        self.values = values
    }
}
