// The fingerprints of all articles, block by block, in the database. It compares no texts.

import Comparing
import Foundation
import GRDB

/// The fingerprints of consecutive documents:
///
///     block   first document, end document, prints
///     prints  for each document: their number, then three bytes each, ascending
///
/// A library of a million articles has five hundred blocks; they are read from end to end for each question, which
/// takes less time than finding one's way in an inverted index of them would, and a third of its room.
struct FingerprintBlocks {
    private let database: Database
    private let normalText: NormalText

    /// Documents of a block at most.
    static let blockCount = 2048

    init(_ database: Database, _ normalText: NormalText) {
        self.database = database
        self.normalText = normalText
    }

    /// The first document that has no fingerprints yet. A library of an earlier version that is only read has none.
    func end() throws -> Int {
        guard try database.tableExists("fingerprint_block") else { return 0 }
        return try Int.fetchOne(database, sql: "SELECT coalesce(max(end_document), 0) FROM fingerprint_block") ?? 0
    }

    /// Writes the fingerprints of one block of the documents that wait; a last block that is not full is filled up.
    /// - Parameter leastCount: does nothing when fewer wait.
    /// - Returns: true when something was written.
    func runBatch(leastCount: Int) throws -> Bool {
        guard let draft = try draft(leastCount: leastCount) else { return false }
        return try store(draft)
    }

    /// Makes what `runBatch` writes, and writes nothing.
    /// - Returns: nil when fewer wait than `leastCount`.
    func draft(leastCount: Int) throws -> FingerprintDraft? {
        let (first, bound) = (try end(), try Counter.nextDocument.value(database))
        guard bound - first >= max(1, leastCount) else { return nil }
        var (start, bytes) = (first, [UInt8]())
        if let last = try lastBlock(), last.end - last.start < FingerprintBlocks.blockCount {
            (start, bytes) = (last.start, last.bytes)
        }
        let end = min(bound, start + FingerprintBlocks.blockCount)
        var writer = FingerprintBytes(bytes)
        try forEach(in: first..<end) { _, prints in writer.put(prints) }
        return FingerprintDraft(made: first..<end, start: start, prints: writer.bytes)
    }

    /// Writes a draft, unless someone else was faster.
    /// - Returns: true when it was written.
    func store(_ draft: FingerprintDraft) throws -> Bool {
        guard try end() == draft.made.lowerBound else { return false }
        let insertion = try SQLStatement(
            database,
            "INSERT OR REPLACE INTO fingerprint_block (first_document, end_document, prints) VALUES (?, ?, ?)")
        insertion.bind(draft.start).bind(draft.made.upperBound).bind(draft.prints)
        try insertion.run()
        return true
    }

    private func lastBlock() throws -> (start: Int, end: Int, bytes: [UInt8])? {
        let rows = try SQLStatement(
            database,
            "SELECT first_document, end_document, prints FROM fingerprint_block ORDER BY first_document DESC LIMIT 1")
        defer { rows.reset() }
        return try rows.next() ? (rows.int(0), rows.int(1), rows.bytes(2)) : nil
    }

    /// Calls with the fingerprints of each document of a range, made from its text; none for those that are gone.
    func forEach(in documents: Range<Int>, _ body: (_ document: Int, [UInt32]) throws -> Void) throws {
        let rows = try SQLStatement(
            database, "SELECT document, text FROM article_text WHERE document >= ? AND document < ? ORDER BY document")
        rows.bind(documents.lowerBound).bind(documents.upperBound)
        var next = documents.lowerBound
        while try rows.next() {
            while next < rows.int(0) {
                try body(next, [])
                next += 1
            }
            try body(next, rows.withBytes(1) { prints(of: $0) })
            next += 1
        }
        while next < documents.upperBound {
            try body(next, [])
            next += 1
        }
    }

    /// The fingerprints of a text.
    func prints(of utf8: UnsafeBufferPointer<UInt8>) -> [UInt32] {
        var units: [UInt16] = []
        normalText.append(utf8, to: &units)
        return Fingerprints.of(units.map(UInt32.init))
    }

    /// Calls with the first document and the stored bytes of each block, in order.
    func forEachBlock(_ body: (_ documents: Range<Int>, UnsafeBufferPointer<UInt8>) throws -> Void) throws {
        guard try end() > 0 else { return }
        let rows = try SQLStatement(
            database, "SELECT first_document, end_document, prints FROM fingerprint_block ORDER BY first_document")
        while try rows.next() {
            let documents = rows.int(0)..<max(rows.int(0), rows.int(1))
            try rows.withBytes(2) { try body(documents, $0) }
        }
    }
}

/// A block of fingerprints that is made and not yet written.
struct FingerprintDraft: Sendable {
    /// The documents whose fingerprints are new.
    let made: Range<Int>
    /// The first document of the block.
    let start: Int
    let prints: [UInt8]
}

/// Fingerprints as bytes.
struct FingerprintBytes {
    private(set) var bytes: [UInt8]

    init(_ bytes: [UInt8] = []) { self.bytes = bytes }

    /// Writes those of the next document.
    mutating func put(_ prints: [UInt32]) {
        var rest = prints.count
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
        for print in prints {
            for shift in [UInt32(0), 8, 16] { bytes.append(UInt8(truncatingIfNeeded: print >> shift)) }
        }
    }

    /// Reads those of each document of a block; the body gets each of them with its document.
    /// - Throws: `DamagedBytes` when the bytes are not those of so many documents.
    static func forEach(
        _ bytes: UnsafeBufferPointer<UInt8>, _ documents: Range<Int>, _ body: (_ document: Int, UInt32) -> Void
    ) throws {
        var place = 0
        for document in documents {
            var count = 0
            var shift = 0
            while true {
                guard place < bytes.count, shift < 35 else { throw DamagedBytes() }
                let byte = bytes[place]
                place += 1
                count |= Int(byte & 0x7F) << shift
                if byte < 0x80 { break }
                shift += 7
            }
            guard place + 3 * count <= bytes.count else { throw DamagedBytes() }
            for _ in 0..<count {
                let low = UInt32(bytes[place]) | UInt32(bytes[place + 1]) << 8
                body(document, low | UInt32(bytes[place + 2]) << 16)
                place += 3
            }
        }
        guard place == bytes.count else { throw DamagedBytes() }
    }
}
