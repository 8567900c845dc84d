// What stands at a junction, measured trait by trait: form, blanks, borders, shape, columns, words, how the text behind opens.

import Corpus

extension JunctionEvidence {
    /// All traits, in the order of `JunctionTrait`.
    mutating func allTraits(_ junction: Junction) -> JunctionTraits {
        var traits = shapeTraits(junction)
        addWords(junction, &traits)
        return traits
    }

    /// All traits but those of words, in the order of `JunctionTrait`.
    func shapeTraits(_ junction: Junction) -> JunctionTraits {
        var traits = JunctionTraits()
        traits[.always] = 1
        if areBlanksSilent { traits[.silentBlanks] = 1 }
        addForm(junction, &traits)
        addBlanks(junction, &traits)
        addBorders(junction, &traits)
        addShape(junction, &traits)
        if isSigned, traits[.byline] + traits[.dateline] == 0 {
            traits[.signedElsewhere] = 1
        }
        addPage(junction, &traits)
        if isSpoken[junction.before] && isSpoken[junction.after]
            || Salutations.isInterview(stories, from: junction.before, to: junction.after)
        {
            traits[.address] = 1
        }
        addEcho(junction, &traits)
        let isSignedHere = traits[.byline] > 0 || traits[.dateline] > 0 || traits[.jump] > 0
        addOpening(junction, isSigned: isSignedHere, &traits)
        if junction.groups.isEmpty, isBlankAlone(traits) { traits[.lonelyBlank] = 1 }
        return traits
    }

    private func isBlankAlone(_ traits: JunctionTraits) -> Bool {
        let signs: [JunctionTrait] = [.byline, .dateline, .jump, .furniture, .credit, .columnChange]
        return traits[.moreBlanks] == 1 && signs.allSatisfy { traits[$0] == 0 }
    }

    private func addEcho(_ junction: Junction, _ traits: inout JunctionTraits) {
        guard !junction.groups.isEmpty else { return }
        let text = stories.draft.text
        let head = junction.lines.lazy.map { text.words($0) }
        let below = stories.lines(junction.after).lazy.map { text.words($0) }
        guard let share = Echoes.share(of: head, in: below) else { return }
        traits[.echo] = share < 0.1 ? -0.8 : share < 0.3 ? 0 : 0.7
    }

    /// Lengths of the rows between two paragraphs that are as long as each other and short; nil where they are not.
    func equalRows(_ junction: Junction) -> [Int]? {
        guard junction.lines.count > 1 else { return nil }
        let counts = junction.lines.map { stories.draft.text.lines[$0].count }
        guard let first = counts.first, (5...8).contains(first) else { return nil }
        return counts.allSatisfy { $0 == first } ? counts : nil
    }

    /// The lines with bare numbers, where they count the parts of a text: 1, 2, 3 from the first to the last. A page has one
    /// number of its own.
    static func sectionNumbers(_ draft: PageDraft) -> Set<Int> {
        let lines = draft.inked.filter { draft.rulings[$0]?.rule == .pageNumberAlone }
        guard lines.count >= 2 else { return [] }
        let values = lines.map { Numerals.value(draft.words($0)) }
        return values.elementsEqual((1...lines.count).map { $0 }) ? Set(lines) : []
    }

    private func isUnderSectionNumber(_ group: Int) -> Bool {
        guard !sectionNumbers.isEmpty, group > 0, stories.role(group - 1) == .folio else { return false }
        return stories.lines(group - 1).first.map { sectionNumbers.contains($0) } ?? false
    }

    private func addForm(_ junction: Junction, _ traits: inout JunctionTraits) {
        let first = junction.groups.first.flatMap { stories.lines($0).first }
        if let first, Outlines.level(stories.draft.words(first)) != nil { traits[.numbered] = 1 }
        if let first = junction.groups.first, isUnderSectionNumber(first) { traits[.numbered] = 1 }
        if let first, junction.lines.count == 1, Outlines.isUnnumberedPart(stories.draft.words(first)) {
            traits[.numbered] = 1
        }
        if let first, Rubrics.isNote(stories.draft.words(first)) { traits[.byline] = 1 }
        if let next = stories.lines(junction.after).first, LineLook.addressesEditors(stories.draft.words(next)) {
            traits[.dateline] = 1
        }
        for element in junction.groups {
            for form in formsOfGroup[stories.group(at: element)]
            where forms[form, default: 0] >= form.minimumCount {
                traits[form.isStrong ? .strongForm : .weakForm] = 1
            }
        }
        if let lengths = equalRows(junction), rowLengths[lengths, default: 0] > 1 { traits[.strongForm] = 1 }
        if let last = stories.lines(junction.before).last {
            switch stories.draft.ending(last) {
            case .open, .comma, .semicolon: traits[.openBefore] = 1
            case .colon: traits[.colonBefore] = 1
            case .sentence: break
            }
        }
    }

    private func addBlanks(_ junction: Junction, _ traits: inout JunctionTraits) {
        guard let last = stories.lines(junction.before).last, let next = stories.lines(junction.after).first else {
            return
        }
        let most = ((last + 1)...next).reduce(0) { max($0, stories.draft.gaps[$1]) }
        guard stories.usualGap < Int.max else {
            traits[.moreBlanks] = Double(min(3, max(0, most - 1)))
            return
        }
        traits[.moreBlanks] = Double(min(3, max(0, most - stories.usualGap)))
        if most == stories.usualGap, most > 0 { traits[.equalBlanks] = 1 }
    }

