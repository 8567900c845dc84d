// The weights of the tagger: which rows are kept, their numbers, the transitions. It knows no text.

import CPrefetch

/// Weights for hashed features, thirteen small numbers a row.
///
///     row number of a feature = upper 21 bits of its mix
///     kept rows are marked in a bit field; the place of a row among the kept ones is the number of marks before it
///
/// The bit field is a quarter of a megabyte, and a megabyte with the number of marks before each byte of it.
package struct TaggerModel: Sendable, Equatable {
    /// Number of bits of a row number.
    package static let rowBits = 21

    /// One bit a row number.
    let marks: [UInt64]
    /// The marks again, eight row numbers a word: the marks in the low byte, above it the place of the first of them.
    private let blocks: [UInt32]
    /// Weights of the kept rows, a label a lane, each 128 more than it is; lanes 13 to 15 weigh nothing. The first row
    /// weighs nothing either: it is the place of all features without a row.
    private let rows: [SIMD16<UInt8>]
    /// Weight of each label after each label, a row for the label before.
    let transitions: [SIMD16<Int16>]

    /// What stands for minus infinity.
    package static let impossible: Int16 = -12_000
    /// What every lane of a row is more than the weight.
    static let bias: UInt8 = 128

    /// Makes a model.
    /// - Parameters:
    ///   - rows: row numbers, ascending, with their weights.
    ///   - transitions: 13 rows of 13 numbers; those that are not allowed are replaced.
    package init(rows: [(number: UInt32, weights: [Int8])], transitions: [[Int16]]) {
        var marks = [UInt64](repeating: 0, count: 1 << (TaggerModel.rowBits - 6))
        for row in rows { marks[Int(row.number >> 6)] |= 1 << UInt64(row.number & 63) }
        let none = SIMD16(repeating: TaggerModel.bias)
        self.init(marks: marks, rows: [none] + rows.map { TaggerModel.lanes($0.weights) }, transitions: transitions)
    }

    private init(marks: [UInt64], rows: [SIMD16<UInt8>], transitions: [[Int16]]) {
        self.marks = marks
        self.rows = rows
        blocks = TaggerModel.blocks(marks)
        self.transitions = (0..<TaggerLabel.count).map { before in
            var lanes = SIMD16<Int16>(repeating: TaggerModel.impossible)
            for label in 0..<TaggerLabel.count where TaggerLabel.mayFollow(before, label) {
                lanes[label] = transitions[before][label]
            }
            return lanes
        }
    }

    private static func blocks(_ marks: [UInt64]) -> [UInt32] {
        var place: UInt32 = 1
        return [UInt32](unsafeUninitializedCapacity: marks.count * 8) { blocks, initialized in
            for index in 0..<marks.count * 8 {
                let byte = UInt32(marks[index >> 3] >> UInt64((index & 7) * 8) & 0xFF)
                blocks[index] = place << 8 | byte
                place += UInt32(byte.nonzeroBitCount)
            }
            initialized = marks.count * 8
        }
    }

    private static func lanes(_ weights: [Int8]) -> SIMD16<UInt8> {
        var lanes = SIMD16(repeating: bias)
        for (label, weight) in weights.prefix(TaggerLabel.count).enumerated() {
            lanes[label] = UInt8(bitPattern: weight) &+ bias
        }
        return lanes
    }

    /// For a row number, by its three low bits and the eight marks: how many rows before it were kept, -1 when it was not.
    private static let steps: [Int8] = (0..<8 * 256).map { index in
        let (bit, marks) = (UInt32(index >> 8), UInt32(index & 0xFF))
        return marks >> bit & 1 == 0 ? -1 : Int8((marks & (1 << bit - 1)).nonzeroBitCount)
    }

    /// Calls with the means to find and read rows.
    @inline(__always) func withUnsafeRows<Result>(_ body: (Rows) -> Result) -> Result {
        blocks.withUnsafeBufferPointer { blocks in
            rows.withUnsafeBufferPointer { rows in
                TaggerModel.steps.withUnsafeBufferPointer { body(Rows(blocks: blocks, rows: rows, steps: $0)) }
            }
        }
    }

    /// The rows as they lie in memory. Whether a feature is known is a coin toss, and its block and its row lie far from
    /// each other: nothing here branches, so that the processor is free to fetch many at once.
    struct Rows {
        fileprivate let blocks: UnsafeBufferPointer<UInt32>
        fileprivate let rows: UnsafeBufferPointer<SIMD16<UInt8>>
        fileprivate let steps: UnsafeBufferPointer<Int8>

        /// Number of the row of a feature; its block is fetched.
        @inline(__always) func number(_ feature: UInt64) -> UInt32 {
            let number = UInt32(truncatingIfNeeded: feature &>> UInt64(64 - TaggerModel.rowBits))
            if let first = blocks.baseAddress { prefetch_line(first + Int(number &>> 3)) }
            return number
        }

        /// Place of a row by its number, 0 when it was not kept; the row is fetched.
        @inline(__always) func place(_ number: UInt32) -> UInt32 {
            let block = blocks[Int(number &>> 3)]
            let step = Int32(steps[Int((number & 7) &<< 8 | block & 0xFF)])
            let known = UInt32(bitPattern: (Int32(bitPattern: block &>> 8) &+ step) & ~(step &>> 31))
            if let first = rows.baseAddress { prefetch_line(first + Int(known)) }
            return known
        }

        /// The weights at a place, each 128 more than it is.
        @inline(__always) func weights(_ place: UInt32) -> SIMD16<UInt16> {
            SIMD16<UInt16>(truncatingIfNeeded: rows[Int(place)])
        }
    }

    /// True when the row of a feature was kept.
    @inline(__always) func isKept(_ feature: UInt64) -> Bool {
        let number = feature >> UInt64(64 - TaggerModel.rowBits)
        return marks.withUnsafeBufferPointer { $0[Int(number >> 6)] >> (number & 63) & 1 } != 0
    }

    /// The weights of a feature, each 128 more than it is; none weigh anything when its row was not kept.
    func row(_ feature: UInt64) -> SIMD16<UInt8> {
        withUnsafeRows { $0.rows[Int($0.place($0.number(feature)))] }
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
        for row in rows.dropFirst() {
            for label in 0..<TaggerLabel.count { bytes.append(row[label] &- TaggerModel.bias) }
        }
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
        guard marks.reduce(0, { $0 + $1.nonzeroBitCount }) == rows.count - 1 else { return nil }
        let transitions = (0..<TaggerLabel.count).map { before in
            (0..<TaggerLabel.count).map { label in
                let offset = 8 + (before * TaggerLabel.count + label) * 2
                return Int16(bitPattern: UInt16(bytes[offset]) | UInt16(bytes[offset + 1]) << 8)
            }
        }
        self.init(marks: marks, rows: rows, transitions: transitions)
    }

    private static func rows(_ raw: UnsafeRawBufferPointer, from start: Int) -> [SIMD16<UInt8>] {
        let count = (raw.count - start) / TaggerLabel.count
        return [SIMD16<UInt8>](unsafeUninitializedCapacity: count + 1) { buffer, initialized in
            let none = SIMD16(repeating: bias)
            buffer[0] = none
            for index in 0..<count {
                var lanes = SIMD16<UInt8>(repeating: 0)
                withUnsafeMutableBytes(of: &lanes) { target in
                    let source = start + index * TaggerLabel.count
                    target.copyMemory(from: UnsafeRawBufferPointer(rebasing: raw[source..<source + TaggerLabel.count]))
                }
                buffer[index + 1] = lanes &+ none
            }
            initialized = count + 1
        }
    }
}
