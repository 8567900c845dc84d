// Facts of the linked terminal library.

import CTerminal

/// Version of the linked ncurses, e.g. `ncurses 6.4.20221231`.
public func cursesVersion() -> String {
    ct_curses_version().map { String(cString: $0) } ?? ""
}
