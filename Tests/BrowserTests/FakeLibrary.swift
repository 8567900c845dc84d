// A library in memory that answers what the browser asks. Slow and small; it stands in for the store.

import Corpus
import Script

@testable import Browser

/// The composed library, or any other made of the same articles.
actor FakeLibrary: CorpusReading, ReaderWork {
    private(set) var details: [ArticleDetail]
    private var marks: [Bookmark] = []
    private var filters: [SavedFilter] = []
    private let texts: [PageID: PageLines]

    init(pages: [[ComposedArticle]] = ComposedArticle.pages) {
        (details, texts) = FakeLibrary.build(pages)
    }

    // MARK: Reading

    func firstRows(matching filter: Filter, order: ListOrder, limit: Int) async throws -> [ArticleRow] {
        Array(sorted(filter, order).prefix(limit).map(\.row))
    }

    func listing(matching filter: Filter, order: ListOrder) async throws -> ArticleListing {
        let found = sorted(filter, order)
        return ArticleListing(
            keys: found.map(\.row.key), total: details.count, readCount: found.count { $0.row.isRead })
    }

    func rows(of keys: [ArticleKey]) async throws -> [ArticleRow] {
        keys.compactMap { key in details.first { $0.row.key == key }?.row }
    }

    func detail(of key: ArticleKey) async throws -> ArticleDetail? {
        details.first { $0.row.key == key || $0.parts.contains { $0.row.key == key } }
    }

    /// Makes one story of articles, by their numbers.
    func join(_ numbers: [UInt32]) {
        let parts = numbers.compactMap { number in details.first { $0.row.key.rawValue == number } }
        guard let story = ArticleDetail(joining: parts) else { return }
        details.removeAll { detail in numbers.dropFirst().contains(detail.row.key.rawValue) }
        details = details.map { $0.row.key == story.row.key ? story : $0 }
    }

    func key(of id: ArticleID) async throws -> ArticleKey? {
        let rows = details.map(\.row) + details.flatMap { $0.parts.map(\.row) }
        return rows.first { $0.id == id }?.key
    }

    func lines(of page: PageID) async throws -> PageLines? { texts[page] }

    func entities(named text: String, kinds: [EntityKind], in filter: Filter, limit: Int) async throws
        -> [EntitySummary]
    {
        let all = summaries(filter).filter { text.isEmpty || $0.id.name.contains(text) }
        return Array(all.prefix(limit))
    }

    func entity(_ id: EntityID) async throws -> EntitySummary? { summaries(.everything).first { $0.id == id } }

    func timeline(of entities: [EntityID], in filter: Filter, during interval: DayInterval?, limit: Int) async throws
        -> [TimelineEvent]
    {
        var rows: [TimelineEvent] = []
        for detail in sorted(filter, .oldest) {
            for event in detail.annotated.events
            where entities.isEmpty || event.entities.contains(where: entities.contains) {
                guard interval.map({ event.date.interval.overlaps($0) }) ?? true else { continue }
                add(event, of: detail, to: &rows)
            }
        }
        return rows.sorted { ($0.interval.from?.dayNumber ?? .max) < ($1.interval.from?.dayNumber ?? .max) }
    }

    func eventBars(of entities: [EntityID], in filter: Filter, unit: TimeUnit) async throws -> [TimeBar] {
        let events = try await timeline(of: entities, in: filter, during: nil, limit: 10_000)
        let groups: [DayInterval: [TimelineEvent]] = Dictionary(grouping: events) { event in
            unit.interval(containing: event.interval.from ?? .distantPast)
        }
        var bars: [TimeBar] = []
        for (interval, events) in groups {
            let past = events.count { $0.status == .happened }
            bars.append(TimeBar(interval: interval, count: past, plannedCount: events.count - past))
        }
        return bars.sorted { ($0.interval.from ?? .distantPast) < ($1.interval.from ?? .distantPast) }
    }

    func articleBars(matching filter: Filter, unit: TimeUnit) async throws -> [TimeBar] {
        let days = sorted(filter, .oldest).compactMap { $0.row.published?.firstDay }
        let groups = Dictionary(grouping: days) { unit.interval(containing: $0) }
        return groups.map { TimeBar(interval: $0.key, count: $0.value.count) }
            .sorted { ($0.interval.from ?? .distantPast) < ($1.interval.from ?? .distantPast) }
    }

    func newspaperCounts(matching filter: Filter) async throws -> [NewspaperCount] {
        Dictionary(grouping: sorted(filter, .oldest), by: \.row.newspaper)
            .map { NewspaperCount(name: $0.key, articleCount: $0.value.count) }
            .sorted { ($1.articleCount, $0.name ?? "") < ($0.articleCount, $1.name ?? "") }
    }

    func concordance(
        of word: String, in filter: Filter, contextCount: Int, limit: Int?
    ) async throws -> Concordance {
        var result = Concordance(lines: [], articleCount: 0)
        for detail in sorted(filter, .oldest) {
            let text = detail.annotated.article.text
            let places = text.ranges(of: word)
            if !places.isEmpty { result.articleCount += 1 }
            result.lines += places.map { place in
                let start = text.utf8.distance(from: text.startIndex, to: place.lowerBound)
                return ConcordanceLine(
                    article: detail.row.key, articleID: detail.row.id, published: detail.row.published,
                    newspaper: detail.row.newspaper, title: detail.row.title,
                    span: TextSpan(start, start + word.utf8.count),
                    before: String(text[..<place.lowerBound].suffix(contextCount)).replacing("\n", with: " "),
                    word: word,
                    after: String(text[place.upperBound...].prefix(contextCount)).replacing("\n", with: " "))
            }
        }
        return result
    }

    func pressNodes(below place: PressNode.Place?) async throws -> [PressNode] {
        let below = details.filter { place == nil || FakeLibrary.lies($0, below: place) }
        let groups = Dictionary(grouping: below) { FakeLibrary.step(of: $0, below: place) }
        return groups.map { step, details in
            let days = details.compactMap { $0.row.published?.firstDay }
            return PressNode(
                place: step, pageNumber: details[0].row.pageNumber, articleCount: details.count,
                dates: DayInterval(from: days.min(), to: days.max()))
        }.sorted { ("\($0.place)") < ("\($1.place)") }
    }

    func keys(below place: PressNode.Place) async throws -> [ArticleKey] {
        details.filter { FakeLibrary.lies($0, below: place) }.map(\.row.key)
    }

    /// Those with as many names in common as any.
    func similar(to key: ArticleKey, limit: Int) async throws -> [SimilarArticle] {
        guard let own = details.first(where: { $0.row.key == key }) else { return [] }
        let names = Set(own.annotated.mentions.map(\.entityID))
        let found = details.filter { $0.row.key != key }.map { detail in
            SimilarArticle(
                row: detail.row, entityCount: names.intersection(detail.annotated.mentions.map(\.entityID)).count)
        }
        return Array(found.filter { $0.entityCount > 0 }.sorted { $0.entityCount > $1.entityCount }.prefix(limit))
    }

    func statistics() async throws -> LibraryStatistics {
        var counts = LibraryStatistics()
        counts.articleCount = details.count
        return counts
    }

    func completions(for field: FilterField, prefix: String, limit: Int) async throws -> [String] {
        guard let kind = field.entityKind else { return [] }
        return summaries(.everything).map(\.id).filter { $0.kind == kind && $0.name.hasPrefix(prefix) }.map(\.name)
    }

    func revision() async throws -> Int64 { 0 }

    // MARK: The reader's work

    func setRead(_ isRead: Bool, articles: [ArticleKey]) async throws { update(articles) { $0.row.isRead = isRead } }

    func setSelected(_ isSelected: Bool, articles: [ArticleKey]) async throws {
        update(articles) { $0.row.isSelected = isSelected }
    }

    func setTags(_ tags: [String], article: ArticleKey) async throws { update([article]) { $0.row.tags = tags } }

    func setNote(_ note: String?, article: ArticleKey) async throws {
        update([article]) {
            $0.note = note
            $0.row.hasNote = note != nil
        }
    }

    func setBookmark(_ bookmark: Bookmark) async throws {
        marks.removeAll { $0.letter == bookmark.letter }
        marks.append(bookmark)
    }

    func removeBookmark(_ letter: Character) async throws { marks.removeAll { $0.letter == letter } }

    private var corrected: [Correction] = []

    func keep(_ correction: Correction) async throws { corrected.append(correction) }

    func withdraw(_ correction: Correction) async throws { corrected.removeAll { $0 == correction } }

    func corrections() async throws -> [Correction] { corrected }

    private var decided: [EntityDecision] = []

    func decide(_ decision: EntityDecision) async throws {
        decided.removeAll { $0.form == decision.form }
        if decision.listedUnder != nil { decided.append(decision) }
    }

    func decisions() async throws -> [EntityDecision] { decided }

    func forms(of entity: EntityID) async throws -> [EntityForm] {
        let counts = Dictionary(uniqueKeysWithValues: summaries(.everything).map { ($0.id, $0.articleCount) })
        return ([entity] + decided.filter { $0.listedUnder == entity }.map(\.form)).map {
            EntityForm($0, articleCount: counts[$0] ?? 0)
        }
    }

    func queryableTables() async throws -> [QueryableTable] {
        [
            QueryableTable(name: "article", columns: ["document", "title", "printed"]),
            QueryableTable(name: "mention", columns: ["document", "entity"]),
        ]
    }

    func completion(ofQuery query: String, at offset: Int) async throws -> QueryCompletion {
        let word = query.utf8.prefix(offset).reversed().prefix { $0 > 0x60 && $0 < 0x7B }.count
        let typed = query.at(TextSpan(offset - word, offset))
        let all = try await queryableTables().flatMap { [$0.name] + $0.columns }
        return QueryCompletion(span: TextSpan(offset - word, offset), values: all.filter { $0.hasPrefix(typed) })
    }

    func table(of query: String, limit: Int) async throws -> QueryTable {
        QueryTable(columns: ["document", "title"], rows: details.map { ["\($0.row.key.rawValue)", $0.row.title] })
    }

    func bookmarks() async throws -> [Bookmark] { marks }

    func saveFilter(_ filter: SavedFilter) async throws { filters.append(filter) }

    func savedFilters() async throws -> [SavedFilter] { filters }

    func unplacedWork() async throws -> [UnplacedWork] { [] }

    private func update(_ keys: [ArticleKey], _ change: (inout ArticleDetail) -> Void) {
        for index in details.indices where keys.contains(details[index].row.key) { change(&details[index]) }
    }

    // MARK: Matching

    private func sorted(_ filter: Filter, _ order: ListOrder) -> [ArticleDetail] {
        let found = details.filter { matches(filter, $0) }
        let oldest = PartialDate(year: 1)
        switch order {
        case .newest: return found.sorted { ($0.row.published ?? oldest!) > ($1.row.published ?? oldest!) }
        case .oldest: return found.sorted { ($0.row.published ?? oldest!) < ($1.row.published ?? oldest!) }
        case .title: return found.sorted { ($0.row.title ?? "") < ($1.row.title ?? "") }
        case .longest: return found.sorted { $0.row.characterCount > $1.row.characterCount }
        case .relevance: return found
        }
    }

    /// Readings of a few characters.
    static let readings = Readings(table: Array("wan\t万\nzhou\t州\nqu\t区\n".utf8))

    private func spells(_ filter: Filter, _ detail: ArticleDetail) -> Bool {
        guard case .word(let word) = filter, let term = ReadingTerm(halfWidth: word) else { return false }
        let names = [detail.row.title ?? ""] + detail.annotated.mentions.map(\.entityID.name)
        return names.contains { FakeLibrary.readings.matches(term, $0) }
    }

    private func matches(_ filter: Filter, _ detail: ArticleDetail) -> Bool {
        let text = (detail.row.title ?? "") + "\n" + detail.annotated.article.text
        let entities = detail.annotated.mentions.map(\.entityID)
        switch filter {
        case .everything: return true
        case .word(let word), .phrase(let word):
            return !TextFinder(folding: TextFolding()).places(of: [word], in: text).isEmpty
                || entities.contains { $0.name.contains(word) } || spells(filter, detail)
        case .entity(let kind, let name): return entities.contains { $0.kind == kind && $0.name.contains(name) }
        case .exactEntity(let id): return entities.contains(id)
        case .title(let word): return (detail.row.title ?? "").contains(word)
        case .paper(let name): return (detail.row.newspaper ?? "").contains(name)
        case .page(let number): return detail.row.pageNumber == number
        case .published(let days): return detail.row.published.map { days.overlaps($0.interval) } ?? false
        case .event(let days): return detail.annotated.events.contains { $0.date.interval.overlaps(days) }
        case .tag(let tag): return detail.row.tags.contains(tag)
        case .state(.selected): return detail.row.isSelected
        case .state(.unread): return !detail.row.isRead
        case .state: return false
        case .feature: return true
        case .not(let inner): return !matches(inner, detail)
        case .all(let parts): return parts.allSatisfy { matches($0, detail) }
        case .any(let parts): return parts.contains { matches($0, detail) }
        }
    }

    private func summaries(_ filter: Filter) -> [EntitySummary] {
        var counts: [EntityID: EntitySummary] = [:]
        for detail in details where matches(filter, detail) {
            for entry in detail.annotated.entityCounts {
                var summary = counts[entry.id] ?? EntitySummary(id: entry.id)
                summary.articleCount += 1
                summary.mentionCount += entry.count
                summary.eventCount += detail.annotated.events.count { $0.entities.contains(entry.id) }
                counts[entry.id] = summary
            }
        }
        return counts.values.sorted { ($1.mentionCount, $0.id) < ($0.mentionCount, $1.id) }
    }

    private func add(_ event: Event, of detail: ArticleDetail, to rows: inout [TimelineEvent]) {
        let article = detail.annotated.article
        let report = EventReport(
            article: detail.row.key, articleID: article.id, title: article.title, published: detail.row.published,
            gistSpan: event.gist, dateSpan: event.date.span, dateWords: event.date.words)
        if let same = rows.firstIndex(where: { $0.interval == event.date.interval && $0.status == event.status }) {
            return rows[same].reports.append(report)
        }
        rows.append(
            TimelineEvent(
                interval: event.date.interval, precision: event.date.precision, isInferred: event.date.isInferred,
                status: event.status, gist: article.text.at(event.gist), entities: event.entities, reports: [report]))
    }
}

