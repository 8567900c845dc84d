// Cuts the row of elements into stories, and tells headings inside a story from headlines between stories.

import Corpus

/// A story on its way: its paragraphs and what stands with it.
struct StoryBody: Sendable {
    /// Indices into the elements: paragraphs and groups that are headings, in order.
    var parts: [Int] = []
    var bylineLines: [Int] = []
    var datelineLines: [Int] = []
    var jumps: [Jump] = []
    var jumpLines: [Int] = []
    var signOffLines: [Int] = []
    /// Paragraphs among the parts that go on with the one before.
    var resumed: Set<Int> = []
    /// Why it starts where it does.
    var startRule = RuleName.pageStart
}

/// The elements of a page, and the stories they make.
struct PageStories: Sendable {
    let row: PageRow
    /// For every group: true when it is a headline that parts stories.
    private(set) var isHeadline: [Bool]
    /// For every group by how many nats stories meet at it, or do not; nil where nobody had to decide.
    private(set) var groupMargins: [Double?]
    private(set) var bodies: [StoryBody] = []
    /// First and last elements of the stories.
    private(set) var starts: [Int] = []
    private(set) var ends: [Int] = []
    /// The headlines with their words; all ways to cut the page share the one copy.
    private var heads = PageHeads()
    /// Elements that start a story although nothing printed says so.
    private(set) var forcedStarts: Set<Int> = []

    /// Sentences that other lines interrupt.
    let seams: [Seam]

    /// Paragraphs that go on with an earlier story.
    private(set) var resumptions: [Resumption] = []

    /// Groups that belong to no story: they repeat the headline of one.
    private(set) var droppedGroups: Set<Int> = []

    /// Elements that may start a story although nothing printed says so, with the log odds that they do; below 0.
    private(set) var silentJunctions: [(element: Int, score: Double)] = []

    var draft: PageDraft { row.draft }
    var groups: [HeadGroup] { row.groups }
    var elements: [PageElement] { row.elements }
    var edges: [ParagraphEdges] { row.edges }
    var usualGap: Int { row.usualGap }
    /// The lines of the headlines.
    var headRows: [HeadRow] { heads.rows }
    /// How often the words of the headlines stand in the paragraphs.
    var headWords: HeadWords { heads.words }

    /// Cuts the page.
    init(_ draft: PageDraft) {
        row = PageRow(draft)
        seams = Interruptions.seams(row)
        isHeadline = Array(filledWith: false, count: row.groups.count)
        groupMargins = Array(filledWith: nil, count: row.groups.count)
        judgeGroups()
        cutAtSeams()
        heads = PageHeads(self)
        recut()
        resumptions = Resumptions.all(self)
        for resumption in resumptions { rejoin(resumption) }
        var moves = 0
        while moves < Interleavings.mostMoves, let move = Interleavings(self)?.next(), rejoin(move) {
            resumptions.append(move)
            moves += 1
        }
    }

    private mutating func recut() {
        var cutter = StoryCutter(self)
        bodies = cutter.cut()
        starts = bodies.map { $0.parts.first ?? 0 }
        ends = bodies.map { $0.parts.last ?? 0 }
        for seam in seams { join(seam) }
        for resumption in resumptions { rejoin(resumption) }
    }

    /// The paragraphs from where another story goes on to the end leave the story they stand in.
    /// - Returns: false where they stand there already.
    @discardableResult private mutating func rejoin(_ resumption: Resumption) -> Bool {
        guard let from = bodies.firstIndex(where: { $0.parts.contains(resumption.first) }),
            let to = bodies.firstIndex(where: { $0.parts.contains(resumption.brokenOff) }), from != to,
            let place = bodies[from].parts.firstIndex(of: resumption.first)
        else { return false }
        if place == 0 {
            bodies[to].take(bodies[from])
            bodies[to].parts.sort()
            bodies.remove(at: from)
            starts = bodies.map { $0.parts.first ?? 0 }
            ends = bodies.map { $0.parts.last ?? 0 }
            return true
        }
        let moved = bodies[from].parts[place...]
        bodies[from].parts.removeSubrange(place...)
        bodies[to].parts += moved
        bodies[to].parts.sort()
        for part in moved where bodies[from].resumed.remove(part) != nil { bodies[to].resumed.insert(part) }
        return true
    }

