// What could stand next in a question in SQL, and the tables that can be asked.

import Corpus
import Testing

@testable import Store

@Suite struct QueryCompletingTests {
    private let tables = [
        QueryableTable(name: "article", columns: ["document", "title", "paper"]),
        QueryableTable(name: "article_text", columns: ["document", "text"]),
        QueryableTable(name: "paper", columns: ["id", "name"]),
    ]

    /// Completes at the sign ▏, which is not part of the question.
    private func values(_ marked: String) -> [String] {
        let parts = marked.split(separator: "▏", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let query = parts.joined()
        return QueryCompleting(query, at: parts[0].utf8.count, tables: tables).completion.values
    }

    @Test func `Behind FROM and JOIN stand tables`() {
        #expect(values("SELECT * FROM ▏") == ["article", "article_text", "paper"])
        #expect(values("select * from article join pa▏") == ["paper"])
        #expect(values("SELECT * FROM article a, ▏") == ["article", "article_text", "paper"])
        #expect(values("SELECT title, ▏ FROM article").prefix(3) == ["document", "title", "paper"])
    }

    @Test func `Columns are those of the tables the question names, wherever it names them`() {
        #expect(values("SELECT t▏ FROM article") == ["title"])
        #expect(values("SELECT na▏") == ["name"])
        #expect(values("SELECT a.▏ FROM article AS a") == ["document", "title", "paper"])
        #expect(values("SELECT p.n▏ FROM article a JOIN paper p") == ["name"])
        #expect(values("SELECT paper.▏") == ["id", "name"])
        #expect(values("SELECT x.▏ FROM article a").isEmpty)
    }

    @Test func `A question begins with a word it may begin with, and nothing is completed inside quotes`() {
        #expect(values("▏") == ["SELECT", "WITH", "VALUES", "EXPLAIN"])
        #expect(values("SEL▏") == ["SELECT"])
        #expect(values("SELECT title FROM article WHERE title = 'pa▏").isEmpty)
        #expect(values("SELECT title FROM article WHERE title = '万州' OR ti▏") == ["title"])
        #expect(values("SELECT title FROM article WH▏") == ["WHERE"])
        #expect(QueryCompleting("SELECT 标▏", at: 900, tables: tables).completion.span.end == 13)
    }

    @Test func `The tables of a library are those that are documented, articles first`() async throws {
        let folder = try TemporaryFolder()
        let store = try folder.open()
        let tables = try await store.queryableTables()
        #expect(tables.first?.name == "article" && tables.count > 20)
        #expect(tables.first?.columns.contains("title") == true)
        #expect(!tables.contains { $0.name.hasPrefix("grdb") || $0.name.hasPrefix("sqlite") })
        let completion = try await store.completion(ofQuery: "SELECT surf FROM mention", at: 11)
        #expect(completion == QueryCompletion(span: TextSpan(7, 11), values: ["surface"]))
    }
}
