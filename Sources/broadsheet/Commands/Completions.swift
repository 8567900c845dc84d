// `broadsheet completions`: what a shell needs to complete the command line, made from the argument parser.

import ArgumentParser

struct Completions: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "completions",
        abstract: "Print a completion script for bash, zsh or fish.",
        discussion: """
            bash: broadsheet completions bash > ~/.local/share/bash-completion/completions/broadsheet
            zsh: broadsheet completions zsh > ~/.zfunc/_broadsheet, with ~/.zfunc in fpath
            fish: broadsheet completions fish > ~/.config/fish/completions/broadsheet.fish
            """)

    /// The shells there are scripts for.
    enum Shell: String, CaseIterable, ExpressibleByArgument {
        case bash, zsh, fish
    }

    @Argument(help: "bash, zsh or fish.")
    var shell: Shell

    func run() async throws {
        let kind: CompletionShell =
            switch shell {
            case .bash: .bash
            case .zsh: .zsh
            case .fish: .fish
            }
        printOut(Broadsheet.completionScript(for: kind) + "\n")
    }
}
