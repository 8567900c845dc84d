// Makes changes readable: joins those that agree between them by chance, and moves them to where a sentence begins.

import Script

struct DifferenceTidying {
    let first: [UInt32]
    let second: [UInt32]

    /// So many units between two changes may agree by chance.
    private static let chanceCount = 3

    /// The same changes, fewer and easier to read; what they make of the first text is the second as before.
    func tidied(_ changes: [UnitChange]) -> [UnitChange] { slid(joined(changes).map(trimmed)) }

    /// Joins changes with no more between them than agrees by chance: up to three units, and no more than the longer of
    /// the two changes has. A clause that was only put in or only left out is no piece of a change beside it.
    private func joined(_ changes: [UnitChange]) -> [UnitChange] {
        var result: [UnitChange] = []
        for change in changes {
            guard let last = result.last else {
                result.append(change)
                continue
            }
            let between = change.first.lowerBound - last.first.upperBound
            if between <= chanceCount(last, change) {
                result[result.count - 1] = UnitChange(
                    first: last.first.lowerBound..<change.first.upperBound,
                    second: last.second.lowerBound..<change.second.upperBound)
            } else {
                result.append(change)
            }
        }
        return result
    }

    /// Without what both sides begin or end with: 园区 → 新园区园区 is 新园区 put in.
    private func trimmed(_ change: UnitChange) -> UnitChange {
        var (own, other) = (first[change.first], second[change.second])
        while let last = own.last, last == other.last {
            own.removeLast()
            other.removeLast()
        }
        while let next = own.first, next == other.first {
            own.removeFirst()
            other.removeFirst()
        }
        return UnitChange(first: own.startIndex..<own.endIndex, second: other.startIndex..<other.endIndex)
    }

    private func chanceCount(_ left: UnitChange, _ right: UnitChange) -> Int {
        if left.isClause || right.isClause { return 1 }
        return min(DifferenceTidying.chanceCount, max(left.weight, right.weight))
    }

    /// What was only put in or only left out can often stand at several places: 开工。|年底通车。| or |。年底通车|。.
    private func slid(_ changes: [UnitChange]) -> [UnitChange] {
        var result = changes
        for index in result.indices {
            let change = result[index]
            let isInsertion = change.first.isEmpty
            guard isInsertion != change.second.isEmpty else { continue }
            let units = isInsertion ? second : first
            let range = isInsertion ? change.second : change.first
            let before = index > 0 ? (isInsertion ? result[index - 1].second : result[index - 1].first).upperBound : 0
            let behind =
                index + 1 < result.count
                ? (isInsertion ? result[index + 1].second : result[index + 1].first).lowerBound : units.count
            let step = bestStep(units, range, within: before..<behind)
            result[index] = UnitChange(first: change.first.moved(by: step), second: change.second.moved(by: step))
        }
        return result
    }

    private func bestStep(_ units: [UInt32], _ range: Range<Int>, within room: Range<Int>) -> Int {
        var best = (step: 0, score: score(units, range))
        var step = 0
        while range.lowerBound + step > room.lowerBound + 1,
            units[range.lowerBound + step - 1] == units[range.upperBound + step - 1]
        {
            step -= 1
            let score = score(units, range.moved(by: step))
            if score > best.score { best = (step, score) }
        }
        step = 0
        while range.upperBound + step < room.upperBound - 1,
            units[range.lowerBound + step] == units[range.upperBound + step]
        {
            step += 1
            let score = score(units, range.moved(by: step))
            if score > best.score { best = (step, score) }
        }
        return best.step
    }

    /// How well a stretch begins behind punctuation and ends with it.
    private func score(_ units: [UInt32], _ range: Range<Int>) -> Int {
        let before = range.lowerBound > 0 ? weight(units[range.lowerBound - 1]) : 3
        return before + weight(units[range.upperBound - 1])
    }

    /// 。 and, folded, ！ and ？.
    private static func endsSentence(_ unit: UInt32) -> Bool { [0x3002, 0x21, 0x3F].contains(unit) }

    /// 。！？ weigh three, other punctuation one.
    private func weight(_ unit: UInt32) -> Int {
        if DifferenceTidying.endsSentence(unit) { return 3 }
        return CharacterClass.isPunctuation(unit) ? 1 : 0
    }
}

extension Range<Int> {
    fileprivate func moved(by step: Int) -> Range<Int> { lowerBound + step..<upperBound + step }
}

extension UnitChange {
    /// True for as many units as a passage has, put in or left out as a whole.
    fileprivate var isClause: Bool {
        first.isEmpty != second.isEmpty && weight >= SharedPassage.leastCount
    }
}
