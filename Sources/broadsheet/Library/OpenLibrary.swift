// Opens the library that was chosen. The sample is built from its bundled pages the first time.

import BundledData
import Corpus
import Foundation
import Script
import Store
import Terminal

/// An open library with what the screen says of it.
struct OpenLibrary {
    /// The store.
    let store: any CorpusStore & CorpusKeeping
    /// A short name for titles: the file's name, or `sample`.
    let name: String
    /// Which one it is.
    let choice: LibraryChoice
    /// Which characters count as the same in it.
    let folding: TextFolding
    /// How its names are spelled.
    let readings: NameReadings
}

extension LibraryShelf {
    /// Opens a library.
    /// - Parameters:
    ///   - choice: which one.
    ///   - isForWork: also for the reader's own work, where the file can be written to; else for reading alone.
    /// - Throws: `StoreError`, `MissingLibrary`.
    func open(_ choice: LibraryChoice, isForWork: Bool = false) async throws -> OpenLibrary {
        let (folding, readings) = (textFolding(), NameReadings())
        endWhenCutShort(saying: lastWords(of: choice))
        switch choice {
        case .file(let file):
            guard FileManager.default.fileExists(atPath: file.path) else { throw MissingLibrary(path: file.path) }
            let store = try open(file.path, folding, readings, isForWork: isForWork)
            let name = file.deletingPathExtension().lastPathComponent
            return OpenLibrary(store: store, name: name, choice: choice, folding: folding, readings: readings)
        case .sample:
            let store = try await openSample(folding, readings)
            return OpenLibrary(store: store, name: "sample", choice: choice, folding: folding, readings: readings)
        }
    }

    // What cannot be written to, for want of rights or of room or because somebody else does, can still be read.
    private func open(
        _ path: String, _ folding: TextFolding, _ readings: NameReadings, isForWork: Bool
    ) throws -> SQLiteStore {
        if isForWork {
            do {
                return try SQLiteStore.open(
                    path: path, folding: folding, readings: readings.readings, collation: titleCollation,
                    access: .readWrite)
            } catch StoreError.readOnly {
            } catch StoreError.diskFull {
            } catch StoreError.busy {}
        }
        return try SQLiteStore.open(
            path: path, folding: folding, readings: readings.readings, collation: titleCollation, access: .readOnly)
    }

    /// The folder that opening a library to import into would make; nil where it is there.
    func missingFolder(of file: URL) -> String? {
        let folder = file.deletingLastPathComponent().standardizedFileURL.path
        return FileManager.default.fileExists(atPath: folder) ? nil : folder
    }

    /// Opens a library to import into, making it and its folder where they are missing.
    func openForImport(_ file: URL) throws -> SQLiteStore {
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        SQLiteStore.sharePools()
        endWhenCutShort(saying: lastWords(of: .file(file)))
        return try SQLiteStore.open(
            path: file.path, folding: textFolding(), readings: NameReadings().readings, access: .readWrite,
            use: .importing)
    }

    /// Opens a library that is there to change it.
    /// - Parameter name: of the library; nil for the one used last.
    /// - Throws: `MissingLibrary`; `StoreError.readOnly` for the sample.
    func openToChange(named name: String?) throws -> (store: SQLiteStore, file: URL) {
        guard case .file(let file) = toRead(named: name) else { throw StoreError.readOnly(path: "sample") }
        guard FileManager.default.fileExists(atPath: file.path) else { throw MissingLibrary(path: file.path) }
        return (try openForImport(file), file)
    }

    // Built under another name and moved into place, so that a run that is cut off leaves nothing half done.
    private func openSample(_ folding: TextFolding, _ readings: NameReadings) async throws -> SQLiteStore {
        let file = try sampleFile()
        if !FileManager.default.fileExists(atPath: file.path) { try await buildSample(at: file, folding, readings) }
        return try SQLiteStore.open(
            path: file.path, folding: folding, readings: readings.readings, collation: titleCollation,
            access: .readOnly)
    }

    private func sampleFile() throws -> URL {
        let name = "sample-\(try sampleFingerprint()).sqlite"
        for folder in [surroundings.cacheFolder, FileManager.default.temporaryDirectory] {
            try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let file = folder.appendingPathComponent(name)
            let isThere = FileManager.default.fileExists(atPath: file.path)
            if isThere || FileManager.default.isWritableFile(atPath: folder.path) { return file }
        }
        throw MissingLibrary(path: surroundings.cacheFolder.path)
    }

    private func buildSample(at file: URL, _ folding: TextFolding, _ readings: NameReadings) async throws {
        let draft = file.appendingPathExtension("draft-\(getpid())")
        let store = try SQLiteStore.open(
            path: draft.path, folding: folding, readings: readings.readings, access: .readWrite)
        let reading = try libraryReading()
        let importer = Importer(
            store: store, pipeline: reading.pipeline, linking: reading.linking, readersGiveWay: false, report: { _ in })
        _ = try await importer.run(InputFiles(paths: [BundledData.sample.appendingPathComponent("pages").path]))
        try await store.close()
        guard rename(draft.path, file.path) == 0 else {
            throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
        }
        for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: draft.path + suffix) }
        removeOlderSamples(than: file)
    }

    // Samples of programs that were replaced; one that is still open somewhere stays readable there.
    private func removeOlderSamples(than file: URL) {
        let (folder, current) = (file.deletingLastPathComponent(), file.lastPathComponent)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        for name in names where name.hasPrefix("sample-") && name.contains(".sqlite") && !name.hasPrefix(current) {
            try? FileManager.default.removeItem(at: folder.appendingPathComponent(name))
        }
    }

    // Changes whenever the program or the sample does, so that a better parser shows.
    private func sampleFingerprint() throws -> String {
        let program = try? FileManager.default.attributesOfItem(atPath: "/proc/self/exe")
        let path = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        let target = try? FileManager.default.attributesOfItem(atPath: path)
        let modified = (target ?? program)?[.modificationDate] as? Date
        return String(Int((modified ?? .distantPast).timeIntervalSince1970 * 1000), radix: 36)
    }
}

/// A library that was named but is not there.
struct MissingLibrary: Error {
    let path: String
}
