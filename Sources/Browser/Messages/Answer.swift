// What comes back from the library, and the one function that gets it there. It knows the store's protocol alone.

import Corpus

/// The answer to a question; the case says to which.
public enum Answer: Sendable {
    /// To `.firstRows`.
    case firstRows([ArticleRow])
    /// To `.listing`.
    case listing(ArticleListing)
    /// To `.rows`.
    case rows([ArticleRow])
    /// To `.detail`; nil when the article is gone.
    case detail(ArticleDetail?)
    /// To `.pageLines`; nil when the page is gone.
    case pageLines(PageLines?)
    /// To `.counts`, in the order asked.
    case counts([Int])
    /// To `.entities`.
    case entities([EntitySummary])
    /// To `.entity`; nil when the library does not know it.
    case entity(EntitySummary?)
    /// To `.timeline`.
    case timeline([TimelineEvent])
    /// To `.bars`.
    case bars([TimeBar])
    /// To `.pressNodes`.
    case pressNodes([PressNode])
    /// To `.completions`.
    case completions([String])
    /// To `.savedFilters`.
    case savedFilters([SavedFilter])
    /// To `.bookmarks`.
    case bookmarks([Bookmark])
    /// To `.key(of:)`; nil when the library holds no such article.
    case key(ArticleKey?)
    /// To `.statistics`.
    case statistics(LibraryStatistics)
    /// To `.concordance`.
    case concordance(Concordance)
    /// To `.facets`.
    case facets(Facets)
    /// To `.similar`.
    case similar([SimilarArticle])
    /// To `.happenings`.
    case happenings([TimelineEvent])
    /// To `.columnKeys`, in the order asked; nil for what is gone.
    case columnKeys([ArticleKey?])
    /// To `.table`.
    case table(QueryTable)
    /// To `.contrast`.
    case contrast(Contrast)
    /// To `.glance`; nil when the library does not know the entity.
    case glance(EntityGlance?)
    /// To `.sparks`.
    case sparks([EntityID: [TimeBar]])
    /// To `.forms`.
    case forms([EntityForm])
    /// To `.queryableTables`.
    case queryableTables([QueryableTable])
    /// To `.queryCompletion`.
    case queryCompletion(QueryCompletion)
    /// To `.summaries`, in the order asked; nil for what the library does not know.
    case summaries([EntitySummary?])
    /// To the effect `.export`.
    case export(ExportOutcome)
    /// To `.similarTo`: the article's key, nil when there is none, and those like it.
    case similarTo(ArticleKey?, [SimilarArticle])
    /// To `.comparison`.
    case comparison(Comparison)
    /// To `.decisions`.
    case decisions([EntityDecision])
    /// To `.corrections`.
    case corrections([Correction])
}

/// What the articles of a filter have in common.
public struct Facets: Sendable {
    /// When they were printed, in order of time.
    public var bars: [TimeBar]
    /// Articles whose date is not known.
    public var undatedCount = 0
    /// Who printed them, most first.
    public var newspapers: [NewspaperCount]
    /// Whom and what they mention, most first.
    public var entities: [EntitySummary]
}

