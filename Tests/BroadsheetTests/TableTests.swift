// Tables as text, JSON and CSV.

import Testing

@testable import broadsheet

@Suite struct TableTests {
    private let table: Table = {
        var table = Table(columns: ["name", "count", "tags"])
        table.rows = [
            [.text("万州区"), .number(12), .list(["港口", "铁路"])],
            [.text("a,\"b\"\n\u{1B}[31m"), .none, .list([])],
        ]
        return table
    }()

    @Test func `Columns of text are aligned by their width on the screen`() {
        var places = Table(columns: ["name", "count"])
        places.rows = [[.text("万州区"), .number(12)], [.text("G93"), .number(3)]]
        #expect(places.printed(as: .text) == "万州区  12\nG93     3\n")
    }

    @Test func `CSV quotes what needs it`() {
        #expect(table.printed(as: .csv).contains("\"a,\"\"b\"\"\n"))
        #expect(table.printed(as: .csv).hasPrefix("name,count,tags\r\n万州区,12,港口、铁路\r\n"))
    }

    @Test func `JSON escapes control characters and says null where nothing is known`() {
        #expect(table.printed(as: .json).contains(#"{"name":"a,\"b\"\n\u001b[31m","count":null,"tags":[]}"#))
    }

    @Test func `An empty table is an empty JSON array`() {
        #expect(Table(columns: ["a"]).printed(as: .json) == "[]\n")
    }

    @Test func `Text for a terminal carries no escape`() {
        #expect(!table.printed(as: .text).unicodeScalars.contains("\u{1B}"))
    }
}
