// Measures the tagger, and the finder as a whole, on labelled text.

import Corpus
import Foundation
import Pipeline

/// The command `score`.
enum ScoringRun {
    /// Scores files; after `--bar NUMBER` a lower F1 with rules ends the run with status 1.
    static func run(arguments: [String], lexicon: String) throws {
        var files = arguments
        var bar = 0.0
        if let index = files.firstIndex(of: "--bar"), index + 1 < files.count {
            bar = Double(files[index + 1]) ?? 0
            files.removeSubrange(index...index + 1)
        }
        let isMissed = try scores(files, lexicon).contains { $0 < bar }
        if isMissed { exit(1) }
    }

    private static func scores(_ files: [String], _ lexicon: String) throws -> [Double] {
        let finder = LexiconCompiler.finder(lexicon)
        return try files.map { file in
            let sentences = try LabelledText.texts(file)
            var tagged = NameScore([])
            var found = NameScore([])
            for sentence in sentences {
                let wanted = TaggerLabel.names(sentence.labels, from: 0).map {
                    NameScore.Name(range: $0.range, kind: $0.kind)
                }
                let names = finder.taggedNames(in: sentence.text)
                tagged.add(wanted: wanted, given: names.map { NameScore.Name(range: $0.range, kind: $0.kind) })
                found.add(wanted: wanted, given: positions(finder.mentions(in: sentence.text), sentence.text))
            }
            print("\(URL(fileURLWithPath: file).lastPathComponent): tagger \(tagged); with rules \(found)")
            return found.score(TaggerLabel.kinds)
        }
    }

    /// Mentions of the three kinds by positions of scalars.
    private static func positions(_ mentions: [Mention], _ text: String) -> [NameScore.Name] {
        var positionAt: [Int: Int] = [:]
        var offset = 0
        for (position, scalar) in text.unicodeScalars.enumerated() {
            positionAt[offset] = position
            offset += String(scalar).utf8.count
        }
        positionAt[offset] = text.unicodeScalars.count
        return mentions.compactMap { mention in
            guard TaggerLabel.kinds.contains(mention.kind), let start = positionAt[mention.span.start],
                let end = positionAt[mention.span.end]
            else { return nil }
            return NameScore.Name(range: start..<end, kind: mention.kind)
        }
    }
}
