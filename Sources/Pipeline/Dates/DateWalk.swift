// Walks through a text with its dates, keeping track of where the text is in time.

import Corpus

/// Resolves the expressions of a text one after the other.
struct DateWalk {
    private let compact: CompactText
    private let text: String
    private let paragraphs: [Int]
    private let headings: Set<Int>
    private var paragraph = -1
    private var resolver: DateResolver
    private var place = 0
    private var titleDepth = 0
    private var isDoubted = false
    private let futures: WordPlaces

    /// Starts before the first character.
    init(
        _ compact: CompactText, _ text: String, _ published: PartialDate?, _ paragraphs: [TextSpan],
        _ headings: [TextSpan], isWhole: Bool = false
    ) {
        self.compact = compact
        self.text = text
        futures = FutureWords.places(in: compact)
        let starts = paragraphs.map { compact.index(atOrAfterByte: $0.start) }
        self.paragraphs = starts.isEmpty ? DateWalk.lineStarts(compact) : starts.sorted()
        self.headings = Set(headings.map { compact.index(atOrAfterByte: $0.start) })
        resolver = DateResolver(discourse: Discourse(published: published, isWhole: isWhole))
    }

    /// A day of printing that was not printed lends its doubt to every date that leans on it.
    mutating func doubtPrinting(_ printing: DatingOfPrinting) {
        isDoubted = printing != .printed
        resolver.discourse.isGuess = printing == .guessedMonth
    }

    /// The text was sent before it was printed.
    mutating func enterDispatch(sent day: CalendarDay) { resolver.discourse.enterDispatch(sent: day) }

    /// The next expression, resolved.
    mutating func read(_ found: FoundForm) -> DateExpression {
        advance(to: found.start)
        if !found.isListed { resolver.discourse.listed = nil }
        var resolved = resolver.resolve(found, tense: tense(around: found))
        if isDoubted, resolved.resolution == .publication || (resolved.resolution == .context && leansOnDoubt) {
            resolved.isInferred = true
        }
        remember(resolved, found)
        if resolved.precision == .day, Dateline.stands(at: found.end, in: compact), let day = resolved.interval.from {
            enterDispatch(sent: day)
        }
        return resolved.expression(compact.span(found.start, found.end), text)
    }

    private static func lineStarts(_ compact: CompactText) -> [Int] {
        var starts = [0]
        for place in 0..<compact.count where compact.units[place] == 0x0A { starts.append(place + 1) }
        return starts
    }

    /// Passes sentence ends, titles and paragraph starts up to a place.
    private mutating func advance(to target: Int) {
        while place < target {
            while paragraph + 1 < paragraphs.count, paragraphs[paragraph + 1] <= place { enterParagraph() }
            switch compact.units[place] {
            case 0x3002, 0x21, 0x3F: resolver.discourse.sentence += 1
            case 0x300A: titleDepth += 1
            case 0x300B: titleDepth = max(0, titleDepth - 1)
            default: break
            }
            place += 1
        }
        while paragraph + 1 < paragraphs.count, paragraphs[paragraph + 1] <= target { enterParagraph() }
    }

    private mutating func enterParagraph() {
        if paragraph >= 0, headings.contains(paragraphs[paragraph]) { resolver.discourse.endHeading() }
        paragraph += 1
        resolver.discourse.beginParagraph(isHeading: headings.contains(paragraphs[paragraph]))
        resolver.discourse.sentence += 1
        titleDepth = 0
    }

    /// True when the date before, which this one leans on, leans on a day of printing that is in doubt.
    private var leansOnDoubt: Bool { resolver.discourse.nearest?.isDoubted ?? false }

    /// What the text is at after an expression.
    private mutating func remember(_ resolved: ResolvedDate, _ found: FoundForm) {
        guard let parts = resolved.parts, !resolved.interval.isUnknown else {
            resolver.discourse.listed = nil
            return
        }
        let anchor = DateAnchor(
            year: parts.year, month: parts.month, day: parts.day, interval: resolved.interval,
            sentence: resolver.discourse.sentence, isDoubted: isDoubted && resolved.resolution != .absolute)
        resolver.discourse.listed = anchor
        if case .samePeriodLastYear = found.form { return }
        resolver.discourse.mentioned = anchor
        if titleDepth > 0 || isComparison(before: found.start) { return }
        resolver.discourse.period = resolved.interval
        guard found.frame == .none || isReached(resolved, found), resolved.precision != .range else { return }
        if let published = resolver.discourse.published, parts.year > published.year + 1 { return }
        resolver.discourse.paragraph = anchor
    }

