// What the program tells the browser once, at the start. Where it comes from (locale, config file, terminal) is not known here.

import Corpus
import Script

/// The language of everything the program itself says.
public enum Language: String, Sendable, CaseIterable {
    /// English wording.
    case english = "en"
    /// Chinese wording.
    case chinese = "zh"
}

/// Settings that stay as they are while the browser runs.
public struct BrowserConfiguration: Sendable {
    /// Language of the wording.
    public var language: Language
    /// How the terminal draws characters of ambiguous width.
    public var ambiguous: AmbiguousWidth
    /// Widest reading column, in full-width characters.
    public var readingWidth: Int
    /// True when the library cannot be written to.
    public var isReadOnly: Bool
    /// True for the bundled sample, which is read-only by nature.
    public var isSample = false
    /// Name of the library, as the user knows it.
    public var libraryName: String
    /// How text is compared when words are marked and found in a text.
    public var folding: TextFolding
    /// Readings of the characters of names, so that what a filter spells is marked; asked for when it first spells
    /// something, and at hand from then on.
    public var readings: @Sendable () -> Readings = { Readings() }
    /// Keys that the user wants otherwise than usual.
    public var keys: [KeyChange] = []
    /// Order of the list where no session says another.
    public var order = ListOrder.newest
    /// Filters that are recalled beside those saved in the library.
    public var filters: [SavedFilter] = []
    /// Whether the mouse is reported at the start.
    public var usesMouse = false
    /// Names of the colours there are; empty where the terminal shows none.
    public var themes: [String] = []
    /// Name of those in use at the start.
    public var theme = ""
    /// The file of settings, as the user would write it.
    public var settingsPath = ""
    /// The folder that names of files without one are in, as the user would write it.
    public var folder = ""
    /// Whether notes are written in an editor outside.
    public var hasEditor = false
    /// A permanent link to go to at the start.
    public var link: String?
    /// What was wrong with the settings, in words; the first one is said on the first screen.
    public var warnings: [String] = []

    /// Makes a configuration.
    /// - Parameter readingWidth: in full-width characters; 8 at least.
    public init(
        language: Language = .chinese, ambiguous: AmbiguousWidth = .narrow, readingWidth: Int = 40,
        isReadOnly: Bool = false, libraryName: String = "", folding: TextFolding = TextFolding()
    ) {
        self.language = language
        self.ambiguous = ambiguous
        self.readingWidth = max(8, readingWidth)
        self.isReadOnly = isReadOnly
        self.libraryName = libraryName
        self.folding = folding
    }
}
