// The built program in a real terminal: it opens, follows keys and sizes, and gives the terminal back.

import Foundation
import TestSupport
import Testing

@testable import broadsheet

@Suite(.enabled(if: TmuxSession.isInstalled, "tmux is not installed"), .serialized)
struct ProgramInTerminalTests {
    private let program: BuiltProgram

    init() throws { program = try BuiltProgram() }

    /// A window in which the program runs, and after it a shell that tells the exit code and echoes what is typed.
    private func window(_ columns: Int, _ rows: Int, _ arguments: String = "") throws -> TmuxSession {
        let place = "HOME='\(program.home.path)' PATH=/usr/bin:/bin LANG=C.UTF-8 TERM=\"$TERM\""
        let run = "env -i \(place) '\(BuiltProgram.location.path)' \(arguments)"
        return try TmuxSession(running: "\(run); echo ended with $?; exec cat", columns: columns, rows: rows)
    }

    @Test func `The sample opens with three panes and quits leaving the terminal as it was`() throws {
        defer { program.removeHome() }
        let window = try window(120, 35)
        defer { window.end() }
        let first = try window.screen { $0.contains("Timeline") && $0.contains("▸") }
        #expect(first.contains("Articles") && first.contains("Timeline") && first.contains("Reader"), "\(first)")
        try window.press("Q")
        let last = try window.screen { $0.contains("ended with") }
        #expect(last.contains("ended with 0"), "\(last)")
        #expect(!last.contains("Articles"), "\(last)")
        try window.type("你好")
        #expect(try window.screen { $0.contains("你好") }.contains("你好"), "the terminal echoes again")
    }

    @Test func `It ends while a question is asked that has no end`() throws {
        defer { program.removeHome() }
        let window = try window(120, 35)
        defer { window.end() }
        _ = try window.screen { $0.contains("▸") }
        try window.type(":sql")
        try window.press("Enter")
        try window.type("WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT count(*) FROM c")
        try window.press("Enter")
        let waiting = try window.screen { $0.contains("Still working") }
        #expect(waiting.contains("Still working"), "\(waiting)")
        try window.press("Q")
        #expect(try window.screen { $0.contains("ended with") }.contains("ended with 0"))
    }

    @Test func `What does not end is waited for no longer than it should be`() async throws {
        defer { program.removeHome() }
        let start = ContinuousClock.now
        try await waiting(milliseconds: 50) { try await Task.sleep(for: .seconds(600)) }
        #expect(start.duration(to: .now) < .seconds(60))
        await #expect(throws: POSIXError.self) { try await waiting(milliseconds: 60_000) { throw POSIXError(.EIO) } }
    }

    @Test func `The list follows every key of the filter`() throws {
        defer { program.removeHome() }
        let window = try window(120, 35)
        defer { window.end() }
        _ = try window.screen { $0.contains("▸") }
        try window.type("/")
        try window.type("快巴")
        let narrowed = try window.screen { $0.contains("6 of ") && !$0.contains("川渝党政联席会议走到第四次") }
        #expect(narrowed.contains("6 of ") && narrowed.contains("快巴"), "\(narrowed)")
        try window.type("没有的")
        let nothing = try window.screen { $0.contains("0 of") }
        #expect(nothing.contains("0 of"), "\(nothing)")
    }

    @Test func `Keys and a long unmarked paste that come in one go are taken once and whole`() throws {
        defer { program.removeHome() }
        let window = try window(160, 35)
        defer { window.end() }
        _ = try window.screen { $0.contains("▸") }
        // More keys before the paste than characters in it, and a tail that tells whether any come twice.
        try window.type(String(repeating: "j", count: 300) + "/" + String(repeating: "a", count: 250) + "UVWXYZ")
        let typed = try window.screen { $0.contains("UVWXYZ") }
        #expect(typed.contains("UVWXYZ") && !typed.contains("ended with"), "\(typed)")
        #expect(!typed.contains("ZUVW") && !typed.contains("YZYZ") && !typed.contains("XYZZ"), "\(typed)")
    }

    @Test func `It lives through a storm of sizes, a stop and a continuation`() throws {
        defer { program.removeHome() }
        let window = try window(120, 35)
        defer { window.end() }
        _ = try window.screen { $0.contains("▸") }
        let sizes = [(1, 1), (40, 10), (200, 60), (39, 9), (80, 24), (2, 50), (300, 3), (120, 35)]
        for (columns, rows) in sizes {
            try window.resize(columns: columns, rows: rows)
            try window.type("j")
        }
        let after = try window.screen { $0.contains("Articles") && $0.contains("Timeline") }
        #expect(after.contains("Articles") && after.contains("Timeline"), "\(after)")
        try window.press("Q")
        #expect(try window.screen { $0.contains("ended with") }.contains("ended with 0"))
    }

    @Test func `A terminal that is not known is named and nothing is drawn`() throws {
        defer { program.removeHome() }
        let command =
            "env -i HOME='\(program.home.path)' PATH=/usr/bin:/bin LANG=C.UTF-8 TERM=no-such-terminal "
            + "'\(BuiltProgram.location.path)' browse; echo ended with $?; exec cat"
        let window = try TmuxSession(running: command, columns: 100, rows: 20)
        defer { window.end() }
        let screen = try window.screen { $0.contains("ended with") }
        #expect(screen.contains("'no-such-terminal' is not known"), "\(screen)")
        #expect(screen.contains("ended with 2"), "\(screen)")
    }

    @Test func `The page file opens in the editor and in the pager at the line looked at, and the room comes back`()
        throws
    {
        defer { program.removeHome() }
        let library = try ComposedPages.library(of: program)
        let told = program.home.appendingPathComponent("told").path
        let script = try program.write("#!/bin/sh\necho \"$@\" >> '\(told)'\n".utf8, to: "tool.sh")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script)
        let place = "HOME='\(program.home.path)' PATH=/usr/bin:/bin LANG=C.UTF-8 TERM=\"$TERM\" EDITOR='\(script)'"
        let run = "env -i \(place) PAGER='\(script)' '\(BuiltProgram.location.path)' --library '\(library)'"
        let window = try TmuxSession(running: "\(run); echo ended with $?; exec cat", columns: 100, rows: 30)
        defer { window.end() }
        _ = try window.screen { $0.contains("▸") }
        try window.type("Gl/沿线")
        try window.press("Enter")
        for command in [":edit-page-file", ":page-file"] {
            try window.type(command)
            try window.press("Enter")
            _ = try window.screen { $0.contains("Articles") && !$0.contains("Commands") }
        }
        let lines = { () -> [String] in
            let text = (try? String(contentsOfFile: told, encoding: .utf8)) ?? ""
            return text.split(separator: "\n").map(String.init)
        }
        for _ in 0..<100 where lines().count < 2 { usleep(50_000) }
        #expect(lines().count == 2 && Set(lines()).count == 1, "\(lines())")
        #expect(
            lines().first?.hasPrefix("+8 ") == true && lines().first?.hasSuffix("清江日报_2021-03-02_01.txt") == true,
            "\(lines())")
        #expect(try window.screen { $0.contains("Reader") || $0.contains("沿线") }.contains("沿线"))
        try window.type("Q")
        #expect(try window.screen { $0.contains("ended with") }.contains("ended with 0"))
    }
}
