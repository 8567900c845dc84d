// The best one-to-one assignment. It knows nothing of headlines.

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
