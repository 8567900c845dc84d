// A filter as sets of documents: those that surely match and those that may. It reads no text of an article.

import Corpus
import Script

/// What is known of an answer before any text was read.
struct Bounds: Sendable {
    /// These match.
    var sure: DocumentSet
    /// No others match.
    var possible: DocumentSet

    init(sure: DocumentSet, possible: DocumentSet) {
        self.sure = sure
        self.possible = possible
    }

    /// Takes in what matches something else.
    mutating func formUnion(_ other: Bounds) {
        sure.formUnion(other.sure)
        possible.formUnion(other.possible)
    }

    /// Exactly these match.
    init(_ documents: DocumentSet) { self.init(sure: documents, possible: documents) }
}

/// A filter prepared for a snapshot.
indirect enum FilterPlan {
    /// What a document must be looked at for where the sets leave it open.
    enum Check {
        /// The units stand in text, headline or the name of an entity.
        case anywhere(WantedText)
        /// The units stand in the headline.
        case headline(WantedText)
        /// A term spells the headline or, where they are asked for, the name of an entity.
        case spelled(ReadingTerm, andNames: Bool)
        /// Something reported happened in the days.
        case event(DayInterval)
        /// Never open.
        case none
    }

    case leaf(Bounds, Check)
    case not(FilterPlan, Bounds)
    case all([FilterPlan], Bounds)
    case any([FilterPlan], Bounds)

    /// What is known before reading.
    var bounds: Bounds {
        switch self {
        case .leaf(let bounds, _), .not(_, let bounds), .all(_, let bounds), .any(_, let bounds): bounds
        }
    }

    /// Whether a document matches, read where the sets leave it open.
    func matches(_ document: Int, _ checker: inout DocumentChecker) throws -> Bool {
        if bounds.sure.contains(document) { return true }
        if !bounds.possible.contains(document) { return false }
        switch self {
        case .leaf(_, let check): return try checker.holds(check, document)
        case .not(let part, _): return try !part.matches(document, &checker)
        case .all(let parts, _):
            for part in parts where try !part.matches(document, &checker) { return false }
            return true
        case .any(let parts, _):
            for part in parts where try part.matches(document, &checker) { return true }
            return false
        }
    }
}

/// Prepares filters for one question.
struct FilterPlanner {
    let question: Question
    let snapshot: Snapshot
    /// Whether small Latin letters also find what they spell.
    var takesSpellings = true
    /// How many documents are wanted where not all are: then some texts more may be read where the index would take longer
    /// to tell.
    var firstPage: Int?

    /// The plan of a filter.
    func plan(_ filter: Filter) throws -> FilterPlan {
        try question.cancellation.check()
        switch filter {
        case .not(let part):
            let plan = try plan(part)
            let bounds = plan.bounds
            return .not(plan, Bounds(sure: bounds.possible.complement, possible: bounds.sure.complement))
        case .all(let parts): return try all(parts.map(plan))
        case .any(let parts): return try any(parts.map(plan))
        case .word(let text), .title(let text):
            let literal = try story(leaf(filter))
            return try readingTerm(text).map { try any([literal, spelled($0, as: filter)]) } ?? literal
        default: return try story(leaf(filter))
        }
    }

    /// A story is found by any of its parts: sets that hold one part hold them all, before they are combined.
    private func story(_ leaf: (bounds: Bounds, check: FilterPlan.Check)) -> FilterPlan {
        .leaf(snapshot.stories.completing(leaf.bounds), leaf.check)
    }

    private func all(_ plans: [FilterPlan]) -> FilterPlan {
        var bounds = Bounds(everything)
        for plan in plans {
            bounds.sure.formIntersection(plan.bounds.sure)
            bounds.possible.formIntersection(plan.bounds.possible)
        }
        return .all(plans, bounds)
    }

    private func any(_ plans: [FilterPlan]) -> FilterPlan {
        var bounds = Bounds(nothing)
        for plan in plans { bounds.formUnion(plan.bounds) }
        return .any(plans, bounds)
    }

