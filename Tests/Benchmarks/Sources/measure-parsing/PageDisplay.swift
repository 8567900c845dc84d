// Shows one page line by line: what is true of it and what was read, side by side.

import Corpus
import Foundation
import Pipeline
import TestSupport

struct PageDisplay {
    let page: GeneratedPage
    let name: String
    /// Only lines that were misread, with two neighbours.
    let isBrief: Bool

    /// Prints the page. A line that is not as it should be begins with `!`; `¶` marks where paragraphs begin.
    func print() throws {
        Swift.print("page \(name):", page.defects.map(\.rawValue).sorted().joined(separator: ", "))
        let pages = try PagePipeline().read(Array(page.text.utf8), path: "page.txt")
        guard let imported = pages.first else { return }
        let rows = rows(imported)
        let isWrong = rows.map { $0.hasPrefix("!") }
        for (index, row) in rows.enumerated() {
            let near = max(0, index - 2)...min(rows.count - 1, index + 2)
            if !isBrief || near.contains(where: { isWrong[$0] }) { Swift.print(row) }
        }
        for article in page.truth.articles {
            Swift.print("true:", article.kicker ?? "", "|", article.title, "|", article.subtitle ?? "")
        }
        for article in imported.articles.map(\.article) {
            Swift.print("read:", article.kicker ?? "", "|", article.title ?? "-", "|", article.subtitle ?? "")
        }
    }

    private func rows(_ imported: ImportedPage) -> [String] {
        let lines = page.text.split(separator: "\n", omittingEmptySubsequences: false)
        let trueStarts = Set(page.truth.articles.flatMap { $0.paragraphs.map(\.lowerBound) })
        let readStarts = Set(imported.articles.flatMap { ReadArticle($0.article).paragraphs.map(\.lines.lowerBound) })
        return page.truth.lines.enumerated().compactMap { offset, truth in
            guard offset < imported.accounts.count else { return nil }
            let account = imported.accounts[offset]
            let starts = [trueStarts, readStarts].map { $0.contains(offset + 1) ? "¶" : " " }
            let isScrap = truth.article == nil && account.article == nil
            let isRight =
                (truth.role == account.role || isScrap) && starts[0] == starts[1]
                && (truth.article == nil) == (account.article == nil)
            let columns = [
                isRight ? " " : "!", String(offset + 1), starts[0] + described(truth.role, truth.article),
                starts[1] + described(account.role, account.article), account.rule,
            ]
            let widths = [1, 4, 17, 17, 24]
            let head = zip(columns, widths).map { $0.padding(toLength: $1, withPad: " ", startingAt: 0) }
            return head.joined(separator: " ") + " " + lines[offset]
        }
    }

    private func described(_ role: LineRole, _ article: Int?) -> String {
        role.rawValue + (article.map { " \($0)" } ?? "")
    }
}