    /// One story of the two that a sentence runs through.
    private mutating func join(_ seam: Seam) {
        guard let first = bodies.firstIndex(where: { $0.parts.contains(seam.brokenOff) }),
            let second = bodies.firstIndex(where: { $0.parts.contains(seam.resumed) })
        else { return }
        bodies[first].resumed.insert(seam.resumed)
        guard first < second, bodies[first].parts.last == seam.brokenOff, bodies[second].parts.first == seam.resumed
        else {
            return
        }
        bodies[first].take(bodies.remove(at: second))
    }

    /// Stands in the middle of a sentence that no other story interrupts.
    func isInsideSentence(_ element: Int) -> Bool {
        seams.contains {
            ($0.brokenOff + 1..<$0.resumed).contains(element) && between($0.brokenOff, $0.resumed).paragraphs == 0
        }
    }

    /// What stands between two elements: paragraphs, other lines (bylines apart).
    func between(_ from: Int, _ to: Int) -> (paragraphs: Int, others: Int) {
        guard from + 1 < to else { return (0, 0) }
        let paragraphs = row.counts.paragraphs[to] - row.counts.paragraphs[from + 1]
        return (paragraphs, row.counts.others[to] - row.counts.others[from + 1])
    }

    /// The same page with stories started at further elements.
    func cut(before elements: Set<Int>) -> PageStories {
        var copy = self
        copy.forcedStarts.formUnion(elements)
        copy.recut()
        return copy
    }

    /// The same page with paragraphs that go on with an earlier story.
    func joined(_ resumption: Resumption) -> PageStories {
        var copy = self
        copy.resumptions.append(resumption)
        copy.rejoin(resumption)
        return copy
    }

    /// The same page with a heading taken for the headline of the story in which it stands.
    func raised(_ element: Int) -> PageStories {
        guard case .group(let index) = elements[element],
            let body = bodies.first(where: { $0.parts.contains(element) }),
            let above = body.parts.last(where: { $0 < element }), let below = body.parts.first(where: { $0 > element })
        else { return self }
        var copy = self
        copy.isHeadline[index] = true
        copy.heads = PageHeads(copy)
        copy.recut()
        return copy.joined(Resumption(first: below, brokenOff: above))
    }

    /// The same page with a headline taken for the heading of a section that goes on with an earlier story.
    /// - Parameter brokenOff: the last element of that story before the heading.
    func lowered(_ element: Int, into brokenOff: Int) -> PageStories {
        guard case .group(let index) = elements[element] else { return self }
        var copy = self
        copy.isHeadline[index] = false
        copy.heads = PageHeads(copy)
        copy.recut()
        return copy.joined(Resumption(first: element, brokenOff: brokenOff))
    }

    /// The same page with a story that says where it goes on joined with its other half, and headlines over that taken away.
    /// - Parameter echoes: groups that repeat the headline of the story.
    func joined(_ earlier: StoryBody, _ later: StoryBody, without echoes: [Int]) -> PageStories {
        guard let first = later.parts.first, let last = earlier.parts.last(where: { $0 < first }),
            let place = bodies.firstIndex(where: { $0.parts.first == earlier.parts.first })
        else { return self }
        var copy = self
        copy.droppedGroups.formUnion(echoes)
        copy.resumptions.append(Resumption(first: first, brokenOff: last))
        copy.rejoin(Resumption(first: first, brokenOff: last))
        copy.bodies[place].jumps.removeAll { $0.direction == .to && earlier.jumps.contains($0) }
        copy.bodies[place].jumps.removeAll { $0.direction == .from && later.jumps.contains($0) }
        if let end = lines(last).last, isParagraph(last), isParagraph(first), draft.ending(end) == .open {
            copy.bodies[place].resumed.insert(first)
        }
        copy.heads = PageHeads(copy)
        return copy
    }

    /// Lines of an element.
    func lines(_ element: Int) -> ArraySlice<Int> { row.lines(of: element) }

    func isParagraph(_ element: Int) -> Bool { row.isParagraph(element) }

    func role(_ element: Int) -> LineRole? {
        if case .line(_, let role) = elements[element] { return role }
        return nil
    }

    // MARK: Headings and headlines

