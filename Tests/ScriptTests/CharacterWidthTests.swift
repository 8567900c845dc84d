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

/// Unicode's files, read by rules written a second time: the class of each scalar, filled in rule after rule.
private struct UnicodeFiles {
    private var classes = [CharacterWidthClass](repeating: .narrow, count: 0x110000)

    init(folder: String) throws {
        // Places kept for ideographs are wide before anything is assigned there.
        for block in [0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x2FFFD, 0x30000...0x3FFFD] {
            set(block, .wide)
        }
        try readWidths(folder + "EastAsianWidth.txt")
        try readCategories(folder + "UnicodeData.txt")
        // Hangul vowels and final consonants join the syllable before them.
        set(0x1161...0x11FF, .combining)
        set(0xD7B0...0xD7FB, .combining)
        setUnprintable()
    }

    func widthClass(_ scalar: UInt32) -> CharacterWidthClass { classes[Int(scalar)] }

    private mutating func set(_ scalars: ClosedRange<Int>, _ value: CharacterWidthClass) {
        for scalar in scalars { classes[scalar] = value }
    }

    /// Fillers, variation selectors, tags, surrogates and noncharacters.
    private mutating func setUnprintable() {
        for scalar in [0x34F, 0x115F, 0x1160, 0x3164, 0xFFA0, 0x17B4, 0x17B5, 0x2065] {
            classes[scalar] = .unprintable
        }
        for block in [
            0x180B...0x180F, 0xD800...0xDFFF, 0xFDD0...0xFDEF, 0xFE00...0xFE0F, 0xFFF0...0xFFF8, 0xE0000...0xE0FFF,
        ] {
            set(block, .unprintable)
        }
        for plane in 0...16 { set(plane << 16 + 0xFFFE...plane << 16 + 0xFFFF, .unprintable) }
    }

    private mutating func readWidths(_ path: String) throws {
        let known: [Substring: CharacterWidthClass] = ["W": .wide, "F": .wide, "A": .ambiguous]
        for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") where line.first != "#" {
            let fields = line.prefix { $0 != " " && $0 != "#" }.split(separator: ";")
            guard fields.count == 2, let width = known[fields[1]] else { continue }
            let ends = fields[0].split(separator: ".").compactMap { Int($0, radix: 16) }
            if let first = ends.first, let last = ends.last { set(first...last, width) }
        }
    }

    private mutating func readCategories(_ path: String) throws {
        let known: [Substring: CharacterWidthClass] = [
            "Mn": .combining, "Me": .combining, "Cc": .unprintable, "Cf": .unprintable, "Zl": .unprintable,
            "Zp": .unprintable,
        ]
        for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
            let fields = line.split(separator: ";", maxSplits: 3, omittingEmptySubsequences: false)
            guard fields.count > 2, let scalar = Int(fields[0], radix: 16), let value = known[fields[2]] else {
                continue
            }
            classes[scalar] = value
        }
    }
}
