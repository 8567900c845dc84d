// The trained tagger: the best legal sequence of labels for a stretch of text. It does not know how weights are learned.

import Corpus

/// Finds persons, places and bodies with a linear model over hashed features.
///
/// The recipe is the averaged structured perceptron (Collins 2002): the score of a labelling is the sum of weights of
/// features and transitions, the best legal one is found by Viterbi's algorithm.
final class Tagger: Sendable {
    private let model: TaggerModel
    private let tables: TaggerTables
    /// Weight of each label before each label, a row for the label after.
    private let endings: [SIMD16<Int16>]

    /// Takes over weights.
    init(model: TaggerModel) {
        self.model = model
        tables = TaggerTables(model)
        endings = (0..<TaggerLabel.count).map { label in
            var lanes = SIMD16<Int16>(repeating: TaggerModel.impossible)
            for before in 0..<TaggerLabel.count { lanes[before] = model.transitions[before][label] }
            return lanes
        }
    }

    /// Stretches longer than this are cut at punctuation, or anywhere if there is none; bounds the memory.
    private static let stretchLimit = 1_000

    /// The names in a text.
    /// - Complexity: O(length of the text).
    func candidates(in reading: EntityReading) -> [EntityCandidate] {
        let labels = labels(TaggerInput(reading), reading)
        return TaggerLabel.names(labels, from: 0).compactMap { name in
            reading.text.folded[name.range.upperBound - 1] == 0x0A
                ? nil : EntityCandidate(name.range, name.kind, .tagger, .tagged)
        }
    }

