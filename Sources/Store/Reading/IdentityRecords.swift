// What was decided of an entity, with reasons and articles, for a reader who asks why.

import Corpus
import GRDB

/// Reads kept decisions.
struct IdentityRecords {
    private let database: Database
    private let names: NameTable

    init(_ database: Database) {
        self.database = database
        names = NameTable(database)
    }

    /// The decisions about a listed entity.
    func record(of listed: Int, _ identities: Identities) throws -> IdentityRecord {
        var links: [EntityLink] = []
        for form in identities.forms(of: listed) { links += try self.links(of: form) }
        let name = identities.name(ofPerson: listed) ?? listed
        let people = try identities.people(named: name).map { person in
            Namesake(
                name: try EntityLookup.identity(of: name, database),
                person: try EntityLookup.identity(of: person, database),
                articles: try identities.documents(ofPerson: person).compactMap { try article($0) }.sorted())
        }
        return IdentityRecord(links: links.sorted { $0.alias < $1.alias }, namesakes: people)
    }

    private func links(of alias: Int) throws -> [EntityLink] {
        let rows = try SQLStatement(database, "SELECT canonical, reason FROM entity_link WHERE alias = ?")
        rows.bind(alias)
        var found: [(canonical: Int, reason: Int)] = []
        while try rows.next() { found.append((rows.int(0), rows.int(1))) }
        return try found.map { link in
            guard let reason = EntityLink.Reason(rawValue: try names.name(of: link.reason)) else {
                throw DamagedBytes()
            }
            return EntityLink(
                alias: try EntityLookup.identity(of: alias, database),
                canonical: try EntityLookup.identity(of: link.canonical, database), reason: reason,
                articles: try articles(alias, link.reason))
        }
    }

    private func articles(_ alias: Int, _ reason: Int) throws -> [ArticleID] {
        let rows = try SQLStatement(database, "SELECT document FROM link_article WHERE alias = ? AND reason = ?")
        rows.bind(alias).bind(reason)
        var documents: [Int] = []
        while try rows.next() { documents.append(rows.int(0)) }
        return try documents.compactMap { try article($0) }.sorted()
    }

    private func article(_ document: Int) throws -> ArticleID? {
        let rows = try SQLStatement(
            database,
            "SELECT p.hash, a.first_byte, a.end_byte FROM article a JOIN page p ON p.id = a.page WHERE a.document = ?")
        rows.bind(document)
        defer { rows.reset() }
        return try rows.next() ? try rows.articleID(at: 0) : nil
    }
}
