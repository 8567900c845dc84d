// Articles written to files in every format, from the command line and for the reading room.

import Browser
import Corpus
import Foundation
import Screen
import Store
import TestSupport
import Testing

@testable import broadsheet

@Suite struct ExportTests {
    private func export(_ program: BuiltProgram, _ library: String, _ arguments: String...) throws -> ProgramRun {
        try program.run(["export", "--library", library] + arguments)
    }

    @Test func `Articles are printed in every format, and each can be read back`() throws {
        let program = try BuiltProgram()
        defer { program.removeHome() }
        let library = try ComposedPages.library(of: program)
        let text = try export(program, library, "--order", "oldest").output
        #expect(text.hasPrefix("望洲江北公路开工\n") && text.contains("＊　＊　＊") && text.contains("龙舟赛在河湾鸣锣"))
        let markdown = try export(program, library, "柑橘花", "--format", "markdown").output
        #expect(markdown.hasPrefix("# 望洲柑橘有了新路\n\n林岚. 望洲柑橘有了新路\\[N\\]. 清江日报"), "\(markdown)")
        let lines = try export(program, library, "--format", "json").output.split(separator: "\n")
        let objects = try lines.map { try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] }
        #expect(objects.count == 3 && objects.allSatisfy { ($0?["paragraphs"] as? [Any])?.isEmpty == false })
        let table = try export(program, library, "--format", "csv").output
        #expect(table.hasPrefix("date,paper,page,title,") && table.contains("\r\n"))
        #expect(table.components(separatedBy: "\r\n").count == 5)
        let citations = try export(program, library, "--format", "citation").output
        #expect(citations.split(separator: "\n").count == 3 && citations.contains("周远. 望洲江北公路开工[N]. 清江日报"))
        let bibtex = try export(program, library, "--format", "bibtex").output
        #expect(bibtex.components(separatedBy: "@article{").count == 4 && bibtex.contains("journal = {清江日报}"))
        let items =
            try JSONSerialization.jsonObject(
                with: Data(try export(program, library, "--format", "csl").output.utf8)) as? [[String: Any]]
        #expect(items?.count == 3 && items?.first?["type"] as? String == "article-newspaper")
        #expect(Set(items?.compactMap { $0["id"] as? String } ?? []).count == 3)
    }

    @Test func `A file is written whole, never over another, and nothing is left of one that fails`() throws {
        let program = try BuiltProgram()
        defer { program.removeHome() }
        let library = try ComposedPages.library(of: program)
        let folder = program.home.appendingPathComponent("out-folder")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appendingPathComponent("a.md").path
        #expect(try export(program, library, "--format", "markdown", "-o", file).status == 0)
        let written = try Data(contentsOf: URL(fileURLWithPath: file))
        #expect(written.count > 500)
        let again = try export(program, library, "--format", "text", "-o", file)
        #expect(again.status == 2 && again.errors.contains("there is such a file already"))
        #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == written)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.md"])
        let nowhere = try export(program, library, "-o", folder.appendingPathComponent("没有/a.txt").path)
        #expect(nowhere.status == 2 && nowhere.errors.contains("No such file or directory"))
        let none = try export(program, library, "没有的词")
        #expect(none.status == 1 && none.output.isEmpty)
        #expect(try export(program, library, "--id", "xyz").status == 64)
    }

    @Test func `In the reading room a format and a name lead to the file, and a name that is taken is asked for again`()
        async throws
    {
        let program = try BuiltProgram()
        defer { program.removeHome() }
        let store = try SQLiteStore.open(
            path: try ComposedPages.library(of: program), folding: textFolding(), access: .readWrite)
        let folder = program.home.appendingPathComponent("written")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        var room = ReadingRoom(
            library: store, configuration: BrowserConfiguration(language: .english),
            size: ScreenSize(columnCount: 100, rowCount: 30), exporter: Exporter(library: store, folder: folder))
        _ = room.begin()
        _ = await room.settle()
        func press(_ keys: String) async throws {
            for key in try Key.keys(in: keys) {
                _ = room.take(.key(key))
                _ = await room.settle()
            }
        }
        try await press("<Space><Space>e/markdown<CR>")
        #expect(room.canvas().text.contains("write to  selection.md"))
        try await press("<CR>")
        #expect(room.canvas().text.contains("2 articles written to selection.md"))
        let text = try String(contentsOf: folder.appendingPathComponent("selection.md"), encoding: .utf8)
        #expect(text.contains("# 龙舟赛在河湾鸣锣") && text.contains("\n---\n"))
        try await press(":export markdown selection.md<CR>")
        #expect(room.canvas().text.contains("selection.md is there already"))
        try await press("<C-u>other.md<CR>")
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["other.md", "selection.md"])
        try await store.close()
    }

    @Test func `An export that is given up leaves nothing behind`() async throws {
        let program = try BuiltProgram()
        defer { program.removeHome() }
        let store = try SQLiteStore.open(path: try ComposedPages.library(of: program), folding: textFolding())
        let folder = program.home.appendingPathComponent("written")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let exporter = Exporter(library: store, folder: folder)
        let all = Export.articles(ArticleExport(.listed(.everything, .newest, below: nil), .text))
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await exporter.write(all, to: "a.txt")
        }
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
        #expect(try await exporter.write(all, to: "a.txt") == .written(path: "a.txt", count: 3))
        try await store.close()
    }

    @Test func `Signs of Markdown and TeX in a text stay text`() throws {
        let program = try BuiltProgram()
        defer { program.removeHome() }
        let page = "第 1 版\n\n甲_乙*公司#1成立\n□本报记者 周远\n\n    3月1日，甲_乙*公司成立，投资占比50%，股东共有三家，注册地在望洲。\n"
        let path = try program.write(page.utf8, to: "清江日报_2021-03-02_01.txt")
        let library = program.home.appendingPathComponent("a.sqlite").path
        #expect(try program.run(["import", "--quiet", "--library", library, path]).status == 0)
        let markdown = try export(program, library, "--format", "markdown").output
        #expect(markdown.contains("甲\\_乙\\*公司"))
        let bibtex = try export(program, library, "--format", "bibtex").output
        #expect(bibtex.contains("甲\\_乙*公司"))
    }
}

@Suite struct SimilarCommandTests {
    @Test func `The articles like one are listed with what they share, and one that is not there is told`() throws {
        let program = try BuiltProgram()
        defer { program.removeHome() }
        let library = try ComposedPages.library(of: program)
        let rows = try program.run(["search", "--library", library, "--format", "csv", "title:江北公路开工"]).output
        let id = rows.split(whereSeparator: \.isNewline).last?.split(separator: ",").last.map(String.init) ?? ""
        let run = try program.run(["similar", "--library", library, "--format", "csv", id])
        #expect(run.status == 0 && run.output.contains("望洲柑橘有了新路"), "\(run.output) \(run.errors)")
        #expect(!run.output.contains("江北公路开工"))
        #expect(try program.run(["similar", "--library", library, "x"]).status == 64)
        let other = (id.hasPrefix("0") ? "1" : "0") + id.dropFirst()
        #expect(try program.run(["similar", "--library", library, other]).status != 0)
    }
}
