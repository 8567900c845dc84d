// The averaged structured perceptron over hashed features. It knows no files and keeps everything in four big tables.

import Pipeline

/// Learns weights from labelled sentences.
final class TaggerTrainer {
    typealias Lanes = SIMD16<Float>

    private static let rowCount = 1 << TaggerModel.rowBits
    private static let countBits = 26

    /// Weights, and their sums weighted by the step at which they changed; the average falls out at the end.
    private let weights: UnsafeMutablePointer<Lanes>
    private let sums: UnsafeMutablePointer<Lanes>
    private var transitions = [Lanes](repeating: .zero, count: TaggerLabel.count)
    private var transitionSums = [Lanes](repeating: .zero, count: TaggerLabel.count)
    /// How often a feature was seen, up to 255; features seen less than `leastCount` times are not learned.
    private let counts: UnsafeMutablePointer<UInt8>
    private let leastCount: UInt8
    private var steps: Float = 1
    /// Rows that may be learned; nil while all may.
    private var kept: [Bool]?
    private var features = [UInt64](repeating: 0, count: 1 << 16)
    private var featureEnds: [Int] = []

    init(leastCount: UInt8) {
        self.leastCount = leastCount
        weights = .allocate(capacity: Self.rowCount)
        weights.initialize(repeating: .zero, count: Self.rowCount)
        sums = .allocate(capacity: Self.rowCount)
        sums.initialize(repeating: .zero, count: Self.rowCount)
        counts = .allocate(capacity: 1 << Self.countBits)
        counts.initialize(repeating: 0, count: 1 << Self.countBits)
    }

    deinit {
        weights.deallocate()
        sums.deallocate()
        counts.deallocate()
    }

    /// Counts the features of a sentence; to be done for all before the first pass.
    func count(_ sentence: LabelledSentence) {
        collect(sentence.input, filtered: false)
        for feature in features[0..<(featureEnds.last ?? 0)] {
            let index = Int(feature & (1 << UInt64(Self.countBits) - 1))
            if counts[index] < 255 { counts[index] += 1 }
        }
    }

    /// Learns from a sentence.
    /// - Returns: whether it was labelled right before.
    func learn(_ sentence: LabelledSentence) -> Bool {
        collect(sentence.input, filtered: true)
        let guess = best(sentence.input.count, averaged: false)
        steps += 1
        guard guess != sentence.labels else { return true }
        for index in guess.indices where guess[index] != sentence.labels[index] {
            let from = index == 0 ? 0 : featureEnds[index - 1]
            for feature in features[from..<featureEnds[index]] {
                let row = Int(feature >> UInt64(64 - TaggerModel.rowBits))
                weights[row][Int(sentence.labels[index])] += 1
                weights[row][Int(guess[index])] -= 1
                sums[row][Int(sentence.labels[index])] += steps
                sums[row][Int(guess[index])] -= steps
            }
        }
        for index in guess.indices.dropFirst() {
            change(Int(sentence.labels[index - 1]), Int(sentence.labels[index]), 1)
            change(Int(guess[index - 1]), Int(guess[index]), -1)
        }
        return false
    }

    private func change(_ before: Int, _ label: Int, _ amount: Float) {
        transitions[before][label] += amount
        transitionSums[before][label] += amount * steps
    }

    /// The labels the averaged weights give a sentence.
    func labels(_ input: TaggerInput) -> [UInt8] {
        collect(input, filtered: true)
        return best(input.count, averaged: true)
    }

