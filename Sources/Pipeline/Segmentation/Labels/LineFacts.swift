// What the evidence about a line asks for again and again, taken from its look once: it hangs on neither columns nor habits.

/// The part of the evidence about a line that looks alone decide.
struct LineFacts: Sendable {
    struct Traits: OptionSet {
        let rawValue: UInt8

        /// It may be a line of a headline.
        static let mayHead = Traits(rawValue: 1)
        /// More than its words and its width tells whether it is one.
        static let hasHeadTraits = Traits(rawValue: 2)
        /// More than its indent and its width tells whether it opens a paragraph.
        static let hasOpeningTraits = Traits(rawValue: 4)
        /// A line that parts stories stands above it.
        static let followsBorder = Traits(rawValue: 8)
        /// It is not indented in a block whose paragraphs are.
        static let isFlush = Traits(rawValue: 16)
    }

    private(set) var traits: Traits = []
    /// What its words say for a headline, in nats.
    private(set) var headWords: Float = 0
    /// Kind of the gap above it; nil where more than blanks stands there.
    private(set) var gapKind: Int?

    /// The facts of all lines, in their order.
    static func all(_ looks: [LineLook], _ shape: PageShape) -> [LineFacts] {
        looks.withUnsafeBufferPointer { looks in
            var facts = looks.indices.map { LineFacts(looks, $0, shape) }
            if !shape.isUnwrapped { markFlushLines(looks, &facts) }
            return facts
        }
    }

    /// Where a block opens with an indent and has another one farther down, paragraphs of it are indented, whatever is done
    /// elsewhere on the page.
    private static func markFlushLines(_ looks: UnsafeBufferPointer<LineLook>, _ facts: inout [LineFacts]) {
        var start = 0
        while start < looks.count {
            var (end, indentCount) = (start + 1, 0)
            while end < looks.count, looks[end].link == .blanks(0) {
                if looks[end].indent >= 2 { indentCount += 1 }
                end += 1
            }
            if indentCount > 0, looks[start].indent >= 2 {
                for index in start..<end where looks[index].indent < 2 { facts[index].traits.insert(.isFlush) }
            }
            start = end
        }
    }

    private init(_ looks: UnsafeBufferPointer<LineLook>, _ index: Int, _ shape: PageShape) {
        switch looks[index].link {
        case .blanks(let count): gapKind = PageHabits.gapKind(count, opensWithMark: looks[index].opensWithMark)
        case .label, .scraps: break
        case .border, .credit, .jumpFrom: traits.insert(.followsBorder)
        }
        if LineFacts.mayHead(looks, index) {
            traits.insert(.mayHead)
            headWords = LineFacts.headWords(looks, index, shape)
            if LineFacts.hasHeadTraits(looks, index) { traits.insert(.hasHeadTraits) }
        }
        if LineFacts.hasOpeningTraits(looks, index) { traits.insert(.hasOpeningTraits) }
    }

    @inline(__always)
    private static func mayHead(_ looks: UnsafeBufferPointer<LineLook>, _ index: Int) -> Bool {
        looks[index].hasLetters && !looks[index].opensDateline && !looks[index].opensWithClosing
            && !looks[index].isSetText && !looks[index].goesOnInStanza && !looks[index].numbersArticle
    }

    @inline(__always)
    private static func hasHeadTraits(_ looks: UnsafeBufferPointer<LineLook>, _ index: Int) -> Bool {
        if looks[index].count > 28 || looks[index].count <= 3 || looks[index].markBalance != 0 { return true }
        if looks[index].isNote || looks[index].echo != nil || looks[index].outlineLevel != nil { return true }
        if asksUnderLabel(looks[index]) || asksInTwoRows(looks, from: index) || asksInTwoRows(looks, from: index - 1) {
            return true
        }
        guard index + 1 < looks.count else { return false }
        if looks[index + 1].opensDateline || looks[index + 1].opensAddress { return true }
        if asks(looks[index], over: looks[index + 1]) || asksOverSubtitle(looks[index], looks[index + 1]) {
            return true
        }
        return index + 2 < looks.count && looks[index + 2].opensDateline
    }

