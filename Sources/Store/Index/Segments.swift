// The segments of the index as the database lists them. What is in them is Segment's business.

import GRDB

/// The list of segments.
enum Segments {
    /// All segments, by document.
    /// - Throws: `DamagedBytes` when they do not follow each other, or reach further than there are documents.
    static func load(_ database: Database, known: [Int: Segment] = [:]) throws -> [Segment] {
        let bound = try Counter.nextDocument.value(database)
        let list = try SQLStatement(
            database, "SELECT id, first_document, end_document, first_block FROM segment ORDER BY first_document")
        var result: [Segment] = []
        while try list.next() {
            let (first, end, block) = (list.int(1), list.int(2), list.int(3))
            guard first == result.last?.documents.upperBound ?? 0, first < end, end <= bound,
                (1..<blockBound).contains(block)
            else { throw DamagedBytes() }
            if let segment = known[list.int(0)], segment.documents == first..<end {
                result.append(segment)
                continue
            }
            result.append(
                Segment(
                    id: list.int(0), documents: first..<end, firstBlock: block,
                    directory: try directory(of: list.int(0), database)))
        }
        return result
    }

    /// Blocks are never numbered so far.
    private static let blockBound = 1 << 48

    private static func directory(of segment: Int, _ database: Database) throws -> [UInt64] {
        let blob = try SQLStatement(database, "SELECT directory FROM segment WHERE id = ?")
        blob.bind(segment)
        defer { blob.reset() }
        return try blob.next() ? try blob.withBytes(0) { try Segment.directory(from: $0) } : []
    }

    /// The columns of the documents of neighbours, one after the other.
    static func catalogue(of segments: [Segment], _ database: Database) throws -> [UInt8] {
        var columns = CatalogueColumns()
        for segment in segments { columns.append(try self.columns(of: segment, database)) }
        return columns.bytes
    }

    /// The columns of a segment's documents.
    static func columns(of segment: Segment, _ database: Database) throws -> CatalogueColumns {
        let statement = try SQLStatement(database, "SELECT catalogue FROM segment WHERE id = ?")
        statement.bind(segment.id)
        defer { statement.reset() }
        guard try statement.next() else { throw DamagedBytes() }
        return try statement.withBytes(0) { try CatalogueColumns($0, count: segment.documents.count) }
    }

    /// Takes a segment and its blocks out.
    static func delete(_ segment: Segment, _ database: Database) throws {
        let blocks = segment.firstBlock..<segment.firstBlock + segment.directory.count
        try database.execute(
            sql: "DELETE FROM posting_block WHERE id >= ? AND id < ?",
            arguments: [blocks.lowerBound, blocks.upperBound])
        try database.execute(sql: "DELETE FROM segment WHERE id = ?", arguments: [segment.id])
    }
}
