// Writes a page and its articles in a transaction that someone else began.

import Corpus
import GRDB

/// Writes pages through one connection.
struct PageWriter {
    let database: Database
    let names: NameTable
    private let papers: PaperTable
    private let articles: ArticleWriter

    /// - Parameter known: numbers that are known from changes before.
    init(_ database: Database, known: KnownNumbers = KnownNumbers()) throws {
        self.database = database
        names = NameTable(database, known: known.names)
        papers = PaperTable(database, known: known.papers)
        articles = try ArticleWriter(database, names: names, entities: known.entities)
    }

    /// Numbers that are known now; true once the transaction has ended well.
    var known: KnownNumbers {
        KnownNumbers(names: names.numbers, papers: papers.numbers, entities: articles.knownEntities)
    }

    /// Writes what is counted over all pages written; before that the transaction must not end.
    func finish() throws { try articles.finish() }

    /// Takes a page in, whatever is known of it or its path.
    func add(_ page: ImportedPage) throws -> ImportOutcome {
        let source = page.page.source
        let before = try Paths.page(at: source.path, source.ordinal, database)
        let known = try Paths.page(with: page.page.id, database)
        if let known, known.number == before { return .unchanged }
        let existingPath = try known.flatMap { try Paths.first(of: $0.number, database) }
        let number = try known?.number ?? insert(page)
        if known?.isSuperseded == true { try bringBack(number) }
        if known == nil || known?.isSuperseded == true { try insertArticles(of: page, under: number) }
        try Paths.set(number, source, database)
        if let before, try Paths.first(of: before, database) == nil {
            let old = try supersede(before, by: number)
            return .superseded(old, articleCount: page.articles.count)
        }
        guard let existingPath, known?.isSuperseded == false else { return .added(articleCount: page.articles.count) }
        return .samePageNewPath(existingPath: existingPath)
    }

    /// Puts the articles of a page in the place of those it had; its bytes stay.
    /// - Returns: false when the library does not hold the page.
    func replace(_ page: ImportedPage) throws -> Bool {
        guard let known = try Paths.page(with: page.page.id, database), !known.isSuperseded else { return false }
        let work = try WorkMoving(database).takeOff(page: known.number)
        try articles.finish()
        try ArticleRemoval(database).removeArticles(of: known.number)
        try removeFaults(of: known.number)
        try update(page, known.number)
        try insertArticles(of: page, under: known.number)
        try WorkMoving(database).putBack(work, onto: known.number)
        return true
    }

    private func supersede(_ old: Int, by new: Int) throws -> PageID {
        let work = try WorkMoving(database).takeOff(page: old)
        // What goes is taken off counts that must be there.
        try articles.finish()
        try ArticleRemoval(database).removeArticles(of: old)
        let change = try SQLStatement(database, "UPDATE page SET superseded_by = ? WHERE id = ?")
        change.bind(new).bind(old)
        try change.run()
        try WorkMoving(database).putBack(work, onto: new)
        let rows = try SQLStatement(database, "SELECT hash FROM page WHERE id = ?")
        rows.bind(old)
        defer { rows.reset() }
        guard try rows.next() else { throw DamagedBytes() }
        return try rows.withBytes(0) { try PageID(hashBytes: $0) }
    }

    private func insert(_ page: ImportedPage) throws -> Int {
        let insertion = try SQLStatement(
            database,
            """
            INSERT INTO page (paper, printed, number, encoding, line_count, facts, accounts, hash, byte_count,
                text_byte_count, is_packed)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        try bindFindings(of: page, to: insertion)
        insertion.bind(page.page.id.hashBytes)
        let packed = PageBytes.packed(page)
        packed.bindLengths(to: insertion)
        try insertion.run()
        let number = Int(database.lastInsertedRowID)
        try PageBytes(database).insert(packed, under: number)
        try writeFaults(of: page, number)
        return number
    }

    /// Writes what the pipeline made anew of a page as a whole.
    private func update(_ page: ImportedPage, _ number: Int) throws {
        let change = try SQLStatement(
            database,
            """
            UPDATE page SET paper = ?, printed = ?, number = ?, encoding = ?, line_count = ?,
                facts = ?, accounts = ? WHERE id = ?
            """)
        try bindFindings(of: page, to: change)
        change.bind(number)
        try change.run()
        try PageBytes(database).replace(by: PageBytes.packed(page), under: number)
        try writeFaults(of: page, number)
    }

    /// Binds the first seven parameters.
    private func bindFindings(of page: ImportedPage, to statement: SQLStatement) throws {
        var facts = LayoutWriter(names: names)
        try facts.put(page.page.facts)
        var accounts = LayoutWriter(names: names)
        try accounts.put(page.accounts)
        statement.bind(try paper(of: page)).bind(page.page.facts.date?.value.description)
        statement.bind(page.page.facts.pageNumber?.value).bind(page.page.source.encoding).bind(page.page.lineCount)
        statement.bind(facts.out.bytes).bind(accounts.out.bytes)
    }

    private func paper(of page: ImportedPage) throws -> Int? {
        try page.page.facts.newspaper.map { try papers.number(of: $0.value) }
    }

    private func removeFaults(of page: Int) throws {
        try database.execute(sql: "DELETE FROM page_fault WHERE page = ?", arguments: [page])
    }

    private func writeFaults(of page: ImportedPage, _ number: Int) throws {
        for fault in page.faults {
            let (cause, count, encoding): (String, Int?, String?) =
                switch fault.cause {
                case .undecodableBytes(let count, let encoding): ("undecodable-bytes", count, encoding)
                case .otherEncoding(let name): ("other-encoding", nil, name)
                case .controlCharacters(let count): ("control-characters", count, nil)
                case .noArticle: ("no-article", nil, nil)
                }
            try database.execute(
                sql: "INSERT INTO page_fault (page, line, cause, count, encoding) VALUES (?, ?, ?, ?, ?)",
                arguments: [number, fault.line, cause, count, encoding])
        }
    }

    private func bringBack(_ number: Int) throws {
        let change = try SQLStatement(database, "UPDATE page SET superseded_by = NULL WHERE id = ?")
        change.bind(number)
        try change.run()
    }

    private func insertArticles(of page: ImportedPage, under number: Int) throws {
        let first = try Counter.nextDocument.value(database)
        try Counter.nextDocument.set(first + page.articles.count, database)
        let paper = try paper(of: page)
        for (position, article) in page.articles.enumerated() {
            let place = ArticlePlace(
                document: first + position, page: number, position: position, paper: paper,
                pageNumber: page.page.facts.pageNumber?.value)
            try articles.write(article, place)
        }
        try WorkMoving(database).placeUnplaced(on: number)
    }
}
