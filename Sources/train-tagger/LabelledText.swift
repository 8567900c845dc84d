// Reads labelled text: one character a line, a tabulator, its label; blank lines part sentences. Packed files go through xz.

import Foundation
import Pipeline

/// A sentence with the right label of each character.
struct LabelledSentence {
    let input: TaggerInput
    let labels: [UInt8]
}

/// The files of labelled text.
enum LabelledText {
    /// Reads a file (`NAME.bio` or `NAME.bio.xz`).
    static func read(_ path: String, finder: EntityFinder) throws -> [LabelledSentence] {
        sentences(try content(path)).compactMap { characters, tags in
            let input = TaggerInput(String(characters), finder: finder)
            guard input.count == tags.count else { return nil }
            return LabelledSentence(input: input, labels: labels(tags))
        }
    }

    /// The sentences of a file as text with labels.
    static func texts(_ path: String) throws -> [(text: String, labels: [UInt8])] {
        sentences(try content(path)).map { (String($0.0), labels($0.1)) }
    }

    private static func content(_ path: String) throws -> String {
        guard path.hasSuffix(".xz") else { return try String(contentsOfFile: path, encoding: .utf8) }
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["xz", "-dc", path]
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }

    private static func sentences(_ content: String) -> [(String.UnicodeScalarView, [Substring])] {
        var found: [(String.UnicodeScalarView, [Substring])] = []
        var characters = String.UnicodeScalarView()
        var tags: [Substring] = []
        for line in content.split(separator: "\n", omittingEmptySubsequences: false) {
            let fields = line.split(separator: "\t")
            if fields.count == 2, fields[0].unicodeScalars.count == 1 {
                characters.append(contentsOf: fields[0].unicodeScalars)
                tags.append(fields[1])
            } else if line.isEmpty, !tags.isEmpty {
                found.append((characters, tags))
                characters = String.UnicodeScalarView()
                tags = []
            }
        }
        if !tags.isEmpty { found.append((characters, tags)) }
        return found
    }

    /// BIO tags as labels with ends and singles.
    private static func labels(_ tags: [Substring]) -> [UInt8] {
        let kinds = ["PER": 0, "LOC": 1, "ORG": 2]
        var labels = [UInt8](repeating: 0, count: tags.count)
        var start = 0
        while start < tags.count {
            guard tags[start] != "O", let kind = kinds[String(tags[start].dropFirst(2))] else {
                start += 1
                continue
            }
            var end = start + 1
            while end < tags.count, tags[end].hasPrefix("I-") { end += 1 }
            for index in start..<end {
                labels[index] = UInt8(TaggerLabel.label(kind: kind, position: index - start, length: end - start))
            }
            start = end
        }
        return labels
    }
}
