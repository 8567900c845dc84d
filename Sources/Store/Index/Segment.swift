// A sorted run of posting blocks over consecutive documents: finding the documents of a term. It writes nothing.

import GRDB

/// A segment of the index; its blocks stay in the database, only their first terms are kept.
struct Segment: Sendable {
    /// Its number in the database.
    let id: Int
    /// The documents it covers.
    let documents: Range<Int>
    /// Number of its first block; the others follow.
    let firstBlock: Int
    /// The first term of each block.
    let directory: [UInt64]

    /// Takes the documents of a term into a set.
    /// - Complexity: O(log blocks + length of the posting list).
    func collect(_ term: Term, into result: inout DocumentSet, _ database: Database) throws {
        try entries(in: term..<Term(rawValue: term.rawValue + 1), database) { entry, block in
            try block.collect(entry, into: &result)
        }
    }

    /// Takes the documents of any of several terms into a set.
    /// - Parameter terms: ascending.
    /// - Complexity: O(blocks that hold any of the terms, and their length).
    func collect(anyOf terms: [Term], into result: inout DocumentSet, _ database: Database) throws {
        try forEachEntry(ofAny: terms, database) { entry, block in try block.collect(entry, into: &result) }
    }

    /// Calls with every entry of any of several terms, ascending.
    /// - Parameter terms: ascending.
    /// - Complexity: O(blocks that hold any of the terms).
    func forEachEntry(
        ofAny terms: [Term], _ database: Database, _ body: (PostingEntry, PostingBlockReader) throws -> Void
    ) throws {
        let statement = try SQLStatement(database, "SELECT entries FROM posting_block WHERE id = ?")
        var next = 0
        var block = -1
        while next < terms.count {
            // Entries of a term can begin in the block before the first that begins with it.
            block = max(block + 1, firstIndex(atLeast: terms[next]) - 1)
            guard block < directory.count else { break }
            try read(block, statement) { reader in
                while let entry = try reader.next() {
                    while next < terms.count, terms[next] < entry.term { next += 1 }
                    guard next < terms.count else { break }
                    if terms[next] == entry.term { try body(entry, reader) }
                }
            }
            // What comes next may go on in the block behind; a term below its first is done with.
            while next < terms.count, block + 1 < directory.count, terms[next].rawValue < directory[block + 1] {
                next += 1
            }
            if block + 1 >= directory.count { break }
        }
        statement.reset()
    }

    /// Calls with every entry whose term lies in a range, ascending.
    func entries(
        in terms: Range<Term>, _ database: Database, _ body: (PostingEntry, PostingBlockReader) throws -> Void
    ) throws {
        let statement = try SQLStatement(database, "SELECT entries FROM posting_block WHERE id = ?")
        var block = max(0, firstIndex(atLeast: terms.lowerBound) - 1)
        while block < directory.count, directory[block] < terms.upperBound.rawValue {
            try read(block, statement) { reader in
                while let entry = try reader.next(), entry.term < terms.upperBound {
                    if entry.term >= terms.lowerBound { try body(entry, reader) }
                }
            }
            block += 1
        }
        statement.reset()
    }

    /// Hands out a block, which must begin with the term that the directory says.
    private func read(
        _ block: Int, _ statement: SQLStatement, _ body: (inout PostingBlockReader) throws -> Void
    ) throws {
        statement.reset()
        statement.bind(firstBlock + block)
        guard try statement.next() else { throw DamagedBytes() }
        try statement.withBytes(0) { bytes in
            var reader = try PostingBlockReader(bytes, first: directory[block])
            try body(&reader)
        }
    }

    /// The first block that begins with the term or a later one.
    private func firstIndex(atLeast term: Term) -> Int {
        var low = 0
        var high = directory.count
        while low < high {
            let middle = (low + high) / 2
            if directory[middle] < term.rawValue { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The directory as bytes.
    static func bytes(ofDirectory directory: [UInt64]) -> [UInt8] { littleEndianBytes(directory) }

    /// The directory from its bytes.
    /// - Throws: `DamagedBytes` when they are not those of terms in ascending order.
    static func directory(from bytes: UnsafeBufferPointer<UInt8>) throws -> [UInt64] {
        let directory: [UInt64] = integers(from: bytes)
        let areAscending = zip(directory, directory.dropFirst()).allSatisfy { $0 <= $1 }
        guard bytes.count.isMultiple(of: 8), areAscending, directory.last ?? 0 < Term.bound else {
            throw DamagedBytes()
        }
        return directory
    }
}

/// The bytes of integers, least first.
func littleEndianBytes<Value: FixedWidthInteger>(_ values: [Value]) -> [UInt8] {
    values.map(\.littleEndian).withUnsafeBytes { Array($0) }
}

/// The integers of bytes; bytes left over at the end are ignored.
func integers<Value: FixedWidthInteger>(from bytes: UnsafeBufferPointer<UInt8>) -> [Value] {
    let size = MemoryLayout<Value>.size
    let raw = UnsafeRawBufferPointer(bytes)
    return [Value](unsafeUninitializedCapacity: bytes.count / size) { target, count in
        count = bytes.count / size
        UnsafeMutableRawBufferPointer(target).copyMemory(from: UnsafeRawBufferPointer(rebasing: raw[..<(count * size)]))
        for index in 0..<count { target[index] = Value(littleEndian: target[index]) }
    }
}
