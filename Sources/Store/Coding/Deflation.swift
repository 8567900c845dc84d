// Makes bytes smaller and restores them, through zlib. It does not know what they are.

import CStore

/// Deflated bytes.
enum Deflation {
    /// The bytes deflated; level 6 is where Chinese text stops getting noticeably smaller.
    /// - Parameter dictionary: bytes that much of it repeats; its last 32 kilobytes count. Empty: none.
    static func deflated(_ bytes: [UInt8], dictionary: [UInt8] = []) -> [UInt8] {
        var stream = z_stream()
        let size = Int32(MemoryLayout<z_stream>.size)
        let window = windowBits(for: bytes.count + dictionary.count)
        let status = deflateInit2_(
            &stream, 6, Z_DEFLATED, window, window - 6, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size)
        guard status == Z_OK else { return [] }
        defer { deflateEnd(&stream) }
        if !dictionary.isEmpty { deflateSetDictionary(&stream, dictionary, UInt32(dictionary.count)) }
        var result = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))))
        guard run(&stream, bytes, &result, { CStore.deflate(&$0, Z_FINISH) }) == Z_STREAM_END else { return [] }
        result.removeLast(result.count - Int(stream.total_out))
        return result
    }

    /// As much of a window as the bytes can make use of, 12 to 15 bits: to clear the tables of a whole one takes longer than to
    /// deflate a page of a newspaper.
    private static func windowBits(for byteCount: Int) -> Int32 {
        (12..<15).first { byteCount + 512 <= 1 << $0 } ?? 15
    }

    /// The bytes as they were.
    /// - Parameters:
    ///   - byteCount: how many there were.
    ///   - dictionary: the one they were deflated with.
    /// - Throws: `DamagedBytes` when they are not what `deflated` made of so many bytes with that dictionary.
    static func inflated(_ bytes: [UInt8], byteCount: Int, dictionary: [UInt8] = []) throws -> [UInt8] {
        guard byteCount > 0 else { return [] }
        var stream = z_stream()
        let size = Int32(MemoryLayout<z_stream>.size)
        guard inflateInit_(&stream, ZLIB_VERSION, size) == Z_OK else { throw DamagedBytes() }
        defer { inflateEnd(&stream) }
        var result = [UInt8](repeating: 0, count: byteCount)
        let status = run(&stream, bytes, &result) { stream in
            let status = CStore.inflate(&stream, Z_FINISH)
            guard status == Z_NEED_DICT, !dictionary.isEmpty,
                inflateSetDictionary(&stream, dictionary, UInt32(dictionary.count)) == Z_OK
            else { return status }
            return CStore.inflate(&stream, Z_FINISH)
        }
        guard status == Z_STREAM_END, Int(stream.total_out) == byteCount else { throw DamagedBytes() }
        return result
    }

    private static func run(
        _ stream: inout z_stream, _ source: [UInt8], _ target: inout [UInt8], _ body: (inout z_stream) -> Int32
    ) -> Int32 {
        var source = source
        return source.withUnsafeMutableBufferPointer { source in
            target.withUnsafeMutableBufferPointer { target in
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(source.count)
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(target.count)
                return body(&stream)
            }
        }
    }
}
