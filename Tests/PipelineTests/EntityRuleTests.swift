// Names in sentences written for the test: what the rules must find, printed into the sentences.

import Corpus
import Pipeline
import TestSupport
import Testing

@Suite struct EntityRuleTests {
    static let finder = EntityFinder(files: LexiconFiles(bytes: BundledLexicon.bytes))

    @Test(arguments: [
        "〔O:自贡市委〕副书记、市长〔P:何树平〕到会致辞。",
        "记者 〔P:陈家明〕",
        "〔O:永川区委〕书记〔P:张智奎〕表示，下一步还要加把劲。",
        "〔O:四川省经济和信息化厅〕厅长〔P:朱家德〕介绍了进展。",
        "两地签署了《〔W:关于修订〈边界贸易协定〉的议定书〕》。",
        "会议由〔L:云〕、〔L:贵〕、〔L:川〕、〔L:渝〕四省市轮流承办。",
        "〔O:重庆市万州汽车运输（集团）有限责任公司〕新开了班线。",
        "〔L:成渝地区双城经济圈〕的名片越擦越亮。",
        "〔L:重庆市万州区〕同〔L:达州市〕签了协议。",
    ])
    func `Names stand where the marks say`(_ sentence: String) {
        let marked = MarkedEntities(sentence)
        #expect(marked.marking(Self.finder.mentions(in: marked.text)) == sentence)
    }

    @Test func `A short form of a document points to the document named before it`() {
        let text = "会上通过《川东北绿色发展实施方案》和《沿江港口若干政策措施》。《方案》分五章，《措施》有二十条。"
        let entities = Self.finder.mentions(in: text).filter { $0.kind == .document }.map(\.entityID.name)
        #expect(
            entities == ["川东北绿色发展实施方案", "沿江港口若干政策措施", "川东北绿色发展实施方案", "沿江港口若干政策措施"])
    }

    @Test func `Three forms of one district are one place`() {
        let mentions = Self.finder.mentions(in: "重庆市万州区，万州区，万州。")
        #expect(mentions.map(\.entityID) == Array(repeating: EntityID(.place, "万州区"), count: 3))
        #expect(Self.finder.administrativeCode(of: EntityID(.place, "万州区")) == "500101")
        #expect(Self.finder.parent(of: EntityID(.place, "万州区")) == EntityID(.place, "重庆市"))
    }

    @Test func `A joint name knows its members`() {
        let members = Self.finder.members(of: EntityID(.place, "川渝"))
        #expect(members == [EntityID(.place, "重庆市"), EntityID(.place, "四川省")])
    }

    @Test func `The compiled words are those of the lists`() throws {
        var lists = BundledLexicon.bytes
        let compiled = lists.removeValue(forKey: "words.trie")
        #expect(try LexiconFiles(bytes: lists).compiledWords() == compiled)
    }

    @Test func `A million marks that are never closed take no more than a moment`() {
        let text = String(repeating: "《", count: 1_000_000)
        #expect(Self.finder.mentions(in: text).isEmpty)
    }
}
