// The measures of one page, drawn from wide ranges, and the facts that its folio prints.

/// Measures and facts of a page.
struct LayoutPlan {
    /// Width of columns in half columns, for each article in turn.
    var measures: [Int]
    /// Widths that follow one another inside a story where columns differ, as shares of its first; and after how many
    /// lines each.
    var widthShares: [Double]
    var widthPeriod: Int
    /// Blank lines between articles.
    var articleGap: Int
    /// Blank lines between short news.
    var newsGap: Int
    /// Spaces before a paragraph.
    var indent: String
    /// Paragraphs were indented in print, and extraction lost the spaces: first lines are narrower by two characters.
    var losesIndent: Bool
    var habits: Typesetting.Habits
    var paper: String
    var year: Int
    var month: Int
    var day: Int
    var pageNumber: Int
    /// Share of lines that are spread with spaces.
    var justifiedShare: Double

    init(_ defects: Set<LayoutDefect>, articleCount: Int, _ random: inout SeededRandom) {
        let is1950s = defects.contains(.dressOfThe1950s)
        let range =
            is1950s ? 9...15 : defects.contains(.governmentDocument) ? 26...40 : random.chance(0.2) ? 20...34 : 11...24
        measures = (0..<articleCount).map { _ in 2 * random.number(range) + random.number(0...1) }
        if !defects.contains(.severalColumnWidths), random.chance(0.6) {
            measures = Array(repeating: measures[0], count: articleCount)
        }
        widthShares = [1] + (0..<random.number(1...3)).map { _ in 0.6 + 0.05 * Double(random.number(0...18)) }
        widthPeriod = random.number(7...26)
        articleGap = defects.contains(.articlesCloseTogether) ? 1 : random.number(2...4)
        newsGap = min(articleGap, random.number(0...2))
        // Print indents nearly always.
        indent = random.pick(["", "", "", "", "　　", "　　", "  ", "    "])
        losesIndent = indent.isEmpty && random.chance(0.75)
        habits = Typesetting.Habits(hangsMarks: random.chance(0.6), keepsWords: random.chance(0.5))
        paper = random.pick(PressNames.papers)
        year = is1950s ? random.number(1950...1959) : random.number(1996...2026)
        month = random.number(1...12)
        day = random.number(1...28)
        pageNumber = random.number(1...16)
        justifiedShare = defects.contains(.justifiedLines) ? 0.1 + 0.05 * Double(random.number(0...5)) : 0
    }

    /// ISO 8601.
    var date: String { "\(year)-" + (month < 10 ? "0" : "") + "\(month)-" + (day < 10 ? "0" : "") + "\(day)" }

    /// The line that prints the date, in one of the ways of print.
    func folio(_ defects: Set<LayoutDefect>, _ random: inout SeededRandom) -> [String] {
        if defects.contains(.dressOfThe1950s) {
            let date =
                ChineseNumerals.digits(year) + "年" + ChineseNumerals.number(month) + "月" + ChineseNumerals.number(day)
                + "日"
            return [random.pick(["\(paper) \(date) 第\(ChineseNumerals.number(pageNumber))版", "\(date) 星期\(weekday)"])]
        }
        switch random.number(0...5) {
        case 0: return ["\(year)年 \(month)月 \(day)日 星期\(weekday)", "编辑 " + PressNames.person(&random)]
        case 1: return ["\(pageNumber)\(pageNumber)\(year)年 \(month)月 \(day)日 星期\(weekday)"]
        case 2: return ["\(year)年\(month)月\(day)日 星期\(weekday) 第\(pageNumber)版"]
        case 3: return ["\(fullWidth(year))年\(fullWidth(month))月\(fullWidth(day))日　星期\(weekday)"]
        case 4: return ["\(paper) \(date) 第0\(pageNumber % 10)版"]
        default:
            return [
                "\(pageNumber) \(year)年\(month)月\(day)日 责任编辑 " + PressNames.person(&random) + " 美编 "
                    + PressNames.person(&random)
            ]
        }
    }

    /// Day of the week by Zeller's congruence.
    var weekday: String {
        let shiftedMonth = month < 3 ? month + 12 : month
        let shiftedYear = month < 3 ? year - 1 : year
        let number =
            day + 13 * (shiftedMonth + 1) / 5 + shiftedYear + shiftedYear / 4 - shiftedYear / 100 + shiftedYear / 400
        return ["六", "日", "一", "二", "三", "四", "五"][number % 7]
    }

    private func fullWidth(_ number: Int) -> String {
        Typesetting.string(String(number).unicodeScalars.map { $0.value + 0xFEE0 })
    }
}

/// Numbers as print of the 1950s writes them.
enum ChineseNumerals {
    private static let signs = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

    /// Digit by digit: 1953 gives 一九五三.
    static func digits(_ number: Int) -> String {
        String(number).compactMap(\.wholeNumberValue).map { signs[$0] }.joined()
    }

    /// 1...99 as it is said: 12 gives 十二.
    static func number(_ number: Int) -> String {
        let tens = number / 10 == 0 ? "" : (number / 10 == 1 ? "" : signs[number / 10]) + "十"
        return tens + (number % 10 == 0 && number >= 10 ? "" : signs[number % 10])
    }

    /// Every digit of a text, of either width.
    static func replacingDigits(in text: String) -> String {
        text.map { character in
            let isDigit = ("0"..."9").contains(character) || ("０"..."９").contains(character)
            return isDigit ? character.wholeNumberValue.map { signs[$0] } ?? "" : String(character)
        }.joined()
    }
}
