// Reads pages whose lines are not all in one encoding, as files put together from several sources are. Only the
// encoding of a line is told here; what the lines say is nobody's business yet.

import Corpus

/// Lines of a page that are in another encoding than the page.
struct StrayLines {
    /// The encoding most of the text is in, and the one of the other lines.
    let main: TextEncoding
    let other: TextEncoding

    /// The two encodings of a file whose lines are partly well-formed UTF-8 and partly well-readable GB18030 or Big5.
    ///
    /// A line counts as UTF-8 when it is well-formed and has two characters of several bytes at least; a line with bad
    /// bytes counts as double-byte when it has hardly a bad pair and most of its characters are common ones.
    /// - Returns: nil when the lines agree, which is nearly always so.
    /// - Complexity: O(number of bytes).
    static func found(in sample: ArraySlice<UInt8>) -> StrayLines? {
        var wellFormed = 0
        var others = 0
        var foreign: [UInt8] = []
        for line in sample.split(separator: 0x0A) {
            switch reading(of: line) {
            case .ascii: continue
            case .utf8: wellFormed += line.count
            case .doubleByte:
                others += line.count
                foreign.append(contentsOf: line)
            case .neither: continue
            }
        }
        guard wellFormed > 0, others > 0 else { return nil }
        let double = TextEncoding.doubleByte(foreign[...])
        let utf8 = TextEncoding("UTF-8")
        return wellFormed >= others
            ? StrayLines(main: utf8, other: double) : StrayLines(main: double, other: utf8)
    }

    /// The main encoding, which knows of the other.
    var encoding: TextEncoding { TextEncoding(main.name, ofStrayLines: other.name) }

    private enum Reading { case ascii, utf8, doubleByte, neither }

    private static func reading(of line: ArraySlice<UInt8>) -> Reading {
        guard line.contains(where: { $0 >= 0x80 }) else { return .ascii }
        let tally = UTF8Tally(line, isWhole: true)
        if tally.badByteCount == 0 { return tally.sequenceCount >= 2 ? .utf8 : .neither }
        let best = [DoubleByteTally.gb18030(line), .big5(line)].max { $0.commonShare < $1.commonShare }
        guard let best, best.pairCount >= 4, best.commonShare > 0.8 else { return .neither }
        return .doubleByte
    }

    /// True when this line is not in the main encoding, but in the other.
    func contains(_ line: ArraySlice<UInt8>) -> Bool {
        StrayLines.reading(of: line) == (main.isUTF8 ? .doubleByte : .utf8)
    }

    /// The bytes with every stray line converted, so that all of it is in the main encoding.
    /// - Parameter convert: makes bytes of the main encoding of a line of the other; nil when it cannot.
    /// - Returns: the bytes, and the numbers of the lines that were converted, counted from 1.
    func settled(_ bytes: [UInt8], _ convert: ([UInt8]) -> [UInt8]?) -> (bytes: [UInt8], lines: [Int]) {
        var result: [UInt8] = []
        var lines: [Int] = []
        for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            if index > 0 { result.append(0x0A) }
            if contains(line), let converted = convert(Array(line)) {
                result.append(contentsOf: converted)
                lines.append(index + 1)
            } else {
                result.append(contentsOf: line)
            }
        }
        return (result, lines)
    }
}