extension FakeLibrary {
    // Building the values.

    private static func build(_ pages: [[ComposedArticle]]) -> ([ArticleDetail], [PageID: PageLines]) {
        var details: [ArticleDetail] = []
        var texts: [PageID: PageLines] = [:]
        for (index, articles) in pages.enumerated() {
            let digits = String(index + 1, radix: 16)
            let id = PageID(hexadecimalDigits: String(repeating: "0", count: 32 - digits.count) + digits)
            var page = PageText(id: id, path: "pages/\(index + 1).txt")
            let built = articles.map { page.add($0, key: details.count + page.articles.count + 1) }
            let lines = page.lines
            texts[id] = lines
            details += built.map { detail in
                var detail = detail
                detail.page = lines.page
                detail.siblings = built.map(\.row).filter { $0.key != detail.row.key }
                return detail
            }
        }
        return (details, texts)
    }

    fileprivate static func lies(_ detail: ArticleDetail, below place: PressNode.Place?) -> Bool {
        switch place {
        case nil: true
        case .paper(let name): detail.row.newspaper == name
        case .issue(let paper, let date): detail.row.newspaper == paper && detail.row.published == date
        case .page(let id): detail.page.id == id
        }
    }

    fileprivate static func step(of detail: ArticleDetail, below place: PressNode.Place?) -> PressNode.Place {
        switch place {
        case nil: .paper(detail.row.newspaper)
        case .paper(let name): .issue(paper: name, date: detail.row.published)
        default: .page(detail.page.id)
        }
    }
}

