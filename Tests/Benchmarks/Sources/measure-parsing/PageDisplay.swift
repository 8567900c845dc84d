// Shows one page line by line: what is true of it and what was read, side by side.

import Corpus
import Foundation
import Pipeline
import TestSupport

struct PageDisplay {
    private let generator: PageGenerator

    init(_ generator: PageGenerator) { self.generator = generator }

    /// Prints the mixed page of a seed, or the page with these defects. A line that is not as it should be begins
    /// with `!`.
    func print(seed: UInt64, defects: Set<LayoutDefect>?) throws {
        let page = defects.map { generator.page($0, seed: seed) } ?? generator.mixedPage(seed: seed)
        Swift.print("defects:", page.defects.map(\.rawValue).sorted().joined(separator: ", "))
        let pages = try PagePipeline().read(Array(page.text.utf8), path: "page.txt")
        guard let imported = pages.first else { return }
        let lines = page.text.split(separator: "\n", omittingEmptySubsequences: false)
        for (offset, truth) in page.truth.lines.enumerated() where offset < imported.accounts.count {
            let account = imported.accounts[offset]
            let isRight = truth.role == account.role
            let columns = [
                isRight ? " " : "!", name(truth.role, truth.article), name(account.role, account.article), account.rule,
            ]
            let head = columns.map { $0.padding(toLength: $0.count < 2 ? 1 : 18, withPad: " ", startingAt: 0) }
            Swift.print(head.joined(separator: " "), lines[offset])
        }
        for article in page.truth.articles { Swift.print("true:", article.title, article.paragraphs) }
        for article in imported.articles.map({ ReadArticle($0.article) }) {
            Swift.print("read:", article.title ?? "-", article.paragraphs.map(\.lines))
        }
    }

    private func name(_ role: LineRole, _ article: Int?) -> String { role.rawValue + (article.map { " \($0)" } ?? "") }
}
