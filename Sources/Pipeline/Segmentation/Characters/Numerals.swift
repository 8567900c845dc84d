// Numbers and calendar dates as pages print them, for page facts alone; dates in running text are read elsewhere.

/// Numbers written in digits or in Chinese numerals.
enum Numerals {
    private static let digits: [UInt32: Int] = {
        var map: [UInt32: Int] = [:]
        for (value, text) in ["〇零○", "一元", "二", "三", "四", "五", "六", "七", "八", "九"].enumerated() {
            for scalar in text.unicodeScalars { map[scalar.value] = value }
        }
        return map
    }()
    private static let ten: UInt32 = 0x5341  // 十
    private static let twenty: UInt32 = 0x5EFF  // 廿

    /// True for a character a number may hold: 0 to 9, 〇○零一元二三四五六七八九十廿.
    @inline(__always) static func isNumeral(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x30...0x39, 0x3007, 0x25CB, 0x96F6, ten, twenty: true
        case 0x4E00, 0x5143, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D: true
        default: false
        }
    }

    /// The value: `15`, 十五, 二十五, 二〇二一; nil for anything else and for more than nine digits.
    static func value(_ scalars: Words) -> Int? {
        guard !scalars.isEmpty, scalars.count <= 9 else { return nil }
        if scalars.contains(ten) || scalars.contains(twenty) { return tens(scalars) }
        var value = 0
        for scalar in scalars {
            guard let digit = (0x30...0x39).contains(scalar) ? Int(scalar) - 0x30 : digits[scalar] else { return nil }
            value = value * 10 + digit
        }
        return value
    }

    private static func tens(_ scalars: Words) -> Int? {
        var value = 0
        var digit: Int?
        for scalar in scalars {
            if scalar == ten {
                value += (digit ?? 1) * 10
                digit = nil
            } else if scalar == twenty {
                value += 20
            } else {
                guard let next = digits[scalar], digit == nil else { return nil }
                digit = next
            }
        }
        value += digit ?? 0
        return value < 100 ? value : nil
    }
}

/// A date as printed; year or day may be missing.
struct PrintedDate: Hashable {
    var year: Int?
    var month: Int?
    var day: Int?
    /// Where it stands among the characters it was read from.
    var range: Range<Int>
    /// Digits printed right before the year, without a space, e.g. 55 of 552021年.
    var leadingDigits: Words = []
}

/// Finds dates.
enum PrintedDates {
    private static let year: UInt32 = 0x5E74, month: UInt32 = 0x6708, sun: UInt32 = 0x65E5, number: UInt32 = 0x53F7

    /// All dates of year, month and day, of month and day, of year and month, or of a year alone, in order:
    /// 2021年12月15日, 二〇二一年十二月, 12月7日, 2021-12-15, 2021.12.15.
    static func all(in words: Words) -> [PrintedDate] {
        var result: [PrintedDate] = []
        var place = words.startIndex
        while place < words.endIndex {
            var found: PrintedDate?
            switch words[place] {
            case year: found = fromYear(words, at: place)
            case month: found = fromMonth(words, at: place, year: nil, start: nil)
            case 0x2D, 0x2E, 0x2F: found = separated(words, at: place)
            default: break
            }
            if let found {
                result.append(found)
                place = max(place + 1, found.range.upperBound)
            } else {
                place += 1
            }
        }
        return result
    }

    /// Start of the numeral that ends before a place.
    private static func numeralStart(_ words: Words, before end: Int) -> Int {
        var start = end
        while start > words.startIndex && Numerals.isNumeral(words[start - 1]) { start -= 1 }
        return start
    }

    /// End of the numeral that starts at a place.
    private static func numeralEnd(_ words: Words, from start: Int) -> Int {
        var end = start
        while end < words.endIndex && Numerals.isNumeral(words[end]) { end += 1 }
        return end
    }

    private static func fromYear(_ words: Words, at place: Int) -> PrintedDate? {
        let start = numeralStart(words, before: place)
        if let date = ofRepublic(words, at: place, numeral: start) { return date }
        guard place - start >= 4, let year = Numerals.value(words[(place - 4)..<place]), (1815...2200).contains(year)
        else { return nil }
        let leading = words[start..<(place - 4)]
        let monthEnd = numeralEnd(words, from: place + 1)
        if monthEnd > place + 1, monthEnd < words.endIndex, words[monthEnd] == month,
            var date = fromMonth(words, at: monthEnd, year: year, start: place - 4)
        {
            date.leadingDigits = leading
            return date
        }
        return PrintedDate(year: year, month: nil, day: nil, range: (place - 4)..<(place + 1), leadingDigits: leading)
    }

    private static let republic: Phrase = "民国", fullRepublic: Phrase = "中华民国"