/// The lines of a page while its articles are put on it.
struct PageText {
    let id: PageID
    let path: String
    private var text = ""
    private var accounts: [LineAccount] = []
    private(set) var articles: [ArticleID] = []
    private var date: PartialDate?

    init(id: PageID, path: String) {
        self.id = id
        self.path = path
        add("第 \(id.text.suffix(1)) 版 责任编辑 某某", .folio, nil)
    }

    private mutating func add(_ line: String, _ role: LineRole, _ article: Int?) {
        text += line + "\n"
        accounts.append(
            LineAccount(line: accounts.count + 1, role: role, article: article, block: 0, rule: "test", confidence: 1))
    }

    mutating func add(_ composed: ComposedArticle, key: Int) -> ArticleDetail {
        let number = articles.count
        add(composed.title ?? "", composed.title == nil ? .blank : .title, number)
        let start = text.utf8.count
        let annotated = composed.annotated(page: id, start: start, firstLine: accounts.count + 1)
        for paragraph in annotated.article.paragraphs {
            for slice in paragraph.lines { add(annotated.article.text.at(slice.textSpan), .body, number) }
        }
        add("", .blank, nil)
        articles.append(annotated.article.id)
        let row = ArticleRow(
            key: ArticleKey(rawValue: UInt32(key)), id: annotated.article.id,
            published: annotated.article.published?.value, isDateInferred: composed.isDateInferred,
            newspaper: composed.paper, pageNumber: composed.page, title: composed.title,
            opening: String(annotated.article.text.prefix(40)), characterCount: annotated.article.text.count)
        let page = Page(id: id, source: PageSource(path: path), facts: PageFacts(), lineCount: accounts.count)
        return ArticleDetail(row: row, annotated: annotated, page: page, paths: [path])
    }

    var lines: PageLines {
        let page = Page(id: id, source: PageSource(path: path), facts: PageFacts(), lineCount: accounts.count)
        return PageLines(page: page, text: text, accounts: accounts, articles: articles)
    }
}
