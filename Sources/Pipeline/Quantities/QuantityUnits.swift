// The units of quantities, as tables: to teach the reader a unit, add a word.

/// What a unit counts.
enum UnitKind: Equatable, Sendable {
    /// 元, 公里: a measure; what is measured stands before the number.
    case measure
    /// 个, 项: a counter; what is counted stands after it.
    case counter
}

/// The tables of units and of words around numbers.
struct QuantityUnits: Sendable {
    /// Units after a number.
    let units = WordTable<UnitKind>(
        QuantityUnits.words(
            """
            元 人民币 美元 澳元 欧元 日元 港元 港币 英镑 卢布 公里 千米 海里 厘米 毫米 纳米 米 平方公里 平方千米 平方米 立方米 \
            亩 公顷 吨 公斤 千克 克 斤 千瓦 兆瓦 千瓦时 千伏 度 % ‰ 个百分点 百分点 倍 天 小时 分钟 秒 年 个月 周 岁 摄氏度 ℃ \
            标箱 吨公里 升 毫升 千卡 赫兹 航次 人次 车次 班次 户次
            """, .measure)
            + QuantityUnits.words(
                """
                人 名 位 户 家 个 项 条 类 大类 批 艘 起 次 场 辆 架 台 套 座 所 处 列 对 头 只 株 颗 件 份 篇 部 册 本 种 级 \
                大 期 股 箱 班 省市 省 市 县 区县 村 镇 国 届 轮 批次 道 段 幅 间 栋 片 枚 口 组 支 款 宗 单 笔 例 门 层 节 \
                艘次 架次 亩次 排 张 眼 尾 羽 匹 棵 盏 根 块 顶 方面 国家 地区 城市
                """, .counter))

    /// Words before a number that say how exact it is.
    let openers: WordSet = [
        "大约", "约", "将近", "接近", "近", "超过", "超", "逾", "突破", "不少于", "至少", "最多", "不足", "上", "高达",
    ]

    /// Words after a unit that say how exact the number is.
    let closers: WordSet = ["以上", "以下", "以内", "左右", "上下", "以外"]

    private static func words(_ list: String, _ kind: UnitKind) -> [(word: String, meaning: UnitKind)] {
        list.split(separator: " ").map { (String($0), kind) }
    }
}
