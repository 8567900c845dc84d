// Cuts the row of elements where one story ends and the next begins.

import Corpus

/// What stands at the edges of a paragraph; looked at once, however often the page is cut.
struct ParagraphEdges: Sendable {
    private(set) var leadingJump: Jump?
    private(set) var opensWithDateline = false
    private(set) var trailingJump: Jump?
    /// 据某某社电: inside a story it says where one of its facts comes from.
    private(set) var quotesAgency = false
    /// ……。（某某某）: whoever wrote it signs, and the story is over.
    private(set) var endsWithCredit = false
    /// 各位代表： alone: what follows is spoken to them, up to the next sign of another text.
    private(set) var isSalutation = false
    /// 编辑同志：…: a letter to the paper begins.
    private(set) var opensLetter = false
    /// 编者按：…: what the editors say before or behind a text.
    private(set) var isNote = false
    /// 提要：…: what a text says in short, over its byline.
    private(set) var isSummary = false
    /// 综合新华社电: put together of what several sent, each under its own dateline.
    private(set) var compiles = false

    /// What a note of the editors opens with.
    static let notes: Phrases = ["编者按", "编者的话", "编者:", "編者按", "按:", "编者附记", "编后:"]

    private static let compiled: Phrase = "综合"
    private static let summaries: Phrases = ["提要:", "内容提要:", "核心提示:", "导语:"]

    fileprivate mutating func look(at lines: ArraySlice<Int>, _ draft: PageDraft) {
        guard let first = lines.first, let last = lines.last else { return }
        leadingJump = Jumps.leading(draft.words(first), line: first + 1)
        opensWithDateline = draft.opensWithDateline(first)
        quotesAgency = draft.words(first).first == 0x636E
        trailingJump = draft.trailingJump(lines)
        opensLetter = LineLook.addressesEditors(draft.words(first))
        isNote = draft.words(first).startsWithAny(ParagraphEdges.notes)
        isSummary =
            draft.words(first).startsWithAny(ParagraphEdges.summaries)
            && (lines.count > 1 || draft.text.lines[first].count >= 12)
        compiles = draft.words(first).starts(ParagraphEdges.compiled) && draft.text.lines[first].signs.contains(.wire)
        let mark = draft.words(last).last
        if mark == 0x29 { endsWithCredit = ClosingCredits.end(draft.words(lines.suffix(2))) }
        if lines.count <= 3, mark == 0x3A || mark == 0x21 {
            isSalutation = Salutations.isSalutation(draft.words(lines))
        }
    }
}

extension PageDraft {
    /// What stands at the edges of an element; nothing for one that is no paragraph.
    /// - Parameter undecided: the undecided lines of the page.
    func edges(of element: PageElement, _ undecided: [Int]) -> ParagraphEdges {
        var edges = ParagraphEdges()
        if case .paragraph(let places) = element { edges.look(at: undecided[places], self) }
        return edges
    }
}

/// Walks the elements of a page and collects stories.
struct StoryCutter {
    private let stories: PageStories
    private var bodies: [StoryBody] = []
    private var current = StoryBody()
    private var hasText = false

    init(_ stories: PageStories) { self.stories = stories }

    /// The stories in page order; each has a paragraph at least.
    mutating func cut() -> [StoryBody] {
        bodies.reserveCapacity(8)
        var forced = stories.forcedStarts.sorted()[...]
        for element in stories.elements.indices {
            if element == forced.first {
                forced.removeFirst()
                if hasText { finish(.columnChange) }
            }
            switch stories.elements[element] {
            case .paragraph: takeParagraph(element)
            case .group(let index):
                if stories.isInsideSentence(element) { continue }
                if stories.isHeadline[index] {
                    if hasText { finish(.headline, isSure: stories.opensAnnex(element)) }
                } else {
                    current.parts.append(element)
                }
            case .line(let line, let role): takeLine(element, line, role)
            }
        }
        finish(.pageEnd)
        return bodies
    }

    /// Ends the current story; what has no text goes to the story before it.
    /// - Parameter isSure: on a page of one text as well.
    private mutating func finish(_ nextRule: RuleName, isSure: Bool = false) {
        // A page of a site has one text, whatever stands in it, and so has a document, those that it has annexed apart.
        if stories.draft.shape.holdsOneText, hasText, !isSure, nextRule != .pageEnd { return }
        var ended = StoryBody(startRule: nextRule)
        swap(&ended, &current)
        if hasText {
            bodies.append(ended)
        } else if !bodies.isEmpty {
            bodies[bodies.count - 1].takeFurniture(of: ended)
        }
        hasText = false
    }

    private mutating func takeParagraph(_ element: Int) {
        let edges = stories.edges[element]
        if hasText && (edges.leadingJump != nil || edges.opensWithDateline && !isQuote(element) && !isCompiled) {
            finish(.datelineOpens)
        } else if hasText, edges.opensLetter, !isBehindNote(element) {
            finish(.letterOpens)
        } else if hasText, edges.isSummary {
            finish(.columnChange)
        }
        if let jump = edges.leadingJump { current.jumps.append(jump) }
        if current.parts.isEmpty { current.parts.reserveCapacity(16) }
        current.parts.append(element)
        hasText = true
        if let jump = edges.trailingJump {
            current.jumps.append(jump)
            finish(.afterJumpTo)
        }
    }

    /// The story was put together of several reports.
    private var isCompiled: Bool {
        current.parts.first { stories.isParagraph($0) }.map { stories.edges[$0].compiles } ?? false
    }

