// The state of the browser as a whole: its parts, the questions on their way, the effects of the message at hand.

import Corpus
import Screen

/// Everything the user sees and can do. A value: the same messages give the same screens.
public struct BrowserState: Sendable {
    /// What the program said at the start.
    public let configuration: BrowserConfiguration
    /// Size of the screen as last told.
    public internal(set) var size: ScreenSize
    var panes = PaneArrangement()
    var list = ListState()
    var filter = FilterState()
    var press = PressState()
    var timeline = TimelineState()
    var reader = ReaderState()
    var overlay: Overlay?
    /// What the last key had to say; gone with the next one.
    var notice: Notice?
    var visits = Visits()
    var undoHistory = UndoHistory()
    /// Selected articles, in the order they were selected.
    var selection: [ArticleKey] = []
    var bookmarks: [Bookmark] = []
    var savedFilters: [SavedFilter] = []
    var statistics: LibraryStatistics?
    /// The word whose contexts are listed, and in which order.
    var concordance = ConcordanceState()
    /// Two filters held against each other.
    var contrast = ContrastState()
    /// Questions in the library's own language, the latest last.
    var queries: [String] = []
    /// The tables that can be asked so, once they have come.
    var queryTables: [QueryableTable] = []
    /// Years of entities that were on the screen.
    var sparks: [EntityID: [TimeBar]] = [:]
    /// The entity a list or prompt decides on.
    var decidedEntity: EntityID?
    /// What is decided on, until it is known how much that concerns and the reader has said yes.
    var plannedDecision: PlannedDecision?
    /// The name of the colours.
    var theme: String
    /// What the reader decided on entities.
    var decisions: [EntityDecision] = []
    /// What the reader corrected, in the order it was.
    var corrections: [Correction] = []
    /// True while answers have been awaited for so long that it is said.
    var isSlow = false
    /// Grain of the periods that facets count.
    var facetUnit = TimeUnit.year
    /// What is being written, and where.
    var exporting: (export: Export, path: String)?
    /// How far it is.
    var exportProgress: (done: Int, total: Int)?
    /// The session to go back to, until its article is found.
    var restoring: BrowserSession?
    var plan = ScreenPlan()
    let keymap: Keymap
    /// Whether the mouse is reported.
    var usesMouse: Bool
    /// The border that the mouse drags.
    var draggedBorder: DraggedBorder?
    let wording: Wording

    /// The last generation of each lane.
    var generations: [Lane: Int] = [:]
    /// Keys that wait for an answer they rely on, in the order they were pressed.
    var waitingKeys: [Key] = []
    /// Articles asked for, by lane.
    var asked: [Lane: ArticleKey] = [:]
    /// Place in the article that `:goto` names, until its key is found.
    var goToOffset = 0
    /// Number of the page that a jump names, until the pages of its issue have come.
    var jumpNumber: Int?
    /// The passage that `:goto` names, where it names one.
    var goToPassage: TextSpan?
    /// Articles whose keys are looked up, because the library changed.
    var renewing: [RenewedArticle] = []
    /// Columns of an earlier session, until their keys are found.
    var restoringColumns: [BrowserSession.Column] = []
    /// Which of them takes the keys.
    var restoringActive = 0
    /// Where the user was when the filter began to be typed.
    var visitBeforePrompt: Visit?
    /// Lanes whose newest question is not answered.
    var pending: Set<Lane> = []
    /// What is to be done outside for the message at hand.
    var effects: [Effect] = []

    /// A browser that has asked nothing yet; `start` asks.
    public init(configuration: BrowserConfiguration, size: ScreenSize) {
        self.configuration = configuration
        self.size = size
        wording = Wording(configuration.language)
        reader.style = ReadingStyle(width: configuration.readingWidth)
        keymap = Keymap.standard.changed(by: configuration.keys)
        usesMouse = configuration.usesMouse
        theme = configuration.theme
        list.order = configuration.order
    }

    /// True while answers are awaited: a run without a terminal waits for this to become false.
    public var isWaiting: Bool { !pending.isEmpty || !waitingKeys.isEmpty }

