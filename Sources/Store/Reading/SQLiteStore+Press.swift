// The way paper → issue → page → article, counts of the library, values that complete a field.

import Corpus
import Foundation
import GRDB
import Script

extension SQLiteStore {
    /// The steps below a place in the press tree.
    public func pressNodes(below place: PressNode.Place?) async throws -> [PressNode] {
        try await read { question in
            let press = Press(question.database)
            let snapshot = try question.snapshot()
            return switch place {
            case nil: try press.papers(snapshot)
            case .paper(let paper): try press.issues(of: paper, snapshot.stories)
            case .issue(let paper, let date): try press.pages(of: paper, date, snapshot.stories)
            case .page: []
            }
        }
    }

    /// Keys of the articles below a place, in page order.
    public func keys(below place: PressNode.Place) async throws -> [ArticleKey] {
        try await read { question in
            let stories = try question.snapshot().stories
            var seen: Set<Int> = []
            return try Press(question.database).documents(below: place).map { stories.head(of: $0) }
                .filter { seen.insert($0).inserted }.map { ArticleKey(document: $0) }
        }
    }

    /// Counts of the library.
    public func statistics() async throws -> LibraryStatistics {
        try await read { question in
            let database = question.database
            var counts = LibraryStatistics()
            func count(_ sql: String) throws -> Int { try Int.fetchOne(database, sql: sql) ?? 0 }
            let snapshot = try question.snapshot()
            counts.pageCount = try count("SELECT count(*) FROM page WHERE superseded_by IS NULL")
            counts.articleCount = snapshot.listed.count
            snapshot.live.forEach { counts.characterCount += snapshot.columns.characterCount($0) }
            let identities = try snapshot.identities(question)
            counts.entityCount =
                try count("SELECT count(*) FROM entity WHERE mention_count > 0") - identities.aliasCount
            counts.mentionCount = try count("SELECT coalesce(sum(mention_count), 0) FROM entity")
            counts.eventCount = try Counter.eventCount.value(database)
            counts.newspaperCount = try count(
                "SELECT count(DISTINCT paper) FROM page WHERE superseded_by IS NULL")
            counts.firstDay = try Int.fetchOne(database, sql: "SELECT min(first_day) FROM article")
                .map { CalendarDay(dayNumber: $0) }
            counts.lastDay = try Int.fetchOne(database, sql: "SELECT max(last_day) FROM article")
                .map { CalendarDay(dayNumber: $0) }
            counts.byteCount = try count("PRAGMA page_count") * count("PRAGMA page_size")
            return counts
        }
    }

    /// Values that complete a field, most used first.
    public func completions(for field: FilterField, prefix: String, limit: Int) async throws -> [String] {
        guard limit > 0 else { return [] }
        if let kind = field.entityKind { return try await entityCompletions(kind, prefix, limit) }
        return try await read { question in
            let beginning = NameBeginning(prefix, question)
            let values = try Completion(question.database).values(of: field)
            let written = values.filter(beginning.isWritten)
            return Array((written + values.filter(beginning.isSpelled)).prefix(limit))
        }
    }

    private func entityCompletions(_ kind: EntityKind, _ prefix: String, _ limit: Int) async throws -> [String] {
        try await read { question in
            let beginning = NameBeginning(prefix, question)
            let rows = try SQLStatement(
                question.database,
                """
                SELECT name FROM entity WHERE kind = ? AND mention_count > 0 ORDER BY mention_count DESC, name
                """)
            rows.bind(kind.rawValue)
            defer { rows.reset() }
            var (written, spelled): ([String], [String]) = ([], [])
            while written.count < limit, try rows.next() {
                let name = rows.text(0)
                if beginning.isWritten(name) {
                    written.append(name)
                } else if spelled.count < limit, beginning.isSpelled(name) {
                    spelled.append(name)
                }
            }
            return Array((written + spelled).prefix(limit))
        }
    }
}

/// What is typed of a name so far: its first characters or, in small Latin letters, how they are spelled.
private struct NameBeginning {
    private let wanted: [UInt16]
    private let term: ReadingTerm?
    private let store: SQLiteStore

    init(_ prefix: String, _ question: Question) {
        store = question.store
        wanted = store.normalText.query(prefix)
        term = ReadingTerm(halfWidth: prefix)
    }

    func isWritten(_ name: String) -> Bool { store.normalText.units(of: name).starts(with: wanted) }

    /// True for a name that is spelled, and not written, as what is typed.
    func isSpelled(_ name: String) -> Bool {
        guard let term, !isWritten(name) else { return false }
        return store.indexing.table.readings.begins(name, with: term)
    }
}

/// Values of the fields that are no entities.
private struct Completion {
    let database: Database

    init(_ database: Database) { self.database = database }

    func values(of field: FilterField) throws -> [String] {
        switch field {
        case .paper:
            try String.fetchAll(
                database,
                sql: """
                    SELECT p.name FROM paper p JOIN article a ON a.paper = p.id
                    GROUP BY p.id ORDER BY count(*) DESC, p.name
                    """)
        case .tag:
            try String.fetchAll(
                database,
                sql: """
                    SELECT value FROM work WHERE kind = 'tag' GROUP BY value ORDER BY count(DISTINCT document) DESC, value
                    """)
        case .is: ArticleState.allCases.map(\.rawValue)
        case .has: ArticleFeature.allCases.map(\.rawValue)
        default: []
        }
    }
}

