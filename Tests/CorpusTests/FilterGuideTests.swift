// docs/filter.md is what the tables print, and its examples are true.

import Corpus
import Foundation
import Testing

@Suite struct FilterGuideTests {
    private let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("docs/filter.md")

    @Test func `The page in docs is what the tables print`() throws {
        let printed = FilterGuide.markdown
        let stored = try? String(contentsOf: page, encoding: .utf8)
        if stored != printed, ProcessInfo.processInfo.environment["BROADSHEET_RECORD"] != nil {
            try printed.write(to: page, atomically: true, encoding: .utf8)
        }
        #expect(stored == printed, "run once with BROADSHEET_RECORD=1, look at the page, run again")
    }

    @Test(arguments: FilterGuide.forms)
    func `Every example is read as the page says`(form: FilterGuide.Form) {
        let parsed = FilterParser.parse(form.example)
        #expect(parsed.faults.isEmpty)
        #expect(parsed.filter.text == form.canonical)
    }

    @Test(arguments: FilterFieldGuide.all)
    func `Every field has an example that it understands`(row: FilterFieldGuide) {
        let parsed = FilterParser.parse(row.example)
        #expect(parsed.faults.isEmpty)
        #expect(parsed.terms.count == 1)
        #expect(row.example.hasPrefix(row.field.rawValue + ":"))
    }
}