    /// Decides for every place between two paragraphs whether stories change there, and with that what its groups are.
    private mutating func judgeGroups() {
        for element in elements.indices {
            if case .group(let index) = elements[element] { isHeadline[index] = true }
        }
        var evidence = JunctionEvidence(self)
        let isDocument = draft.shape.isDocument
        let signed = signedStretches
        let authors = signed.map(\.lowerBound)
        for (junction, odds) in zip(evidence.junctions, evidence.scores()) {
            if isInsideSentence(junction.before + 1) { continue }
            let isAnnex = junction.groups.contains { opensAnnex($0) }
            let startsStory = isAnnex || beginsStory(junction)
            let isInside =
                !isAnnex
                && (isDocument || isWithin(signed, from: authors, junction) || isUnderSummary(junction)
                    || isOverNotes(junction))
            let score = isInside ? min(odds, -1) : startsStory ? max(odds, 1) : odds
            if junction.groups.isEmpty {
                if score > 0 {
                    forcedStarts.insert(junction.after)
                } else {
                    silentJunctions.append((junction.after, score))
                }
                continue
            }
            let isCut = score > 0
            for element in junction.groups {
                isHeadline[group(at: element)] = isCut
                groupMargins[group(at: element)] = abs(score)
            }
            if isCut { keepHeading(under: junction) }
        }
        if let first = elements.indices.first(where: { isParagraph($0) }) { keepHeading(before: first, from: 0) }
        keepTornHeadings()
    }

    /// A story that interrupts another begins where that one breaks off, and ends where it goes on.
    private mutating func cutAtSeams() {
        for seam in seams {
            let between = (seam.brokenOff + 1)..<seam.resumed
            guard let first = between.first(where: { isParagraph($0) }),
                let last = between.last(where: { isParagraph($0) })
            else { continue }
            for element in between where element < first || element > last {
                if case .group(let group) = elements[element] { isHeadline[group] = true }
            }
            forcedStarts.formUnion([first, seam.resumed])
        }
    }

    /// The title of an annexed document stands in the group.
    func opensAnnex(_ element: Int) -> Bool {
        !draft.annexHeads.isEmpty && lines(element).contains { draft.annexHeads.contains($0) }
    }

    /// From the name of an author under a headline to what is said of the author under the text: one story, whatever stands
    /// between.
    private var signedStretches: [Range<Int>] {
        var stretches: [Range<Int>] = []
        var author: Int?
        for line in draft.inked {
            guard let ruling = draft.rulings[line] else { continue }
            if ruling.rule == .closingNote, draft.words(line).startsWithAny(PageDraft.aboutAuthors) {
                if let author { stretches.append(author..<line) }
                author = nil
            } else if ruling.role == .byline {
                author = draft.isCredit(line) ? nil : line
            }
        }
        return stretches
    }

    /// 名词解释 over ①… behind a text that has ① in it: what closes a report.
    private func isOverNotes(_ junction: Junction) -> Bool {
        guard let group = junction.groups.last, let head = lines(group).last, draft.opensNotes(head),
            let first = lines(junction.after).first, let sign = draft.words(first).first
        else { return false }
        return (0x2460...0x2473).contains(sign)
            && draft.inked.prefix { $0 < head }.contains { draft.words($0).contains(sign) }
    }

    /// - Parameter starts: where the stretches begin.
    private func isWithin(_ stretches: [Range<Int>], from starts: [Int], _ junction: Junction) -> Bool {
        guard !stretches.isEmpty, let above = lines(junction.before).last, let below = lines(junction.after).first
        else {
            return false
        }
        let next = starts.firstPlace(notBelow: above + 1)
        return next > 0 && stretches[next - 1].contains(above) && stretches[next - 1].contains(below)
    }

    /// Groups behind the last paragraph that have the phrases of headings of the page are headings too, torn from their text.
    private mutating func keepTornHeadings() {
        guard let last = elements.indices.last(where: { isParagraph($0) }) else { return }
        let headings = groups.indices.filter { !isHeadline[$0] }
        // Who was at a meeting stands under its minutes, and no other text does.
        if draft.shape.isDocument {
            for element in elements[last...].indices where isHeadlineElement(element) {
                isHeadline[group(at: element)] = false
            }
        }
        for element in elements[last...].indices where isHeadlineElement(element) {
            let index = group(at: element)
            let forms = HeadForm.all(draft, groups[index]).filter(\.isStrong)
            isHeadline[index] = !headings.contains { heading in
                HeadForm.all(draft, groups[heading]).contains { forms.contains($0) }
            }
        }
    }

    /// A numbered group right above the text is a heading of the story that begins, not its headline.
    private mutating func keepHeading(under junction: Junction) {
        keepHeading(before: junction.after, from: junction.before)
    }

    private mutating func keepHeading(before paragraph: Int, from start: Int) {
        let last = paragraph - 1
        guard last >= start, isHeadlineElement(last), let line = lines(last).first else { return }
        guard start == 0 || (start..<last).contains(where: { isHeadlineElement($0) }) else { return }
        if Outlines.level(draft.words(line)) != nil, !draft.itemHeads.contains(line) {
            isHeadline[group(at: last)] = false
        }
    }
}
