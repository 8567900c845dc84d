// Several printed pages in one text: stories that go on on the next of them, and what every page of a document has at its edges.

import Corpus
import Pipeline
import Testing

@Suite struct PagesInOneTextTests {
    private static let issue = """
        东江工人报
        1983年4月12日 星期二 第一版

        码头工人三改装卸机

        　　本报讯（记者　田有为）东江港三作业区的老
        工人周宝成，带着两个徒弟用废旧钢料改装装卸机，
        前后改了三次，装一船煤从九个钟头减到四个钟头。
        过去船来了，人排成长队，扁担一挑就是一整天。
        周宝成说，人挑的是力气，机器挑的是脑筋。他把
        旧吊杆接长一尺二寸，又给滑轮添了两道油槽，头
        一回试吊，钢绳就断了，第二回换了粗绳，吊杆却
        （下转第四版）

        幼儿园添新屋

        　　本报讯　东江棉纺厂幼儿园新添平房八间，百
        余名孩子搬进了新屋。

        第四版　东江工人报　1983年4月12日

        码头工人三改装卸机

        （上接第一版）
        弯了。第三回，周宝成请来机修厂的师傅，三个人
        在装卸机旁守了两夜，把吊杆改成双股，滑轮换成
        铸钢的，四月五日正式用到码头上。

        小商店送货上门

        　　本报讯　新街小商店的职工每天推车到居民楼
        下，送油盐酱醋和火柴。
        """

    @Test func `Halves of a story on two pages of one text are one, in the middle of a sentence too`() throws {
        let page = try PageCase(PagesInOneTextTests.issue)
        #expect(page.titles == ["码头工人三改装卸机", "幼儿园添新屋", "小商店送货上门"])
        let text = page.articles[0].text
        #expect(text.contains("第二回换了粗绳，吊杆却弯了。第三回"))
        #expect(page.articles[0].jumps.isEmpty)
    }

    @Test func `A second half whose first is on no page of the text stays alone`() throws {
        let other = PagesInOneTextTests.issue.replacing("（下转第四版）", with: "弯了一截。")
        let page = try PageCase(other)
        #expect(page.articles.count == 4)
        #expect(page.articles[2].jumps.map(\.direction) == [.from])
    }

    private static func report(_ second: String, _ third: String) -> String {
        """
        中国的防沙治沙

        一、治沙的道路

        　　自一九五六年起，沙区各地建起林场和治沙站[1]，按照先
        易后难的次序固定流沙，到本世纪初，全国治理沙化土地的速
        度第一次超过沙化扩展的速度，沙区群众的住房、道路和农田
        得到保护，治沙的办法也从栽树发展到封育、飞播和工程固

        [1] 治沙站：指县以上主管部门设立的固定观测和试验的场
        所，不含乡村林场。
        · 3 ·
        \(second)

        沙并用，各种办法因地制宜。
        　　沙区群众在长期的实践中摸索出草方格，用麦草和稻草扎
        成方格，半截埋在沙里，挡住贴着地面走的风沙，铁路两侧的
        流沙就这样一格一格地停下来，再在格子里种上耐旱的灌木，
        三五年以后，沙丘的表面结出一层硬壳，鸟兽也慢慢地回
        · 4 ·
        \(third)

        来了。
        """
    }

    @Test func `A title printed again at the top of every page is no headline of what goes on there`() throws {
        let page = try PageCase(PagesInOneTextTests.report("中国的防沙治沙", "中国的防沙治沙"))
        #expect(page.titles == ["中国的防沙治沙"])
        #expect(page.articles[0].text.contains("飞播和工程固沙并用"))
        #expect(page.page.accounts.filter { $0.rule == "running-head" }.count == 2)
    }

    @Test func `The name of a gazette stands left of its number on one page and right of it on the next`() throws {
        let page = try PageCase(
            PagesInOneTextTests.report("沙州市人民政府公报　2012年第5期", "2012年第5期　沙州市人民政府公报"))
        #expect(page.titles == ["中国的防沙治沙"])
        #expect(page.articles[0].text.contains("鸟兽也慢慢地回来了。"))
    }

    @Test func `Notes at the foot of a page do not stand in the sentence that goes on behind them`() throws {
        let page = try PageCase(PagesInOneTextTests.report("中国的防沙治沙", "中国的防沙治沙"))
        #expect(page.page.accounts.filter { $0.rule == "footnote" }.count == 2)
        #expect(!page.articles[0].text.contains("指县以上主管部门"))
        #expect(page.articles[0].text.contains("治沙站[1]，按照"))
    }

    @Test func `名词解释 closes a report and is a part of it`() throws {
        let page = try PageCase(
            """
            政府工作报告

            一、去年的工作

            　　去年全县推行“六张清单”①管理，新建高标准农田五万
            亩，棚户区改造完成了八成，城乡道路全部通了客车。
            　　群众办事只跑一趟，“一件事”②集成办理到了乡镇。

            名 词 解 释

            　　①“六张清单”：指项目储备、前期手续、要素保障、开
            工、问题和投产六张清单。
            　　②“一件事”：指把几个部门的手续并作一回办理。
            """)
        #expect(page.titles == ["政府工作报告"])
        #expect(page.articles[0].text.contains("指把几个部门的手续"))
    }
}
