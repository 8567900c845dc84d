// Sentences that extraction tore in two: a headline was read in the middle of a column, or the columns of one story, then
// those of another, then the rest of the first.

import Corpus

/// A paragraph that breaks off inside a sentence, and the one that goes on with it.
struct Seam: Sendable, Equatable {
    /// Elements of the page.
    let brokenOff: Int
    let resumed: Int
}

/// Finds the seams of a page.
struct Interruptions {
    private let row: PageRow
    /// The elements that are paragraphs, ascending.
    private let paragraphs: [Int]
    private var words: SharedRareWords

    /// Nats two halves need to be taken for one sentence.
    private static let enough = 0.6
    /// Likewise where the first half ends with a comma, as no headline and no torn piece does.
    private static let enoughCut = 0.2
    /// Likewise with nothing between the halves but a headline, which nobody sets there.
    private static let enoughBeside = -0.5
    /// Nats for a paragraph whose column changes being one, whatever else may go on with either half.
    private static let besides = 1.0
    /// The same with nothing at all between its lines.
    private static let besidesTightly = 2.4
    /// What the rest of a sentence needs where a line that is set in stands between.
    private static let enoughOverIndent = 1.5
    /// More than any pair is worth.
    private static let certain = 100.0
    /// How many paragraphs the rest of a sentence is looked for.
    private static let reach = 40
    /// No page of print has more paragraphs, or more sentences that break off; what has is not looked through.
    private static let mostParagraphs = 1000
    private static let mostBreaks = 32

    private init(_ row: PageRow, _ paragraphs: [Int]) {
        (self.row, self.paragraphs) = (row, paragraphs)
        words = SharedRareWords(row, PairHashes(row.draft.text), paragraphs.map { $0..<($0 + 1) })
    }

    /// The seams, each paragraph breaking off and going on once at most, in page order.
    ///
    /// The likeliest pairs are taken first. A sentence that breaks off and nowhere goes on stays as it is.
    /// - Complexity: linear in the text for each of 40 paragraphs behind every sentence that breaks off, and linear on what is
    ///   larger than a page of print.
    static func seams(_ row: PageRow) -> [Seam] {
        guard !row.draft.shape.isUnwrapped, !row.draft.shape.holdsOneText else { return [] }
        let paragraphs = row.elements.indices.filter { row.isParagraph($0) }
        guard paragraphs.count <= mostParagraphs else { return [] }
        let breaks = paragraphs.indices.dropLast().filter { breaksOff(row, paragraphs[$0], paragraphs[$0 + 1]) }
        guard breaks.count <= mostBreaks, !breaks.isEmpty || !row.columnBreaks.isEmpty || !row.indentBreaks.isEmpty
        else { return [] }
        var search = Interruptions(row, paragraphs)
        var pairs = breaks.flatMap { search.continuations(of: $0) }
        // What nothing better explains is one paragraph that runs past a picture.
        for next in paragraphs.indices.dropFirst() where isBreak(row, paragraphs[next]) {
            let seam = Seam(brokenOff: paragraphs[next - 1], resumed: paragraphs[next])
            pairs.append((seam, isOne(row, seam, pairs) ? certain : -.infinity))
        }
        pairs.sort { ($0.score, -$0.seam.brokenOff) > ($1.score, -$1.seam.brokenOff) }
        var seams: [Seam] = []
        for pair in pairs
        where !seams.contains(where: { $0.brokenOff == pair.seam.brokenOff || $0.resumed == pair.seam.resumed }) {
            seams.append(pair.seam)
        }
        return consistent(seams, row, paragraphs).sorted { $0.brokenOff < $1.brokenOff }
    }

    /// Places of breaks over which a paragraph goes on.
    static func closedBreaks(_ row: PageRow) -> Set<Int> {
        var closed: Set<Int> = []
        let all = seams(row)
        var above: Int?
        for element in row.elements.indices {
            guard case .paragraph(let places) = row.elements[element] else { continue }
            defer { above = element }
            guard let above else { continue }
            let isJoined = all.contains(Seam(brokenOff: above, resumed: element))
            if row.columnBreaks.contains(places.lowerBound) {
                if isJoined || !all.contains(where: { $0.resumed == element }) { closed.insert(places.lowerBound) }
            } else if row.indentBreaks.contains(places.lowerBound) {
                if isJoined || !all.contains(where: { $0.brokenOff == above }) { closed.insert(places.lowerBound) }
            }
        }
        return closed
    }

