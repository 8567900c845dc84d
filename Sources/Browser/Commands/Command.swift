// Everything the user can do, by name. What each does is in Perform*, its words in CommandTable, its keys in Keymap.

/// A command. The raw value is its name in the palette, in config and in docs, the same in every language.
public enum Command: String, CaseIterable, Sendable {
    // Moving.
    case down, up
    case toTop = "top"
    case toBottom = "bottom"
    case halfPageDown = "half-page-down"
    case halfPageUp = "half-page-up"
    case pageDown = "page-down"
    case pageUp = "page-up"
    case previousGroup = "previous-group"
    case nextGroup = "next-group"
    case visitBack = "back"
    case visitForward = "forward"
    // Panes.
    case nextPane = "next-pane"
    case previousPane = "previous-pane"
    case articlesPane = "articles"
    case timelinePane = "timeline"
    case readerPane = "reader"
    case pressPane = "newspapers"
    case enlargePane = "enlarge-pane"
    case reducePane = "reduce-pane"
    case widerPane = "wider-pane"
    case narrowerPane = "narrower-pane"
    case tallerPane = "taller-pane"
    case shorterPane = "shorter-pane"
    case hidePane = "hide-pane"
    case pinPane = "pin-timeline"
    // The list.
    case open
    case close
    case select
    case scrollReaderDown = "scroll-reader-down"
    case scrollReaderUp = "scroll-reader-up"
    case changeOrder = "order"
    case filter
    case filterAdd = "filter-add"
    case filterHere = "filter-here"
    case filterEdit = "filter-edit"
    case filterLock = "filter-lock"
    case filterClear = "filter-clear"
    case filterSave = "filter-save"
    case savedFilters = "saved-filters"
    case concordance
    case facets
    case contrast
    // The timeline.
    case chooseEntity = "entity"
    case toggleBars = "histogram"
    case zoomTimeIn = "zoom-in"
    case zoomTimeOut = "zoom-out"
    case chooseReport = "reports"
    // Entities.
    case glance = "peek"
    case neighbours
    case mergeEntity = "entity-merge"
    case splitEntity = "entity-split"
    case renameEntity = "entity-rename"
    case mentionKind = "mention-kind"
    case mentionLink = "mention-link"
    case mentionNone = "mention-none"
    case changeEntityKind = "entity-kind"
    // Reading.
    case nextArticle = "next-article"
    case previousArticle = "previous-article"
    case find
    case nextHit = "next-hit"
    case previousHit = "previous-hit"
    case articleEntities = "article-entities"
    case outline
    case rawLines = "raw-lines"
    case sourceLines = "source-lines"
    case openPageFile = "page-file"
    case samePage = "same-page"
    case sideBySide = "side-by-side"
    case synchronise = "sync-scrolling"
    // Reading in depth.
    case comparisonMarks = "comparison-marks"
    case nextDifference = "next-difference"
    case comparePartner = "compare-with"
    case previousDifference = "previous-difference"
    case similar
    case addLane = "timeline-lane"
    case chooseEvents = "timeline-filter"
    case expandEvent = "expand-event"
    case happenings
    case export
    case exportTimeline = "timeline-export"
    case editPageFile = "edit-page-file"
    case viewOptions = "view-options"
    case scraps
    case followJump = "follow-jump"
    // The reader's work.
    case toggleRead = "toggle-read"
    case editTags = "tags"
    case editNote = "note"
    case setBookmark = "set-bookmark"
    case goToBookmark = "go-to-bookmark"
    case bookmarks
    case undo
    case redo
    case correctTitle = "correct-title"
    case correctByline = "correct-byline"
    case correctDate = "correct-date"
    case correctNewspaper = "correct-newspaper"
    case joinNext = "join-next"
    case splitHere = "split-here"
    case moveBack = "move-back"
    case moveForward = "move-forward"
    case corrections
    case copyCitation = "copy-citation"
    case copyPermalink = "copy-permalink"
    case goTo = "goto"
    // The program.
    case palette
    case help
    case stepBack = "step-back"
    case repaint
    case suspend
    case toggleMouse = "mouse"
    case theme
    case query = "sql"
    case quit
}

/// Where commands stand together in help.
public enum CommandGroup: CaseIterable, Sendable {
    case moving, panes, list, timeline, reading, comparing, work, program
}
