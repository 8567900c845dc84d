// A page as a test writes it down, and what came of it.

import Corpus
import Pipeline

/// A page read from literal text.
struct PageCase {
    let page: ImportedPage
    let lines: [String]

    init(_ text: String, path: String = "page.txt") throws {
        let pages = try PagePipeline().read(Array(text.utf8), path: path)
        page = pages[0]
        lines = page.text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
    }

    var articles: [Article] { page.articles.map(\.article) }
    var titles: [String?] { articles.map(\.title) }

    /// Texts of an article's paragraphs, headings in square brackets.
    func paragraphs(_ article: Int = 0) -> [String] {
        articles[article].paragraphs.map { paragraph in
            let text = articles[article].text.at(paragraph.span)
            return paragraph.kind == .body ? text : "[\(text)]"
        }
    }

    /// Role of the first line that holds the words.
    func role(_ words: String) -> LineRole? {
        guard let index = lines.firstIndex(where: { $0.contains(words) }) else { return nil }
        return page.accounts[index].role
    }

    /// Characters that are neither white space nor control, in order.
    static func ink(_ text: some StringProtocol) -> [UInt32] {
        text.unicodeScalars.map(\.value).filter { value in
            !(value <= 0x20 || (0x7F...0xA0).contains(value) || value == 0x3000 || value == 0x1680
                || (0x2000...0x200F).contains(value) || (0x202A...0x202F).contains(value) || value == 0x205F
                || value == 0x2060 || (0x2066...0x2069).contains(value) || value == 0xFEFF)
        }
    }
}
