// A text prepared for the grammars of dates and quantities: one 16-bit unit a character, blanks left out, width folded.
// It knows nothing of dates.

import Corpus
import Script

/// A text as one unit a character, without its blanks, with the way back to its bytes.
///
/// Full-width digits and letters become ASCII, all dashes become `-`, the traditional forms that dates and quantities
/// are written with become simplified: `２０１５ 年` and `2015年` are the same units; with a table of variants all do. Blanks are dropped because
/// justified print lines carry them inside dates (`2015 年 7 月 9 日`); `hasBlank(before:)` remembers them, so that two
/// numbers do not grow together. Line feeds stay, they end everything.
struct CompactText: Sendable {
    /// Folded units; four zeros follow the last one, so that a reader may look ahead without asking for the end.
    let units: [UInt16]
    /// Number of characters that are not blank.
    let count: Int
    private let starts: [UInt32]
    /// Bytes of each character, and the mark of those with blanks before them.
    private let byteCounts: [UInt8]
    private static let blankMark: UInt8 = 0x80

    /// Prepares a text.
    /// - Complexity: O(number of bytes).
    init(_ text: String, _ folding: CompactFolding) {
        var text = text
        self = text.withUTF8 { CompactText(bytes: $0, folding.units) }
    }

    private init(bytes: UnsafeBufferPointer<UInt8>, _ folding: [UInt16]) {
        let scalarCount = bytes.count { $0 & 0xC0 != 0x80 }
        var units = [UInt16](repeating: 0, count: scalarCount + 4)
        var starts = [UInt32](repeating: 0, count: scalarCount)
        var byteCounts = [UInt8](repeating: 0, count: scalarCount)
        var count = 0
        units.withUnsafeMutableBufferPointer { units in
            starts.withUnsafeMutableBufferPointer { starts in
                byteCounts.withUnsafeMutableBufferPointer { byteCounts in
                    count = CompactText.layOut(bytes, folding, units, starts, byteCounts)
                }
            }
        }
        units.removeLast(scalarCount - count)
        self.count = count
        (self.units, self.starts, self.byteCounts) = (units, starts, byteCounts)
    }

    /// Writes what stands in a text without its blanks.
    /// - Returns: the number of characters; what lies behind them stays as it was.
    private static func layOut(
        _ bytes: UnsafeBufferPointer<UInt8>, _ folding: [UInt16], _ units: UnsafeMutableBufferPointer<UInt16>,
        _ starts: UnsafeMutableBufferPointer<UInt32>, _ byteCounts: UnsafeMutableBufferPointer<UInt8>
    ) -> Int {
        var (place, position, mark): (Int, Int, UInt8) = (0, 0, 0)
        while position < bytes.count {
            let (scalar, length) = decode(bytes, position)
            let unit = folding[Int(scalar)]
            if unit != CompactFolding.blank {
                units[place] = unit
                starts[place] = UInt32(truncatingIfNeeded: position)
                byteCounts[place] = UInt8(truncatingIfNeeded: length) | mark
                (place, mark) = (place &+ 1, 0)
            } else {
                mark = blankMark
            }
            position &+= length
        }
        return place
    }

    /// The bytes of the characters `lower..<upper`, blanks between them included.
    func span(_ lower: Int, _ upper: Int) -> TextSpan {
        guard lower < upper, upper <= count else { return TextSpan(0, 0) }
        return TextSpan(Int(starts[lower]), endByte(upper - 1))
    }

    private func endByte(_ index: Int) -> Int {
        Int(starts[index]) + Int(byteCounts[index] & ~CompactText.blankMark)
    }

    /// First byte of a character; the end of the last one when there is no such character.
    func startByte(_ index: Int) -> Int {
        if index < count { return Int(starts[index]) }
        return count == 0 ? 0 : endByte(count - 1)
    }

    /// Number of the first character that starts at or after a byte.
    /// - Complexity: O(log(number of characters)).
    func index(atOrAfterByte byte: Int) -> Int {
        var lower = 0
        var upper = count
        while lower < upper {
            let middle = (lower + upper) / 2
            if Int(starts[middle]) < byte { lower = middle + 1 } else { upper = middle }
        }
        return lower
    }

