// A change of the reader's work shown at once, before the library has written it.

import Corpus

extension BrowserState {
    /// Shows a change in rows, columns and lists.
    mutating func show(_ change: ReaderChange) {
        switch change {
        case .read(let isRead, let keys): showRead(isRead, keys)
        case .selected(let isSelected, let keys): showSelected(isSelected, keys)
        case .tags(let tags, let key), .editedTags(let tags, _, let key, _): updateRow(key) { $0.tags = tags }
        case .note(let note, let key), .editedNote(let note, _, let key, _): showNote(note, key)
        case .bookmark(let bookmark): showBookmark(bookmark)
        case .bookmarkRemoved(let letter): showNoBookmark(letter)
        case .decision(let decision): showDecision(decision)
        case .correction(let correction): showCorrection(correction, isMade: true)
        case .correctionWithdrawn(let correction): showCorrection(correction, isMade: false)
        case .savedFilter(let filter): showSavedFilter(filter)
        }
    }

    private mutating func showRead(_ isRead: Bool, _ keys: [ArticleKey]) {
        for key in keys {
            let wasRead = list.rows[key]?.isRead
            if list.isComplete, let wasRead, wasRead != isRead { list.readCount += isRead ? 1 : -1 }
            updateRow(key) { $0.isRead = isRead }
        }
    }

    private mutating func showSelected(_ isSelected: Bool, _ keys: [ArticleKey]) {
        selection.removeAll { keys.contains($0) }
        if isSelected { selection += keys }
        for key in keys { updateRow(key) { $0.isSelected = isSelected } }
    }

    private mutating func showNote(_ note: String?, _ key: ArticleKey) {
        updateRow(key) { $0.hasNote = note != nil }
        for index in reader.columns.indices where reader.columns[index].detail?.row.key == key {
            reader.columns[index].detail?.note = note
        }
    }

    private mutating func showBookmark(_ bookmark: Bookmark) {
        let former = bookmarks.first { $0.letter == bookmark.letter }?.article
        bookmarks.removeAll { $0.letter == bookmark.letter }
        bookmarks.append(bookmark)
        bookmarks.sort { $0.letter < $1.letter }
        for row in list.rows.values where row.id == former || row.id == bookmark.article {
            let letter = bookmarks.first { $0.article == row.id }?.letter
            updateRow(row.key) { $0.bookmark = letter }
        }
    }

    private mutating func showNoBookmark(_ letter: Character) {
        let former = bookmarks.first { $0.letter == letter }?.article
        bookmarks.removeAll { $0.letter == letter }
        for row in list.rows.values where row.id == former {
            let other = bookmarks.first { $0.article == row.id }?.letter
            updateRow(row.key) { $0.bookmark = other }
        }
    }

    private mutating func showSavedFilter(_ filter: SavedFilter) {
        savedFilters.removeAll { $0.name == filter.name }
        if !filter.text.isEmpty { savedFilters.append(filter) }
        savedFilters.sort { $0.name < $1.name }
    }

    private mutating func updateRow(_ key: ArticleKey, _ update: (inout ArticleRow) -> Void) {
        if var row = list.rows[key] {
            update(&row)
            list.rows[key] = row
        }
        for index in reader.columns.indices where reader.columns[index].detail?.row.key == key {
            if var row = reader.columns[index].detail?.row {
                update(&row)
                reader.columns[index].detail?.row = row
            }
        }
    }
}
