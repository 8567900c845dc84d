// The answer to a filter: its first documents in an order, or all of them.

import Corpus

/// A filter being answered.
struct Answer {
    private let question: Question
    private let snapshot: Snapshot
    private let request: Request
    private let plan: FilterPlan
    /// No others match.
    let possible: DocumentSet
    private let sure: DocumentSet

    /// What is asked, of which state of the library: the same has the same answer.
    struct Request: Equatable {
        let filter: Filter
        let takesSpellings: Bool
        /// Of the library, since tags and what was read are asked for too.
        let revision: Int
    }

    /// Prepares a filter; no text is read.
    /// - Parameters:
    ///   - takesSpellings: whether small Latin letters also find what they spell.
    ///   - firstPage: how many documents are wanted, in the order of columns; nil for all.
    init(_ filter: Filter, _ question: Question, takesSpellings: Bool = true, firstPage: Int? = nil) throws {
        self.question = question
        snapshot = try question.snapshot()
        request = Request(
            filter: filter, takesSpellings: takesSpellings, revision: try Counter.revision.value(question.database))
        let planner = FilterPlanner(
            question: question, snapshot: snapshot, takesSpellings: takesSpellings, firstPage: firstPage)
        plan = try planner.plan(filter)
        var bounds = plan.bounds
        bounds.sure.formIntersection(snapshot.listed)
        bounds.possible.formIntersection(snapshot.listed)
        possible = bounds.possible
        sure = bounds.sure
    }

    /// The first documents in an order. Texts are read only until there are enough.
    func first(_ limit: Int, in order: OrderedDocuments) throws -> [Int] {
        var checker = try DocumentChecker(question)
        var result: [Int] = []
        var readCount = 0
        try order.forEach(of: possible) { document in
            if try holds(document, &checker, &readCount) { result.append(document) }
            return result.count < limit
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
    func first(_ limit: Int, in order: OrderedDocuments, preferring preferred: Answer) throws -> [Int] {
        var checker = try DocumentChecker(question)
        var readCount = 0
        var result: [Int] = []
        var open = possible
        open.formIntersection(preferred.possible)
        try order.forEach(of: open) { document in
            let isBoth =
                try holds(document, &checker, &readCount) && preferred.holds(document, &checker, &readCount)
            if isBoth { result.append(document) }
            return result.count < limit
        }
        let literal = Set(result)
        guard result.count < limit else { return result }
        try order.forEach(of: possible) { document in
            if try !literal.contains(document) && holds(document, &checker, &readCount) { result.append(document) }
            return result.count < limit
        }
        return result
    }

    /// All documents with the later parts of their stories.
    func allParts() throws -> DocumentSet {
        var result = try all()
        snapshot.stories.complete(&result)
        return result
    }

    /// All documents, of stories the first part. Where texts were read for it the answer is kept: the count, the bars, the
    /// events and the facets of a filter ask for the same.
    func all() throws -> DocumentSet {
        if possible == sure { return sure }
        if let known = snapshot.wholeAnswer(request) { return known }
        let result = try read()
        snapshot.keep(result, of: request)
        return result
    }

    private func read() throws -> DocumentSet {
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

    /// - Parameter firstPage: how many documents are wanted, in the order of columns; nil for all.
    init(_ filter: Filter, _ question: Question, firstPage: Int? = nil) throws {
        self.filter = filter
        self.question = question
        answer = try Answer(filter, question, firstPage: firstPage)
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
    func all(by order: ListOrder) throws -> (keys: [ArticleKey], set: DocumentSet, literalCount: Int) {
        let set = try answer.all()
        guard let literal else {
            let keys = try documents(in: order).keys(of: set)
            return (keys, set, keys.count)
        }
        var written = try literal.all()
        written.formIntersection(set)
        var spelled = set
        spelled.subtract(written)
        let documents = try documents(in: order)
        let first = documents.keys(of: written)
        return (first + documents.keys(of: spelled), set, first.count)
    }

    private func documents(in order: ListOrder) throws -> OrderedDocuments {
        let snapshot = try question.snapshot()
        guard order == .relevance else { return try snapshot.ordered(by: order, question) }
        return OrderedDocuments(
            documents: try Relevance(filter, question).documents(among: answer.possible), ranks: nil)
    }
}

/// Documents in an order, for going through those of a set.
struct OrderedDocuments {
    /// All of them.
    let documents: [Int32]
    /// The place of each document in the order; nil where nobody keeps it.
    let ranks: [Int32]?

    /// Calls with each document of a set, in order, until the answer is false.
    /// - Parameter sortedShare: a set below this share of all is sorted; of a larger one the first are sooner met in the
    ///   order itself.
    func forEach(of set: DocumentSet, sortedShare: Int = 1024, _ body: (Int) throws -> Bool) rethrows {
        if let ranks, set.count < documents.count / sortedShare {
            var members: [Int] = []
            set.forEach { members.append($0) }
            members.sort { ranks[$0] < ranks[$1] }
            for document in members where try !body(document) { return }
            return
        }
        for document in documents where set.contains(Int(document)) {
            guard try body(Int(document)) else { return }
        }
    }

    /// All documents of a set, in order.
    func keys(of set: DocumentSet) -> [ArticleKey] {
        var result: [ArticleKey] = []
        result.reserveCapacity(set.count)
        forEach(of: set, sortedShare: 64) { document in
            result.append(ArticleKey(document: document))
            return true
        }
        return result
    }
}
