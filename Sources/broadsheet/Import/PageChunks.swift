// Gives out the pages of files, some neighbouring ones at a time, so that several cores can read one file and none of it but
// a few megabytes is held. It cuts; it does not read.

import Foundation
import Pipeline

/// Neighbouring pages of a file, to be read together.
struct PageChunk: Sendable {
    let file: InputFile
    /// Encoding of the file; nil where it could not be told.
    var encoding: TextEncoding?
    var pages: [PageBytes] = []
    /// Bytes of the file that it stands for; those of all its chunks make up the file.
    var byteCount: Int
    /// True for the last of its file.
    var isLast = true
    /// Why there are no more pages of the file.
    var fault: (any Error)?
}

/// The pages of some files in order, chunk by chunk. A page without ink, as between two form feeds in a row, is left out and keeps
/// its number.
struct PageChunks {
    /// Name of the encoding of all files; nil to find out.
    private let encoding: String?
    /// Pages of so many bytes are read in one go.
    private let chunkByteCount: Int
    private var files: IndexingIterator<[InputFile]>
    private var open: OpenFile?

    /// So much of a file is in memory at a time; not less than what is looked at to find its encoding.
    private static let pieceByteCount = 1 << 22

    init(_ files: [InputFile], encoding: String?, chunkByteCount: Int) {
        self.files = files.makeIterator()
        self.encoding = encoding
        self.chunkByteCount = chunkByteCount
    }

    /// The next chunk; nil behind the last of the last file. Faults of a file are handed out with a chunk.
    mutating func next() -> PageChunk? {
        if open == nil { open = files.next().map { OpenFile(file: $0) } }
        guard var current = open else { return nil }
        open = nil
        do {
            try fill(&current)
        } catch {
            return PageChunk(
                file: current.file, byteCount: current.file.byteCount - current.givenByteCount, fault: error)
        }
        let chunk = current.take(chunkByteCount)
        if !chunk.isLast { open = current }
        return chunk
    }

    /// Reads on until there is enough for a chunk, or the file ends.
    private func fill(_ current: inout OpenFile) throws {
        while current.waitingByteCount < chunkByteCount, !current.isAtEnd {
            let handle = try current.handle ?? FileHandle(forReadingFrom: URL(fileURLWithPath: current.file.path))
            current.handle = handle
            let piece = [UInt8](try handle.read(upToCount: PageChunks.pieceByteCount) ?? Data())
            if current.cutting == nil {
                current.cutting = try PageCutting(head: piece, path: current.file.path, encoding: encoding)
            }
            current.add(piece, isLast: piece.count < PageChunks.pieceByteCount)
        }
    }
}

/// A file that is being cut.
private struct OpenFile {
    let file: InputFile
    var handle: FileHandle?
    var cutting: PageCutting?
    private(set) var isAtEnd = false
    private(set) var givenByteCount = 0
    /// Pages with ink that were cut; those before `next` were given out.
    private var pages: [PageBytes] = []
    private var hasInk = false
    private var next = 0
    private(set) var waitingByteCount = 0

    init(file: InputFile) { self.file = file }

    mutating func add(_ piece: [UInt8], isLast: Bool) {
        pages.removeFirst(next)
        next = 0
        let cut = ((cutting?.add(piece) ?? []) + (isLast ? cutting?.finish() ?? [] : [])).filter { page in
            cutting.map { page.hasInk(in: $0.encoding) } ?? true
        }
        hasInk = hasInk || !cut.isEmpty
        pages += cut
        waitingByteCount += cut.reduce(0) { $0 + $1.bytes.count }
        isAtEnd = isLast
        if isLast { try? handle?.close() }
    }

    /// Takes pages of so many bytes, at least one page, or what is left.
    mutating func take(_ byteCount: Int) -> PageChunk {
        let start = next
        var taken = 0
        while next < pages.count, taken < byteCount {
            taken += pages[next].bytes.count
            next += 1
        }
        waitingByteCount -= taken
        let isLast = isAtEnd && next == pages.count
        let given = isLast ? max(0, file.byteCount - givenByteCount) : taken
        givenByteCount += given
        let fault = isLast && !hasInk ? PipelineError.emptyFile(path: file.path) : nil
        return PageChunk(
            file: file, encoding: cutting?.encoding, pages: Array(pages[start..<next]), byteCount: given,
            isLast: isLast, fault: fault)
    }
}