extension Question {
    /// Asks a library.
    /// - Parameter library: any store.
    /// - Returns: the answer whose case belongs to the question.
    /// - Throws: what the store throws; `CancellationError` when the task was cancelled.
    public func answer(from library: some CorpusReading & ReaderWork) async throws -> Answer {
        switch self {
        case .firstRows(let filter, let order, let limit):
            .firstRows(try await library.firstRows(matching: filter, order: order, limit: limit))
        case .listing(let filter, let order, let place):
            .listing(try await listing(of: filter, order: order, below: place, from: library))
        case .rows(let keys): .rows(try await library.rows(of: keys))
        case .detail(let key): .detail(try await library.detail(of: key))
        case .pageLines(let page): .pageLines(try await library.lines(of: page))
        case .counts(let filters): .counts(try await counts(of: filters, from: library))
        case .entities(let name, let kinds, let filter, let limit):
            .entities(try await library.entities(named: name, kinds: kinds, in: filter, limit: limit))
        case .entity(let id): .entity(try await library.entity(id))
        case .timeline(let entities, let filter, let interval, let limit):
            .timeline(try await library.timeline(of: entities, in: filter, during: interval, limit: limit))
        case .bars(let entities, let filter, let unit):
            .bars(try await library.eventBars(of: entities, in: filter, unit: unit))
        case .pressNodes(let place, let filter):
            .pressNodes(try await pressNodes(below: place, filter, from: library))
        case .completions(let field, let prefix, let limit):
            .completions(try await library.completions(for: field, prefix: prefix, limit: limit))
        case .savedFilters: .savedFilters(try await library.savedFilters())
        case .bookmarks: .bookmarks(try await library.bookmarks())
        case .key(let id): .key(try await library.key(of: id))
        case .statistics: .statistics(try await library.statistics())
        case .concordance(let word, let filter, let limit):
            .concordance(
                try await library.concordance(
                    of: word, in: filter, contextCount: Question.contextCount, limit: limit))
        case .happenings(let interval, let limit):
            .happenings(try await library.timeline(of: [], in: .everything, during: interval, limit: limit))
        case .similar(let key, let limit): .similar(try await library.similar(to: key, limit: limit))
        case .similarTo(let id, let limit): try await similar(to: id, limit, in: library)
        case .facets(let filter, let unit): .facets(try await facets(of: filter, unit, from: library))
        case .articleBars(let filter, let unit):
            .bars(try await library.articleBars(matching: filter, unit: unit))
        case .columnKeys(let ids): .columnKeys(try await keys(of: ids, from: library))
        case .table(let query, let limit): .table(try await library.table(of: query, limit: limit))
        case .queryableTables: .queryableTables(try await library.queryableTables())
        case .queryCompletion(let query, let offset):
            .queryCompletion(try await library.completion(ofQuery: query, at: offset))
        case .summaries(let entities): .summaries(try await summaries(of: entities, from: library))
        case .contrast(let first, let second, let unit):
            .contrast(try await contrast([first, second], unit, from: library))
        case .glance(let entity): .glance(try await glance(at: entity, from: library))
        case .sparks(let entities): .sparks(try await sparks(of: entities, from: library))
        case .forms(let entity): .forms(try await library.forms(of: entity))
        case .corrections: .corrections(try await library.corrections())
        case .comparison(let task): .comparison(try task.compare())
        case .decisions: .decisions(try await library.decisions())
        }
    }

    private func similar(to id: ArticleID, _ limit: Int, in library: some CorpusReading) async throws -> Answer {
        guard let key = try await library.key(of: id) else { return .similarTo(nil, []) }
        return .similarTo(key, try await library.similar(to: key, limit: limit))
    }

    private func summaries(
        of entities: [EntityID], from library: some CorpusReading
    ) async throws -> [EntitySummary?] {
        var result: [EntitySummary?] = []
        for entity in entities { result.append(try await library.entity(entity)) }
        return result
    }

    private func keys(of ids: [ArticleID], from library: some CorpusReading) async throws -> [ArticleKey?] {
        var result: [ArticleKey?] = []
        for id in ids { result.append(try await library.key(of: id)) }
        return result
    }

    /// A listing, cut down to the articles below a place where one is given.
    private func listing(
        of filter: Filter, order: ListOrder, below place: PressNode.Place?, from library: some CorpusReading
    ) async throws -> ArticleListing {
        guard let place else { return try await library.listing(matching: filter, order: order) }
        var keys = try await library.keys(below: place)
        if filter != .everything {
            let matching = Set(try await library.listing(matching: filter, order: order).keys)
            keys = keys.filter { matching.contains($0) }
        }
        let read = try await library.listing(matching: filter.and(.state(.read)), order: order)
        let readKeys = Set(read.keys)
        return ArticleListing(keys: keys, total: read.total, readCount: keys.count { readKeys.contains($0) })
    }

    /// Characters on either side of a word in its contexts.
    private static let contextCount = 40

    private func facets(
        of filter: Filter, _ unit: TimeUnit, from library: some CorpusReading
    ) async throws -> Facets {
        let undated = try await library.listing(matching: filter.and(.undated), order: .newest).keys.count
        return Facets(
            bars: try await library.articleBars(matching: filter, unit: unit), undatedCount: undated,
            newspapers: try await library.newspaperCounts(matching: filter),
            entities: try await library.entities(named: "", kinds: [], in: filter, limit: 40))
    }

    /// Steps that hold no article of the filter are left out.
    private func pressNodes(
        below place: PressNode.Place?, _ filter: Filter, from library: some CorpusReading
    ) async throws -> [PressNode] {
        let nodes = try await library.pressNodes(below: place)
        guard filter != .everything else { return nodes }
        let matching = Set(try await library.listing(matching: filter, order: .newest).keys)
        var counted: [PressNode] = []
        for var node in nodes {
            let count = try await library.keys(below: node.place).count { matching.contains($0) }
            node.matchCount = count
            if count > 0 { counted.append(node) }
        }
        return counted
    }

    private func counts(of filters: [Filter], from library: some CorpusReading) async throws -> [Int] {
        var result: [Int] = []
        for filter in filters {
            result.append(try await library.listing(matching: filter, order: .newest).keys.count)
        }
        return result
    }
}
