// Widths of characters, and that their table is the one Unicode publishes.

import Foundation
import Script
import Testing

@Suite struct CharacterWidthTests {
    @Test func `Ideographs and full-width forms take two columns, letters one, marks none`() {
        let width = CharacterWidth()
        #expect("万，Ａ한😀〇々".unicodeScalars.map { width.columnCount($0.value) } == [2, 2, 2, 2, 2, 2, 2])
        #expect("aé“”…—·│█ｱ".unicodeScalars.map { width.columnCount($0.value) } == Array(repeating: 1, count: 10))
        #expect([0x301, 0x1B, 0x7F, 0x9B, 0x200B, 0x202E, 0xFEFF, 0xFFFE, 0xFE0F].map(width.columnCount).max() == 0)
        #expect(width.columnCount(0x20000) == 2)
        #expect(width.columnCount(0x2A6E0) == 2)
    }

    @Test func `Ambiguous characters take what is asked`() {
        let width = CharacterWidth(ambiguous: .wide)
        #expect("“”…—·│█◇".unicodeScalars.map { width.columnCount($0.value) } == Array(repeating: 2, count: 8))
        #expect("a万‑".unicodeScalars.map { width.columnCount($0.value) } == [1, 2, 1])
    }

    @Test func `Whatever is no character is unprintable`() {
        #expect(CharacterWidth.widthClass(0x110000) == .unprintable)
        #expect(CharacterWidth.widthClass(.max) == .unprintable)
        #expect(CharacterWidth.widthClass(0xD800) == .unprintable)
        #expect(CharacterWidth.widthClass(0) == .unprintable)
    }

    /// Debian's package unicode-data; the test is skipped where it is not installed.
    private static let folder = "/usr/share/unicode/"

    @Test(.enabled(if: FileManager.default.fileExists(atPath: folder + "EastAsianWidth.txt")))
    func `The table is what Unicode's own files give`() throws {
        let table = try UnicodeFiles(folder: Self.folder)
        let wrong = (UInt32(0)...0x10FFFF).filter { CharacterWidth.widthClass($0) != table.widthClass($0) }
        #expect(wrong.isEmpty, "\(wrong.prefix(20).map { String($0, radix: 16) })")
    }
}

/// Unicode's files, read by rules written a second time.
private struct UnicodeFiles {
    private var widths = [UInt8](repeating: UInt8(ascii: "N"), count: 0x110000)
    private var categories = [String](repeating: "Cn", count: 0x110000)

    init(folder: String) throws {
        try readWidths(folder + "EastAsianWidth.txt")
        try readCategories(folder + "UnicodeData.txt")
    }

    func widthClass(_ scalar: UInt32) -> CharacterWidthClass {
        let category = categories[Int(scalar)]
        if isNeverPrinted(scalar, category) { return .unprintable }
        if ["Mn", "Me"].contains(category) || isJoiningHangul(scalar) { return .combining }
        switch widths[Int(scalar)] {
        case UInt8(ascii: "W"), UInt8(ascii: "F"): return .wide
        case UInt8(ascii: "A"): return .ambiguous
        default: return isForIdeographs(scalar) ? .wide : .narrow
        }
    }

    private func isNeverPrinted(_ scalar: UInt32, _ category: String) -> Bool {
        let fillers: [UInt32] = [0x34F, 0x115F, 0x1160, 0x3164, 0xFFA0, 0x17B4, 0x17B5, 0x2065]
        let blocks: [ClosedRange<UInt32>] = [
            0x180B...0x180F, 0xFDD0...0xFDEF, 0xFE00...0xFE0F, 0xFFF0...0xFFF8, 0xE0000...0xE0FFF,
        ]
        return ["Cc", "Cf", "Cs", "Zl", "Zp"].contains(category) || scalar & 0xFFFE == 0xFFFE
            || fillers.contains(scalar) || blocks.contains { $0.contains(scalar) }
    }

    /// Vowels and final consonants, which join the syllable before them.
    private func isJoiningHangul(_ scalar: UInt32) -> Bool {
        (0x1161...0x11FF).contains(scalar) || (0xD7B0...0xD7FB).contains(scalar)
    }

    /// Places kept for ideographs, wide before anything is assigned there.
    private func isForIdeographs(_ scalar: UInt32) -> Bool {
        let blocks: [ClosedRange<UInt32>] = [
            0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x2FFFD, 0x30000...0x3FFFD,
        ]
        return blocks.contains { $0.contains(scalar) }
    }

    private mutating func readWidths(_ path: String) throws {
        for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
            let fields = line.prefix { $0 != "#" }.split(separator: ";")
            guard fields.count == 2, let width = fields[1].utf8.first(where: { $0 != 0x20 }) else { continue }
            let ends = fields[0].split(separator: ".").compactMap { Int($0.filter { $0 != " " }, radix: 16) }
            guard let first = ends.first, let last = ends.last else { continue }
            for scalar in first...last { widths[scalar] = width }
        }
    }

    private mutating func readCategories(_ path: String) throws {
        var first: Int?
        for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
            let fields = line.split(separator: ";", maxSplits: 3, omittingEmptySubsequences: false)
            guard fields.count > 2, let scalar = Int(fields[0], radix: 16) else { continue }
            if fields[1].hasSuffix("First>") { first = scalar }
            if fields[1].hasSuffix("First>") { continue }
            for each in (first ?? scalar)...scalar { categories[each] = String(fields[2]) }
            first = nil
        }
    }
}
