// The table of English wording.

import Corpus

extension Phrase {
    /// The phrase in English.
    var english: String {
        switch self {
        case .articles: "Articles"
        case .timeline: "Timeline"
        case .reader: "Reader"
        case .newspapers: "Newspapers"
        case .count(let count, let total): "\(grouped(count)) of \(grouped(total))"
        case .countSpelled(let literal, let spelled, let total):
            "\(grouped(literal + spelled)) of \(grouped(total)) (\(grouped(spelled)) by pinyin)"
        case .countSoFar(let count): "\(grouped(count))…"
        case .rowsShown(let first, let last, let count):
            "\(first == last ? "" : grouped(first) + "–")\(grouped(last)) of \(grouped(count))"
        case .linesShown(let last, let count): "lines 1–\(grouped(last)) of \(grouped(count))"
        case .readCount(let read, let count): "\(grouped(read)) of \(grouped(count)) read"
        case .selectedCount(let count): "\(grouped(count)) selected"
        case .eventCount(let count, let total):
            total.map { "\(grouped(count)) of \(grouped($0)) events" } ?? plural(count, "event")
        case .entityCounts(let articles, let reports): "\(plural(articles, "article")) · \(plural(reports, "report"))"
        case .entityMentions(let count, let articles): "×\(grouped(count)) · \(plural(articles, "article"))"
        case .times(let count): "×\(grouped(count))"
        case .articleCount(let count): plural(count, "article")
        case .pageNumber(let number): "page \(number)"
        case .pageUnknown: "page without a number"
        case .onePage: "one page"
        case .characters(let count): plural(count, "character")
        case .place(let percent): "\(percent)%"
        case .columnOf(let column, let count): "\(column)/\(count)"
        case .orderIs(let order): "order: \(order.rawValue)"
        case .untitled: "(no headline)"
        case .undated: "undated"
        case .paperUnknown: "paper unknown"
        case .pinnedMark: "pinned"
        case .syncMark(let sync):
            sync == .aligned ? "aligned" : sync == .joint ? "scroll together" : "scroll freely"
        case .inferred: " (inferred)"
        case .noteLine(let note): "Note: \(note)"
        case .ownLines: "the page's own lines"
        case .ownLinesFoot(let key): key.isEmpty ? "the page's own lines" : "\(key) back to the article"
        case .mentionTarget: "This mention names"
        case .exportTitle: "Write articles to a file"
        case .exportPrompt: "write to"
        case .exportFormat(let format): format.english
        case .exportNeedsFormat:
            "Write as \(ArticleFormat.allCases.map(\.rawValue).joined(separator: ", ")): :export markdown a.md"
        case .writingTo(let path): "Writing \(path)…"
        case .exportOf(let content, let folder): folder.isEmpty ? content : "\(content) · in \(folder)"
        case .written(let path, let count, let isTimeline):
            "\(plural(count, isTimeline ? "event" : "article")) written to \(path)"
        case .fileExists(let path): "\(path) is there already and was left as it is; another name, please."
        case .exporting(let done, let total): "writing \(grouped(done)) of \(grouped(total)), Esc stops"
        case .readerElsewhere: "reader on another"
        case .notListed: "not in the list"
        case .cannotFilter: "There is no filter for this."
        case .loading: "loading…"
        case .tooSmall: "40x10 at least, please"
        default: englishHint
        }
    }

