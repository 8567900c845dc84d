// Stories that another one interrupts between two paragraphs: extraction took a column of the first, those of the second, then
// the rest of the first. Nothing printed tells where; the width of the column does, and the words.

import Corpus

/// Paragraphs at the end of a story that go on with an earlier one.
struct Resumption: Sendable {
    /// The first of the paragraphs, an element of the page.
    let first: Int
    /// A paragraph of the story they belong to.
    let brokenOff: Int
}

/// Finds them.
enum Resumptions {
    /// How many columns two widths differ by at least where the columns are not of one text.
    private static let leastChange: ColumnCount = 3
    /// How many pairs of characters the paragraphs share with the earlier story alone, at least.
    private static let leastShared = 3

    /// No page of print has more stories; what has is not looked through.
    private static let mostStories = 64

    /// At most one for every story, in page order; none on what is larger than a page of print.
    /// - Complexity: linear in the length of the text for every story whose column changes, else in the number of elements.
    static func all(_ stories: PageStories) -> [Resumption] {
        guard (2...mostStories).contains(stories.bodies.count), !stories.draft.shape.isUnwrapped,
            !stories.draft.shape.holdsOneText
        else {
            return []
        }
        let changes = stories.bodies.indices.compactMap { change(stories, $0) }
        guard !changes.isEmpty else { return [] }
        let pairs = PairHashes(stories.draft.text)
        let words = stories.bodies.map { set(stories, pairs, $0.parts[...]) }
        return changes.compactMap { resumption(stories, pairs, words, $0) }
    }

    /// Where the column of a story changes for good.
    private struct Change {
        let body: Int
        /// Place of the first paragraph behind it among the story's parts.
        let place: Int
        let width: ColumnCount
    }

    /// The change nearest to a story's end, if the paragraphs behind it may begin anew.
    private static func change(_ stories: PageStories, _ index: Int) -> Change? {
        let body = stories.bodies[index]
        guard body.parts.count > 1 else { return nil }
        let widths = body.parts.map { widest(stories, $0) }
        guard let end = widths.last(where: { $0 > 0 }), let own = widths.first(where: { $0 > 0 }),
            abs(end - own) >= leastChange
        else { return nil }
        var place = body.parts.count
        while place > 1, stories.isParagraph(body.parts[place - 1]),
            widths[place - 1] == 0 || abs(widths[place - 1] - end) <= 1
        {
            place -= 1
        }
        // A paragraph of one line in front of them is of either column.
        while place < body.parts.count, widths[place] == 0 { place += 1 }
        guard (1..<body.parts.count).contains(place), stories.mayBeginAnew(body, at: place) else { return nil }
        let (before, behind) = (width(stories, body.parts[..<place]), width(stories, body.parts[place...]))
        guard before > 0, behind > 0, abs(behind - before) >= leastChange else { return nil }
        return Change(body: index, place: place, width: behind)
    }

    /// The earlier story of that width with whose words the paragraphs go on, if there is one.
    private static func resumption(
        _ stories: PageStories, _ pairs: PairHashes, _ words: [PairSet], _ change: Change
    ) -> Resumption? {
        let parts = stories.bodies[change.body].parts
        let own = set(stories, pairs, parts[..<change.place])
        let rest = set(stories, pairs, parts[change.place...])
        var best: (shared: Int, brokenOff: Int)?
        for (index, body) in stories.bodies.enumerated() where index != change.body && mayGoOn(stories, body) {
            guard let last = body.parts.last(where: { $0 < parts[change.place] }),
                abs(width(stories, body.parts[...]) - change.width) <= 1
            else { continue }
            let shared = rest.count(in: words[index], notIn: own)
            guard shared > best?.shared ?? 0, shared > 2 * rest.count(in: own, notIn: words[index]) else { continue }
            best = (shared, last)
        }
        guard let best, best.shared >= leastShared else { return nil }
        return Resumption(first: parts[change.place], brokenOff: best.brokenOff)
    }

    /// Nobody signs under it either.
    private static func mayGoOn(_ stories: PageStories, _ body: StoryBody) -> Bool {
        guard stories.mayGoOn(body), let last = body.parts.last(where: { stories.isParagraph($0) }) else {
            return false
        }
        let end = stories.lines(last).last ?? 0
        return !body.bylineLines.contains { $0 > end }
    }

    /// The width that a third of the lines reach, last lines of paragraphs left out; 0 with less than two of them.
    private static func width(_ stories: PageStories, _ parts: ArraySlice<Int>) -> ColumnCount {
        var widths: [ColumnCount] = []
        for part in parts where stories.isParagraph(part) {
            for line in stories.lines(part).dropLast() { widths.append(stories.draft.edge(line)) }
        }
        guard widths.count >= 2 else { return 0 }
        widths.sort()
        return widths[widths.count * 2 / 3]
    }

    /// The widest line of a paragraph, its last left out; 0 for what has no other.
    private static func widest(_ stories: PageStories, _ part: Int) -> ColumnCount {
        guard stories.isParagraph(part) else { return 0 }
        return stories.lines(part).dropLast().reduce(0) { max($0, stories.draft.edge($1)) }
    }

    private static func set(_ stories: PageStories, _ pairs: PairHashes, _ parts: ArraySlice<Int>) -> PairSet {
        var set = PairSet()
        for part in parts where stories.isParagraph(part) { set.add(stories.lines(part), of: pairs) }
        return set
    }
}

extension PageStories {
    /// Nobody signs at the end of a story, and it goes on on no other page.
    func mayGoOn(_ body: StoryBody) -> Bool {
        guard body.signOffLines.isEmpty, !body.jumps.contains(where: { $0.direction == .to }),
            let last = body.parts.last(where: { isParagraph($0) })
        else { return false }
        return !edges[last].endsWithCredit
    }

    /// Another story may go on at a paragraph: the one above is finished, and nothing from there on names a source of its own.
    /// - Parameter place: that of the paragraph among the parts, not the first.
    func mayBeginAnew(_ body: StoryBody, at place: Int) -> Bool {
        let above = body.parts[place - 1]
        guard isParagraph(above), isParagraph(body.parts[place]), let last = lines(above).last, draft.isSentence(last),
            !body.resumed.contains(body.parts[place])
        else { return false }
        return body.parts[place...].allSatisfy { part in
            !edges[part].opensWithDateline && !edges[part].opensLetter && !edges[part].isNote
                && edges[part].leadingJump == nil
        }
    }
}
