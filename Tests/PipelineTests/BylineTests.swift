// Who wrote it: names spread over their line, and bylines that stand apart from their text.

import Corpus
import Pipeline
import Testing

@Suite struct BylineTests {
    private func byline(_ printed: String) throws -> [String] {
        let page = try PageCase(
            """
            临江日报 1986年4月9日 星期三 第2版

            山里人家装上了电话
            \(printed)

            清明刚过，云台村的高音喇叭里传出一条消息：线路
            通了。支书老秦第一个摇响手柄，接通的是五十里外
            的乡政府。从前送一张通知要走半天，如今一句话就
            到，村里人说，山还是那座山，路却短了。

            """)
        return try #require(page.articles.first).byline
    }

    @Test(arguments: [
        ("本报记者　方 正 平", ["方正平"]), ("本报记者　方　正　平", ["方正平"]), ("□ 苏 晓 岚", ["苏晓岚"]),
        ("■记者　谭 江 川 文/图", ["谭江川"]), ("本报记者　龚 俊　张 利 平", ["龚俊", "张利平"]),
        ("本报记者 汤 建 军 通讯员 胡 学 文", ["汤建军", "胡学文"]), ("□ 白 雪 郑 典", ["白雪", "郑典"]),
        ("□ 龚 俊 张 利 平", ["龚俊", "张利平"]), ("□ 张 利 平 龚 俊", ["张利平", "龚俊"]),
        ("本报记者　欧 阳 文 静", ["欧阳文静"]),
    ])
    func `Names with a space behind every character are whole`(printed: String, names: [String]) throws {
        #expect(try byline(printed) == names)
    }

    private static let apart = """
        1962年5月8日　星期二　清河日报　第二版

        养蜂人老韩每年三月把蜂箱装
        上木船，沿清河往上走。油菜花开
        到哪里，他就在哪里歇船。蜂箱排
        在河滩上，远看像一列小房子。
        老韩说，蜂认路，人也认路，走了
        二十年，两岸的社员都认得他。

        沿河两岸的社员等他来，因为
        蜂一来，油菜结籽就多。

        养蜂人沿着清河走
        %@

        东坪粮站改进收购办法
        本报讯　东坪粮站今年改进了
        收购办法，在三个渡口设立了收购
        点，社员卖粮不必再翻山。到四月
        底止，已收购小麦二十八万斤。

        """

    @Test(arguments: ["韩 明 川", "本报记者　韩明川"])
    func `A byline under a headline behind its text signs that text, not the story below`(printed: String) throws {
        let page = try PageCase(Self.apart.replacing("%@", with: printed))
        #expect(page.titles == ["养蜂人沿着清河走", "东坪粮站改进收购办法"])
        #expect(page.articles.map(\.byline) == [["韩明川"], []])
    }

    @Test func `A byline under the headline of a story that has its own signs the text below it`() throws {
        let page = try PageCase(
            """
            清河日报　2024年5月8日　星期三　03版

            湿地监测站发布年度报告
            越冬水鸟总数达到九万只
            芦苇荡里的守夜人
            本报记者 段书宁
            5月7日，清河湿地监测站发布年度报告，越冬水
            鸟总数达到九万只，比上一年度多出六千只，监测
            员说，水鸟总数是近十年最高的一次。

            监测站今年还增设了四处观测点。

            通讯员 韩 明 川
            夜里十点，守夜人许大江划船进了芦苇荡。芦苇荡
            里有三百个鸟窝，守夜人要数清每个窝里的蛋，天
            亮前再划回来，十六年里没有断过一夜。

            """)
        #expect(page.articles.map(\.byline) == [["段书宁"], ["韩明川"]])
    }
}