    /// 据某某社电 behind a finished sentence; nobody quotes in the middle of one.
    private func isQuote(_ element: Int) -> Bool {
        guard stories.edges[element].quotesAgency, let above = current.parts.last, stories.isParagraph(above),
            let last = stories.lines(above).last
        else { return stories.edges[element].quotesAgency }
        return stories.draft.ending(last) != .open
    }

    /// Nothing but what the editors say first stands above in the story.
    private func isBehindNote(_ element: Int) -> Bool {
        current.parts.allSatisfy { !stories.isParagraph($0) || stories.edges[$0].isNote }
            || stories.edges[element - 1].isNote
    }

    private mutating func takeLine(_ element: Int, _ line: Int, _ role: LineRole) {
        switch role {
        case .byline: takeByline(element, line)
        case .dateline: takeDateline(line)
        case .jumpMarker: takeJump(line)
        case .signOff: current.signOffLines.append(line)
        default: break
        }
    }

    /// In brackets a dateline signs the text above; without them it opens the one below.
    private mutating func takeDateline(_ line: Int) {
        let opener = stories.draft.words(line).first
        if hasText, opener.map({ CharacterKind.of($0) != .opening }) ?? false {
            finish(.datelineOpens)
            current.datelineLines.append(line)
        } else {
            current.datelineLines.append(line)
            if hasText { finish(.afterDateline) }
        }
    }

    private mutating func takeByline(_ element: Int, _ line: Int) {
        guard hasText, !isAnsweredBelow(element), !stories.isInsideSentence(element), !isUnderSummary else {
            current.bylineLines.append(line); return
        }
        if closesStory(element) {
            current.bylineLines.append(line)
            finish(.afterByline)
        } else {
            finish(.byline)
            current.bylineLines.append(line)
        }
    }

    /// Nothing but 提要：… stands above in the story.
    private var isUnderSummary: Bool {
        current.parts.allSatisfy { !stories.isParagraph($0) || stories.edges[$0].isSummary }
    }

    /// A byline right under a text and over the name of a column, which opens what follows.
    private func isOverColumnName(_ element: Int) -> Bool {
        guard element > 0, stories.isParagraph(element - 1), element + 1 < stories.elements.count,
            case .line(let label, .sectionLabel) = stories.elements[element + 1]
        else { return false }
        return stories.draft.rulings[label]?.rule == .sectionName
    }

    private static let answers: Phrases = ParagraphEdges.notes + ["编后", "答:", "复:"]

    /// Under a letter that is signed stands what the editors say to it.
    private func isAnsweredBelow(_ element: Int) -> Bool {
        guard element + 1 < stories.elements.count, stories.isParagraph(element + 1),
            let first = stories.lines(element + 1).first
        else { return false }
        return stories.draft.words(first).startsWithAny(StoryCutter.answers) || stories.greetsSigner(above: element + 1)
    }

    private mutating func takeJump(_ line: Int) {
        guard var jump = Jumps.jump(stories.draft.words(line), line: line + 1) else { return }
        // 第四版 over 下　转.
        if jump.pageNumber == nil, line > 0, stories.draft.rulings[line - 1]?.rule == .jumpMarkerShort {
            jump.pageNumber = Jumps.pageNumber(stories.draft.words(line - 1))
        }
        if jump.direction == .from && hasText { finish(.jumpFrom) }
        if jump.direction == .from { current.startRule = .jumpFrom }
        current.jumps.append(jump)
        current.jumpLines.append(line)
        if jump.direction == .to { finish(.afterJumpTo) }
    }

    /// True when a byline stands at the end of a story: in brackets, or followed by no text of its own.
    private func closesStory(_ element: Int) -> Bool {
        guard let line = stories.lines(element).first, let opener = stories.draft.words(line).first else {
            return false
        }
        // 【本报记者某某报道】 opens the story below.
        if opener == 0x3010 { return false }
        if CharacterKind.of(opener) == .opening || stories.draft.isCredit(line) || isOverColumnName(element) {
            return true
        }
        var next = element + 1
        while next < stories.elements.count {
            switch stories.elements[next] {
            case .paragraph: return false
            case .group(let index): return stories.isHeadline[index]
            case .line(_, let role): if role == .jumpMarker { return false }
            }
            next += 1
        }
        return true
    }
}

extension PageStories {
    /// 万贤秀读者： under 读者　万贤秀: the answer to a letter begins with whom it is to.
    func greetsSigner(above element: Int) -> Bool {
        guard element > 0, isParagraph(element), role(element - 1) == .byline, let first = lines(element).first,
            let line = lines(element - 1).last
        else { return false }
        let (words, signature) = (draft.words(first), draft.words(line))
        guard words.count >= 4, words.prefix(10).contains(0x3A) else { return false }
        return [3, 2].contains { words.prefix($0).elementsEqual(signature.suffix($0)) }
    }
}

extension StoryBody {
    /// Takes all of another story.
    mutating func take(_ other: StoryBody) {
        takeFurniture(of: other)
        resumed.formUnion(other.resumed)
    }

    /// Takes over what stood with a story that turned out to have no text.
    fileprivate mutating func takeFurniture(of other: StoryBody) {
        parts += other.parts
        bylineLines += other.bylineLines
        datelineLines += other.datelineLines
        jumps += other.jumps
        jumpLines += other.jumpLines
        signOffLines += other.signOffLines
    }
}
