// Stories that go on on another page when both pages were read into one text: 下转第四版 at the end of the first half, 上接第一版
// over the second, and a folio between them.

import Corpus

/// Joins such halves. Halves on texts of their own are joined in the library, by `joinParts`.
enum JumpHalves {
    /// How many pairs of characters the halves share and no third story has, at least: where the numbers of their pages agree, and
    /// where none is printed.
    private static let leastShared = (numbered: 3, bare: 6)
    /// No text of a few pages has more stories.
    private static let mostStories = 64

    /// The first half and the second, by their numbers among the stories.
    private struct Halves {
        let earlier: Int
        let later: Int
    }

    /// The page with those halves joined, and its headlines given out again; the headline repeated over the second half is
    /// given to nobody.
    /// - Complexity: linear in the text for every second half.
    static func resolve(
        _ stories: PageStories, _ assignment: HeadlineAssignment
    ) -> (stories: PageStories, assignment: HeadlineAssignment) {
        var best = (stories: stories, assignment: assignment)
        guard (2...mostStories).contains(stories.bodies.count) else { return best }
        while let halves = next(best.stories) {
            let joined = best.stories.joined(
                best.stories.bodies[halves.earlier], best.stories.bodies[halves.later],
                without: echoes(halves, best.stories, best.assignment))
            best = (joined, HeadlineAssignment(joined))
        }
        return best
    }

    private static func next(_ stories: PageStories) -> Halves? {
        let laters = stories.bodies.indices.filter { stories.points(.from, from: stories.bodies[$0]) }
        let earliers = stories.bodies.indices.filter { stories.points(.to, from: stories.bodies[$0]) }
        guard let first = earliers.first, laters.contains(where: { $0 > first }) else { return nil }
        let words = StoryWords(stories)
        for later in laters {
            let found = earliers.filter { $0 < later && stories.mayGoOn(in: later, from: $0) != false }
                .map { (story: $0, shared: words.share(words[later], with: $0, besides: later)) }
                .max { ($0.shared, -$0.story) < ($1.shared, -$1.story) }
            guard let found else { continue }
            let isNumbered = stories.mayGoOn(in: later, from: found.story) ?? false
            if found.shared >= (isNumbered ? leastShared.numbered : leastShared.bare) {
                return Halves(earlier: found.story, later: later)
            }
        }
        return nil
    }

    /// The lines of the headline right over the second half.
    private static func echoes(_ halves: Halves, _ stories: PageStories, _ assignment: HeadlineAssignment) -> [Int] {
        let deck = assignment.decks[halves.later]
        guard !deck.isEmpty, let start = stories.bodies[halves.later].parts.first,
            let end = stories.bodies[halves.later - 1].parts.last
        else { return [] }
        return Set(stories.headRows[deck].map(\.element)).filter { end < $0 && $0 < start }.sorted()
    }
}

extension PageStories {
    fileprivate func points(_ direction: Jump.Direction, from body: StoryBody) -> Bool {
        body.jumps.contains { $0.direction == direction }
    }

    /// Whether one story can go on in another by the numbers of pages: nil where none is printed.
    ///
    /// The foot of one page or the head of the next stands between the halves. 下转第七版 and 上接第六版 on one page would be that
    /// of a page between the sixth and the seventh; of pages farther apart the second is named by its head.
    fileprivate func mayGoOn(in later: Int, from earlier: Int) -> Bool? {
        let target = bodies[earlier].jumps.first { $0.direction == .to }?.pageNumber
        let origin = bodies[later].jumps.first { $0.direction == .from }?.pageNumber
        guard hasFolio(between: earlier, later) else { return false }
        guard let target else { return nil }
        if let origin, target == origin + 1 { return true }
        return numbers(between: earlier, later).contains(target)
    }

    /// The foot of one page or the head of another stands between two stories.
    private func hasFolio(between earlier: Int, _ later: Int) -> Bool {
        lines(between: earlier, later).contains { draft.rulings[$0]?.role == .folio }
    }

    /// The numbers of pages that stand between two stories.
    private func numbers(between earlier: Int, _ later: Int) -> [Int] {
        lines(between: earlier, later).filter { [.folio, .masthead].contains(draft.rulings[$0]?.role) }.flatMap {
            line in
            draft.view(line).pieces.compactMap { Folios.pageNumber($0) } + numbersOfPages(draft.words(line))
        }
    }

    private func lines(between earlier: Int, _ later: Int) -> Range<Int> {
        guard let start = bodies[later].parts.first, let below = lines(start).first,
            let end = bodies[earlier].parts.last(where: { $0 < start }), let above = lines(end).last
        else { return 0..<0 }
        return above..<below
    }

    /// 第四版, 版四第; not 今日4版.
    private func numbersOfPages(_ words: Words) -> [Int] {
        words.indices.filter { words[$0] == 0x7248 }.flatMap { place -> [Int] in
            let before = words[..<place].reversed().prefix { Numerals.isNumeral($0) }
            let isCount = words[..<(place - before.count)].endsWithAny(PageStories.countsOfPages)
            let behind = words[(place + 1)...].prefix { Numerals.isNumeral($0) }
            let isTurned = words[(place + 1 + behind.count)...].first == 0x7B2C
            return [
                isCount ? nil : Numerals.value(Array(before.reversed())[...]), isTurned ? Numerals.value(behind) : nil,
            ].compactMap { $0 }
        }
    }

    private static let countsOfPages: Phrases = ["今日", "本期", "共", "今天"]
}
