// Pieces of stories that extraction read in turns, where widths tell nothing: a piece without a headline of its own stands
// between the halves of another story, or behind them, and goes on with one that began earlier.

import Corpus

/// Finds to which earlier story such pieces belong.
struct Interleavings {
    private let stories: PageStories
    private let words: StoryWords
    /// A sentence of one story runs on behind another story.
    private let isInterrupted: Bool

    /// How many pairs of characters a piece shares with its story alone, at least.
    private static let leastShared = 4
    /// So many moves at most: no page of print has more pieces out of place.
    static let mostMoves = 12
    /// No page of print has more stories, or more paragraphs; what has is not looked through.
    private static let mostStories = 40
    private static let mostParagraphs = 300

    /// - Returns: nil where nothing shows that stories were read in turns.
    init?(_ stories: PageStories) {
        guard (2...Interleavings.mostStories).contains(stories.bodies.count), !stories.draft.shape.isUnwrapped,
            !stories.draft.shape.holdsOneText, stories.elements.count <= Interleavings.mostParagraphs
        else { return nil }
        isInterrupted = stories.seams.contains { stories.between($0.brokenOff, $0.resumed).paragraphs > 0 }
        guard isInterrupted || Interleavings.holdsLaterPart(stories) || Interleavings.asksAgain(stories) else {
            return nil
        }
        self.stories = stories
        words = StoryWords(stories)
    }

    /// A story opens none of its outline with 一、 and has 二、 or a later number.
    private static func holdsLaterPart(_ stories: PageStories) -> Bool {
        stories.bodies.contains { body in
            let first = body.parts.lazy.compactMap { Interleavings.heading(stories, $0) }.first
            return first.map { $0 > 1 } ?? false
        }
    }

    /// The number of an outline's first level that a heading or paragraph opens with.
    private static func heading(_ stories: PageStories, _ part: Int) -> Int? {
        guard let line = stories.lines(part).first, Outlines.level(stories.draft.words(line)) == 1 else { return nil }
        return Outlines.number(stories.draft.words(line))
    }

    /// The next piece that is to go to another story; nil when all are where they belong.
    func next() -> Resumption? {
        for body in stories.bodies.indices { if let move = byNumber(body) { return move } }
        for body in stories.bodies.indices { if let move = byQuestion(body) { return move } }
        guard isInterrupted else { return nil }
        let orphans = stories.bodies.indices.filter { isOrphan($0) }
        for orphan in orphans {
            if let move = ofTail(around: orphan) { return move }
        }
        for orphan in orphans { if let move = ofOrphan(orphan) { return move } }
        return nil
    }

    // MARK: By numbers

    /// 二、 in a story without 一、, or a paragraph that opens with 第三， in one without 第二，: they go on with the story that has it.
    private func byNumber(_ index: Int) -> Resumption? {
        var seen = (heading: 0, point: 0)
        for part in stories.bodies[index].parts {
            guard let line = stories.lines(part).first else { continue }
            let words = stories.draft.words(line)
            if let number = Interleavings.heading(stories, part) {
                if number > 1, seen.heading == 0, !stories.isParagraph(part),
                    let home = home(of: number - 1, not: index, before: part, isHeading: true)
                {
                    return Resumption(first: part, brokenOff: home)
                }
                seen.heading = number
            } else if isInterrupted, stories.isParagraph(part), let number = Interleavings.point(words) {
                if number > 1, seen.point == 0,
                    let home = home(of: number - 1, not: index, before: part, isHeading: false)
                {
                    return Resumption(first: part, brokenOff: home)
                }
                seen.point = number
            }
        }
        return nil
    }

    /// A part of the only story before an element whose last number is this one.
    private func home(of number: Int, not index: Int, before element: Int, isHeading: Bool) -> Int? {
        var found: Int?
        for (body, story) in stories.bodies.enumerated() where body != index && (story.parts.first ?? .max) < element {
            let last = story.parts.last { part in
                guard part < element, let line = stories.lines(part).first else { return false }
                let words = stories.draft.words(line)
                return isHeading
                    ? Interleavings.heading(stories, part) != nil
                    : stories.isParagraph(part) && Interleavings.point(words) != nil
            }
            guard let last, let line = stories.lines(last).first else { continue }
            let words = stories.draft.words(line)
            guard (isHeading ? Outlines.number(words) : Interleavings.point(words)) == number else { continue }
            guard found == nil else { return nil }
            found = last
        }
        return found
    }

    private static let ordinal: UInt32 = 0x7B2C  // 第

    /// 第三，: the number of a point of an argument.
    private static func point(_ words: Words) -> Int? {
        guard words.first == ordinal, words.count > 3 else { return nil }
        let number = words[words.startIndex + 1]
        guard let value = points.firstIndex(of: number), CharacterKind.of(words[words.startIndex + 2]) == .comma else {
            return nil
        }
        return value + 1
    }

