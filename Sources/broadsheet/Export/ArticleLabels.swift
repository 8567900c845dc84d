// The few words that stand between those of an article where it is printed, in two languages.

import Browser

/// Words for what an article lacks and for where it stood.
struct ArticleLabels {
    /// In the place of a headline.
    let untitled: String
    /// Behind a date that the page does not print.
    let inferred: String
    /// Before the names of those who wrote it.
    let reporter: String
    /// A page without a number on which a story goes on.
    let nextPage: String
    private let isChinese: Bool

    /// The words of a language.
    init(_ language: Language) {
        isChinese = language == .chinese
        untitled = isChinese ? "（无题）" : "(no headline)"
        inferred = isChinese ? "（推定）" : " (inferred)"
        reporter = isChinese ? "记者 " : "By "
        nextPage = isChinese ? "下一版" : "next page"
    }

    /// A page with its number: 第2版, page 2.
    func page(_ number: Int) -> String { isChinese ? "第\(number)版" : "page \(number)" }
}
