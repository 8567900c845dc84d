// Puts a segment into the database, entry by entry. Where the entries come from is others' business.

import Foundation
import GRDB

/// Collects entries in the order of their terms and stores them as the blocks of a new segment.
struct SegmentWriter {
    private let database: Database
    private let documents: Range<Int>
    private let firstBlock: Int
    private var directory: [UInt64] = []
    private var block = PostingBlockWriter()
    private let insertion: SQLStatement

    /// Begins a segment over some documents.
    init(_ database: Database, documents: Range<Int>) throws {
        self.database = database
        self.documents = documents
        firstBlock = try Int.fetchOne(database, sql: "SELECT coalesce(max(id), 0) + 1 FROM posting_block") ?? 1
        insertion = try SQLStatement(database, "INSERT INTO posting_block (id, entries) VALUES (?, ?)")
    }

    /// Adds the documents of one container; terms ascend, and containers within a term.
    mutating func add(_ term: Term, container: Int, places: UnsafeBufferPointer<UInt16>) throws {
        if block.isFull(before: places) { try closeBlock() }
        block.add(term, container: container, places: places)
    }

    private mutating func closeBlock() throws {
        guard let first = block.firstTerm else { return }
        try put(block.close(), first: first)
    }

    private mutating func put(_ block: [UInt8], first: Term) throws {
        insertion.bind(firstBlock + directory.count).bind(block)
        directory.append(first.rawValue)
        try insertion.run()
    }

    /// Stores a segment that is made already.
    static func write(_ draft: SegmentDraft, _ database: Database) throws {
        var writer = try SegmentWriter(database, documents: draft.documents)
        for block in draft.blocks { try writer.put(block.bytes, first: block.first) }
        try writer.finish(catalogue: draft.catalogue)
    }

    /// Stores what is left and the segment itself.
    /// - Parameter catalogue: columns of the documents, see `CatalogueColumns`.
    mutating func finish(catalogue: [UInt8]) throws {
        try closeBlock()
        try database.execute(
            sql: """
                INSERT INTO segment (level, first_document, end_document, first_block, directory, catalogue)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                SegmentMerging.level(of: documents), documents.lowerBound, documents.upperBound, firstBlock,
                Data(Segment.bytes(ofDirectory: directory)), Data(catalogue),
            ])
    }
}

/// A segment in memory: a few megabytes.
struct SegmentDraft: Sendable {
    let documents: Range<Int>
    /// Each with its first term, in order.
    private(set) var blocks: [(first: Term, bytes: [UInt8])] = []
    /// Columns of the documents, see `CatalogueColumns`.
    private(set) var catalogue: [UInt8] = []
    private var block = PostingBlockWriter()

    init(documents: Range<Int>) { self.documents = documents }

    /// Adds the documents of one container; terms ascend, and containers within a term.
    mutating func add(_ term: Term, container: Int, places: UnsafeBufferPointer<UInt16>) {
        if block.isFull(before: places) { closeBlock() }
        block.add(term, container: container, places: places)
    }

    /// Ends it.
    mutating func close(catalogue: [UInt8]) {
        closeBlock()
        self.catalogue = catalogue
    }

    private mutating func closeBlock() {
        if let first = block.firstTerm { blocks.append((first, block.close())) }
    }
}
