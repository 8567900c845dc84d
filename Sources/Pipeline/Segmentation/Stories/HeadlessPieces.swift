// Pieces to which no headline was given: the lead of a story, which extraction read before headline and author, or the rest of
// one that another interrupts where a sentence ends.

import Corpus

/// Joins such pieces with their stories. Nothing printed tells of them but that they have no headline; their words do.
enum HeadlessPieces {
    /// How many pairs of characters a lead shares with the rest of its story and with no other story of the page, at least; and
    /// how many a piece shares with a story farther up, and with the one right above whose headline stands between.
    private static let leastShared = (lead: 3, rest: 4, under: 1)
    /// By how many nats headlines may fit worse: one between two paragraphs stands at the beginning of neither half.
    private static let mostLoss = 6.0
    /// No page of print has more stories; what has is not looked through.
    private static let mostStories = 24

    /// The page with those pieces joined, and its headlines given out again.
    /// - Complexity: linear in the text for every piece.
    static func resolve(
        _ stories: PageStories, _ assignment: HeadlineAssignment
    ) -> (stories: PageStories, assignment: HeadlineAssignment) {
        let shape = stories.draft.shape
        var best = (stories: stories, assignment: assignment)
        guard stories.bodies.count <= mostStories, !shape.isUnwrapped, !shape.holdsOneText else { return best }
        while let joined = next(best.stories, best.assignment) { best = joined }
        best = LaterSections.resolve(best.stories, best.assignment)
        for index in best.stories.bodies.indices where best.assignment.decks[index].isEmpty {
            guard let heading = loneHeading(best.stories.bodies[index], best.stories) else { continue }
            let raised = best.stories.raised(heading)
            let trial = HeadlineAssignment(raised)
            if raised.bodies.count == best.stories.bodies.count, !trial.decks[index].isEmpty { best = (raised, trial) }
        }
        return best
    }

    /// The only heading of a story without a headline, when nothing numbers it: stories have no heading or several. Of several
    /// the one that is much longer than the others, which are as short as each other.
    private static func loneHeading(_ body: StoryBody, _ stories: PageStories) -> Int? {
        let text = stories.draft.text
        let groups = body.parts.filter { !stories.isParagraph($0) }
        if let title = unnumbered(groups, stories) { return title }
        let counts = groups.map { stories.lines($0).reduce(0) { $0 + text.lines[$1].count } }
        guard let most = counts.max(), let place = counts.firstIndex(of: most),
            !body.jumps.contains(where: { $0.direction == .from }),
            stories.lines(groups[place]).allSatisfy({
                (4...28).contains(text.lines[$0].count) && Outlines.level(stories.draft.words($0)) == nil
            }), most >= 5
        else { return nil }
        let others = counts[..<place] + counts[(place + 1)...]
        guard let longest = others.max(), let shortest = others.min() else { return groups[place] }
        return others.count >= 2 && longest <= 8 && longest - shortest <= 2 && most >= longest + 4 ? groups[place] : nil
    }

    /// The one group without a number among the headings of an outline: the title of a document, read in its middle.
    private static func unnumbered(_ groups: [Int], _ stories: PageStories) -> Int? {
        func isNumbered(_ group: Int) -> Bool {
            stories.lines(group).first.map { Outlines.level(stories.draft.words($0)) != nil } ?? false
        }
        let others = groups.filter { !isNumbered($0) }
        guard others.count == 1, groups.count >= 3,
            stories.lines(others[0]).allSatisfy({ stories.draft.text.lines[$0].count <= 40 }),
            stories.lines(others[0]).reduce(0, { $0 + stories.draft.text.lines[$1].count }) >= 8
        else { return nil }
        return others[0]
    }

    private static func next(
        _ stories: PageStories, _ assignment: HeadlineAssignment
    ) -> (stories: PageStories, assignment: HeadlineAssignment)? {
        guard stories.bodies.count >= 2, assignment.decks.contains(where: \.isEmpty) else { return nil }
        let leads = stories.bodies.indices.dropLast().filter {
            (assignment.decks[$0].isEmpty || assignment.decks[$0 + 1].isEmpty) && mayBeLead($0, stories)
        }
        let rests = stories.bodies.indices.dropFirst().filter {
            assignment.decks[$0].isEmpty && mayBeRest($0, stories)
        }
        guard !leads.isEmpty || !rests.isEmpty else { return nil }
        let words = StoryWords(stories)
        let joints =
            leads.compactMap { joint($0, stories, words) }
            + rests.compactMap { under($0, stories, assignment, words) ?? home($0, stories, words) }
        for joint in joints {
            let joined = stories.joined(joint)
            let trial = HeadlineAssignment(joined)
            if trial.score >= assignment.score - mostLoss { return (joined, trial) }
        }
        return nil
    }

