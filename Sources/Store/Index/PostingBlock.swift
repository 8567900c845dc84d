// The bytes of a block of postings: which documents have which terms, smallest term first. It reads no database, and
// trusts no number in a block before it is compared with what there can be.
//
//     entry    := term step · container · length and form · payload
//     payload  := steps between documents, or one bit a document from some byte on, whichever is shorter

/// Documents are numbered within containers of this many.
let containerSize = 65_536
/// All containers are below it: documents have numbers of thirty-one bits.
private let containerBound = 32_768

/// One entry of a block: the documents of one container that have one term.
struct PostingEntry {
    /// The term.
    var term: Term
    /// Documents stand in `container × 65,536 ..< (container + 1) × 65,536`.
    var container: Int
    /// True for bits, false for steps.
    var isBits: Bool
    /// Where the payload lies in the block.
    var payload: Range<Int>
}

/// Walks through the entries of a block.
struct PostingBlockReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0
    private var term: UInt64 = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// Reads a block whose first term is known.
    /// - Throws: `DamagedBytes` when it begins with another.
    init(_ bytes: UnsafeBufferPointer<UInt8>, first: UInt64) throws {
        self.init(bytes)
        var place = 0
        guard PostingBlockReader.number(bytes, &place, bytes.count) == first else { throw DamagedBytes() }
    }

    /// The next entry; nil at the end.
    /// - Throws: `DamagedBytes` where no entry can be.
    mutating func next() throws -> PostingEntry? {
        guard position < bytes.count else { return nil }
        // Numbers are below 2^63 and terms far below that, so that the sum does not run over.
        let (sum, container, form) = (term + number(), number(), number())
        let length = form >> 1
        guard sum < Term.bound, container < containerBound, length > 0, length <= bytes.count - position else {
            throw DamagedBytes()
        }
        term = sum
        let end = position + Int(length)
        defer { position = end }
        return PostingEntry(
            term: Term(rawValue: term), container: Int(container), isBits: form & 1 == 1, payload: position..<end)
    }

    @inline(__always)
    private mutating func number() -> UInt64 { PostingBlockReader.number(bytes, &position, bytes.count) }

    @inline(__always)
    private static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int, _ end: Int) -> UInt64 {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        // Most steps are below 128.
        if position < end, bytes[position] < 0x80 {
            defer { position += 1 }
            return UInt64(bytes[position])
        }
        while position < end, shift < 63 {
            let byte = bytes[position]
            position += 1
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { break }
            shift += 7
        }
        return value
    }

    /// Takes the documents of an entry into a set.
    /// - Throws: `DamagedBytes` when they lie outside their container.
    func collect(_ entry: PostingEntry, into documents: inout DocumentSet) throws {
        let base = entry.container * containerSize
        var position = entry.payload.lowerBound
        let end = entry.payload.upperBound
        guard entry.isBits else {
            let (containerEnd, bound) = (UInt64(base + containerSize), documents.bound)
            try documents.withWords { words in
                var document = UInt64(base)
                while position < end {
                    document += PostingBlockReader.number(bytes, &position, end)
                    guard document < containerEnd else { throw DamagedBytes() }
                    if document < bound { words[Int(document >> 6)] |= 1 << (document & 63) }
                }
            }
            return
        }
        var byteIndex = base >> 3 + (try firstByte(ofBits: &position, to: end))
        while position < end {
            documents.insert(byte: bytes[position], at: byteIndex)
            byteIndex += 1
            position += 1
        }
    }

    /// Appends the documents of an entry, as places in their container, ascending.
    /// - Throws: `DamagedBytes` when they lie outside their container.
    func collect(_ entry: PostingEntry, into places: inout [UInt16]) throws {
        var position = entry.payload.lowerBound
        let end = entry.payload.upperBound
        guard entry.isBits else {
            var place: UInt64 = 0
            while position < end {
                place += PostingBlockReader.number(bytes, &position, end)
                guard place < containerSize else { throw DamagedBytes() }
                places.append(UInt16(truncatingIfNeeded: place))
            }
            return
        }
        var first = try firstByte(ofBits: &position, to: end) << 3
        while position < end {
            var byte = bytes[position]
            while byte != 0 {
                places.append(UInt16(truncatingIfNeeded: first + byte.trailingZeroBitCount))
                byte &= byte - 1
            }
            first += 8
            position += 1
        }
    }

    /// Where in its container the first byte of bits stands; all of them have room there.
    private func firstByte(ofBits position: inout Int, to end: Int) throws -> Int {
        let first = PostingBlockReader.number(bytes, &position, end)
        guard first + UInt64(end - position) <= containerSize >> 3 else { throw DamagedBytes() }
        return Int(first)
    }
}