    /// 民国三十八年十月二日: years are counted from 1912.
    private static func ofRepublic(_ words: Words, at place: Int, numeral start: Int) -> PrintedDate? {
        guard words[..<start].ends(republic), let count = Numerals.value(words[start..<place]),
            (1...300).contains(count)
        else { return nil }
        let from = words[..<start].ends(fullRepublic) ? start - 4 : start - 2
        let monthEnd = numeralEnd(words, from: place + 1)
        let date =
            monthEnd > place + 1 && monthEnd < words.endIndex && words[monthEnd] == month
            ? fromMonth(words, at: monthEnd, year: 1911 + count, start: from) : nil
        return date ?? PrintedDate(year: 1911 + count, month: nil, day: nil, range: from..<(place + 1))
    }

    private static func fromMonth(_ words: Words, at place: Int, year: Int?, start: Int?) -> PrintedDate? {
        let monthStart = numeralStart(words, before: place)
        guard let month = Numerals.value(words[monthStart..<place]), (1...12).contains(month) else { return nil }
        let dayEnd = numeralEnd(words, from: place + 1)
        let from = start ?? monthStart
        if dayEnd > place + 1, dayEnd < words.endIndex, words[dayEnd] == sun || words[dayEnd] == number,
            let day = Numerals.value(words[(place + 1)..<dayEnd]), (1...31).contains(day)
        {
            return PrintedDate(year: year, month: month, day: day, range: from..<(dayEnd + 1))
        }
        return year == nil ? nil : PrintedDate(year: year, month: month, day: nil, range: from..<(place + 1))
    }

    /// 2021-12-15, 2021.12.15, 2021/12/15; the place is that of the first separator.
    private static func separated(_ words: Words, at place: Int) -> PrintedDate? {
        let start = numeralStart(words, before: place)
        guard place - start >= 4, let year = Numerals.value(words[(place - 4)..<place]), (1815...2200).contains(year)
        else { return nil }
        let monthEnd = numeralEnd(words, from: place + 1)
        guard monthEnd < words.endIndex, words[monthEnd] == words[place], monthEnd - place <= 3,
            let month = Numerals.value(words[(place + 1)..<monthEnd]), (1...12).contains(month)
        else { return nil }
        let dayEnd = min(numeralEnd(words, from: monthEnd + 1), monthEnd + 3)
        guard let day = Numerals.value(words[(monthEnd + 1)..<dayEnd]), (1...31).contains(day) else { return nil }
        return PrintedDate(
            year: year, month: month, day: day, range: (place - 4)..<dayEnd, leadingDigits: words[start..<(place - 4)])
    }
}

/// What newspapers are called.
enum NewspaperNames {
    static let endings: Phrases = [
        "日报", "晚报", "早报", "晨报", "时报", "商报", "都市报", "农村报", "农民报", "生活报", "快报", "导报", "周报", "经济报", "青年报", "工人报", "农民报",
        "军报", "法治报", "法制报",
        "教育报", "文化报", "科技报", "环境报", "参考报", "新报", "公报", "邮报", "大公报", "文汇报", "证券报", "消费者报", "旅游报", "新闻", "人民网", "新华网",
        "在线", "政府网",
    ]

    /// What ends with 报 and is no paper.
    static let others: Phrases = [
        "公报", "简报", "快报", "情报", "海报", "通报", "捷报", "喜报", "预报", "汇报", "申报", "機關報", "机关报", "年报", "战报",
    ]

    /// Those of papers, without those of sites.
    private static let own = Phrases(endings.prefix(endings.count - 5))

    /// 会谈公报, 联合公报, 统计公报: what is announced.
    private static let communiques: Phrases = ["会谈", "联合", "统计", "新闻", "会议", "全会", "会晤", "战果", "主席团", "建交"]

    /// True when the words could be the name of a newspaper and nothing else.
    static func isName(_ words: Words) -> Bool {
        guard (3...12).contains(words.count), words.allSatisfy({ CharacterKind.of($0) == .han }) else { return false }
        // 第三次全体会议公报 is what was said at the end of a meeting.
        if words.ends("公报"), !words.ends("大公报") {
            return words.count <= 5 && !words.dropLast(2).endsWithAny(communiques)
        }
        return !isKindOfNews(words) && words.endsWithAny(own)
    }

    /// 汛情快报: news of one kind, in short.
    static func isKindOfNews(_ words: Words) -> Bool {
        words.ends("快报") && words.dropLast(2).endsWithAny(matters)
    }

    private static let matters: Phrases = [
        "汛情", "灾情", "疫情", "旱情", "战况", "赛事", "抗洪", "防汛", "抗旱", "抗灾", "救灾", "市场", "行情", "县域", "区县", "市县", "乡镇", "基层",
        "要闻", "时政",
        "两会", "国际", "国内",
    ]
}
