// A library in a folder of its own that goes when the test ends.

import Foundation
import Script
@testable import Store

/// A folder for one test.
final class TemporaryFolder: Sendable {
    /// The folder.
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("broadsheet-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    /// A path inside.
    func path(_ name: String = "library.sqlite") -> String { url.appendingPathComponent(name).path }

    /// Opens the library of this folder.
    func open(_ access: SQLiteStore.Access = .readWrite) throws -> SQLiteStore {
        try SQLiteStore.open(
            path: path(), folding: TextFolding(), readings: { PlainReadings.readings },
            collation: { PlainReadings.collation }, access: access)
    }

    /// Opens the library of this folder with an index in small pieces, so that few articles meet all of its ways.
    func openWithSmallIndex() throws -> SQLiteStore {
        try SQLiteStore.open(
            path: path(), folding: TextFolding(), readings: { PlainReadings.readings },
            collation: { PlainReadings.collation }, access: .readWrite,
            sizes: IndexSizes(batch: 6, sample: 20, rarity: 3, fewHeadlines: 30)
        )
    }
}
