// Pages from the database: facts, paths, lines, original bytes.

import Corpus
import GRDB

/// Reads pages.
struct PageReader {
    private let database: Database
    let names: NameTable

    init(_ database: Database) {
        self.database = database
        names = NameTable(database)
    }

    /// A page and its number in the database; nil when the library does not hold it.
    func page(_ id: PageID) throws -> (number: Int, page: Page)? {
        let rows = try SQLStatement(
            database, "SELECT id, encoding, line_count, facts FROM page WHERE hash = ?")
        rows.bind(id.hashBytes)
        defer { rows.reset() }
        guard try rows.next() else { return nil }
        let number = rows.int(0)
        var layout = LayoutReader(rows.bytes(3), names: names)
        let facts = try layout.facts()
        var source = PageSource(path: "", encoding: rows.text(1))
        if let first = try sources(of: number).first {
            source.path = first.path
            source.ordinal = first.ordinal
            source.firstLine = first.firstLine
        }
        return (number, Page(id: id, source: source, facts: facts, lineCount: rows.int(2)))
    }

    private func sources(of page: Int) throws -> [(path: String, ordinal: Int, firstLine: Int)] {
        let rows = try SQLStatement(
            database, "SELECT path, ordinal, first_line FROM path WHERE page = ? ORDER BY path, ordinal")
        rows.bind(page)
        var result: [(String, Int, Int)] = []
        while try rows.next() { result.append((rows.text(0), rows.int(1), rows.int(2))) }
        return result
    }

    /// All paths of a page, sorted.
    func paths(of page: Int) throws -> [String] { try sources(of: page).map(\.path) }

    /// Its articles in page order.
    func documents(of page: Int) throws -> [Int] {
        let rows = try SQLStatement(database, "SELECT document FROM article WHERE page = ? ORDER BY position")
        rows.bind(page)
        var result: [Int] = []
        while try rows.next() { result.append(rows.int(0)) }
        return result
    }

    /// The accounts of its lines.
    func accounts(of page: Int) throws -> [LineAccount] {
        let rows = try SQLStatement(database, "SELECT accounts FROM page WHERE id = ?")
        rows.bind(page)
        defer { rows.reset() }
        guard try rows.next() else { throw DamagedBytes() }
        var layout = LayoutReader(rows.bytes(0), names: names)
        return try layout.accounts()
    }

    /// Its decoded text: kept apart only where the original bytes are not that text.
    func text(of page: Int) throws -> String {
        let rows = try SQLStatement(
            database, "SELECT text_byte_count, deflated_text, byte_count, deflated FROM page_bytes WHERE page = ?")
        rows.bind(page)
        defer { rows.reset() }
        guard try rows.next() else { throw DamagedBytes() }
        let column: Int32 = rows.isNull(0) ? 2 : 0
        let bytes = try Deflation.inflated(rows.bytes(column + 1), byteCount: rows.int(column))
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The bytes as they came in.
    func originalBytes(of page: Int) throws -> [UInt8] {
        let rows = try SQLStatement(database, "SELECT byte_count, deflated FROM page_bytes WHERE page = ?")
        rows.bind(page)
        defer { rows.reset() }
        guard try rows.next() else { throw DamagedBytes() }
        return try Deflation.inflated(rows.bytes(1), byteCount: rows.int(0))
    }
}
