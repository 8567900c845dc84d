// The answer to a filter: its first documents in an order, or all of them.

import Corpus

/// A filter being answered.
struct Answer {
    private let question: Question
    private let snapshot: Snapshot
    private let plan: FilterPlan
    private let possible: DocumentSet
    private let sure: DocumentSet

    /// Prepares a filter; no text is read.
    init(_ filter: Filter, _ question: Question) throws {
        self.question = question
        snapshot = try question.snapshot()
        plan = try FilterPlanner(question: question, snapshot: snapshot).plan(filter)
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
        for entry in order where result.count < limit && possible.contains(Int(entry)) {
            let document = Int(entry)
            if !sure.contains(document) {
                readCount += 1
                if readCount & 63 == 0 { try question.cancellation.check() }
                guard try plan.matches(document, &checker) else { continue }
            }
            result.append(document)
        }
        return result
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
            readCount += 1
            if readCount & 63 == 0 { try question.cancellation.check() }
            if try plan.matches(document, &checker) { result.insert(document) }
        }
        return result
    }
}
