// The parts of articles that words are looked for in, as units. It indexes nothing.

import GRDB

/// The parts of an article that words are looked for in.
enum DocumentTexts {
    /// Which part.
    enum Part {
        case text, headline, entityName
    }

    /// Calls with the units of each part of each document, document by document.
    /// - Parameter mention: gets the entity of each mention of a document.
    static func forEach(
        in documents: Range<Int>, _ normalText: NormalText, _ database: Database,
        _ body: (_ document: Int, Part, [UInt16]) throws -> Void,
        mention: (_ document: Int, _ entity: Int) -> Void = { _, _ in }
    ) throws {
        let rows = try SQLStatement(
            database,
            """
            SELECT a.document, t.text, a.title, a.kicker, a.subtitle FROM article a JOIN article_text t USING (document)
            WHERE a.document >= ? AND a.document < ? ORDER BY a.document
            """)
        rows.bind(documents.lowerBound).bind(documents.upperBound)
        var names = try EntityNameUnits(documents, normalText, database)
        var units: [UInt16] = []
        while try rows.next() {
            let document = rows.int(0)
            for column: Int32 in 1...4 where !rows.isNull(column) {
                units.removeAll(keepingCapacity: true)
                rows.withBytes(column) { normalText.append($0, to: &units) }
                try body(document, column == 1 ? .text : .headline, units)
            }
            try names.forEach(of: document) {
                try body(document, .entityName, $0)
            } mention: {
                mention(document, $0)
            }
        }
    }
}

/// The names of the entities that documents mention, each once a document.
private struct EntityNameUnits {
    private let mentions: SQLStatement
    private let name: SQLStatement
    private let normalText: NormalText
    /// Entities of one name, but of different kinds, share a number.
    private var numbers: [Int: Int] = [:]
    private var numbersOfNames: [[UInt8]: Int] = [:]
    private var units: [[UInt16]] = []
    /// The last document that had each of them.
    private var lastDocument: [Int] = []
    /// The document of the row the statement stands at; nil behind the last.
    private var next: Int?

    init(_ documents: Range<Int>, _ normalText: NormalText, _ database: Database) throws {
        self.normalText = normalText
        mentions = try SQLStatement(
            database, "SELECT document, entity FROM mention WHERE document >= ? AND document < ? ORDER BY document")
        name = try SQLStatement(database, "SELECT name FROM entity WHERE id = ?")
        mentions.bind(documents.lowerBound).bind(documents.upperBound)
        try step()
    }

    private mutating func step() throws { next = try mentions.next() ? mentions.int(0) : nil }

    /// Documents ascend.
    mutating func forEach(of document: Int, _ body: ([UInt16]) throws -> Void, mention: (Int) -> Void) throws {
        while let next, next <= document {
            if next == document {
                let entity = mentions.int(1)
                mention(entity)
                let number = try number(of: entity)
                if lastDocument[number] != document { try body(units[number]) }
                lastDocument[number] = document
            }
            try step()
        }
    }

    private mutating func number(of entity: Int) throws -> Int {
        if let number = numbers[entity] { return number }
        name.reset()
        name.bind(entity)
        guard try name.next() else { throw DamagedBytes() }
        let text = name.bytes(0)
        if numbersOfNames[text] == nil {
            numbersOfNames[text] = units.count
            var found: [UInt16] = []
            text.withUnsafeBufferPointer { normalText.append($0, to: &found) }
            units.append(found)
            lastDocument.append(-1)
        }
        let number = numbersOfNames[text] ?? 0
        numbers[entity] = number
        return number
    }
}
