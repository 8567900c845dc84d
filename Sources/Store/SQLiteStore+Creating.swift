// A new library comes into being whole: made under another name and given its own when it stands.
// A file that is there already is no concern here.

import Foundation
import GRDB

extension SQLiteStore {
    /// Makes an empty library where there is no file. One that is cut off leaves no half of a library, which nothing could
    /// open, and one that someone else made meanwhile stays.
    static func create(_ path: String, _ configuration: Configuration) throws {
        removeAbandonedDrafts(of: path)
        let draft = path + draftMark + String(getpid())
        defer { unlink(draft) }
        let queue = try DatabaseQueue(path: draft, configuration: configuration)
        // Nobody knows of the file yet, so that it need not be safe before the end.
        try queue.inDatabase { try $0.execute(sql: "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF") }
        try Schema.migrator.migrate(queue)
        try queue.close()
        try putOnDisk(draft)
        // Where files cannot have two names, the little time in which someone else could come first is put up with.
        if Foundation.link(draft, path) != 0, errno != EEXIST { _ = Foundation.rename(draft, path) }
    }

    private static let draftMark = ".new-"

    private static func putOnDisk(_ path: String) throws {
        do {
            let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
            try file.synchronize()
            try file.close()
        } catch {
            throw DatabaseError(resultCode: .SQLITE_IOERR, message: "\(error)")
        }
    }

    /// Takes away what makers left that are no more.
    private static func removeAbandonedDrafts(of path: String) {
        let file = URL(fileURLWithPath: path)
        let folder = file.deletingLastPathComponent()
        let prefix = file.lastPathComponent + draftMark
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [] {
            guard name.hasPrefix(prefix), let maker = pid_t(name.dropFirst(prefix.count)) else { continue }
            if kill(maker, 0) != 0, errno == ESRCH { unlink(folder.appendingPathComponent(name).path) }
        }
    }
}
