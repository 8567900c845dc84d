// What can go wrong with a library, as facts; the words are made in one place, in `broadsheet`.

/// A fault of the library.
public enum StoreError: Error, Hashable, Sendable {
    /// The file is no library of ours.
    case notALibrary(path: String)
    /// It was written by a later version of the program.
    case newerVersion(path: String, migration: String)
    /// The file was removed or moved while it was open; what would be written now would be lost.
    case gone(path: String)
    /// It cannot be written to.
    case readOnly(path: String)
    /// The database is damaged.
    case damaged(path: String, detail: String)
    /// The disk is full.
    case diskFull(path: String)
    /// Another program was writing to it and did not make room for as long as was waited; nothing was written meanwhile.
    case busy(path: String)
    /// A question of the reader in SQL that cannot be answered.
    case badQuery(detail: String)
    /// Any other fault of the database, with its code.
    case database(path: String, code: Int, detail: String)
}
