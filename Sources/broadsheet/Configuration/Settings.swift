// What the user can set, with the values it has when nothing is said. Where it is written is not known here.

import Browser
import Corpus
import Screen
import Script
import Terminal

/// The settings of a run.
struct Settings: Sendable {
    /// Language of the wording; nil for that of the locale.
    var language: Language?
    /// Colours of the roles.
    var theme: Theme?
    /// Most colours used; nil for as many as the terminal has.
    var colourDepth: ColourDepth?
    /// Columns of an ambiguous character; nil to ask the terminal.
    var ambiguousWidth: AmbiguousWidth? = .narrow
    /// Whether the mouse is reported.
    var usesMouse = false
    /// Widest reading column, in full-width characters.
    var readingWidth = 40
    /// Where notes are written.
    var notePlace = NotePlace.automatic
    /// Program that shows the file of a page; empty for `$PAGER`, then `less`.
    var pager = ""
    /// Program in which notes are written; empty for `$VISUAL`, then `$EDITOR`.
    var editor = ""
    /// Order of the list at the first start.
    var order = ListOrder.newest
    /// Filters recalled by name beside the saved ones.
    var filters: [SavedFilter] = []
    /// Other keys than the usual ones.
    var keys: [KeyChange] = []

    /// Where a note is written.
    enum NotePlace: String, CaseIterable, Sendable {
        /// In the editor where the environment or the settings name one, else at the foot of the screen.
        case automatic = "auto"
        /// At the foot of the screen.
        case prompt
        /// In the editor.
        case editor
    }
}

/// Something in the file of settings that could not be used; the default holds in its place.
struct SettingFault: Error, Equatable {
    /// What is wrong. The words are made in `Messages`.
    enum Cause: Equatable {
        /// The file is no TOML from here on; none of it is used.
        case notTOML(String)
        /// There is no such setting.
        case unknownName(String)
        /// The value is of another kind, or none of those allowed.
        case badValue(name: String, wanted: String)
        /// A filter that cannot be understood.
        case badFilter(FilterFault.Cause)
        /// The key cannot be read or is more than one.
        case badKey(String)
        /// No command has this name.
        case unknownCommand(String)
    }

    /// What is wrong.
    var cause: Cause
    /// Line in the file, from 1.
    var line: Int
    /// Column in the line, from 1.
    var column: Int
}
