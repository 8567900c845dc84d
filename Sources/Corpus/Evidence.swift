// Why the program believes something: the rule, lexicon or model that said so, and where it looked.

/// How firmly a finding stands.
public enum Certainty: String, Sendable, Codable, CaseIterable {
    /// The page prints it.
    case printed
    /// Drawn from other words of the page or the library by a named rule; shown as inferred.
    case inferred
    /// The user said so at import.
    case told
    /// The reader corrected it.
    case corrected
}

/// What found something, and from which lines.
public struct Evidence: Hashable, Sendable, Codable {
    /// ASCII name of the rule, lexicon or model, e.g. `folio-date`, `lexicon:places`, `tagger`.
    public var rule: String
    /// 1-based numbers of the page lines it rests on, ascending; empty when it rests on no line.
    public var lines: [Int]

    /// The rule that read the name of the page's file.
    public static let fileName = "file-name"

    /// Makes evidence from a rule's name and the lines it used.
    public init(_ rule: String, lines: [Int] = []) {
        self.rule = rule
        self.lines = lines
    }
}

/// A value with the reason to believe it.
public struct Fact<Value: Hashable & Sendable & Codable>: Hashable, Sendable, Codable {
    /// What is believed.
    public var value: Value
    /// How firmly.
    public var certainty: Certainty
    /// Why.
    public var evidence: Evidence

    /// Makes a fact.
    public init(_ value: Value, _ certainty: Certainty, _ evidence: Evidence) {
        self.value = value
        self.certainty = certainty
        self.evidence = evidence
    }
}
