// `broadsheet man`: the manual page, made from the argument parser, the table of commands and the table of settings.

import ArgumentParser

struct Manual: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "man",
        abstract: "Print the manual page.",
        discussion: """
            `broadsheet man | man -l -` shows it; `broadsheet man > ~/.local/share/man/man1/broadsheet.1` keeps it.
            """)

    func run() async throws { printOut(try ManualPage().text) }
}
