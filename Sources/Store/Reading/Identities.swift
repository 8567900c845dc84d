// The decisions of who is who in memory: from the names articles use to the entities that are listed, and back.

import GRDB

/// Which entities are listed as one, and which as several. Numbers are those of the table `entity`: *raw* ones are what
/// mentions, events and the index hold, *listed* ones are what the reader sees.
struct Identities: Sendable {
    private var roots: [Int: Int] = [:]
    private var members: [Int: [Int]] = [:]
    private var people: [Place: Int] = [:]
    private var documents: [Int: [Int]] = [:]
    private var nameOfPerson: [Int: Int] = [:]
    private var peopleOfName: [Int: [Int]] = [:]

    private struct Place: Hashable {
        var document: Int
        var name: Int
    }

    /// Reads the decisions.
    init(_ database: Database) throws {
        try readLinks(database)
        try readNamesakes(database)
    }

    /// True when every entity is just itself.
    var isEmpty: Bool { roots.isEmpty && people.isEmpty }

    /// Raw numbers that are listed under another.
    var aliasCount: Int { roots.count }

    /// The listed entities of several raw ones, and the people of one name.
    var gathered: [Int] { Array(members.keys) + Array(nameOfPerson.keys) + Array(peopleOfName.keys) }

    /// The listed entity of a raw one, whoever bears its name.
    func listed(_ raw: Int) -> Int { roots[raw] ?? raw }

    /// The listed entity of a raw one in an article.
    func listed(_ raw: Int, in document: Int) -> Int {
        if !peopleOfName.isEmpty, let person = people[Place(document: document, name: raw)] { return person }
        return roots[raw] ?? raw
    }

    /// The raw numbers that may stand for listed ones, ascending.
    func raws(of listed: some Sequence<Int>) -> [Int] {
        Array(Set(listed.flatMap { members[$0] ?? [nameOfPerson[$0] ?? $0] })).sorted()
    }

    /// The raw forms listed under an entity, itself among them.
    func forms(of listed: Int) -> [Int] { members[listed] ?? [listed] }

    /// The people who bear a name; empty for most.
    func people(named raw: Int) -> [Int] { peopleOfName[raw] ?? [] }

    /// The name several people bear of whom this is one; nil for all others.
    func name(ofPerson number: Int) -> Int? { nameOfPerson[number] }

    /// The articles that mean this person, ascending.
    func documents(ofPerson number: Int) -> [Int] { documents[number] ?? [] }

    private mutating func readNamesakes(_ database: Database) throws {
        let rows = try SQLStatement(database, "SELECT document, name, person FROM namesake ORDER BY document")
        while try rows.next() {
            let (document, name, person) = (rows.int(0), rows.int(1), rows.int(2))
            people[Place(document: document, name: name)] = person
            documents[person, default: []].append(document)
            if nameOfPerson.updateValue(name, forKey: person) == nil { peopleOfName[name, default: []].append(person) }
        }
    }

    /// Linked entities make groups; the one that is no alias is listed, of several such the longest name.
    private mutating func readLinks(_ database: Database) throws {
        var aliases: Set<Int> = []
        var apart: Set<Int> = []
        var leaders: [Int: Int] = [:]
        func leader(_ number: Int) -> Int {
            var found = number
            while let next = leaders[found] { found = next }
            return found
        }
        let rows = try SQLStatement(
            database,
            """
            SELECT l.alias, l.canonical, n.text = 'reader' AS is_reader FROM entity_link l JOIN name n ON n.id = l.reason
            ORDER BY is_reader DESC, l.alias, l.reason
            """)
        while try rows.next() {
            let (alias, canonical) = (rows.int(0), rows.int(1))
            if rows.int(2) != 0 { apart.insert(alias) } else if apart.contains(alias) { continue }
            guard alias != canonical else { continue }
            aliases.insert(alias)
            let (left, right) = (leader(alias), leader(canonical))
            if left != right { leaders[max(left, right)] = min(left, right) }
        }
        let all = Set(leaders.keys).union(leaders.values)
        for group in Dictionary(grouping: all, by: leader).values { try list(group.sorted(), aliases, database) }
    }

    private mutating func list(_ group: [Int], _ aliases: Set<Int>, _ database: Database) throws {
        let heads = group.filter { !aliases.contains($0) }
        let ranked = try (heads.isEmpty ? group : heads).map { (try EntityLookup.identity(of: $0, database).name, $0) }
        let best = ranked.min { ($1.0.utf16.count, $0.0) < ($0.0.utf16.count, $1.0) }
        guard let root = best?.1 else { return }
        members[root] = group
        for number in group where number != root { roots[number] = root }
    }
}