    /// 油价缘何“冷”了下来？ right over who wrote it, or 菜场二楼，有一盏灯亮到十点: no text breaks off before a name.
    @inline(__always)
    static func asks(_ look: LineLook, over next: LineLook) -> Bool {
        guard next.link == .border(.byline), !look.holdsStop else { return false }
        return look.ending == .sentence || look.ending == .open && look.commaCount == 1 && look.count <= 20
    }

    /// 钱该怎样分？ over ——访某某局某某办公室.
    @inline(__always)
    static func asksOverSubtitle(_ look: LineLook, _ next: LineLook) -> Bool {
        look.ending == .sentence && !look.holdsStop && next.opensWithDash && next.ending == .open && look.count <= 24
    }

    /// 超过退休年龄打工， over 受伤算不算工伤？, and blanks or borders around both.
    @inline(__always)
    static func asksInTwoRows(_ looks: UnsafeBufferPointer<LineLook>, from index: Int) -> Bool {
        guard index >= 0, index + 1 < looks.count, looks[index].ending == .comma else { return false }
        let (upper, lower) = (looks[index], looks[index + 1])
        return upper.link != .blanks(0) && lower.link == .blanks(0) && (5...16).contains(upper.count)
            && lower.ending == .sentence && !lower.holdsStop && abs(upper.count - lower.count) <= 4
            && (index + 2 == looks.count || looks[index + 2].link != .blanks(0))
    }

    /// 什么叫“边际土地”？ under 名词解释.
    @inline(__always)
    static func asksUnderLabel(_ look: LineLook) -> Bool {
        (look.link == .label || look.link == .border(.sectionLabel)) && look.ending == .sentence && !look.holdsStop
            && look.count <= 20
    }

    @inline(__always)
    private static func hasOpeningTraits(_ looks: UnsafeBufferPointer<LineLook>, _ index: Int) -> Bool {
        looks[index].isSetText || looks[index].goesOnInStanza || looks[index].outlineLevel != nil
            || looks[index].opensWithClosing
            || looks[index].opensWithTail || looks[index].saysWho || looks[index].numbersArticle
            || looks[index].ending == .sentence && looks[index].count <= 4 || looks[index].opensDateline
    }

    @inline(__always)
    private static func headWords(_ looks: UnsafeBufferPointer<LineLook>, _ index: Int, _ shape: PageShape) -> Float {
        let look = looks[index]
        var score: Float =
            switch look.ending {
            case .open: 0
            // 一、问：《办法》出台的背景是什么？
            case .sentence:
                look.holdsStop
                    ? -9 : shape.isUnwrapped && look.outlineLevel != nil ? 3 : look.count <= 24 ? -1 : -2
            case .comma: -6
            case .semicolon: -6
            case .colon: look.outlineLevel != nil ? -0.5 : -3.5
            }
        if look.holdsStop && look.ending != .sentence { score -= 9 }
        score +=
            look.markCount == 0
            ? 0.9 : look.commaCount == 0 ? 0 : look.commaCount == 1 ? -1.3 : look.commaCount == 2 ? -3.8 : -6
        if let level = look.outlineLevel, look.count <= 30 {
            score += 4 + (level <= 2 && look.ending == .open && look.count <= 24 ? 1.5 : 0)
        }
        if look.opensWithCircledNumber { score -= 6 }
        if look.opensAddress { score -= 6 }
        if look.opensLikeNews { score -= 3 }
        if look.commaCount == 1, look.count > 22, !shape.isUnwrapped { score -= 1.2 }
        if look.isCouplet { score += 3 } else if look.gapCount >= 3, !look.isSpread { score -= 3 }
        return score
    }
}
