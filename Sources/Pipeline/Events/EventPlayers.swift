// Who takes part in a dated statement: by the clause, the sentence, the paragraph and the headings above it. It finds
// neither dates nor names.

import Corpus

/// Tells who takes part in the statements of an article. A class, for it is asked once for each date and holds much.
final class EventPlayers {
    let clauses: ClauseFinder
    let cast: Cast
    /// The names, and those that 三地 and 两国 stand for.
    let fullCast: Cast
    let topics: EventTopics
    let joint: JointNames
    let finder: EntityFinder?
    /// The divisions the headline is about.
    private let counties: [EntityID]

    /// Takes what an article was read for.
    init(
        clauses: ClauseFinder, cast: Cast, fullCast: Cast, topics: EventTopics, joint: JointNames, finder: EntityFinder?
    ) {
        self.clauses = clauses
        self.cast = cast
        self.fullCast = fullCast
        self.topics = topics
        self.joint = joint
        self.finder = finder
        counties = topics.headline.filter { finder?.administrativeCode(of: $0) != nil }
    }

    /// Most names the beginning of a paragraph may hold to say whom the paragraph is about.
    private static let openingLimit = 2

    /// Who takes part, each once; those the clause names first.
    /// - Parameter byte: where the date begins.
    func entities(of number: Int, gist: Range<Int>, at byte: Int) -> [EntityID] {
        let named = participants(in: number, gist)
        let above = opening(ofParagraphWith: number) + topics.section(at: byte)
        let told = headline(number, gist, named)
        var all = named + above + told
        let isTold =
            (named + above).contains { $0.kind != .person && $0.kind != .document }
            || told.contains { $0.kind == .organisation }
        if !isTold { all += namedNext(number) }
        return joint.isEmpty ? all.withoutRepetition() : joint.spelledOut(all).withoutRepetition()
    }

    /// Who is named: in the clauses before the first date of the sentence and in the clause; where the clause names nobody
    /// or begins with the deed, in the clauses before it, and at last in the sentence before.
    private func participants(in number: Int, _ gist: Range<Int>) -> [EntityID] {
        var named = fullCast.members(of: clauses.lead(of: number))
        named += fullCast.members(of: clauses.scene(of: number, gist: gist))
        let lacksSubject = clauses.lacksSubject(gist)
        if named.isEmpty || lacksSubject || clauses.sharesSubject(number) {
            named += fullCast.members(of: clauses.clausesBefore(number))
        }
        if named.isEmpty, lacksSubject { named = fullCast.members(of: clauses.sentenceBefore(number)) }
        return named
    }

    private func opening(ofParagraphWith number: Int) -> [EntityID] {
        let opening = cast.members(of: clauses.opening(ofParagraphWith: number))
            .filter { $0.kind != .person && $0.kind != .document }
        return opening.count <= EventPlayers.openingLimit ? opening : []
    }

    /// 7日上午说“老朋友”。中国与东盟回看二十五年: a statement that nothing gives to anybody is told of by the sentence
    /// behind it, when that has no date of its own. Places there say where, not who.
    private func namedNext(_ number: Int) -> [EntityID] {
        fullCast.members(of: clauses.sentenceBehind(number)).filter {
            $0.kind == .organisation || $0.kind == .meeting || !joint.members(of: $0).isEmpty
        }
    }

    /// Whom the headline is about. A county there is not given what a clause tells of another:
    /// 奉节曾经以煤闻名，2016年关停煤矿 in an article on 万州.
    private func headline(_ number: Int, _ gist: Range<Int>, _ named: [EntityID]) -> [EntityID] {
        guard let finder, !counties.isEmpty else { return topics.headline }
        return topics.headline.filter { topic in
            guard counties.contains(topic), !named.contains(topic) else { return true }
            return !clauses.clauseStarts(of: number, gist: gist).contains { byte in
                guard let subject = fullCast.longest(at: byte), subject.kind == .place else { return false }
                guard let entity = subject.entity else { return subject.surface.hasSuffix("县") }
                return !isRelated(entity, topic, finder)
            }
        }
    }

    /// True when one of two places lies in the other, or they are one.
    private func isRelated(_ first: EntityID, _ second: EntityID, _ finder: EntityFinder) -> Bool {
        lies(first, in: second, finder) || lies(second, in: first, finder)
    }

    private func lies(_ inner: EntityID, in outer: EntityID, _ finder: EntityFinder) -> Bool {
        var place: EntityID? = inner
        while let known = place {
            if known == outer { return true }
            place = finder.parent(of: known)
        }
        return false
    }
}
