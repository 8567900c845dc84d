// The tables in Data/script are what their generator makes, and load fast.

import BundledData
import Foundation
import Script
import TestSupport
import Testing

@Suite struct ScriptTableTests {
    private static let database = UnicodeDatabase()
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Data/script")

    @Test(.enabled(if: database != nil, "the Unicode Character Database is not installed"))
    func `The tables are what the generator makes`() throws {
        let database = try #require(Self.database)
        try compare("variants.tsv", VariantTable(database).text)
        try compare("readings.tsv", ReadingTable(database).text)
        try compare("collation.tsv", CollationTable(database).text)
    }

    @Test func `Bundled tables are those of the source`() throws {
        for name in ["variants.tsv", "readings.tsv", "collation.tsv"] {
            let bundled = try Data(contentsOf: BundledData.script.appendingPathComponent(name))
            #expect(bundled == (try Data(contentsOf: Self.folder.appendingPathComponent(name))))
        }
    }

    private func compare(_ name: String, _ made: String) throws {
        let file = Self.folder.appendingPathComponent(name)
        let stored = try? String(contentsOf: file, encoding: .utf8)
        let isSame = stored == made
        if !isSame, ProcessInfo.processInfo.environment["BROADSHEET_RECORD"] != nil {
            try made.write(to: file, atomically: true, encoding: .utf8)
        }
        #expect(isSame, "\(name): run once with BROADSHEET_RECORD=1, look at the difference, run again")
    }
}
