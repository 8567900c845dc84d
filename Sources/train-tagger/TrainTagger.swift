// The workshop of the entity finder: compiles the word lists, trains the tagger, measures it. Nothing here ships.

import Foundation
import Pipeline

/// One command a run: `lexicon`, `train`, `score`, `find`.
@main struct TrainTagger {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        switch arguments.first {
        case "lexicon": try LexiconCompiler.run(folder: arguments.dropFirst().first ?? "Data/lexicon")
        case "find": try NameListing.run(folder: arguments.dropFirst().first ?? "Data/lexicon")
        default: print(usage)
        }
    }

    private static let usage = """
        train-tagger lexicon [FOLDER]      compile the word lists of FOLDER (Data/lexicon) into words.trie
        train-tagger find [FOLDER]         list the names in the articles on standard input, parted by form feeds
        """
}
