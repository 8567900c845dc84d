// The fewest insertions and deletions that make one stretch another (E. W. Myers, 1986). It gives up on unlike ones.

enum EditPath {
    /// So many insertions and deletions are tried; stretches that need more are unlike.
    static let changeLimit = 500

    /// The fewest changes from a stretch of one text to a stretch of another.
    /// - Returns: changes of a single unit each, in order; nil when more than `changeLimit` are needed.
    /// - Complexity: O((own + other) · changes), with room for changes².
    static func shortest(
        _ first: [UInt32], _ own: Range<Int>, _ second: [UInt32], _ other: Range<Int>
    ) -> [UnitChange]? {
        let limit = min(changeLimit, own.count + other.count)
        // reach[k + limit + 1]: how far into `own` the best path on diagonal k (own - other) comes.
        var reach = [Int32](repeating: 0, count: 2 * limit + 3)
        var trace: [[Int32]] = []
        for count in 0...limit {
            trace.append(Array(reach[(limit + 1 - count)...(limit + 1 + count)]))
            for diagonal in stride(from: -count, through: count, by: 2) {
                let middle = diagonal + limit + 1
                let goesDown = diagonal == -count || diagonal != count && reach[middle - 1] < reach[middle + 1]
                var x = Int(goesDown ? reach[middle + 1] : reach[middle - 1] + 1)
                var y = x - diagonal
                while x < own.count, y < other.count, first[own.lowerBound + x] == second[other.lowerBound + y] {
                    x += 1
                    y += 1
                }
                reach[middle] = Int32(x)
                if x >= own.count, y >= other.count {
                    return changes(trace, own, other)
                }
            }
        }
        return nil
    }

    /// Walks back from the end; `trace[d]` holds the reaches of diagonals -d...d before step d.
    private static func changes(_ trace: [[Int32]], _ own: Range<Int>, _ other: Range<Int>) -> [UnitChange] {
        var result: [UnitChange] = []
        var (x, y) = (own.count, other.count)
        for count in stride(from: trace.count - 1, to: 0, by: -1) {
            let reach = trace[count]
            func value(_ diagonal: Int) -> Int {
                reach.indices.contains(diagonal + count) ? Int(reach[diagonal + count]) : -1
            }
            let diagonal = x - y
            let goesDown = diagonal == -count || diagonal != count && value(diagonal - 1) < value(diagonal + 1)
            let formerX = goesDown ? value(diagonal + 1) : value(diagonal - 1)
            let formerY = formerX - (goesDown ? diagonal + 1 : diagonal - 1)
            let start = (own.lowerBound + formerX, other.lowerBound + formerY)
            result.append(
                UnitChange(
                    first: start.0..<(goesDown ? start.0 : start.0 + 1),
                    second: start.1..<(goesDown ? start.1 + 1 : start.1)))
            (x, y) = (formerX, formerY)
        }
        return result.reversed()
    }
}
