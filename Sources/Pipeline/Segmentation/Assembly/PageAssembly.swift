// Puts the decisions together: articles with their text, an account of every line.

import Corpus

/// Builds the result from stories and headlines.
struct PageAssembly {
    let stories: PageStories
    private let assignment: HeadlineAssignment
    private let page: PageID
    private let inference: YearInference
    private let bylines: BylineHomes
    private var facts: PageFacts
    private var articles: [Article] = []
    private var rulings: [Ruling?]
    private var articleOfLine: [Int?]

    init(_ stories: PageStories, _ assignment: HeadlineAssignment, facts: PageFacts, page: PageID) {
        self.stories = stories
        self.assignment = assignment
        self.page = page
        self.facts = facts
        bylines = BylineHomes(stories, assignment)
        inference = facts.date?.value.day == nil ? YearInference(stories) : YearInference()
        rulings = stories.draft.rulings
        articleOfLine = Array(filledWith: nil, count: rulings.count)
        if self.facts.date == nil { self.facts.date = inferredPageDate() }
        articles.reserveCapacity(stories.bodies.count)
        for index in stories.bodies.indices { build(index) }
        ruleLeftovers()
    }

    /// The finished page.
    var segmented: SegmentedPage {
        var blocks = BlockNumbers()
        let accounts = rulings.indices.map { line in
            let ruling = rulings[line] ?? Ruling(role: .unknown, rule: .leftOver, confidence: 0.2)
            let article = articleOfLine[line]
            let block =
                ruling.role == .blank
                ? nil : blocks.number(ruling.role, article: article, width: stories.draft.columns[line])
            return LineAccount(
                line: line + 1, role: ruling.role, article: article, block: block, rule: ruling.rule.rawValue,
                confidence: ruling.confidence)
        }
        return SegmentedPage(facts: facts, articles: articles, accounts: accounts)
    }

    // MARK: Articles

    private mutating func build(_ index: Int) {
        let body = stories.bodies[index]
        var text = ArticleText(stories.draft.text, partCount: body.parts.count)
        for part in body.parts { for line in stories.lines(part) { text.expect(line) } }
        for (place, part) in body.parts.enumerated() where !body.resumed.contains(part) {
            var lines = stories.lines(part)
            for rest in body.parts[(place + 1)...].prefix(while: { body.resumed.contains($0) }) {
                lines += stories.lines(rest)
            }
            let isText = stories.isParagraph(part)
            let level = lines.first.flatMap { Outlines.level(stories.draft.words($0)) } ?? 1
            text.append(lines, kind: isText ? .body : .heading(level: level))
            let margin = min(labelMargin(lines), isText ? .infinity : groupMargin(part))
            let ruling = Ruling(
                role: isText ? .body : .heading, rule: isText ? body.startRule : .headingInStory,
                confidence: Confidence.of(margin: margin))
            for line in lines {
                rulings[line] = ruling
                articleOfLine[line] = index
            }
        }
        var article = Article(id: identity(body), text: text.string, paragraphs: text.paragraphs, jumps: body.jumps)
        addHeadline(index, &article)
        addPeople(body, index, &article)
        article.published = posted(index) ?? signed(body) ?? published(article, body)
        article.furnitureLines.sort()
        articles.append(article)
    }

    /// How clearly all lines of a part are text, or headlines; one line in doubt leaves the part in doubt.
    private func labelMargin(_ lines: ArraySlice<Int>) -> Double {
        Double(lines.reduce(Float.infinity) { min($0, stories.draft.margins[$1]) })
    }

    private func groupMargin(_ element: Int) -> Double {
        stories.groupMargins[stories.group(at: element)] ?? .infinity
    }

    private func identity(_ body: StoryBody) -> ArticleID {
        let text = stories.draft.text
        let first = body.parts.first.flatMap { stories.lines($0).first }
        let last = body.parts.last.flatMap { stories.lines($0).last }
        let start = first.map { text.inkBytes($0).lowerBound } ?? 0
        let end = last.map { text.inkBytes($0).upperBound } ?? start
        return ArticleID(page: page, span: TextSpan(min(start, end), max(start, end)))
    }

    private mutating func addHeadline(_ index: Int, _ article: inout Article) {
        guard !assignment.decks[index].isEmpty else { return }
        let deck = HeadlineDeck(
            stories.draft, rows: assignment.decks[index].map { stories.headRows[$0].lines },
            story: stories.bodies[index].parts.flatMap { stories.lines($0) })
        func words(_ rows: [[Int]]) -> String? {
            rows.isEmpty ? nil : TitleText(stories.draft.text, rows: rows).string
        }
        article.title = words(deck.title).map { withoutItemNumber($0, deck.title) }
        article.kicker = words(deck.kicker)
        article.subtitle = words(deck.subtitle)
        take(deck.kicker, as: .kicker, of: index, &article)
        take(deck.title, as: .title, of: index, &article)
        take(deck.subtitle, as: .subtitle, of: index, &article)
    }

