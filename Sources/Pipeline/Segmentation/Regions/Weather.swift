// The weather of the day as papers print it in a corner: a head and a few lines, none of them a story.

import Corpus

extension PageDraft {
    private static let heads: Phrases = [
        "天气", "天气预报", "气象", "气象预报", "今晚到明天", "今晚到明日", "今夜到明天", "今天白天到夜间", "今日白天到夜间", "今天白天", "今日白天", "明天白天",
    ]
    private static let openers: Phrases = [
        "今天", "明天", "今晚", "明晚", "今日", "明日", "今夜", "今明", "后天", "天气", "市区", "沿海", "浴场", "长江水位", "水位",
    ]
    private static let forecasters: Phrases = [
        "气象台预报", "气象台预测", "气象台发布", "气象局预报", "天文台预报", "天文台预测", "天气预报:",
    ]
    /// Words of which each line that the rule begins at has one.
    static let weatherWords = heads + openers + forecasters

    private static let signs: Phrases = [
        "晴", "阴", "多云", "小雨", "中雨", "大雨", "阵雨", "雷雨", "小雪", "中雪", "有雾", "偏北风", "偏南风", "偏东风", "偏西风", "东北风", "东南风",
        "西北风",
        "西南风", "级", "最高", "最低", "气温", "水温", "温度", "度", "水位", "℃", "降水", "转",
    ]

    /// 今日天气, 某某地区天气预报 and the lines of forecast below; and lines that open with the day and its weather.
    mutating func findWeather() {
        var proseEnd = 0
        for index in places(about: .weather) where rulings[inked[index]] == nil && index >= proseEnd {
            guard text.lines[inked[index]].count <= 60, !isInsideColumn(index) else { continue }
            let core = core(inked[index])
            if core.count <= 10, core.endsWithAny(PageDraft.heads), core.first != 0x5929 || core.count <= 4 {
                let lines = inked[(index + 1)...].prefix(8).prefix {
                    isForecast($0) || isForecastPiece($0) || goesOnWithForecast($0)
                }
                guard lines.contains(where: { namesWeather($0) }), !lines.contains(where: { opensWithDateline($0) })
                else { continue }
                let rest = restOfSentence(lines)
                if isProse(lines + rest) {
                    proseEnd = lines.endIndex + rest.count
                    continue
                }
                for line in [inked[index]] + lines + rest { rule(line, .masthead, .weather, 0.8) }
            } else if core.prefix(12).holdsAny(PageDraft.forecasters), core.first != 0x636E,
                isForecast(inked[index])
            {
                takeForecast(from: index)
            } else if core.startsWithAny(PageDraft.openers), isForecast(inked[index]), namesDay(core) {
                takeForecast(from: index)
            } else if isHeadAndForecast(core), isForecast(inked[index]) {
                takeForecast(from: index)
            }
        }
    }

    /// 天气转晴的有利时机，清沟排渍: the line above is one of a text and goes on here.
    private func isInsideColumn(_ index: Int) -> Bool {
        guard index > 1, gaps[inked[index]] == 0 else { return false }
        let above = inked[index - 1]
        return rulings[above] == nil && !isSentence(above) && text.lines[above].count >= 10
            && rulings[inked[index - 2]] == nil && gaps[above] == 0 && abs(width(above) - width(inked[index])) <= 4
            && text.lines[inked[index]].clauseCount > 0
    }

    private static let measured: Phrases = ["昨日最高气温", "昨天最高气温", "今日最高气温", "昨日最高氣溫"]

    /// 省城今日天气：多云，最高气温37℃; 昨日最高气温三十五度，今夜到明天多云.
    private func isHeadAndForecast(_ core: Words) -> Bool {
        if core.startsWithAny(PageDraft.measured) { return true }
        guard let colon = core.prefix(12).firstIndex(where: { $0 == 0x3A || $0 == 0x3011 || $0 == 0x5D }) else {
            return false
        }
        return core[..<colon].endsWithAny(PageDraft.heads)
    }

