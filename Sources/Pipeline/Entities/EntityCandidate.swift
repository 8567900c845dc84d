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
    /// What proposed it.
    var rule: EntityRule
    /// Its worth beside others.
    var strength: Strength
    /// Positions of the title of office that stands with it.
    var office: Range<Int>?

    /// Makes a proposal.
    init(
        _ range: Range<Int>, _ kind: EntityKind, _ rule: EntityRule, _ strength: Strength, office: Range<Int>? = nil
    ) {
        self.range = range
        self.kind = kind
        self.rule = rule
        self.strength = strength
        self.office = office
    }
}

/// Chooses between proposals: stronger before weaker, longer before shorter, earlier before later; no two overlap.
///
/// A document keeps its place inside the name of a meeting (《条约》第九次审议大会), the one nesting that is printed.
/// - Returns: the chosen ones in text order.
/// - Complexity: O(n log n) for n proposals, plus their lengths.
func bestOf(_ candidates: [EntityCandidate], count: Int) -> [EntityCandidate] {
    guard !candidates.isEmpty else { return [] }
    let ranks = candidates.indices.map { (rank: candidates[$0].rank, index: $0) }.sorted { $0 < $1 }
    var owner = [Int32](repeating: -1, count: count)
    var result: [EntityCandidate] = []
    for (_, index) in ranks {
        let candidate = candidates[index]
        guard mayTake(candidate, owner, result) else { continue }
        for position in candidate.range { owner[position] = Int32(result.count) }
        result.append(candidate)
    }
    return result.sorted {
        ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
    }
}

extension EntityCandidate {
    /// The less, the sooner it is chosen: stronger, longer, further to the left.
    fileprivate var rank: UInt64 {
        let weakness = UInt64(Strength.printed.rawValue - strength.rawValue)
        let shortness = UInt64(0xFF_FFFF - min(range.count, 0xFF_FFFF))
        return weakness << 56 | shortness << 32 | UInt64(truncatingIfNeeded: range.lowerBound)
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

/// Adds names of persons, places and bodies that lie inside documents, meetings and other names, and names of the lists
/// inside those of bodies and places (上合组织|成员国元首理事会, 达州|金垭机场).
/// - Parameters:
///   - chosen: the names at top level, in text order.
///   - proposed: everything that was proposed.
///   - bare: endings used alone, outside all names.
/// - Returns: all in text order, the holder before what it holds.
func withNested(
    _ chosen: [EntityCandidate], _ proposed: [EntityCandidate], count: Int, _ bare: [EntityCandidate] = []
) -> [EntityCandidate] {
    let inner = bestOf(
        proposed.inside(chosen.filter { !$0.isBodyPlaceOrPerson }, count: count) { $0.isBodyPlaceOrPerson },
        count: count)
    let known = bestOf(
        proposed.inside(
            (chosen + inner).filter { $0.kind == .organisation || $0.kind == .place }, count: count, strictly: true
        ) { $0.rule == .listedOrganisation || $0.rule == .listedPlace }, count: count)
    return (chosen + inner + known + bare).inTextOrder
}

extension [EntityCandidate] {
    /// By where they begin, the longer before the shorter.
    var inTextOrder: [EntityCandidate] {
        sorted { ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound) }
    }

    /// Those wanted whose positions all lie in the holders, of which no two overlap.
    /// - Parameter strictly: leaves out those that are a holder.
    fileprivate func inside(
        _ holders: [EntityCandidate], count: Int, strictly: Bool = false, where isWanted: (EntityCandidate) -> Bool
    ) -> [EntityCandidate] {
        guard !holders.isEmpty else { return [] }
        var owner = [Int32](repeating: -1, count: count)
        for (number, holder) in holders.enumerated() {
            for position in holder.range { owner[position] = Int32(number) }
        }
        return filter { candidate in
            guard isWanted(candidate), candidate.range.allSatisfy({ owner[$0] >= 0 }) else { return false }
            return !strictly || candidate.range.first.map { holders[Int(owner[$0])].range } != candidate.range
        }
    }
}

extension EntityCandidate {
    fileprivate var isBodyPlaceOrPerson: Bool { kind == .person || kind == .place || kind == .organisation }
}
