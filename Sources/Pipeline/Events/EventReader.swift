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

    /// Makes a reader.
    /// - Parameter folding: what counts as one character; the same as for dates.
    public init(folding: TextFolding? = nil) { self.folding = folding.map { CompactFolding($0) } ?? .plain }

    /// The events of an article.
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
        let cast = Cast(mentions)
        let counted = CountedPlaces(text, mentions).mentions()
        let fullCast = counted.isEmpty ? cast : Cast(mentions + counted)
        let topics = EventTopics(article, mentions: mentions, headline: headline(), cast: cast)
        var events: [Event] = []
        for number in dates.indices where isEvent(number, dates, text, clauses) {
            guard let gist = clauses.gist(of: number) else { continue }
            let status = status(of: dates[number], gist: gist, text: text, published: published)
            var named =
                participants(in: number, gist, clauses, fullCast) + opening(ofParagraphWith: number, clauses, cast)
            named += topics.members(at: dates[number].span.start)
            var date = dates[number]
            date.isInferred = date.isInferred || clauses.isSpokenDay(number)
            events.append(Event(date: date, gist: gist, status: status, entities: named.withoutRepetition()))
        }
        return events
    }

    /// Most names the beginning of a paragraph may hold to say whom the paragraph is about.
    private static let openingLimit = 2

    /// Who is named: in the clauses before the first date of the sentence, in the clause, in the sentence before when
    /// the clause begins with the deed, and at the beginning of the paragraph.
    private func participants(in number: Int, _ gist: TextSpan, _ clauses: ClauseFinder, _ cast: Cast) -> [EntityID] {
        var named = cast.members(of: clauses.lead(of: number))
        named += cast.members(of: clauses.scene(of: number, gist: gist))
        if named.isEmpty, clauses.lacksSubject(gist) { named = cast.members(of: clauses.sentenceBefore(number)) }
        return named
    }

    private func opening(ofParagraphWith number: Int, _ clauses: ClauseFinder, _ cast: Cast) -> [EntityID] {
        let opening = cast.members(of: clauses.opening(ofParagraphWith: number))
            .filter { $0.kind != .person && $0.kind != .document }
        return opening.count <= EventReader.openingLimit ? opening : []
    }

    private func isEvent(_ number: Int, _ dates: [DateExpression], _ text: CompactText, _ clauses: ClauseFinder) -> Bool
    {
        let date = dates[number]
        guard !date.interval.isUnknown, !clauses.isInTitle(number), !clauses.isInDateline(number),
            !clauses.isPartOfPlan(number), !clauses.isSaidAgain(number), !clauses.isAnniversary(number),
            !clauses.isNotice(number)
        else { return false }
        if date.evidence.rule == "date:same-period" { return false }
        let before = text.unit(text.index(atOrAfterByte: date.span.start) - 1)
        return !UnitSet("比较").contains(before)
    }

    private func status(
        of date: DateExpression, gist: TextSpan, text: CompactText, published: PartialDate?
    ) -> EventStatus {
        let isTarget = date.evidence.rule == "date:deadline" || date.evidence.rule == "date:until"
        let lower = text.index(atOrAfterByte: min(date.span.start, gist.start))
        let upper = text.index(atOrAfterByte: gist.end)
        let looksAhead = PlanWords.stand(in: text, from: lower, to: upper)
        guard let printed = published?.lastDay else {
            return looksAhead ? (isTarget ? .deadline : .planned) : .happened
        }
        let isOver = (date.interval.to ?? date.interval.from).map { $0 <= printed } ?? true
        let isAhead = (date.interval.from ?? date.interval.to).map { $0 > printed } ?? false
        if isTarget { return isOver ? .happened : .deadline }
        return isAhead || (!isOver && looksAhead) ? .planned : .happened
    }
}

/// Words of plans.
enum PlanWords {
    private static let table = WordTable<Bool>(
        ["将", "拟", "计划", "预计", "力争", "即将", "有望", "定于", "确保", "争取", "要"], meaning: true)

    /// True when one stands between two characters.
    static func stand(in text: CompactText, from lower: Int, to upper: Int) -> Bool {
        guard lower < upper else { return false }
        return (lower..<upper).contains { table.match(in: text, at: $0) != nil }
    }
}

/// The names of an article, ready to be asked who stands in a stretch of it.
struct Cast {
    private let mentions: [Mention]

    /// Sorts the names by place.
    init(_ mentions: [Mention]) {
        self.mentions = mentions.sorted { $0.span < $1.span }
    }

    /// The entities named in a stretch, without repetition, in text order.
    /// - Complexity: O(log(mentions) + mentions in the stretch).
    func members(of stretch: TextSpan) -> [EntityID] {
        var lower = 0
        var upper = mentions.count
        while lower < upper {
            let middle = (lower + upper) / 2
            if mentions[middle].span.start < stretch.start { lower = middle + 1 } else { upper = middle }
        }
        var members = DistinctEntities()
        while lower < mentions.count, mentions[lower].span.start < stretch.end {
            let mention = mentions[lower]
            if mention.span.end <= stretch.end { members.add(mention.entityID) }
            lower += 1
        }
        return members.list
    }
}
