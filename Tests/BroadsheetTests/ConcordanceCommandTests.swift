// A word in its contexts and pages taken out, as a user runs the commands.

import Foundation
import TestSupport
import Testing

@Suite struct ConcordanceCommandTests {
    private let program: BuiltProgram

    init() throws { program = try BuiltProgram() }

    private func bringIn() throws {
        let pages = [
            ("甲报_2015-07-09_01.txt", "堤坝今晨合龙\n本报讯 河堤今晨合龙，河堤两岸的人都来观看。\n"),
            ("甲报_2018-03-02_01.txt", "春修开工\n本报讯 今年春修从河 堤东段开始，工期三十天。\n"),
        ]
        for (name, text) in pages { _ = try program.write(text.utf8, to: "pages/\(name)") }
        let run = try program.run(["import", program.home.appendingPathComponent("pages").path])
        #expect(run.status == 0, "\(run.errors)")
    }

    @Test func `Every occurrence is a line, the word in one column, sorted as asked`() throws {
        defer { program.removeHome() }
        try bringIn()
        let plain = try program.run(["concordance", "河堤", "--width", "4"])
        #expect(plain.output.split(separator: "\n").count == 3, "\(plain.output)")
        #expect(plain.output.contains(" 河 堤 东段开始"), "as it stands in the text")
        let columns = Set(
            plain.output.split(separator: "\n").compactMap { line in
                line.range(of: " 河").map { String(line[..<$0.lowerBound]) }
            }.map { $0.unicodeScalars.reduce(0) { $0 + ($1.value > 0x2E80 ? 2 : 1) } })
        #expect(columns.count == 1, "\(plain.output)")
        let csv = try program.run(["concordance", "河堤", "--order", "following", "--format", "csv"])
        let words = csv.output.split(separator: "\r\n").dropFirst().map {
            $0.split(separator: ",", omittingEmptySubsequences: false)[4]
        }
        #expect(words.map { $0.prefix(2) } == ["东段", "两岸", "今晨"])
        #expect(try program.run(["concordance", "没有这个词"]).status == 1)
    }

    @Test func `Frequencies count years, empty ones too, as plot, table and drawing`() throws {
        defer { program.removeHome() }
        try bringIn()
        let table = try program.run(["concordance", "河堤", "--frequency", "year", "--format", "csv"])
        #expect(
            table.output
                == "period,occurrences,articles,printed\r\n2015,2,1,1\r\n2016,0,0,0\r\n2017,0,0,0\r\n2018,1,1,1\r\n")
        let plot = try program.run(["concordance", "河堤", "--frequency", "year"])
        #expect(
            plot.output.split(separator: "\n").map { $0.prefix(7) } == ["2015  2", "2016  0", "2017  0", "2018  1"])
        let drawing = try program.run(["concordance", "河堤", "--frequency", "year", "--format", "svg"])
        #expect(drawing.output.hasPrefix("<svg ") && drawing.output.contains("<title>2015: 2</title>"))
        #expect(try program.run(["concordance", "河堤", "--format", "svg"]).status == 64)
    }

    @Test func `Pages are taken out only when it is said twice`() throws {
        defer { program.removeHome() }
        try bringIn()
        let asked = try program.run(["remove", "date:2015"])
        #expect(asked.output.hasPrefix("1 page with 1 article would go"))
        #expect(try program.run(["search", "--count"]).output == "2\n")
        #expect(try program.run(["remove", "date:2015", "--yes"]).output == "1 page taken out.\n")
        #expect(try program.run(["search", "--count"]).output == "1\n")
        #expect(try program.run(["check"]).output == "No damage found.\n")
        #expect(try program.run(["remove", "date:2015", "--yes"]).status == 1)
        for everything in ["()", "-(-())", "(堤 OR ())"] {
            #expect(try program.run(["remove", "--yes", "--", everything]).status == 64, "\(everything)")
        }
    }
}
