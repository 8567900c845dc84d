// Weights of the features that are asked for at every character, laid out so that no hash is needed to find them: single
// characters, classes of three, lists. Made from a model; it knows no text.

/// The weights of frequent features, by their values.
///
/// They are the same numbers as in the model. What is gained is the hashing and, more than that, the way to memory:
/// frequent rows lie side by side here and far apart there.
struct TaggerTables: Sendable {
    /// Place of a character's weights in `codeRows`; 0 for those without any.
    private let codeSlots: [UInt16]
    private let codeRows: [SIMD16<Int16>]
    private let typeRows: [SIMD16<Int16>]
    private let coverRows: [SIMD16<Int16>]

    /// Classes of characters are below this.
    private static let typeCount = 10
    /// Codes of covers are below this.
    private static let coverCount = 32

    /// Looks up every value there is.
    /// - Complexity: some 330,000 look-ups, about two milliseconds.
    init(_ model: TaggerModel) {
        let none = SIMD16<Int16>(repeating: 0)
        var slots = [UInt16](repeating: 0, count: 0x10000)
        var rows = [SIMD16<Int16>](repeating: none, count: TaggerInput.codeCount)
        for code in 0..<UInt64(slots.count) {
            var isKnown = false
            for offset in 0..<TaggerInput.codeCount {
                isKnown = model.isKept(TaggerInput.mixed(UInt64(offset + 1), code)) || isKnown
            }
            guard isKnown else { continue }
            slots[Int(code)] = UInt16(rows.count / TaggerInput.codeCount)
            for offset in 0..<TaggerInput.codeCount {
                rows.append(model.weights(of: TaggerInput.mixed(UInt64(offset + 1), code)) ?? none)
            }
        }
        codeSlots = slots
        codeRows = rows
        let count = TaggerTables.typeCount
        typeRows = (0..<count * count * count).map { number in
            let (first, second, third) = (number / count / count, number / count % count, number % count)
            let value = UInt64(first) << 16 | UInt64(second) << 8 | UInt64(third)
            return model.weights(of: TaggerInput.mixed(TaggerInput.typesTemplate, value)) ?? none
        }
        coverRows = (0..<TaggerInput.listCount * TaggerTables.coverCount).map { number in
            let (list, cover) = (number / TaggerTables.coverCount, number % TaggerTables.coverCount)
            return model.weights(of: TaggerInput.mixed(TaggerInput.coverTemplate(list), UInt64(cover))) ?? none
        }
    }

    /// Weights of a character at an offset: 0 two before, 4 two behind.
    @inline(__always) func code(_ code: UInt16, _ offset: Int) -> SIMD16<Int16> {
        let slot = codeSlots.withUnsafeBufferPointer { Int($0[Int(code)]) }
        return codeRows.withUnsafeBufferPointer { $0[slot * TaggerInput.codeCount + offset] }
    }

    /// Weights of the classes of three characters.
    @inline(__always) func types(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> SIMD16<Int16> {
        let count = TaggerTables.typeCount
        return typeRows.withUnsafeBufferPointer { $0[(Int(first) * count + Int(second)) * count + Int(third)] }
    }

    /// Weights of a place in a word of a list.
    @inline(__always) func cover(_ list: Int, _ cover: UInt8) -> SIMD16<Int16> {
        coverRows.withUnsafeBufferPointer { $0[list * TaggerTables.coverCount + Int(cover)] }
    }
}
