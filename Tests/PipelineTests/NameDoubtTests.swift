// What looks like a person or a body and is none: items of other lists, pieces of longer names, words in quotation marks.

import Corpus
import Pipeline
import TestSupport
import Testing

@Suite struct NameDoubtTests {
    private func names(_ text: String, _ kind: EntityKind) -> [String] {
        SharedFinder.full.mentions(in: text).filter { $0.kind == kind }.map(\.surface)
    }

    @Test(arguments: [
        "扩建渝黔、遂广、成雅、成南、南渝、雅康等高速公路。", "培育江南贡米、高山云茶、秀山银花、南川方竹等品牌。",
        "开工建设利泽、白鹤滩、井口、土溪口等水利枢纽。", "新建康养避暑、林下采摘、山地骑行等营地。",
    ])
    func `Items of a list of roads, goods and works are no persons`(_ text: String) {
        #expect(names(text, .person) == [])
    }

    @Test(arguments: [
        ("陈志远、罗小芳、赵国庆等六人获奖。", ["陈志远", "罗小芳", "赵国庆"]), ("周国华、雷小平代表两家企业签约。", ["周国华", "雷小平"]),
    ])
    func `Items of a list of persons are`(_ text: String, _ expected: [String]) {
        #expect(names(text, .person) == expected)
    }

    @Test(arguments: [
        "今年的洪水来得早，江上的船都靠了岸。", "这里要从“路锁县”变成“路联县”。", "一位出租车司机连跑了六趟。",
        "老人习惯叫它老城。", "他在担任主席国期间推动了这项工作。", "每一位主席国元首都要发言。",
        "严格落实片区长江经济带负面清单。", "渝昆高铁的江津段正往前赶。", "小康路上一个也不能少。",
    ])
    func `Words and pieces of longer names are no persons`(_ text: String) {
        #expect(names(text, .person) == [])
    }

    @Test(arguments: [
        ("日本首相安倍晋三到访。", "安倍晋三"), ("民警连志刚救起一名儿童。", "连志刚"), ("外交部发言人高峰答记者问。", "高峰"),
    ])
    func `A title before a name is believed, and the whole of a listed name`(_ text: String, _ name: String) {
        #expect(names(text, .person) == [name])
    }

    @Test(arguments: [
        "与贵州在新材料、新能源汽车等产业上合作。", "推进区城协同合作。", "各成员国政府首脑出席。", "强震后，多支救援队赶到。",
    ])
    func `Words, counts and pieces of other words are no bodies`(_ text: String) {
        #expect(names(text, .organisation) == [])
    }

    @Test(arguments: [
        "方案获〔L:四川〕、〔L:重庆〕两省市政府批复。", "展会期间举办〔O:东盟〕周。",
        "企业代表参加了“〔L:万州〕行”活动。", "单位在〔L:万达开〕建立分院。", "飞机可到〔L:河内〕、〔L:万象〕、〔L:首尔〕。",
        "推动〔L:綦江〕—〔L:万盛〕、〔L:合川〕加快发展。",
    ])
    func `Places stay places before a count, an occasion or another place`(_ sentence: String) {
        let marked = MarkedEntities(sentence)
        #expect(marked.marking(SharedFinder.full.mentions(in: marked.text)) == sentence)
    }

    @Test(arguments: [
        "支持〔O:宏观经济研究办公室〕（AMRO）开展研究。", "〔O:中国—东盟中心〕在〔L:北京〕成立。",
        "〔O:汉巴南铁路业主公司〕注册成立。", "〔O:协作区日报〕〔L:自贡〕讯（记者 〔P:许晴川〕）灯会开幕。",
    ])
    func `Bodies are whole`(_ sentence: String) {
        let marked = MarkedEntities(sentence)
        #expect(marked.marking(SharedFinder.full.mentions(in: marked.text)) == sentence)
    }
}
