// What can go wrong between this program and a terminal, as facts. The text is made elsewhere.

/// Why a terminal could not be used.
public enum TerminalError: Error, Hashable, Sendable {
    /// The descriptor leads to no terminal, but to a file, a pipe or nothing.
    case notATerminal(descriptor: Int32)
    /// The environment names no terminal: `TERM` is empty or absent.
    case noTerminalName
    /// Terminfo does not know the terminal of this name.
    case unknownTerminal(String)
    /// The terminal cannot move its cursor, as `dumb` cannot.
    case noCursorAddressing(String)
    /// There is no UTF-8 locale on this machine, not even C.UTF-8.
    case noUnicodeLocale
    /// The system gave no descriptor or memory; the number is `errno`.
    case noResources(code: Int32)
    /// A program could not be started; the number is `errno`.
    case notStarted(program: String, code: Int32)
}
