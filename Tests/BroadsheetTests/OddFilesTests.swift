// Files that are none, and arguments that are no words: the cause is named, and nothing of them reaches the terminal as a
// control sequence.

import Corpus
import Foundation
import Script
import Store
import TestSupport
import Testing

@testable import broadsheet

@Suite struct OddFilesTests {
    private func config(_ program: BuiltProgram) throws -> ProgramRun {
        try program.run(["config"], environment: ["XDG_CONFIG_HOME": program.home.appendingPathComponent("c").path])
    }

    private func place(_ program: BuiltProgram) throws -> String {
        let folder = program.home.appendingPathComponent("c/broadsheet")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder.appendingPathComponent("config.toml").path
    }

    @Test(arguments: [
        String(repeating: "a.", count: 50_000) + "b = 1", "x = " + String(repeating: "[", count: 50_000),
        "x = " + String(repeating: "{a=", count: 5_000), "[" + String(repeating: "a.", count: 50_000) + "b]",
    ])
    func `Settings nested beyond reason are refused with their place`(text: String) throws {
        let program = try BuiltProgram()
        defer { program.removeHome() }
        try Data("theme = \"light\"\n\(text)\n".utf8).write(to: URL(fileURLWithPath: try place(program)))
        let run = try config(program)
        #expect(run.status == 1)
        #expect(run.errors.contains("config.toml:2:") && run.errors.contains("nested more than 50 levels deep"))
    }

    @Test func `Files of one name in two folders are two pages, however they were named`() throws {
        let program = try BuiltProgram()
        defer { program.removeHome() }
        let texts = ["渡口通航\n江上有船，两岸的人都来看。\n", "桥上通车\n江上有桥，两岸的人都来看。\n"]
        for (index, text) in texts.enumerated() {
            _ = try program.write(text.utf8, to: "d\(index)/p.txt")
            let folder = program.home.appendingPathComponent("d\(index)")
            #expect(try program.run(["import", "p.txt"], folder: folder).status == 0)
        }
        #expect(try program.run(["search", "--count"]).output == "2\n")
        // A file and the folder that holds it: nothing is wrong with that.
        let folder = program.home.appendingPathComponent("d0")
        let again = try program.run(["import", "p.txt", "."], folder: folder)
        #expect(again.status == 0 && again.errors.isEmpty, "\(again.errors)")
    }

    @Test func `What would be taken for something else is refused`() throws {
        let program = try BuiltProgram()
        defer { program.removeHome() }
        let page = try program.write("渡口通航\n江上有船，两岸的人都来看。\n".utf8, to: "p.txt")
        #expect(try program.run(["import", page, "--library", "sample"], folder: program.home).status == 2)
        #expect(!FileManager.default.fileExists(atPath: program.home.appendingPathComponent("sample").path))
        #expect(try program.run(["import", page]).status == 0)
        for arguments in [["concordance", "船", "--width", "3000000000"], ["timeline", " "], ["concordance", " "]] {
            #expect(try program.run(arguments).status == 64, "\(arguments)")
        }
        #expect(try program.run(["reparse", "没有这个词"]).status == 1)
        let none = try program.run(["search", "没有这个词"])
        #expect(none.status == 1 && none.errors.contains("没有这个词"))
    }

    @Test func `Tags of a page whose words change are said to be without a place, and listed`() async throws {
        let program = try BuiltProgram()
        defer { program.removeHome() }
        let file = try program.write("渡口通航\n江上有船，两岸的人都来看。\n".utf8, to: "p.txt")
        let library = program.home.appendingPathComponent("l.sqlite").path
        #expect(try program.run(["import", file, "--library", library]).status == 0)
        let store = try SQLiteStore.open(path: library, folding: TextFolding())
        let key = try #require(try await store.listing(matching: .everything, order: .newest).keys.first)
        try await store.setTags(["要看"], article: key)
        try await store.close()
        _ = try program.write("桥上通车\n一座桥今天通车，没有一个相同的句子。\n".utf8, to: "p.txt")
        let changed = try program.run(["import", file, "--library", library])
        #expect(changed.errors.contains("1 tag, note or mark has no place any more"), "\(changed.errors)")
        #expect(try program.run(["stats", "--unplaced", "--library", library]).output.hasPrefix("tag  要看  江上有船"))
    }

    @Test func `A pipe, a folder and a link to itself in place of the settings are called what they are`() throws {
        let program = try BuiltProgram()
        defer { program.removeHome() }
        let path = try place(program)
        #expect(mkfifo(path, 0o600) == 0)
        #expect(try config(program).errors.contains("this is a pipe"))
        unlink(path)
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "config.toml")
        #expect(try config(program).errors.contains("Too many levels of symbolic links"))
        unlink(path)
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        #expect(try config(program).errors.contains("this is a folder"))
    }

    @Test func `A folder named as a library or as a text is called a folder`() throws {
        let program = try BuiltProgram()
        defer { program.removeHome() }
        let folder = program.home.path
        for arguments in [["search", "x"], ["check"], ["reparse"], ["import", folder]] {
            let run = try program.run(arguments + ["--library", folder])
            #expect(run.status == 2 && run.errors.contains("this is a folder"), "\(arguments): \(run.errors)")
        }
        #expect(try program.run(["annotate", folder]).errors.contains("this is a folder, not a file"))
    }

    @Test(arguments: ["--\u{1B}[31mred", "\u{1B}]0;title\u{7}"])
    func `Control characters of one's own arguments do not come back`(argument: String) throws {
        let program = try BuiltProgram()
        defer { program.removeHome() }
        for command in ["search", "show", "timeline", "play", ""] {
            let run = try program.run([command, argument].filter { !$0.isEmpty })
            #expect(!(run.errors + run.output).contains("\u{1B}") && !(run.errors + run.output).contains("\u{7}"))
        }
    }

    @Test func `One byte is one byte`() throws {
        let program = try BuiltProgram()
        defer { program.removeHome() }
        let text = String(repeating: "三地交通部门齐聚万州，围绕交通运输一体化展开讨论。\n", count: 20)
        let path = try program.write(Array(text.utf8) + [0xFF, 0x0A], to: "a.txt")
        let run = try program.run(["import", "--library", program.home.appendingPathComponent("l").path, path])
        #expect(!run.errors.contains("1 bytes"), "\(run.errors)")
    }
}
