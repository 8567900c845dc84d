// `broadsheet show`: one article as text or JSON, or the lines of its page.

import ArgumentParser
import Corpus
import Pipeline

struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Print one article.",
        discussion: "The article is named by the id that `search` prints in its last column. Exit code 1: no such.")

    /// What of the article is printed.
    enum Form: String, CaseIterable, ExpressibleByArgument {
        case text, json
    }

    @Argument(help: "Id of the article.")
    var id: String

    @Flag(name: .long, help: "Print the page's own lines, each with its number and what it is.")
    var raw = false

    @Option(name: .long, help: "text or json.")
    var format: Form = .text

    @OptionGroup var libraryOptions: LibraryOptions

    func run() async throws {
        guard let articleID = ArticleID(id) else {
            throw ValidationError("'\(sanitized(id))' is no article id; `search` prints them in its last column.")
        }
        let text = try await withLibrary(libraryOptions) { library -> String? in
            guard let key = try await library.store.key(of: articleID),
                let detail = try await library.store.detail(of: key)
            else { return nil }
            if raw { return try await rawLines(of: detail, in: library.store) }
            let labels = ArticleLabels(Surroundings.ofThisProcess().language)
            return format == .json ? json(of: detail) : plainText(of: detail, labels: labels)
        }
        guard let text else {
            complain("no article with the id \(id)")
            throw ExitStatus.incomplete.code
        }
        printOut(text)
    }

    // One object a part: line numbers are those of the part's own page.
    private func json(of detail: ArticleDetail) -> String {
        detail.partsOrSelf.map { part in
            let page = ImportedPage(
                page: part.page, originalBytes: [], text: "", articles: [part.annotated], accounts: [])
            return interchangeJSON(of: [page], source: part.page.source.path) + "\n"
        }.joined()
    }

    private func rawLines(of detail: ArticleDetail, in store: any CorpusReading) async throws -> String {
        var pages: [String] = []
        for part in detail.partsOrSelf {
            guard let page = try await store.lines(of: part.page.id) else { continue }
            pages.append(broadsheet.rawLines(page, of: part.row.id))
        }
        return pages.joined(separator: "\n")
    }
}

extension ArticleDetail {
    /// The parts of a story; the article itself where it is on one page.
    fileprivate var partsOrSelf: [ArticlePart] { parts.isEmpty ? [part(at: 0)] : parts }
}

/// An article as plain text: headline, who and when, paragraphs parted by blank lines.
func plainText(of detail: ArticleDetail, labels: ArticleLabels) -> String {
    let article = detail.annotated.article
    var head = [article.kicker, article.title ?? labels.untitled, article.subtitle].compactMap { $0 }
    let origin = [
        detail.row.newspaper, detail.row.published.map { "\($0)" + (detail.row.isDateInferred ? labels.inferred : "") },
        detail.row.pageNumber.map(labels.page),
    ].compactMap { $0 }
    if !origin.isEmpty { head.append(origin.joined(separator: " · ")) }
    if !article.byline.isEmpty { head.append(labels.reporter + article.byline.joined(separator: " ")) }
    let body = article.paragraphs.map { paragraph in
        let seam = detail.seam(before: paragraph, labels).map { $0 + "\n\n" } ?? ""
        switch paragraph.kind {
        case .body: return seam + "　　" + article.text.at(paragraph.span)
        case .heading: return seam + "【" + article.text.at(paragraph.span) + "】"
        }
    }
    return sanitized(head.joined(separator: "\n") + "\n\n" + body.joined(separator: "\n\n")) + "\n"
}

/// The lines of the page an article is on, from its first to its last, each with number and role.
func rawLines(_ page: PageLines, of articleID: ArticleID) -> String {
    let index = page.articles.firstIndex(of: articleID)
    let lines = page.text.split(separator: "\n", omittingEmptySubsequences: false)
    var text = ""
    for account in page.accounts where account.article == index && account.line <= lines.count {
        let number = String(account.line)
        let margin = String(repeating: " ", count: max(0, 5 - number.utf8.count)) + number
        text += "\(margin)  \(account.role.rawValue)\t\(sanitized(String(lines[account.line - 1])))\n"
    }
    return text
}
