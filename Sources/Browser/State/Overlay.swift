// What lies over the panes for a moment: a line to type into, a list to choose from, a letter awaited.

import Corpus
import Screen

/// What takes the keys before the panes do.
enum Overlay: Sendable {
    /// A line at the foot of the screen.
    case prompt(Prompt)
    /// A list in a box.
    case picker(Picker)
    /// The next key is the letter of a bookmark.
    case letter(LetterUse)
}

/// What the letter of a bookmark is for.
enum LetterUse: Hashable, Sendable {
    case set, go
}

/// A line being typed and what it is for.
struct Prompt: Sendable {
    /// What it is for.
    enum Kind: Hashable, Sendable {
        /// The filter; Esc brings `former` back, and what is typed stands behind `base`.
        case filter(former: String, formerLocked: String, isWhole: Bool)
        /// Words to find in the article; Esc goes back to line `top`.
        case find(top: Int)
        case tags(ArticleKey, ArticleID, from: [String])
        case note(ArticleKey, ArticleID, from: String?)
        case filterName
        case goTo
        case concordance
        case contrast
        case query
        case entityName
        case correction(CorrectedField)
        /// The file something is written to.
        case exportPath(Export)
    }

    /// What it is for.
    var kind: Kind
    /// The line.
    var editor: LineEditor
    /// True once something was typed.
    var isTouched = false
    /// Entry of the history that is shown; nil for what was typed.
    var historyIndex: Int?
    /// What Tab offers.
    var completions: [String] = []
    /// What a completion replaces.
    var completionSpan: TextSpan?
    /// The completion that stands in the line now.
    var completionIndex: Int?

    init(_ kind: Kind, _ text: String = "") {
        self.kind = kind
        editor = LineEditor(text)
    }
}

/// What choosing a row of a picker does.
enum PickerValue: Hashable, Sendable {
    case command(Command)
    case entity(EntityID)
    case place(TextSpan)
    case article(ArticleKey, at: TextSpan?)
    case bookmark(Bookmark)
    case savedFilter(SavedFilter)
    case filter(Filter)
    /// An article to be put beside the one read, each at a place.
    case beside(ArticleKey, here: TextSpan?, there: TextSpan?)
    /// Which events of the timeline are shown.
    case events(TimelineChoice)
    /// A format to write the timeline in.
    case timelineFormat(TimelineFormat)
    /// Articles and a format to write them in.
    case articleExport(ArticleExport)
    /// Something of the look of the text.
    case option(ReadingOption)
    /// A line of the page.
    case pageLine(Int)
    case commandWith(Command, String)
    case copy(String)
    /// Says why it cannot be chosen.
    case said(String)
    case splitForm(EntityForm)
    case kind(EntityKind)
    case mentionKind(EntityKind)
    case correction(Correction)
    case decision(EntityDecision)
    /// Other colours.
    case theme(String)
    /// What is decided on is done, or left.
    case planned, dismissed
    /// What a mark means; choosing it does nothing.
    case legend
    /// The row before it goes on; it cannot be chosen.
    case continued
    /// A heading between the rows; it cannot be chosen.
    case nothing

    /// True for rows that the cursor stands on.
    var isChoice: Bool { self != .nothing && self != .continued }
}

/// A row of a picker.
struct PickerItem: Hashable, Sendable {
    /// What it says.
    var text: String
    /// What stands at its right end: keys, counts.
    var trailing = ""
    /// Before the text: a date, a key, a kind.
    var leading = ""
    /// What it does.
    var value: PickerValue
    /// Other words it is found by.
    var keywords = ""
    /// Its text in several styles; `text` where there is none.
    var runs: StyledText = []
}

/// A list in a box, narrowed by typing.
struct Picker: Sendable {
    /// What is listed.
    enum Kind: Hashable, Sendable {
        case palette, help, outline, articleEntities, library, reports, samePage, bookmarks, savedFilters
        case concordance, facets, contrast, table, glance, neighbours, mergeTarget, forms, kinds, corrections
        case similar, lane, events, happenings, timelineExport, articleExport, view, scraps
        case mentionTarget, themes, planned
    }

    /// What is listed.
    var kind: Kind
    /// Everything that can be chosen.
    var items: [PickerItem]
    /// What was typed to narrow it.
    var query = LineEditor()
    /// What could stand behind the command typed in the palette.
    var offers: [PickerItem] = []
    /// The kind of entities listed; nil for all.
    var entityKind: EntityKind?
    /// True while characters go into the query; else they move and choose, as in panes.
    var isTyping: Bool
    /// False while the rows are on their way.
    var isLoaded = true
    /// Index of the chosen row among those shown.
    var cursor = 0
    /// Index of the first row on the screen.
    var top = 0

    init(_ kind: Kind, _ items: [PickerItem], isTyping: Bool = false) {
        self.kind = kind
        self.items = items
        self.isTyping = isTyping
        cursor = firstChoice
    }

    /// The rows that the query lets through. Rows of the library are narrowed by the library.
    var shown: [PickerItem] {
        if let typed = typedCommand { return rows(of: typed) }
        let words = query.text.lowercased().split(separator: " ")
        guard !words.isEmpty, !isOfLibrary, kind != .lane else { return items }
        return items.filter { item in
            guard item.value != .nothing else { return false }
            let text = "\(item.text) \(item.keywords) \(item.leading) \(item.trailing)".lowercased()
            // A word longer than the row is not searched for: pasted text may be as long as it likes.
            return words.allSatisfy { $0.utf8.count <= text.utf8.count } && words.allSatisfy { text.contains($0) }
        }
    }

    /// True when the library narrows the rows.
    var isOfLibrary: Bool { kind == .library || kind == .mergeTarget || kind == .mentionTarget }

    /// The chosen row.
    var current: PickerItem? {
        let shown = shown
        return shown.indices.contains(cursor) ? shown[cursor] : nil
    }

    /// True for a row that goes on with what the cursor is on.
    func isContinued(_ index: Int, in shown: [PickerItem]) -> Bool {
        index > cursor && shown.indices.contains(index)
            && shown[(cursor + 1)...index].allSatisfy { $0.value == .continued }
    }

    /// Moves by rows, past headings.
    mutating func move(by count: Int) {
        let shown = shown
        let choices = shown.indices.filter { shown[$0].value.isChoice }
        guard let place = choices.firstIndex(where: { $0 >= cursor }) ?? choices.indices.last else { return }
        cursor = choices[max(0, min(place + count, choices.count - 1))]
    }

    /// Back to the first row that can be chosen.
    mutating func moveToStart() {
        cursor = firstChoice
        top = 0
    }

    private var firstChoice: Int { shown.firstIndex { $0.value.isChoice } ?? 0 }
}

extension Prompt.Kind {
    /// True when a filter is typed.
    var isFilter: Bool {
        switch self {
        case .filter, .contrast: true
        default: false
        }
    }
}
