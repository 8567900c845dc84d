// A few documents in ascending order, for sets so small that a bit for every article would be mostly zeros.

/// Document numbers, ascending, none twice.
struct DocumentList: Equatable, Sendable {
    /// The numbers.
    private(set) var numbers: [Int32]

    /// Takes numbers in any order.
    init(unordered numbers: [Int32]) {
        self.numbers = numbers
        guard zip(numbers, numbers.dropFirst()).contains(where: { $0 >= $1 }) else { return }
        self.numbers.sort()
        var count = 0
        for number in self.numbers where count == 0 || number != self.numbers[count - 1] {
            self.numbers[count] = number
            count += 1
        }
        self.numbers.removeLast(self.numbers.count - count)
    }

    /// True when there is none.
    var isEmpty: Bool { numbers.isEmpty }

    /// Keeps what the other list has too.
    /// - Complexity: O(length of both).
    mutating func formIntersection(_ other: DocumentList) {
        var (place, count) = (0, 0)
        for number in numbers {
            while place < other.numbers.count, other.numbers[place] < number { place += 1 }
            guard place < other.numbers.count else { break }
            guard other.numbers[place] == number else { continue }
            numbers[count] = number
            count += 1
        }
        numbers.removeLast(numbers.count - count)
    }

    /// Keeps what a set has too.
    mutating func formIntersection(_ set: DocumentSet) { numbers.removeAll { !set.contains(Int($0)) } }

    /// What either list has.
    func union(_ other: DocumentList) -> DocumentList { DocumentList(unordered: numbers + other.numbers) }
}
