// Decides which 上接 goes on which 下转. A pure function of all candidates: the order of import does not matter.

import Corpus

/// A decided link between two halves of a story.
public struct PartLink: Hashable, Sendable {
    /// The half that says 下转.
    public var earlier: ArticleID
    /// The half that says 上接.
    public var later: ArticleID
    /// Which facts agree: `jump:pages+issue+words` and the like.
    public var evidence: Evidence
    /// 0...1.
    public var confidence: Double
}

/// Links the halves of stories that jump from page to page.
///
/// Two halves fit when nothing known speaks against it: paper, date and both page numbers agree wherever both sides
/// know them, and the halves stand on different pages. Of all that fit, the assignment with the most evidence wins:
/// page numbers that name each other, the same issue, shared words. A pair needs matching page numbers or many shared
/// words; one that has neither stays open.
///
///     // 下转第三版 on page 1 of 2021-12-15, 上接第一版 on page 3 of 2021-12-15
///     joinParts([first, second]).map(\.later) == [second.id]
/// - Parameter parts: candidates, best all jumping articles of one issue; several issues may be mixed.
/// - Returns: links ordered by their earlier half; every half is in one link at most on each side.
/// - Complexity: O(n log n) for n parts, cubic only in the jumping articles of one date.
public func joinParts(_ parts: [StoryPart]) -> [PartLink] {
    var byDate: [PartialDate?: [StoryPart]] = [:]
    for part in Set(parts) where !part.jumps.isEmpty { byDate[part.date, default: []].append(part) }
    let undated = byDate[PartialDate?.none] ?? []
    var links = byDate.keys.compactMap { $0 }.flatMap { date in
        linksOfIssue((byDate[date] ?? []).sorted { $0.id < $1.id })
    }
    let linked = Set(links.flatMap { [$0.earlier, $0.later] })
    links += linksOfIssue(undated.filter { !linked.contains($0.id) }.sorted { $0.id < $1.id })
    return links.sorted { ($0.earlier, $0.later) < ($1.earlier, $1.later) }
}

/// Links among parts of one date, sorted by identity; at most 200 of them are matched at once.
private func linksOfIssue(_ parts: [StoryPart]) -> [PartLink] {
    let earlier = Array(parts.filter { $0.jump(.to) != nil }.prefix(200))
    let later = Array(parts.filter { $0.jump(.from) != nil }.prefix(200))
    guard !earlier.isEmpty, !later.isEmpty else { return [] }
    let fits = earlier.map { first in later.map { PartFit(first, $0) } }
    return BestMatching.solve(fits.flatMap { row in row.map(\.weight) }, columnCount: later.count).compactMap { pair in
        let fit = fits[pair.row][pair.column]
        guard fit.isEnough else { return nil }
        return PartLink(
            earlier: earlier[pair.row].id, later: later[pair.column].id, evidence: fit.evidence,
            confidence: min(0.99, 0.5 + fit.weight / 40))
    }
}

/// How two halves fit.
private struct PartFit {
    /// Nats; -8 for halves that contradict each other.
    let weight: Double
    let evidence: Evidence
    let isEnough: Bool

    init(_ first: StoryPart, _ second: StoryPart) {
        let forward = PartFit.agreement(first.jump(.to)?.pageNumber, second.pageNumber)
        let backward = PartFit.agreement(second.jump(.from)?.pageNumber, first.pageNumber)
        let paper = PartFit.agreement(first.newspaper, second.newspaper)
        let shared = PartFit.cohesion(first.words, second.words)
        let isContradicted = [forward, backward, paper].contains(false) || first.id.page == second.id.page
        var reasons: [String] = []
        var sum = 0.0
        for (agrees, reason, value) in [(forward, "to-page", 5.0), (backward, "from-page", 5.0), (paper, "paper", 2.0)]
        {
            if agrees == true {
                sum += value
                reasons.append(reason)
            }
        }
        if first.date != nil && first.date == second.date {
            sum += 2
            reasons.append("date")
        }
        sum += min(12, shared * 120)
        if shared >= 0.04 { reasons.append("words") }
        weight = isContradicted ? -8 : sum
        evidence = Evidence("jump:" + reasons.joined(separator: "+"), lines: [])
        isEnough = !isContradicted && (forward == true && backward != false && shared > 0.005 || shared >= 0.08)
    }

    /// True when both are known and equal, false when both are known and differ, nil otherwise.
    private static func agreement<Value: Equatable>(_ left: Value?, _ right: Value?) -> Bool? {
        guard let left, let right else { return nil }
        return left == right
    }

    /// Shared hashes over the geometric mean of both numbers.
    private static func cohesion(_ left: [UInt32], _ right: [UInt32]) -> Double {
        guard !left.isEmpty, !right.isEmpty else { return 0 }
        var (first, second, shared) = (0, 0, 0)
        while first < left.count && second < right.count {
            if left[first] == right[second] {
                shared += 1
                first += 1
                second += 1
            } else if left[first] < right[second] {
                first += 1
            } else {
                second += 1
            }
        }
        return Double(shared) / (Double(left.count) * Double(right.count)).squareRoot()
    }
}
