// Gives headlines to stories for the page as a whole: by where they stand and by the rare words they share.

import Corpus
import Glibc

/// Which headline goes to which story.
struct HeadlineAssignment {
    /// For every story the group that is its headline.
    private(set) var groupOfBody: [Int?]
    /// For every story why.
    private(set) var reason: [String]

    /// Decides for all headlines together.
    ///
    /// Every pair is scored in nats: the chance of the headline's character pairs under the story's own words against
    /// those of the page (Dirichlet smoothing), plus a bonus for standing before or behind the story. The best
    /// one-to-one assignment wins (Kuhn 1955), so that a headline that clearly belongs to one story leaves the other
    /// headline to the other story.
    /// - Complexity: linear in the page's text; cubic in the number of stories, which is bounded by working on
    ///   stretches of 24 stories.
    init(_ stories: PageStories) {
        groupOfBody = Array(repeating: nil, count: stories.bodies.count)
        reason = Array(repeating: "", count: stories.bodies.count)
        let candidates = stories.elements.indices.compactMap { element -> (element: Int, group: Int)? in
            guard case .group(let index) = stories.elements[element], stories.isHeadline[index] else { return nil }
            return (element, index)
        }
        var start = 0
        while start < stories.bodies.count {
            let end = min(start + 24, stories.bodies.count)
            decide(stories, bodies: start..<end, candidates)
            start = end
        }
    }

    private mutating func decide(
        _ stories: PageStories, bodies: Range<Int>, _ candidates: [(element: Int, group: Int)]
    ) {
        let lower = bodies.lowerBound == 0 ? 0 : (stories.bodies[bodies.lowerBound - 1].parts.last ?? 0)
        let upper =
            bodies.upperBound == stories.bodies.count
            ? stories.elements.count : (stories.bodies[bodies.upperBound - 1].parts.last ?? 0)
        let near = candidates.filter { (lower..<upper).contains($0.element) }.prefix(72)
        guard !near.isEmpty else { return }
        let words = SharedWords(stories, bodies: bodies, groups: near.map(\.group))
        var weights: [[Double]] = []
        for (row, candidate) in near.enumerated() {
            weights.append(
                bodies.map { body in
                    words.score(headline: row, body: body - bodies.lowerBound)
                        + Self.placeScore(stories, candidate.element, stories.bodies[body])
                })
        }
        for (row, column) in BestMatching.solve(weights) where weights[row][column] > -8 {
            let body = bodies.lowerBound + column
            groupOfBody[body] = near[near.startIndex + row].group
            reason[body] = words.score(headline: row, body: column) > 3 ? "headline-words-and-place" : "headline-place"
        }
    }

    /// Bonus for the place of a headline, in nats.
    private static func placeScore(_ stories: PageStories, _ element: Int, _ body: StoryBody) -> Double {
        guard let first = body.parts.first, let last = body.parts.last else { return -10 }
        if element < first {
            let between = stories.distance(element, first)
            return between.paragraphs == 0 ? (between.others == 0 ? 6 : 4) : -1.5 * Double(min(4, between.stories))
        }
        guard element > last else { return 3 }
        let between = stories.distance(last, element)
        return between.paragraphs == 0 ? (between.others == 0 ? 3 : 2) : -2 * Double(min(4, between.stories))
    }
}

extension PageStories {
    /// The groups that make up the deck of a story's headline, in page order: the group that was given to the story,
    /// and groups given to none right above and below it.
    func deck(of group: Int, assigned: [Int?]) -> [[Int]] {
        guard let element = elements.firstIndex(where: { if case .group(group) = $0 { true } else { false } }) else {
            return [groups[group].lines]
        }
        let taken = Set(assigned.compactMap { $0 })
        let above = deckPart(from: element, step: -1, taken)
        let below = deckPart(from: element, step: 1, taken)
        return above.reversed() + [groups[group].lines] + below
    }

    private func deckPart(from element: Int, step: Int, _ taken: Set<Int>) -> [[Int]] {
        var parts: [[Int]] = []
        var place = element + step
        while elements.indices.contains(place), parts.count < 3 {
            switch elements[place] {
            case .line(_, let role):
                guard [.webHeader, .byline, .dateline, .documentNumber].contains(role) else { return parts }
            case .group(let other):
                guard isHeadline[other], !taken.contains(other) else { return parts }
                parts.append(groups[other].lines)
            case .paragraph: return parts
            }
            place += step
        }
        return parts
    }

    /// What stands between two elements.
    func distance(_ from: Int, _ to: Int) -> (paragraphs: Int, others: Int, stories: Int) {
        var paragraphs = 0
        var others = 0
        guard from + 1 < to else { return (0, 0, 0) }
        for element in (from + 1)..<to {
            switch elements[element] {
            case .paragraph: paragraphs += 1
            case .group: break
            case .line(_, let role):
                switch role {
                case .byline, .webHeader, .dateline, .documentNumber: break
                case .jumpMarker: others += 1
                default: others += 1
                }
            }
        }
        let between = bodies.filter { ($0.parts.first ?? 0) > from && ($0.parts.last ?? 0) < to }.count
        return (paragraphs, others, between)
    }
}

