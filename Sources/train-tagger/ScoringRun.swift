// Measures the tagger, and the finder as a whole, on labelled text.

import Corpus
import Foundation
import Pipeline

/// The command `score`.
enum ScoringRun {
    static func run(files: [String], lexicon: String) throws {
        let finder = LexiconCompiler.finder(lexicon)
        for file in files {
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
