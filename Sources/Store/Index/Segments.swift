// The segments of the index as the database lists them. What is in them is Segment's business.

import GRDB

/// The list of segments.
enum Segments {
    /// All segments, by document.
    static func load(_ database: Database, known: [Int: Segment] = [:]) throws -> [Segment] {
        let list = try SQLStatement(
            database, "SELECT id, first_document, end_document, first_block FROM segment ORDER BY first_document")
        var result: [Segment] = []
        while try list.next() {
            if let segment = known[list.int(0)], segment.documents == list.int(1)..<list.int(2) {
                result.append(segment)
                continue
            }
            let blob = try SQLStatement(database, "SELECT directory FROM segment WHERE id = ?")
            blob.bind(list.int(0))
            let directory = try blob.next() ? blob.withBytes(0) { Segment.directory(from: $0) } : []
            blob.reset()
            result.append(
                Segment(
                    id: list.int(0), documents: list.int(1)..<list.int(2), firstBlock: list.int(3),
                    directory: directory))
        }
        return result
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
