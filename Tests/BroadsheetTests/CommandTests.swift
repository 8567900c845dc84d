// The commands as a user runs them: input, output, exit codes.

import Foundation
import TestSupport
import Testing

@Suite struct CommandTests {
    private let program: BuiltProgram

    init() throws { program = try BuiltProgram() }

    @Test func `A page that is brought in is found, shown and counted`() throws {
        defer { program.removeHome() }
        let path = try program.write(CommandTests.page.utf8, to: "pages/三峡时讯_2020-12-09_02.txt")
        let imported = try program.run(["import", path])
        #expect(imported.status == 0, "\(imported.errors)")
        #expect(imported.output.contains("1 pages with 1 articles"))

        let found = try program.run(["search", "快巴", "--format", "csv"])
        #expect(found.status == 0)
        let row = try #require(found.output.split(separator: "\r\n").dropFirst().first)
        #expect(row.contains("城际快巴今日开行"))

        let id = try #require(row.split(separator: ",").last.map(String.init))
        let shown = try program.run(["show", id])
        #expect(shown.output.contains("万州至达州的城际快巴4月30日开行，两地往来更便捷。"))
        let again = try program.run(["import", path])
        #expect(again.output.contains("0 pages with 0 articles brought in, 1 there already"))
    }

    @Test func `Nothing found is exit code 1 and says nothing`() throws {
        defer { program.removeHome() }
        let run = try program.run(["search", "没有这个词的", "--library", "sample"])
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
    }

    @Test func `A filter that goes wrong says where`() throws {
        defer { program.removeHome() }
        let run = try program.run(["search", "date:20x", "--library", "sample"])
        #expect(run.status == 64)
        #expect(run.errors.contains("'20x' is no date or range"))
    }

    @Test func `A missing path is named, the rest goes on`() throws {
        defer { program.removeHome() }
        let path = try program.write(CommandTests.page.utf8, to: "a.txt")
        let run = try program.run(["import", "/no/such/path", path])
        #expect(run.status == 1)
        #expect(run.errors.contains("/no/such/path: no such file or folder"))
        #expect(run.output.contains("1 pages"))
    }

    @Test(arguments: ["import", "parse"])
    func `A binary file, an empty file and an empty folder each get one line`(command: String) throws {
        defer { program.removeHome() }
        let binary = try program.write((0..<4000).map { UInt8(truncatingIfNeeded: $0 * 37) }, to: "data/a.bin")
        let empty = try program.write([], to: "data/empty.txt")
        let folder = program.home.appendingPathComponent("hollow")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let run = try program.run([command, binary, empty, folder.path])
        #expect(run.status == 1)
        for path in [binary, empty, folder.path] { #expect(run.errors.contains(path), "\(run.errors)") }
    }

    @Test func `A file that is no library is refused and left alone`() throws {
        defer { program.removeHome() }
        let path = try program.write("这不是资料库，只是一段文字。".utf8, to: "notes.txt")
        for command in [["stats"], ["import", path]] {
            let run = try program.run(command + ["--library", path])
            #expect(run.status == 2)
            #expect(run.errors.contains("no Broadsheet library"), "\(run.errors)")
        }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "这不是资料库，只是一段文字。")
    }

    @Test func `Without a terminal the first screen is printed, and browse refuses`() throws {
        defer { program.removeHome() }
        let first = try program.run([])
        #expect(first.status == 0, "\(first.errors)")
        #expect(first.output.contains("万州"))
        let browse = try program.run(["browse"])
        #expect(browse.status == 2)
        #expect(browse.errors.contains("terminal"))
    }

    @Test func `Play runs keys through the real browser`() throws {
        defer { program.removeHome() }
        let run = try program.run(["play", "--library", "sample", "--size", "100x30", "--keys", "/万州<CR>"])
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.split(separator: "\n", omittingEmptySubsequences: false).count >= 30)
        #expect(run.output.contains("万州"))
    }

    private static let page = """
        三峡时讯 2020年12月9日 星期三 第2版

        城际快巴今日开行

        万州至达州的城际快巴4月30日开行，两地往来更便
        捷。市民从万州北站出发，两个小时就到达州。运营
        方说，首日开行十二班，以后视客流增加。

        """
}
