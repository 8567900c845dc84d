// What a stretch of an article is about by its headings: 上海合作组织 under （八）上海合作组织. It reads no sentences.

import Corpus

/// The names that headings set over the paragraphs below them.
///
///     （八）上海合作组织。2015年7月9日，元首理事会第15次会议在乌法召开。
///     heading------------ its names belong to every dated statement until the next heading
///
/// A headline does the same for the whole article (`HeadlineTopic`). Where none says it, the only body of the first
/// paragraph does, or, in an article without a headline, the place it names most; where the text names none of the headline's names, as the part of a story on another page may, its
/// only body does.
struct EventTopics {
    /// Most names a heading may hold to set a topic: a list of ten towns sets none.
    private static let nameLimit = 3

    /// Where a topic begins, and who it is; in text order.
    private let sections: [(start: Int, members: [Int])]
    /// Whom the headline, or the first paragraph, is about.
    let headline: [Int]

    /// Looks at the headings of an article once.
    init(
        _ article: Article, mentions: [Mention], players: [Int], roster: inout Roster,
        headline named: @autoclosure () -> [Mention], cast: Cast, folding: CompactFolding, _ joint: JointNames,
        _ finder: EntityFinder?
    ) {
        let titled = HeadlineTopic(article, folding: folding, joint).players(mentions, players)
        let opening = titled.isEmpty ? EventTopics.opening(of: article, mentions, players, cast) : titled
        let body = opening.isEmpty ? EventTopics.onlyBody(named()).map { [roster.number(of: $0)] } ?? [] : opening
        let home = body.isEmpty && article.title == nil
        headline = home ? EventTopics.home(of: article, mentions, players, cast, roster, finder) : body
        let kinds = roster.entities.map(\.kind)
        sections = article.paragraphs.compactMap { paragraph in
            if paragraph.kind != .body {
                return (paragraph.span.start, EventTopics.topic(in: paragraph.span, cast, kinds))
            }
            return paragraph.runInHeading.map { (paragraph.span.start, EventTopics.topic(in: $0, cast, kinds)) }
        }
    }

    /// The entities that the nearest heading sets over a byte of the text.
    /// - Complexity: O(log(headings)).
    func section(at byte: Int) -> [Int] {
        var lower = 0
        var upper = sections.count
        while lower < upper {
            let middle = (lower + upper) / 2
            if sections[middle].start <= byte { lower = middle + 1 } else { upper = middle }
        }
        return lower > 0 ? sections[lower - 1].members : []
    }

    private static func topic(in heading: TextSpan, _ cast: Cast, _ kinds: [EntityKind]) -> [Int] {
        let named = cast.members(of: heading).filter { kinds[$0] != .person && kinds[$0] != .document }
        return named.count <= nameLimit ? named : []
    }

    private static func onlyBody(_ names: [Mention]) -> EntityID? {
        let bodies = names.filter { $0.kind == .organisation }.map(\.entityID)
        return bodies.allSatisfy { $0 == bodies[0] } ? bodies.first : nil
    }

    /// The place that an article whose headline is lost is about: named in its first paragraph, and more often than all
    /// other divisions together.
    private static func home(
        of article: Article, _ mentions: [Mention], _ players: [Int], _ cast: Cast, _ roster: Roster,
        _ finder: EntityFinder?
    ) -> [Int] {
        guard let finder, let first = article.paragraphs.first(where: { $0.kind == .body }) else { return [] }
        var counts: [Int: Int] = [:]
        for (mention, player) in zip(mentions, players) where mention.kind == .place && mention.entity != nil {
            counts[player, default: 0] += 1
        }
        counts = counts.filter { finder.administrativeCode(of: roster.entities[$0.key]) != nil }
        let opening = cast.members(of: first.span)
        let total = counts.values.reduce(0, +)
        return opening.filter { (counts[$0] ?? 0) * 2 > total && (counts[$0] ?? 0) >= fewestNamings }
    }

    /// Fewest times a place is named in an article that is about it.
    private static let fewestNamings = 4

    /// The only body the first paragraph of running text names, when it begins with it or the article comes back to it.
    /// A body named there only within another name (第17次东盟领导人会议上，有人提议……) is not what the article is about.
    private static func opening(of article: Article, _ mentions: [Mention], _ players: [Int], _ cast: Cast) -> [Int] {
        guard let first = article.paragraphs.first(where: { $0.kind == .body }) else { return [] }
        let named = cast.appearances(in: first.span)
        let bodies = named.filter { $0.mention.map { mentions[$0].kind } == .organisation }.map(\.player)
            .withoutRepetition()
        guard bodies.count == 1, let body = bodies.first else { return [] }
        let opener = cast.longest(at: first.span.start)?.span
        let opens = named.contains { $0.player == body && opener?.contains($0.span) == true }
        if opens { return [body] }
        let stands = named.contains { name in
            name.player == body && !named.contains { $0.span != name.span && $0.span.contains(name.span) }
        }
        return stands && players.lazy.filter { $0 == body }.prefix(2).count == 2 ? [body] : []
    }
}
