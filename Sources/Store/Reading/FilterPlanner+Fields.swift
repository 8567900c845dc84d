// The fields of the filter language that sets of documents answer exactly: entities, dates, papers, the reader's work.

import Corpus
import GRDB
import Script

extension FilterPlanner {
    /// The documents a field asks for.
    func exactly(_ filter: Filter) throws -> DocumentSet {
        switch filter {
        case .entity(let kind, let text):
            let wanted = question.store.normalText.query(text)
            let identities = try snapshot.identities(question)
            var found = try snapshot.names(question).entities(containing: wanted, kinds: [kind])
            if let term = readingTerm(text) {
                found += try snapshot.entities(spelledBy: term, kinds: [kind], isListedName: false, question)
            }
            return try documents(ofListed: Set(found.map { identities.listed($0) }))
        case .exactEntity(let identity):
            let number = try EntityLookup.number(of: identity, question.database)
            return try documents(ofListed: Set(try number.map { [try snapshot.identities(question).listed($0)] } ?? []))
        case .paper(let text): return papers(containing: text)
        case .page(let number): return documents { snapshot.columns.pageNumber[$0] == Int32(clamping: number) }
        case .published(let interval): return published(interval)
        case .tag(let tag): return try tagged(tag)
        case .state(let state): return try inState(state)
        case .feature(let feature): return try having(feature)
        default: return everything
        }
    }

    /// The documents that mention any of the listed entities, under whatever name.
    func documents(ofListed listed: Set<Int>) throws -> DocumentSet {
        let identities = try snapshot.identities(question)
        let raws = identities.raws(of: listed)
        let shared = raws.filter { !identities.people(named: $0).isEmpty }
        var result = try documents(ofEntities: raws.filter { !shared.contains($0) }.sorted())
        for name in shared {
            var ofName = try listed.contains(name) ? documents(ofEntities: [name]) : nothing
            for person in identities.people(named: name) {
                let isAsked = listed.contains(person)
                for document in identities.documents(ofPerson: person) where document < snapshot.bound {
                    if isAsked { ofName.insert(document) } else { ofName.remove(document) }
                }
            }
            result.formUnion(ofName)
        }
        return result
    }

    /// The documents that mention any of the entities under their own names; the entities are given ascending.
    func documents(ofEntities entities: [Int]) throws -> DocumentSet {
        var result = nothing
        guard let last = entities.last else { return result }
        for segment in snapshot.segments {
            try segment.collect(anyOf: entities.map { Term(entity: $0) }, into: &result, question.database)
            try question.cancellation.check()
        }
        guard snapshot.indexedEnd < snapshot.bound else { return result }
        var wanted = DocumentSet(bound: last + 1)
        for entity in entities { wanted.insert(entity) }
        let waiting = try SQLStatement(question.database, "SELECT document, entity FROM mention WHERE document >= ?")
        waiting.bind(snapshot.indexedEnd)
        while try waiting.next() {
            if wanted.contains(waiting.int(1)) { result.insert(waiting.int(0)) }
        }
        return result
    }

    private func papers(containing text: String) -> DocumentSet {
        let normalText = question.store.normalText
        let wanted = normalText.query(text)
        let numbers = snapshot.papers.filter { NormalText.contains(wanted, in: normalText.units(of: $0.value)) }
        let literal = documents(ofPapers: Set(numbers.keys))
        return readingTerm(text).map { papers(spelledBy: $0).union(literal) } ?? literal
    }

    private func documents(ofPapers numbers: Set<Int>) -> DocumentSet {
        guard !numbers.isEmpty else { return nothing }
        var isMatching = [Bool](repeating: false, count: (numbers.max() ?? 0) + 1)
        for number in numbers { isMatching[number] = true }
        return snapshot.columns.paper.withUnsafeBufferPointer { paper in
            isMatching.withUnsafeBufferPointer { isMatching in
                documents { paper[$0] >= 0 && Int(paper[$0]) < isMatching.count && isMatching[Int(paper[$0])] }
            }
        }
    }