    /// Rules on the lines of a part of a headline.
    private mutating func take(_ rows: [[Int]], as role: LineRole, of index: Int, _ article: inout Article) {
        for line in rows.joined() {
            let margin = min(assignment.margins[index], Double(stories.draft.margins[line]))
            rulings[line] = Ruling(
                role: role, rule: assignment.reason[index], confidence: Confidence.of(margin: margin))
            articleOfLine[line] = index
            article.furnitureLines.append(line + 1)
        }
    }

    /// The headline of an item without its number or bullet: 1、某某高速公路贯通.
    private func withoutItemNumber(_ title: String, _ rows: [[Int]]) -> String {
        if let first = title.unicodeScalars.first, LineView.isBullet(first.value),
            CharacterKind.of(first.value) == .symbol
        {
            return String(title.dropFirst().drop { $0 == " " })
        }
        guard let line = rows.first?.first, stories.draft.itemHeads.contains(line) else { return title }
        if stories.draft.words(line).first.map({ LineView.isBullet($0) }) ?? false { return String(title.dropFirst()) }
        guard Outlines.level(stories.draft.words(line)) == 3,
            let mark = title.firstIndex(where: { "、.．".contains($0) }), title.index(after: mark) < title.endIndex
        else { return title }
        return String(title[title.index(after: mark)...].drop { $0 == " " })
    }

    private mutating func addPeople(_ body: StoryBody, _ index: Int, _ article: inout Article) {
        var names = BylineNames()
        for line in bylines.lines[index] {
            let rule = stories.draft.rulings[line]?.rule
            let isSignature = rule == .closingNote || rule == .signedByReader
            let signers = isSignature ? signers(of: line) : BylineNames()
            names.add(signers == BylineNames() ? filers(of: line) : signers)
            articleOfLine[line] = index
            article.furnitureLines.append(line + 1)
        }
        for line in body.datelineLines + body.jumpLines + body.signOffLines { articleOfLine[line] = index }
        if let line = body.datelineLines.first {
            article.dateline = printed(line)
            article.agency = Datelines.agency(stories.draft.words(line))
            names.add(LeadNames.read(Array(printed(line).unicodeScalars)))
        }
        if mayOpenWithDateline(body) { names.add(opening(&article, lead(body))) }
        for part in body.parts.dropFirst() where stories.isParagraph(part) && stories.edges[part].opensWithDateline {
            names.add(LeadNames.read(stories.lines(part).prefix(3).flatMap { scalars(of: $0) }))
        }
        if mayCloseWithNames(body) { names.add(closing(body)) }
        if names == BylineNames() { names.add(signedInLine(body)) }
        if index == 0 { names.add(BylineNames(reporters: stories.draft.webAuthors())) }
        if stories.bodies.count > 1 {
            let text = stories.draft.text
            let authors = headers(of: index).flatMap { WebHeaders.authors(stories.draft.view($0)) }
            names.add(BylineNames(reporters: authors.map { text.printed($0.startIndex..<$0.endIndex) }))
        }
        article.byline = names.reporters
        article.photographers = names.photographers
    }

    /// The line as printed, without the space around it.
    func printed(_ line: Int) -> String {
        String(decoding: stories.draft.text.bytes[stories.draft.text.inkBytes(line)], as: UTF8.self)
    }

    /// Likewise, character by character.
    func scalars(of line: Int) -> [Unicode.Scalar] {
        let text = stories.draft.text
        let ink = text.inkBytes(line)
        var result: [Unicode.Scalar] = []
        result.reserveCapacity(text.lines[line].count + text.lines[line].gapCount)
        var place = ink.lowerBound
        while place < ink.upperBound {
            let (value, length) = PageText.scalar(text.bytes, at: place)
            if let scalar = Unicode.Scalar(value) { result.append(scalar) }
            place += length
        }
        return result
    }

    /// A quick look: the first lines of the text hold 电 or 讯, or open with a bracket.
    private func mayOpenWithDateline(_ body: StoryBody) -> Bool {
        guard let part = body.parts.first(where: { stories.isParagraph($0) }) else { return false }
        var count = 0
        for line in stories.lines(part) where count < 40 {
            let measured = stories.draft.text.lines[line]
            if measured.signs.contains(.wire) { return true }
            if count == 0, let first = stories.draft.words(line).first, CharacterKind.of(first) == .opening {
                return true
            }
            count += measured.count
        }
        return false
    }

    /// A quick look: the last line of the text ends with a bracket.
    private func mayCloseWithNames(_ body: StoryBody) -> Bool {
        guard let part = body.parts.last(where: { stories.isParagraph($0) }), let line = stories.lines(part).last,
            let last = stories.draft.words(line).last
        else { return false }
        return CharacterKind.of(last) == .closing
    }

