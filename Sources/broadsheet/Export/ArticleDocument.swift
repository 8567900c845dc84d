// Articles as text, Markdown, JSON Lines, CSV and citations, one after the other. Each format is a function of one article.

import Browser
import Corpus
import Pipeline

/// A document that articles are put into.
struct ArticleDocument {
    private let format: ArticleFormat
    private var count = 0
    // A document is a document, whoever writes it: its labels are in the language of its articles, like its citations.
    private let labels = ArticleLabels(.chinese)

    /// An empty document.
    init(_ format: ArticleFormat) { self.format = format }

    /// What stands before the first article.
    var opening: String {
        switch format {
        case .csv: Table(columns: ArticleDocument.csvColumns).printed(as: .csv)
        case .csl: "["
        default: ""
        }
    }

    /// What stands behind the last.
    var closing: String { format == .csl ? (count > 0 ? "\n]\n" : "]\n") : "" }

    /// The next article, with what parts it from the one before.
    mutating func next(_ detail: ArticleDetail) -> String {
        defer { count += 1 }
        switch format {
        case .text: return (count > 0 ? "\n＊　＊　＊\n\n" : "") + plainText(of: detail, labels: labels)
        case .markdown: return (count > 0 ? "\n---\n\n" : "") + markdown(of: detail)
        case .json: return jsonLine(of: detail)
        case .csv: return csvRow(of: detail)
        case .citation: return sanitized(citation(of: detail)) + "\n"
        case .bibtex: return (count > 0 ? "\n" : "") + bibtexEntry(of: detail)
        case .csl: return (count > 0 ? ",\n" : "\n") + cslItem(of: detail)
        }
    }

    static let csvColumns = [
        "date", "paper", "page", "title", "byline", "characters", "tags", "note", "id", "citation", "text",
    ]

    private func csvRow(of detail: ArticleDetail) -> String {
        let row = detail.row
        var table = Table(columns: ArticleDocument.csvColumns)
        table.rows = [
            [
                .optional(row.published?.description), .optional(row.newspaper),
                row.pageNumber.map(TableValue.number) ?? .none, .text(row.title ?? row.opening),
                .list(detail.annotated.article.byline), .number(row.characterCount), .list(row.tags),
                .optional(detail.note), .text(row.id.description), .text(citation(of: detail)),
                .text(detail.annotated.article.text),
            ]
        ]
        return String(table.printed(as: .csv).split(separator: "\r\n", maxSplits: 1).last ?? "")
    }

    private func jsonLine(of detail: ArticleDetail) -> String {
        let (row, article) = (detail.row, detail.annotated.article)
        let paragraphs = article.paragraphs.map { paragraph in
            let isHeading = if case .heading = paragraph.kind { true } else { false }
            return "{\"heading\":\(isHeading),\"text\":\(jsonLiteral(article.text.at(paragraph.span)))}"
        }
        let fields: [(String, String)] = [
            ("id", jsonLiteral(row.id.description)), ("title", TableValue.optional(article.title).json),
            ("kicker", TableValue.optional(article.kicker).json),
            ("subtitle", TableValue.optional(article.subtitle).json),
            ("byline", TableValue.list(article.byline).json), ("agency", TableValue.optional(article.agency).json),
            ("date", TableValue.optional(row.published?.description).json), ("date_inferred", "\(row.isDateInferred)"),
            ("paper", TableValue.optional(row.newspaper).json),
            ("pages", "[" + detail.pageNumbers.map(String.init).joined(separator: ",") + "]"),
            ("tags", TableValue.list(row.tags).json), ("note", TableValue.optional(detail.note).json),
            ("citation", jsonLiteral(citation(of: detail))),
            ("paragraphs", "[" + paragraphs.joined(separator: ",") + "]"),
        ]
        return "{" + fields.map { "\(jsonLiteral($0.0)):\($0.1)" }.joined(separator: ",") + "}\n"
    }

    private func markdown(of detail: ArticleDetail) -> String {
        let article = detail.annotated.article
        var blocks = [article.kicker.map { "*\(escaped($0))*" }, "# " + escaped(article.title ?? labels.untitled)]
        blocks.append(article.subtitle.map { "*\(escaped($0))*" })
        blocks.append(escaped(citation(of: detail)))
        blocks.append(detail.row.tags.isEmpty ? nil : detail.row.tags.map { "#\(escaped($0))" }.joined(separator: " "))
        blocks.append(
            detail.note.map { note in
                note.split(separator: "\n", omittingEmptySubsequences: false).map { "> " + escaped(String($0)) }
                    .joined(separator: "\n")
            })
        for paragraph in article.paragraphs {
            let text = escaped(article.text.at(paragraph.span))
            if let seam = detail.seam(before: paragraph, labels) { blocks.append(seam) }
            if case .heading(let level) = paragraph.kind {
                blocks.append(String(repeating: "#", count: max(2, min(6, level + 1))) + " " + text)
            } else {
                blocks.append(text)
            }
        }
        blocks.append("`\(detail.row.id)`")
        return sanitized(blocks.compactMap { $0 }.joined(separator: "\n\n")) + "\n"
    }

    /// Signs that Markdown would take for its own.
    private func escaped(_ text: String) -> String {
        var result = ""
        for (index, character) in text.enumerated() {
            let isOpening = index == 0 && "#>+-=".contains(character)
            if isOpening || "\\`*_[]<>|~".contains(character) { result.append("\\") }
            result.append(character)
        }
        // A number and a full stop at the beginning would make a list.
        let digits = result.prefix { $0.isNumber }
        guard !digits.isEmpty, result.dropFirst(digits.count).first == "." else { return result }
        return digits + "\\" + result.dropFirst(digits.count)
    }
}

extension ArticleDetail {
    /// The known numbers of its pages, in reading order.
    var pageNumbers: [Int] { parts.isEmpty ? row.pageNumber.map { [$0] } ?? [] : parts.compactMap(\.row.pageNumber) }

    /// The line that tells of the page where a later part begins; nil inside a part.
    func seam(before paragraph: Paragraph, _ labels: ArticleLabels) -> String? {
        guard let part = parts.dropFirst().first(where: { $0.offset == paragraph.span.start }) else { return nil }
        return "— " + (part.row.pageNumber.map(labels.page) ?? labels.nextPage) + " —"
    }
}
