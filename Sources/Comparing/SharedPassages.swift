// Passages that two texts have in common, wherever they stand. It knows neither articles nor order.

/// A passage that stands in two texts.
public struct SharedPassage: Hashable, Sendable {
    /// Its bytes in the first text.
    public var first: Range<Int>
    /// Its bytes in the second text.
    public var second: Range<Int>
    /// Number of characters that count.
    public var count: Int

    /// Makes a passage.
    public init(first: Range<Int>, second: Range<Int>, count: Int) {
        self.first = first
        self.second = second
        self.count = count
    }
}

extension SharedPassage {
    /// Characters that two texts must have in common in a row; fewer recur by chance (中华人民共和国 has seven).
    public static let leastCount = 8

    /// All passages of the first text that stand in the second too.
    ///
    /// Every character of the first text that lies in a run of `leastCount` characters of the second is in a passage.
    /// Passages are as long as can be behind their beginning; of equal ones in the second text the one nearest to
    /// where the passage before would go on. They may overlap by less than `leastCount` characters.
    ///
    ///     SharedPassage.all(in: ComparableText("他说，铁路年底全线通车。", .words), and: …("铁路年底全线通车了", .words))
    ///         // 铁路年底全线通车 in both
    /// - Parameters:
    ///   - first: the text whose passages are asked for, in `.words`.
    ///   - second: the text they are looked for in, prepared alike.
    /// - Returns: passages by their place in the first text.
    /// - Complexity: O(characters of both): of runs that recur, `candidateLimit` are looked at.
    public static func all(
        in first: ComparableText, and second: ComparableText, leastCount: Int = SharedPassage.leastCount
    ) -> [SharedPassage] {
        let hashes = GramHash.all(first.units[...], length: leastCount)
        guard !hashes.isEmpty, second.count >= leastCount else { return [] }
        let search = PassageSearch(
            first: first.units, second: second.units, leastCount: leastCount,
            table: GramTable(second.units, length: leastCount))
        var result: [SharedPassage] = []
        var place = 0
        var last = (end: 0, otherEnd: 0)
        while place < hashes.count {
            let wanted = last.otherEnd + place - last.end
            guard let match = search.longest(at: place, hash: hashes[place], near: wanted),
                place + match.count > last.end
            else {
                place += 1
                continue
            }
            let (own, other) = (place..<place + match.count, match.place..<match.place + match.count)
            result.append(
                SharedPassage(first: first.bytes(of: own), second: second.bytes(of: other), count: match.count))
            last = (own.upperBound, other.upperBound)
            // Whatever begins earlier and ends no later is covered; what ends later begins at the earliest here.
            place = own.upperBound - leastCount + 1
        }
        return result
    }

    /// Stretches of the first text that lie in any passage, in order, those that touch or overlap as one.
    public static func stretches(of passages: [SharedPassage]) -> [Range<Int>] {
        var result: [Range<Int>] = []
        for range in passages.map(\.first).sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = result.last, range.lowerBound <= last.upperBound {
                result[result.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                result.append(range)
            }
        }
        return result
    }
}

/// Looks for runs of one text in another.
private struct PassageSearch {
    let first: [UInt32]
    let second: [UInt32]
    let leastCount: Int
    let table: GramTable

    /// So many places of a run that recurs are compared.
    private static let candidateLimit = 32

    func longest(at place: Int, hash: UInt64, near wanted: Int) -> (place: Int, count: Int)? {
        var best: (place: Int, count: Int)?
        var compared = 0
        var candidate = table.first(hash)
        while candidate >= 0, compared < PassageSearch.candidateLimit {
            let count = commonCount(place, candidate)
            if count >= leastCount {
                compared += 1
                let isNearer = best.map { abs(candidate - wanted) < abs($0.place - wanted) } ?? true
                if count > best?.count ?? 0 || count == best?.count && isNearer { best = (candidate, count) }
            }
            candidate = table.next(after: candidate)
        }
        return best
    }

    private func commonCount(_ place: Int, _ other: Int) -> Int {
        let limit = min(first.count - place, second.count - other)
        var count = 0
        while count < limit, first[place + count] == second[other + count] { count += 1 }
        return count
    }
}
