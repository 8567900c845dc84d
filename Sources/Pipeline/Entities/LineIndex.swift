// From a place in an article's text back to the page line it was printed on. It knows nothing of names.

import Corpus

/// The print lines of an article by where they stand in its text.
struct LineIndex {
    private let starts: [Int]
    private let numbers: [Int]

    /// Gathers the lines of all paragraphs.
    init(_ article: Article) {
        let slices = article.paragraphs.flatMap(\.lines).sorted { $0.textSpan < $1.textSpan }
        starts = slices.map(\.textSpan.start)
        numbers = slices.map(\.line)
    }

    /// The lines on which stretches begin, ascending, each once.
    /// - Complexity: O(log n) a stretch for n lines.
    func lines(of spans: [TextSpan]) -> [Int] { Set(spans.compactMap { line(at: $0.start) }).sorted() }

    private func line(at offset: Int) -> Int? {
        var low = 0
        var high = starts.count
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? numbers[low - 1] : nil
    }
}
