// What the program is started in: environment variables, folders, terminals, language. Read once, passed on as a value.

import Browser
import Foundation

/// The surroundings of one run.
struct Surroundings {
    /// Environment variables.
    let variables: [String: String]
    /// True when standard output is a terminal.
    let isOutputTerminal: Bool
    /// True when standard input is a terminal.
    let isInputTerminal: Bool
    /// True when standard error is a terminal.
    let isErrorTerminal: Bool

    /// The surroundings of this process.
    static func ofThisProcess() -> Surroundings {
        Surroundings(
            variables: ProcessInfo.processInfo.environment, isOutputTerminal: isatty(STDOUT_FILENO) == 1,
            isInputTerminal: isatty(STDIN_FILENO) == 1, isErrorTerminal: isatty(STDERR_FILENO) == 1)
    }

    /// Chinese where LC_ALL, LC_MESSAGES or LANG, the first that is set, begins with `zh`; else English.
    var language: Language {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { variables[$0] }.first { !$0.isEmpty }
        return locale?.hasPrefix("zh") == true ? .chinese : .english
    }

    /// True when NO_COLOR is set to anything (https://no-color.org).
    var refusesColour: Bool { !(variables["NO_COLOR"] ?? "").isEmpty }

    /// True when COLORFGBG, which terminals of the rxvt family, Konsole and others set, ends with the number of a light colour.
    var hasLightGround: Bool {
        guard let ground = variables["COLORFGBG"]?.split(separator: ";").last.flatMap({ Int($0) }) else { return false }
        return ground == 7 || (9...15).contains(ground)
    }

    /// Where libraries live: `$XDG_DATA_HOME/broadsheet`.
    var dataFolder: URL { folder("XDG_DATA_HOME", orHome: ".local/share") }

    /// Where the program remembers things between runs: `$XDG_STATE_HOME/broadsheet`.
    var stateFolder: URL { folder("XDG_STATE_HOME", orHome: ".local/state") }

    /// Where settings lie: `$XDG_CONFIG_HOME/broadsheet`.
    var configurationFolder: URL { folder("XDG_CONFIG_HOME", orHome: ".config") }

    /// Where things lie that can be made again: `$XDG_CACHE_HOME/broadsheet`.
    var cacheFolder: URL { folder("XDG_CACHE_HOME", orHome: ".cache") }

    /// A path as the user would write it, with `~` for the home folder.
    func brief(_ path: String) -> String {
        let folder = home.path
        guard folder.count > 1 else { return path }
        return path == folder ? "~" : path.hasPrefix(folder + "/") ? "~" + path.dropFirst(folder.count) : path
    }

    private var home: URL {
        guard let path = variables["HOME"], path.hasPrefix("/") else {
            return FileManager.default.temporaryDirectory.appendingPathComponent("broadsheet-\(getuid())")
        }
        return URL(fileURLWithPath: path)
    }

    // The XDG base directory specification: a variable that is empty or no absolute path counts as unset.
    private func folder(_ variable: String, orHome fallback: String) -> URL {
        let named = variables[variable].flatMap { $0.hasPrefix("/") ? URL(fileURLWithPath: $0) : nil }
        return (named ?? home.appendingPathComponent(fallback)).appendingPathComponent("broadsheet")
    }
}