    /// The labels of all positions, found sentence by sentence.
    private func labels(_ input: TaggerInput, _ reading: EntityReading) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: reading.count) { labels, initialized in
            initialized = reading.count
            guard let labels = labels.baseAddress else { return }
            model.withUnsafeRows { rows in
                tables.withUnsafeTables { tables in
                    input.cells.withUnsafeBufferPointer { cells in
                        guard let cells = cells.baseAddress else { return }
                        label(reading, cells, rows, tables, labels)
                    }
                }
            }
        }
    }

    private func label(
        _ reading: EntityReading, _ cells: UnsafePointer<TaggerInput.Cell>, _ rows: TaggerModel.Rows,
        _ tables: TaggerTables.Pointers, _ labels: UnsafeMutablePointer<UInt8>
    ) {
        withUnsafeTemporaryAllocation(of: SIMD16<Int16>.self, capacity: Tagger.stretchLimit) { scores in
            withUnsafeTemporaryAllocation(of: UInt32.self, capacity: TaggerInput.rareCount * Tagger.blockSize) {
                places in
                guard let scores = scores.baseAddress, let places = places.baseAddress else { return }
                var start = 0
                while start < reading.count {
                    let end = stretchEnd(start, reading)
                    label(cells + start, end - start, rows, tables, places, scores)
                    trace(scores, end - start, labels + start)
                    start = end
                }
            }
        }
    }

    /// The end of the sentence that starts here: behind 。！？ or a line feed.
    private func stretchEnd(_ start: Int, _ reading: EntityReading) -> Int {
        reading.text.folded.withUnsafeBufferPointer { units in
            var end = start
            var lastComma = 0
            while end < units.count, end - start < Tagger.stretchLimit {
                let unit = units[end]
                end += 1
                if unit == 0x0A || unit == 0x3002 || unit == 0x21 || unit == 0x3F { return end }
                if unit == 0x2C || unit == 0x3B { lastComma = end }
            }
            return end < units.count && lastComma > start ? lastComma : end
        }
    }

    /// So many positions are looked up in one go, so that the processor fetches their rows, which lie far apart, side by
    /// side.
    private static let blockSize = 16

    /// Writes the scores of the best labellings that end at each position of a stretch.
    private func label(
        _ cells: UnsafePointer<TaggerInput.Cell>, _ count: Int, _ rows: TaggerModel.Rows,
        _ tables: TaggerTables.Pointers, _ places: UnsafeMutablePointer<UInt32>,
        _ scores: UnsafeMutablePointer<SIMD16<Int16>>
    ) {
        var last = startScores
        var first = 0
        while first < count {
            let end = min(count, first &+ Tagger.blockSize)
            lookUp(cells + first, end &- first, rows, tables, places)
            addUp(cells, first..<end, rows, tables, places, scores, &last)
            first = end
        }
    }

    /// Finds the places of the rows of some positions.
    @inline(__always)
    private func lookUp(
        _ cells: UnsafePointer<TaggerInput.Cell>, _ count: Int, _ rows: TaggerModel.Rows,
        _ tables: TaggerTables.Pointers, _ places: UnsafeMutablePointer<UInt32>
    ) {
        for position in 0..<count {
            tables.fetch(cells + position)
            let numbers = places + position &* TaggerInput.rareCount
            TaggerInput.addRareFeatures(cells + position) { numbers[$0] = rows.number($1) }
        }
        for index in 0..<count &* TaggerInput.rareCount { places[index] = rows.place(places[index]) }
    }

    /// What the rows of a position are too much when they are added up: all features but those of the tables' own.
    private static let surplus = UInt16(TaggerInput.rareCount + TaggerInput.codeCount) * UInt16(TaggerModel.bias)

    /// Adds up the rows of some positions and goes on with the scores of the best labellings that end there.
    @inline(never)
    private func addUp(
        _ cells: UnsafePointer<TaggerInput.Cell>, _ positions: Range<Int>, _ rows: TaggerModel.Rows,
        _ tables: TaggerTables.Pointers, _ places: UnsafePointer<UInt32>,
        _ scores: UnsafeMutablePointer<SIMD16<Int16>>, _ last: inout SIMD16<Int16>
    ) {
        var places = places
        for position in positions {
            let cell = cells + position
            var sum = tables.characters(cell)
            for feature in 0..<TaggerInput.rareCount { sum &+= rows.weights(places[feature]) }
            places += TaggerInput.rareCount
            var pattern = 0
            for offset in 0..<TaggerInput.codeCount {
                pattern = pattern &* TaggerTables.typeCount &+ Int(cell[offset].type)
            }
            let common = tables.weights(pattern, cell[2].covers)
            let emission = SIMD16<Int16>(truncatingIfNeeded: sum &- Tagger.surplus) &+ common
            last = normalised((position == 0 ? last : step(last)) &+ emission)
            scores[position] = last
        }
    }

    private var startScores: SIMD16<Int16> {
        var scores = SIMD16<Int16>(repeating: TaggerModel.impossible)
        for label in 0..<TaggerLabel.count where TaggerLabel.mayBegin(label) { scores[label] = 0 }
        return scores
    }

    /// The best score of each label over all labels before, without its own emission.
    @inline(__always)
    private func step(_ scores: SIMD16<Int16>) -> SIMD16<Int16> {
        var best = SIMD16<Int16>(repeating: scores[0]) &+ model.transitions[0]
        for label in 1..<TaggerLabel.count {
            let candidate = SIMD16<Int16>(repeating: scores[label]) &+ model.transitions[label]
            best.replace(with: candidate, where: candidate .> best)
        }
        return best
    }

    /// Keeps scores within 16 bits: the best becomes 0, and none falls below the impossible.
    @inline(__always)
    private func normalised(_ scores: SIMD16<Int16>) -> SIMD16<Int16> {
        let floor = SIMD16<Int16>(repeating: TaggerModel.impossible)
        let shifted = scores &- SIMD16<Int16>(repeating: scores.max())
        return shifted.replacing(with: floor, where: shifted .< floor)
    }

    /// Goes back from the best label at the end, at each position to the label it was best to come from; of equals the
    /// first.
    private func trace(
        _ scores: UnsafePointer<SIMD16<Int16>>, _ count: Int, _ labels: UnsafeMutablePointer<UInt8>
    ) {
        var label = 0
        let last = scores[count - 1]
        for candidate in 1..<TaggerLabel.count
        where TaggerLabel.mayEnd(candidate) && last[candidate] > last[label] { label = candidate }
        for position in stride(from: count - 1, to: 0, by: -1) {
            labels[position] = UInt8(truncatingIfNeeded: label)
            label = before(label, scores[position - 1])
        }
        labels[0] = UInt8(truncatingIfNeeded: label)
    }

    @inline(__always)
    private func before(_ label: Int, _ scores: SIMD16<Int16>) -> Int {
        let sums = scores &+ endings[label]
        let most = sums.max()
        var best = 0
        while sums[best] != most { best &+= 1 }
        return best
    }
}