    // MARK: Leads

    /// Nobody has signed the story, it goes on on no other page, and between it and the next, which does not open as news does,
    /// stand a headline and at most its author.
    private static func mayBeLead(_ index: Int, _ stories: PageStories) -> Bool {
        let (lead, rest) = (stories.bodies[index], stories.bodies[index + 1])
        guard lead.bylineLines.isEmpty, lead.signOffLines.isEmpty, lead.jumps.isEmpty, let end = lead.parts.last,
            let start = rest.parts.first, end < start, !stories.edges[end].endsWithCredit,
            !stories.edges[start].opensWithDateline, let line = stories.lines(start).first,
            !LineLook.opensLikeNews(stories.draft.words(line))
        else { return false }
        let between = (end + 1)..<start
        return between.contains { stories.isHeadlineElement($0) }
            && between.allSatisfy { stories.isHeadlineElement($0) || stories.role($0) == .byline }
    }

    /// Where a lead goes on in the story below: both share words, and the lead not twice as many with a third story.
    private static func joint(_ lead: Int, _ stories: PageStories, _ words: StoryWords) -> Resumption? {
        let shared = words.share(words[lead], with: lead + 1, besides: lead)
        guard shared >= leastShared.lead, let end = stories.bodies[lead].parts.last,
            let start = stories.bodies[lead + 1].parts.first
        else { return nil }
        let isOfAnother = stories.bodies.indices.contains { other in
            other != lead && other != lead + 1 && words.share(words[lead], with: other, besides: lead) >= 2 * shared
        }
        return isOfAnother ? nil : Resumption(first: start, brokenOff: end)
    }

    // MARK: Rests

    /// Nothing tells of a story that begins there: no author, no source, no name of a column, no other page.
    private static func mayBeRest(_ index: Int, _ stories: PageStories) -> Bool {
        let body = stories.bodies[index]
        guard let first = body.parts.first, first > 0, stories.isParagraph(first),
            let start = stories.lines(first).first, body.bylineLines.allSatisfy({ $0 > start }),
            body.datelineLines.isEmpty, !body.jumps.contains(where: { $0.direction == .from }),
            !stories.edges[first].opensWithDateline, !stories.edges[first].opensLetter
        else { return false }
        return stories.role(first - 1) != .sectionLabel && stories.role(first - 1) != .jumpMarker
    }

    /// The story right above, whose headline stands between it and the piece: it was read in the middle of its story.
    private static func under(
        _ rest: Int, _ stories: PageStories, _ assignment: HeadlineAssignment, _ words: StoryWords
    ) -> Resumption? {
        let rows = stories.headRows[assignment.decks[rest - 1]]
        guard let first = stories.bodies[rest].parts.first, let end = stories.bodies[rest - 1].parts.last, end < first,
            let head = rows.first?.element, head > end, head < first, stories.mayGoOn(stories.bodies[rest - 1])
        else { return nil }
        let shared = words.share(words[rest], with: rest - 1, besides: rest)
        let most =
            stories.bodies.indices.filter { $0 != rest && $0 != rest - 1 }
            .map { words.share(words[rest], with: $0, besides: rest) }.max() ?? 0
        return shared >= leastShared.under && shared >= most ? Resumption(first: first, brokenOff: end) : nil
    }

    /// The story farther up that the piece shares most words with, twice as many as with any other.
    private static func home(_ rest: Int, _ stories: PageStories, _ words: StoryWords) -> Resumption? {
        var (home, most, second) = (rest, 0, 0)
        for other in stories.bodies.indices where other != rest {
            let shared = words.share(words[rest], with: other, besides: rest)
            if shared > most { (home, most, second) = (other, shared, most) } else { second = max(second, shared) }
        }
        guard home < rest, most >= leastShared.rest, most >= 2 * second, stories.mayGoOn(stories.bodies[home]),
            let first = stories.bodies[rest].parts.first,
            let end = stories.bodies[home].parts.last(where: { $0 < first })
        else { return nil }
        return Resumption(first: first, brokenOff: end)
    }
}
