// Puts results of tasks that ran side by side back into the order they were begun in.

/// Results by the number of their task; each is given out once all before it were.
struct InOrder<Result> {
    private var waiting: [Int: Result] = [:]
    /// The number of the result that is given out next.
    private(set) var next = 0

    /// Takes a result.
    /// - Returns: those that can be given out now, in order; mostly this one alone.
    mutating func put(_ result: Result, at number: Int) -> [Result] {
        waiting[number] = result
        var ready: [Result] = []
        while let first = waiting.removeValue(forKey: next) {
            ready.append(first)
            next += 1
        }
        return ready
    }
}
