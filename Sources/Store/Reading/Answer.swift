// The answer to a filter: its first documents in an order, or all of them.

import Corpus

/// A filter being answered.
struct Answer {
    private let question: Question
    private let snapshot: Snapshot
    private let plan: FilterPlan
    /// No others match.
    let possible: DocumentSet
    private let sure: DocumentSet

    /// Prepares a filter; no text is read.
    /// - Parameter takesSpellings: whether small Latin letters also find what they spell.
    init(_ filter: Filter, _ question: Question, takesSpellings: Bool = true) throws {
        self.question = question
        snapshot = try question.snapshot()
        plan = try FilterPlanner(question: question, snapshot: snapshot, takesSpellings: takesSpellings).plan(filter)
        var bounds = plan.bounds
        bounds.sure.formIntersection(snapshot.listed)
        bounds.possible.formIntersection(snapshot.listed)
        possible = bounds.possible
        sure = bounds.sure
    }

    /// The first documents in an order. Texts are read only until there are enough.
    func first(_ limit: Int, in order: [Int32]) throws -> [Int] {
        var checker = try DocumentChecker(question)
        var result: [Int] = []
        var readCount = 0
        for entry in order {
            let document = Int(entry)
            guard possible.contains(document) else { continue }
            if try holds(document, &checker, &readCount) { result.append(document) }
            if result.count == limit { break }
        }
        return result
    }

    /// Whether a document that may match does.
    private func holds(_ document: Int, _ checker: inout DocumentChecker, _ readCount: inout Int) throws -> Bool {
        if sure.contains(document) { return true }
        readCount += 1
        if readCount & 63 == 0 { try question.cancellation.check() }
        return try plan.matches(document, &checker)
    }

    /// The first documents in an order, before them those that also match another answer.
    func first(_ limit: Int, in order: [Int32], preferring preferred: Answer) throws -> [Int] {
        var checker = try DocumentChecker(question)
        var readCount = 0
        var literal: [Int] = []
        var spelled: [Int] = []
        for entry in order {
            let document = Int(entry)
            guard possible.contains(document) else { continue }
            let mayBeLiteral = preferred.possible.contains(document)
            guard mayBeLiteral || spelled.count < limit, try holds(document, &checker, &readCount) else { continue }
            if try mayBeLiteral && preferred.holds(document, &checker, &readCount) {
                literal.append(document)
                if literal.count == limit { break }
            } else if spelled.count < limit {
                spelled.append(document)
            }
        }
        return Array((literal + spelled).prefix(limit))
    }

    /// All documents with the later parts of their stories.
    func allParts() throws -> DocumentSet {
        var result = try all()
        snapshot.stories.complete(&result)
        return result
    }

    /// All documents, of stories the first part.
    func all() throws -> DocumentSet {
        var result = sure
        var open = possible
        open.subtract(sure)
        var checker = try DocumentChecker(question)
        var readCount = 0
        try open.forEach { document in
            if try holds(document, &checker, &readCount) { result.insert(document) }
        }
        return result
    }
}

/// A filter being answered in an order: what it says literally comes before what small Latin letters spell.
struct OrderedAnswer {
    private let filter: Filter
    private let question: Question
    private let answer: Answer
    /// What matches without spelling; nil where no term can be taken as spelled.
    private let literal: Answer?

    init(_ filter: Filter, _ question: Question) throws {
        self.filter = filter
        self.question = question
        answer = try Answer(filter, question)
        let planner = FilterPlanner(question: question, snapshot: try question.snapshot())
        literal = planner.hasReadingTerm(filter) ? try Answer(filter, question, takesSpellings: false) : nil
    }

    /// The first documents.
    func first(_ limit: Int, by order: ListOrder) throws -> [Int] {
        let documents = try documents(in: order)
        guard let literal else { return try answer.first(limit, in: documents) }
        return try answer.first(limit, in: documents, preferring: literal)
    }

    /// All documents in order, those that match literally first.
    func all(by order: ListOrder) throws -> (documents: [Int], set: DocumentSet, literalCount: Int) {
        let set = try answer.all()
        guard let literal else {
            let documents = try documents(in: order).lazy.map { Int($0) }.filter { set.contains($0) }
            return (Array(documents), set, documents.count)
        }
        var written = try literal.all()
        written.formIntersection(set)
        let documents = try documents(in: order).lazy.map { Int($0) }
        let first = documents.filter { written.contains($0) }
        let rest = documents.filter { set.contains($0) && !written.contains($0) }
        return (Array(first) + Array(rest), set, written.count)
    }

    private func documents(in order: ListOrder) throws -> [Int32] {
        let snapshot = try question.snapshot()
        guard order == .relevance else { return try snapshot.order(order, question) }
        return try Relevance(filter, question).documents(among: answer.possible)
    }
}
