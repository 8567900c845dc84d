// The file of settings: what it says holds, what is wrong in it is told with line and column, and everything is in the
// printed file.

import Browser
import Corpus
import Screen
import Script
import TestSupport
import Testing

@testable import broadsheet

@Suite struct SettingsTests {
    private func faults(_ text: String) -> [String] {
        SettingsReader(text).faults.map { words(for: $0, path: "config.toml") }
    }

    @Test(arguments: [
        ("0;15", "light"), ("0;default;15", "light"), ("0;7", "light"), ("15;0", "dark"), ("15;8", "dark"),
        ("", "dark"), ("x", "dark"),
    ])
    func `The theme goes with the terminal's ground unless one is chosen`(ground: String, name: String) {
        let surroundings = Surroundings(
            variables: ["COLORFGBG": ground], isOutputTerminal: true, isInputTerminal: true, isErrorTerminal: true)
        #expect(Settings().theme(in: surroundings).name == name)
        #expect(SettingsReader("theme = \"dark\"").settings.theme(in: surroundings).name == "dark")
        #expect(SettingsReader("theme = \"auto\"").settings.theme(in: surroundings).name == name)
    }

    @Test func `The printed file read back, commented or not, sets nothing wrong and names every setting`() {
        let file = SettingTable.standardFile
        #expect(SettingsReader(file).faults.isEmpty)
        let names = SettingTable.settings.map(\.name)
        for name in names { #expect(file.contains("#\(name) = ")) }
        let bare = file.split(separator: "\n").map { line in
            line.hasPrefix("# ") || !line.hasPrefix("#") ? "" : String(line.dropFirst())
        }
        let reader = SettingsReader(bare.joined(separator: "\n"))
        #expect(reader.faults.isEmpty)
        #expect(reader.settings.keys.count == KeyGuide.bindings.reduce(0) { $0 + $1.rows.count })
        let (read, standard) = (reader.settings, Settings())
        #expect(read.language == standard.language && read.theme == standard.theme)
        #expect(read.colourDepth == standard.colourDepth && read.ambiguousWidth == standard.ambiguousWidth)
        #expect(read.usesMouse == standard.usesMouse && read.readingWidth == standard.readingWidth)
        #expect(read.order == standard.order && read.notePlace == standard.notePlace)
        #expect(read.pager == standard.pager && read.editor == standard.editor)
    }

    @Test func `What is said holds`() {
        let settings = SettingsReader(
            """
            language = "zh"
            theme = "light"
            colours = "8"
            ambiguous-width = "ask"
            mouse = true
            reading-width = 30
            order = "oldest"
            [filters]
            "铁路" = "place:万州 铁路"
            [keys.reading]
            "x" = "tags"
            "<C-d>" = "none"
            """
        ).settings
        #expect(settings.language == .chinese && settings.theme?.name == "light" && settings.colourDepth == .named)
        #expect(settings.ambiguousWidth == nil && settings.usesMouse && settings.readingWidth == 30)
        #expect(settings.order == .oldest && settings.filters == [SavedFilter(name: "铁路", text: "place:万州 铁路")])
        #expect(settings.keys == [KeyChange(.reading, "<C-d>", nil), KeyChange(.reading, "x", .editTags)])
    }

    @Test(arguments: [
        ("mouse = \"yes\"\nreading-width = 30", "config.toml:1:1: mouse takes true or false"),
        ("\n  theme = \"drak\"", "config.toml:2:3: theme takes one of"),
        ("reading-width = 4000", "config.toml:1:1: reading-width takes a whole number"),
        ("moose = true", "config.toml:1:1: there is no setting 'moose'"),
        ("[keys.list]\n\"jj\" = \"down\"", "config.toml:2:1: 'jj' is no single key"),
        ("[keys.list]\nx = \"dwon\"", "config.toml:2:1: there is no command 'dwon'"),
        ("[keys.lists]\nx = \"down\"", "config.toml:1:1: there is no setting 'keys.lists'"),
        ("[filters]\n\n late = \"date:20x\"", "config.toml:3:2: the filter goes wrong"),
        ("mouse = true\ntheme = [1,", "config.toml:2:"),
    ])
    func `A fault names file, line and column`(text: String, words: String) {
        let faults = faults(text)
        #expect(faults.count == 1 && faults.first?.hasPrefix(words) == true, "\(faults)")
    }

    @Test func `Beside a fault the rest holds, and what is wrong stays at its default`() {
        let settings = SettingsReader("theme = \"drak\"\nmouse = true\n[keys.list]\njj = \"up\"\nx = \"up\"").settings
        #expect(settings.theme == Settings().theme && settings.usesMouse)
        #expect(settings.keys == [KeyChange(.list, "x", .up)])
    }

    @Test func `The program starts with a faulty file, says so, and config tells the exit code`() throws {
        let program = try BuiltProgram()
        defer { program.removeHome() }
        _ = try program.write("moose = 1\nlanguage = \"zh\"\n".utf8, to: ".config/broadsheet/config.toml")
        let run = try program.run(["play", "--library", "sample", "--size", "120x20"])
        #expect(run.status == 0 && run.output.contains("文章"))
        #expect(run.output.contains("config.toml:1:1"))
        #expect(run.errors.contains(".config/broadsheet/config.toml:1:1: there is no setting 'moose'"))
        #expect(try program.run(["config"]).status == 1)
        #expect(try program.run(["config", "--default"]).output == SettingTable.standardFile)
    }
}
