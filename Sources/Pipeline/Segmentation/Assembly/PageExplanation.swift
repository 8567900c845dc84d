// Says for every line of a page why it went where it went. Words for people are not made here: names of rules are.

import Corpus

/// One line of text a line of the page: number, block, role, article, rule, confidence, words.
///
/// Columns are parted by tabs; blank lines of the page are left out. An article is named by its number on the page
/// from 1, a scrap by `-`.
///
///     explain(page, text: "……").first == "5\tb0\ttitle\ta1\theadline-place\t0.80\t川渝携手"
/// - Parameters:
///   - page: the page taken apart.
///   - text: the decoded text it was made from.
/// - Returns: lines without line feeds and without control characters, in page order.
/// - Complexity: O(length of the text).
public func explain(_ page: SegmentedPage, text: String) -> [String] { explain(page.accounts, text: text) }

/// The same for the accounts of a page, as a library keeps them.
public func explain(_ accounts: [LineAccount], text: String) -> [String] {
    let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    return accounts.compactMap { account in
        guard account.role != .blank, account.line <= lines.count else { return nil }
        let words = printable(String(decoding: lines[account.line - 1], as: UTF8.self))
        let block = account.block.map { "b\($0)" } ?? "-"
        let article = account.article.map { "a\($0 + 1)" } ?? "-"
        let percent = Int((account.confidence * 100).rounded())
        let confidence = percent >= 100 ? "1.00" : "0." + (percent < 10 ? "0" : "") + String(percent)
        return [
            String(account.line), block, account.role.rawValue, article, account.rule, confidence, words,
        ].joined(separator: "\t")
    }
}

/// The words without control characters; tabs become spaces.
private func printable(_ words: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in words.unicodeScalars {
        switch CharacterKind.of(scalar.value) {
        case .control: continue
        case .space: scalars.append(" ")
        default: scalars.append(scalar)
        }
    }
    return String(scalars)
}
