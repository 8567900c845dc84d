// The ways in which a page of print departs from the plain one. The raw value is what tables call it.

/// One thing that makes a page hard to read back. The plain page has none of them: a headline, a blank line, wrapped
/// paragraphs with a blank line between, two or more blank lines between articles.
public enum LayoutDefect: String, CaseIterable, Sendable, Hashable {
    /// A blank line between every pair of lines.
    case blankBetweenAllLines = "blank between all lines"
    /// No blank line on the whole page.
    case noBlankLines = "no blank lines"
    /// A blank line before each line that begins with 《 “ （ inside a sentence.
    case blankBeforeOpeningMark = "blank before 《 “ （"
    /// Blank lines where a column ends, inside a sentence.
    case columnBreak = "column break in a sentence"
    /// The column changes its width inside the story.
    case severalColumnWidths = "several column widths"
    /// One blank line between articles, as between paragraphs.
    case articlesCloseTogether = "articles close together"
    /// Name of the paper and its ears above the first story.
    case masthead = "masthead and ears"
    /// Line with date, weekday, page number, editors.
    case folio = "folio"
    /// Name of a column of the paper above a story.
    case sectionLabel = "section label"
    /// Kicker above and subtitle below the headline.
    case deck = "kicker and subtitle"
    /// The deck stands behind the body.
    case deckAfterBody = "deck after body"
    /// The headline stands behind the body.
    case headlineAfterBody = "headline after body"
    /// All headlines stand at the end of the page, in any order.
    case headlinesAtPageEnd = "headlines at the page's end"
    /// The next story's headline stands above the first story with its own.
    case headlinesTogether = "two headlines together"
    /// A headline over two or three lines.
    case wrappedHeadline = "headline over several lines"
    /// A headline spread with spaces.
    case letterSpacedHeadline = "letter-spaced headline"
    /// Who wrote it, on a line of its own right above the text.
    case byline = "byline"
    /// 一、 on lines of their own and （一） inside paragraphs.
    case runningHeadings = "running headings"
    /// Headings without numbers on lines of their own, as features have them.
    case plainHeadings = "headings without numbers"
    /// Short news without dateline and byline, each under a headline of a few words.
    case shortNews = "short unsigned news"
    /// Captions of pictures, in their own narrow measure.
    case textCaption = "caption"
    /// Captions set one character a line.
    case verticalCaption = "vertical caption"
    /// Numbers and labels torn out of a drawing.
    case infographic = "infographic"
    /// A page number or folio inside a paragraph.
    case pageNumberInParagraph = "page number in a paragraph"
    /// Telephone numbers of the paper.
    case hotline = "hotline"
    /// Advertisements.
    case advertisement = "advertisement"
    /// Stars, rules, private-use characters.
    case ornament = "ornament"
    /// 下转, 上接.
    case jumpMarker = "jump marker"
    /// 新华社北京1月11日电 on a line of its own or at the head of the text.
    case dateline = "dateline"
    /// Spaces between Chinese characters and digits.
    case spacesAroundDigits = "spaces around digits"
    /// Lines spread with spaces to the width of the column.
    case justifiedLines = "justified lines"
    /// A page of the web: navigation, time and source, one line a paragraph.
    case webPage = "web page"
    /// A document of a government: number, addressees, sign-off, metadata.
    case governmentDocument = "government document"
    /// Traditional characters and the dress of their papers.
    case traditionalForms = "traditional forms"
    /// Narrow columns, Chinese numerals, old datelines.
    case dressOfThe1950s = "1950s"

    /// Where headlines stand: only one of these at a time.
    static let headlinePlaces: Set<LayoutDefect> = [
        .deckAfterBody, .headlineAfterBody, .headlinesAtPageEnd, .headlinesTogether,
    ]

    /// What a page of print has and others have not.
    static let printOnly: Set<LayoutDefect> = [
        .blankBeforeOpeningMark, .columnBreak, .severalColumnWidths, .masthead, .folio, .sectionLabel, .textCaption,
        .verticalCaption, .infographic, .pageNumberInParagraph, .hotline, .advertisement, .ornament, .jumpMarker,
        .justifiedLines, .dressOfThe1950s, .articlesCloseTogether, .headlineAfterBody, .headlinesAtPageEnd,
        .headlinesTogether,
        .deckAfterBody, .deck, .noBlankLines, .byline, .dateline, .shortNews,
    ]

    /// Five combinations that nobody looks at while tuning.
    public static let heldOut: [Set<LayoutDefect>] = [
        [.noBlankLines, .headlinesTogether, .advertisement, .justifiedLines],
        [.blankBetweenAllLines, .deckAfterBody, .verticalCaption, .folio],
        [.columnBreak, .headlinesAtPageEnd, .infographic, .letterSpacedHeadline, .hotline],
        [.traditionalForms, .severalColumnWidths, .jumpMarker, .textCaption],
        [.dressOfThe1950s, .articlesCloseTogether, .wrappedHeadline, .ornament, .runningHeadings],
    ]

    /// True when the two cannot be on one page.
    public func excludes(_ other: LayoutDefect) -> Bool {
        let pair: Set<LayoutDefect> = [self, other]
        if pair == [.noBlankLines, .blankBetweenAllLines] || pair == [.webPage, .governmentDocument] { return true }
        if pair == [.traditionalForms, .governmentDocument] || pair == [.noBlankLines, .articlesCloseTogether] {
            return true
        }
        // Headlines of short news always stand above it.
        if pair.contains(.shortNews), !pair.isDisjoint(with: LayoutDefect.headlinePlaces) { return true }
        if pair == [.plainHeadings, .runningHeadings] || pair == [.plainHeadings, .governmentDocument] { return true }
        if pair.count == 2, pair.isSubset(of: LayoutDefect.headlinePlaces) { return true }
        let isOffPrint = pair.contains(.webPage) || pair.contains(.governmentDocument)
        return isOffPrint && !pair.isDisjoint(with: LayoutDefect.printOnly)
    }

    /// A random mixture without combinations that exclude each other and without those held out.
    /// - Parameter count: about how many.
    public static func mixture(of count: Int, _ random: inout SeededRandom) -> Set<LayoutDefect> {
        var chosen: Set<LayoutDefect> = []
        for _ in 0..<count {
            // Pages off the web and documents shut out most others, so they are drawn less often.
            let defect = random.pick(LayoutDefect.allCases)
            let isRare = defect == .webPage || defect == .governmentDocument
            if isRare, !random.chance(0.5) { continue }
            if chosen.contains(where: { $0.excludes(defect) }) { continue }
            chosen.insert(defect)
        }
        for combination in heldOut where combination.isSubset(of: chosen) {
            if let one = allCases.first(where: { combination.contains($0) }) { chosen.remove(one) }
        }
        return chosen
    }
}
