// What is said of a command line that cannot be carried out, where the argument parser would say it of another command.

import ArgumentParser

/// A command line that means nothing, in words.
struct WrongUsage: Error {
    /// What is wrong, how the command is used, where to read more.
    let text: String

    /// A value that a command found wrong when it was to run.
    init(_ fault: ValidationError, of command: any ParsableCommand.Type) {
        text = """
            Error: \(fault.message)
            Usage: \(Broadsheet.usageString(for: command))
              See 'broadsheet \(command._commandName) --help' for more information.
            """
    }

    /// A name that no command has.
    init(unknown name: String, among names: [String]) {
        let nearest = names.map { (name: $0, distance: editDistance($0, name)) }.min { $0.distance < $1.distance }
        let isNear = nearest.map { $0.distance <= max(1, $0.name.count / 3) } ?? false
        let hint =
            isNear ? "Did you mean '\(nearest?.name ?? "")'?" : "The commands are: \(names.joined(separator: ", "))."
        text = """
            Error: There is no command '\(name)'. \(hint)
              See 'broadsheet --help' for more information.
            """
    }
}

/// Refuses a first argument that is neither an option nor the name of a command: without it the parser would take the word for
/// an argument of the command that runs without a name.
func refuseUnknownCommand(_ name: String?) throws {
    let commands = Broadsheet.configuration.subcommands
    guard let name, !name.hasPrefix("-"), name != "help", !commands.contains(where: { $0._commandName == name }) else {
        return
    }
    throw WrongUsage(unknown: name, among: commands.filter { $0.configuration.shouldDisplay }.map { $0._commandName })
}

/// How many characters are to be changed, put in or taken out between two words.
/// - Complexity: O(first · second).
private func editDistance(_ first: String, _ second: String) -> Int {
    var row = Array(0...second.count)
    for (index, left) in first.enumerated() {
        var diagonal = row[0]
        row[0] = index + 1
        for (place, right) in second.enumerated() {
            let substituted = diagonal + (left == right ? 0 : 1)
            diagonal = row[place + 1]
            row[place + 1] = min(substituted, row[place] + 1, row[place + 1] + 1)
        }
    }
    return row[second.count]
}
