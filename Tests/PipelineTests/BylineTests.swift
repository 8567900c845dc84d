// Who wrote it: names spread over their line, and bylines that stand apart from their text.

import Corpus
import Pipeline
import Testing

@Suite struct BylineTests {
    @Test func `Where somebody works and the name under a headline sign the text, before it or behind it`() throws {
        let page = try PageCase(
            """
            学习笔记
            “老资格”三个字要不得
            某部修理营　陈志坚
            　　我当兵十三年，修车十二年，团里的同志叫我老
            把式。听惯了，就觉得自己真有几分本事，新来的战
            士问我，我也爱理不理。
            　　今年春天下乡支农，老乡的水泵坏了，我拆了又
            装，装了又拆，就是修不好。这件事教育了我。
            　　离开水库工地已经三个月，晚上躺下还听得见夯
            声。机关里的同志们：下来吧，这里有真正的课堂。
            肩膀红了，心贴近了
            白水乡下放干部　贺云章

            编辑同志：厂里的保温室夜里熄灯，请帮助解决。
            """)
        #expect(page.role("陈志坚") == .byline && page.role("贺云章") == .byline)
        #expect(page.articles.first?.title == "“老资格”三个字要不得")
    }

    @Test func `A telegram is dated where it was sent from`() throws {
        let page = try PageCase(
            """
            两国互致贺电
            　　值此两国协定签订之际，我谨代表政府和人民向你
            们致以热烈的祝贺，协定的实施必将使合作更加发展。
            　　　　　　　　　　　　张国柱
            　　一九五二年十月二十二日于北京
            """)
        #expect(page.role("于北京") == .signOff)
        #expect(page.titles == ["两国互致贺电"])
    }

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
        ("本报记者　欧 阳 文 静", ["欧阳文静"]), ("·王传礼·", ["王传礼"]), ("搜集整理：许敬轩", ["许敬轩"]),
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

    @Test func `Two names under two lines of a headline sign the text that is set farther in`() throws {
        let page = try PageCase(
            "江口日报　2024年4月10日　星期三　02版\n\n小麦长势良好\n　　本报讯　全县小麦长势良好，一二类\n苗占比提高一个百分点。\n“红马甲”跑出好名声\n审批局帮办服务见闻\n康　乐　丁小雨\n"
                + "　　“上午来，下午就拿到证。”四月\n八日，创业青年拿着刚领到的许可证，\n向帮办员竖起了大拇指。\n")
        #expect(page.articles.map(\.byline) == [[], ["康乐", "丁小雨"]])
    }

    @Test func `A caption in brackets ends with its bracket`() throws {
        let page = try PageCase(
            "江口日报　1958年10月21日\n\n土法修桥一座\n　　石佛社用土法在河上修起一座十二\n孔的木桥，只用了十八天。\n〔插图：木桥通车〕　文化馆供稿\n食堂办在田头边\n尤　立　本\n　　早上的雾还没有散，大队的炊事员\n就挑着担子上了堤。\n"
        )
        #expect(page.titles == ["土法修桥一座", "食堂办在田头边"])
        #expect(page.articles.last?.byline == ["尤立本"])
    }

    private func signedPage(_ opening: String, _ ending: String = "") throws -> [[String]] {
        try PageCase(
            """
            临江日报 1986年4月9日 星期三 第2版

            云台渡口换上了新船

            \(opening)云台渡口的旧木船今年退役，换
            上的是两条铁壳机动船。每条可以坐四十个人，
            过江只要六分钟。船工们说，从前涨水要停渡，
            如今只有大雾天才停。\(ending)

            东坪粮站改进收购办法

            本报讯　东坪粮站今年改进了收购办法，在三
            个渡口设立了收购点，社员卖粮不必再翻山。

            """
        ).articles.map(\.byline)
    }

    @Test(arguments: [
        ("（记者张广川）", ["张广川"]), ("永安融媒体中心讯（记者 汪小川 通讯员 钟雨）", ["汪小川", "钟雨"]),
        ("本报讯（永安县融媒体中心　何 川）", ["何川"]),
    ])
    func `Reporters in the first brackets are named with and without a dateline`(
        opening: String, names: [String]
    ) throws {
        #expect(try signedPage(opening) == [names, []])
    }

