// Which paragraphs of two to four texts belong beside each other, by what they have in common.

/// Paragraphs of several texts in rows: those of one row tell the same and face each other.
public struct ParagraphAlignment: Hashable, Sendable {
    /// Each row has a place for every text: the number of its paragraph, or nil. Each paragraph stands in one row, and
    /// those of a text stand in order.
    public var rows: [[Int?]]
    private let columnCount: Int

    /// Aligns texts.
    ///
    /// The first text gives the rows; each text that follows is put to them so that the most text in common faces each
    /// other, in one order. What belongs to nothing gets a row of its own.
    /// - Parameters:
    ///   - paragraphs: the bytes of the paragraphs of each text, in order.
    ///   - passages: of each two texts, by their numbers, the lower one first.
    /// - Complexity: O(passages · log(paragraphs)).
    public init(paragraphs: [[Range<Int>]], passages: [Pair: [SharedPassage]]) {
        columnCount = paragraphs.count
        let others = [Int?](repeating: nil, count: max(0, paragraphs.count - 1))
        rows = (paragraphs.first ?? []).indices.map { [$0] + others }
        for column in paragraphs.indices.dropFirst() { add(column, paragraphs, passages) }
    }

    /// Two texts by their numbers.
    public struct Pair: Hashable, Sendable {
        /// The lower number.
        public var first: Int
        /// The higher number.
        public var second: Int

        /// Makes a pair.
        public init(_ first: Int, _ second: Int) {
            self.first = first
            self.second = second
        }
    }

    private mutating func add(_ column: Int, _ paragraphs: [[Range<Int>]], _ passages: [Pair: [SharedPassage]]) {
        var weights: [Pair: Int] = [:]
        for earlier in 0..<column {
            var rowOf: [Int: Int] = [:]
            for (row, members) in rows.enumerated() { if let member = members[earlier] { rowOf[member] = row } }
            let pairs = ParagraphAlignment.weights(
                paragraphs[earlier], paragraphs[column], passages[Pair(earlier, column)] ?? [])
            for pair in pairs where rowOf[pair.first] != nil {
                weights[Pair(rowOf[pair.first] ?? 0, pair.second), default: 0] += pair.weight
            }
        }
        let chain = HeaviestChain.of(
            weights.map { WeightedPair(first: $0.key.first, second: $0.key.second, weight: $0.value) },
            secondCount: paragraphs[column].count)
        insert(column, count: paragraphs[column].count, chain)
    }

    private mutating func insert(_ column: Int, count: Int, _ chain: [WeightedPair]) {
        var result: [[Int?]] = []
        var paragraph = 0
        var row = 0
        func alone(_ paragraph: Int) -> [Int?] {
            var members = [Int?](repeating: nil, count: columnCount)
            members[column] = paragraph
            return members
        }
        for pair in chain {
            // What was added in this text stands before what was there alone in the others.
            while paragraph < pair.second {
                result.append(alone(paragraph))
                paragraph += 1
            }
            while row < pair.first {
                result.append(rows[row])
                row += 1
            }
            var members = rows[row]
            members[column] = paragraph
            result.append(members)
            row += 1
            paragraph += 1
        }
        result += (paragraph..<max(paragraph, count)).map(alone)
        result += rows[row...]
        rows = result
    }

    /// How many bytes each two paragraphs have in common; pairs with little are left out.
    private static func weights(
        _ first: [Range<Int>], _ second: [Range<Int>], _ passages: [SharedPassage]
    ) -> [WeightedPair] {
        var weights: [Pair: Int] = [:]
        for passage in passages {
            for paragraph in overlapping(first, passage.first) {
                let part = first[paragraph].clamped(to: passage.first)
                let start = min(
                    passage.second.upperBound, passage.second.lowerBound + part.lowerBound - passage.first.lowerBound)
                let facing = start..<min(passage.second.upperBound, start + part.count)
                for other in overlapping(second, facing) {
                    weights[Pair(paragraph, other), default: 0] += second[other].clamped(to: facing).count
                }
            }
        }
        return weights.compactMap { pair, weight in
            let shorter = min(first[pair.first].count, second[pair.second].count)
            guard weight * 4 >= shorter, weight >= 12 else { return nil }
            return WeightedPair(first: pair.first, second: pair.second, weight: weight)
        }
    }

    /// Numbers of the paragraphs that a stretch reaches into.
    private static func overlapping(_ paragraphs: [Range<Int>], _ stretch: Range<Int>) -> Range<Int> {
        let first = paragraphs.partitionPoint { $0.upperBound > stretch.lowerBound }
        let end = paragraphs.partitionPoint { $0.lowerBound >= stretch.upperBound }
        return first..<max(first, end)
    }
}

extension Array {
    /// Index of the first element of which something is true, where it is true of all that follow.
    /// - Complexity: O(log count).
    public func partitionPoint(_ isBehind: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