/// Writes entries into blocks of a few pages each.
struct PostingBlockWriter {
    /// A block is closed before it grows longer than what fits a page of the database; a single long entry may.
    static let blockSize = 8_120

    /// Bytes of the block being written.
    private(set) var bytes: [UInt8] = []
    /// First term of the block being written.
    private(set) var firstTerm: Term?
    private var previous: UInt64 = 0

    /// True when the block should be closed before an entry of so many documents.
    func isFull(before places: UnsafeBufferPointer<UInt16>) -> Bool {
        guard let first = places.first, let last = places.last, firstTerm != nil else { return false }
        // No step takes more than three bytes.
        guard bytes.count + 3 * places.count + 12 > PostingBlockWriter.blockSize else { return false }
        let payload = min(Int(last >> 3) - Int(first >> 3) + 3, length(ofSteps: places))
        return bytes.count + payload + 12 > PostingBlockWriter.blockSize
    }

    /// Hands out the block and begins the next.
    mutating func close() -> [UInt8] {
        defer {
            bytes.removeAll(keepingCapacity: true)
            firstTerm = nil
            previous = 0
        }
        return bytes
    }

    /// Adds an entry; terms ascend, and containers within a term.
    /// - Parameter places: documents within their container, ascending, none twice, at least one.
    mutating func add(_ term: Term, container: Int, places: UnsafeBufferPointer<UInt16>) {
        guard let first = places.first, let last = places.last else { return }
        firstTerm = firstTerm ?? term
        let bitLength = Int(last >> 3) - Int(first >> 3) + 1 + length(of: UInt64(first >> 3))
        let stepLength = length(ofSteps: places)
        let isBits = bitLength < stepLength
        let payload = min(bitLength, stepLength)
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32 + payload) { room in
            var entry = EntryBytes(room: room)
            entry.put(term.rawValue - previous)
            entry.put(UInt64(container))
            entry.put(UInt64(payload) << 1 | (isBits ? 1 : 0))
            if isBits { entry.putBits(places, from: first >> 3, to: last >> 3) } else { entry.putSteps(places) }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: room[..<entry.count]))
        }
        previous = term.rawValue
    }

    /// Adds an entry of places that stand in an array.
    mutating func add(_ term: Term, container: Int, places: ArraySlice<UInt16>) {
        places.withUnsafeBufferPointer { add(term, container: container, places: $0) }
    }

    private func length(ofSteps places: UnsafeBufferPointer<UInt16>) -> Int {
        var previous: UInt16 = 0
        var sum = 0
        for place in places {
            sum += length(of: UInt64(place - previous))
            previous = place
        }
        return sum
    }

    @inline(__always)
    private func length(of value: UInt64) -> Int { value < 0x80 ? 1 : value < 0x4000 ? 2 : value < 0x20_0000 ? 3 : 10 }
}

/// The bytes of an entry while it is written; there must be room for them.
private struct EntryBytes {
    let room: UnsafeMutableBufferPointer<UInt8>
    private(set) var count = 0

    init(room: UnsafeMutableBufferPointer<UInt8>) { self.room = room }

    @inline(__always)
    mutating func put(_ value: UInt64) {
        var rest = value
        while rest >= 0x80 {
            room[count] = UInt8(truncatingIfNeeded: rest) | 0x80
            count += 1
            rest >>= 7
        }
        room[count] = UInt8(truncatingIfNeeded: rest)
        count += 1
    }

    mutating func putSteps(_ places: UnsafeBufferPointer<UInt16>) {
        var previous: UInt16 = 0
        for place in places {
            put(UInt64(place - previous))
            previous = place
        }
    }

    /// - Parameters:
    ///   - first: place of the first byte of bits.
    ///   - last: place of the last one.
    mutating func putBits(_ places: UnsafeBufferPointer<UInt16>, from first: UInt16, to last: UInt16) {
        put(UInt64(first))
        let bits = UnsafeMutableBufferPointer(rebasing: room[count...(count + Int(last - first))])
        bits.initialize(repeating: 0)
        for place in places { bits[Int(place >> 3 - first)] |= 1 << (place & 7) }
        count += bits.count
    }
}
