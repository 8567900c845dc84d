// The order of things on a page: what stands at its top, where headlines stand, what stands at its end.

import Corpus

/// Sets one page.
struct PageSetter {
    let defects: Set<LayoutDefect>
    var plan: LayoutPlan
    var random: SeededRandom
    var sheet = Sheet()
    var facts: [ArticleFacts] = []

    init(_ defects: Set<LayoutDefect>, articleCount: Int, _ random: SeededRandom) {
        var random = random
        self.defects = defects
        plan = LayoutPlan(defects, articleCount: articleCount, &random)
        self.random = random
    }

    /// True where blank lines do not show where a paragraph ends.
    var blanksSayNothing: Bool { has(.noBlankLines) || has(.blankBetweenAllLines) }

    func has(_ defect: LayoutDefect) -> Bool { defects.contains(defect) }

    mutating func set(_ stories: [SourceArticle]) {
        let stories = stories.map { dressed($0) }
        for story in stories { facts.append(ArticleFacts(source: story, byline: [], paragraphTexts: [])) }
        if has(.webPage) {
            setWebPage(stories[0])
        } else if has(.governmentDocument) {
            setDocument(stories[0])
        } else {
            setNewspaper(stories)
        }
        if has(.noBlankLines) { sheet.removeBlanks() }
        if has(.blankBetweenAllLines) { sheet.separateAll() }
    }

    private mutating func setNewspaper(_ stories: [SourceArticle]) {
        let folioOnTop = random.chance(0.6)
        if has(.folio), folioOnTop { setFolio() }
        if has(.masthead) { setMasthead() }
        if has(.hotline) { setScrap(PressNames.hotline(&random), .hotline) }
        for (index, story) in stories.enumerated() { setStory(index, story, of: stories) }
        if has(.headlinesAtPageEnd) {
            for index in stories.indices.shuffled(using: &random) {
                sheet.skip(random.number(1...2))
                sheet.add(headline(index, stories[index]))
            }
        }
        if has(.advertisement), random.chance(0.5) { setScrap(PressNames.advertisement(&random), .advertisement) }
        if has(.folio), !folioOnTop || random.chance(0.1) { setFolio() }
    }

    private mutating func setStory(_ index: Int, _ story: SourceArticle, of stories: [SourceArticle]) {
        let isAmongNews = index > 0 && story.isShortNews && stories[index - 1].isShortNews
        sheet.skip(index == 0 ? 1 : isAmongNews ? plan.newsGap : plan.articleGap)
        if has(.sectionLabel), index == 0 || random.chance(0.5) {
            setScrap([random.pick(PressNames.columns)], .sectionLabel)
        }
        if has(.ornament), random.chance(0.7) { setScrap([PressNames.ornament(&random)], .ornament) }
        let isSecondOfTwo = has(.headlinesTogether) && index == 1
        if headlineStandsBefore, !isSecondOfTwo {
            if has(.headlinesTogether), index == 0, stories.count > 1 {
                sheet.add(headline(1, stories[1]))
                sheet.skip(1)
            }
            sheet.add(headline(index, story))
            sheet.skip(story.isShortNews ? min(1, plan.newsGap) : 1)
        }
        setBody(index, story)
        if has(.headlineAfterBody) || has(.deckAfterBody) {
            sheet.skip(1)
            sheet.add(headline(index, story))
        }
    }

    private var headlineStandsBefore: Bool {
        !has(.headlineAfterBody) && !has(.deckAfterBody) && !has(.headlinesAtPageEnd)
    }

    /// Lines that belong to no story, with a blank line behind.
    mutating func setScrap(_ texts: [String], _ role: LineRole) {
        sheet.add(texts, role)
        sheet.skip(1)
    }

    private mutating func setFolio() {
        sheet.skip(1)
        setScrap(plan.folio(defects, &random), .folio)
        for index in facts.indices { facts[index].published = plan.date }
    }

    private mutating func setMasthead() {
        let gap = random.pick(["", " ", "  "])
        var lines = [Typesetting.spread(plan.paper, gap: gap)]
        let ears = [
            "第\(random.number(1000...29_999))号", "今日\(random.number(4...24))版",
            "国内统一连续出版物号：CN 50-00\(random.number(10...99))",
            "邮发代号77-\(random.number(1...99))", "www.example.com",
            "多云 \(random.number(8...16))℃～\(random.number(17...33))℃", "江州报业集团主办",
        ]
        for ear in ears where random.chance(0.5) { lines.append(ear) }
        setScrap(lines, .masthead)
    }

    /// The headline with its deck.
    mutating func headline(_ index: Int, _ story: SourceArticle) -> [SheetLine] {
        var lines: [SheetLine] = []
        let hasDeck =
            has(.deck) || has(.deckAfterBody) || ((has(.dressOfThe1950s) || has(.traditionalForms)) && index % 2 == 0)
        if hasDeck, let kicker = story.kicker { lines.append(SheetLine(text: kicker, role: .kicker, article: index)) }
        lines += titleLines(story.title).map { SheetLine(text: $0, role: .title, article: index) }
        if hasDeck, let subtitle = story.subtitle {
            // Without a dash only its length tells the smaller line from the title.
            let isLonger = subtitle.unicodeScalars.count * 4 > story.title.unicodeScalars.count * 5
            let dash = !isLonger || random.chance(0.4) ? "——" : ""
            lines.append(SheetLine(text: dash + subtitle, role: .subtitle, article: index))
        }
        return lines
    }

    private mutating func titleLines(_ title: String) -> [String] {
        let spread = has(.letterSpacedHeadline) ? random.pick([" ", " ", "　"]) : ""
        guard has(.wrappedHeadline), title.unicodeScalars.count > 7 else {
            return [Typesetting.spread(title, gap: spread)]
        }
        let parts = title.split(separator: " ").map(String.init)
        let lengths = parts.map(\.unicodeScalars.count)
        // Lines of a headline are of about one length; one that is longer would be a kicker or a subtitle.
        if parts.count > 1, let most = lengths.max(), let least = lengths.min(), most - least <= 1 {
            return parts.map { Typesetting.spread($0, gap: spread) }
        }
        let scalars = Array(title.unicodeScalars.map(\.value))
        let lineCount = scalars.count > 14 && random.chance(0.4) ? 3 : 2
        let length = (scalars.count + lineCount - 1) / lineCount
        return stride(from: 0, to: scalars.count, by: length).map { start in
            let part = scalars[start..<min(start + length, scalars.count)].drop { $0 == 0x20 }
            let line = Typesetting.string(part.last == 0x20 ? part.dropLast() : part)
            return Typesetting.spread(line, gap: spread)
        }
    }
}
