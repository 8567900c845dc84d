// What small Latin letters spell: headlines, names of entities, newspapers and tags, never running text.

import Corpus
import Script

extension FilterPlanner {
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
        takesSpellings ? ReadingTerm(halfWidth: text) : nil
    }

    /// The plan for what a word, or a word of the headline alone, spells.
    func spelled(_ term: ReadingTerm, as filter: Filter) throws -> FilterPlan {
        let isWord = if case .word = filter { true } else { false }
        var bounds = try indexed(term, as: filter, andNames: isWord)
        if isWord { bounds.formUnion(Bounds(try tagged(spelledBy: term))) }
        return .leaf(snapshot.stories.completing(bounds), .spelled(term, andNames: isWord))
    }

    /// What a term spells in the indexed documents; all others may have it.
    private func indexed(_ term: ReadingTerm, as filter: Filter, andNames: Bool) throws -> Bounds {
        guard knowsReadings else {
            return Bounds(sure: andNames ? papers(spelledBy: term) : nothing, possible: everything)
        }
        var bounds = try headlines(term)
        if andNames {
            bounds.formUnion(
                try snapshot.bounds(of: filter) {
                    var bounds = try names(term)
                    bounds.formUnion(Bounds(papers(spelledBy: term)))
                    return bounds
                })
        }
        bounds.possible.insert(snapshot.indexedEnd..<snapshot.bound)
        return bounds
    }

    /// The indexed documents whose headlines a term spells. Of a term that grew letter by letter only what it spelled
    /// before is looked at: a few headlines are read sooner than the index tells more of them.
    private func headlines(_ term: ReadingTerm) throws -> Bounds {
        let known = snapshot.spelledHeadlines(term)
        if let known, known.term == term { return known.bounds }
        let plan = SpellingPlan(term, in: .headline, self)
        if let before = known?.bounds.possible {
            let few = question.store.indexing.sizes.fewHeadlines
            if before.count <= few {
                let spelled = Bounds(try spelling(term, among: before))
                snapshot.keepSpelledHeadlines(term, spelled)
                return spelled
            }
            if let firstPage, let sure = try plan.surePart(), before.count * firstPage < few * sure.count {
                return Bounds(sure: sure, possible: before.union(sure))
            }
        }
        let bounds = try plan.bounds()
        snapshot.keepSpelledHeadlines(term, bounds)
        return bounds
    }

    private func spelling(_ term: ReadingTerm, among documents: DocumentSet) throws -> DocumentSet {
        var checker = try DocumentChecker(question)
        var result = nothing
        var count = 0
        try documents.forEach { document in
            count += 1
            if count & 63 == 0 { try question.cancellation.check() }
            if try checker.isHeadline(of: document, spelledBy: term) { result.insert(document) }
        }
        return result
    }

    /// Names that short terms spell are very many, and mostly decided by terms of the index. What is left is looked for
    /// in the names themselves: there are far fewer of them than there are articles.
    private func names(_ term: ReadingTerm) throws -> Bounds {
        let plan = SpellingPlan(term, in: .entityName, self)
        if plan.isDecided { return Bounds(try plan.bounds().sure) }
        let entities = try snapshot.entities(spelledBy: term, kinds: [], isListedName: true, question)
        return Bounds(try documents(ofEntities: entities))
    }

    /// True when the index was made with the readings that are known now.
    var knowsReadings: Bool { snapshot.readingFingerprint == question.store.indexing.table.fingerprint }
}
