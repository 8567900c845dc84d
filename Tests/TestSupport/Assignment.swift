// Pairs rows with columns so that the weights of the pairs add up to most.

/// The assignment problem, solved by the Hungarian algorithm with potentials (Kuhn 1955, Munkres 1957).
enum Assignment {
    /// The best column for each row.
    /// - Parameter weights: rows of equal length; 0 says that two do not fit.
    /// - Returns: a column a row, each used once; nil where only a weight of 0 was left.
    /// - Complexity: O(n³) for n rows or columns.
    static func best(_ weights: [[Int]]) -> [Int?] {
        let rowCount = weights.count
        let columnCount = weights.first?.count ?? 0
        guard rowCount > 0, columnCount > 0 else { return Array(repeating: nil, count: rowCount) }
        let size = max(rowCount, columnCount)
        var solver = Solver(size: size) { row, column in
            row < rowCount && column < columnCount ? -weights[row][column] : 0
        }
        for row in 1...size { solver.add(row) }
        var result = [Int?](repeating: nil, count: rowCount)
        for column in 1...size {
            let row = solver.rowOfColumn[column] - 1
            if row < rowCount, column <= columnCount, weights[row][column - 1] > 0 { result[row] = column - 1 }
        }
        return result
    }

    /// Adds one row after the other along the cheapest chain of exchanges. Rows and columns count from 1; 0 is a
    /// column that holds the row being added.
    private struct Solver {
        private let size: Int
        private let cost: (Int, Int) -> Int
        private var rowPotential: [Int]
        private var columnPotential: [Int]
        private(set) var rowOfColumn: [Int]

        init(size: Int, cost: @escaping (Int, Int) -> Int) {
            self.size = size
            self.cost = cost
            rowPotential = Array(repeating: 0, count: size + 1)
            columnPotential = rowPotential
            rowOfColumn = rowPotential
        }

        mutating func add(_ row: Int) {
            rowOfColumn[0] = row
            var column = 0
            var slack = Array(repeating: Int.max, count: size + 1)
            var previous = Array(repeating: 0, count: size + 1)
            var isUsed = Array(repeating: false, count: size + 1)
            repeat {
                isUsed[column] = true
                column = step(from: column, &slack, &previous, isUsed)
            } while rowOfColumn[column] != 0
            while column != 0 {
                rowOfColumn[column] = rowOfColumn[previous[column]]
                column = previous[column]
            }
        }

        private mutating func step(
            from column: Int, _ slack: inout [Int], _ previous: inout [Int], _ isUsed: [Bool]
        ) -> Int {
            let row = rowOfColumn[column]
            var best = Int.max
            var next = 0
            for other in 1...size where !isUsed[other] {
                let reduced = cost(row - 1, other - 1) - rowPotential[row] - columnPotential[other]
                if reduced < slack[other] {
                    slack[other] = reduced
                    previous[other] = column
                }
                if slack[other] < best {
                    best = slack[other]
                    next = other
                }
            }
            for other in 0...size {
                if isUsed[other] {
                    rowPotential[rowOfColumn[other]] += best
                    columnPotential[other] -= best
                } else if slack[other] != Int.max {
                    slack[other] -= best
                }
            }
            return next
        }
    }
}
