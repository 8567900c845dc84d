// What a terminal session is told from outside. It reads no environment itself.

import Screen
import Script

/// How a session is to use its terminal.
public struct TerminalOptions: Sendable {
    /// Name of the terminal, the value of `TERM`; nil or empty when the environment has none.
    public var terminalName: String?
    /// Most colours to use; `.none` for `NO_COLOR`.
    public var colourDepth: ColourDepth = .direct
    /// Colours of the roles.
    public var theme: Theme = .dark
    /// What ambiguous characters take on this terminal.
    public var ambiguous: AmbiguousWidth = .narrow
    /// Whether the mouse is reported.
    public var usesMouse = false
    /// Whether signals are caught, which a process can do for one terminal only.
    public var catchesSignals = true
    /// What is said on standard error, with its line feed, where a mapped file is cut short by another program (SIGBUS) and
    /// the process ends with 2; empty to die of the signal.
    public var lastWords = ""
    /// Bytes already read from the terminal that are keys, as `askAmbiguousWidth` may return them.
    public var typedAhead: [UInt8] = []

    /// Options with everything else at its default.
    /// - Parameter terminalName: the value of `TERM`.
    public init(terminalName: String?) { self.terminalName = terminalName }
}