    /// Without seams that take one half of a paragraph away and leave the other alone: where the lines of a paragraph are of
    /// two stories, what goes on in it began earlier, and what breaks off in it goes on later.
    private static func consistent(_ seams: [Seam], _ row: PageRow, _ paragraphs: [Int]) -> [Seam] {
        var seams = seams
        let joints = paragraphs.indices.dropFirst().filter { isBreak(row, paragraphs[$0]) }
        var isSettled = false
        while !isSettled {
            isSettled = true
            for joint in joints {
                let own = Seam(brokenOff: paragraphs[joint - 1], resumed: paragraphs[joint])
                guard !seams.contains(own) else { continue }
                let isResumed = seams.contains { $0.resumed == own.resumed }
                let goesOn = seams.contains { $0.brokenOff == own.brokenOff }
                let isOver = row.lines(of: own.brokenOff).last.map { row.draft.isSentence($0) } ?? false
                if isColumnBreak(row, own.resumed) ? isResumed && (goesOn || isOver) : goesOn { continue }
                seams.removeAll { $0.resumed == own.resumed || $0.brokenOff == own.brokenOff }
                seams.append(own)
                isSettled = false
            }
        }
        return seams
    }

    /// A full line ends inside a sentence, and a headline, byline or dateline follows.
    private static func breaksOff(_ row: PageRow, _ paragraph: Int, _ next: Int) -> Bool {
        guard case .paragraph(let places) = row.elements[paragraph], let last = row.lines(of: paragraph).last else {
            return false
        }
        guard row.draft.ending(last) == .open || row.draft.ending(last) == .comma, !row.draft.textLines.contains(last),
            let short = row.labelling.shortfall(places.upperBound - 1),
            (-6...2).contains(short) || row.draft.text.lines[last].isLetterSpaced
                || (2...4).contains(row.draft.text.lines[last].indent)
                    && (-2...2).contains(short - row.draft.text.lines[last].indent),
            row.edges[paragraph].trailingJump == nil, !row.edges[paragraph].endsWithCredit, isText(row, next)
        else { return false }
        var isParted =
            row.edges[next].opensWithDateline || isColumnBreak(row, next) || changesColumn(row, last, next)
            || opensInIndent(row, next)
        for element in (paragraph + 1)..<next {
            switch row.elements[element] {
            // A numbered heading interrupts nobody: the end of the sentence was taken for something else.
            case .group(let group):
                if row.groups[group].lines.first.map({ Outlines.level(row.draft.words($0)) != nil }) ?? false {
                    return false
                }
                isParted = true
            case .line(_, .byline), .line(_, .dateline): isParted = true
            case .line(_, .jumpMarker): return false
            case .line, .paragraph: break
            }
        }
        return isParted
    }

    /// Two halves of a paragraph that both go well with others go rather with those than with each other. A line that is set in
    /// begins anew wherever the one above goes on elsewhere.
    private static func isOne(_ row: PageRow, _ seam: Seam, _ pairs: [(seam: Seam, score: Double)]) -> Bool {
        let from = pairs.lazy.filter { $0.seam.brokenOff == seam.brokenOff }.map(\.score).max()
        guard isColumnBreak(row, seam.resumed) else { return from ?? 0 < enoughOverIndent }
        let isOver = row.lines(of: seam.brokenOff).last.map { row.draft.isSentence($0) } ?? false
        let into = pairs.lazy.filter { $0.seam.resumed == seam.resumed }.map(\.score).max()
        let others = into.flatMap { into in isOver ? into : from.map { into + $0 } } ?? 0
        return others <= (isTight(row, seam) ? besidesTightly : besides)
    }

    /// Nothing at all stands between the two.
    private static func isTight(_ row: PageRow, _ seam: Seam) -> Bool {
        seam.resumed == seam.brokenOff + 1 && row.lines(of: seam.resumed).first.map { row.draft.gaps[$0] == 0 } ?? false
    }

