// The weights of the tagger: which rows are kept, their numbers, the transitions. It knows no text.

import CPrefetch

/// Weights for hashed features, thirteen small numbers a row.
///
///     row number of a feature = upper 21 bits of its mix
///     kept rows are marked in a bit field; the place of a row among the kept ones is the number of marks before it
///
/// The bit field is a quarter of a megabyte and stays in the cache: most features have no row, and end there.
package struct TaggerModel: Sendable, Equatable {
    /// Number of bits of a row number.
    package static let rowBits = 21

    /// One bit a row number.
    let marks: [UInt64]
    /// The marks again, 32 row numbers a word: the marks in the low half, the number of marks before them in the high one.
    private let ranks: [UInt64]
    /// Weights of the kept rows, a label a lane; lanes 13 to 15 are 0.
    let rows: [SIMD16<Int8>]
    /// Weight of each label after each label, a row for the label before.
    let transitions: [SIMD16<Int16>]

    /// What stands for minus infinity.
    package static let impossible: Int16 = -12_000

    /// Makes a model.
    /// - Parameters:
    ///   - rows: row numbers, ascending, with their weights.
    ///   - transitions: 13 rows of 13 numbers; those that are not allowed are replaced.
    package init(rows: [(number: UInt32, weights: [Int8])], transitions: [[Int16]]) {
        var marks = [UInt64](repeating: 0, count: 1 << (TaggerModel.rowBits - 6))
        for row in rows { marks[Int(row.number >> 6)] |= 1 << UInt64(row.number & 63) }
        self.init(marks: marks, rows: rows.map { TaggerModel.lanes($0.weights) }, transitions: transitions)
    }

    private init(marks: [UInt64], rows: [SIMD16<Int8>], transitions: [[Int16]]) {
        self.marks = marks
        self.rows = rows
        ranks = TaggerModel.ranks(marks)
        self.transitions = (0..<TaggerLabel.count).map { before in
            var lanes = SIMD16<Int16>(repeating: TaggerModel.impossible)
            for label in 0..<TaggerLabel.count where TaggerLabel.mayFollow(before, label) {
                lanes[label] = transitions[before][label]
            }
            return lanes
        }
    }

    private static func ranks(_ marks: [UInt64]) -> [UInt64] {
        var (ranks, sum): ([UInt64], UInt64) = ([], 0)
        ranks.reserveCapacity(marks.count * 2)
        for half in marks.lazy.flatMap({ [$0 & 0xFFFF_FFFF, $0 >> 32] }) {
            ranks.append(sum << 32 | half)
            sum += UInt64(half.nonzeroBitCount)
        }
        return ranks
    }

    private static func lanes(_ weights: [Int8]) -> SIMD16<Int8> {
        var lanes = SIMD16<Int8>(repeating: 0)
        for (label, weight) in weights.prefix(TaggerLabel.count).enumerated() { lanes[label] = weight }
        return lanes
    }

    /// Replaces features by the places of their rows and drops those that have none; the order stays.
    ///
    /// Without branches: whether a feature is known is a coin toss, and its word of `ranks` and its row lie far from
    /// each other, so the processor must be free to fetch many at once. `fetchRanks` is called some time before.
    /// - Returns: how many are left.
    @inline(__always)
    func keepKnown(_ features: UnsafePointer<UInt64>, _ count: Int, _ places: UnsafeMutablePointer<UInt32>) -> Int {
        ranks.withUnsafeBufferPointer { ranks in
            rows.withUnsafeBufferPointer { rows in
                guard let firstRow = rows.baseAddress else { return 0 }
                var kept = 0
                for index in 0..<count {
                    let number = features[index] &>> UInt64(64 - TaggerModel.rowBits)
                    let word = ranks[Int(truncatingIfNeeded: number &>> 5)]
                    let marks = UInt32(truncatingIfNeeded: word)
                    let bit = UInt32(truncatingIfNeeded: number & 31)
                    let below = marks & ((1 &<< bit) &- 1)
                    let place = UInt32(truncatingIfNeeded: word &>> 32) &+ UInt32(below.nonzeroBitCount)
                    places[kept] = place
                    prefetch_line(firstRow + Int(place))
                    kept &+= Int((marks &>> bit) & 1)
                }
                return kept
            }
        }
    }

    /// Has the words of `ranks` fetched that `keepKnown` will ask for.
    @inline(__always) func fetchRanks(_ features: UnsafePointer<UInt64>, _ count: Int) {
        ranks.withUnsafeBufferPointer { ranks in
            guard let first = ranks.baseAddress else { return }
            for index in 0..<count {
                let number = features[index] &>> UInt64(64 - TaggerModel.rowBits)
                prefetch_line(first + Int(truncatingIfNeeded: number &>> 5))
            }
        }
    }

    /// True when the row of a feature was kept.
    @inline(__always) func isKept(_ feature: UInt64) -> Bool {
        let number = feature >> UInt64(64 - TaggerModel.rowBits)
        return marks.withUnsafeBufferPointer { $0[Int(number >> 6)] >> (number & 63) & 1 } != 0
    }

    /// The weights of a feature; nil when its row was not kept.
    func kept(_ feature: UInt64) -> SIMD16<Int8>? {
        let number = feature >> UInt64(64 - TaggerModel.rowBits)
        let word = ranks[Int(number >> 5)]
        let bit = UInt64(1) << (number & 31)
        guard word & bit != 0 else { return nil }
        return rows[Int(word >> 32) + (word & (bit - 1)).nonzeroBitCount]
    }

    /// The weights of a kept row, widened.
    @inline(__always) func row(_ index: Int) -> SIMD16<Int16> {
        rows.withUnsafeBufferPointer { SIMD16<Int16>(truncatingIfNeeded: $0[index]) }
    }
}

