// Work done side by side whose results are wanted in the order it was begun in.

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

extension Sequence where Self: Sendable, Element: Sendable {
    /// Makes something of each element, so many at a time, and hands the results on in the order of the elements.
    /// - Parameters:
    ///   - width: how many are worked on at once; results that wait for an earlier one are counted among them.
    ///   - take: is given one result after the other.
    func inOrder<Result: Sendable>(
        width: Int, _ make: @Sendable @escaping (Element) async throws -> Result,
        take: (Result) async throws -> Void
    ) async throws {
        try await withThrowingTaskGroup(of: (Int, Result).self) { group in
            var results = InOrder<Result>()
            var elements = enumerated().makeIterator()
            func begin() {
                if let (number, element) = elements.next() { group.addTask { (number, try await make(element)) } }
            }
            for _ in 0..<width { begin() }
            while let (number, result) = try await group.next() {
                for ready in results.put(result, at: number) {
                    begin()
                    try await take(ready)
                }
            }
        }
    }
}
