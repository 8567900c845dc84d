// Arrays of one value, made often: a page needs dozens of them.

extension Array {
    /// As many copies of a value.
    ///
    /// `Array(repeating:count:)` asks the runtime for the type of its storage whenever it is called, which takes longer than to
    /// fill a short array; room that is reserved is compiled for its element.
    /// - Complexity: O(count).
    @inline(__always) init(filledWith value: Element, count: Int) {
        self.init()
        reserveCapacity(count)
        append(contentsOf: repeatElement(value, count: count))
    }
}
