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
        case anywhere(WantedName)
        /// The units stand in the headline.
        case headline(WantedName)
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
        default:
            // A story is found by any of its parts: sets that hold one part hold them all, before they are combined.
            let (bounds, check) = try leaf(filter)
            return .leaf(snapshot.stories.completing(bounds), check)
        }
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
        case .word(let text): return try word(text)
        case .phrase(let text): return (try literal(text), .anywhere(wanted(text)))
        case .title(let text):
            var bounds = try self.bounds(question.store.normalText.query(text), in: .headline)
            let wanted = wanted(text, spelled: readingTerm(text))
            if let term = wanted.spelled { bounds.formUnion(try spelled(term, as: filter, in: [.headline])) }
            return (bounds, .headline(wanted))
        case .event(let interval):
            let bounds = try snapshot.bounds(of: filter) { try reporting(interval) }
            return (bounds, .event(interval))
        case .entity(_, let text) where readingTerm(text) != nil:
            // Kept apart from what the same words give when they are not taken as spelled.
            return (try snapshot.bounds(of: .any([filter])) { Bounds(try exactly(filter)) }, .none)
        case .entity, .exactEntity: return (try snapshot.bounds(of: filter) { Bounds(try exactly(filter)) }, .none)
        default: return (Bounds(try exactly(filter)), .none)
        }
    }

    private func wanted(_ text: String, spelled: ReadingTerm? = nil) -> WantedName {
        let normalText = question.store.normalText
        return WantedName(text: WantedText(normalText.query(text), normalText), spelled: spelled)
    }

    private func literal(_ text: String) throws -> Bounds {
        try snapshot.bounds(of: .phrase(text)) { try bounds(question.store.normalText.query(text), in: .anywhere) }
    }

    /// A word, and what it spells: headlines, names of entities, newspapers and tags.
    private func word(_ text: String) throws -> (Bounds, FilterPlan.Check) {
        var bounds = try literal(text)
        let wanted = wanted(text, spelled: readingTerm(text))
        if let term = wanted.spelled {
            bounds.formUnion(try spelled(term, as: .word(text), in: [.headline, .entityName]))
            bounds.formUnion(Bounds(papers(spelledBy: term)))
            bounds.formUnion(Bounds(try tagged(spelledBy: term)))
        }
        return (bounds, .anywhere(wanted))
    }

    /// What a term spells in the indexed documents; of the others all may have it.
    private func spelled(_ term: ReadingTerm, as leaf: Filter, in places: [Term.SpelledPlace]) throws -> Bounds {
        guard snapshot.readingFingerprint == question.store.indexing.table.fingerprint else {
            return Bounds(sure: nothing, possible: everything)
        }
        return try snapshot.bounds(of: leaf) {
            var bounds = Bounds(nothing)
            for place in places { bounds.formUnion(try SpellingPlan(term, in: place, self).bounds()) }
            bounds.possible.insert(snapshot.indexedEnd..<snapshot.bound)
            return bounds
        }
    }

    /// Whether any part of a filter can be taken as spelled.
    func hasReadingTerm(_ filter: Filter) -> Bool {
        switch filter {
        case .word(let text), .title(let text), .paper(let text), .tag(let text), .entity(_, let text):
            readingTerm(text) != nil
        case .not(let part): hasReadingTerm(part)
        case .all(let parts), .any(let parts): parts.contains(where: hasReadingTerm)
        default: false
        }
    }

    /// The term that a text is when it may be spelled: two small Latin letters or more, of any width.
    func readingTerm(_ text: String) -> ReadingTerm? {
        guard takesSpellings else { return nil }
        var view = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isWide = (0xFF41...0xFF5A).contains(scalar.value)
            view.append(isWide ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
        }
        return ReadingTerm(String(view))
    }

    /// Words and phrases: the documents that have every pair of neighbouring units, and those not indexed so far.
    private func bounds(_ units: [UInt16], in place: Term.Place) throws -> Bounds {
        guard !units.isEmpty else {
            return Bounds(place == .headline ? titled : everything)
        }
        var possible: DocumentSet?
        let required = Term.required(by: units, in: place, snapshot.grams)
        for term in required.terms {
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

    /// The documents whose column satisfies a condition.
    func documents(where condition: (Int) -> Bool) -> DocumentSet {
        var result = nothing
        for document in 0..<snapshot.bound where condition(document) { result.insert(document) }
        return result
    }

    var titled: DocumentSet { documents { snapshot.columns.hasTitle($0) } }
}
