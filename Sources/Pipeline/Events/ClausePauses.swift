// Where a text pauses: commas, and what parts lists and closes titles. It reads no words.

/// The pauses of a text, found once, so that a long clause without any costs no search for each of its dates.
struct ClausePauses {
    private let commas: [Int]
    private let others: [Int]

    /// Finds them all.
    /// - Complexity: O(length of the text).
    init(_ text: CompactText) {
        var commas: [Int] = []
        var others: [Int] = []
        for place in 0..<text.count {
            switch text.units[place] {
            case 0x2C: commas.append(place)
            case 0x3001, 0x300B: others.append(place)  // 、 》
            default: break
            }
        }
        self.commas = commas
        self.others = others
    }

    /// The last comma between two characters, both included.
    func lastComma(from lower: Int, through upper: Int) -> Int? { ClausePauses.last(commas, lower, upper) }

    /// The last 、 or 》 between two characters, both included.
    func lastOther(from lower: Int, through upper: Int) -> Int? { ClausePauses.last(others, lower, upper) }

    /// The first comma of a stretch.
    func firstComma(in stretch: Range<Int>) -> Int? {
        let index = ClausePauses.count(commas, before: stretch.lowerBound)
        return index < commas.count && commas[index] < stretch.upperBound ? commas[index] : nil
    }

    private static func last(_ places: [Int], _ lower: Int, _ upper: Int) -> Int? {
        let index = count(places, before: upper + 1)
        return index > 0 && places[index - 1] >= lower ? places[index - 1] : nil
    }

    private static func count(_ places: [Int], before place: Int) -> Int {
        var (lower, upper) = (0, places.count)
        while lower < upper {
            let middle = (lower + upper) / 2
            if places[middle] < place { lower = middle + 1 } else { upper = middle }
        }
        return lower
    }
}
