// Headings of a feature and headlines of short news, told by what stands around them.

import Corpus
import Testing

@Suite struct JunctionContextTests {
    private static let lead = """
        凤麓造出第一架飞机
        □本报记者　翁　敏
        　　凤麓航空产业园落户三年来，第一架公务机昨天
        总装下线。这架飞机有十六万个零部件，六万个产自
        凤麓本地的九十九家工厂，产业园主任贺知秋说。
        """
    private static let parts = [
        """
        从辐条到轴套
        　　厂长尤大力的父亲那一代生产自行车辐条，到他
        手里成了减震杆，如今车间每月向产业园交付活塞杆
        二百多根。贺知秋头一回来时，尤大力没有让她进门。
        """,
        """
        九十九家工厂
        　　贺知秋有一个笔记本，上面画满了树，树干是主
        机厂，树叶是供应商。三年里她给这棵树添了九十九
        片叶子，尤大力的工厂是第七片，凤麓的最后一片。
        """,
    ]
    private static let news = """
        秋种现场会在桐口召开
        　　本报讯（记者 鲁斌）昨日，全市秋种现场会在
        桐口县召开，与会者观摩了稻油轮作示范片。
        """

    @Test func `Parts of a feature that come back to its people are no stories`() throws {
        let page = try PageCase(([Self.lead] + Self.parts + [Self.news]).joined(separator: "\n"))
        #expect(page.titles == ["凤麓造出第一架飞机", "秋种现场会在桐口召开"])
        #expect(page.paragraphs().filter { $0.hasPrefix("[") } == ["[从辐条到轴套]", "[九十九家工厂]"])
    }
}
