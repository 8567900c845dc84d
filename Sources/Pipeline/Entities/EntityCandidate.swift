// What a rule proposes, and the choice between proposals that overlap. It knows no rule in particular.

import Corpus

/// A name proposed by a rule, lexicon or model.
struct EntityCandidate: Sendable, Equatable {
    /// How much a proposal is worth beside others that overlap it; of two alike the longer wins.
    enum Strength: Int, Sendable, Comparable {
        /// A word of a list, without more.
        case listed
        /// The trained tagger.
        case tagged
        /// A name seen elsewhere in the same article.
        case repeated
        /// A rule that looked at what stands around it.
        case ruled
        /// Printed marks say so: 《》, a definition in brackets.
        case printed

        static func < (left: Strength, right: Strength) -> Bool { left.rawValue < right.rawValue }
    }

    /// Positions in the text.
    var range: Range<Int>
    /// What it names.
    var kind: EntityKind
    /// ASCII name of what proposed it.
    var rule: String
    /// Its worth beside others.
    var strength: Strength
    /// Positions of the title of office that stands with it.
    var office: Range<Int>?
    /// The entity, where the rule knows it.
    var entity: EntityID?

    /// Makes a proposal.
    init(
        _ range: Range<Int>, _ kind: EntityKind, _ rule: String, _ strength: Strength, office: Range<Int>? = nil,
        entity: EntityID? = nil
    ) {
        self.range = range
        self.kind = kind
        self.rule = rule
        self.strength = strength
        self.office = office
        self.entity = entity
    }
}

/// Chooses between proposals: stronger before weaker, longer before shorter, earlier before later; no two overlap.
///
/// A document keeps its place inside the name of a meeting (《条约》第九次审议大会), the one nesting that is printed.
/// - Returns: the chosen ones in text order.
/// - Complexity: O(n log n) for n proposals, plus their lengths.
func chosen(_ candidates: [EntityCandidate], count: Int) -> [EntityCandidate] {
    let ordered = candidates.sorted { left, right in
        if left.strength != right.strength { return left.strength > right.strength }
        if left.range.count != right.range.count { return left.range.count > right.range.count }
        return left.range.lowerBound < right.range.lowerBound
    }
    var owner = [Int32](repeating: -1, count: count)
    var result: [EntityCandidate] = []
    for candidate in ordered where mayTake(candidate, owner, result) {
        for position in candidate.range { owner[position] = Int32(result.count) }
        result.append(candidate)
    }
    return result.sorted {
        ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
    }
}

/// True when a proposal's positions are free, or taken only by documents that lie wholly inside a meeting.
private func mayTake(_ candidate: EntityCandidate, _ owner: [Int32], _ result: [EntityCandidate]) -> Bool {
    let mayHoldDocuments = candidate.kind == .meeting && candidate.strength >= .ruled
    return candidate.range.allSatisfy { position in
        guard owner[position] >= 0 else { return true }
        let other = result[Int(owner[position])]
        return mayHoldDocuments && other.kind == .document && candidate.range.lowerBound <= other.range.lowerBound
            && other.range.upperBound <= candidate.range.upperBound
    }
}
