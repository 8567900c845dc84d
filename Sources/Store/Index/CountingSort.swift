// Sorts the numbers of an index by counting, which beats comparing six times here. It does not know what they stand for.

/// Sorts numbers, ascending.
///
/// A pass sorts by sixteen neighbouring bits and keeps the order of the pass before; bits in which all numbers agree take
/// no pass.
/// - Parameter lowBitCount: numbers that differ in these lowest bits alone are in order already.
/// - Complexity: O(number of keys · passes).
func sortByCounting(_ keys: inout [UInt64], above lowBitCount: Int = 0) {
    guard keys.count > 4096 else { return keys.sort() }
    let first = keys[0]
    var varying = keys.withUnsafeBufferPointer { $0.reduce(0) { $0 | ($1 ^ first) } }
    varying &= ~UInt64(0) << UInt64(lowBitCount)
    var other = [UInt64](repeating: 0, count: keys.count)
    while varying != 0 {
        let shift = UInt64(varying.trailingZeroBitCount)
        sortByCounting(keys, into: &other, shift: shift)
        swap(&keys, &other)
        varying &= shift >= 48 ? 0 : ~UInt64(0) << (shift + 16)
    }
}

private func sortByCounting(_ keys: [UInt64], into other: inout [UInt64], shift: UInt64) {
    var starts = [Int32](repeating: 0, count: 0x10001)
    keys.withUnsafeBufferPointer { source in
        starts.withUnsafeMutableBufferPointer { starts in
            for key in source { starts[Int(key >> shift & 0xFFFF) + 1] += 1 }
            for digit in 1...0x10000 { starts[digit] += starts[digit - 1] }
            other.withUnsafeMutableBufferPointer { target in
                for key in source {
                    let digit = Int(key >> shift & 0xFFFF)
                    target[Int(starts[digit])] = key
                    starts[digit] += 1
                }
            }
        }
    }
}