    private func addBorders(_ junction: Junction, _ traits: inout JunctionTraits) {
        var hasGroup = false
        for element in (junction.before + 1)..<junction.after {
            guard let role = stories.role(element) else { hasGroup = true; continue }
            if !hasGroup, stories.isCredit(element) { traits[.credit] = 1 }
            switch role {
            case .byline, .documentNumber, .webHeader: if hasGroup { traits[.byline] = 1 }
            case .dateline: traits[.dateline] = 1
            case .jumpMarker: traits[.jump] = 1
            case .folio, .masthead, .sectionLabel, .ornament, .signOff: traits[.furniture] = 1
            default: break
            }
        }
        let edges = stories.edges[junction.after]
        if edges.opensWithDateline, hasGroup || !edges.quotesAgency { traits[.dateline] = hasGroup ? 1.6 : 1 }
        if stories.edges[junction.before].endsWithCredit { traits[.credit] = 1 }
        if stories.edges[junction.before].trailingJump != nil { traits[.jump] = 1 }
    }

    private func addShape(_ junction: Junction, _ traits: inout JunctionTraits) {
        let lines = junction.lines
        addColumns(junction, &traits)
        guard !lines.isEmpty else { return }
        if junction.groups.count > 1 { traits[.twoGroups] = 1 }
        if lines.count > 1 { traits[.twoLines] = 1 }
        let longest = lines.reduce(0) { max($0, stories.draft.text.lines[$1].count) }
        if longest >= 14 { traits[.long] = 1 } else if longest <= 8 { traits[.short] = 1 }
        if lines.contains(where: { stories.draft.text.lines[$0].isLetterSpaced }) { traits[.spread] = 1 }
        if lines.contains(where: { stories.draft.isCouplet($0) }) { traits[.couplet] = 1 }
    }

    private func addColumns(_ junction: Junction, _ traits: inout JunctionTraits) {
        guard !stories.draft.shape.isUnwrapped else { traits[.unwrapped] = 1; return }
        let before = stories.column(from: junction.before, step: -1)
        let after = stories.column(from: junction.after, step: 1)
        let (narrow, wide) = (min(before, after), max(before, after))
        guard wide > 0 else { return }
        if junction.lines.contains(where: { stories.draft.inkWidth($0) > wide + 6 }) { traits[.wide] = 1 }
        if narrow > 0 { traits[.columnChange] = min(1, Double((wide - narrow) * 5) / Double(wide)) }
    }

    private func addOpening(_ junction: Junction, isSigned: Bool, _ traits: inout JunctionTraits) {
        let opening = JunctionEvidence.openingWords(stories, junction.after)
        if NewsOpenings.namesBody(opening) { traits[.namesBody] = 1 }
        if lengthBehind(junction) < 90 { traits[.fewWordsBehind] = 1 }
        guard !isSigned else { return }
        let score = NewsOpenings.score(opening)
        traits[.newsOpening] = score / 3
        traits[.clearNewsOpening] = max(0, score - 1) / 2
    }

    /// The first words of a paragraph, more than are looked at.
    private static func openingWords(_ stories: PageStories, _ paragraph: Int) -> Words {
        let lines = stories.lines(paragraph)
        var (end, count) = (lines.startIndex, 0)
        while end < lines.endIndex, count < 2 * NewsOpenings.reach {
            count += stories.draft.text.lines[lines[end]].count
            end += 1
        }
        return stories.draft.words(lines[..<end])
    }

    /// Characters from a junction up to the next group; more than 90 are not counted.
    private func lengthBehind(_ junction: Junction) -> Int {
        var (place, length) = (junction.after, 0)
        while place < stories.elements.count, length < 90 {
            switch stories.elements[place] {
            case .group: return length
            case .paragraph: for line in stories.lines(place) { length += stories.draft.text.lines[line].count }
            case .line: break
            }
            place += 1
        }
        return length
    }

    private func addPage(_ junction: Junction, _ traits: inout JunctionTraits) {
        var place = junction.after
        var count = 0
        while place < stories.elements.count, count < 4, stories.isParagraph(place) || stories.isScrap(place) {
            // What a dateline opens is another story than that of the headline.
            if place > junction.after, !junction.groups.isEmpty, stories.edges[place].opensWithDateline { break }
            if stories.isParagraph(place) { count += 1 }
            place += 1
        }
        traits[.textBehind] = Double(count) / 4
        let length = junction.lines.reduce(0) { $0 + stories.draft.text.lines[$1].count }
        let alike = lengths.firstPlace(notBelow: length + 3) - lengths.firstPlace(notBelow: length - 2) - 1
        if alike >= 2, alike * 2 >= lengths.count - 1 { traits[.alike] = 1 }
    }
}

extension PageStories {
    /// A line that may stand inside a story.
    fileprivate func isScrap(_ element: Int) -> Bool { role(element).map { !PageDraft.isBorder($0) } ?? false }

    /// Width of the column the text from an element on is set in; 0 where unknown.
    func column(from element: Int, step: Int) -> ColumnCount {
        let settled = settledWidth(from: element, step: step)
        return settled > 0 ? settled : 0
    }
}
