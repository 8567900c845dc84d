// Modes of the terminal that ncurses does not know, and how the terminal is given back.

import CTerminal

/// Sequences that switch modes on and off. They are constants: nothing of a page ever gets into one.
struct TerminalModes {
    private static let pasteOn = "\u{1B}[?2004h"
    private static let pasteOff = "\u{1B}[?2004l"
    private static let mouseOn = "\u{1B}[?1002h\u{1B}[?1006h"
    private static let mouseOff = "\u{1B}[?1006l\u{1B}[?1002l"

    /// Whether the terminal is of xterm's kind, so that it may be sent sequences which terminfo does not list.
    let isExtended: Bool
    /// Whether the mouse is reported.
    var usesMouse: Bool

    /// The modes for the terminal that is open.
    init(usesMouse: Bool) {
        isExtended = ct_capability("kmous") != nil
        self.usesMouse = usesMouse
    }

    /// What is sent when the screen is taken.
    var enter: [UInt8] {
        guard isExtended else { return [] }
        return Array((Self.pasteOn + (usesMouse ? Self.mouseOn : "")).utf8)
    }

    /// What is sent when the screen is given back.
    var leave: [UInt8] {
        isExtended ? Array((Self.mouseOff + Self.pasteOff).utf8) : []
    }

    /// Everything that gives the terminal back, as one constant, for a process that is dying and may call nothing.
    var restore: [UInt8] {
        let names = ["sgr0", "rmkx", "cnorm", "rmcup"]
        return names.reduce(leave) { $0 + capability($1) } + Array("\r\n".utf8)
    }

    /// A capability without its delays, which are written `$<5>`.
    private func capability(_ name: String) -> [UInt8] {
        guard let text = ct_capability(name) else { return [] }
        var result: [UInt8] = []
        var rest = String(cString: text).utf8[...]
        while let byte = rest.first {
            if byte == UInt8(ascii: "$"), rest.dropFirst().first == UInt8(ascii: "<") {
                rest = rest.drop { $0 != UInt8(ascii: ">") }.dropFirst()
            } else {
                result.append(byte)
                rest = rest.dropFirst()
            }
        }
        return result
    }
}
