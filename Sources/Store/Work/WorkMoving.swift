// Moves what the reader added from articles that go to those that come. It never drops anything.

import Corpus
import Foundation
import GRDB

/// A thing the reader added, off its article.
struct LooseWork {
    var id: Int
    var kind: WorkKind
    var firstByte: Int
    var endByte: Int
    var quote: String
}

/// Moves the reader's work between articles.
struct WorkMoving {
    private let database: Database

    init(_ database: Database) { self.database = database }

    /// Takes the work off all articles of a page.
    func takeOff(page: Int) throws -> [LooseWork] {
        let work = try loose(
            "document IN (SELECT document FROM article WHERE page = ?)", [page])
        try database.execute(
            sql: "UPDATE work SET document = NULL WHERE document IN (SELECT document FROM article WHERE page = ?)",
            arguments: [page])
        return work
    }

    /// Places work that waited for articles of this page.
    func placeUnplaced(on page: Int) throws {
        guard try isAnyUnplaced() else { return }
        let waiting = try loose(
            "document IS NULL AND page_hash = (SELECT hash FROM page WHERE id = ?)", [page])
        if !waiting.isEmpty { try putBack(waiting, onto: page) }
    }

    /// Asked for every page that comes in, where there is hardly ever any.
    private func isAnyUnplaced() throws -> Bool {
        let rows = try SQLStatement(database, "SELECT 1 FROM work WHERE document IS NULL LIMIT 1")
        defer { rows.reset() }
        return try rows.next()
    }

    private func loose(_ condition: String, _ arguments: StatementArguments) throws -> [LooseWork] {
        try Row.fetchAll(
            database, sql: "SELECT id, kind, first_byte, end_byte, quote FROM work WHERE \(condition)",
            arguments: arguments
        ).compactMap { row in
            WorkKind(rawValue: row["kind"]).map {
                LooseWork(
                    id: row["id"], kind: $0, firstByte: row["first_byte"], endByte: row["end_byte"], quote: row["quote"]
                )
            }
        }
    }

    /// Puts work onto the articles of a page: onto the one that covers most of its stretch where the page is the
    /// same, else onto the one that has its words. What fits nowhere stays unplaced.
    func putBack(_ work: [LooseWork], onto page: Int) throws {
        guard !work.isEmpty else { return }
        let targets = try self.targets(on: page)
        let hash = try [UInt8].fetchHash(of: page, database)
        for item in work {
            let isSamePage =
                try Int.fetchOne(
                    database, sql: "SELECT page_hash = ? FROM work WHERE id = ?", arguments: [hash, item.id]) == 1
            if isSamePage, let target = covering(item, targets) {
                try place(item, on: target, hash)
            } else if let (target, offset) = quoting(item, targets) {
                try place(item, on: target, hash, movedTo: offset)
            }
        }
        try removeRepetitions()
    }

    private struct Target {
        var document: Int
        var article: Article
    }

    private func targets(on page: Int) throws -> [Target] {
        let pages = PageReader(database)
        var rows = try RowReader(database)
        return try pages.documents(of: page).compactMap { document in
            guard let row = try rows.row(document) else { return nil }
            return Target(
                document: document,
                article: try ArticleReader(database, names: pages.names).plainArticle(document, row.id))
        }
    }

    /// The article that covers most of a stretch; a mere place goes to the article it lies in.
    private func covering(_ item: LooseWork, _ targets: [Target]) -> Target? {
        func shared(_ target: Target) -> Int {
            let span = target.article.id.span
            return min(span.end, max(item.endByte, item.firstByte + 1)) - max(span.start, item.firstByte)
        }
        return targets.filter { shared($0) > 0 }.max { shared($0) < shared($1) }
    }

    private func quoting(_ item: LooseWork, _ targets: [Target]) -> (Target, offset: Int)? {
        guard !item.quote.isEmpty else { return nil }
        for target in targets {
            if let found = target.article.text.firstRange(of: item.quote) {
                return (
                    target,
                    target.article.text.utf8.distance(from: target.article.text.startIndex, to: found.lowerBound)
                )
            }
        }
        return nil
    }

    private func place(_ item: LooseWork, on target: Target, _ hash: Data, movedTo offset: Int? = nil) throws {
        var span = try TextSpan(stored: item.firstByte, max(item.firstByte, item.endByte))
        if item.kind != .bookmark {
            // On its own page it keeps the stretch it was put on, so that a join that is undone gives it back.
            if offset != nil { span = target.article.id.span }
        } else if let offset, let start = target.article.pageOffset(ofTextOffset: offset) {
            span = TextSpan(start, start + span.length)
        }
        let textOffset = item.kind == .bookmark ? offset ?? target.article.textOffset(ofPageOffset: span.start) : 0
        try database.execute(
            sql: """
                UPDATE work SET document = ?, page_hash = ?, first_byte = ?, end_byte = ?, text_byte = ? WHERE id = ?
                """,
            arguments: [target.document, hash, span.start, span.end, textOffset, item.id])
    }

    /// What was put twice onto one stretch stands there once. Work of different stretches that came together stays apart:
    /// two articles that became one may be two again.
    private func removeRepetitions() throws {
        try database.execute(
            sql: """
                DELETE FROM work WHERE kind IN ('read', 'selected', 'tag') AND document IS NOT NULL
                AND EXISTS (SELECT 1 FROM work o WHERE o.document = work.document AND o.kind = work.kind
                    AND o.value = work.value AND o.page_hash = work.page_hash AND o.first_byte = work.first_byte
                    AND o.end_byte = work.end_byte AND o.id < work.id)
                """)
    }
}

extension [UInt8] {
    fileprivate static func fetchHash(of page: Int, _ database: Database) throws -> Data {
        try Data.fetchOne(database, sql: "SELECT hash FROM page WHERE id = ?", arguments: [page]) ?? Data()
    }
}

extension Article {
    /// Where on the page a place of the text stands, to the line and near enough within it; nil in a text without
    /// lines.
    func pageOffset(ofTextOffset offset: Int) -> Int? {
        let slices = paragraphs.flatMap(\.lines)
        guard let slice = slices.last(where: { $0.textSpan.start <= offset }) ?? slices.first else { return nil }
        return min(slice.pageSpan.end, slice.pageSpan.start + max(0, offset - slice.textSpan.start))
    }

    /// Where in the text a place on the page stands, to the line and near enough within it.
    func textOffset(ofPageOffset offset: Int) -> Int {
        let slices = paragraphs.flatMap(\.lines)
        guard let slice = slices.last(where: { $0.pageSpan.start <= offset }) ?? slices.first else { return 0 }
        let place = min(slice.textSpan.end, slice.textSpan.start + max(0, offset - slice.pageSpan.start))
        return text.characterStart(before: place)
    }
}

extension String {
    /// The offset, or the nearest before it at which a scalar begins.
    fileprivate func characterStart(before offset: Int) -> Int {
        let bytes = utf8
        var place = Swift.min(offset, bytes.count)
        while place > 0, place < bytes.count, bytes[bytes.index(bytes.startIndex, offsetBy: place)] & 0xC0 == 0x80 {
            place -= 1
        }
        return place
    }
}
