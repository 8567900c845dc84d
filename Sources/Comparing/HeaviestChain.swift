// Of pairs of places in two texts, those that can stand in one order in both and weigh most. It knows no texts.

/// A place in each of two sequences, and how much it says that they belong together.
struct WeightedPair: Hashable {
    var first: Int
    var second: Int
    var weight: Int
}

enum HeaviestChain {
    /// The heaviest choice of pairs that rise in both sequences.
    /// - Parameters:
    ///   - pairs: in any order, both places at least 0.
    ///   - secondCount: one more than the last place in the second sequence.
    /// - Returns: the chosen pairs in order.
    /// - Complexity: O(pairs · log(secondCount)).
    static func of(_ pairs: [WeightedPair], secondCount: Int) -> [WeightedPair] {
        // Of pairs with the same first place the later second one comes first, so that no two of them make a chain.
        let sorted = pairs.sorted { ($0.first, $1.second) < ($1.first, $0.second) }
        var tree = [Int32](repeating: -1, count: secondCount + 1)
        var totals = [Int](repeating: 0, count: sorted.count)
        var before = [Int32](repeating: -1, count: sorted.count)
        var best = -1
        for (index, pair) in sorted.enumerated() {
            let former = heaviest(below: pair.second, tree, totals)
            before[index] = Int32(former)
            totals[index] = pair.weight + (former >= 0 ? totals[former] : 0)
            note(index, at: pair.second, &tree, totals)
            if best < 0 || totals[index] > totals[best] { best = index }
        }
        var chain: [WeightedPair] = []
        while best >= 0 {
            chain.append(sorted[best])
            best = Int(before[best])
        }
        return chain.reversed()
    }

    /// A Fenwick tree of the heaviest chains by the place they end at in the second sequence.
    private static func heaviest(below place: Int, _ tree: [Int32], _ totals: [Int]) -> Int {
        var best = -1
        var node = place
        while node > 0 {
            let candidate = Int(tree[node])
            if candidate >= 0, best < 0 || totals[candidate] > totals[best] { best = candidate }
            node -= node & -node
        }
        return best
    }

    private static func note(_ index: Int, at place: Int, _ tree: inout [Int32], _ totals: [Int]) {
        var node = place + 1
        while node < tree.count {
            if tree[node] < 0 || totals[Int(tree[node])] < totals[index] { tree[node] = Int32(index) }
            node += node & -node
        }
    }
}
