// The command `broadsheet`: its sub-commands, and what runs without one.

import ArgumentParser
import Foundation

// Commands are named in so many words: to find a name from its type, the runtime looks through all types, at every start.
@main
struct Broadsheet: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "broadsheet",
        abstract: "A terminal reading room for archives of Chinese newspaper and policy text.",
        discussion: """
            Without a sub-command it opens the library used last, or the bundled sample the first time.
            Exit codes: 0 done; 1 done, but something was not found or some input had faults (each is reported); \
            2 could not be done; 64 wrong usage; 130 interrupted.
            """,
        version: "0.1.0",
        subcommands: [
            Open.self, Import.self, Browse.self, Search.self, Show.self, ExportCommand.self, SimilarCommand.self,
            Timeline.self,
            Entities.self, Parse.self,
            ConcordanceCommand.self, Statistics.self, Check.self, Reparse.self, Remove.self, Play.self, Annotate.self,
            Config.self, Manual.self, Completions.self,
        ],
        defaultSubcommand: Open.self)

    /// Runs the command named. What is said of wrong usage repeats what was typed, so control characters of it are
    /// taken out on the way, as of every other message.
    static func main() async {
        do {
            try refuseUnknownCommand(CommandLine.arguments.dropFirst().first)
            let command = try parseAsRoot(nil)
            do {
                try await run(command)
            } catch let fault as ValidationError {
                throw WrongUsage(fault, of: type(of: command))
            }
        } catch let usage as WrongUsage {
            printError(sanitized(usage.text) + "\n")
            Foundation.exit(ExitCode.validationFailure.rawValue)
        } catch {
            let (code, text) = (exitCode(for: error), sanitized(fullMessage(for: error)))
            if !text.isEmpty { code == .success ? printOut(text + "\n") : printError(text + "\n") }
            Foundation.exit(code.rawValue)
        }
    }

    private static func run(_ command: any ParsableCommand) async throws {
        var command = command
        if var asynchronous = command as? any AsyncParsableCommand {
            try await asynchronous.run()
        } else {
            try command.run()
        }
    }
}
