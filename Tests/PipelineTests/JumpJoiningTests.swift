// Halves of stories that jump from page to page.

import Corpus
import Pipeline
import Testing

@Suite struct JumpJoiningTests {
    private let front = """
        江口日报
        2019年 3月 5日 星期二 第 1 版

        渡口的最后一班船

        □本报记者 李明远

        老艄公守着轮渡四十年，大桥通车以后，轮渡一
        天只开四趟。艄公说，船慢，话就多，乘船的多
        是看风景的客人。（下转第 3 版）

        茶山春早

        □本报记者 周晓岚

        清明还没到，茶山上已经满是采茶的人，新芽每
        斤卖到六百元，茶农把孩子也叫回来帮忙。（下转第 3 版）
        """
    private let inside = """
        2019年 3月 5日 星期二 第 3 版

        （上接第1版）

        合作社统一收购新芽，价格贴在门口。茶农说，
        压价的贩子今年不敢上山，茶山清静了一回，采
        茶的人也多了。

        （上接第1版）

        轮渡公司打算把最老的木船修好，放在码头上给
        人看。艄公把轮渡的旧照片挂在舱里，乘船的客
        人都要看上一眼。
        """

    private func parts(_ texts: [String]) throws -> [StoryPart] {
        try texts.flatMap { text in
            try PagePipeline().read(Array(text.utf8), path: "x").flatMap { page in
                page.articles.map { StoryPart($0.article, facts: page.page.facts) }
            }
        }
    }

    @Test func `Words decide which of two continuations is whose`() throws {
        let all = try parts([front, inside])
        #expect(all.count == 4)
        let links = joinParts(all)
        #expect(Set(links.map { [$0.earlier, $0.later] }) == [[all[0].id, all[3].id], [all[1].id, all[2].id]])
        #expect(links.allSatisfy { $0.evidence.rule.contains("to-page") && $0.confidence > 0.6 })
    }

    @Test func `The order of import does not matter`() throws {
        let all = try parts([front, inside])
        #expect(joinParts(all) == joinParts(all.reversed()))
        #expect(joinParts(all + all) == joinParts(all))
    }

    @Test func `Another day, another page or another paper is never joined`() throws {
        let first = try parts([front])
        #expect(joinParts(first + (try parts([inside.replacing("3月 5日", with: "3月 6日")]))).isEmpty)
        #expect(joinParts(first + (try parts([inside.replacing("第 3 版", with: "第 4 版")]))).isEmpty)
        let other = try parts([inside]).map { part in
            var copy = part
            copy.newspaper = "山城晚报"
            return copy
        }
        #expect(joinParts(first + other).isEmpty)
    }
}