    private var englishHint: String {
        switch self {
        case .emptyLibrary: "This library is empty."
        case .emptyLibraryHint: "Quit with Q, then bring pages in:"
        case .importCommand: "broadsheet import PATH…"
        case .emptyResult: "No article matches all of this."
        case .emptyResultHint: "Esc: the filter before · F: edit · &: add a term"
        case .termAlone(let count): "alone \(grouped(count))"
        case .termWithout(let count): "without it \(grouped(count))"
        case .noEntityYet: "No name found in this article."
        case .noEntityHint: "E: choose a person, place or organisation"
        case .noEvents: "No dated event of this entity in these articles."
        case .articleIsGone: "This article is no longer in the library."
        case .chooseArticle: "No article chosen."
        case .filterPrompt: "filter"
        case .wholeFilterPrompt: "whole filter"
        case .findPrompt: "find"
        case .tagsPrompt: "tags"
        case .tagsPromptOf(let title): "tags of \(title):"
        case .notePromptOf(let title): "note on \(title):"
        case .notePrompt: "note"
        case .filterNamePrompt: "save filter as"
        case .goToPrompt: "go to link"
        case .palette: "Commands"
        case .help: "Keys"
        case .outline: "Outline"
        case .articleEntities: "Names in this article"
        case .library: "Choose by name"
        case .reports: "Articles that report it"
        case .samePage: "On the same page"
        case .bookmarks: "Bookmarks"
        case .savedFilters: "Saved filters"
        case .keysSideBySide: "Side by side"
        case .keysOf(.articles, let press): press ? "This pane: newspapers" : "This pane: articles"
        case .keysOf(.timeline, _): "This pane: timeline"
        case .keysOf(.reader, _): "This pane: reader"
        case .byNameOnly: "By name only, after :"
        case .nothingToChoose: "Nothing matches."
        case .concordance: "In context"
        case .concordancePrompt: "in context"
        case .concordancePromptHint: "a word or phrase; Enter lists where it stands"
        case .concordanceHint(let order): "by \(order.rawValue)  o order  Enter open  / search  Esc close"
        case .facets: "Counts"
        case .printedWhen: "printed (z Z zoom)"
        case .newspapersOf: "newspapers"
        case .namesIn: "names"
        case .pickerHint: "Enter choose  / search  Esc close"
        default: englishReason
        }
    }

    private var englishReason: String {
        switch self {
        case .libraryIsReadOnly: "This library cannot be written to: make its file writable, or work in a copy of it."
        case .sampleIsReadOnly:
            "The sample is read-only. Work in a library of your own: quit with Q, then broadsheet import PATH…"
        case .readOnlyMark: "read-only"
        case .nothingToUndo: "Nothing to undo."
        case .nothingToRedo: "Nothing to redo."
        case .noPlaceBefore: "No place before this one."
        case .noPlaceAfter: "No place after this one."
        case .onlyOneColumn: "Only one column; s puts two articles side by side."
        case .noEntity: "No name chosen; E chooses one."
        case .noEvent: "No event here."
        case .noSavedFilter: "No saved filter; :filter-save keeps one."
        case .noBookmark: "No bookmark; m and a letter sets one."
        case .noFilter: "There is no filter."
        case .noArticle: "No article here."
        case .onlyPane: "This is the only pane."
        case .noBorder: "No border to move here."
        case .needsTwo: "Side by side needs two articles: select with Space, or open another first."
        case .alreadyShown: "This article is in a column already."
        case .noMoreColumns: "Four columns are the most."
        case .noHeadings: "No headings in this article."
        case .aloneOnPage: "No other article on this page."
        case .noHitWords: "Nothing to look for; / finds in the text."
        case .noHit: "Not in this text."
        case .nothingHere: "Nothing under the cursor; } goes to the next name."
        case .pageIsGone: "The page is no longer in the library."
        case .stillLoading: "Still loading."
        case .noSuchPlace: "No such place in this library."
        case .noCompletion: "No completion."
        case .letterNeeded: "A bookmark needs a letter or a digit."
        case .pasteNeedsPrompt: "Pasted text goes into a prompt; / opens one."
        case .lineIsFull(let count): "A line takes \(grouped(count)) characters; the rest was left out."
        case .noStops(let kind): "No \(kind.english) in this text."
        case .unknownKey(let key): "\(key) does nothing here; ? shows the keys."
        case .noBookmarkOf(let letter): "No bookmark \(letter)."
        case .filterFault(let cause): cause.english
        default: englishReport
        }
    }

