// The exit codes of the program, in one place; docs/guide.md lists them.

import ArgumentParser

/// How a command ended. Wrong usage ends with 64, as the argument parser has it.
enum ExitStatus: Int32 {
    /// All done.
    case done = 0
    /// Done, but some input had faults (each was reported), or nothing was found.
    case incomplete = 1
    /// Could not be done at all.
    case failed = 2
    /// Stopped by the user (Control-C).
    case interrupted = 130

    /// The same for the argument parser to throw.
    var code: ExitCode { ExitCode(rawValue) }
}
