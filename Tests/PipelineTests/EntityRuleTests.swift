// Names in sentences written for the test, and how they are linked.

import Corpus
import Pipeline
import Script
import TestSupport
import Testing

/// The finder all entity tests share.
enum SharedFinder {
    static let folding = TextFolding(variants: BundledLexicon.variants)
    static let full = EntityFinder(
        files: LexiconFiles(bytes: BundledLexicon.bytes), model: BundledLexicon.model, folding: folding)
    static let withoutTagger = EntityFinder(files: LexiconFiles(bytes: BundledLexicon.bytes), folding: folding)
}

@Suite struct EntityRuleTests {
    @Test(arguments: NewspaperSentences.all)
    func `Names stand where the marks say`(_ sentence: String) {
        let marked = MarkedEntities(sentence)
        #expect(marked.marking(SharedFinder.full.mentions(in: marked.text)) == sentence)
    }

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
        "他在〔M:重庆四川党政联席会议第四次会议〕上发言。",
        "〔L:宜宾〕经〔M:重庆四川党政联席会议第三次会议〕同意，建起了货场。",
    ])
    func `The rules stand without the tagger`(_ sentence: String) {
        let marked = MarkedEntities(sentence)
        #expect(marked.marking(SharedFinder.withoutTagger.mentions(in: marked.text)) == sentence)
    }

    @Test func `A title of office stays with the name`() {
        let mentions = SharedFinder.full.mentions(in: "自贡市委副书记、市长何树平到会致辞。")
        #expect(mentions.last?.surface == "何树平")
        #expect(mentions.last?.office == "副书记、市长")
        #expect(mentions.last?.evidence.rule == "office-name")
    }

    @Test func `A name behind a title is found again without it`() {
        let text = "自贡市委书记巴川江到会。散会时，巴川江又补充了两点。"
        let names = SharedFinder.full.mentions(in: text).filter { $0.kind == .person }.map(\.surface)
        #expect(names == ["巴川江", "巴川江"])
    }

    @Test func `Names inside documents are given on request`() {
        let text = "各方通过《中国—东盟战略合作宣言》。"
        #expect(SharedFinder.full.mentions(in: text).map(\.surface) == ["中国—东盟战略合作宣言"])
        let nested = SharedFinder.full.mentions(in: text, nested: true).map(\.surface)
        #expect(nested == ["中国—东盟战略合作宣言", "中国", "东盟"])
    }

    @Test func `A body inside the name of a body inside a meeting is given on request`() {
        let text = "上合组织成员国元首理事会第15次会议在乌法举行。"
        let names = SharedFinder.full.mentions(in: text, nested: true)
        #expect(names.contains { $0.surface == "上合组织" && $0.entityID.name == "上海合作组织" })
        #expect(names.contains { $0.surface == "乌法" && $0.kind == .place })
    }

    @Test func `An ending used alone means the only name that ends so`() {
        let text = "重庆经济协作区在自贡开会。协作区共有二十个成员。"
        let names = SharedFinder.full.mentions(in: text, nested: true).filter { $0.surface == "协作区" }
        #expect(names.map(\.entityID.name) == ["重庆经济协作区"])
        #expect(names.first?.evidence.rule == "bare-ending/short-form")
        #expect(SharedFinder.full.mentions(in: text).allSatisfy { $0.surface != "协作区" })
        let two = "川渝高竹新区和重庆两江新区都来了。新区的代表发言。"
        #expect(SharedFinder.full.mentions(in: two, nested: true).allSatisfy { $0.surface != "新区" })
    }

    @Test func `A zone that lost its beginning is the zone named before`() {
        let names = SharedFinder.full.mentions(in: "川渝高竹新区动工。一年后，高竹新区的路通了。")
        #expect(Set(names.filter { $0.surface.hasSuffix("高竹新区") }.map(\.entityID.name)) == ["川渝高竹新区"])
    }

    @Test func `A count of countries is the joint name with so many members`() {
        let names = SharedFinder.full.mentions(in: "中日韩领导人会议闭幕。三国同意定期开会。", nested: true)
        #expect(names.filter { $0.surface == "三国" }.map(\.entityID.name) == ["中日韩"])
    }

    @Test func `Members written out with a dash are the joint name`() {
        let names = SharedFinder.full.mentions(in: "澜沧江—湄公河合作启动。", nested: true)
        #expect(names.contains { $0.surface == "澜沧江—湄公河" && $0.entityID.name == "澜湄" })
        let meeting = SharedFinder.full.mentions(in: "景洪举行澜沧江—湄公河合作首次外长会。", nested: true)
        #expect(meeting.contains { $0.surface == "澜沧江—湄公河" && $0.entityID.name == "澜湄" })
    }

    @Test func `Two cities side by side are two, a district behind its city is one`() {
        let two = SharedFinder.full.mentions(in: "快巴从四月开到万州达州之间以后，班次加了又加。")
        #expect(two.map(\.entityID.name) == ["万州区", "达州市"])
        let one = SharedFinder.full.mentions(in: "他在重庆市万州区住了三年。")
        #expect(one.map(\.surface) == ["重庆市万州区"])
    }

    @Test func `Two big towns are no county of that name`() {
        #expect(SharedFinder.full.mentions(in: "地图上有两座大城，也有长长的边界。").isEmpty)
    }

    @Test func `An ending that opens the name of a meeting means the only name that ends so`() {
        let text = "重庆经济协作区有二十个成员。协作区第二十次市长联席会在自贡召开。"
        let names = SharedFinder.full.mentions(in: text, nested: true).filter { $0.surface == "协作区" }
        #expect(names.map(\.entityID.name) == ["重庆经济协作区"])
    }

    @Test(arguments: ["会议在杜尚别举行。", "国务院总理李强、韩国总统尹锡悦出席。", "重庆、成都、昆明协作区内开了航线。"])
    func `Cities, countries and the ends of lists are no persons and no zones`(_ text: String) {
        let names = SharedFinder.full.mentions(in: text)
        #expect(!names.contains { $0.kind == .person && ["杜尚别", "杜尚", "韩国"].contains($0.surface) })
        #expect(!names.contains { $0.surface == "昆明协作区" })
    }

    @Test func `A document keeps its place inside the name of a meeting`() {
        let text = "代表团参加了《条约》第九次审议大会。"
        let mentions = SharedFinder.full.mentions(in: text)
        #expect(mentions.map(\.surface) == ["《条约》第九次审议大会", "条约"])
        #expect(mentions.map(\.kind) == [.meeting, .document])
    }
}
