// Stories whose first paragraphs stand over their headline: extraction read the lead, which is set over several columns or in a
// column of its own, then headline and author, then the rest.

import Corpus

/// Joins the two halves of such stories. Nothing printed tells of them but that one of the halves has no headline.
enum PartedLeads {
    /// How many pairs of characters both halves share that no other story of the page has, at least.
    private static let leastShared = 3
    /// By how many nats headlines may fit worse: one between two paragraphs stands at the beginning of neither half.
    private static let mostLoss = 6.0

    /// The page with those stories joined, and its headlines given out again.
    /// - Complexity: linear in the text for every story next to a headline that another one has.
    static func resolve(
        _ stories: PageStories, _ assignment: HeadlineAssignment
    ) -> (stories: PageStories, assignment: HeadlineAssignment) {
        var best = (stories: stories, assignment: assignment)
        while let joined = next(best.stories, best.assignment) { best = joined }
        return best
    }

    private static func next(
        _ stories: PageStories, _ assignment: HeadlineAssignment
    ) -> (stories: PageStories, assignment: HeadlineAssignment)? {
        let shape = stories.draft.shape
        guard (2...24).contains(stories.bodies.count), !shape.isUnwrapped, !shape.holdsOneText,
            assignment.decks.contains(where: \.isEmpty)
        else { return nil }
        let leads = stories.bodies.indices.dropLast().filter {
            (assignment.decks[$0].isEmpty || assignment.decks[$0 + 1].isEmpty) && mayBeLead($0, stories)
        }
        guard !leads.isEmpty else { return nil }
        let words = StoryWords(stories)
        for lead in leads where goesOn(lead, stories, words) {
            guard let end = stories.bodies[lead].parts.last, let rest = stories.bodies[lead + 1].parts.first else {
                continue
            }
            let joined = stories.joined(Resumption(first: rest, brokenOff: end))
            let trial = HeadlineAssignment(joined)
            if trial.score >= assignment.score - mostLoss { return (joined, trial) }
        }
        return nil
    }

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

    /// Both halves share words, and the lead not twice as many with a third story.
    private static func goesOn(_ index: Int, _ stories: PageStories, _ words: StoryWords) -> Bool {
        let shared = words.share(words[index], with: index + 1, besides: index)
        guard shared >= leastShared else { return false }
        return stories.bodies.indices.allSatisfy { other in
            other == index || other == index + 1
                || words.share(words[index], with: other, besides: index) < 2 * shared
        }
    }
}
