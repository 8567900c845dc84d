// People who signed an article, among the names of the exchange form.

import Corpus
import Foundation
import Pipeline
import Testing

@Suite struct SignedNamesTests {
    private struct File: Decodable {
        struct Article: Decodable { let byline: [String], entities: [Name] }
        struct Name: Decodable, Equatable { let text, type: String, line: Int }
        let articles: [Article]
    }

    @Test func `Who signed an article is a person, at the line of the byline`() throws {
        let text = """
            三峡时讯 2020年12月9日 星期三 第1版

            浅滩疏浚工程通航
            □本报记者 马小江 段琴

            疏浚工程昨日完工，浅滩上的航标重新设置，千吨货
            轮头一回夜里也能过滩。船长们说，过去枯水期要等
            水位，如今白天夜里都能走，浅滩不再是拦路虎。

            """
        let pages = try PagePipeline().read(Array(text.utf8), path: "a.txt")
        let json = interchangeJSON(of: pages, source: "a.txt")
        let article = try #require(try JSONDecoder().decode(File.self, from: Data(json.utf8)).articles.first)
        #expect(article.byline == ["马小江", "段琴"])
        #expect(
            article.entities == [
                File.Name(text: "马小江", type: "PER", line: 4), File.Name(text: "段琴", type: "PER", line: 4),
            ])
    }
}