    private func collect(_ input: TaggerInput, filtered: Bool) {
        featureEnds.removeAll(keepingCapacity: true)
        if features.count < (input.count + 1) * TaggerInput.featureLimit {
            features = [UInt64](repeating: 0, count: (input.count + 1) * TaggerInput.featureLimit)
        }
        features.withUnsafeMutableBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return }
            var end = 0
            for position in 0..<input.count {
                let count = input.features(at: position, into: base + end)
                let first = end
                for index in first..<first + count {
                    if !filtered || isLearned(base[index]) {
                        base[end] = base[index]
                        end += 1
                    }
                }
                featureEnds.append(end)
            }
        }
    }

    private func isLearned(_ feature: UInt64) -> Bool {
        if let kept { return kept[Int(feature >> UInt64(64 - TaggerModel.rowBits))] }
        return counts[Int(feature & (1 << UInt64(Self.countBits) - 1))] >= leastCount
    }

    /// Forgets what was learned, all but which rows weighed most; from now on only those are learned.
    ///
    /// Cutting rows after training costs a point of F1; learning again with the rows that stay wins it back.
    func restart(keeping count: Int) {
        var kept = [Bool](repeating: false, count: Self.rowCount)
        for row in heaviest(count) { kept[row] = true }
        self.kept = kept
        weights.update(repeating: .zero, count: Self.rowCount)
        sums.update(repeating: .zero, count: Self.rowCount)
        transitions = [Lanes](repeating: .zero, count: TaggerLabel.count)
        transitionSums = transitions
        steps = 1
    }

    /// The rows with the largest sums of averaged weights, heaviest first.
    private func heaviest(_ count: Int) -> [Int] {
        var heavy: [(weight: Float, row: Int)] = []
        for row in 0..<Self.rowCount where sums[row] != .zero {
            let lanes = average(row)
            heavy.append((lanes.replacing(with: -lanes, where: lanes .< 0).sum(), row))
        }
        heavy.sort { $0.weight > $1.weight }
        return heavy.prefix(count).map(\.row)
    }

    private func average(_ row: Int) -> Lanes { weights[row] - sums[row] / steps }

    private func averageTransition(_ before: Int) -> Lanes { transitions[before] - transitionSums[before] / steps }

    private func best(_ count: Int, averaged: Bool) -> [UInt8] {
        let steps = (0..<TaggerLabel.count).map { before in
            var lanes = Lanes(repeating: -1e9)
            let learned = averaged ? averageTransition(before) : transitions[before]
            for label in 0..<TaggerLabel.count where TaggerLabel.mayFollow(before, label) {
                lanes[label] = learned[label]
            }
            return lanes
        }
        var scores = Lanes(repeating: -1e9)
        for label in 0..<TaggerLabel.count where TaggerLabel.mayBegin(label) { scores[label] = 0 }
        var pointers = [SIMD16<Int32>](repeating: .zero, count: count)
        for position in 0..<count {
            if position > 0 { scores = step(scores, steps, &pointers[position]) }
            for feature in features[(position == 0 ? 0 : featureEnds[position - 1])..<featureEnds[position]] {
                let row = Int(feature >> UInt64(64 - TaggerModel.rowBits))
                scores += averaged ? average(row) : weights[row]
            }
        }
        return traced(pointers, scores)
    }

    private func step(_ scores: Lanes, _ steps: [Lanes], _ pointers: inout SIMD16<Int32>) -> Lanes {
        var best = Lanes(repeating: scores[0]) + steps[0]
        for label in 1..<TaggerLabel.count {
            let candidate = Lanes(repeating: scores[label]) + steps[label]
            let isBetter = candidate .> best
            best.replace(with: candidate, where: isBetter)
            pointers.replace(with: SIMD16<Int32>(repeating: Int32(label)), where: isBetter)
        }
        return best
    }

    private func traced(_ pointers: [SIMD16<Int32>], _ scores: Lanes) -> [UInt8] {
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

    /// The averaged weights, the heaviest rows only, as small numbers.
    /// - Parameter keep: number of rows to keep.
    func model(keep: Int) -> TaggerModel {
        let rows = heaviest(keep).sorted()
        let largest = rows.map { row in
            let lanes = average(row)
            return lanes.replacing(with: -lanes, where: lanes .< 0).max()
        }.sorted()
        let reference = largest.isEmpty ? 1 : largest[largest.count - 1 - largest.count / 2_000]
        let scale = 127 / max(reference, 1e-6)
        let kept = rows.map { row in
            (number: UInt32(row), weights: small(average(row), scale).map { Int8(clamping: $0) })
        }
        let changes = (0..<TaggerLabel.count).map { small(averageTransition($0), scale).map { Int16(clamping: $0) } }
        print("rows kept \(kept.count), scale \(scale)")
        return TaggerModel(rows: kept, transitions: changes)
    }

    private func small(_ lanes: Lanes, _ scale: Float) -> [Int] {
        (0..<TaggerLabel.count).map { Int((lanes[$0] * scale).rounded()) }
    }
}
