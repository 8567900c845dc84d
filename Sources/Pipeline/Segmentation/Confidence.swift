// How sure a decision is, from how much better it was than the next best. It decides nothing.

import Glibc

/// Chances from margins of evidence.
enum Confidence {
    /// Steps that confidences are given in; finer ones would pretend to know more than the evidence does.
    private static let steps = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99]

    /// The chance of a way that is better than the next by so many nats, 0.5...0.99, in steps; 0.5 where it is none the better.
    static func of(margin: Double) -> Double {
        let chance = 1 / (1 + exp(-margin))
        return steps.last { $0 <= chance } ?? 0.5
    }
}
