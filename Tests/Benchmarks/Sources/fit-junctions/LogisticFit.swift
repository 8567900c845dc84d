// Logistic regression by Newton's method, drawn towards given weights.

import Foundation

/// Examples with their answers.
struct Examples {
    /// One row of traits an example.
    private(set) var rows: [[Double]] = []
    /// For every row whether it is one of what is looked for.
    private(set) var answers: [Bool] = []

    mutating func append(_ row: [Double], _ answer: Bool) {
        rows.append(row)
        answers.append(answer)
    }

    mutating func append(_ others: Examples) {
        rows += others.rows
        answers += others.answers
    }

    /// Share of the examples that weights answer wrongly; 0 without examples.
    func errorShare(_ weights: [Double]) -> Double {
        let wrong = zip(rows, answers).count { row, answer in (dot(row, weights) > 0) != answer }
        return rows.isEmpty ? 0 : Double(wrong) / Double(rows.count)
    }
}

func dot(_ left: [Double], _ right: [Double]) -> Double { zip(left, right).reduce(0) { $0 + $1.0 * $1.1 } }

/// Weights that make the answers of examples likeliest, with a normal prior around weights to start from.
struct LogisticFit {
    /// The weights to start from, and to stay close to.
    let prior: [Double]
    /// For every weight how strongly it is held: 1 lets a few examples move it, 1e9 nails it.
    let hold: [Double]

    /// - Complexity: O(examples × traits²) a round, 30 rounds.
    func weights(_ examples: Examples) -> [Double] {
        var weights = prior
        for _ in 0..<30 {
            let step = solve(curvature(examples, weights), slope(examples, weights))
            guard let next = advanced(weights, by: step, examples) else { return weights }
            weights = next
        }
        return weights
    }

    /// The weights after a step, or after the first of its halves that makes the answers likelier; nil where none does.
    private func advanced(_ weights: [Double], by step: [Double], _ examples: Examples) -> [Double]? {
        let before = logLikelihood(weights, examples)
        var share = 1.0
        for _ in 0..<20 {
            let next = zip(weights, step).map { $0 + share * $1 }
            if logLikelihood(next, examples) > before { return next }
            share /= 2
        }
        return nil
    }

    private func logLikelihood(_ weights: [Double], _ examples: Examples) -> Double {
        var sum = 0.0
        for (row, answer) in zip(examples.rows, examples.answers) {
            let odds = dot(row, weights)
            sum -= log1p(exp(answer ? -odds : odds))
        }
        for index in weights.indices {
            let change = weights[index] - prior[index]
            sum -= hold[index] * change * change / 2
        }
        return sum
    }

    private func chance(_ row: [Double], _ weights: [Double]) -> Double {
        1 / (1 + exp(-max(-30, min(30, dot(row, weights)))))
    }

    private func slope(_ examples: Examples, _ weights: [Double]) -> [Double] {
        var slope = weights.indices.map { -hold[$0] * (weights[$0] - prior[$0]) }
        for (row, answer) in zip(examples.rows, examples.answers) {
            let missing = (answer ? 1 : 0) - chance(row, weights)
            for index in row.indices where row[index] != 0 { slope[index] += missing * row[index] }
        }
        return slope
    }

    private func curvature(_ examples: Examples, _ weights: [Double]) -> [[Double]] {
        var matrix = weights.indices.map { line in weights.indices.map { $0 == line ? hold[line] : 0 } }
        for row in examples.rows {
            let chance = chance(row, weights)
            let used = row.indices.filter { row[$0] != 0 }
            for line in used {
                for column in used { matrix[line][column] += chance * (1 - chance) * row[line] * row[column] }
            }
        }
        return matrix
    }

    /// Solves a symmetric positive definite system by elimination.
    private func solve(_ matrix: [[Double]], _ values: [Double]) -> [Double] {
        var (matrix, values) = (matrix, values)
        for pivot in matrix.indices {
            for line in matrix.indices where line > pivot && matrix[line][pivot] != 0 {
                let factor = matrix[line][pivot] / matrix[pivot][pivot]
                for column in pivot..<matrix.count { matrix[line][column] -= factor * matrix[pivot][column] }
                values[line] -= factor * values[pivot]
            }
        }
        for line in matrix.indices.reversed() {
            let known = ((line + 1)..<matrix.count).reduce(0) { $0 + matrix[line][$1] * values[$1] }
            values[line] = (values[line] - known) / matrix[line][line]
        }
        return values
    }
}