    /// The first characters of the text as printed, with the spaces inside its lines.
    private func lead(_ body: StoryBody) -> [Unicode.Scalar] {
        guard let part = body.parts.first(where: { stories.isParagraph($0) }) else { return [] }
        var lead: [Unicode.Scalar] = []
        for line in stories.lines(part) where lead.count < 120 { lead += scalars(of: line) }
        return lead
    }

    /// Dateline and names at the start of the first paragraph: 新华社北京1月11日电（记者某某）.
    private func opening(_ article: inout Article, _ lead: [Unicode.Scalar]) -> BylineNames {
        guard let first = article.paragraphs.first(where: { $0.kind == .body }) else { return BylineNames() }
        let head = FoldedHead(article.text, from: first.span, scalarCount: 120)
        // ■本报讯: the sign before an item is no part of its dateline, but of the characters before the names.
        let sign = head.characters.first.map { LineView.isBullet($0) } ?? false ? 1 : 0
        guard let length = Datelines.opening(head.characters.dropFirst(sign)).map({ $0 + sign }) else {
            return LeadNames.opening(lead)
        }
        if article.dateline == nil { article.dateline = head.printed(length) }
        if article.agency == nil { article.agency = Datelines.agency(head.characters.prefix(length)) }
        return LeadNames.behind(lead, length)
    }

    func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    // MARK: Dates

    private func published(_ article: Article, _ body: StoryBody) -> Fact<PartialDate>? {
        if let date = facts.date, date.certainty != .inferred || date.value.day != nil { return date }
        guard let dateline = article.dateline, let day = dayOf(dateline) else { return facts.date }
        let lines = body.datelineLines.map { $0 + 1 } + (inference.latest.map { [$0.line] } ?? [])
        guard let date = inference.date(month: day.month, day: day.day) else { return facts.date }
        return Fact(date, .inferred, Evidence("dateline-and-latest-year", lines: lines.sorted()))
    }

    /// The day an item of a site was put there, where each item of the page says so of itself.
    private func posted(_ index: Int) -> Fact<PartialDate>? {
        guard stories.bodies.count > 1 else { return nil }
        return wholeDay(in: headers(of: index), "web-header-date")
    }

    /// The first whole day that is printed on lines, and by which rule it counts.
    private func wholeDay(in lines: [Int], _ rule: String) -> Fact<PartialDate>? {
        for line in lines {
            guard let date = PrintedDates.all(in: stories.draft.words(line)).first, let year = date.year,
                date.day != nil,
                let value = PartialDate(year: year, month: date.month, day: date.day)
            else { continue }
            return Fact(value, .printed, Evidence(rule, lines: [line + 1]))
        }
        return nil
    }

    /// The day a document was signed, where the page has no date but those of its documents.
    private func signed(_ body: StoryBody) -> Fact<PartialDate>? {
        guard stories.bodies.count > 1, facts.date?.evidence.rule == "sign-off-date" else { return nil }
        let signOff = body.signOffLines.filter { stories.draft.rulings[$0]?.rule == .documentSignOff }
        return wholeDay(in: signOff, "sign-off-date")
    }

    /// The lines with time, source and author between the story before and the text of a story.
    private func headers(of index: Int) -> [Int] {
        guard let first = stories.bodies[index].parts.first else { return [] }
        let start = index > 0 ? (stories.bodies[index - 1].parts.last ?? -1) + 1 : 0
        guard start < first else { return [] }
        return (start..<first).filter { stories.role($0) == .webHeader }.flatMap { stories.lines($0) }.filter {
            stories.draft.rulings[$0]?.rule == .webHeader || stories.draft.rulings[$0]?.rule == .webTime
        }
    }

    private func dayOf(_ dateline: String) -> (month: Int, day: Int)? {
        let folded = dateline.unicodeScalars.map { RuleFolding.folded($0.value) }.filter {
            CharacterKind.of($0) != .space
        }
        guard let date = PrintedDates.all(in: folded[...]).first, let month = date.month, let day = date.day else {
            return nil
        }
        return (month, day)
    }

    /// Year and month of a wire story on the page, else what the text supports.
    private func inferredPageDate() -> Fact<PartialDate>? {
        for body in stories.bodies {
            for line in body.datelineLines {
                guard let day = dayOf(printed(line)), let date = inference.date(month: day.month, day: day.day),
                    let value = PartialDate(year: date.year, month: date.month)
                else { continue }
                return Fact(value, .inferred, Evidence("dateline-and-latest-year", lines: [line + 1]))
            }
        }
        return inference.pageDate
    }

    // MARK: The rest

    private mutating func ruleLeftovers() {
        for group in stories.groups {
            for line in group.lines where rulings[line] == nil {
                rulings[line] = Ruling(role: .unknown, rule: .headlineOfNothing, confidence: 0.3)
            }
        }
    }
}
