// Everything the program says by itself, as values. How it is said is in the two tables beside this file.

import Corpus

/// Something to say.
enum Phrase: Hashable, Sendable {
    // Titles and counts.
    case articles, timeline, reader, newspapers
    case count(Int, of: Int)
    case countSpelled(literal: Int, spelled: Int, of: Int)
    case countSoFar(Int)
    /// From which row to which a box shows, and a box of words.
    case rowsShown(Int, Int, of: Int), linesShown(Int, of: Int)
    case readCount(Int, of: Int)
    case selectedCount(Int)
    case eventCount(Int, of: Int?)
    /// Articles that name an entity, and how often they report an event it takes part in: an event that two tell counts twice.
    case entityCounts(articles: Int, reports: Int)
    /// How often an entity is named, which lists of names go by, and in how many articles.
    case entityMentions(Int, articles: Int)
    case times(Int)
    case articleCount(Int)
    case pageNumber(Int), pageUnknown, onePage
    case characters(Int)
    case place(percent: Int)
    case columnOf(Int, of: Int)
    case orderIs(ListOrder)
    case untitled, undated, paperUnknown
    case pinnedMark, inferred
    case syncMark(ScrollSync)
    case noteLine(String)
    /// That the page's own lines are shown, and by which key one gets back.
    case ownLines, ownLinesFoot(String)
    // Screens without content.
    case loading, tooSmall
    case emptyLibrary, emptyLibraryHint, importCommand
    case emptyResult, emptyResultHint
    case termAlone(Int), termWithout(Int)
    case noEntityYet, noEntityHint, noEvents, articleIsGone, chooseArticle
    // Prompts and lists.
    case filterPrompt, wholeFilterPrompt, findPrompt, tagsPrompt, notePrompt, filterNamePrompt, goToPrompt
    case palette, help, outline, articleEntities, library, reports, samePage, bookmarks, savedFilters
    case byNameOnly, nothingToChoose, pickerHint, keysSideBySide, keysOf(Pane, press: Bool)
    case concordance, concordancePrompt, concordancePromptHint, concordanceHint(ConcordanceOrder), facets
    case printedWhen, newspapersOf, namesIn
    // Why a command can't run.
    case libraryIsReadOnly, sampleIsReadOnly, readOnlyMark
    case nothingToUndo, nothingToRedo, noPlaceBefore, noPlaceAfter, onlyOneColumn, noEntity
    case noEvent, noSavedFilter, noBookmark, noFilter, noArticle, onlyPane, noBorder, needsTwo, alreadyShown
    case noMoreColumns, noHeadings, aloneOnPage, noHitWords, noHit, nothingHere, pageIsGone, stillLoading
    case noSuchPlace, noCompletion, letterNeeded, pasteNeedsPrompt, lineIsFull(Int)
    case noStops(StepKind)
    case unknownKey(String)
    case noBookmarkOf(Character)
    case filterFault(FilterFault.Cause), operatorAdvice
    // What was done.
    case filterCleared, filterIs(String), filterSaved(String), locked(String), unlocked
    case nothingToLeave, quitHint, selectionCleared(Int)
    case firstArticle, lastArticle, firstStop, lastStop
    case stop(StepKind, number: Int, of: Int)
    case hit(Int, of: Int)
    case mentions(String, Int)
    case reportOf(Int)
    case unitIs(TimeUnit)
    case timelineOf(String)
    case paneHidden(number: Int)
    case pinned, follows
    case syncIs(ScrollSync)
    case markedRead, markedUnread
    case tagsAre([String])
    case noteKept, noteRemoved
    case joined(ReaderChange)
    case letterToSet, letterToGo(String), bookmarkSet(Character)
    case copied(String)
    case source(from: Int, to: Int, path: String, String)
    case undone(UndoStep), redone(UndoStep), notUndone(UndoStep), notRedone(UndoStep)
    // Reading in depth.
    case inDepth(InDepthPhrase)
    case mouseIs(Bool), editorFailed
    case contrast, contrastPrompt, contrastPromptHint, allArticles, moreOftenIn(String)
    case table, queryPrompt, tableCut(Int)
    case glance, neighbours, appearsWith, mergeTarget, forms, kinds, entityNamePrompt
    case sameEntity, noOtherForm(String), mergedEntity(String, String), splitEntity(String), kindIs(String, EntityKind)
    case corrections, noCorrection, lastOnPage, firstParagraph, correctionPrompt(CorrectedField)
    case corrected(Correction), correctionTakenBack(Correction), correctedLine([Correction])
    case followsMark, lockedFilter(String), working, readerElsewhere, notListed, cannotFilter
    case tagsPromptOf(String), notePromptOf(String)
    case mentionTarget
    case queryHint(hasHistory: Bool), queryTables
    case themes, themeIs(String, String), noSuchTheme(String, [String]), noColours
    case entityNamePromptOf(String), formerNameHint, splitExplained(String), plannedTitle, leavePlanned
    case decidedName, decisionTakenBack(String)
    case planned(PlannedDecision, EntitySummary?, EntitySummary?)
    case doPlanned(PlannedDecision.Act)
    // Writing to files.
    case exportTitle, exportPrompt, exportFormat(ArticleFormat), exportNeedsFormat, writingTo(String)
    case exportOf(String, String)
    case written(String, Int, isTimeline: Bool), fileExists(String), exporting(Int, of: Int)
}
