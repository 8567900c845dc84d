// Text whose names were marked by people: one character a line, a tabulator, BIO tags. Packed files go through xz.

import Corpus
import Foundation

/// A name by its code points and its kind.
public struct NamedPlace: Hashable, Sendable {
    /// Code points of the text.
    public let range: Range<Int>
    /// What it names.
    public let kind: EntityKind

    /// Makes a name.
    public init(_ range: Range<Int>, _ kind: EntityKind) {
        self.range = range
        self.kind = kind
    }

    /// The names a program found, by code points of the text instead of bytes.
    public static func places(of mentions: [Mention], in text: String) -> [NamedPlace] {
        var counts = [0]
        for byte in text.utf8 { counts.append((counts.last ?? 0) + (byte & 0xC0 == 0x80 ? 0 : 1)) }
        // The number of characters that begin before a byte that begins one.
        return mentions.map { NamedPlace(counts[$0.span.start]..<counts[$0.span.end], $0.kind) }
    }
}

/// A sentence with the names people marked in it.
public struct LabelledNames: Sendable {
    /// The sentence.
    public let text: String
    /// Its names.
    public let names: [NamedPlace]

    /// Reads `NAME.bio` or `NAME.bio.xz`.
    public static func read(_ file: URL) throws -> [LabelledNames] {
        try content(of: file).split(separator: "\n\n").compactMap { LabelledNames(lines: $0) }
    }

    private static func content(of file: URL) throws -> String {
        guard file.pathExtension == "xz" else { return try String(contentsOf: file, encoding: .utf8) }
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["xz", "-dc", file.path]
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }

    private init?(lines: Substring) {
        let cells = lines.split(separator: "\n").map { $0.split(separator: "\t") }.filter { $0.count == 2 }
        guard !cells.isEmpty else { return nil }
        text = cells.map { String($0[0]) }.joined()
        var names: [NamedPlace] = []
        for (index, cell) in cells.enumerated() where cell[1] != "O" {
            guard let kind = EntityKind(tag: String(cell[1].dropFirst(2))) else { continue }
            if cell[1].hasPrefix("I-"), let last = names.last, last.range.upperBound == index {
                names[names.count - 1] = NamedPlace(last.range.lowerBound..<index + 1, kind)
            } else {
                names.append(NamedPlace(index..<index + 1, kind))
            }
        }
        self.names = names
    }
}

/// Strict counts of names: one counts only with both ends and its kind right.
public struct NameTally: Sendable {
    private var right: [EntityKind: Int] = [:]
    private var found: [EntityKind: Int] = [:]
    private var wanted: [EntityKind: Int] = [:]

    /// Nothing counted.
    public init() {}

    /// Counts the names of one text.
    public mutating func add(wanted names: [NamedPlace], found places: [NamedPlace]) {
        for name in names { wanted[name.kind, default: 0] += 1 }
        for name in places { found[name.kind, default: 0] += 1 }
        for name in Set(names).intersection(places) { right[name.kind, default: 0] += 1 }
    }

    /// Precision, recall and F1 in percent over some kinds, and how many names were wanted.
    public func score(_ kinds: [EntityKind]) -> (precision: Double, recall: Double, f1: Double, count: Int) {
        func sum(_ counts: [EntityKind: Int]) -> Double { Double(kinds.reduce(0) { $0 + (counts[$1] ?? 0) }) }
        let (hits, given, all) = (sum(right), sum(found), sum(wanted))
        return (
            given == 0 ? 100 : 100 * hits / given, all == 0 ? 100 : 100 * hits / all,
            given + all == 0 ? 100 : 200 * hits / (given + all), Int(all)
        )
    }
}
