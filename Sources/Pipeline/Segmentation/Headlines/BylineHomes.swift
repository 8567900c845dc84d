// Which story a byline signs when its headline stands apart from the text: extraction set the heads of a page behind its
// columns, and a byline between two of them goes where the first one goes.

import Corpus

/// The bylines of every story.
struct BylineHomes {
    /// For every story the lines of its bylines.
    let lines: [[Int]]

    /// - Complexity: linear in the elements of the page.
    init(_ stories: PageStories, _ assignment: HeadlineAssignment) {
        var lines = stories.bodies.map(\.bylineLines)
        let homes = BylineHomes.homes(stories, owners: BylineHomes.owners(stories, assignment))
        for body in lines.indices {
            for line in stories.bodies[body].bylineLines {
                guard let home = homes[line], home != body else { continue }
                lines[body].removeAll { $0 == line }
                lines[home].append(line)
            }
        }
        self.lines = lines
    }

    /// For bylines between a headline and the next one, or none, the story of the headline.
    private static func homes(_ stories: PageStories, owners: [Int: Int]) -> [Int: Int] {
        var homes: [Int: Int] = [:]
        var above: Int?
        var between: [Int] = []
        func settle() {
            if let above { for line in between { homes[line] = above } }
            between = []
        }
        for element in stories.elements.indices {
            switch stories.elements[element] {
            case .group:
                settle()
                above = owners[element]
            case .line(let line, .byline) where !stories.draft.isCredit(line): between.append(line)
            // Over a text it signs that one, whatever the headline above says; but a headline that stands under its own text has
            // its byline with it where the next text names those who filed it.
            case .paragraph:
                if let body = above, stories.bodies[body].parts.allSatisfy({ $0 < element }),
                    namesReporter(stories, element) || isSigned(stories, element, besides: between)
                        || isSetOff(stories, element, between)
                {
                    settle()
                }
                (above, between) = (nil, [])
            case .line(_, .dateline): (above, between) = (nil, [])
            // What goes on from another page was signed there.
            case .line(_, .jumpMarker):
                settle()
                above = nil
            case .line: break
            }
        }
        settle()
        return homes
    }

    /// The story of the paragraph is signed by others as well.
    private static func isSigned(_ stories: PageStories, _ element: Int, besides between: [Int]) -> Bool {
        guard !between.isEmpty else { return false }
        return stories.bodies.first { $0.parts.contains(element) }?.bylineLines.contains { !between.contains($0) }
            ?? false
    }

    /// The byline stands close to the headline above, and a blank parts both from the paragraph.
    private static func isSetOff(_ stories: PageStories, _ element: Int, _ between: [Int]) -> Bool {
        guard let first = between.first, let below = stories.lines(element).first else { return false }
        return stories.draft.gaps[first] == 0 && stories.draft.gaps[below] > 0
    }

    private static let reporter: Phrase = "(记者"

    /// 本报某地8月22日电（记者某某）: the paragraph says itself who wrote it.
    private static func namesReporter(_ stories: PageStories, _ element: Int) -> Bool {
        stories.edges[element].opensWithDateline
            && stories.draft.words(stories.lines(element).prefix(3)).prefix(40).holds(reporter)
    }

    /// For every group the story its last row heads.
    private static func owners(_ stories: PageStories, _ assignment: HeadlineAssignment) -> [Int: Int] {
        var last: [Int: (row: Int, body: Int)] = [:]
        for (body, deck) in assignment.decks.enumerated() {
            for row in deck {
                let element = stories.headRows[row].element
                if row >= last[element]?.row ?? 0 { last[element] = (row, body) }
            }
        }
        return last.mapValues(\.body)
    }
}