    /// Labelled as going on with the line above, in another column or set in as first lines are.
    private static func isBreak(_ row: PageRow, _ paragraph: Int) -> Bool {
        guard case .paragraph(let places) = row.elements[paragraph] else { return false }
        return row.columnBreaks.contains(places.lowerBound) || row.indentBreaks.contains(places.lowerBound)
    }

    /// Labelled as going on with the line above, in another column.
    private static func isColumnBreak(_ row: PageRow, _ paragraph: Int) -> Bool {
        guard case .paragraph(let places) = row.elements[paragraph] else { return false }
        return row.columnBreaks.contains(places.lowerBound)
    }

    /// A paragraph is set in under a full line that ends inside a sentence, on a page whose paragraphs are.
    private static func opensInIndent(_ row: PageRow, _ next: Int) -> Bool {
        guard row.draft.shape.isIndented, let first = row.lines(of: next).first else { return false }
        return (2...4).contains(row.draft.text.lines[first].indent)
    }

    /// The lines of the paragraph are wider or narrower than the one that breaks off.
    private static func changesColumn(_ row: PageRow, _ last: Int, _ next: Int) -> Bool {
        let lines = row.lines(of: next)
        guard lines.count >= 3 else { return false }
        let width = lines.dropLast().reduce(0) { max($0, row.draft.text.lines[$1].width) }
        return abs(width - row.draft.width(last)) >= 4
    }

    /// More than a piece of a drawing or an advertisement: it ends a sentence, or has two lines.
    private static func isText(_ row: PageRow, _ paragraph: Int) -> Bool {
        let lines = row.lines(of: paragraph)
        return lines.count > 1 || lines.last.map { row.draft.isSentence($0) } ?? false
    }

    /// Paragraphs that may go on with one that breaks off.
    /// - Parameter index: the place of the latter in `paragraphs`.
    private mutating func continuations(of index: Int) -> [(seam: Seam, score: Double)] {
        words.forgetLead()
        words.addToLead(stretch(from: paragraphs[index], step: -1))
        var found: [(seam: Seam, score: Double)] = []
        let isCut = row.lines(of: paragraphs[index]).last.map { row.draft.ending($0) == .comma } ?? false
        for next in paragraphs[(index + 1)...].indices.prefix(Interruptions.reach) where mayResume(next, behind: index)
        {
            var score = Double(next - index - 1) * -0.15 + looks(paragraphs[next])
            score += next == index + 1 ? 0.5 : crosses(paragraphs[index], paragraphs[next])
            score += blanks(paragraphs[index], paragraphs[next]) + widths(paragraphs[index], paragraphs[next])
            score += 2 * min(0.75, words.share(of: stretch(from: paragraphs[next], step: 1)) - 0.25)
            if score
                >= (next == index + 1
                    ? Interruptions.enoughBeside : isCut ? Interruptions.enoughCut : Interruptions.enough)
            {
                found.append((Seam(brokenOff: paragraphs[index], resumed: paragraphs[next]), score))
            }
        }
        return found
    }

    /// Nothing says that a paragraph begins anew, and the sentence above is over.
    private func mayResume(_ next: Int, behind index: Int) -> Bool {
        let (element, above) = (paragraphs[next], paragraphs[next - 1])
        let edges = row.edges[element]
        guard let first = row.lines(of: element).first, let last = row.lines(of: above).last,
            case .paragraph(let places) = row.elements[element]
        else { return false }
        guard Interruptions.isText(row, element) else { return false }
        if edges.opensWithDateline || edges.leadingJump != nil || edges.opensLetter { return false }
        if Outlines.level(row.draft.words(first)) != nil || row.draft.textLines.contains(first) { return false }
        let startsInside = row.draft.words(first).first.map { Interruptions.insides.contains($0) } ?? false
        if !startsInside, row.labelling.openingScore(places.lowerBound) > 0.5 { return false }
        let between = ((above + 1)..<element).map { row.elements[$0] }
        if next == index + 1 {
            return between.contains { if case .group = $0 { true } else { false } }
                && !Interruptions.opensStory(between)
        }
        return row.draft.isSentence(last) || row.edges[above].trailingJump != nil || !between.isEmpty
            || Interruptions.isColumnBreak(row, element)
    }

