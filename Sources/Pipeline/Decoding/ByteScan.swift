// Looks through bytes, eight at a time. It knows nothing of characters.

import Glibc

/// Questions about all bytes of a stretch.
///
/// Eight bytes are one number; a calculation on it that carries nothing from one byte to the next asks all of them at once
/// (Lamport 1975).
enum ByteScan {
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highs: UInt64 = 0x8080_8080_8080_8080

    /// True when one of the bytes below 0x20, or 0x7F, is sought; neither line feeds nor other bytes are asked about.
    /// - Complexity: O(number of bytes).
    @inline(__always)
    static func holdsControl(_ bytes: UnsafeBufferPointer<UInt8>, _ isSought: (UInt8) -> Bool) -> Bool {
        forEachEight(of: bytes) { eight in
            // Chinese text has hardly a byte of ASCII.
            guard eight & highs != highs else { return false }
            let isBelow = (eight &- ones &* 0x20) & ~eight & highs
            let others = eight ^ ones &* 0x7F
            let isDelete = (others &- ones) & ~others & highs
            guard isBelow | isDelete != 0, isDelete != 0 || isBelow != marks(of: 0x0A, in: eight) else { return false }
            return (0..<8).contains { place in
                let byte = UInt8(truncatingIfNeeded: eight >> UInt64(place * 8))
                return (byte < 0x20 && byte != 0x0A || byte == 0x7F) && isSought(byte)
            }
        }
    }

    /// Number of bytes that go on with a character of UTF-8.
    static func continuationCount(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        count(in: bytes) { $0 & ~($0 << 1) & highs }
    }

    /// Number of line feeds in UTF-8.
    static func lineFeedCount(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        count(in: bytes) { marks(of: 0x0A, in: $0) }
    }

    /// Where a byte first stands from a place on; nil when nowhere.
    static func place(of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        guard start < bytes.count, let base = UnsafeRawPointer(bytes.baseAddress),
            let found = memchr(base + start, Int32(byte), bytes.count - start)
        else { return nil }
        return UnsafeRawPointer(found) - base
    }

    /// The high bits of the bytes that are a certain one.
    @inline(__always) private static func marks(of byte: UInt64, in eight: UInt64) -> UInt64 {
        let others = eight ^ ones &* byte
        // Adding to the low seven bits reaches the high one of every byte but zero.
        return ~(((others & ~highs) &+ ~highs) | others) & highs
    }

    /// - Parameter marks: gives the high bits of the bytes that count.
    @inline(__always)
    private static func count(in bytes: UnsafeBufferPointer<UInt8>, _ marks: (UInt64) -> UInt64) -> Int {
        let start = UnsafeRawBufferPointer(bytes)
        let wholeCount = bytes.count / 8
        var (sum, place) = (total(marks(lastEight(of: bytes)) >> 7), 0)
        while place < wholeCount {
            // No byte of the part passes 255, and nothing inside keeps several from being asked at once.
            let end = min(place + 255, wholeCount)
            var part: UInt64 = 0
            for eight in place..<end {
                part &+= marks(start.loadUnaligned(fromByteOffset: eight &* 8, as: UInt64.self)) >> 7
            }
            sum += total(part)
            place = end
        }
        return Int(sum)
    }

    /// The sum of eight bytes.
    private static func total(_ eight: UInt64) -> UInt64 {
        let pairs = (eight & 0x00FF_00FF_00FF_00FF) &+ (eight >> 8 & 0x00FF_00FF_00FF_00FF)
        return (pairs &* 0x0001_0001_0001_0001) >> 48
    }

    /// Calls back until it says true; the last eight are filled up with spaces.
    /// - Returns: whether it said so.
    @inline(__always)
    private static func forEachEight(of bytes: UnsafeBufferPointer<UInt8>, _ body: (UInt64) -> Bool) -> Bool {
        guard let start = UnsafeRawPointer(bytes.baseAddress) else { return false }
        var place = 0
        while place &+ 8 <= bytes.count {
            if body(start.loadUnaligned(fromByteOffset: place, as: UInt64.self)) { return true }
            place = place &+ 8
        }
        return place < bytes.count && body(lastEight(of: bytes))
    }

    /// The bytes behind the last whole eight, filled up with spaces.
    private static func lastEight(of bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var last = ones &* 0x20
        for (index, byte) in bytes[(bytes.count & ~7)...].enumerated() {
            last ^= UInt64(byte ^ 0x20) << UInt64(index * 8)
        }
        return last
    }
}
