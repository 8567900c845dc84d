// Pages on which blanks, indents and notices have to tell where text begins: written in the page's own form.

import Corpus
import Testing

@Suite struct TornPageTests {
    @Test func `An advertisement goes down to its address and telephone`() throws {
        let page = try PageCase(
            """
            渡口的老艄公今年七十岁，守着轮渡四十年。大桥
            通车以后，轮渡一天只开四趟，乘船的多是看风景

            招租公告
            江州百货现有门面三间对外出租
            面积六十平方米起
            地址：人民路12号
            电话：023-61110000

            的客人。艄公说，船慢，话就多，一辈子也就这样
            过来了。
            """)
        #expect(page.role("江州百货") == .advertisement)
        #expect(page.role("地址") == .advertisement)
        #expect(page.paragraphs().count == 1)
    }

    @Test func `A full line over an indented one is a headline where no blank stands`() throws {
        let page = try PageCase(
            """
            老艄公守着轮渡四十年如一日不离江岸
            　　渡口的老艄公今年七十岁，守着轮渡
            四十年。大桥通车以后，轮渡一天只开四
            趟，乘船的多是看风景的客人。
            　　艄公说，船慢，话就多，一辈子也就
            这样过来了。
            """)
        #expect(page.titles == ["老艄公守着轮渡四十年如一日不离江岸"])
        #expect(page.paragraphs().count == 2)
    }
}