    private var englishReport: String {
        switch self {
        case .operatorAdvice: "OR in capitals, - for not"
        case .filterCleared: "All articles."
        case .filterIs(let text): "Filter: \(text)"
        case .filterSaved(let name): "Saved as \(name)."
        case .locked(let text): "Locked: \(text)"
        case .unlocked: "Unlocked."
        case .nothingToLeave: "Nothing to step back from; Q quits."
        case .quitHint: "Q quits."
        case .selectionCleared(let count): "\(grouped(count)) no longer selected; u undoes."
        case .firstArticle: "First article."
        case .lastArticle: "Last article."
        case .firstStop: "None before."
        case .lastStop: "None after."
        case .stop(let kind, let number, let count): "\(kind.english) \(number) of \(count)"
        case .hit(let number, let count): "hit \(number) of \(count)"
        case .mentions(let name, let count): "\(name): \(count) here; { } step through them"
        case .reportOf(let count): "First of \(count) reports; o lists them in the timeline."
        case .unitIs(let unit): "bars: \(unit.rawValue)"
        case .timelineOf(let name): "Timeline of \(name), pinned; P lets it follow again."
        case .paneHidden(let number): "Hidden; \(number) brings it back."
        case .pinned: "The timeline stays."
        case .follows: "The timeline follows the reader."
        case .syncIs(.free): "Columns scroll freely."
        case .syncIs(.joint): "Columns scroll together."
        case .syncIs(.aligned): "Paragraphs that tell the same face each other."
        case .markedRead: "Marked as read."
        case .markedUnread: "Marked as unread."
        case .tagsAre(let tags): tags.isEmpty ? "No tags." : "Tags: \(tags.joined(separator: " "))"
        case .noteKept: "Note kept."
        case .joined(.editedTags): "Somebody else had changed the tags meanwhile: both changes are kept."
        case .joined(.editedNote(nil, _, _, _)): "Another note had been written meanwhile: it is kept."
        case .joined: "Another note had been written meanwhile: both are kept, yours below."
        case .noteRemoved: "Note removed."
        case .letterToSet: "Set bookmark: letter?"
        case .letterToGo(let letters): "Go to bookmark: \(letters)?"
        case .bookmarkSet(let letter): "Bookmark \(letter) set."
        case .copied(let text): "Copied: \(text)"
        case .source(let from, let to, let path, let words):
            "\(from == to ? "line \(from)" : "lines \(from)-\(to)") of \(path): \(words)"
        case .editorFailed: "The editor did not end well; the note is as it was."
        case .mouseIs(let isOn): isOn ? "The mouse is on; Shift selects text as before." : "The mouse is off."
        case .undone(let step): "Undone: \(step.english)"
        case .redone(let step): "Done again: \(step.english)"
        case .notUndone(let step): "Not undone: \(step.english) changed elsewhere since; what is there now stays."
        case .notRedone(let step): "Not done again: \(step.english) changed elsewhere since; what is there now stays."
        case .inDepth(let phrase): phrase.english
        default: englishRoom
        }
    }

    /// What came with entities, contrasts and tables.
    private var englishRoom: String {
        switch self {
        case .contrast: "Contrast"
        case .contrastPrompt: "against filter"
        case .contrastPromptHint: "another filter, e.g. place:万州 or date:2020"
        case .allArticles: "all articles"
        case .moreOftenIn(let text): "More often in \(text)"
        case .table: "SQL"
        case .queryPrompt: "sql"
        case .tableCut(let count): "The first \(grouped(count)) rows; LIMIT and OFFSET show others."
        case .glance: "At a glance"
        case .neighbours: "Appears with"
        case .appearsWith: "Appears with"
        case .mergeTarget: "List it under"
        case .forms: "Forms"
        case .kinds: "Kind"
        case .entityNamePrompt: "new name"
        case .sameEntity: "That is the same entity."
        case .noOtherForm(let name): "Nothing to take out: \(name) has no form from another article."
        default: englishDecision
        }
    }

    /// What came with decisions on names, colours and questions.
    private var englishDecision: String {
        switch self {
        case .queryHint(let hasHistory): hasHistory ? "Tab completes  ↑ asked before" : "Tab completes"
        case .queryTables: "Tables and columns"
        case .themes: "Colours"
        case .themeIs(let name, let path):
            "Colours: \(name), for this session; to keep them: theme = \"\(name)\" in \(path)"
        case .noSuchTheme(let name, let all): "No colours are called \(name); there are \(all.joined(separator: ", "))."
        case .noColours: "NO_COLOR, or colours = \"none\" in the settings, takes all colours away."
        case .entityNamePromptOf(let name): "new name of \(name)"
        case .formerNameHint: "↑ the name there is"
        case .splitExplained(let name):
            "The form chosen stands by itself from then on, no longer under \(name); u undoes it."
        case .plannedTitle: "Shall it be done?"
        case .decidedName: "name"
        case .decisionTakenBack(let name): "\(name) is listed as before; u undoes."
        case .leavePlanned: "Leave it as it is"
        case .planned(let planned, let form, let other): english(planned, form, other)
        case .doPlanned(.merge): "List it there"
        case .doPlanned(.rename): "Rename it"
        case .doPlanned(.split): "Take it out"
        case .doPlanned(.kind): "Change the kind"
        case .mergedEntity(let form, let name): "\(form) is listed under \(name); u undoes."
        case .splitEntity(let form): "\(form) stands by itself; u undoes."
        case .kindIs(let name, let kind): "\(name) is: \(kind.rawValue); u undoes."
        case .corrections: "Corrections"
        case .noCorrection: "Nothing was corrected."
        case .lastOnPage: "No article of this page stands behind it."
        case .firstParagraph: "It is the first paragraph already."
        case .correctionPrompt(.title): "headline"
        case .correctionPrompt(.byline): "byline"
        case .correctionPrompt(.date): "date"
        case .correctionPrompt(.newspaper): "newspaper"
        case .corrected(let correction): "Corrected (\(Wording(.english).correction(correction.change))); u undoes."
        case .correctionTakenBack(let correction):
            "Taken back (\(Wording(.english).correction(correction.change))); u undoes."
        case .correctedLine(let all):
            "corrected by the reader: " + all.map { Wording(.english).correction($0.change) }.joined(separator: ", ")
        case .followsMark: "follows"
        case .lockedFilter(let text): "locked[\(text)]"
        case .working: "Still working; Esc stops."
        default: ""
        }
    }

