// What the browser asks the library, as values. How it is answered is the store's.

import Corpus

/// A line of questions of which only the newest counts: asking again makes the older one worthless.
public enum Lane: Hashable, Sendable {
    /// First rows of the list.
    case firstRows
    /// Complete listing.
    case listing
    /// Rows near the cursor.
    case rows
    /// The article of a reader column, counted from 0.
    case detail(Int)
    /// The page lines of a reader column, counted from 0.
    case pageLines(Int)
    /// Counts that explain an empty result.
    case counts
    /// Entities to choose from.
    case entities
    /// The entity of the timeline.
    case entity
    /// Events of the timeline.
    case timeline
    /// Events of the timeline as they are without filter, to count them.
    case wholeTimeline
    /// Bars above the timeline.
    case bars
    /// The press tree.
    case press
    /// Values that complete a field.
    case completions
    /// Articles selected in earlier sessions.
    case selection
    /// Saved filters.
    case savedFilters
    /// Bookmarks.
    case bookmarks
    /// A place to go to by its public identity.
    case place
    /// Counts of the library.
    case statistics
    /// A word in its contexts.
    case concordance
    /// What the articles of the filter have in common.
    case facets
    /// Articles like one.
    case similar
    /// What else happened at a time.
    case happenings
    /// The lines of the page whose scraps are listed.
    case scraps
    /// The pages of an issue among which one is looked for.
    case jump
    /// The keys of columns of an earlier session.
    case columns
    /// The keys that articles on the screen have in a library that changed.
    case renewal
    /// A table in the library's own language.
    case table
    /// Two filters held against each other.
    case contrast
    /// A look at an entity.
    case glance
    /// Who appears with an entity.
    case neighbours
    /// Years of entities.
    case sparks
    /// Forms listed under an entity.
    case forms
    /// The tables that can be asked.
    case schema
    /// The entities that a decision is about.
    case decision
    /// What the reader decided on entities.
    case decisions
    /// What the reader corrected.
    case corrections
    /// The articles side by side compared.
    case comparison
    /// Articles or a timeline written to a file.
    case export
}

extension Lane {
    /// The lane whose running question comes first: the first page, then the exact count, then what follows the
    /// filter. A question waits until that lane has no question that is running.
    public var predecessor: Lane? {
        switch self {
        case .listing: .firstRows
        case .timeline, .bars, .counts: .listing
        default: nil
        }
    }
}

/// Names one question of a lane, so that its answer finds home.
public struct Ticket: Hashable, Sendable {
    /// The lane.
    public var lane: Lane
    /// Grows by one with every question of the lane.
    public var generation: Int

    /// Makes a ticket.
    public init(lane: Lane, generation: Int) {
        self.lane = lane
        self.generation = generation
    }
}

/// A question to the library.
public enum Question: Hashable, Sendable {
    /// The first rows of a list, as fast as can be.
    case firstRows(Filter, ListOrder, limit: Int)
    /// All keys of a list; with a place of the press tree, only articles below it, and in page order when the filter
    /// lets everything through.
    case listing(Filter, ListOrder, below: PressNode.Place?)
    /// The rows of keys.
    case rows([ArticleKey])
    /// One article.
    case detail(ArticleKey)
    /// The lines of a page.
    case pageLines(PageID)
    /// The number of articles each filter matches, in order.
    case counts([Filter])
    /// Entities by name.
    case entities(named: String, kinds: [EntityKind], Filter, limit: Int)
    /// One entity.
    case entity(EntityID)
    /// Events of entities.
    case timeline([EntityID], Filter, during: DayInterval?, limit: Int)
    /// Bars over the events of entities.
    case bars([EntityID], Filter, TimeUnit)
    /// Steps below a place of the press tree, nil for the papers, with how many of their articles a filter lets through.
    case pressNodes(below: PressNode.Place?, Filter)
    /// Values that complete a field.
    case completions(FilterField, prefix: String, limit: Int)
    /// All saved filters.
    case savedFilters
    /// All bookmarks.
    case bookmarks
    /// The key of a public identity.
    case key(of: ArticleID)
    /// Counts of the library.
    case statistics
    /// A word in its contexts, in the articles of a filter.
    case concordance(String, Filter, limit: Int)
    /// How many articles of a filter were printed when, by whom, and which entities they mention.
    case facets(Filter, TimeUnit)
    /// Bars over the dates of printing of the articles of a filter.
    case articleBars(Filter, TimeUnit)
    /// Articles like one.
    case similar(ArticleKey, limit: Int)
    /// Articles like the one of a public identity.
    case similarTo(ArticleID, limit: Int)
    /// All events of some days.
    case happenings(DayInterval, limit: Int)
    /// The keys of public identities.
    case columnKeys([ArticleID])
    /// A question in the library's own language.
    case table(String, limit: Int)
    /// The tables that can be asked so.
    case queryableTables
    /// What could stand at a place of such a question.
    case queryCompletion(String, at: Int)
    /// Several entities with their counts.
    case summaries([EntityID])
    /// Two filters held against each other.
    case contrast(Filter, Filter, TimeUnit)
    /// An entity at a glance.
    case glance(EntityID)
    /// The events of entities by year.
    case sparks([EntityID])
    /// The forms listed under an entity.
    case forms(of: EntityID)
    /// What the reader decided on entities.
    case decisions
    /// What the reader corrected.
    case corrections
    /// What articles have in common. No library is needed for it, but time.
    case comparison(ComparisonTask)
}