extension TaggerModel {
    private static let magic: [UInt8] = Array("BSTAG001".utf8)
    private static var headerSize: Int { 8 + TaggerLabel.count * TaggerLabel.count * 2 }

    /// The model as bytes: `BSTAG001`, transitions (16 bit), bit field, rows of 13 bytes; least significant byte first.
    package var bytes: [UInt8] {
        var bytes = TaggerModel.magic
        for row in transitions {
            for label in 0..<TaggerLabel.count {
                let value = UInt16(bitPattern: row[label])
                bytes += [UInt8(value & 0xFF), UInt8(value >> 8)]
            }
        }
        for word in marks {
            for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(word >> shift & 0xFF)) }
        }
        for row in rows { for label in 0..<TaggerLabel.count { bytes.append(UInt8(bitPattern: row[label])) } }
        return bytes
    }

    /// Reads the binary form; nil when the bytes are none.
    package init?(bytes: [UInt8]) {
        let markCount = 1 << (TaggerModel.rowBits - 6)
        let rowsStart = TaggerModel.headerSize + markCount * 8
        guard bytes.starts(with: TaggerModel.magic), bytes.count >= rowsStart else { return nil }
        let (marks, rows) = bytes.withUnsafeBytes { raw in
            let marks = (0..<markCount).map {
                UInt64(
                    littleEndian: raw.loadUnaligned(fromByteOffset: TaggerModel.headerSize + $0 * 8, as: UInt64.self))
            }
            return (marks, TaggerModel.rows(raw, from: rowsStart))
        }
        guard marks.reduce(0, { $0 + $1.nonzeroBitCount }) == rows.count else { return nil }
        let transitions = (0..<TaggerLabel.count).map { before in
            (0..<TaggerLabel.count).map { label in
                let offset = 8 + (before * TaggerLabel.count + label) * 2
                return Int16(bitPattern: UInt16(bytes[offset]) | UInt16(bytes[offset + 1]) << 8)
            }
        }
        self.init(marks: marks, rows: rows, transitions: transitions)
    }

    private static func rows(_ raw: UnsafeRawBufferPointer, from start: Int) -> [SIMD16<Int8>] {
        let count = (raw.count - start) / TaggerLabel.count
        return [SIMD16<Int8>](unsafeUninitializedCapacity: count) { buffer, initialized in
            for index in 0..<count {
                var lanes = SIMD16<Int8>(repeating: 0)
                withUnsafeMutableBytes(of: &lanes) { target in
                    let source = start + index * TaggerLabel.count
                    target.copyMemory(from: UnsafeRawBufferPointer(rebasing: raw[source..<source + TaggerLabel.count]))
                }
                buffer[index] = lanes
            }
            initialized = count
        }
    }
}
