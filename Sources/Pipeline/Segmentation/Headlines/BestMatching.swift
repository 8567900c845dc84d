// The best one-to-one assignment. It knows nothing of headlines.

/// The assignment of rows to columns with the greatest sum of weights; rows may stay free at weight 0.
struct BestMatching {
    private let weights: [Double]
    private let rowCount: Int
    private let columnCount: Int
    /// The larger of both; what is missing is filled with rows or columns that nothing fits.
    private let size: Int
    private var rowPotential: [Double]
    private var columnPotential: [Double]
    private var rowOfColumn: [Int]
    private var cheapest: [Double]
    private var way: [Int]
    private var isUsed: [Bool]

    /// Kuhn's method with potentials.
    /// - Parameters:
    ///   - weights: row by row, `columnCount` numbers each.
    ///   - columnCount: number of columns.
    /// - Returns: pairs of row and column, ascending by column; what is below -8 may be left out.
    /// - Complexity: O(n³) for n the larger of the two numbers.
    static func solve(_ weights: [Double], columnCount: Int) -> [(row: Int, column: Int)] {
        guard columnCount > 0, !weights.isEmpty else { return [] }
        if let pairs = undisputed(weights, columnCount) { return pairs }
        var matching = BestMatching(weights, columnCount)
        for row in 1...matching.size { matching.augment(row) }
        return (1...matching.size).compactMap { column in
            let row = matching.rowOfColumn[column] - 1
            guard row < matching.rowCount, column - 1 < columnCount else { return nil }
            return (row, column - 1)
        }
    }

    /// The assignment where every row fits one column best, and no two the same one.
    private static func undisputed(_ weights: [Double], _ columnCount: Int) -> [(row: Int, column: Int)]? {
        withUnsafeTemporaryAllocation(of: Int.self, capacity: columnCount) { rowOfColumn in
            undisputed(weights, rowOfColumn)
        }
    }

    /// - Parameter rowOfColumn: room for a row a column.
    private static func undisputed(
        _ weights: [Double], _ rowOfColumn: UnsafeMutableBufferPointer<Int>
    ) -> [(row: Int, column: Int)]? {
        let (none, columnCount) = (-1, rowOfColumn.count)
        rowOfColumn.initialize(repeating: none)
        for row in 0..<(weights.count / columnCount) {
            var (best, column, isTie) = (-8.0, none, false)
            for other in 0..<columnCount {
                let weight = weights[row * columnCount + other]
                if weight > best {
                    (best, column, isTie) = (weight, other, false)
                } else if weight == best {
                    isTie = true
                }
            }
            guard !isTie else { return nil }
            guard column != none else { continue }
            guard rowOfColumn[column] == none else { return nil }
            rowOfColumn[column] = row
        }
        var pairs: [(row: Int, column: Int)] = []
        pairs.reserveCapacity(columnCount)
        for (column, row) in rowOfColumn.enumerated() where row != none { pairs.append((row, column)) }
        return pairs
    }

    private init(_ weights: [Double], _ columnCount: Int) {
        self.weights = weights
        self.columnCount = columnCount
        rowCount = weights.count / columnCount
        size = max(rowCount, columnCount)
        rowPotential = Array(filledWith: 0, count: size + 1)
        columnPotential = rowPotential
        cheapest = rowPotential
        rowOfColumn = Array(filledWith: 0, count: size + 1)
        way = rowOfColumn
        isUsed = Array(filledWith: false, count: size + 1)
    }

    @inline(__always) private func cost(_ row: Int, _ column: Int) -> Double {
        row < rowCount && column < columnCount ? -max(weights[row * columnCount + column], -8) : 8
    }

    /// Extends the matching by one row along the cheapest path.
    private mutating func augment(_ row: Int) {
        for place in 0...size {
            cheapest[place] = .infinity
            isUsed[place] = false
        }
        rowOfColumn[0] = row
        var column = 0
        repeat {
            isUsed[column] = true
            let (delta, next) = step(from: column)
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

    /// Looks at the columns one step away; gives the nearest free one.
    private mutating func step(from column: Int) -> (delta: Double, next: Int) {
        let row = rowOfColumn[column]
        var delta = Double.infinity
        var next = 0
        for other in 1...size where !isUsed[other] {
            let reduced = cost(row - 1, other - 1) - rowPotential[row] - columnPotential[other]
            if reduced < cheapest[other] { (cheapest[other], way[other]) = (reduced, column) }
            if cheapest[other] < delta { (delta, next) = (cheapest[other], other) }
        }
        return (delta, next)
    }
}
