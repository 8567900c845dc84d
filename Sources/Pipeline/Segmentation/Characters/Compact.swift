// Counts and places of a page in four bytes each: a page has a hundred lines with twenty measures each, and what is small is
// copied and looked through faster.

/// A count or a measure of a stretch of a page, never more than twice its bytes.
@propertyWrapper struct Compact: Sendable {
    private var stored: Int32

    @inline(__always) init(wrappedValue: Int) { stored = Int32(truncatingIfNeeded: wrappedValue) }

    @inline(__always) var wrappedValue: Int {
        get { Int(stored) }
        set { stored = Int32(truncatingIfNeeded: newValue) }
    }
}

/// A stretch of a page; pages are far shorter than the two thousand million bytes that can be counted so.
@propertyWrapper struct CompactRange: Sendable {
    private var start: Int32
    private var end: Int32

    @inline(__always) init(wrappedValue: Range<Int>) {
        (start, end) = (Int32(wrappedValue.lowerBound), Int32(wrappedValue.upperBound))
    }

    @inline(__always) var wrappedValue: Range<Int> {
        get { Range(uncheckedBounds: (Int(start), Int(end))) }
        set { (start, end) = (Int32(newValue.lowerBound), Int32(newValue.upperBound)) }
    }
}
