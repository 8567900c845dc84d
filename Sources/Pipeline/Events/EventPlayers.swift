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
    private let mentions: [Mention]
    private let roster: Roster
    /// The divisions the headline is about.
    private let counties: [Int]

    /// Takes what an article was read for.
    init(
        clauses: ClauseFinder, mentions: [Mention], roster: Roster, cast: Cast, fullCast: Cast, topics: EventTopics,
        joint: JointNames, finder: EntityFinder?
    ) {
        (self.mentions, self.roster) = (mentions, roster)
        self.clauses = clauses
        self.cast = cast
        self.fullCast = fullCast
        self.topics = topics
        self.joint = joint
        self.finder = finder
        counties = topics.headline.filter { finder?.administrativeCode(of: roster.entities[$0]) != nil }
    }

    /// Most names the beginning of a paragraph may hold to say whom the paragraph is about.
    private static let openingLimit = 2

    /// Who takes part, each once; those the clause names first.
    /// - Parameter byte: where the date begins.
    func entities(of number: Int, gist: Range<Int>, at byte: Int) -> [EntityID] {
        var all = participants(in: number, gist)
        let told = headline(number, gist, all)
        addOpening(ofParagraphWith: number, to: &all)
        all += topics.section(at: byte)
        let isTold = all.contains(where: isActor) || told.contains { roster.kind($0) == .organisation }
        all += told
        if !isTold { addNext(number, to: &all) }
        return joint.spelledOut(all).withoutRepetition().map { roster.entities[$0] }
    }

    /// Neither a person nor a document: who or what a statement is on.
    private func isActor(_ player: Int) -> Bool {
        roster.kind(player) != .person && roster.kind(player) != .document
    }

    /// Who is named: in the clauses before the first date of the sentence and in the clause; where the clause names nobody
    /// or begins with the deed, in the clauses before it, and at last in the sentence before.
    private func participants(in number: Int, _ gist: Range<Int>) -> [Int] {
        var named: [Int] = []
        fullCast.add(clauses.lead(of: number), to: &named)
        fullCast.add(clauses.scene(of: number, gist: gist), to: &named)
        let lacksSubject = clauses.lacksSubject(gist)
        if named.isEmpty || lacksSubject || clauses.sharesSubject(number) {
            fullCast.add(clauses.clausesBefore(number), to: &named)
        }
        if named.isEmpty, lacksSubject { fullCast.add(clauses.sentenceBefore(number), to: &named) }
        return named
    }

    private func addOpening(ofParagraphWith number: Int, to players: inout [Int]) {
        let opening = cast.members(of: clauses.opening(ofParagraphWith: number)).filter(isActor)
        if opening.count <= EventPlayers.openingLimit { players += opening }
    }

    /// 7日上午说“老朋友”。中国与东盟回看二十五年: a statement that nothing gives to anybody is told of by the sentence
    /// behind it, when that has no date of its own. Places there say where, not who.
    private func addNext(_ number: Int, to players: inout [Int]) {
        fullCast.add(clauses.sentenceBehind(number), to: &players) {
            roster.kind($0) == .organisation || roster.kind($0) == .meeting || !joint.members(of: $0).isEmpty
        }
    }

    /// Whom the headline is about. A county there is not given what a clause tells of another:
    /// 奉节曾经以煤闻名，2016年关停煤矿 in an article on 万州.
    private func headline(_ number: Int, _ gist: Range<Int>, _ named: [Int]) -> [Int] {
        guard let finder, !counties.isEmpty else { return topics.headline }
        return topics.headline.filter { topic in
            guard counties.contains(topic), !named.contains(topic) else { return true }
            return !clauses.clauseStarts(of: number, gist: gist).contains { byte in
                guard let subject = fullCast.longest(at: byte) else { return false }
                if let mention = subject.mention.map({ mentions[$0] }) {
                    guard mention.kind == .place else { return false }
                    if mention.entity == nil { return mention.surface.hasSuffix("县") }
                }
                return !isRelated(roster.entities[subject.player], roster.entities[topic], finder)
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
