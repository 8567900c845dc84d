// What of a library is kept in memory: a few numbers of every article, orders, names. Made anew when articles change.

import Corpus
import GRDB
import Script
import Synchronization

/// One state of the articles of a library, without their texts.
final class Snapshot: Sendable {
    /// The counter `contents` it was made at.
    let contents: Int
    /// All documents are below it.
    let bound: Int
    /// From here on documents are not indexed.
    let indexedEnd: Int
    let segments: [Segment]
    let grams: FrequentGrams
    /// Of the readings the index was made with.
    let readingFingerprint: Int
    private let gramGeneration: Int
    let columns: CatalogueColumns
    /// The documents that are there.
    let live: DocumentSet
    /// Which of them are parts of one story.
    let stories: Stories
    /// Those that lists show: the documents that are there but for the later parts of stories.
    let listed: DocumentSet
    /// Names of newspapers by their numbers.
    let papers: [Int: String]
    private let orders = Mutex<[ListOrder: [Int32]]>([:])
    /// Of the order used last.
    private let ranks = Mutex<[ListOrder: [Int32]]>([:])
    private let leaves = Mutex<[Filter: Bounds]>([:])
    private let entityNames = Mutex<EntityNames?>(nil)
    /// The names that the terms typed last spell.
    private let spelledNames = Mutex<[(term: ReadingTerm, names: [Int32])]>([])
    /// The headlines that the terms typed last spell.
    private let spelledHeadlines = Mutex<[(term: ReadingTerm, bounds: Bounds)]>([])
    /// Whole answers that texts were read for, the latest last.
    private let wholeAnswers = Mutex<[(request: Answer.Request, documents: DocumentSet)]>([])
    private let whoIsWho = Mutex<Identities?>(nil)

    private init(_ question: Question, contents: Int, previous: Snapshot?) throws {
        let database = question.database
        self.contents = contents
        bound = try Counter.nextDocument.value(database)
        let isTrusted = try Counter.fingerprint.value(database) == question.store.normalText.fingerprint
        let known = Dictionary(uniqueKeysWithValues: (previous?.segments ?? []).map { ($0.id, $0) })
        let stored = try Segments.load(database, known: known)
        segments = isTrusted ? stored : []
        readingFingerprint = try Counter.readingFingerprint.value(database)
        gramGeneration = try Counter.gramGeneration.value(database)
        let isSameIndex = previous?.gramGeneration == gramGeneration
        grams = try isSameIndex ? previous?.grams ?? FrequentGrams() : Grams.load(database)
        indexedEnd = segments.last?.documents.upperBound ?? 0
        columns = try Snapshot.columns(stored, bound: bound, previous: previous, database)
        var live = try DocumentSet(liveIn: database)
        self.live = live
        stories = try Stories(database)
        stories.removeLaterParts(from: &live)
        listed = live
        var papers: [Int: String] = [:]
        let names = try SQLStatement(database, "SELECT id, name FROM paper")
        while try names.next() { papers[names.int(0)] = names.text(1) }
        self.papers = papers
    }

    /// The snapshot of the state a question sees.
    static func current(_ question: Question) throws -> Snapshot {
        let contents = try Counter.contents.value(question.database)
        let kept = question.store.snapshots.withLock { $0 }
        if let kept, kept.contents == contents { return kept }
        let made = try Snapshot(question, contents: contents, previous: kept)
        question.store.snapshots.withLock { if ($0?.contents ?? -1) < contents { $0 = made } }
        return made
    }

    /// Columns known before are taken over: documents come and go, but never change.
    private static func columns(
        _ segments: [Segment], bound: Int, previous: Snapshot?, _ database: Database
    ) throws -> CatalogueColumns {
        var columns = CatalogueColumns()
        let sameEnd = segments.last?.documents.upperBound ?? 0
        if let previous, previous.columns.count >= sameEnd {
            columns = previous.columns.prefix(sameEnd)
        } else {
            for segment in segments { columns.append(try Segments.columns(of: segment, database)) }
        }
        columns.append(try CatalogueColumns.read(columns.count..<max(bound, columns.count), database))
        return columns
    }

    /// Number of characters of an article, with all its parts.
    func characterCount(_ document: Int) -> Int {
        stories.parts(of: document).reduce(0) { $0 + columns.characterCount($1) }
    }

    /// All documents in an order that the columns alone decide.
    func order(_ order: ListOrder, _ question: Question) throws -> [Int32] {
        if let known = orders.withLock({ $0[order] }) { return known }
        let made = try DocumentOrder(snapshot: self, question: question).documents(by: order)
        orders.withLock { $0[order] = made }
        return made
    }

