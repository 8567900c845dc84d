// Weights of the features that are asked for at every character, laid out so that no hash is needed to find them: single
// characters, classes of five, lists. Made from a model; it knows no text.

import CPrefetch

/// The weights of frequent features, by their values.
///
/// They are the same numbers as in the model. What is gained is the hashing and, more than that, the way to memory:
/// frequent rows lie side by side here and far apart there.
struct TaggerTables: Sendable {
    /// Place of a character's weights in `codeRows`; the first rows are of those without any.
    private let codeSlots: [UInt16]
    /// Five rows a character, by where it stands among the five; each lane 128 more than the weight.
    private let codeRows: [SIMD16<UInt8>]
    /// Place in `patternRows` of the classes of five characters, their numbers read as decimal digits.
    private let patternSlots: [UInt16]
    private let patternRows: [SIMD16<Int16>]
    /// Weights of the codes of two lists at a time, a thousand rows a pair.
    private let coverRows: [SIMD16<Int16>]

    /// Classes of characters are below this.
    static let typeCount = 10
    /// So many classes are one pattern.
    static let patternCount = 100_000
    /// Codes of two lists are below this.
    private static let pairCount = 1 << (2 * TaggerInput.coverBits)

    /// Looks up every value there is.
    /// - Complexity: some 430,000 look-ups, about three milliseconds.
    init(_ model: TaggerModel) {
        (codeSlots, codeRows) = TaggerTables.codes(model)
        (patternSlots, patternRows) = TaggerTables.patterns(model)
        coverRows = TaggerTables.covers(model)
    }

    private static func codes(_ model: TaggerModel) -> ([UInt16], [SIMD16<UInt8>]) {
        var slots = [UInt16](repeating: 0, count: 0x10000)
        var rows = [SIMD16<UInt8>](
            repeating: SIMD16(repeating: TaggerModel.bias), count: TaggerInput.codeCount)
        for code in 0..<UInt64(slots.count) {
            let features = (0..<TaggerInput.codeCount).lazy.map { TaggerInput.mixed(UInt64($0 + 1), code) }
            guard features.contains(where: { model.isKept($0) }) else { continue }
            slots[Int(code)] = UInt16(rows.count / TaggerInput.codeCount)
            for feature in features { rows.append(model.row(feature)) }
        }
        return (slots, rows)
    }

    /// A pattern whose own five classes weigh nothing shares the row of its three in the middle.
    private static func patterns(_ model: TaggerModel) -> ([UInt16], [SIMD16<Int16>]) {
        let near = typeCount * typeCount * typeCount
        var rows = (0..<near).map { number in
            weights(model, TaggerInput.mixed(TaggerInput.nearTemplate, pattern(number * typeCount) >> 8))
        }
        let slots = (0..<patternCount).map { number in
            let slot = number / typeCount % near
            let feature = TaggerInput.mixed(TaggerInput.patternTemplate, pattern(number))
            guard model.isKept(feature), rows.count <= Int(UInt16.max) else { return UInt16(slot) }
            rows.append(rows[slot] &+ weights(model, feature))
            return UInt16(rows.count - 1)
        }
        return (slots, rows)
    }

    /// The classes that a number of five decimal digits stands for, a byte each, the first in the highest.
    private static func pattern(_ number: Int) -> UInt64 {
        var (digits, pattern) = (number, UInt64(0))
        for place in 0..<UInt64(TaggerInput.codeCount) {
            pattern |= UInt64(digits % typeCount) << (8 * place)
            digits /= typeCount
        }
        return pattern
    }

    private static func covers(_ model: TaggerModel) -> [SIMD16<Int16>] {
        let codeCount = UInt64(1) << UInt64(TaggerInput.coverBits)
        let single = (0..<TaggerInput.listCount).map { list in
            (0..<codeCount).map { code in
                code == 0
                    ? SIMD16<Int16>(repeating: 0)
                    : weights(model, TaggerInput.mixed(TaggerInput.coverTemplate(list), code))
            }
        }
        return stride(from: 0, to: TaggerInput.listCount, by: 2).flatMap { list in
            (0..<pairCount).map { single[list][$0 % Int(codeCount)] &+ single[list + 1][$0 / Int(codeCount)] }
        }
    }

    private static func weights(_ model: TaggerModel, _ feature: UInt64) -> SIMD16<Int16> {
        SIMD16<Int16>(truncatingIfNeeded: model.row(feature)) &- Int16(TaggerModel.bias)
    }

    /// Calls with the tables as they lie in memory.
    @inline(__always) func withUnsafeTables<Result>(_ body: (Pointers) -> Result) -> Result {
        codeSlots.withUnsafeBufferPointer { codeSlots in
            codeRows.withUnsafeBufferPointer { codeRows in
                patternSlots.withUnsafeBufferPointer { patternSlots in
                    patternRows.withUnsafeBufferPointer { patternRows in
                        coverRows.withUnsafeBufferPointer { coverRows in
                            body(
                                Pointers(
                                    codeSlots: codeSlots, codeRows: codeRows, patternSlots: patternSlots,
                                    patternRows: patternRows, coverRows: coverRows))
                        }
                    }
                }
            }
        }
    }

    /// The tables as they lie in memory.
    struct Pointers {
        fileprivate let codeSlots: UnsafeBufferPointer<UInt16>
        fileprivate let codeRows: UnsafeBufferPointer<SIMD16<UInt8>>
        fileprivate let patternSlots: UnsafeBufferPointer<UInt16>
        fileprivate let patternRows: UnsafeBufferPointer<SIMD16<Int16>>
        fileprivate let coverRows: UnsafeBufferPointer<SIMD16<Int16>>

        /// Has the rows of the last of five characters fetched, which lie on two lines.
        @inline(__always) func fetch(_ cell: UnsafePointer<TaggerInput.Cell>) {
            let row = Int(codeSlots[Int(cell[TaggerInput.codeCount &- 1].code)]) &* TaggerInput.codeCount
            guard let base = codeRows.baseAddress else { return }
            prefetch_line(base + row)
            prefetch_line(base + (row &+ TaggerInput.codeCount &- 1))
        }

        /// The weights of the five characters around a position, each 128 more than it is: five times that in all.
        /// - Parameter cell: the first of the five cells.
        @inline(__always) func characters(_ cell: UnsafePointer<TaggerInput.Cell>) -> SIMD16<UInt16> {
            var sum = SIMD16<UInt16>(repeating: 0)
            for offset in 0..<TaggerInput.codeCount {
                let row = Int(codeSlots[Int(cell[offset].code)]) &* TaggerInput.codeCount &+ offset
                sum &+= SIMD16<UInt16>(truncatingIfNeeded: codeRows[row])
            }
            return sum
        }

        /// The weights of classes and lists at a position.
        /// - Parameters:
        ///   - pattern: the classes of the five characters, their numbers read as decimal digits.
        ///   - covers: the codes of its lists.
        @inline(__always) func weights(_ pattern: Int, _ covers: UInt64) -> SIMD16<Int16> {
            var sum = patternRows[Int(patternSlots[pattern])]
            var codes = covers
            for pair in 0..<TaggerInput.listCount / 2 {
                let code = Int(truncatingIfNeeded: codes) & (TaggerTables.pairCount &- 1)
                sum &+= coverRows[pair &* TaggerTables.pairCount &+ code]
                codes &>>= UInt64(2 * TaggerInput.coverBits)
            }
            return sum
        }
    }
}
