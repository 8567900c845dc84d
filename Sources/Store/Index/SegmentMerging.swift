// Makes one segment of several neighbours, so that a question has few to ask. Documents keep their numbers.

import GRDB

/// Merging of segments.
enum SegmentMerging {
    /// So many neighbours of one level become one segment.
    static let width = 8

    /// How large a segment is: 0 up to 16,383 documents, 1 up to 131,071, 2 above; those of level 2 stay as they are,
    /// so that no transaction of an import grows without bound.
    static func level(of documents: Range<Int>) -> Int {
        documents.count < 16_384 ? 0 : documents.count < 131_072 ? 1 : 2
    }

    /// Merges the last segments while there are too many of a level.
    static func settle(_ database: Database) throws {
        for level in 0...1 {
            let segments = try Segments.load(database)
            // Larger segments come before smaller ones: a level is a run, and those below it stand behind.
            let run = segments.filter { self.level(of: $0.documents) == level }
            let areNeighbours = zip(run, run.dropFirst()).allSatisfy {
                $0.documents.upperBound == $1.documents.lowerBound
            }
            if run.count >= width, areNeighbours { try merge(run, database) }
        }
    }

    /// Puts one segment in the place of neighbours, given in order.
    /// - Throws: `DamagedBytes` when what they hold does not ascend or is not of their documents.
    static func merge(_ segments: [Segment], _ database: Database) throws {
        guard let first = segments.first, let last = segments.last, segments.count > 1 else { return }
        let documents = first.documents.lowerBound..<last.documents.upperBound
        var writer = try SegmentWriter(database, documents: documents)
        var cursors = segments.map { SegmentCursor($0) }
        for index in cursors.indices { try cursors[index].advance(database) }
        var heads = cursors.map(\.head)
        var places: [UInt16] = []
        var previous: SegmentHead?
        while let next = heads.min(), next != .end {
            if let previous, previous >= next { throw DamagedBytes() }
            previous = next
            places.removeAll(keepingCapacity: true)
            for index in cursors.indices where heads[index] == next {
                try cursors[index].collect(into: &places)
                try cursors[index].advance(database)
                heads[index] = cursors[index].head
            }
            try places.withUnsafeBufferPointer {
                try writer.add(Term(rawValue: next.term), container: next.container, places: $0)
            }
        }
        try writer.finish(catalogue: try Segments.catalogue(of: segments, database))
        for segment in segments { try Segments.delete(segment, database) }
    }
}

/// What a cursor stands at.
private struct SegmentHead: Comparable {
    var term: UInt64
    var container: Int

    /// Behind the last entry, and behind all heads.
    static let end = SegmentHead(term: .max, container: .max)

    static func < (left: SegmentHead, right: SegmentHead) -> Bool {
        left.term != right.term ? left.term < right.term : left.container < right.container
    }
}

/// Walks through all entries of a segment, one block in memory at a time.
private struct SegmentCursor {
    private let segment: Segment
    private var bytes: [UInt8] = []
    private var pending: [PostingEntry] = []
    private var index = 0
    private var nextBlock = 0

    init(_ segment: Segment) { self.segment = segment }

    /// What it stands at.
    var head: SegmentHead {
        guard let entry else { return .end }
        return SegmentHead(term: entry.term.rawValue, container: entry.container)
    }

    private var entry: PostingEntry? { index < pending.count ? pending[index] : nil }

    mutating func advance(_ database: Database) throws {
        index += 1
        while index >= pending.count, nextBlock < segment.directory.count {
            let statement = try SQLStatement(database, "SELECT entries FROM posting_block WHERE id = ?")
            statement.bind(segment.firstBlock + nextBlock)
            guard try statement.next() else { throw DamagedBytes() }
            bytes = statement.bytes(0)
            statement.reset()
            let block = nextBlock
            nextBlock += 1
            index = 0
            pending = try bytes.withUnsafeBufferPointer { buffer in
                var reader = try PostingBlockReader(buffer, first: segment.directory[block])
                var entries: [PostingEntry] = []
                while let entry = try reader.next() { entries.append(entry) }
                return entries
            }
        }
    }

    func collect(into places: inout [UInt16]) throws {
        guard let entry else { return }
        let count = places.count
        try bytes.withUnsafeBufferPointer { try PostingBlockReader($0).collect(entry, into: &places) }
        guard count < places.count, let last = places.last else { throw DamagedBytes() }
        let base = entry.container * containerSize
        guard segment.documents.contains(base + Int(places[count])), segment.documents.contains(base + Int(last)) else {
            throw DamagedBytes()
        }
    }
}
