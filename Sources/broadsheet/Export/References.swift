// Articles as entries of reference lists: BibTeX and CSL-JSON. The third form, GB/T 7714, is the reading room's own.

import Browser
import Corpus
import Pipeline

/// An article as a BibTeX entry; Chinese stays as it is, for XeLaTeX and biber.
func bibtexEntry(of detail: ArticleDetail) -> String {
    let (row, article) = (detail.row, detail.annotated.article)
    let pages = detail.pageNumbers.map(String.init).joined(separator: ",")
    let fields: [(String, String?)] = [
        ("title", article.title ?? "[\(row.opening)]"),
        (
            "author",
            article.byline.isEmpty ? nil : article.byline.map { "{\(escapedForTeX($0))}" }.joined(separator: " and ")
        ),
        ("journal", row.newspaper), ("date", row.published?.description),
        ("year", row.published.map { digits($0.year, 4) }), ("pages", pages.isEmpty ? nil : pages),
        ("note", row.isDateInferred ? "日期为推定" : nil),
        ("keywords", row.tags.isEmpty ? nil : row.tags.joined(separator: ", ")),
    ]
    let lines = fields.compactMap { name, value in
        value.map { "  \(name) = {\(name == "author" ? $0 : escapedForTeX($0))}" }
    }
    return sanitized("@article{\(referenceKey(of: row)),\n" + lines.joined(separator: ",\n") + "\n}") + "\n"
}

/// An article as a CSL-JSON item.
func cslItem(of detail: ArticleDetail) -> String {
    let (row, article) = (detail.row, detail.annotated.article)
    var fields: [(String, String)] = [
        ("id", jsonLiteral(referenceKey(of: row))), ("type", "\"article-newspaper\""),
        ("title", jsonLiteral(article.title ?? "[\(row.opening)]")), ("language", "\"zh\""),
    ]
    if !article.byline.isEmpty {
        // The whole name: where the family name ends is not known of every name.
        let names = article.byline.map { "{\"literal\":\(jsonLiteral($0))}" }
        fields.append(("author", "[\(names.joined(separator: ","))]"))
    }
    if let paper = row.newspaper { fields.append(("container-title", jsonLiteral(paper))) }
    if let date = row.published {
        let parts = [date.year, date.month, date.day].compactMap { $0 }.map(String.init).joined(separator: ",")
        let circa = row.isDateInferred ? ",\"circa\":true" : ""
        fields.append(("issued", "{\"date-parts\":[[\(parts)]]\(circa)}"))
    }
    if !detail.pageNumbers.isEmpty {
        fields.append(("page", jsonLiteral(detail.pageNumbers.map(String.init).joined(separator: ", "))))
    }
    if !row.tags.isEmpty { fields.append(("keyword", jsonLiteral(row.tags.joined(separator: ", ")))) }
    if let note = detail.note { fields.append(("note", jsonLiteral(note))) }
    return "  {" + fields.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",") + "}"
}

/// A key that is the same in every run and in every form: the beginning of the page's hash and the place on the page.
private func referenceKey(of row: ArticleRow) -> String {
    let parts = row.id.description.split { !$0.isLetter && !$0.isNumber }
    return "bs" + (parts.first.map { String($0.prefix(10)) } ?? "")
        + parts.dropFirst().prefix(1).map { "-\($0)" }.joined()
}

private func digits(_ number: Int, _ count: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
}

private func escapedForTeX(_ text: String) -> String {
    text.map { character in
        switch character {
        case "\\": "\\textbackslash{}"
        case "{", "}", "%", "&", "#", "$", "_": "\\\(character)"
        case "~": "\\textasciitilde{}"
        case "^": "\\textasciicircum{}"
        default: String(character)
        }
    }.joined()
}