/// How many of a headline's character pairs each story has.
struct SharedWords {
    private var counts: [[UInt64: Int]]
    private var sizes: [Double]
    private var pairs: [[UInt64]]
    private let smoothing = 300.0

    init(_ stories: PageStories, bodies: Range<Int>, groups: [Int]) {
        pairs = groups.map { group in
            var seen = Set<UInt64>()
            let words = stories.groups[group].lines.flatMap { stories.draft.words($0) }
            return SharedWords.pairs(words[...]).filter { seen.insert($0).inserted }
        }
        let wanted = Set(pairs.joined())
        counts = []
        sizes = []
        for body in bodies {
            var own: [UInt64: Int] = [:]
            var size = 0
            for part in stories.bodies[body].parts {
                let words = stories.lines(part).flatMap { stories.draft.words($0) }
                for pair in SharedWords.pairs(words[...]) {
                    size += 1
                    if wanted.contains(pair) { own[pair, default: 0] += 1 }
                }
            }
            counts.append(own)
            sizes.append(Double(size))
        }
    }

    /// Pairs of neighbouring characters that are Han, letters or digits.
    static func pairs(_ words: Words) -> [UInt64] {
        var result: [UInt64] = []
        var previous: UInt32?
        for scalar in words {
            let kind = CharacterKind.of(scalar)
            guard kind == .han || kind == .latin || kind == .digit else { previous = nil; continue }
            if let previous { result.append(UInt64(previous) << 32 | UInt64(scalar)) }
            previous = scalar
        }
        return result
    }

    /// How much better a story explains a headline than the page as a whole does, in nats.
    func score(headline: Int, body: Int) -> Double {
        let all = max(1, sizes.reduce(0, +))
        var score = 0.0
        for pair in pairs[headline] {
            let total = counts.reduce(0) { $0 + min(4, $1[pair] ?? 0) }
            guard total > 0 else { continue }
            let expected = Double(total) / all
            let own = Double(min(4, counts[body][pair] ?? 0))
            score += log((own + smoothing * expected) / ((sizes[body] + smoothing) * expected))
        }
        return max(-30, min(30, score))
    }
}

/// The assignment of rows to columns with the greatest sum of weights; rows may stay free at weight 0.
enum BestMatching {
    /// Kuhn's method with potentials.
    /// - Parameter weights: one row a headline, one column a story.
    /// - Returns: pairs of row and column whose weight is above -8.
    /// - Complexity: O(n³) for n the larger of the two numbers.
    static func solve(_ weights: [[Double]]) -> [(row: Int, column: Int)] {
        guard let columnCount = weights.first?.count, columnCount > 0 else { return [] }
        let size = max(weights.count, columnCount)
        func cost(_ row: Int, _ column: Int) -> Double {
            row < weights.count && column < columnCount ? -max(weights[row][column], -8) : 8
        }
        var rowPotential = [Double](repeating: 0, count: size + 1)
        var columnPotential = [Double](repeating: 0, count: size + 1)
        var rowOfColumn = [Int](repeating: 0, count: size + 1)
        for row in 1...size {
            rowOfColumn[0] = row
            augment(size, cost, &rowPotential, &columnPotential, &rowOfColumn)
        }
        return (1...size).compactMap { column in
            let row = rowOfColumn[column] - 1
            guard row < weights.count, column - 1 < columnCount else { return nil }
            return (row, column - 1)
        }
    }

    /// Extends the matching by one row along the cheapest path.
    private static func augment(
        _ size: Int, _ cost: (Int, Int) -> Double, _ rowPotential: inout [Double], _ columnPotential: inout [Double],
        _ rowOfColumn: inout [Int]
    ) {
        var cheapest = [Double](repeating: .infinity, count: size + 1)
        var way = [Int](repeating: 0, count: size + 1)
        var isUsed = [Bool](repeating: false, count: size + 1)
        var column = 0
        repeat {
            isUsed[column] = true
            let row = rowOfColumn[column]
            var delta = Double.infinity
            var next = 0
            for other in 1...size where !isUsed[other] {
                let reduced = cost(row - 1, other - 1) - rowPotential[row] - columnPotential[other]
                if reduced < cheapest[other] { cheapest[other] = reduced; way[other] = column }
                if cheapest[other] < delta { delta = cheapest[other]; next = other }
            }
            for other in 0...size {
                if isUsed[other] {
                    rowPotential[rowOfColumn[other]] += delta
                    columnPotential[other] -= delta
                } else {
                    cheapest[other] -= delta
                }
            }
            column = next
        } while rowOfColumn[column] != 0
        while column != 0 {
            rowOfColumn[column] = rowOfColumn[way[column]]
            column = way[column]
        }
    }
}