    /// 到2020年已增至: a date that 到 leads to and that lies behind the day of printing is told of, and no target.
    private func isReached(_ resolved: ResolvedDate, _ found: FoundForm) -> Bool {
        guard found.frame == .deadline, let end = resolved.interval.to,
            let printed = resolver.discourse.published?.lastDay
        else { return false }
        return end <= printed
    }

    /// 比去年, 从2015年的48%: the text is not at that date.
    private func isComparison(before start: Int) -> Bool {
        DateWalk.comparers.contains(compact.unit(start - 1)) || Comparisons.stand(before: start, in: compact)
    }

    private static let comparers = UnitSet("与同自从如像")

    /// What the clause around an expression says of the future.
    private func tense(around found: FoundForm) -> Tense {
        if FutureWords.standsBefore(found.start, in: compact) { return .ahead }
        let around = found.start - FutureWords.reach..<found.end + FutureWords.reach
        return futures.stand(in: around) && FutureWords.standInClause(of: found, in: compact) ? .open : .unmarked
    }
}

/// Words before a date that something is compared with.
enum Comparisons {
    /// 比去年, 超过1954年的最高水位.
    static func stand(before start: Int, in text: CompactText) -> Bool {
        let before = text.unit(start - 1)
        return before == 0x6BD4 || before == 0x8F83 || words.ends(before: start, in: text)  // 比 较
    }

    private static let words: WordSet = [
        "超过", "高于", "高过", "低于", "多于", "少于", "大于", "小于", "好于", "优于", "胜过", "赶上", "相当于", "等于", "不如", "不及",
    ]
}

/// Words that point to the future.
enum FutureWords {
    private static let before: WordSet = [
        "将于", "将在", "定于", "拟于", "计划于", "计划在", "预计于", "预计在", "拟在", "力争在", "有望在", "将从", "将自", "有望于", "预计", "将",
    ]
    private static let words = WordTable<Bool>(
        [
            "将", "拟", "计划", "预计", "力争", "即将", "有望", "定于", "届时", "确保", "争取", "施行", "实施", "截止", "报名", "启动报名",
            "前完成", "起施行",
        ], meaning: true)
    /// The characters that `words` begin with.
    private static let firsts = UnitTable(units: words.heads)
    /// How far to look on either side.
    static let reach = 30

    /// Where they stand in a text.
    static func places(in text: CompactText) -> WordPlaces { WordPlaces(of: words, beginningWith: firsts, in: text) }

    /// True when 将于 or its like ends right before a place.
    static func standsBefore(_ start: Int, in text: CompactText) -> Bool {
        before.ends(before: start, in: text)
    }

    /// True when one stands in the clause of an expression.
    static func standInClause(of found: FoundForm, in text: CompactText) -> Bool {
        var lower = found.start
        while lower > 0, found.start - lower < reach, !endsClause(text.unit(lower - 1)) { lower -= 1 }
        var upper = found.end
        var commas = 0
        while upper < text.count, upper - found.end < reach {
            if endsClause(text.unit(upper)) {
                commas += 1
                if text.unit(upper) != 0x2C || commas > 1 { break }
            }
            upper += 1
        }
        return (lower..<upper).contains { firsts.contains(text.unit($0)) && words.match(in: text, at: $0) != nil }
    }

    private static func endsClause(_ unit: UInt16) -> Bool {
        unit == 0x2C || unit == 0x3002 || unit == 0x3B || unit == 0x0A || unit == 0x21 || unit == 0x3F
    }
}

/// How a text knows when it was printed.
enum DatingOfPrinting: Equatable, Sendable {
    /// From the page, from its reader, or from the name of its file.
    case printed
    /// The year was drawn from the years of the text, to the day of a dateline.
    case guessedYear
    /// The year was drawn from the years of the text, which prove nothing of the months before and behind.
    case guessedMonth

    init(_ published: Fact<PartialDate>) {
        guard published.certainty == .inferred, published.evidence.rule != Evidence.fileName else {
            self = .printed
            return
        }
        self = published.value.day == nil ? .guessedMonth : .guessedYear
    }
}