    /// A headline and right below it its author.
    private static func opensStory(_ elements: [PageElement]) -> Bool {
        guard elements.count >= 2, case .line(_, .byline)? = elements.last,
            case .group = elements[elements.count - 2]
        else { return false }
        return true
    }

    /// Both halves are set in one column, or they are not.
    private func widths(_ brokenOff: Int, _ resumed: Int) -> Double {
        guard let last = row.lines(of: brokenOff).last, !row.draft.text.lines[last].isLetterSpaced else { return 0 }
        var (widest, second, place) = (0, 0, resumed)
        while row.elements.indices.contains(place), place - resumed < 4, row.isParagraph(place) || second == 0 {
            // The last line of a column may be of another one.
            if row.isParagraph(place) {
                for line in row.lines(of: place).prefix(4) {
                    let width = row.draft.edge(line)
                    if width > widest { (widest, second) = (width, widest) } else if width > second { second = width }
                }
            }
            place += 1
        }
        guard second > 0, widest - second <= 2 else { return 0 }
        let above = row.lines(of: brokenOff).suffix(3)
        let width = above.reduce(0) { max($0, row.draft.edge($1)) }
        // A first line alone may have lost its indent.
        let change = above.count == 1 ? min(abs(widest - width), abs(widest - width - 4)) : abs(widest - width)
        return change <= 2 ? 0.5 : change >= PageDraft.leastColumnChange ? -0.75 : 0
    }

    /// Where a blank stands behind the first half, one stands before the other.
    private func blanks(_ brokenOff: Int, _ resumed: Int) -> Double {
        guard let last = row.lines(of: brokenOff).last, let below = row.draft.nextInked(last),
            row.draft.gaps[below] > 0,
            let first = row.lines(of: resumed).first
        else { return 0 }
        // A headline that a blank parts from the sentence above and none from the text below is of that text.
        if case .group = row.elements[resumed - 1] { return row.draft.gaps[first] > 0 ? 0.5 : -2.5 }
        guard
            let above = row.elements[..<resumed].indices.last(where: { row.isParagraph($0) }).flatMap({
                row.lines(of: $0).last
            })
        else { return 0 }
        if ((above + 1)...first).contains(where: { row.draft.gaps[$0] > 0 }) { return 0.5 }
        return row.isParagraph(resumed - 1) ? -1.5 : 0
    }

    /// What no sentence begins with.
    private static let insides: FewCharacters = "了的着们吗呢吧們著嗎"

    /// How much the first line looks like the rest of a sentence.
    private func looks(_ element: Int) -> Double {
        guard case .paragraph(let places) = row.elements[element], let first = row.lines(of: element).first else {
            return 0
        }
        let words = row.draft.words(first)
        let clause = words.prefix { CharacterKind.of($0).isWord }.count
        let score = -Double(max(-2.5, min(0.5, row.labelling.openingScore(places.lowerBound))))
        if words.first.map({ Interruptions.insides.contains($0) }) ?? false { return score + 2.5 }
        return score + (LineLook.opensWithTail(words) ? 2.5 : clause == 2 && words.count > 2 ? 1 : 0)
    }

    /// The last character of one half and the first of the other stand side by side elsewhere on the page.
    private func crosses(_ brokenOff: Int, _ resumed: Int) -> Double {
        guard let last = row.lines(of: brokenOff).last.flatMap({ row.draft.words($0).last }),
            let first = row.lines(of: resumed).first.flatMap({ row.draft.words($0).first })
        else { return 0 }
        let text = row.draft.text
        let isKnown = text.lines.contains { line in
            let characters = text.characters[line.characters]
            return zip(characters, characters.dropFirst()).contains { $0 == last && $1 == first }
        }
        return isKnown ? 1.5 : 0
    }

    /// A paragraph and those next to it, up to a headline, at most about 500 characters of them.
    private func stretch(from element: Int, step: Int) -> Range<Int> {
        var (place, end, size) = (element, element, 0)
        scan: while row.elements.indices.contains(place), size < 500 {
            switch row.elements[place] {
            case .group: break scan
            case .line: break
            case .paragraph:
                for line in row.lines(of: place) { size += row.draft.text.lines[line].count }
                end = place
            }
            place += step
        }
        return min(element, end)..<(max(element, end) + 1)
    }
}
