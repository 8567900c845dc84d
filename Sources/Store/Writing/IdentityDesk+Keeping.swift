// Writes decisions in the place of earlier ones on the same subjects. What the reader decided stays.

import Corpus
import GRDB

extension IdentityDesk {
    /// Keeps what was decided on one subject.
    func keep(_ answer: IdentityAnswer) throws {
        switch answer.subject {
        case .names(let value): try replaceLinks(about: value, by: answer.links, .name)
        case .shortForm(let short): try replaceLinks(about: short.description, by: answer.links, .definition)
        case .people(let name): try replaceNamesakes(of: name, by: answer.namesakes)
        }
    }

    private func replaceLinks(about value: String, by links: [EntityLink], _ kind: EntityClue.Kind) throws {
        try database.execute(
            sql: """
                DELETE FROM link_article WHERE (alias, reason) IN
                    (SELECT alias, reason FROM entity_link WHERE value = ?)
                """, arguments: [value])
        try database.execute(sql: "DELETE FROM entity_link WHERE value = ?", arguments: [value])
        for link in links { try insert(link, about: value) }
        try close(OpenQuestion(kind: try names.number(of: kind.rawValue), value: value, entity: 0))
    }

    private func insert(_ link: EntityLink, about value: String) throws {
        var entities = EntityWriter(database)
        let alias = try entities.number(of: link.alias)
        let reason = try names.number(of: link.reason.rawValue)
        try database.execute(
            sql: "INSERT OR REPLACE INTO entity_link (alias, reason, canonical, value) VALUES (?, ?, ?, ?)",
            arguments: [alias, reason, try entities.number(of: link.canonical), value])
        for article in link.articles {
            guard let document = try SQLiteStore.document(of: article, database) else { continue }
            try database.execute(
                sql: "INSERT OR IGNORE INTO link_article (alias, reason, document) VALUES (?, ?, ?)",
                arguments: [alias, reason, document])
        }
    }

    private func replaceNamesakes(of name: EntityID, by namesakes: [Namesake]) throws {
        var entities = EntityWriter(database)
        let number = try entities.number(of: name)
        try database.execute(sql: "DELETE FROM namesake WHERE name = ?", arguments: [number])
        for namesake in namesakes {
            let person = try entities.number(of: namesake.person)
            for article in namesake.articles {
                guard let document = try SQLiteStore.document(of: article, database) else { continue }
                try database.execute(
                    sql: "INSERT OR IGNORE INTO namesake (document, name, person) VALUES (?, ?, ?)",
                    arguments: [document, number, person])
            }
        }
        let kind = try names.number(of: EntityClue.Kind.office.rawValue)
        try close(OpenQuestion(kind: kind, value: "", entity: number))
    }
}
