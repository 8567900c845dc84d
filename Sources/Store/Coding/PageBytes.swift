// The original bytes of a page in the database, and its text where that is another. What they say is no concern here.

import Corpus
import Foundation
import GRDB

/// Keeps the bytes of pages small.
///
/// Most of a page is repeated in its articles. So its bytes are deflated with the articles' texts as dictionary and
/// take a tenth of what they would alone; before articles go, the bytes are put down anew without them (`unpack`).
struct PageBytes {
    private let database: Database

    init(_ database: Database) { self.database = database }

    /// Makes small the bytes of a page whose articles are put down with it.
    static func packed(_ page: ImportedPage) -> PackedBytes {
        let isText = page.originalBytes.isText(page.text)
        let dictionary = dictionary(page.articles.map(\.article.text))
        return PackedBytes(page.originalBytes, isText ? nil : Array(page.text.utf8), dictionary)
    }

    /// Puts down the bytes of a page that has none yet; what the page says of them is told by the caller.
    func insert(_ packed: PackedBytes, under number: Int) throws {
        try writeParts(packed.original, isText: false, number)
        if let text = packed.text { try writeParts(text, isText: true, number) }
    }

    /// Puts down the bytes of a page in the place of those it had.
    func replace(by packed: PackedBytes, under number: Int) throws {
        try database.cachedStatement(sql: "DELETE FROM page_bytes WHERE page = ?").execute(arguments: [number])
        try insert(packed, under: number)
        let change = try SQLStatement(
            database, "UPDATE page SET byte_count = ?, text_byte_count = ?, is_packed = ? WHERE id = ?")
        packed.bindLengths(to: change)
        change.bind(number)
        try change.run()
    }

    /// Makes the bytes independent of the articles, which are about to go.
    func unpack(_ number: Int) throws {
        let text = try lengths(of: number).text == nil ? nil : read(number, isText: true)
        try replace(by: PackedBytes(try read(number, isText: false), text, []), under: number)
    }

    /// The bytes as they came in.
    func original(_ number: Int) throws -> [UInt8] { try read(number, isText: false) }

    /// The decoded text.
    func text(_ number: Int) throws -> String {
        let isApart = try lengths(of: number).text != nil
        return String(decoding: try read(number, isText: isApart), as: UTF8.self)
    }

    private static func dictionary(_ texts: [String]) -> [UInt8] { Array(texts.joined(separator: "\n").utf8) }

    /// Bytes are cut so that several parts fill a database page: one part a page would leave a third of it empty.
    private func writeParts(_ deflated: [UInt8], isText: Bool, _ number: Int) throws {
        let insertion = try SQLStatement(
            database, "INSERT INTO page_bytes (page, is_text, part, deflated) VALUES (?, ?, ?, ?)")
        var rest = deflated[...]
        var part = 0
        while !rest.isEmpty {
            insertion.bind(number).bind(isText ? 1 : 0).bind(part).bind(Array(rest.prefix(1900)))
            try insertion.run()
            rest = rest.dropFirst(1900)
            part += 1
        }
    }

    private func lengths(of number: Int) throws -> (original: Int, text: Int?, isPacked: Bool) {
        let rows = try SQLStatement(
            database, "SELECT byte_count, text_byte_count, is_packed FROM page WHERE id = ?")
        rows.bind(number)
        defer { rows.reset() }
        guard try rows.next() else { throw DamagedBytes() }
        return (rows.int(0), rows.optionalInt(1), rows.int(2) != 0)
    }

    private func read(_ number: Int, isText: Bool) throws -> [UInt8] {
        let lengths = try lengths(of: number)
        let parts = try SQLStatement(
            database, "SELECT deflated FROM page_bytes WHERE page = ? AND is_text = ? ORDER BY part")
        parts.bind(number).bind(isText ? 1 : 0)
        var deflated: [UInt8] = []
        while try parts.next() { parts.withBytes(0) { deflated.append(contentsOf: $0) } }
        let byteCount = isText ? lengths.text ?? 0 : lengths.original
        let dictionary = try lengths.isPacked ? PageBytes.dictionary(texts(of: number)) : []
        return try Deflation.inflated(deflated, byteCount: byteCount, dictionary: dictionary)
    }

    private func texts(of number: Int) throws -> [String] {
        let rows = try SQLStatement(
            database,
            "SELECT t.text FROM article a JOIN article_text t USING (document) WHERE a.page = ? ORDER BY a.position")
        rows.bind(number)
        var result: [String] = []
        while try rows.next() { result.append(rows.text(0)) }
        return result
    }
}

/// The bytes of a page, and its text where that is another, deflated.
struct PackedBytes: Sendable {
    let original: [UInt8]
    let text: [UInt8]?
    private let byteCount: Int
    private let textByteCount: Int?
    private let isPacked: Bool

    /// Deflates them with a dictionary; an empty one is none.
    init(_ original: [UInt8], _ text: [UInt8]?, _ dictionary: [UInt8]) {
        self.original = Deflation.deflated(original, dictionary: dictionary)
        self.text = text.map { Deflation.deflated($0, dictionary: dictionary) }
        byteCount = original.count
        textByteCount = text?.count
        isPacked = !dictionary.isEmpty
    }

    /// Binds `byte_count`, `text_byte_count` and `is_packed`.
    func bindLengths(to statement: SQLStatement) {
        statement.bind(byteCount).bind(textByteCount).bind(isPacked ? 1 : 0)
    }
}

extension [UInt8] {
    /// True when these are the bytes of a text.
    fileprivate func isText(_ text: String) -> Bool {
        guard count == text.utf8.count else { return false }
        let same = text.utf8.withContiguousStorageIfAvailable { utf8 in
            withUnsafeBytes { bytes in
                guard let left = bytes.baseAddress, let right = utf8.baseAddress else { return true }
                return memcmp(left, right, count) == 0
            }
        }
        return same ?? elementsEqual(text.utf8)
    }
}
