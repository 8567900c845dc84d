// The trained tagger: the best legal sequence of labels for a stretch of text. It does not know how weights are learned.

import Corpus

/// Finds persons, places and bodies with a linear model over hashed features.
///
/// The recipe is the averaged structured perceptron (Collins 2002): the score of a labelling is the sum of weights of
/// features and transitions, the best legal one is found by Viterbi's algorithm.
final class Tagger: Sendable {
    private let model: TaggerModel
    private let tables: TaggerTables

    /// Takes over weights.
    init(model: TaggerModel) {
        self.model = model
        tables = TaggerTables(model)
    }

    /// Stretches longer than this are cut at punctuation, or anywhere if there is none; bounds the memory.
    private static let stretchLimit = 1_000

    /// The names in a text.
    /// - Complexity: O(length of the text).
    func candidates(in reading: EntityReading) -> [EntityCandidate] {
        let input = TaggerInput(reading)
        var found: [EntityCandidate] = []
        var start = 0
        while start < reading.count {
            let end = stretchEnd(start, reading)
            for name in TaggerLabel.names(labels(input, start..<end), from: start)
            where reading.text.folded[name.range.upperBound - 1] != 0x0A {
                found.append(EntityCandidate(name.range, name.kind, .tagger, .tagged))
            }
            start = end
        }
        return found
    }

    /// The end of the sentence that starts here: behind 。！？ or a line feed.
    private func stretchEnd(_ start: Int, _ reading: EntityReading) -> Int {
        var end = start
        var lastComma = 0
        while end < reading.count, end - start < Tagger.stretchLimit {
            let unit = reading.text.folded[end]
            end += 1
            if unit == 0x0A || unit == 0x3002 || unit == 0x21 || unit == 0x3F { return end }
            if unit == 0x2C || unit == 0x3B { lastComma = end }
        }
        return end < reading.count && lastComma > start ? lastComma : end
    }

    /// So many positions are looked up in one go, so that the processor fetches their rows, which lie far apart, side by
    /// side.
    private static let blockSize = 16

    /// The best labels of a stretch.
    private func labels(_ input: TaggerInput, _ stretch: Range<Int>) -> [UInt8] {
        var pointers = [SIMD16<Int8>](repeating: .init(repeating: 0), count: stretch.count)
        var scores = startScores
        withEmissions(input, stretch) { position, emission in
            let index = position - stretch.lowerBound
            scores = normalised((index == 0 ? scores : step(scores, &pointers[index])) &+ emission)
        }
        return traced(pointers, scores)
    }

    /// Calls with the weights each position's features give to each label, in order.
    @inline(__always)
    private func withEmissions(_ input: TaggerInput, _ stretch: Range<Int>, _ body: (Int, SIMD16<Int16>) -> Void) {
        let (limit, size) = (TaggerInput.rareCount, Tagger.blockSize)
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: limit * size) { features in
            withUnsafeTemporaryAllocation(of: UInt32.self, capacity: (limit + 1) * size) { places in
                input.cells.withUnsafeBufferPointer { cells in
                    input.covers.withUnsafeBufferPointer { covers in
                        guard let features = features.baseAddress, let places = places.baseAddress,
                            let cells = cells.baseAddress, let covers = covers.baseAddress
                        else { return }
                        var first = stretch.lowerBound
                        while first < stretch.upperBound {
                            let count = min(size, stretch.upperBound &- first)
                            lookUp(cells + first, count, features, places)
                            add(cells + first, covers + first &* TaggerInput.listCount, count, places) {
                                body(first &+ $0, $1)
                            }
                            first &+= count
                        }
                    }
                }
            }
        }
    }

    /// Finds the rows of a block of positions: for each their number, and then their places.
    @inline(__always)
    private func lookUp(
        _ cells: UnsafePointer<TaggerInput.Cell>, _ count: Int, _ features: UnsafeMutablePointer<UInt64>,
        _ places: UnsafeMutablePointer<UInt32>
    ) {
        let rareCount = TaggerInput.rareCount
        for place in 0..<count {
            TaggerInput.addRareFeatures(cells + place, features + place &* rareCount)
            tables.fetch(cells + place + (TaggerInput.codeCount - 1))
            model.fetchRanks(features + place &* rareCount, rareCount)
        }
        var rows = places
        for place in 0..<count {
            let kept = model.keepKnown(features + place &* rareCount, rareCount, rows + 1)
            rows[0] = UInt32(truncatingIfNeeded: kept)
            rows += kept &+ 1
        }
    }

    /// Adds up the rows of a block of positions.
    @inline(__always)
    private func add(
        _ cells: UnsafePointer<TaggerInput.Cell>, _ covers: UnsafePointer<UInt8>, _ count: Int,
        _ places: UnsafePointer<UInt32>, _ body: (Int, SIMD16<Int16>) -> Void
    ) {
        var rows = places
        for place in 0..<count {
            var sum = tables.weights(cells + place, covers + place &* TaggerInput.listCount)
            let end = rows + 1 + Int(rows[0])
            rows += 1
            while rows < end {
                sum &+= model.row(Int(rows[0]))
                rows += 1
            }
            body(place, sum)
        }
    }

    private var startScores: SIMD16<Int16> {
        var scores = SIMD16<Int16>(repeating: TaggerModel.impossible)
        for label in 0..<TaggerLabel.count where TaggerLabel.mayBegin(label) { scores[label] = 0 }
        return scores
    }

    /// The best score of each label over all labels before, without its own emission.
    @inline(__always)
    private func step(_ scores: SIMD16<Int16>, _ pointers: inout SIMD16<Int8>) -> SIMD16<Int16> {
        var best = SIMD16<Int16>(repeating: scores[0]) &+ model.transitions[0]
        var from = SIMD16<Int16>(repeating: 0)
        for label in 1..<TaggerLabel.count {
            let candidate = SIMD16<Int16>(repeating: scores[label]) &+ model.transitions[label]
            let isBetter = candidate .> best
            best.replace(with: candidate, where: isBetter)
            from.replace(with: SIMD16<Int16>(repeating: Int16(label)), where: isBetter)
        }
        pointers = SIMD16<Int8>(truncatingIfNeeded: from)
        return best
    }

    /// Keeps scores within 16 bits: the best becomes 0, and none falls below the impossible.
    @inline(__always)
    private func normalised(_ scores: SIMD16<Int16>) -> SIMD16<Int16> {
        let floor = SIMD16<Int16>(repeating: TaggerModel.impossible)
        let shifted = scores &- SIMD16<Int16>(repeating: scores.max())
        return shifted.replacing(with: floor, where: shifted .< floor)
    }

    private func traced(_ pointers: [SIMD16<Int8>], _ scores: SIMD16<Int16>) -> [UInt8] {
        var label = 0
        for candidate in 1..<TaggerLabel.count
        where TaggerLabel.mayEnd(candidate) && scores[candidate] > scores[label] { label = candidate }
        var labels = [UInt8](repeating: 0, count: pointers.count)
        for index in pointers.indices.reversed() {
            labels[index] = UInt8(label)
            label = Int(pointers[index][label])
        }
        return labels
    }
}
