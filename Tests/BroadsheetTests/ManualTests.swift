// The manual page and the completion scripts: nothing that can be typed is left out of them.

import ArgumentParser
import Browser
import Foundation
import TestSupport
import Testing

@testable import broadsheet

@Suite struct ManualTests {
    /// Names of the sub-commands that are listed.
    private var commands: [String] {
        Broadsheet.configuration.subcommands.filter { $0.configuration.shouldDisplay }.map { $0._commandName }
    }

    /// Long options of a sub-command, as its own help lists them.
    private func options(of command: String) throws -> Set<String> {
        let help = Broadsheet.helpMessage(
            for: try #require(
                Broadsheet.configuration.subcommands.first { $0._commandName == command }))
        let words = help.split { !($0.isLetter || $0 == "-") }.filter { $0.hasPrefix("--") }
        return Set(words.map(String.init)).subtracting(["--help", "--version"])
    }

    @Test func `The manual page has every sub-command, option, command of the reading room and setting`() throws {
        let page = try ManualPage().text.replacing("\\-", with: "-")
        for command in commands {
            let start = try #require(page.range(of: ".SS broadsheet \(command)\n"), "\(command)")
            let section = page[start.upperBound...].components(separatedBy: "\n.S")[0]
            for option in try options(of: command) where !section.contains("broadsheet \(option)") {
                #expect(section.contains(option), "\(command) \(option)")
            }
        }
        for entry in KeyGuide.commands { #expect(page.contains("\\fB\(entry.command.rawValue)\\fR")) }
        #expect(KeyGuide.commands.map(\.command.rawValue).sorted() == Command.allCases.map(\.rawValue).sorted())
        for setting in SettingTable.settings { #expect(page.contains("\\fB\(setting.name)\\fR")) }
    }

    @Test func `No line of the manual page is taken for a request it is not`() throws {
        let known = [".TH", ".SH", ".SS", ".TP", ".PP", ".B"]
        for line in try ManualPage().text.split(separator: "\n") where line.hasPrefix(".") || line.hasPrefix("'") {
            #expect(known.contains { line == $0 || line.hasPrefix($0 + " ") }, "\(line)")
        }
    }

    @Test(arguments: Completions.Shell.allCases)
    func `Completion scripts know every sub-command and option`(shell: Completions.Shell) throws {
        let program = try BuiltProgram()
        defer { program.removeHome() }
        let script = try program.run(["completions", shell.rawValue]).output
        for command in commands {
            #expect(script.contains(command), "\(command)")
            for option in try options(of: command) {
                #expect(script.contains(shell == .fish ? String(option.dropFirst(2)) : option), "\(command) \(option)")
            }
        }
    }
}
