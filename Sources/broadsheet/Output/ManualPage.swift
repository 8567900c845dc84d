// The manual page in roff. Everything in it comes from tables that are there for something else; it adds no facts.

import ArgumentParser
import Browser
import Foundation

/// The manual page.
struct ManualPage {
    private let program: Described

    /// Takes the argument parser's own account of itself.
    /// - Throws: when that account has another form than is known here.
    init() throws {
        let dump = Data(Broadsheet._dumpHelp().utf8)
        program = try JSONDecoder().decode(Dump.self, from: dump).command
    }

    /// The page.
    var text: String {
        var lines = [".TH BROADSHEET 1 \"\" \"broadsheet \(Broadsheet.configuration.version)\" \"User Commands\""]
        lines += [".SH NAME", "broadsheet \\- \(roff(program.abstract ?? ""))"]
        lines += [".SH SYNOPSIS", ".B broadsheet", "[\\fICOMMAND\\fR] [\\fIOPTIONS\\fR]"]
        lines += [".SH DESCRIPTION"] + paragraphs(program.discussion)
        lines += [".SH COMMANDS"] + subcommands.flatMap(section)
        lines += readingRoom + settings + files
        return lines.joined(separator: "\n") + "\n"
    }

    /// Commands that are listed, in the order of the help.
    private var subcommands: [Described] {
        (program.subcommands ?? []).filter { $0.commandName != "help" && $0.shouldDisplay != false }
    }

    private func section(_ command: Described) -> [String] {
        let arguments = (command.arguments ?? []).filter { $0.shouldDisplay != false }
        var lines = [".SS broadsheet \(command.commandName)"] + paragraphs(command.abstract)
        lines += paragraphs(command.discussion)
        for argument in arguments where !["help", "version"].contains(argument.valueName ?? "") {
            lines += [".TP", argument.synopsis, roff(argument.abstract ?? "")]
            if let standard = argument.defaultValue, !standard.isEmpty { lines.append("(default: \(roff(standard)))") }
        }
        return lines
    }

    private var readingRoom: [String] {
        var lines = [
            ".SH KEYS", "In the reading room ? lists the keys of the pane and : completes commands by name.",
        ]
        for entry in KeyGuide.commands {
            let keys = entry.keys.replacing("`", with: "")
            lines += [
                ".TP", "\\fB\(roff(entry.command.rawValue))\\fR" + (keys.isEmpty ? "" : "  \(roff(keys))"),
                roff("\(entry.english). \(entry.chinese)"),
            ]
        }
        return lines
    }

    private var settings: [String] {
        [
            ".SH SETTINGS",
            "In \\fI$XDG_CONFIG_HOME/broadsheet/config.toml\\fR; broadsheet config \\-\\-default prints them all.",
        ]
            + SettingTable.settings.flatMap { setting in
                [
                    ".TP", "\\fB\(roff(setting.name))\\fR = \(roff(setting.standard))",
                    roff(setting.help.joined(separator: " ")),
                ]
            }
    }

    private var files: [String] {
        [
            ".SH FILES", ".TP", "\\fI$XDG_DATA_HOME/broadsheet/library.sqlite\\fR",
            "The library that import writes to.",
            ".TP", "\\fI$XDG_STATE_HOME/broadsheet/\\fR", "The library used last, and a session for each.",
            ".TP", "\\fI$XDG_CONFIG_HOME/broadsheet/config.toml\\fR", "Settings.",
            ".SH ENVIRONMENT", ".TP", "LC_ALL, LC_MESSAGES, LANG",
            "Chinese wording where the first that is set begins with zh.",
            ".TP", "NO_COLOR", "Takes all colours away.", ".TP", "PAGER, VISUAL, EDITOR",
            "Show files of pages; write notes.",
        ]
    }

    private func paragraphs(_ text: String?) -> [String] {
        guard let text, !text.isEmpty else { return [] }
        return text.split(separator: "\n").flatMap { [".PP", roff(String($0))] }
    }
}

/// Text without anything that roff would take for a request or an escape.
private func roff(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\e").replacing("-", with: "\\-").replacing("\n", with: " ")
    return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
}

/// What the argument parser says of itself.
private struct Dump: Decodable {
    var command: Described
}

/// A command as the argument parser describes it.
private struct Described: Decodable {
    var commandName: String
    var abstract: String?
    var discussion: String?
    var shouldDisplay: Bool?
    var arguments: [DescribedArgument]?
    var subcommands: [Described]?
}

/// An argument as the argument parser describes it.
private struct DescribedArgument: Decodable {
    struct Name: Decodable {
        var kind: String
        var name: String
    }

    var kind: String
    var valueName: String?
    var names: [Name]?
    var abstract: String?
    var defaultValue: String?
    var shouldDisplay: Bool?

    /// How it is written: `--size <size>`, `<filter>`.
    var synopsis: String {
        let flags = (names ?? []).map { ($0.kind == "long" ? "\\-\\-" : "\\-") + roff($0.name) }
        let value = kind == "flag" ? "" : " <\(roff(valueName ?? "value"))>"
        return flags.isEmpty
            ? "\\fI\(value.drop { $0 == " " })\\fR" : "\\fB" + flags.joined(separator: ", ") + "\\fR" + value
    }
}
