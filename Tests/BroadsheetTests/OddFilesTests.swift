// Files that are none, and arguments that are no words: the cause is named, and nothing of them reaches the terminal as a
// control sequence.

import Foundation
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