    private func english(_ planned: PlannedDecision, _ form: EntitySummary?, _ other: EntitySummary?) -> String {
        let wording = Wording(.english)
        let (id, target) = (planned.decision.form, planned.decision.listedUnder ?? planned.decision.form)
        let here = "\(id.name) (\(wording.size(of: form)))"
        let there = other.map { "\($0.id.name) (\(wording.size(of: $0)))" }
        let known = there.map { " \($0) is there already: the two become one." } ?? ""
        switch planned.act {
        case .merge:
            let kinds =
                id.kind == target.kind
                ? "" : " Mind the kinds: \(wording.kind(id.kind)) and \(wording.kind(target.kind))."
            return "\(here) will be listed under \(there ?? target.name): one name, one timeline.\(kinds) u undoes it."
        case .rename: return "\(here) will be listed as \(target.name).\(known) u undoes it."
        case .kind: return "\(here) will be listed as: \(wording.kind(target.kind)).\(known) u undoes it."
        case .split:
            let count = plural(planned.formCount ?? 0, "article")
            return "\(id.name) (\(count)) will stand by itself, no longer under \(form?.id.name ?? ""). u undoes it."
        }
    }

    private func plural(_ count: Int, _ noun: String) -> String {
        "\(grouped(count)) \(noun)\(count == 1 ? "" : "s")"
    }
}

extension StepKind {
    fileprivate var english: String {
        switch self {
        case .names: "name"
        case .entity(let id): id.name
        case .dates: "date"
        case .headings: "heading"
        case .compared(let marks): marks.english
        }
    }
}

extension UndoStep {
    fileprivate var english: String {
        switch self {
        case .filter: "filter"
        case .change(.read, _): "read state"
        case .change(.selected, _): "selection"
        case .change(.tags, _), .change(.editedTags, _): "tags"
        case .change(.note, _), .change(.editedNote, _): "note"
        case .change(.bookmarkRemoved, _): "bookmark"
        case .change(.correction, _), .change(.correctionWithdrawn, _): "correction"
        case .change(.decision, _): "decision on a name"
        case .change(.bookmark, _): "bookmark"
        case .change(.savedFilter, _): "saved filter"
        }
    }
}

extension FilterFault.Cause {
    fileprivate var english: String {
        switch self {
        case .unknownField(let name): "No field is called \(name)."
        case .badDate(let text): "\(text) is no date; 2020, 2020-03 or 2020-01..2021-06 are."
        case .noSuchMonth(let month): "There is no month \(month)."
        case .noSuchDay(let day, let month): "\(month) has no day \(day)."
        case .endBeforeStart(let text): "The end of \(text) lies before its beginning."
        case .badNumber(let text): "\(text) is no number."
        case .badValue(let text, let allowed): "\(text) is none of \(allowed.joined(separator: ", "))."
        case .missingValue(let field): "\(field.rawValue): needs a value."
        case .openQuote: "A quote is not closed."
        case .openGroup: "A bracket is not closed."
        case .strayBracket: "A closing bracket too many."
        case .missingTerm: "A term is missing."
        case .tooDeep: "Too many brackets inside one another."
        case .tooLong: "Too long for a filter."
        }
    }
}

extension ArticleFormat {
    fileprivate var english: String {
        switch self {
        case .text: "plain text"
        case .markdown: "Markdown with source, tags and note"
        case .json: "JSON Lines, an object an article"
        case .csv: "table for a spreadsheet"
        case .citation: "citations (GB/T 7714)"
        case .bibtex: "BibTeX"
        case .csl: "CSL-JSON for reference managers"
        }
    }
}
