// Where words of a table stand in a text, found once. It knows no meaning.

/// The places of words in a text, asked by stretches.
struct WordPlaces: Sendable {
    private var starts: [Int] = []

    /// Finds them all at once.
    /// - Parameters:
    ///   - table: the words.
    ///   - heads: the characters they begin with.
    /// - Complexity: O(length of the text).
    init(of table: WordTable<Bool>, beginningWith heads: UnitTable, in text: CompactText) {
        for place in 0..<text.count
        where heads.contains(text.units[place]) && table.match(in: text, at: place) != nil { starts.append(place) }
    }

    /// True when one begins in a stretch of characters.
    /// - Complexity: O(log(words)).
    func stand(in stretch: Range<Int>) -> Bool {
        var first = 0
        var last = starts.count
        while first < last {
            let middle = (first + last) / 2
            if starts[middle] < stretch.lowerBound { first = middle + 1 } else { last = middle }
        }
        return first < starts.count && starts[first] < stretch.upperBound
    }
}
