// The kinds of things a reader adds to articles.

/// What a row of the table `work` is. The raw value is stored.
enum WorkKind: String {
    /// Was opened.
    case read
    /// Is in the selection.
    case selected
    /// Carries the tag that is the value.
    case tag
    /// Has the note that is the value.
    case note
    /// Has the bookmark whose letter is the value.
    case bookmark
}
