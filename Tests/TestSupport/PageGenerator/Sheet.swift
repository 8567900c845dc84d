// The page while it is being set: lines that know what they are. From it come the text and the truth.

import Corpus

/// A line on the sheet.
struct SheetLine {
    /// What part of an article's text a line belongs to.
    enum Unit: Hashable {
        case paragraph(Int)
        case heading(Int)
    }

    var text: String
    var role: LineRole
    var article: Int?
    var unit: Unit?

    static let blank = SheetLine(text: "", role: .blank)

    init(text: String, role: LineRole, article: Int? = nil, unit: Unit? = nil) {
        self.text = text
        self.role = role
        self.article = article
        self.unit = unit
    }

    var isBlank: Bool { role == .blank }
}

/// Lines from top to bottom.
struct Sheet {
    private(set) var lines: [SheetLine] = []

    /// Adds lines.
    mutating func add(_ more: [SheetLine]) { lines += more }

    /// Adds lines that belong to no article.
    mutating func add(_ texts: [String], _ role: LineRole) { lines += texts.map { SheetLine(text: $0, role: role) } }

    /// Leaves so many lines blank, unless nothing stands above.
    mutating func skip(_ count: Int) {
        guard !lines.isEmpty else { return }
        let present = lines.reversed().prefix { $0.isBlank }.count
        lines += Array(repeating: .blank, count: max(0, count - present))
    }

    /// Takes all blank lines out.
    mutating func removeBlanks() { lines.removeAll(where: \.isBlank) }

    /// Puts one blank line between every two lines.
    mutating func separateAll() {
        removeBlanks()
        lines = Array(lines.map { [$0] }.joined(separator: [.blank]))
    }
}

/// Facts of an article that its lines do not tell.
struct ArticleFacts {
    var source: SourceArticle
    var published: String?
    var byline: [String]
    /// Texts of its paragraphs by number.
    var paragraphTexts: [String]
}

extension Sheet {
    /// Text and truth of the sheet; `convert` is applied to every text on it.
    func page(_ facts: [ArticleFacts], _ setter: PageSetter, convert: (String) -> String) -> GeneratedPage {
        var truth = PageTruth(
            lines: lines.map { TrueLine(role: $0.role, article: $0.article) }, articles: [], neutralLines: [])
        for (index, fact) in facts.enumerated() { truth.articles.append(article(index, fact, convert)) }
        for (index, line) in lines.enumerated() where Sheet.neutralRoles.contains(line.role) {
            truth.neutralLines.insert(index + 1)
        }
        let text = lines.map { convert($0.text) }.joined(separator: "\n") + "\n"
        let plan = setter.plan
        let issue = GeneratedIssue(paper: plan.paper, date: plan.date, pageNumber: plan.pageNumber)
        return GeneratedPage(text: text, truth: truth, defects: setter.defects, issue: issue)
    }

    private static let neutralRoles: Set<LineRole> = [
        .title, .kicker, .subtitle, .byline, .dateline, .jumpMarker, .signOff, .documentNumber,
    ]

    private func article(_ index: Int, _ facts: ArticleFacts, _ convert: (String) -> String) -> TrueArticle {
        var units: [SheetLine.Unit: ClosedRange<Int>] = [:]
        var order: [SheetLine.Unit] = []
        var body: [Int] = []
        var side: [Int] = []
        for (offset, line) in lines.enumerated() where line.article == index {
            let number = offset + 1
            guard let unit = line.unit else {
                if !line.isBlank { side.append(number) }
                continue
            }
            body.append(number)
            if units[unit] == nil { order.append(unit) }
            units[unit] = (units[unit]?.lowerBound ?? number)...number
        }
        let paragraphs = order.filter { if case .paragraph = $0 { true } else { false } }
        return TrueArticle(
            title: convert(facts.source.title), kicker: facts.source.kicker.map(convert),
            subtitle: facts.source.subtitle.map(convert), byline: facts.byline.map(convert), published: facts.published,
            bodyLines: body, sideLines: side, paragraphs: paragraphs.compactMap { units[$0] },
            paragraphTexts: paragraphs.compactMap { unit in
                if case .paragraph(let number) = unit { convert(facts.paragraphTexts[number]) } else { nil }
            },
            headings: order.compactMap { if case .heading = $0 { units[$0] } else { nil } })
    }
}
