// What the browser wants done outside, as values.

import Corpus

/// What a text written in an editor is for.
public enum EditPurpose: Hashable, Sendable {
    /// The note of an article; `from` is what it was when its editing began.
    case note(ArticleKey, ArticleID, from: String?)
}

/// Something to be done outside; see `update` for what the program owes the browser.
public enum Effect: Hashable, Sendable {
    /// Ask the library; the older question of the same lane is no longer wanted.
    case ask(Question, Ticket)
    /// Stop asking in a lane; nothing takes its place.
    case cancel(Lane)
    /// Write down what the reader added.
    case write(ReaderChange)
    /// Write changes down in the place of earlier ones, where the library still holds what those wrote. Where it does not, because
    /// somebody else changed it since, nothing is written, and `Message.overtaken` comes back.
    case replace([ReaderChange], with: [ReaderChange])
    /// Put a text on the clipboard of the terminal (OSC 52).
    case copy(String)
    /// Open a file in the user's pager at a line, counted from 1; the terminal is theirs meanwhile.
    case openPager(path: String, line: Int)
    /// Write something to a file that is not there yet: at once or not at all. The answer is `.export`; `Message.exporting`
    /// tells meanwhile how far it is.
    case export(Export, path: String, Ticket)
    /// Open a file in the user's editor at a line, counted from 1; the terminal is theirs meanwhile.
    case openEditor(path: String, line: Int)
    /// Let the user write a text in an editor; it comes back as `Message.edited`.
    case edit(String, EditPurpose)
    /// Report the mouse, or do so no more.
    case useMouse(Bool)
    /// Show everything in other colours from now on, by the name of the theme.
    case useTheme(String)
    /// Keep the session for the next start.
    case saveSession(BrowserSession)
    /// Send the whole screen again.
    case repaint
    /// Stop the program as the shell's job control does.
    case suspend
    /// End.
    case quit
}