    /// The documents of newspapers whose names a term spells.
    func papers(spelledBy term: ReadingTerm) -> DocumentSet {
        documents(ofPapers: Set(snapshot.papers.filter { spells(term, $0.value) }.keys))
    }

    private func spells(_ term: ReadingTerm, _ name: String) -> Bool {
        question.store.indexing.table.readings.matches(term, question.store.normalText.units(of: name)[...])
    }

    /// A date known to the month alone lies in the days asked for when any day of that month does.
    private func published(_ interval: DayInterval) -> DocumentSet {
        guard !interval.isUnknown else { return nothing }
        let from = interval.from.map { Int32(clamping: $0.dayNumber) } ?? .min
        let to = interval.to.map { Int32(clamping: $0.dayNumber) } ?? .max
        return snapshot.columns.firstDay.withUnsafeBufferPointer { firstDay in
            snapshot.columns.lastDay.withUnsafeBufferPointer { lastDay in
                documents {
                    firstDay[$0] != CatalogueColumns.unknown && firstDay[$0] <= to && lastDay[$0] >= from
                }
            }
        }
    }

    /// The documents that report something of the days, as far as months and years tell.
    func reporting(_ interval: DayInterval) throws -> Bounds {
        var bounds = Bounds(nothing)
        guard !interval.isUnknown else { return bounds }
        let ranges = EventTime.ranges(in: interval)
        for segment in snapshot.segments {
            for range in ranges.sure {
                try segment.entries(in: range, question.database) { try $1.collect($0, into: &bounds.sure) }
            }
            for range in ranges.open {
                try segment.entries(in: range, question.database) { try $1.collect($0, into: &bounds.possible) }
            }
        }
        let waiting = try SQLStatement(
            question.database, "SELECT document FROM event WHERE document >= ? AND first_day <= ? AND last_day >= ?")
        waiting.bind(snapshot.indexedEnd).bind(interval.to?.dayNumber ?? Schema.openEnd)
        waiting.bind(interval.from?.dayNumber ?? Schema.openStart)
        while try waiting.next() { bounds.sure.insert(waiting.int(0)) }
        bounds.possible.formUnion(bounds.sure)
        return bounds
    }

    private func work(_ kind: WorkKind) throws -> DocumentSet {
        var result = nothing
        let rows = try SQLStatement(
            question.database, "SELECT document FROM work WHERE kind = ? AND document IS NOT NULL")
        rows.bind(kind.rawValue)
        while try rows.next() { result.insert(rows.int(0)) }
        return result
    }

    private func tagged(_ tag: String) throws -> DocumentSet {
        let normalText = question.store.normalText
        let wanted = normalText.query(tag)
        let term = readingTerm(tag)
        return try tagged { name in normalText.units(of: name) == wanted || term.map { spells($0, name) } ?? false }
    }

    /// The documents with a tag that a term spells.
    func tagged(spelledBy term: ReadingTerm) throws -> DocumentSet { try tagged { spells(term, $0) } }

    private func tagged(_ isWanted: (String) -> Bool) throws -> DocumentSet {
        var result = nothing
        let rows = try SQLStatement(
            question.database, "SELECT document, value FROM work WHERE kind = 'tag' AND document IS NOT NULL")
        while try rows.next() {
            if isWanted(rows.text(1)) { result.insert(rows.int(0)) }
        }
        return result
    }

    private func inState(_ state: ArticleState) throws -> DocumentSet {
        switch state {
        case .read: try work(.read)
        case .unread: try unread()
        case .selected: try work(.selected)
        case .bookmarked: try work(.bookmark)
        case .continued: documents { snapshot.columns.isContinued($0) }
        }
    }

    /// Nothing of a story that was opened is unread.
    private func unread() throws -> DocumentSet {
        var read = try work(.read)
        snapshot.stories.complete(&read)
        return read.complement
    }

    private func having(_ feature: ArticleFeature) throws -> DocumentSet {
        switch feature {
        case .note: try work(.note)
        case .tag: try work(.tag)
        case .title: titled
        case .date: documents { snapshot.columns.firstDay[$0] != CatalogueColumns.unknown }
        }
    }
}
