// A few numbers of every article, column by column, so that a million can be ordered and counted in memory.

import GRDB

/// The columns of consecutive documents.
struct CatalogueColumns: Sendable {
    /// Stands where a number is not known.
    static let unknown = Int32.min

    /// First and last day it can have been printed.
    private(set) var firstDay: [Int32] = []
    private(set) var lastDay: [Int32] = []
    /// Number of the newspaper in the database.
    private(set) var paper: [Int32] = []
    private(set) var pageNumber: [Int32] = []
    /// Number of characters, times four; plus 1 for a headline, plus 2 for a continuation.
    private(set) var sizeAndMarks: [Int32] = []

    init() {}

    /// Number of documents.
    var count: Int { firstDay.count }

    /// Number of characters of a document.
    func characterCount(_ document: Int) -> Int { Int(sizeAndMarks[document]) >> 2 }
    /// Number of characters of all documents.
    var totalCharacterCount: Int { sizeAndMarks.reduce(0) { $0 + Int($1) >> 2 } }
    /// True when a document has a headline.
    func hasTitle(_ document: Int) -> Bool { sizeAndMarks[document] & 1 != 0 }
    /// True when a document goes on elsewhere.
    func isContinued(_ document: Int) -> Bool { sizeAndMarks[document] & 2 != 0 }

    /// Adds the columns of the documents that follow.
    mutating func append(_ other: CatalogueColumns) {
        firstDay += other.firstDay
        lastDay += other.lastDay
        paper += other.paper
        pageNumber += other.pageNumber
        sizeAndMarks += other.sizeAndMarks
    }

    /// The columns of the first documents.
    func prefix(_ count: Int) -> CatalogueColumns {
        var result = CatalogueColumns()
        result.firstDay = Array(firstDay.prefix(count))
        result.lastDay = Array(lastDay.prefix(count))
        result.paper = Array(paper.prefix(count))
        result.pageNumber = Array(pageNumber.prefix(count))
        result.sizeAndMarks = Array(sizeAndMarks.prefix(count))
        return result
    }

    /// Adds documents of which nothing is known.
    mutating func pad(to count: Int) {
        let gap = [Int32](repeating: CatalogueColumns.unknown, count: max(0, count - self.count))
        firstDay += gap
        lastDay += gap
        paper += gap
        pageNumber += gap
        sizeAndMarks += [Int32](repeating: 0, count: gap.count)
    }

    /// The columns as bytes, one after the other.
    var bytes: [UInt8] {
        littleEndianBytes(firstDay) + littleEndianBytes(lastDay) + littleEndianBytes(paper)
            + littleEndianBytes(pageNumber) + littleEndianBytes(sizeAndMarks)
    }

    /// Reads columns back.
    /// - Throws: `DamagedBytes` when they are not those of so many documents, or say what of no document is true.
    init(_ bytes: UnsafeBufferPointer<UInt8>, count: Int) throws {
        guard bytes.count.isMultiple(of: 20), bytes.count / 20 == count else { throw DamagedBytes() }
        func column(_ number: Int) -> [Int32] {
            integers(from: UnsafeBufferPointer(rebasing: bytes[(number * 4 * count)..<((number + 1) * 4 * count)]))
        }
        firstDay = column(0)
        lastDay = column(1)
        paper = column(2)
        pageNumber = column(3)
        sizeAndMarks = column(4)
        guard (0..<count).allSatisfy({ canBe($0) }) else { throw DamagedBytes() }
    }

    /// Days from 0001-01-01 to 9999-12-31.
    private static let calendar: ClosedRange<Int32> = -719_162...2_932_896

    /// Whether what is said of a document can be so.
    private func canBe(_ document: Int) -> Bool {
        let (first, last) = (firstDay[document], lastDay[document])
        let calendar = CatalogueColumns.calendar
        let isDated = first <= last && calendar.contains(first) && calendar.contains(last)
        let isUndated = first == CatalogueColumns.unknown && last == CatalogueColumns.unknown
        let hasPaper = paper[document] > 0 || paper[document] == CatalogueColumns.unknown
        return (isDated || isUndated) && hasPaper && sizeAndMarks[document] >= 0
    }

    /// True when two columns say the same of a document.
    func agrees(with other: CatalogueColumns, on document: Int) -> Bool {
        firstDay[document] == other.firstDay[document] && lastDay[document] == other.lastDay[document]
            && paper[document] == other.paper[document] && pageNumber[document] == other.pageNumber[document]
            && sizeAndMarks[document] == other.sizeAndMarks[document]
    }

    /// Reads the columns of documents from their rows; gone documents get columns of which nothing is known.
    static func read(_ documents: Range<Int>, _ database: Database) throws -> CatalogueColumns {
        var columns = CatalogueColumns()
        let rows = try SQLStatement(
            database,
            """
            SELECT document, first_day, last_day, paper, page_number, character_count, title IS NOT NULL, is_continued
            FROM article WHERE document >= ? AND document < ? ORDER BY document
            """)
        rows.bind(documents.lowerBound).bind(documents.upperBound)
        while try rows.next() {
            columns.pad(to: rows.int(0) - documents.lowerBound)
            columns.firstDay.append(rows.optionalInt(1).map { Int32(clamping: $0) } ?? unknown)
            columns.lastDay.append(rows.optionalInt(2).map { Int32(clamping: $0) } ?? unknown)
            columns.paper.append(rows.optionalInt(3).map { Int32(clamping: $0) } ?? unknown)
            columns.pageNumber.append(rows.optionalInt(4).map { Int32(clamping: $0) } ?? unknown)
            let size = min(rows.int(5), Int(Int32.max) >> 3)
            columns.sizeAndMarks.append(Int32(size << 2 | rows.int(6) | rows.int(7) << 1))
        }
        columns.pad(to: documents.count)
        return columns
    }
}