/// The press tree.
private struct Press {
    let database: Database

    init(_ database: Database) { self.database = database }

    private static let counts = "count(a.document) AS articles, min(a.first_day) AS first, max(a.last_day) AS last"
    private static let tables = "FROM page g LEFT JOIN article a ON a.page = g.id LEFT JOIN paper n ON n.id = g.paper"

    private func node(_ place: PressNode.Place, _ row: Row, pageNumber: Int? = nil) -> PressNode {
        let dates = DayInterval(firstDay: row["first"], lastDay: row["last"])
        return PressNode(place: place, pageNumber: pageNumber, articleCount: row["articles"], dates: dates)
    }

    func papers(_ snapshot: Snapshot) throws -> [PressNode] {
        // Every article is counted, and they are a million: by the columns in memory.
        var sums: [Int: (count: Int, first: Int32, last: Int32)] = [:]
        snapshot.live.forEach { document in
            let paper = Int(snapshot.columns.paper[document])
            var sum = sums[paper] ?? (0, .max, .min)
            sum.count += 1
            if snapshot.columns.firstDay[document] != CatalogueColumns.unknown {
                sum.first = min(sum.first, snapshot.columns.firstDay[document])
                sum.last = max(sum.last, snapshot.columns.lastDay[document])
            }
            sums[paper] = sum
        }
        let repeated = snapshot.stories.repetitions { Int(snapshot.columns.paper[$0]) }
        for (paper, count) in repeated { sums[paper]?.count -= count }
        return try Row.fetchAll(
            database,
            sql: """
                SELECT n.id AS paper, n.name FROM (SELECT id, name FROM paper UNION ALL SELECT NULL, NULL) n
                WHERE EXISTS (SELECT 1 FROM page g WHERE g.paper IS n.id AND g.superseded_by IS NULL)
                ORDER BY n.name IS NULL, n.name
                """
        ).map { row in
            let sum = sums[row["paper"] ?? Int(CatalogueColumns.unknown)] ?? (0, .max, .min)
            let isDated = sum.first <= sum.last
            let dates = DayInterval(
                firstDay: isDated ? Int(sum.first) : nil, lastDay: isDated ? Int(sum.last) : nil)
            return PressNode(place: .paper(row["name"]), articleCount: sum.count, dates: dates)
        }
    }

    func issues(of paper: String?, _ stories: Stories) throws -> [PressNode] {
        let repeated: [String?: Int] = try repetitions(of: paper, stories) { $0["printed"] }
        return try Row.fetchAll(
            database,
            sql: """
                SELECT g.printed, \(Press.counts) \(Press.tables) WHERE g.superseded_by IS NULL AND n.name IS ?
                GROUP BY g.printed ORDER BY g.printed IS NULL, g.printed
                """, arguments: [paper]
        ).map { row in
            let printed: String? = row["printed"]
            var issue = node(.issue(paper: paper, date: printed.flatMap { PartialDate(iso: $0) }), row)
            issue.articleCount -= repeated[printed] ?? 0
            return issue
        }
    }

    /// How many parts of stories stand in the same issue or on the same page of a paper as an earlier part.
    private func repetitions<Step: Hashable>(
        of paper: String?, _ stories: Stories, by step: (Row) -> Step
    ) throws -> [Step: Int] {
        guard !stories.all.isEmpty else { return [:] }
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT a.document, g.id, g.printed FROM article a JOIN page g ON g.id = a.page
                LEFT JOIN paper n ON n.id = g.paper WHERE n.name IS ?
                AND a.document IN (SELECT document FROM continuation UNION SELECT next FROM continuation)
                """, arguments: [paper])
        var steps: [Int: Step] = [:]
        while let row = try rows.next() { steps.updateValue(step(row), forKey: row["document"]) }
        return stories.repetitions { steps[$0] }
    }

    func pages(of paper: String?, _ date: PartialDate?, _ stories: Stories) throws -> [PressNode] {
        let repeated: [Int: Int] = try repetitions(of: paper, stories) { $0["id"] }
        return try Row.fetchAll(
            database,
            sql: """
                SELECT g.id, g.hash, g.number, \(Press.counts) \(Press.tables)
                WHERE g.superseded_by IS NULL AND n.name IS ? AND g.printed IS ?
                GROUP BY g.id ORDER BY g.number IS NULL, g.number, g.id
                """, arguments: [paper, date?.description]
        ).map { row in
            let hash: [UInt8] = Array(row["hash"] as Data)
            let id = try hash.withUnsafeBufferPointer { try PageID(hashBytes: $0) }
            var page = node(.page(id), row, pageNumber: row["number"])
            page.articleCount -= repeated[row["id"]] ?? 0
            return page
        }
    }

    func documents(below place: PressNode.Place) throws -> [Int] {
        let (condition, arguments): (String, StatementArguments) =
            switch place {
            case .paper(let paper): ("n.name IS ?", [paper])
            case .issue(let paper, let date): ("n.name IS ? AND g.printed IS ?", [paper, date?.description])
            case .page(let id): ("g.hash = ?", [Data(id.hashBytes)])
            }
        return try Int.fetchAll(
            database,
            sql: """
                SELECT a.document FROM article a JOIN page g ON g.id = a.page LEFT JOIN paper n ON n.id = g.paper
                WHERE \(condition)
                ORDER BY g.printed IS NULL, g.printed, g.number IS NULL, g.number, g.id, a.position
                """, arguments: arguments)
    }
}
