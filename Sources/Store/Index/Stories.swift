// All stories of several parts in memory, so that sets of documents can be answered story by story.

import GRDB

/// Which documents are parts of one story. A document that stands alone is not among them.
struct Stories: Sendable {
    /// The parts of each story, in reading order; at least two.
    private(set) var all: [[Int]] = []
    private var places: [Int: Int] = [:]

    /// Reads the links. The database holds at most one link each way for a part, and no circles.
    init(_ database: Database) throws {
        var next: [Int: Int] = [:]
        var later: Set<Int> = []
        let rows = try SQLStatement(database, "SELECT document, next FROM continuation ORDER BY document, next")
        while try rows.next() {
            guard next[rows.int(0)] == nil, later.insert(rows.int(1)).inserted else { continue }
            next[rows.int(0)] = rows.int(1)
        }
        for head in next.keys.filter({ !later.contains($0) }).sorted() {
            var parts = [head]
            while let part = next[parts[parts.count - 1]] { parts.append(part) }
            for part in parts { places[part] = all.count }
            all.append(parts)
        }
    }

    /// The parts of the story of a document; the document alone for most.
    func parts(of document: Int) -> [Int] { places[document].map { all[$0] } ?? [document] }

    /// The first part of the story of a document.
    func head(of document: Int) -> Int { places[document].map { all[$0][0] } ?? document }

    /// True for a document that is a part of a story.
    func contains(_ document: Int) -> Bool { places[document] != nil }

    /// Takes in all parts of every story of which a part is in the set.
    /// - Complexity: O(parts of stories); nothing where there are none.
    func complete(_ documents: inout DocumentSet) {
        for parts in all where parts.contains(where: { documents.contains($0) }) {
            for part in parts { documents.insert(part) }
        }
    }

    /// The same for what is known of an answer.
    func completing(_ bounds: Bounds) -> Bounds {
        guard !all.isEmpty else { return bounds }
        var bounds = bounds
        complete(&bounds.sure)
        complete(&bounds.possible)
        return bounds
    }

    /// Takes out all parts but the first.
    func removeLaterParts(from documents: inout DocumentSet) {
        for parts in all { for part in parts.dropFirst() { documents.remove(part) } }
    }

    /// How many documents of a set are not the first of their story in it.
    /// - Complexity: O(parts of stories).
    func repetitionCount(in documents: DocumentSet) -> Int {
        all.reduce(0) { sum, parts in
            sum + max(0, parts.reduce(-1) { documents.contains($1) ? $0 + 1 : $0 })
        }
    }

    /// How many articles are counted twice when documents are counted by a property of theirs.
    /// - Parameter property: of a document; nil where it is not counted.
    /// - Returns: for each value, the number of documents that are not the first of their story with it.
    func repetitions<Value: Hashable>(of property: (Int) throws -> Value?) rethrows -> [Value: Int] {
        var result: [Value: Int] = [:]
        for parts in all {
            var seen: Set<Value> = []
            for part in parts {
                if let value = try property(part), !seen.insert(value).inserted { result[value, default: 0] += 1 }
            }
        }
        return result
    }
}