    /// The same, looked for from a character that is not far.
    /// - Complexity: O(log(distance)).
    func index(atOrAfterByte byte: Int, near place: Int) -> Int {
        var lower = min(max(0, place), count)
        var upper = lower
        var step = 1
        while upper < count, Int(starts[upper]) < byte {
            lower = upper + 1
            upper = min(count, upper + step)
            step *= 2
        }
        step = 1
        while lower > 0, Int(starts[lower - 1]) >= byte {
            upper = lower - 1
            lower = max(0, lower - step)
            step *= 2
        }
        while lower < upper {
            let middle = (lower + upper) / 2
            if Int(starts[middle]) < byte { lower = middle + 1 } else { upper = middle }
        }
        return lower
    }

    /// True when blanks stand between a character and the one before it.
    func hasBlank(before index: Int) -> Bool {
        index > 0 && index < count && byteCounts[index] & CompactText.blankMark != 0
    }

    /// The unit at a place; 0 outside.
    func unit(_ index: Int) -> UInt16 { index >= 0 && index < units.count ? units[index] : 0 }

    /// True when a word, written in simplified characters, stands at a place.
    func has(_ word: StaticString, at index: Int) -> Bool {
        var place = index
        var byte = 0
        while byte < word.utf8CodeUnitCount {
            let (expected, length) = word.unit(at: byte)
            guard unit(place) == expected else { return false }
            byte += length
            place += 1
        }
        return true
    }

    /// True when a word ends right before a place.
    func has(_ word: StaticString, before index: Int) -> Bool {
        let start = index - word.unitCount
        return start >= 0 && has(word, at: start)
    }

    /// One scalar from UTF-8; characters outside the basic plane come as U+FFFD, they mean nothing here.
    @inline(__always)
    private static func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> (scalar: UInt16, length: Int) {
        let first = bytes[position]
        if first < 0x80 { return (UInt16(first), 1) }
        let left = bytes.count - position
        if first < 0xE0, left >= 2 {
            return (UInt16(first & 0x1F) << 6 | UInt16(bytes[position + 1] & 0x3F), 2)
        }
        if first < 0xF0, left >= 3 {
            let head = UInt16(first & 0x0F) << 12 | UInt16(bytes[position + 1] & 0x3F) << 6
            return (head | UInt16(bytes[position + 2] & 0x3F), 3)
        }
        return (0xFFFD, min(4, left))
    }
}

/// What each unit becomes in a compact text.
struct CompactFolding: Sendable {
    /// Stands in the table for characters that are dropped.
    static let blank: UInt16 = 0xFFFF

    /// Width, and the traditional forms that dates and quantities are written with.
    static let plain = CompactFolding(TextFolding())

    /// By unit.
    let units: [UInt16]

    /// Makes the table.
    /// - Parameter folding: variants of characters; the traditional forms most dates are written with are known without.
    /// - Complexity: O(65,536).
    init(_ folding: TextFolding) {
        let scripts = ScriptFolding(folding)
        var table = (0...UInt16.max).map { isHan($0) || isQuotation($0) ? scripts.units[Int($0)] : $0 }
        for blankUnit: UInt16 in [0x20, 0x09, 0x0D, 0xA0, 0x3000, 0x200B, 0xFEFF, 0xFFFF] {
            table[Int(blankUnit)] = CompactFolding.blank
        }
        for fullWidth in 0xFF01...0xFF5E { table[fullWidth] = UInt16(fullWidth - 0xFEE0) }
        for dash: UInt16 in [0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0x2500] { table[Int(dash)] = 0x2D }
        for (printed, folded): (UInt16, UInt16) in [(0x301C, 0x7E), (0x25CB, 0x3007), (0x96F6, 0x3007), (0x30FB, 0xB7)]
        {
            table[Int(printed)] = folded
        }
        let pairs = Array("號号後后來来當当週周個个兩两萬万億亿幾几從从約约餘余過过禮礼紀纪間间開开歲岁時时頭头幣币畝亩噸吨國国節节慶庆".utf16)
        for place in stride(from: 0, to: pairs.count - 1, by: 2) { table[Int(pairs[place])] = pairs[place + 1] }
        units = table
    }
}

/// 「」 and 『』, which fold to “” and ‘’.
private func isQuotation(_ unit: UInt16) -> Bool { unit >= 0x300C && unit <= 0x300F }