    /// True while a line is typed: a prompt, or the search line of a list. Characters are text then, not commands.
    public var takesText: Bool {
        switch overlay {
        case .prompt: true
        case .picker(let picker): picker.isTyping
        default: false
        }
    }

    /// True while the status line says that answers are awaited.
    public var saysItWaits: Bool { isSlow }

    /// Something to say in the status line.
    struct Notice: Hashable, Sendable {
        enum Weight: Hashable, Sendable { case plain, warning, error }
        var text: String
        var weight = Weight.plain
    }

    /// Asks the library; the older question of the lane is worthless from now on.
    mutating func ask(_ question: Question, in lane: Lane) {
        let generation = generations[lane, default: 0] + 1
        generations[lane] = generation
        pending.insert(lane)
        effects.append(.ask(question, Ticket(lane: lane, generation: generation)))
    }

    /// Makes whatever is on its way in a lane worthless.
    mutating func forget(_ lane: Lane) {
        guard pending.remove(lane) != nil else { return }
        generations[lane, default: 0] += 1
        effects.append(.cancel(lane))
    }

    /// Says something in the status line.
    mutating func say(_ phrase: Phrase, _ weight: Notice.Weight = .plain) {
        notice = Notice(text: wording(phrase), weight: weight)
    }
}

extension BrowserState {
    /// Begins.
    /// - Parameters:
    ///   - configuration: settings that stay as they are.
    ///   - size: size of the screen.
    ///   - session: where the user was when the program ended; nil to begin afresh.
    /// - Returns: the first state, to be drawn at once, and the first questions.
    public static func start(
        configuration: BrowserConfiguration, size: ScreenSize, session: BrowserSession? = nil
    ) -> (state: BrowserState, effects: [Effect]) {
        var state = BrowserState(configuration: configuration, size: size)
        if let session { state.restore(session) }
        state.askForList()
        state.ask(.statistics, in: .statistics)
        state.ask(.bookmarks, in: .bookmarks)
        state.ask(.savedFilters, in: .savedFilters)
        state.ask(.decisions, in: .decisions)
        state.ask(.corrections, in: .corrections)
        state.ask(.firstRows(.state(.selected), .oldest, limit: 200), in: .selection)
        if let link = configuration.link { state.goTo(link) }
        if let warning = configuration.warnings.first { state.notice = Notice(text: warning, weight: .error) }
        state.settle()
        let effects = state.effects
        state.effects = []
        return (state, effects)
    }

    private mutating func restore(_ session: BrowserSession) {
        filter.lockedText = session.lockedText
        filter.locked = FilterParser.parse(session.lockedText).filter
        _ = filter.take(session.filterText)
        filter.faults = []
        list.order = session.order
        panes = session.panes.within(size)
        if let style = session.style {
            reader.style = style
            reader.style.width = max(
                ReadingStyle.widths.lowerBound, min(style.width, ReadingStyle.widths.upperBound))
        }
        reader.positions = ReadingPositions(session.positions ?? [])
        queries = session.queries ?? []
        if let entity = session.entity {
            chooseEntity(entity)
            timeline.isPinned = session.isPinned ?? true
            timeline.wantedEvent = session.event
        }
        restoreTime(session)
        if let columns = session.columns, columns.count > 1 {
            restoringColumns = columns
            return ask(.columnKeys(columns.map(\.article)), in: .columns)
        }
        if let article = session.article {
            restoring = session
            ask(.key(of: article), in: .place)
        }
    }

    /// What is kept for the next start.
    public var session: BrowserSession {
        var session = BrowserSession()
        session.filterText = filter.text
        session.lockedText = filter.lockedText
        session.order = list.order
        session.article = reader.column.detail?.row.id ?? list.currentRow?.id
        session.offset = reader.column.place(height: readerHeight)
        session.entity = timeline.entities.first
        session.isPinned = timeline.isPinned
        session.event = timeline.events.isEmpty ? nil : timeline.cursor
        session.panes = panes
        session.style = reader.style
        session.positions = reader.positions.kept
        session.queries = queries.suffix(50)
        keepColumns(in: &session)
        return session
    }
}