    /// The same with the place of each document in it.
    func ordered(by order: ListOrder, _ question: Question) throws -> OrderedDocuments {
        let documents = try self.order(order, question)
        if let known = ranks.withLock({ $0[order] }) { return OrderedDocuments(documents: documents, ranks: known) }
        var made = [Int32](repeating: 0, count: documents.count)
        for (place, document) in documents.enumerated() { made[Int(document)] = Int32(truncatingIfNeeded: place) }
        ranks.withLock { $0 = [order: made] }
        return OrderedDocuments(documents: documents, ranks: made)
    }

    /// What the index says of a word or field, kept for the next key: typing asks for the same again and again.
    func bounds(of leaf: Filter, _ make: () throws -> Bounds) throws -> Bounds {
        if let known = leaves.withLock({ $0[leaf] }) { return known }
        let made = try make()
        leaves.withLock {
            if $0.count >= Snapshot.keptLeaves { $0.removeAll(keepingCapacity: true) }
            $0[leaf] = made
        }
        return made
    }

    /// At a quarter of a megabyte each for a million articles.
    private static let keptLeaves = 48

    /// The whole answer to something asked before.
    func wholeAnswer(_ request: Answer.Request) -> DocumentSet? {
        wholeAnswers.withLock { $0.last { $0.request == request }?.documents }
    }

    /// Keeps a whole answer for who asks the same.
    func keep(_ documents: DocumentSet, of request: Answer.Request) {
        wholeAnswers.withLock { $0 = $0.suffix(Snapshot.keptAnswers - 1) + [(request, documents)] }
    }

    /// The filter, the same without spelling, and those of a key ago.
    private static let keptAnswers = 4

    /// Which entities are one, and which several.
    func identities(_ question: Question) throws -> Identities {
        if let known = whoIsWho.withLock({ $0 }) { return known }
        let made = try Identities(question.database)
        whoIsWho.withLock { $0 = made }
        return made
    }

    /// The entities one of whose names a term spells. Of a term that grew letter by letter only the names are looked
    /// through that it spelled before.
    /// - Parameters:
    ///   - kinds: only these; empty means all.
    ///   - isListedName: only by the name an entity is listed under, not by its aliases.
    func entities(
        spelledBy term: ReadingTerm, kinds: [EntityKind], isListedName: Bool, _ question: Question
    ) throws -> [Int] {
        let names = try self.names(question)
        return names.entities(
            ofNames: spelledNames(term, names, question.store.indexing.table.readings), kinds: kinds,
            isListedName: isListedName)
    }

    private func spelledNames(_ term: ReadingTerm, _ names: EntityNames, _ readings: Readings) -> [Int32] {
        let kept = spelledNames.withLock { $0 }
        if let known = kept.last(where: { $0.term == term }) { return known.names }
        let shorter = term.shorter
        let known = kept.last { $0.term == shorter }?.names
        let found = names.names(spelledBy: term, readings, among: known)
        spelledNames.withLock { $0 = $0.suffix(Snapshot.keptTerms - 1) + [(term, found)] }
        return found
    }

    /// What is known of the indexed documents whose headlines a term spells, or, where nothing is, the longest of the terms
    /// typed last that it grew from; what a term spells is among what its beginning spells.
    func spelledHeadlines(_ term: ReadingTerm) -> (term: ReadingTerm, bounds: Bounds)? {
        spelledHeadlines.withLock { kept in
            kept.filter { term.begins(with: $0.term) }.max { $0.term.letterCount < $1.term.letterCount }
        }
    }

    /// Keeps it for the next key.
    func keepSpelledHeadlines(_ term: ReadingTerm, _ bounds: Bounds) {
        spelledHeadlines.withLock { $0 = $0.suffix(Snapshot.keptTerms - 1) + [(term, bounds)] }
    }

    /// The terms of a filter, and each of them a letter ago.
    private static let keptTerms = 6

    /// The names of all entities.
    func names(_ question: Question) throws -> EntityNames {
        if let known = entityNames.withLock({ $0 }) { return known }
        let made = try EntityNames(question)
        entityNames.withLock { $0 = made }
        return made
    }
}

extension DocumentSet {
    /// The documents that are there.
    init(liveIn database: Database) throws {
        let bound = try Counter.nextDocument.value(database)
        self.init(bound: bound, range: 0..<bound)
        let dead = try SQLStatement(database, "SELECT document FROM dead_document")
        while try dead.next() { remove(dead.int(0)) }
    }
}