    /// The line, and those in which its sentence goes on.
    private mutating func takeForecast(from index: Int) {
        rule(inked[index], .masthead, .weather, 0.75)
        var place = index
        while place + 1 < inked.count, place - index < 3, ending(inked[place]) == .comma || place > index,
            !isSentence(inked[place]), rulings[inked[place + 1]] == nil, gaps[inked[place + 1]] == 0,
            text.lines[inked[place + 1]].count <= 24,
            PageDraft.signs.contains(where: { words(inked[place + 1]).holds($0) })
        {
            place += 1
            rule(inked[place], .masthead, .weather, 0.7)
        }
        for line in inked[(place + 1)...].prefix(4).prefix(while: { gaps[$0] == 0 && isForecastPiece($0) }) {
            rule(line, .masthead, .weather, 0.7)
        }
    }

    /// 请注意抢收已成熟 over 的小麦。: the line that ends the sentence of a forecast, right under it.
    private func restOfSentence(_ forecast: ArraySlice<Int>) -> ArraySlice<Int> {
        guard let last = forecast.last, !isSentence(last), forecast.endIndex < inked.count else { return [] }
        let below = inked[forecast.endIndex]
        guard rulings[below] == nil, gaps[below] == 0, text.lines[below].indent < 2, isSentence(below) else {
            return []
        }
        return inked[forecast.endIndex...forecast.endIndex]
    }

    /// The day, and right behind it a colon or one of the signs of weather.
    private func namesDay(_ core: Words) -> Bool {
        guard core.count <= 24 else { return false }
        return core.prefix(5).contains(0x3A) || core.dropFirst(2).startsWithAny(PageDraft.signs)
            || core.starts("浴场") || core.starts("长江水位") || opensWithSpan(core)
    }

    /// 今夜到明天　多云转阴.
    private func opensWithSpan(_ core: Words) -> Bool {
        guard let span = PageDraft.heads.filter({ core.starts($0) }).map(\.count).max() else { return false }
        return core.dropFirst(span).startsWithAny(PageDraft.signs)
    }

    private static let waterLevels: Phrases = ["长江水位", "水位", "浴场水温", "海水温度"]

    private static let aspects: Phrases = [
        "空气质量", "舒适度", "紫外线", "湿度", "相对湿度", "洗车", "穿衣", "能见度", "风力", "风向", "空气优", "空气良",
        "高潮时间", "低潮时间", "日出", "日落", "晨练指数", "穿衣指数", "感冒指数",
    ]

    /// Under the head of a forecast: the day alone, one sign of weather, 空气质量：良.
    private func isForecastPiece(_ line: Int) -> Bool {
        guard text.lines[line].count <= 16, !isSentence(line), ending(line) != .comma, mayBeWeather(line) else {
            return false
        }
        if words(line).startsWithAny(PageDraft.aspects) { return true }
        guard text.lines[line].count <= 12 else { return false }
        return words(line).isAny(of: PageDraft.openers) || namesWeather(line)
    }

    func namesWeather(_ line: Int) -> Bool { words(line).holdsAny(PageDraft.signs) }

    private func mayBeWeather(_ line: Int) -> Bool {
        rulings[line] == nil || rulings[line]?.rule == .mastheadEar || rulings[line]?.rule == .weather
    }

    /// A forecast written out in sentences over several lines is a story under its headline.
    private func isProse(_ lines: ArraySlice<Int>) -> Bool {
        guard lines.count >= 3, let last = lines.last, isSentence(last) else { return false }
        return lines.dropLast().count { text.lines[$0].signs.contains(.stop) } >= 1
            && lines.dropLast().allSatisfy { ending($0) == .open || ending($0) == .comma || text.lines[$0].count >= 10 }
            && lines.dropLast().contains { ending($0) == .open }
    }

    /// 午局部有小雨。风向偏北，风力三到: a line of a forecast set as text.
    private func goesOnWithForecast(_ line: Int) -> Bool {
        rulings[line] == nil && gaps[line] == 0 && text.lines[line].count <= 24 && text.lines[line].indent < 2
            && namesWeather(line)
    }

    /// Two signs of weather in a few words.
    private func isForecast(_ line: Int) -> Bool {
        guard rulings[line] == nil, text.lines[line].count <= 60 else { return false }
        if words(line).startsWithAny(PageDraft.waterLevels) { return true }
        return PageDraft.signs.filter { words(line).holds($0) }.count >= 2
    }
}
