// Stories whose columns, headlines or datelines extraction tore, and boxes that it set between their lines.

import Corpus
import Testing

@Suite struct TornColumnTests {
    @Test func `A dateline that the end of a narrow line cuts begins a story`() throws {
        let page = try PageCase(
            """
            　　加拿大艾伯塔省官员十九日说，因
            森林大火停产的企业已陆续恢复作业，
            预计月底可恢复到火灾前的八成。
            冰岛总统选举本周投票
            　　冰岛将于25日举行总统选举，共有
            9名候选人参选，历史学者约翰内松民
            调领先。
            　　本报里约热内卢6月20
            日电　（特派记者钱穆朗）
            距奥运会开幕还有不到五十
            天，州政府突然宣布进入财
            政灾难状态，请求支援。
            　　代理州长在法令中说，
            严重的财政危机已使该州无
            法履行承诺。
            奥运会“钱紧”难题待解
            　　真正让人担心的是地铁
            四号线，州政府还缺十亿雷
            亚尔，财政灾难之下，奥运
            会开幕也等不起。
            """)
        #expect(page.titles.suffix(2) == ["冰岛总统选举本周投票", "奥运会“钱紧”难题待解"])
        #expect(page.articles.last?.byline == ["钱穆朗"])
        #expect(page.articles.last?.text.contains("等不起") == true)
    }

    @Test func `Two rows between the halves of a story are one headline`() throws {
        let page = try PageCase(
            """
            空调装上就罢工　商家厂家踢皮球
            　　本报讯（记者沈燕）“花四千块买台空调，
            一个夏天没吹上一口凉风。”昨天，顾师傅抱着
            一叠维修单来到本报，诉说他的烦恼。
            　　电器城答应三天内为他换一台新机。

            晚报热线 5779911  24小时听您说
            　　本报讯（热线记者周宏）
            “我们七层楼一百多口人，
            吃水要到隔壁工地去提，已
            经整整六天了！”昨天一早，
            居民打进本报热线。
            　　居民们说，这栋楼原是
            轻机械厂宿舍，水费由厂里
            代收代缴，自来水公司催了
            五次，七月底水被掐了。
            厂家欠费　居民断水
            百余口人提水度日
            　　自来水公司营业所负责
            人说，他们催缴了五次，厂
            方一直拖着，停水也是出于
            无奈。
            　　下午六时，水龙头里流
            出了自来水，居民打来电话。
            """)
        #expect(page.titles == ["空调装上就罢工 商家厂家踢皮球", "厂家欠费 居民断水 百余口人提水度日"])
        #expect(page.articles.last?.byline == ["周宏"])
        #expect(page.articles.last?.text.contains("流出了自来水") == true)
    }

    @Test func `A headline and its author below a torn sentence begin another story`() throws {
        let page = try PageCase(
            """
            退耕的坡地长出致富林
            本报记者 易文斌
            一进巴头村，满眼都是青绿的八角树。黄日
            兴坐在家门口，把加工好的八角按大小分成三
            堆，大的每公斤卖二十一元，小的十五元。

            市场也有涨跌。二〇〇七年八角每公斤只卖
            七元，一些农户砍了树，市里扶持了五家加
            专家视点
            以旧换新应建长效机制
            程远达
            以旧换新既是短期的扩内需之策，也应当成
            为一项长期的制度安排。我国家电的保有量
            已超过十五亿台，如果只靠补贴推动，政策
            一退，旧家电又会流进小作坊。

            补贴要以拆解的质量为依据，而不是以回收
            的数量为依据。

            （作者为中国循环经济研究会副秘书长）
            工企业，把原料做成茴油和调味品，保底收
            购价每公斤不低于十一元。
            """)
        #expect(page.titles == ["退耕的坡地长出致富林", "以旧换新应建长效机制"])
        #expect(page.articles.map(\.byline) == [["易文斌"], ["程远达"]])
        #expect(page.articles.last?.text.hasPrefix("以旧换新既是") == true)
    }

    @Test func `Small advertisements in a box part no sentence`() throws {
        let page = try PageCase(
            """
            摩托飞车抢金器
            三名“飞贼”终落网
            　　分局抽调十二名便衣，分成四
            组，每天凌晨就在案件多发地段守
            候。当天上午，第三
            便民信息
            ●转让　临街门面38平方，水电齐全，价面议。传呼1270001呼8821
            ●家教　师大数学系学生，上门辅导初高中。电话5770024
            ●寻物　7月31日遗失棕色公文包，内有营业执照。电话5779911
            名同伙在火车站候车室落网。
            　　经审讯，三人均系外地来江城
            的无业人员，交代作案二十七起。
            """)
        #expect(page.titles == ["三名“飞贼”终落网"])
        for words in ["便民信息", "●转让", "●寻物"] { #expect(page.role(words) == .advertisement) }
        #expect(page.paragraphs().first?.hasSuffix("第三名同伙在火车站候车室落网。") == true)
    }

    @Test func `The maker of a picture over a headline takes none of its rows`() throws {
        let page = try PageCase(
            """
            　　据统计，这段长城有十六座敌楼
            濒临坍塌，修复费用约需四百万元，
            首批捐款从五月十日开始。

            【长篇连载】
            题图：高　原
            渡口
            （二十三）
            周大年
            　　阿满把船系好，天已经黑得看不
            见对岸的灯了。雨点打在乌篷上，像
            炒豆子一样。她娘在舱里喊她吃饭，
            她没有应。
            """)
        #expect(page.titles.last == "渡口")
        #expect(page.articles.last?.byline == ["周大年"])
        #expect(page.role("题图：") == .caption)
    }

    @Test func `What stands between 图片报道 and a credit is a caption, however long`() throws {
        let page = try PageCase(
            """
            　　会议号召全省农村干部团结一致，为农村改革作出
            新的贡献。
            （新华社合肥9月26日电）
            图片报道
            9月25日，水源区移民安置试点村的村民搬进新居。首批搬迁的六十四户村民共分得承包地五百三十亩，每户有一座两层小楼和一个院子，院里栽了橘树。
            本报记者 程功摄
            """)
        #expect(page.articles.count == 1)
        #expect(page.role("图片报道") == .caption)
        #expect(page.role("移民安置") == .caption)
    }

    @Test func `Labels between the maker of a drawing and its numbers are of the drawing`() throws {
        let page = try PageCase(
            """
            制图/小　覃
            地区生产总值
            同比增长
            5.4
            %
            30816.7亿元
            规上工业增加值
            +
            7.1%

            本报记者　罗一鸣
            　　1月16日，省统计局发布数据：全
            年地区生产总值首次突破三万亿元，比
            上年增长百分之五点四。
            　　“四季度明显回升。”省统计局发
            言人这样概括全年走势。
            """)
        #expect(page.titles == [nil])
        #expect(page.role("同比增长") == .infographic)
    }
}
