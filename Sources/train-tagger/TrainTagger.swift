// The workshop of the entity finder: compiles the word lists, trains the tagger, measures it. Nothing here ships.

import Foundation
import Pipeline

/// One command a run: `lexicon`, `train`, `score`, `speed`, `find`.
@main struct TrainTagger {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        switch arguments.first {
        case "lexicon": try LexiconCompiler.run(folder: arguments.dropFirst().first ?? "Data/lexicon")
        case "train":
            let data = ProcessInfo.processInfo.environment["BROADSHEET_DATA"] ?? "."
            let output = arguments.dropFirst().first ?? "Data/model/tagger.bin"
            try TrainingRun.run(data: data, lexicon: "Data/lexicon", output: output)
        case "score": try ScoringRun.run(arguments: Array(arguments.dropFirst()), lexicon: "Data/lexicon")
        case "speed": try SpeedRun.run(file: arguments.dropFirst().first ?? "", lexicon: "Data/lexicon")
        case "find": try NameListing.run(folder: arguments.dropFirst().first ?? "Data/lexicon")
        default: print(usage)
        }
    }

    private static let usage = """
        train-tagger lexicon [FOLDER]      compile the word lists of FOLDER (Data/lexicon) into words.trie
        train-tagger train [OUTPUT]        train on the labelled text below the folder BROADSHEET_DATA (Data/model/tagger.bin)
        train-tagger score [--bar F1] FILE…  measure tagger and rules on labelled text
        train-tagger speed FILE            measure the finder on articles parted by form feeds
        train-tagger find [FOLDER]         list the names in the articles on standard input, parted by form feeds
        """
}
