// `broadsheet config`: where the settings are, whether they can be read, and what there is to set.

import ArgumentParser

struct Config: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config",
        abstract: "Check the file of settings, or print one with every default.",
        discussion: """
            Settings are read from $XDG_CONFIG_HOME/broadsheet/config.toml. What is wrong in it is told with line and \
            column, and the default holds instead; exit code 1 then. \
            `broadsheet config --default` prints a file with every setting, its default and what it is for.
            """)

    @Flag(name: .long, help: "Print a file with every setting at its default, commented.")
    var `default` = false

    @Flag(name: .long, help: "Print where the file is looked for.")
    var path = false

    func run() async throws {
        if `default` { return printOut(SettingTable.standardFile) }
        let file = SettingsFile(in: .ofThisProcess())
        if path { return printOut(file.file.path + "\n") }
        for warning in file.warnings { complain(warning) }
        guard file.warnings.isEmpty else { throw ExitStatus.incomplete.code }
        printOut("\(file.file.path): no fault found\n")
    }
}