    @Test(arguments: [
        "（陈\n大 川）", "（陈大\n川）", "\n\n永安縣仁和鄉　陈大川", "\n\n云阳　陈大川", "\n\n郑州　陈大川", "\n\n永安县第一小学 陈 大 川",
    ])
    func `Who signs with a place or over the end of a line is named`(ending: String) throws {
        #expect(try signedPage("", ending) == [["陈大川"], []])
    }

    @Test(arguments: ["\n\n永安县仁和公社　一读者", "\n\n市民　陈大川", "\n\n永安县仁和公社　一职工"])
    func `Who keeps the name back is not named`(ending: String) throws {
        #expect(try signedPage("", ending) == [ending.contains("陈大川") ? ["陈大川"] : [], []])
    }

    @Test func `A calling and a name sign a poem, and a spread name signs under a headline of three lines`() throws {
        let page = try PageCase(
            """
            1958年9月14日　星期日　清河日报　第三版

            渡口换上了新船
            本报讯　云台渡口的旧木船今年退役，换上的是
            两条铁壳机动船，每条可以坐四十个人。

            拉 纤 歌

            云台渡口民工　罗永川

            纤绳拉直一条江，
            号子喊醒两岸霜。
            昨日拉的是石磨，
            今朝拉的是车床。

            书架
            一本写给船工的书
            ——读《川江老船》

            何　川

            写江的书很多，写船工的书却少。这本书的作者
            走访了二十个渡口，记下六十位老船工说的话。

            """)
        #expect(page.articles.map(\.byline) == [[], ["罗永川"], ["何川"]])
    }

    @Test func `A dateline that nearly fills its line opens the paragraph that goes on below`() throws {
        let page = try PageCase(
            """
            临江日报 2003年6月12日 星期四 第5版

            云台渡口换上了新船
            本报讯（见习记者　何小川）
            “过江只要六分钟，比木船快，
            也比木船稳。”昨日，家住云台
            渡口的老船工站在船头说。

            """)
        #expect(page.paragraphs().count == 1)
        #expect(page.articles[0].byline == ["何小川"])
    }

    @Test func `What each did may stand behind the name`() throws {
        let page = try PageCase(
            """
            一条溪的十年体检报告
            ■本报记者 阮 青 温若谷/文 辛 夷/图

            石埔溪全长二十一公里，穿过三个镇、十七个村，上世
            纪九十年代起沿溪办起了养猪场。
            """)
        #expect(page.articles.first?.byline == ["阮青", "温若谷"])
        #expect(page.articles.first?.photographers == ["辛夷"])
    }

    @Test func `An author in brackets behind the text has a post behind the name`() throws {
        let page = try PageCase(
            """
            别把蜂蜜结晶当造假

            真正要看的，是标签上的配料表是否只写蜂蜜二字，不
            必在意它是不是变成了白色的膏。（作者：路遥之，
            系某某质量检验中心工程师）
            """)
        #expect(page.articles.first?.byline == ["路遥之"])
    }

    @Test func `Headline and author behind one text stand over those of the next`() throws {
        let page = try PageCase(
            """
            父亲修了一辈子钟表，去年秋天我回去搬铺子里的东西，
            不知道哪一只忽然当地响了一下，慢了四分。

            慢 了 四 分

            岳小山

            渡口的灯
            马 莲

            撑筏的人说，水大的时候，河会认得他的脚，水小了就
            谁也不认，对岸的灯又亮了一盏。
            """)
        #expect(page.titles == ["慢了四分", "渡口的灯"])
        #expect(page.articles.map(\.byline) == [["岳小山"], ["马莲"]])
    }

    @Test(arguments: [("將軍澳 屈子謙", ["屈子謙"]), ("一名屯門家長", [])])
    func `On a page of blanks readers sign without one`(signature: String, names: [String]) throws {
        let letter = """
            圖書館自修室應設安靜試驗期

            貴報二月廿六日刊出自修室一位難求一文，讀後深有同

            感。本人任教十四年，學生常抱怨有人通電話。

            \(signature)

            學童書包愈減愈重

            女兒今年升讀小四，書包五點四公斤，相當於體重的一

            成八，遠超衞生署建議的一成。
            """
        let page = try PageCase(letter)
        #expect(page.titles == ["圖書館自修室應設安靜試驗期", "學童書包愈減愈重"])
        #expect(page.articles.map(\.byline) == [names, []])
    }
}
