// Sections of a longer story that were taken for stories of their own: another story, or the headline itself, stands between
// them and the sections before, so that their heading looks like a headline. Their words tell.

import Corpus

/// Gives such sections back to their stories.
enum LaterSections {
    /// How many pairs of characters a section shares with its story and with no other, at least; and how many times as many as
    /// with any other story.
    private static let leastShared = 6
    private static let leastRatio = 2
    /// By how many nats headlines may fit worse: the heading itself fits its section well.
    private static let mostLoss = 16.0
    /// By how many more where one stands between two paragraphs of its story, beside none of its ends.
    private static let lossInside = 6.0

    /// What may be a section of an earlier story.
    private struct Section {
        /// Its number among the stories.
        let story: Int
        /// The element of its heading.
        let heading: Int
        /// Nothing but the headline of the story above and its author stands between that story and the heading.
        let isUnderDeck: Bool
    }

    /// The page with those sections joined to their stories, and its headlines given out again.
    /// - Complexity: linear in the text for every section.
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
        let sections = stories.bodies.indices.dropFirst().compactMap { section($0, stories, assignment) }
        guard !sections.isEmpty else { return nil }
        let words = StoryWords(stories)
        for section in sections {
            guard let home = home(section, stories, assignment, words),
                let end = stories.bodies[home].parts.last(where: { $0 < section.heading })
            else { continue }
            let lowered = stories.lowered(section.heading, into: end)
            let trial = HeadlineAssignment(lowered)
            let most = mostLoss + (section.isUnderDeck ? lossInside : 0)
            if lowered.bodies.count < stories.bodies.count, trial.score >= assignment.score - most {
                return (lowered, trial)
            }
        }
        return nil
    }

    /// A story whose headline may be a heading: one line of a few words and one phrase right over a text that neither opens as
    /// news does nor names a source.
    private static func section(
        _ index: Int, _ stories: PageStories, _ assignment: HeadlineAssignment
    ) -> Section? {
        let (body, deck) = (stories.bodies[index], assignment.decks[index])
        guard deck.count == 1, let first = body.parts.first, first > 0, stories.isParagraph(first),
            stories.headRows[deck.lowerBound].element == first - 1, stories.lines(first - 1).count == 1,
            let line = stories.lines(first - 1).first, let start = stories.lines(first).first,
            mayHeadSection(line, stories.draft), first < 2 || stories.role(first - 2) != .sectionLabel
        else { return nil }
        let isUnderDeck = isUnderDeck(first - 1, of: index - 1, stories, assignment)
        guard body.bylineLines.isEmpty || isUnderDeck, body.datelineLines.isEmpty, body.signOffLines.isEmpty,
            body.jumpLines.isEmpty || isUnderDeck, !body.jumps.contains(where: { $0.direction == .from }),
            !stories.edges[first].opensWithDateline, !stories.edges[first].opensLetter,
            !LineLook.opensLikeNews(stories.draft.words(start))
        else { return nil }
        return Section(story: index, heading: first - 1, isUnderDeck: isUnderDeck)
    }

    private static func mayHeadSection(_ line: Int, _ draft: PageDraft) -> Bool {
        (4...14).contains(draft.text.lines[line].count) && draft.text.lines[line].gapCount == 0
            && Outlines.level(draft.words(line)) == nil
    }

    /// The headline of the story above was read in the middle of its story.
    private static func isUnderDeck(
        _ heading: Int, of story: Int, _ stories: PageStories, _ assignment: HeadlineAssignment
    ) -> Bool {
        let rows = stories.headRows[assignment.decks[story]]
        guard let end = stories.bodies[story].parts.last, let head = rows.first?.element, head > end, head < heading
        else { return false }
        return ((end + 1)..<heading).allSatisfy { element in
            stories.role(element) == .byline || rows.contains { $0.element == element }
        }
    }

    /// The story whose words the section has and no third story: one farther up, with a headline and headings of its own, or the
    /// one above whose headline stands between. What stands right behind another story was weighed when the page was cut.
    private static func home(
        _ section: Section, _ stories: PageStories, _ assignment: HeadlineAssignment, _ words: StoryWords
    ) -> Int? {
        var (home, most, second) = (section.story, 0, 0)
        for other in stories.bodies.indices where other != section.story {
            let shared = words.share(words[section.story], with: other, besides: section.story)
            if shared > most { (home, most, second) = (other, shared, most) } else { second = max(second, shared) }
        }
        guard home < section.story, most >= leastShared, most >= leastRatio * second,
            !assignment.decks[home].isEmpty, stories.mayGoOn(stories.bodies[home]),
            home == section.story - 1 ? section.isUnderDeck : hasPlainHeadings(stories.bodies[home], stories)
        else { return nil }
        return home
    }

    /// Headings, and none of them with a number: an outline goes on with the next number.
    private static func hasPlainHeadings(_ body: StoryBody, _ stories: PageStories) -> Bool {
        let headings = body.parts.filter { !stories.isParagraph($0) }
        return !headings.isEmpty
            && headings.allSatisfy { heading in
                stories.lines(heading).allSatisfy { Outlines.level(stories.draft.words($0)) == nil }
            }
    }
}
