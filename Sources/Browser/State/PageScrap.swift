// What a page holds besides its articles, put together from its lines. It decides nothing: the parser did.

import Corpus

/// Neighbouring lines of a page that belong to no article and are of one kind.
struct PageScrap: Hashable, Sendable {
    /// Number of the first line, from 1.
    var line: Int
    /// What it is.
    var role: LineRole
    /// Its words; those of a caption set one character a line run together.
    var text: String
    private var block: Int?

    /// The scraps of a page, in its order.
    static func all(of page: PageLines) -> [PageScrap] {
        let lines = page.text.split(separator: "\n", omittingEmptySubsequences: false)
        var result: [PageScrap] = []
        for account in page.accounts where account.article == nil && lines.indices.contains(account.line - 1) {
            let words = lines[account.line - 1].split { $0.isWhitespace }.joined(separator: " ")
            guard !words.isEmpty else { continue }
            if let last = result.last, last.role == account.role, last.block == account.block {
                result[result.count - 1].text += (account.role == .verticalCaption ? "" : " ") + words
            } else {
                result.append(PageScrap(line: account.line, role: account.role, text: words, block: account.block))
            }
        }
        return result
    }
}
