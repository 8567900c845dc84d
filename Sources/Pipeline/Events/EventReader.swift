// From dates to dated statements: which clause a date governs, who takes part, past or to come. It finds neither dates
// nor names.

import Corpus
import Script

/// Makes events of the dates of an article.
///
/// `2015年7月9日至10日，上合组织元首理事会在乌法举行，习近平主席出席。` gives one event whose gist is
/// 上合组织元首理事会在乌法举行，习近平主席出席. The gist is always a stretch of the text: it is cut, never written.
/// Dates in titles (《2016年至2018年合作纲要》), dates things are compared with (去年同期) and dates that could not be
/// resolved make no event.
public struct EventReader: Sendable {
    /// Most characters of a gist of several clauses; it is cut at a comma before.
    static let longestGist = 64
    /// Fewest characters a gist is cut to.
    static let shortestGist = 12
    /// Most characters of a single clause; a longer one is cut in a list or after a title.
    static let longestClause = 100

    private let folding: CompactFolding
    private let finder: EntityFinder?

    /// Makes a reader.
    /// - Parameters:
    ///   - folding: what counts as one character; the same as for dates.
    ///   - finder: knows the members of joint names, and which places are divisions; without it no name is joint.
    public init(folding: TextFolding? = nil, finder: EntityFinder? = nil) {
        self.folding = folding.map { CompactFolding($0) } ?? .plain
        self.finder = finder
    }

    /// The events of an article.
    ///
    /// A joint name brings its members with it: what 万达开 does stands on the timelines of 万州, 达州 and 开州.
    /// - Parameters:
    ///   - article: the article; its text is what all spans refer to.
    ///   - dates: its dates in text order, as `DateReader` gives them.
    ///   - mentions: its names in text order.
    ///   - published: when it was printed; tells past from planned.
    ///   - prepared: the text as `DateReader.prepared` gives it; nil to prepare it here.
    ///   - headline: the names in its headline, for a text that names none of them, as parts on other pages do; asked for
    ///     only then.
    /// - Returns: events in the order of their dates in the text.
    /// - Complexity: O(length of the text + mentions · log(mentions)).
    public func events(
        in article: Article, dates: [DateExpression], mentions: [Mention], published: PartialDate?,
        prepared: PreparedText? = nil, headline: @autoclosure () -> [Mention] = []
    ) -> [Event] {
        guard !dates.isEmpty else { return [] }
        let text = prepared?.compact ?? CompactText(article.text, folding)
        let clauses = ClauseFinder(text: text, dates: dates)
        let players = players(in: article, text, clauses, mentions, headline: headline())
        let plans = PlanWords.places(in: text)
        var events: [Event] = []
        for number in dates.indices where isEvent(number, dates, clauses) {
            guard let gist = clauses.gist(of: number) else { continue }
            let looksAhead = plans.stand(in: clauses.stretch(of: number, gist: gist))
            let status = status(of: dates[number], looksAhead: looksAhead, published: published)
            var date = dates[number]
            date.isInferred = date.isInferred || clauses.isSpokenDay(number) || clauses.isInDateline(number)
            let entities = players.entities(of: number, gist: gist, at: date.span.start)
            let words = text.span(gist.lowerBound, gist.upperBound)
            events.append(Event(date: date, gist: words, status: status, entities: entities))
        }
        return events
    }

    private func players(
        in article: Article, _ text: CompactText, _ clauses: ClauseFinder, _ mentions: [Mention],
        headline: @autoclosure () -> [Mention]
    ) -> EventPlayers {
        var roster = Roster()
        let numbers = mentions.map { roster.number(of: $0.entityID) }
        let joint = JointNames(mentions, numbers, &roster, finder)
        let named = mentions.indices.map {
            Cast.Appearance(span: mentions[$0].span, player: numbers[$0], mention: $0)
        }
        let cast = Cast(named)
        let counted = CountedPlaces(text, mentions, numbers, joint: joint).appearances()
        let topics = EventTopics(
            article, mentions: mentions, players: numbers, roster: &roster, headline: headline(), cast: cast,
            folding: folding, joint, finder)
        return EventPlayers(
            clauses: clauses, mentions: mentions, roster: roster, cast: cast,
            fullCast: counted.isEmpty ? cast : Cast(named + counted), topics: topics, joint: joint, finder: finder)
    }

    private func isEvent(_ number: Int, _ dates: [DateExpression], _ clauses: ClauseFinder) -> Bool {
        let date = dates[number]
        guard !date.interval.isUnknown, !clauses.isInTitle(number),
            !(clauses.isInDateline(number) && clauses.isDatedAgain(number)),
            !clauses.isPartOfPlan(number), !clauses.isSaidAgain(number), !clauses.isAnniversary(number),
            !clauses.isNotice(number), !clauses.recurs(number), !clauses.isAge(number)
        else { return false }
        if date.evidence.rule == "date:same-period" { return false }
        return !clauses.isCompared(number)
    }

    private func status(of date: DateExpression, looksAhead: Bool, published: PartialDate?) -> EventStatus {
        let isTarget = date.evidence.rule == "date:deadline" || date.evidence.rule == "date:until"
        guard let printed = published?.lastDay else {
            return looksAhead ? (isTarget ? .deadline : .planned) : .happened
        }
        let isOver = (date.interval.to ?? date.interval.from).map { $0 <= printed } ?? true
        let isAhead = (date.interval.from ?? date.interval.to).map { $0 > printed } ?? false
        if isTarget { return isOver ? .happened : .deadline }
        return isAhead || (!isOver && looksAhead) ? .planned : .happened
    }
}

/// Where a text speaks of plans.
enum PlanWords {
    private static let table = WordTable<Bool>(
        ["将", "拟", "计划", "预计", "力争", "即将", "有望", "定于", "确保", "争取", "要"], meaning: true)
    private static let heads = UnitTable(units: table.heads)

    /// Finds them all at once.
    /// - Complexity: O(length of the text).
    static func places(in text: CompactText) -> WordPlaces { WordPlaces(of: table, beginningWith: heads, in: text) }
}