    var nothing: DocumentSet { DocumentSet(bound: snapshot.bound) }
    var everything: DocumentSet { DocumentSet(bound: snapshot.bound, range: 0..<snapshot.bound) }

    private func leaf(_ filter: Filter) throws -> (Bounds, FilterPlan.Check) {
        switch filter {
        case .word(let text), .phrase(let text):
            let units = question.store.normalText.query(text)
            let bounds = try snapshot.bounds(of: .phrase(text)) { try self.bounds(units, in: .anywhere) }
            let isInNames = try bounds.sure == bounds.possible || snapshot.names(question).contain(units)
            return (bounds, .anywhere(WantedText(units, question.store.normalText, isInNames: isInNames)))
        case .title(let text):
            let units = question.store.normalText.query(text)
            return (try bounds(units, in: .headline), .headline(WantedText(units, question.store.normalText)))
        case .event(let interval):
            let bounds = try snapshot.bounds(of: filter) { try reporting(interval) }
            return (bounds, .event(interval))
        case .entity(_, let text) where readingTerm(text) != nil:
            // Kept apart from what the same words give when they are not taken as spelled.
            return (try snapshot.bounds(of: .any([filter])) { Bounds(try exactly(filter)) }, .none)
        case .paper(let text) where readingTerm(text) != nil:
            return (try snapshot.bounds(of: .any([filter])) { Bounds(try exactly(filter)) }, .none)
        case .paper, .published, .page:
            return (try snapshot.bounds(of: filter) { Bounds(try exactly(filter)) }, .none)
        case .entity, .exactEntity: return (try snapshot.bounds(of: filter) { Bounds(try exactly(filter)) }, .none)
        default: return (Bounds(try exactly(filter)), .none)
        }
    }

    /// Words and phrases: the documents that have every pair of neighbouring units, and those not indexed so far.
    private func bounds(_ units: [UInt16], in place: Term.Place) throws -> Bounds {
        guard !units.isEmpty else {
            return Bounds(place == .headline ? titled : everything)
        }
        var possible: DocumentSet?
        let required = Term.required(by: units, in: place, snapshot.grams)
        for term in required.terms where possible?.isEmpty != true {
            let documents = try self.documents(of: term)
            possible == nil ? (possible = documents) : possible?.formIntersection(documents)
        }
        var bounds = Bounds(possible ?? nothing)
        if !required.isDecided { bounds.sure = nothing }
        bounds.possible.insert(snapshot.indexedEnd..<snapshot.bound)
        return bounds
    }

    /// The indexed documents that have a term.
    func documents(of term: Term) throws -> DocumentSet {
        var result = nothing
        for segment in snapshot.segments { try segment.collect(term, into: &result, question.database) }
        return result
    }

    /// The indexed documents that have any of several terms.
    func documents(ofAny terms: [Term]) throws -> DocumentSet {
        var result = nothing
        let terms = terms.sorted()
        for segment in snapshot.segments { try segment.collect(anyOf: terms, into: &result, question.database) }
        return result
    }

    /// The same as a list, for terms that are rare.
    func list(ofAny terms: [Term]) throws -> DocumentList {
        var numbers: [Int32] = []
        var places: [UInt16] = []
        let terms = terms.sorted()
        for segment in snapshot.segments {
            try segment.forEachEntry(ofAny: terms, question.database) { entry, block in
                places.removeAll(keepingCapacity: true)
                try block.collect(entry, into: &places)
                let base = Int32(truncatingIfNeeded: entry.container * containerSize)
                for place in places { numbers.append(base + Int32(place)) }
            }
        }
        return DocumentList(unordered: numbers)
    }

    /// The documents whose column satisfies a condition.
    @inline(__always)
    func documents(where condition: (Int) -> Bool) -> DocumentSet {
        DocumentSet(bound: snapshot.bound, where: condition)
    }

    var titled: DocumentSet { documents { snapshot.columns.hasTitle($0) } }
}