    private static let points: [UInt32] = "一二三四五六七八九".unicodeScalars.map(\.value)

    // MARK: By questions

    private static func opens(_ stories: PageStories, _ part: Int, with words: Phrases) -> Bool {
        stories.isParagraph(part)
            && stories.lines(part).first.map { stories.draft.words($0).startsWithAny(words) } ?? false
    }

    /// Two stories ask.
    private static func asksAgain(_ stories: PageStories) -> Bool {
        stories.bodies.count { $0.parts.contains { opens(stories, $0, with: Salutations.questions) } } >= 2
    }

    /// 问：…… and its answer behind paragraphs that ask nothing: they go on with the only story farther up that asks and answers.
    private func byQuestion(_ index: Int) -> Resumption? {
        let parts = stories.bodies[index].parts
        guard let place = parts.firstIndex(where: { Interleavings.opens(stories, $0, with: Salutations.questions) }),
            place > 0, parts[..<place].contains(where: { stories.isParagraph($0) }),
            stories.mayBeginAnew(stories.bodies[index], at: place)
        else { return nil }
        let askers = stories.bodies.indices.filter { other in
            let parts = stories.bodies[other].parts.prefix { $0 < parts[place] }
            return other != index && parts.contains { Interleavings.opens(stories, $0, with: Salutations.questions) }
                && parts.contains { Interleavings.opens(stories, $0, with: Salutations.answers) }
        }
        guard askers.count == 1, stories.mayGoOn(stories.bodies[askers[0]]),
            let end = stories.bodies[askers[0]].parts.last(where: { $0 < parts[place] })
        else { return nil }
        return Resumption(first: parts[place], brokenOff: end)
    }

    // MARK: By words

    /// Nothing heads the story, names its author or its source: it begins where another one was cut off.
    private func isOrphan(_ index: Int) -> Bool {
        let body = stories.bodies[index]
        guard let first = body.parts.first, stories.forcedStarts.contains(first), stories.isParagraph(first),
            body.datelineLines.isEmpty, !body.jumps.contains(where: { $0.direction == .from }),
            !stories.edges[first].opensWithDateline, !stories.edges[first].opensLetter
        else { return false }
        var element = first - 1
        while element >= 0 {
            switch stories.elements[element] {
            case .paragraph: return true
            case .group: return false
            case .line(_, let role): if role == .byline || role == .dateline { return false }
            }
            element -= 1
        }
        return false
    }

    /// The story before it with most of its words.
    private func ofOrphan(_ index: Int) -> Resumption? {
        guard let first = stories.bodies[index].parts.first else { return nil }
        var best: (shared: Int, brokenOff: Int)?
        var second = 0
        for (other, body) in stories.bodies.enumerated() where other != index {
            guard let start = body.parts.first, start < first else { continue }
            let shared = words.share(words[index], with: other, besides: index)
            if shared > best?.shared ?? 0 {
                second = best?.shared ?? 0
                best = (shared, body.parts.last { $0 < first } ?? start)
            } else {
                second = max(second, shared)
            }
        }
        guard let best, best.shared >= Interleavings.leastShared + 2, best.shared * 2 > second * 3 else { return nil }
        return Resumption(first: first, brokenOff: best.brokenOff)
    }

    /// How many paragraphs in front of the one that breaks off may be of its story.
    private static let reach = 3

    /// The paragraphs around a piece that has no beginning, from one on that go better with an earlier story than with those
    /// before them: what the piece interrupts need not be of the story that it stands in.
    private func ofTail(around orphan: Int) -> Resumption? {
        guard let piece = stories.bodies[orphan].parts.first,
            let seam = stories.seams.first(where: { $0.brokenOff < piece && piece < $0.resumed }),
            let index = stories.bodies.firstIndex(where: { $0.parts.contains(seam.brokenOff) }),
            let end = stories.bodies[index].parts.firstIndex(of: seam.brokenOff)
        else { return nil }
        let parts = stories.bodies[index].parts
        var best: (gain: Int, move: Resumption)?
        for place in max(1, end - Interleavings.reach)..<(end + 1)
        where stories.mayBeginAnew(stories.bodies[index], at: place) {
            let own = words.set(stories, parts[..<place])
            let tail = words.set(stories, parts[place...])
            for (other, body) in stories.bodies.enumerated() where other != index && stories.mayGoOn(body) {
                guard let start = body.parts.first, start < parts[place] else { continue }
                let shared = words.share(tail, with: other, notIn: own, besides: index)
                let kept = tail.count(in: own, notIn: words[other])
                guard shared >= Interleavings.leastShared, shared > 2 * kept, shared - kept > best?.gain ?? 0 else {
                    continue
                }
                let last = body.parts.last { $0 < parts[place] } ?? start
                best = (shared - kept, Resumption(first: parts[place], brokenOff: last))
            }
        }
        return best?.move
    }
}
