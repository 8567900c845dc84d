// The command `broadsheet`: its sub-commands and what runs without one.

import ArgumentParser

@main
struct Broadsheet: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "broadsheet", abstract: "A terminal reading room for archives of Chinese newspaper text.")

    func run() throws {}
}
