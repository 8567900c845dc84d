// The same text in either script says the same: names, what they are linked to, dates, numbers, events.

import Corpus
import Pipeline
import Script
import TestSupport
import Testing

@Suite struct TraditionalScriptTests {
    private static let traditional = TraditionalText(table: BundledLexicon.variants)
    private static let marked = NewspaperSentences.all + NewspaperSentences.measured

    @Test(arguments: TraditionalText.sentences)
    func `Names of traditional text stand where the marks say`(_ sentence: String) {
        let marked = MarkedEntities(sentence)
        #expect(marked.marking(SharedFinder.full.mentions(in: marked.text)) == sentence)
    }

    @Test func `Every marked sentence gives the same names in both scripts`() {
        var changedCount = 0
        for sentence in Self.marked {
            let text = MarkedEntities(sentence).text
            let other = Self.traditional.converted(text)
            changedCount += other == text ? 0 : 1
            let (names, others) = (SharedFinder.full.mentions(in: text), SharedFinder.full.mentions(in: other))
            #expect(names.map(\.span) == others.map(\.span), "\(other)")
            #expect(names.map(\.entityID) == others.map(\.entityID), "\(other)")
        }
        #expect(changedCount > Self.marked.count * 9 / 10)
    }

    @Test func `A name without a list stands for itself in simplified characters`() {
        let names = SharedFinder.full.mentions(in: "記者陳家明報道，陈家明的文章已經發表。")
        #expect(names.map(\.surface) == ["陳家明", "陈家明"])
        #expect(names.map(\.entityID.name) == ["陈家明", "陈家明"])
        #expect(names.first?.evidence.rule == "office-name/script")
    }

    @Test func `Characters that simplified text uses in both forms keep theirs`() {
        let names = SharedFinder.full.mentions(in: "陕西省乾县县长李著华到会。")
        #expect(names.map(\.entityID.name) == ["乾县", "李著华"])
    }

    @Test func `A short form defined in traditional text is the one used in simplified text`() {
        let text = "川南大數據產業聯盟（以下簡稱「數盟」）成立。數盟有二十家成員。"
        let short = SharedFinder.full.mentions(in: text).filter { $0.surface == "數盟" }
        #expect(short.map(\.entityID.name) == ["川南大数据产业联盟", "川南大数据产业联盟"])
        let clues = EntityLinking(SharedFinder.full).clues(of: SharedFinder.full.mentions(in: text))
        #expect(clues.contains { $0.kind == .definition && $0.value == "数盟" })
    }

    @Test func `Dates, numbers and events of traditional text are read`() throws {
        let text = "截至2016年11月，協議投資約1153億元。2018年3月，項目動工，次年5月，萬州區與達州市簽署協議。"
        let published = try #require(PartialDate(iso: "2020-01-05"))
        let dates = DateReader(folding: SharedFinder.folding).dates(in: text, published: published)
        #expect(dates.map(\.words) == ["截至2016年11月", "2018年3月", "次年5月"])
        #expect(dates.last?.interval.from?.description == "2019-05-01")
        let numbers = QuantityReader(folding: SharedFinder.folding).quantities(in: text, dates: dates)
        #expect(numbers.map(\.value) == [115_300_000_000])
        let page = try #require(PageID("0123456789abcdef0123456789abcdef"))
        let article = Article(id: ArticleID(page: page, span: TextSpan(0, text.utf8.count)), text: text, paragraphs: [])
        let events = EventReader(folding: SharedFinder.folding).events(
            in: article, dates: dates, mentions: SharedFinder.full.mentions(in: article), published: published)
        #expect(events.map { text.at($0.gist) }.contains("萬州區與達州市簽署協議"))
        #expect(events.last?.entities.map(\.name).sorted() == ["万州区", "达州市"])
    }
}
