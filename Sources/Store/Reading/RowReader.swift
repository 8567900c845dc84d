// Rows of the article list from the database. It decides neither which rows nor their order.

import Corpus
import GRDB

/// Reads list rows by document.
struct RowReader {
    private let article: SQLStatement
    private let work: SQLStatement
    private let continuation: Continuation

    init(_ database: Database) throws {
        continuation = try Continuation(database)
        article = try SQLStatement(
            database,
            """
            SELECT p.hash, a.first_byte, a.end_byte, a.printed, a.is_inferred, n.name, a.page_number, a.title,
                substr(t.text, 1, 40), a.character_count, a.is_continued
            FROM article a JOIN page p ON p.id = a.page JOIN article_text t ON t.document = a.document
            LEFT JOIN paper n ON n.id = a.paper
            WHERE a.document = ?
            """)
        work = try SQLStatement(database, "SELECT kind, value FROM work WHERE document = ? ORDER BY value")
    }

    /// The row of the story a document belongs to; nil when it is gone.
    mutating func story(_ document: Int) throws -> ArticleRow? {
        ArticleRow(joining: try continuation.story(of: document).compactMap { try row($0) })
    }

    /// The row of a document alone; nil when it is gone.
    mutating func row(_ document: Int) throws -> ArticleRow? {
        article.reset()
        article.bind(document)
        defer { article.reset() }
        guard try article.next() else { return nil }
        let span = try TextSpan(stored: article.int(1), article.int(2))
        let id = ArticleID(page: try article.withBytes(0) { try PageID(hashBytes: $0) }, span: span)
        var row = ArticleRow(key: ArticleKey(document: document), id: id)
        row.published = article.optionalText(3).flatMap { PartialDate(iso: $0) }
        row.isDateInferred = article.int(4) != 0
        row.newspaper = article.optionalText(5)
        row.pageNumber = article.optionalInt(6)
        row.title = article.optionalText(7)
        let opening = article.text(8)
        row.opening = String(decoding: opening.utf8.map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self)
        row.characterCount = article.int(9)
        row.isContinued = article.int(10) != 0
        try addWork(to: &row, document)
        return row
    }

    private mutating func addWork(to row: inout ArticleRow, _ document: Int) throws {
        work.reset()
        work.bind(document)
        while try work.next() {
            switch WorkKind(rawValue: work.text(0)) {
            case .read: row.isRead = true
            case .selected: row.isSelected = true
            case .bookmark: row.bookmark = row.bookmark ?? work.text(1).first
            case .tag: if row.tags.last != work.text(1) { row.tags.append(work.text(1)) }
            case .note: row.hasNote = true
            case nil: break
            }
        }
    }
}

extension ArticleKey {
    /// The key of a document, whose number is a counter from 0.
    init(document: Int) { self.init(rawValue: UInt32(document)) }
}

extension PageID {
    /// The identity whose sixteen bytes the database keeps.
    /// - Throws: `DamagedBytes` for more or fewer.
    init(hashBytes: UnsafeBufferPointer<UInt8>) throws {
        guard hashBytes.count == 16 else { throw DamagedBytes() }
        let text = String(unsafeUninitializedCapacity: 2 * hashBytes.count) { digits in
            for (place, byte) in hashBytes.enumerated() {
                for (offset, value) in [byte >> 4, byte & 15].enumerated() {
                    digits[2 * place + offset] = value < 10 ? 0x30 + value : 0x57 + value
                }
            }
            return 2 * hashBytes.count
        }
        self.init(hexadecimalDigits: text)
    }

    /// The sixteen bytes.
    var hashBytes: [UInt8] {
        let values = text.utf8.map { $0 < 58 ? $0 - 48 : $0 - 87 }
        return stride(from: 0, to: values.count - 1, by: 2).map { values[$0] << 4 | values[$0 + 1] }
    }
}
