// The two tables: every command has its words and its place, every key its command, and the guide is printed from them.

import Foundation
import Screen
import Testing

@testable import Browser

@Suite struct CommandTableTests {
    @Test func `Every command stands in the table once and has help in both languages`() {
        #expect(CommandTable.entries.map(\.command.rawValue).sorted() == Command.allCases.map(\.rawValue).sorted())
        for entry in CommandTable.entries {
            #expect(!entry.english.isEmpty && entry.english.utf8.allSatisfy { $0 < 128 })
            #expect(entry.chinese.unicodeScalars.contains { $0.value > 0x4E00 })
        }
    }

    @Test func `Names of commands are lower-case ASCII`() {
        for command in Command.allCases {
            #expect(command.rawValue.utf8.allSatisfy { (97...122).contains($0) || $0 == 45 })
        }
    }

    @Test func `Every notation of the keymap names one key`() throws {
        for binding in Keymap.standard.bindings {
            #expect(try Key.keys(in: binding.notation).count == 1)
        }
    }

    @Test func `No key is bound twice in a scope`() {
        let keys = Keymap.standard.bindings.map { "\($0.scope) \($0.notation)" }
        #expect(Set(keys).count == keys.count)
    }

    @Test func `No pane takes a key away from a command that holds everywhere`() {
        let everywhere = Set(Keymap.standard.bindings.filter { $0.scope == .everywhere }.map(\.notation))
        for binding in Keymap.standard.bindings where binding.scope != .everywhere {
            #expect(!everywhere.contains(binding.notation), "\(binding.notation) of \(binding.command)")
        }
    }

    @Test(arguments: ["1", "2", "3"])
    func `Help lists every command that is bound in the pane or has no key`(pane: String) async throws {
        var run = try await BrowserRun()
        try await run.press(pane)
        let listed = Set(run.state.help().items.map(\.value))
        for command in Command.allCases {
            let isBoundElsewhere = Keymap.standard.bindings.contains { $0.command == command }
            let isBoundHere = !Keymap.standard.notations(of: command, in: run.state.scope).isEmpty
            #expect(listed.contains(.command(command)) == (isBoundHere || !isBoundElsewhere), "\(command)")
        }
    }

    @Test func `docs/keys.md is what the tables print`() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "docs/keys.md")
        if ProcessInfo.processInfo.environment["BROADSHEET_RECORD"] != nil {
            try KeyGuide.markdown.write(to: file, atomically: true, encoding: .utf8)
            Issue.record("recorded docs/keys.md")
        }
        #expect(try String(contentsOf: file, encoding: .utf8) == KeyGuide.markdown)
    }

    @Test func `Every phrase that reports an unavailable command is said in both languages`() async throws {
        let run = try await BrowserRun(isReadOnly: true)
        for command in Command.allCases {
            guard let reason = run.state.unavailable(command) else { continue }
            #expect(!Wording(.english)(reason).isEmpty)
            #expect(!Wording(.chinese)(reason).isEmpty)
        }
    }
}
