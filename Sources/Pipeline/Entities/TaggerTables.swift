// Weights of the features that are asked for at every character, laid out so that no hash is needed to find them: single
// characters, classes of three, lists. Made from a model; it knows no text.

import CPrefetch

/// The weights of frequent features, by their values.
///
/// They are the same numbers as in the model. What is gained is the hashing and, more than that, the way to memory:
/// frequent rows lie side by side here and far apart there.
struct TaggerTables: Sendable {
    /// Place of a character's weights in `codeRows`; 0 for those without any.
    private let codeSlots: [UInt16]
    private let codeRows: [SIMD16<Int8>]
    private let typeRows: [SIMD16<Int8>]
    /// Weights of each code of a list; those of code 0, no word, are 0.
    private let coverRows: [SIMD16<Int8>]

    /// Classes of characters are below this.
    private static let typeCount = 10
    /// Codes of covers are below this.
    private static let coverCount = 32

    /// Looks up every value there is.
    /// - Complexity: some 330,000 look-ups, about two milliseconds.
    init(_ model: TaggerModel) {
        let none = SIMD16<Int8>(repeating: 0)
        var slots = [UInt16](repeating: 0, count: 0x10000)
        var rows = [SIMD16<Int8>](repeating: none, count: TaggerInput.codeCount)
        for code in 0..<UInt64(slots.count) {
            var isKnown = false
            for offset in 0..<TaggerInput.codeCount {
                isKnown = model.isKept(TaggerInput.mixed(UInt64(offset + 1), code)) || isKnown
            }
            guard isKnown else { continue }
            slots[Int(code)] = UInt16(rows.count / TaggerInput.codeCount)
            for offset in 0..<TaggerInput.codeCount {
                rows.append(model.kept(TaggerInput.mixed(UInt64(offset + 1), code)) ?? none)
            }
        }
        codeSlots = slots
        codeRows = rows
        let count = TaggerTables.typeCount
        typeRows = (0..<count * count * count).map { number in
            let (first, second, third) = (number / count / count, number / count % count, number % count)
            let value = UInt64(first) << 16 | UInt64(second) << 8 | UInt64(third)
            return model.kept(TaggerInput.mixed(TaggerInput.typesTemplate, value)) ?? none
        }
        coverRows = (0..<TaggerInput.listCount * TaggerTables.coverCount).map { number in
            let (list, cover) = (number / TaggerTables.coverCount, number % TaggerTables.coverCount)
            guard cover != 0 else { return none }
            return model.kept(TaggerInput.mixed(TaggerInput.coverTemplate(list), UInt64(cover))) ?? none
        }
    }

    /// Has the weights of a character fetched, which lie on two lines.
    @inline(__always) func fetch(_ cell: UnsafePointer<TaggerInput.Cell>) {
        let row = codeSlots.withUnsafeBufferPointer { Int($0[Int(cell[0].code)]) &* TaggerInput.codeCount }
        codeRows.withUnsafeBufferPointer { rows in
            guard let base = rows.baseAddress else { return }
            prefetch_line(base + row)
            prefetch_line(base + (row &+ TaggerInput.codeCount &- 1))
        }
    }

    /// Adds up the weights of characters, classes and lists at a position.
    /// - Parameters:
    ///   - cell: the first of the five cells around the position.
    ///   - covers: the codes of its lists.
    @inline(__always)
    func weights(_ cell: UnsafePointer<TaggerInput.Cell>, _ covers: UnsafePointer<UInt8>) -> SIMD16<Int16> {
        let count = TaggerTables.typeCount
        let types = (Int(cell[1].type) &* count &+ Int(cell[2].type)) &* count &+ Int(cell[3].type)
        var sum = typeRows.withUnsafeBufferPointer { SIMD16<Int16>(truncatingIfNeeded: $0[types]) }
        codeSlots.withUnsafeBufferPointer { slots in
            codeRows.withUnsafeBufferPointer { rows in
                for offset in 0..<TaggerInput.codeCount {
                    let row = Int(slots[Int(cell[offset].code)]) &* TaggerInput.codeCount &+ offset
                    sum &+= SIMD16<Int16>(truncatingIfNeeded: rows[row])
                }
            }
        }
        coverRows.withUnsafeBufferPointer { rows in
            for list in 0..<TaggerInput.listCount {
                let row = list &* TaggerTables.coverCount &+ Int(covers[list])
                sum &+= SIMD16<Int16>(truncatingIfNeeded: rows[row])
            }
        }
        return sum
    }
}
