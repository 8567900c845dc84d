// What the reader adds to the library, as values that can be undone.

import Corpus

/// A change of the reader's work.
public enum ReaderChange: Hashable, Sendable {
    /// Marks articles as read or unread.
    case read(Bool, [ArticleKey])
    /// Puts articles into the selection or takes them out.
    case selected(Bool, [ArticleKey])
    /// Sets the tags of an article.
    case tags([String], ArticleKey)
    /// The same for tags that were edited: what was put to them and taken from them since is put to and taken from those the
    /// library holds by now, so that somebody else's stay. Where the article was read anew meanwhile and its key is gone, they go
    /// to the one that covers most of it.
    case editedTags([String], from: [String], ArticleKey, ArticleID)
    /// Sets or removes the note of an article.
    case note(String?, ArticleKey)
    /// The same for a note that was edited: where the library holds another by now than the one it was made from, because
    /// somebody else wrote one meanwhile, both are kept, the new one below. It finds its article as tags do.
    case editedNote(String?, from: String?, ArticleKey, ArticleID)
    /// Sets the bookmark of a letter.
    case bookmark(Bookmark)
    /// Takes the bookmark of a letter away.
    case bookmarkRemoved(Character)
    /// Decides on who is who.
    case decision(EntityDecision)
    /// Corrects an article; it shows once the page is read anew.
    case correction(Correction)
    /// Takes a correction back.
    case correctionWithdrawn(Correction)
    /// Saves a filter; an empty text removes it.
    case savedFilter(SavedFilter)

    /// The correction that is made or taken back: its page is to be read anew, and `Message.corrected` to follow.
    public var correction: Correction? {
        switch self {
        case .correction(let correction), .correctionWithdrawn(let correction): correction
        default: nil
        }
    }

    /// True when lists and timelines show something else afterwards, so that they are to be asked for again.
    public var changesAnswers: Bool {
        if case .decision = self { return true }
        return false
    }

    /// Carries the change out.
    /// - Returns: true when more was written than the change says, which is then to be shown: `Message.joined`.
    /// - Throws: what the store throws, e.g. when the library is read-only; `MissingArticle` for tags and notes whose article is
    ///   gone.
    @discardableResult
    public func apply(to library: some CorpusReading & ReaderWork) async throws -> Bool {
        switch self {
        case .read(let isRead, let keys): try await library.setRead(isRead, articles: keys)
        case .selected(let isSelected, let keys): try await library.setSelected(isSelected, articles: keys)
        case .tags(let tags, let key): try await library.setTags(tags, article: key)
        case .editedTags(let tags, let former, let known, let id):
            let key = try await ReaderChange.key(known, of: id, in: library)
            let present = try await Set(library.rows(of: [key]).first?.tags ?? [])
            let kept = present.subtracting(Set(former).subtracting(tags)).union(Set(tags).subtracting(former))
            try await library.setTags(kept.sorted(), article: key)
            return kept != Set(tags)
        case .note(let note, let key): try await library.setNote(note, article: key)
        case .editedNote(let note, let former, let known, let id):
            let key = try await ReaderChange.key(known, of: id, in: library)
            let present = try await library.detail(of: key)?.note
            let isJoined = present != former && present != note && present != nil
            try await library.setNote(
                isJoined ? [present, note].compactMap { $0 }.joined(separator: "\n") : note, article: key)
            return isJoined
        case .bookmark(let bookmark): try await library.setBookmark(bookmark)
        case .bookmarkRemoved(let letter): try await library.removeBookmark(letter)
        case .correction(let correction): try await library.keep(correction)
        case .correctionWithdrawn(let correction): try await library.withdraw(correction)
        case .decision(let decision): try await library.decide(decision)
        case .savedFilter(let filter): try await library.saveFilter(filter)
        }
        return false
    }

    /// The key an article has by now.
    private static func key(
        _ known: ArticleKey, of id: ArticleID, in library: some CorpusReading
    ) async throws -> ArticleKey {
        if try await !library.rows(of: [known]).isEmpty { return known }
        guard let key = try await library.key(of: id) else { throw MissingArticle() }
        return key
    }

    /// Whether a library still holds what the change wrote, so that taking it back destroys nothing that was written since.
    /// What is only on or off (read, selected) and what is kept by name (decisions) holds always.
    /// - Throws: what the store throws.
    public func holds(in library: some CorpusReading & ReaderWork) async throws -> Bool {
        switch self {
        case .tags(let tags, let key), .editedTags(let tags, _, let key, _):
            try await library.rows(of: [key]).first.map { Set($0.tags) } == Set(tags)
        case .note(let note, let key), .editedNote(let note, _, let key, _):
            try await library.detail(of: key).map { $0.note == note } ?? false
        case .bookmark(let bookmark): try await library.bookmarks().contains(bookmark)
        case .bookmarkRemoved(let letter): try await !library.bookmarks().contains { $0.letter == letter }
        case .savedFilter(let filter):
            try await library.savedFilters().first { $0.name == filter.name }?.text ?? "" == filter.text
        case .correction(let correction):
            try await library.corrections().contains {
                $0.page == correction.page && $0.span == correction.span && $0.change == correction.change
            }
        case .read, .selected, .decision, .correctionWithdrawn: true
        }
    }
}
