// What a line of a page is. Every line has one role, so that nothing is lost.

/// The part a line plays on its page. The raw value is stored and printed by `parse --explain`.
public enum LineRole: String, Sendable, Codable, CaseIterable {
    /// White space only.
    case blank
    /// Running text of an article.
    case body
    /// A heading inside an article, on a line of its own.
    case heading
    /// The headline.
    case title
    /// The line above the headline (引题).
    case kicker
    /// The line below the headline (副题).
    case subtitle
    /// Who wrote it: □本报记者 杨骏 夏元.
    case byline
    /// Place, agency and day of a wire story on a line of its own: （新华社北京1月11日电）.
    case dateline
    /// 上接第一版, 下转4版.
    case jumpMarker
    /// Text that explains a picture.
    case caption
    /// A caption set one character a line.
    case verticalCaption
    /// The line that prints date, page number, editors.
    case folio
    /// Name of the paper and what stands beside it.
    case masthead
    /// Words and numbers torn out of a drawing or table.
    case infographic
    /// A list that is no sentence: names, programmes, prices.
    case list
    /// Advertisement.
    case advertisement
    /// Telephone numbers of a desk or service.
    case hotline
    /// Name of a column or section of the paper.
    case sectionLabel
    /// Rules, stars, private-use characters.
    case ornament
    /// Number of a government document: 渝府发〔2021〕15号.
    case documentNumber
    /// Who issued a document, and when, at its end.
    case signOff
    /// Menus and links of a web page.
    case navigation
    /// Header of a web page: time and source of the text.
    case webHeader
    /// None of these could be shown.
    case unknown
}

/// The account given of one line.
public struct LineAccount: Hashable, Sendable, Codable {
    /// 1-based number of the line on its page.
    public var line: Int
    /// What it is.
    public var role: LineRole
    /// Index in `ImportedPage.articles` of the article it belongs to; nil for scraps.
    public var article: Int?
    /// 0-based index of the block it stands in; nil for blank lines.
    public var block: Int?
    /// ASCII name of the rule that decided, e.g. `folio-weekday`.
    public var rule: String
    /// 0...1.
    public var confidence: Double

    /// Makes an account.
    public init(line: Int, role: LineRole, article: Int?, block: Int?, rule: String, confidence: Double) {
        self.line = line
        self.role = role
        self.article = article
        self.block = block
        self.rule = rule
        self.confidence = confidence
    }
}
