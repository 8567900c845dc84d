// The page while it is being taken apart: rulings so far, and the measures that neighbouring lines give a line.

import Corpus

/// Shape of a page as a whole.
struct PageShape: Sendable, Hashable {
    /// A blank line stands between every two lines; one blank says nothing.
    var isDoubleSpaced = false
    /// A line is a paragraph; nothing is wrapped.
    var isUnwrapped = false
    /// Lines are wrapped at the edge of a window or a sheet, wider than a column of print.
    var isWrappedWide = false
    /// One text with the furniture of a site around it.
    var isWebArticle = false
    /// One document of an office with its annexes.
    var isDocument = false
    /// Office and day sign a document somewhere on the page.
    var signsDocuments = false
    /// Nothing on the page parts two articles.
    var holdsOneText: Bool { isWebArticle || isDocument }
    /// Paragraphs open with white space of two characters.
    var isIndented = false
}

/// A page on its way to articles.
struct PageDraft: Sendable {
    let text: PageText
    /// One a line; nil while undecided.
    var rulings: [Ruling?]
    /// What the words of each line may be about.
    var topics: [LineTopics]
    /// All of them.
    var topicsOfPage: LineTopics = []
    var shape = PageShape()
    /// Blank lines before each line that is not blank, less one on a double-spaced page.
    var gaps: [Int]
    /// Width of the print column around a line; 0 where unknown.
    var columns: [ColumnCount]
    /// By how many nats each line was told to be text or headline; 0 where a rule decided.
    var margins: [Float]
    /// Lines that are text, whatever they look like: of poems, and those that close a document. Each is a paragraph, those of
    /// `restLines` apart.
    var textLines: Set<Int> = []
    /// Those of them that go on in the paragraph above: the marks of a song part its lines, so that it is set as prose.
    var restLines: Set<Int> = []
    /// Headlines of the items of a page that gathers several texts.
    var itemHeads: Set<Int> = []
    /// Lines of headlines that are set vertically, a character each.
    var verticalHeads: Set<Int> = []
    /// First lines of the titles of documents that another one has annexed.
    var annexHeads: Set<Int> = []
    /// Lines that are not blank, ascending.
    var inked: [Int] { text.inked }

    /// Takes the page's text; blank lines are ruled on at once.
    init(_ text: PageText) {
        self.text = text
        rulings = text.lines.map { $0.isBlank ? .blank : nil }
        topics = Array(filledWith: [], count: text.lines.count)
        columns = Array(filledWith: 0, count: text.lines.count)
        margins = Array(filledWith: 0, count: text.lines.count)
        gaps = Array(filledWith: 0, count: text.lines.count)
        var above = -1
        for line in text.inked {
            gaps[line] = line - above - 1
            above = line
        }
    }

    /// Lines not yet ruled on, ascending: text and headlines.
    var open: [Int] { inked.filter { rulings[$0] == nil } }

    /// Places in `inked` of the lines whose words may be about a topic, ascending.
    func places(about topic: LineTopics) -> [Int] {
        topicsOfPage.contains(topic) ? inked.indices.filter { topics[inked[$0]].contains(topic) } : []
    }

    func words(_ line: Int) -> Words { text.words(line) }
    /// The folded characters of several lines, joined.
    /// - Complexity: O(number of lines) where nothing but blanks stands between them, which is nearly always so.
    func words(_ lines: ArraySlice<Int>) -> Words {
        guard let first = lines.first, let last = lines.last else { return [] }
        let all = text.lines[first].characters.lowerBound..<text.lines[last].characters.upperBound
        let count = lines.reduce(0) { $0 + text.lines[$1].count }
        guard count < all.count else { return text.characters[all] }
        var joined: [UInt32] = []
        joined.reserveCapacity(count)
        for line in lines { joined += words(line) }
        return joined[...]
    }
    func width(_ line: Int) -> ColumnCount { text.lines[line].width }
    /// Width of the characters alone; white space between them does not make a line wider than its column.
    func inkWidth(_ line: Int) -> ColumnCount {
        let measured = text.lines[line]
        return measured.isLetterSpaced ? measured.width : measured.width - measured.gapCount
    }
    func view(_ line: Int) -> LineView { LineView(text, line) }
    /// The words of a line without brackets around them and without bullets before them.
    func core(_ line: Int) -> Words {
        let places = text.lines[line].characters
        guard let first = places.first, LineView.mayOpenFrame(text.characters[first], text.kinds[first]) else {
            return text.characters[places]
        }
        return view(line).core
    }
    /// A quick look: without one of these signs nobody reads a date in the line.
    func mayHoldDate(_ line: Int) -> Bool { !text.lines[line].signs.isDisjoint(with: [.calendar, .separator]) }
    func ending(_ line: Int) -> Ending { text.endings[line] }
    /// A line opens with a dateline.
    func opensWithDateline(_ line: Int) -> Bool {
        guard let first = words(line).first else { return false }
        if first == 0x28, Datelines.opensWithCorrespondent(words(line)) { return true }
        guard text.lines[line].signs.contains(.wire) || first == 0x3010 else { return opensDatelineOfTwoLines(line) }
        if Datelines.opening(words(line)) != nil { return true }
        // ■本报讯: the sign before an item of news.
        return view(line).hasBullet && Datelines.opening(core(line)) != nil
    }

    /// 新华社河内一九七二年十一月 over 一日电, 本报里约热内卢6月20 over 日电: the end of the line cuts the dateline.
    func opensDatelineOfTwoLines(_ line: Int) -> Bool {
        guard Datelines.opensLong(words(line)), ending(line) == .open, let next = nextInked(line),
            text.lines[next].signs.contains(.wire)
        else { return false }
        return Datelines.opening((words(line) + words(next).prefix(10))[...]) != nil
    }
    /// The jump in brackets at the end of a paragraph.
    func trailingJump(_ lines: ArraySlice<Int>) -> Jump? {
        guard let last = lines.last, let mark = words(last).last, CharacterKind.of(mark) == .closing else { return nil }
        return Jumps.trailing(words(lines.suffix(2)), line: last + 1)
    }
    func isSentence(_ line: Int) -> Bool { ending(line) == .sentence }

    mutating func rule(_ line: Int, _ role: LineRole, _ rule: RuleName, _ confidence: Double) {
        rulings[line] = Ruling(role: role, rule: rule, confidence: confidence)
    }
}
