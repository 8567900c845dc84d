// Makes bytes smaller and restores them, through zlib. It does not know what they are.

import CCompression

/// Deflated bytes.
enum Deflation {
    /// The bytes deflated; level 6 is where Chinese text stops getting noticeably smaller.
    static func deflated(_ bytes: [UInt8]) -> [UInt8] {
        var length = compressBound(UInt(bytes.count))
        var result = [UInt8](repeating: 0, count: Int(length))
        guard compress2(&result, &length, bytes, UInt(bytes.count), 6) == Z_OK else { return [] }
        result.removeLast(result.count - Int(length))
        return result
    }

    /// The bytes as they were.
    /// - Parameter byteCount: how many there were.
    /// - Throws: `DamagedBytes` when they are not what `deflated` made of so many bytes.
    static func inflated(_ bytes: [UInt8], byteCount: Int) throws -> [UInt8] {
        guard byteCount > 0 else { return [] }
        var length = UInt(byteCount)
        var result = [UInt8](repeating: 0, count: byteCount)
        guard uncompress(&result, &length, bytes, UInt(bytes.count)) == Z_OK, Int(length) == byteCount else {
            throw DamagedBytes()
        }
        return result
    }
}
