// Rows inserted many at a time.

import Foundation
import GRDB
import Testing

@testable import Store

@Suite struct RowInsertionTests {
    @Test(arguments: [0, 1, 31, 32, 33, 64, 100]) func `All rows arrive, each with its own values`(count: Int) throws {
        let queue = try DatabaseQueue()
        try queue.write { database in
            try database.execute(sql: "CREATE TABLE t (number INTEGER PRIMARY KEY, text TEXT, bytes BLOB, value REAL)")
            let rows = try RowInsertion(database, into: "t", ["number", "text", "bytes", "value"])
            // Values that are missing must not be those of an earlier run.
            for number in 0..<count {
                let isOdd = number % 2 == 1
                rows.bind(number).bind(isOdd ? nil : "第\(number)行").bind(isOdd ? [UInt8(number)] : nil)
                try rows.bind(Double(number) / 2).endRow()
            }
            try rows.finish()
            try rows.finish()
            let found = try Row.fetchAll(database, sql: "SELECT * FROM t ORDER BY number")
            #expect(found.count == count)
            for (number, row) in found.enumerated() {
                #expect(row["number"] == number)
                #expect(row["text"] as String? == (number % 2 == 1 ? nil : "第\(number)行"))
                #expect(row["bytes"] as Data? == (number % 2 == 1 ? Data([UInt8(number)]) : nil))
                #expect(row["value"] == Double(number) / 2)
            }
        }
    }

    @Test func `A row that is there already is passed over where that is wanted, and the others are not`() throws {
        let queue = try DatabaseQueue()
        try queue.write { database in
            try database.execute(sql: "CREATE TABLE t (number INTEGER PRIMARY KEY, text TEXT)")
            for (text, conflict) in [("旧", ""), ("新", "OR IGNORE")] {
                let rows = try RowInsertion(database, into: "t", ["number", "text"], conflict: conflict)
                for number in 0..<(text == "旧" ? 3 : 5) { try rows.bind(number).bind(text).endRow() }
                try rows.finish()
            }
            #expect(
                try String.fetchAll(database, sql: "SELECT text FROM t ORDER BY number") == ["旧", "旧", "旧", "新", "新"])
        }
    }
}
