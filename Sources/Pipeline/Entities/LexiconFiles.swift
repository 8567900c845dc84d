// The word lists as bytes, and their rows. Which folder they lie in is the caller's business.

/// The files of the lexicon, by name: `divisions.tsv`, `words.tsv`, ….
public struct LexiconFiles: Sendable {
    /// Bytes by file name.
    public var bytes: [String: [UInt8]]

    /// Wraps the bytes of the files.
    /// - Parameter bytes: contents by file name, without the folder. A file that is missing counts as empty.
    public init(bytes: [String: [UInt8]]) { self.bytes = bytes }

    /// Names of the files that are read where present, in the order they are compiled in.
    public static let names = [
        "words.tsv", "divisions.tsv", "former-divisions.tsv", "countries.tsv", "regions.tsv", "joint-names.tsv",
        "organisations.tsv", "meetings.tsv", "abbreviations.tsv", "surnames.tsv", "offices.tsv", "endings.tsv",
        "stops.tsv", "departments.tsv", "no-persons.tsv",
    ]

    /// Names of the files a running program needs: the compiled words, and the lists whose rows say more than a class.
    public static let runtimeNames = [
        compiledName, "divisions.tsv", "former-divisions.tsv", "countries.tsv", "regions.tsv", "joint-names.tsv",
        "organisations.tsv", "meetings.tsv", "abbreviations.tsv", "departments.tsv", "no-persons.tsv",
    ]

    /// Name of the generated binary form of all words with their classes.
    public static let compiledName = "words.trie"

    /// The rows of a file: fields parted by tabulators; lines that start with # are left out.
    /// - Complexity: O(size of the file).
    func rows(_ name: String) -> [[String]] {
        guard let content = bytes[name] else { return [] }
        return content.split(separator: 10).compactMap { line in
            guard line.first != 35 else { return nil }
            return line.split(separator: 9, omittingEmptySubsequences: false).map {
                String(decoding: $0, as: UTF8.self)
            }
        }
    }

    /// The binary form of all words with their classes, to be stored as `words.trie`.
    ///
    /// - Throws: `LexiconError.tooManyWords` when the words do not fit the form.
    /// - Complexity: O(size of the lists).
    public func compiledWords() throws -> [UInt8] {
        guard let trie = WordTrieBuilder(self).trie() else { throw LexiconError.tooManyWords }
        return trie.bytes
    }
}

/// What can be wrong with a lexicon.
public enum LexiconError: Error, Equatable {
    /// The words need more nodes than can be numbered.
    case tooManyWords
}
