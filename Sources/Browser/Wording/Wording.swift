// The words of the chosen language: phrases from its table, and what is put together from names and dates.

import Corpus

/// Says things in one language.
struct Wording: Sendable {
    /// The language.
    let language: Language

    init(_ language: Language) { self.language = language }

    /// A phrase in words.
    func callAsFunction(_ phrase: Phrase) -> String {
        language == .chinese ? phrase.chinese : phrase.english
    }

    /// Between the items of a list in running words.
    var listSeparator: String { language == .chinese ? "、" : ", " }

    /// A kind of entity in a word.
    func kind(_ kind: EntityKind) -> String {
        switch (kind, language) {
        case (.person, .chinese): "人物"
        case (.place, .chinese): "地点"
        case (.organisation, .chinese): "机构"
        case (.document, .chinese): "文件"
        case (.meeting, .chinese): "会议"
        case (.other, .chinese): "其他"
        case (.organisation, .english): "org"
        case (_, .english): kind.rawValue
        }
    }

    /// How much the library says of an entity.
    func size(of summary: EntitySummary?) -> String {
        self(.entityCounts(articles: summary?.articleCount ?? 0, reports: summary?.eventCount ?? 0))
    }

    /// The heading of a group of commands.
    func group(_ group: CommandGroup) -> String {
        let isChinese = language == .chinese
        switch group {
        case .moving: return isChinese ? "移动" : "Moving"
        case .panes: return isChinese ? "窗格" : "Panes"
        case .list: return isChinese ? "列表与筛选" : "List and filter"
        case .timeline: return isChinese ? "时间线" : "Timeline"
        case .reading: return isChinese ? "阅读" : "Reading"
        case .comparing: return isChinese ? "比较" : "Comparing"
        case .work: return isChinese ? "标记与引用" : "Marks and citations"
        case .program: return isChinese ? "程序" : "Program"
        }
    }

    /// A key as users write it: `^D`, `Tab`, `↓`.
    func key(_ notation: String) -> String {
        switch notation {
        case "<CR>": "Enter"
        case "<S-Tab>": "S-Tab"
        case "<lt>": "<"
        case "<PageUp>": "PgUp"
        case "<PageDown>": "PgDn"
        default: named(notation)
        }
    }

    private func named(_ notation: String) -> String {
        guard notation.hasPrefix("<"), notation.hasSuffix(">"), notation.count > 2 else { return notation }
        let name = notation.dropFirst().dropLast()
        return name.hasPrefix("C-") ? "^" + name.dropFirst(2).uppercased() : String(name)
    }

    /// Date, paper, page and jumps of an article: `2020-12`, `重庆日报`, `第5版`.
    func sourceParts(of detail: ArticleDetail) -> [String] {
        let row = detail.row
        let date = row.published.map { row.isDateInferred ? "\($0)\(self(.inferred))" : "\($0)" } ?? self(.undated)
        let pages = pageNumbers(of: detail).map(String.init)
        let page =
            pages.isEmpty
            ? nil
            : language == .chinese
                ? "第\(pages.joined(separator: "、"))版"
                : (pages.count > 1 ? "pages " : "page ") + pages.joined(separator: ", ")
        let jumps = detail.annotated.article.jumps.map(jump)
        return [date, row.newspaper ?? self(.paperUnknown), page].compactMap { $0 } + jumps
    }

    /// Where a story goes on on another page: `— 第3版 —`.
    func seam(before part: ArticlePart) -> String {
        let number = part.row.pageNumber.map(String.init) ?? "?"
        return language == .chinese ? "— 第\(number)版 —" : "— page \(number) —"
    }

    /// The known page numbers of an article, those of a story in reading order.
    private func pageNumbers(of detail: ArticleDetail) -> [Int] {
        guard !detail.parts.isEmpty else { return detail.row.pageNumber.map { [$0] } ?? [] }
        return detail.parts.compactMap(\.row.pageNumber)
    }

    func jump(_ jump: Jump) -> String {
        let page = jump.pageNumber.map(String.init) ?? "?"
        switch (jump.direction, language) {
        case (.from, .chinese): return "上接\(page)版"
        case (.to, .chinese): return "下转\(page)版"
        case (.from, .english): return "from page \(page)"
        case (.to, .english): return "to page \(page)"
        }
    }

    /// Who wrote it and who took the pictures; empty when the page does not say.
    func byline(of article: Article) -> String {
        var parts: [String] = []
        if let agency = article.agency { parts.append(agency) }
        if !article.byline.isEmpty {
            parts.append((language == .chinese ? "记者 " : "by ") + article.byline.joined(separator: " "))
        }
        if !article.photographers.isEmpty {
            parts.append((language == .chinese ? "摄影 " : "photographs ") + article.photographers.joined(separator: " "))
        }
        return parts.joined(separator: " · ")
    }

    /// A citation after GB/T 7714-2015: `杨骏, 夏元. 川渝携手[N]. 重庆日报, 2021-12-15(5).` Authors that are not known
    /// are left out; a title that the page does not print is the beginning of the text in square brackets; a story
    /// names all of its pages: `2021-12-15(1, 3)`.
    func citation(of detail: ArticleDetail?) -> String {
        guard let detail else { return "" }
        let article = detail.annotated.article
        let authors = article.byline.prefix(3).joined(separator: ", ") + (article.byline.count > 3 ? ", 等" : "")
        let title = article.title ?? "[\(detail.row.opening)]"
        var place = detail.row.newspaper ?? "[报名不详]"
        place += ", " + (detail.row.published.map { detail.row.isDateInferred ? "[\($0)]" : "\($0)" } ?? "[日期不详]")
        let pages = pageNumbers(of: detail)
        if !pages.isEmpty { place += "(" + pages.map(String.init).joined(separator: ", ") + ")" }
        return (authors.isEmpty ? "" : authors + ". ") + "\(title)[N]. \(place)."
    }
}

/// A citation of an article after GB/T 7714-2015.
///
///     杨骏, 夏元. 川渝携手[N]. 重庆日报, 2021-12-15(5).
public func citation(of detail: ArticleDetail) -> String { Wording(.chinese).citation(of: detail) }

/// A number with its thousands parted: 1,204,377.
func grouped(_ number: Int) -> String {
    let digits = String(abs(number))
    var result = ""
    for (index, digit) in digits.enumerated() {
        if index > 0, (digits.count - index) % 3 == 0 { result.append(",") }
        result.append(digit)
    }
    return number < 0 ? "-" + result : result
}
