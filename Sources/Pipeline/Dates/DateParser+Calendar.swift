// Years, months and days, alone, together, or as lists and ranges of one unit: 2015年7月9日, 5、6月份, 12-19日.

extension DateParser {
    /// One number of a chain in one unit, and where it stands.
    private struct Link {
        var value: Int
        var start: Int
        var end: Int
    }

    /// Numbers in one unit: 5、6月 or 1-9月; a single one is the common case.
    private struct Chain {
        var first: Link
        var rest: [Link] = []
        var isRange = false
        var style: Numeral.Style
        /// After the unit.
        var end: Int

        var isSingle: Bool { rest.isEmpty }

        func all(_ fits: (Link) -> Bool) -> Bool { fits(first) && rest.allSatisfy(fits) }
    }

    /// Year, month and day as far as printed, with lists and ranges inside the last of them.
    func calendar(at start: Int) -> Primary? {
        var form = CalendarForm()
        var place = start
        if let (word, end) = words.openers.match(in: text, at: start) {
            guard !isFigure(word, at: start), !isPartOfLength(word, at: start), !isAdverb(at: start, to: end),
                apply(word, to: &form)
            else {
                return nil
            }
            place = end
            if case .publishedQuarter = form.portion, let (edge, end) = edge(at: end) {
                form.edge = edge
                place = end
            }
        } else if let chain = yearChain(at: start) {
            guard chain.isSingle else { return primary(chain, from: start) { $0.year = .absolute($1) } }
            form.year = yearPart(chain)
            place = chain.end
        } else if text.has("公元", at: start), let chain = yearChain(at: start + 2), chain.isSingle {
            form.year = .absolute(chain.first.value)
            place = chain.end
        } else if text.has("民国", at: start), let year = text.numeral(at: start + 2), (1...120).contains(year.value),
            text.unit(year.end) == 0x5E74
        {
            form.year = .absolute(1911 + year.value)
            place = year.end + 1
        } else if text.unit(start + 1) == 0x5386, let chain = yearChain(at: start + 2), mayBeLunar(at: start),
            let (part, end) = lunar(at: chain.end, isLunar: true)
        {  // 阴历二〇二一年六月
            return Primary(.calendar(CalendarForm(year: yearPart(chain), portion: .lunar(part))), start, end)
        }
        return afterYear(form, from: start, at: place)
    }

    private func apply(_ word: DateWord, to form: inout CalendarForm) -> Bool {
        switch word {
        case .year(let year): form.year = year
        case .month(let month): form.month = month
        case .day(let day): form.day = day
        case .portion(let portion): form.portion = portion
        case .week, .form, .century: return false
        }
        return true
    }

    private func afterYear(_ read: CalendarForm, from start: Int, at end: Int) -> Primary? {
        var form = read
        var place = end
        if form.day != nil { return Primary(.calendar(form), start, end) }
        if form.portion == nil, form.month == nil {
            if form.year != nil, text.unit(place) == 0x5EA6, text.unit(place + 1) != 0x8FC7 { place += 1 }  // 年度
            let monthStart = form.year != nil && text.unit(place) == 0x7684 ? place + 1 : place  // 年的三月
            if let chain = monthChain(at: monthStart, hasYear: form.year != nil) {
                guard chain.isSingle else {
                    return primary(chain, from: start) {
                        $0 = form
                        $0.month = .absolute($1)
                    }
                }
                form.month = .absolute(chain.first.value)
                place = chain.end
            } else if mayBeLunar(at: monthStart), let (part, end) = lunar(at: monthStart) {
                form.portion = .lunar(part)
                return finished(form, start, end)
            } else if form.year != nil, let (day, end) = words.sameDays.match(in: text, at: monthStart) {
                form.day = day
                return Primary(.calendar(form), start, end)
            } else if monthStart > place, let (portion, edge, end) = yearPortion(at: monthStart, hasYear: true),
                end > monthStart + 1
            {  // 当年的年底
                form.portion = portion
                form.edge = edge
                return finished(form, start, end)
            } else if let (portion, edge, end) = yearPortion(at: place, hasYear: form.year != nil) {
                form.portion = portion
                form.edge = edge
                return finished(form, start, end)
            }
        }
        return afterMonth(form, from: start, at: place)
    }

    private func afterMonth(_ read: CalendarForm, from start: Int, at place: Int) -> Primary? {
        var form = read
        if form.portion == nil, form.month != nil || form.year == nil, let chain = dayChain(at: place, form) {
            guard chain.isSingle else {
                return primary(chain, from: start) {
                    $0 = form
                    $0.day = .absolute($1)
                }
            }
            form.day = .absolute(chain.first.value)
            return finished(form, start, chain.end)
        }
        if form.month != nil, form.portion == nil, let (portion, end) = monthPortion(at: place) {
            form.portion = portion
            return finished(form, start, end)
        }
        return finished(form, start, place)
    }

    private func finished(_ form: CalendarForm, _ start: Int, _ end: Int) -> Primary? {
        if form.isEmpty { return nil }
        if case .short = form.year, form.month == nil, form.portion == nil, !isWhole { return nil }
        return Primary(.calendar(form), start, end)
    }

    private func primary(
        _ chain: Chain, from start: Int, fill: (inout CalendarForm, Int) -> Void
    ) -> Primary {
        func found(_ link: Link, from start: Int) -> FoundForm {
            var form = CalendarForm()
            fill(&form, link.value)
            return FoundForm(start: start, end: link.end, form: .calendar(form))
        }
        var read = Primary(first: found(chain.first, from: start))
        for (number, link) in chain.rest.enumerated() {
            var next = found(link, from: link.start)
            if chain.isRange && number == chain.rest.count - 1 {
                read.last.last = next.form
            } else {
                next.isListed = true
                read.rest.append(next)
            }
        }
        read.last.end = chain.end
        return read
    }
}

// The chains of one unit.
extension DateParser {
    private static let yearUnit = UnitSet("年")
    private static let monthUnit = UnitSet("月")
    private static let dayUnit = UnitSet("日")
    private static let dayUnits = UnitSet("日号")
    private static let unitsOfPairs = UnitSet("月日")
    private static let dayJoints = UnitSet("至到-~、,")

    private func yearPart(_ chain: Chain) -> YearPart {
        chain.first.value < 100 ? .short(chain.first.value) : .absolute(chain.first.value)
    }

    private func yearChain(at start: Int) -> Chain? {
        guard let chain = chain(at: start, units: DateParser.yearUnit), chain.style != .cardinal else { return nil }
        let isFull = chain.all { (1000...2199).contains($0.value) && $0.end - $0.start == 4 }
        let isShort = chain.isSingle && chain.first.end - chain.first.start == 2
        let openers = isFull ? CompactText.yearAmountOpeners : CompactText.amountOpeners
        guard isFull || isShort, !isAmount(before: start, openers: openers, isYear: isFull), !isAmount(after: chain.end)
        else {
            return nil
        }
        if isShort, chain.style == .ascii, !isWhole, !mayBeShortYear(before: start) { return nil }
        return chain
    }

    private func monthChain(at start: Int, hasYear: Bool) -> Chain? {
        guard var chain = chain(at: start, units: DateParser.monthUnit) else { return nil }
        guard chain.all({ (1...12).contains($0.value) && $0.end - $0.start <= 2 }) else { return nil }
        let hasDay = text.numeral(at: chain.end).map { text.unit($0.end) == 0x65E5 } ?? false
        if hasDay, !chain.isSingle { return nil }  // 2、1月18日: 2 numbers the line
        let openers = hasDay ? CompactText.dayAmountOpeners : CompactText.amountOpeners
        if !hasYear, isAmount(before: start, openers: openers) || text.unit(start - 1) == 0x95F0 { return nil }  // 闰
        if text.unit(chain.end) == 0x4EFD { chain.end += 1 }  // 份
        if monthMeansOther(after: chain.end, style: chain.style) { return nil }
        return chain
    }

    private func dayChain(at start: Int, _ form: CalendarForm) -> Chain? {
        let mayBeNumber = form.month == nil && !goesOn(before: start)
        let units = mayBeNumber ? DateParser.dayUnit : DateParser.dayUnits
        guard let chain = chain(at: start, units: units) else { return bareDay(at: start, form) }
        guard chain.all({ (1...31).contains($0.value) && $0.end - $0.start <= 3 }) else { return nil }
        if form.month == nil, isAmount(before: start) || dayMeansOther(chain.style, from: start, to: chain.end) {
            return nil
        }
        return chain
    }

    /// 号 alone numbers houses and lines; after 9号到 or 9号、 it is a day again.
    private func goesOn(before start: Int) -> Bool {
        guard DateParser.dayJoints.contains(text.unit(start - 1)) else { return false }
        return text.unit(start - 2) == 0x53F7 || text.unit(start - 2) == 0x65E5
    }

    /// 四月十三, 1月3: a day without its unit, where nothing else is printed.
    private func bareDay(at start: Int, _ form: CalendarForm) -> Chain? {
        guard isWhole, form.month != nil, let number = text.numeral(at: start), (1...31).contains(number.value),
            number.end == text.count || text.unit(number.end) == 0x81F3
        else { return nil }
        let link = Link(value: number.value, start: start, end: number.end)
        return Chain(first: link, style: number.style, end: number.end)
    }

    /// The place after a unit, 年 or, where two numbers stand before it, 两年.
    private func afterUnit(_ units: UnitSet, at place: Int, count: Int) -> Int? {
        if units.contains(text.unit(place)) { return place + 1 }
        guard count > 1, units.contains(text.unit(place + 1)), CompactText.digitValue(text.unit(place)) == count else {
            return nil
        }
        return place + 2
    }

    /// 七八月份: two digits, one more than the other, are two numbers where the unit is 月 or 日.
    private func neighbours(_ number: Numeral, at place: Int) -> (first: Link, second: Link)? {
        guard number.style == .digits, number.length == 2, DateParser.unitsOfPairs.contains(text.unit(number.end))
        else {
            return nil
        }
        let first = CompactText.digitValue(text.unit(place))
        let second = CompactText.digitValue(text.unit(place + 1))
        guard first > 0, second == first + 1 else { return nil }
        return (
            Link(value: first, start: place, end: place + 1), Link(value: second, start: place + 1, end: place + 2)
        )
    }

    /// Numbers joined by 、 和 至 or dashes, the last one followed by a unit.
    private func chain(at start: Int, units: UnitSet) -> Chain? {
        var chain: Chain?
        var place = start
        while chain?.rest.count ?? 0 < 11, let number = text.numeral(at: place), number.value >= 0 {
            let (next, isInUnit) = (afterConnector(at: number.end), units.contains(text.unit(number.end)))
            if chain == nil, !isInUnit, next == nil { return nil }
            if let chain, !chain.isRange, (number.style == .ascii) != text.isDigit(start) { return nil }  // 1、一月
            let pair = neighbours(number, at: place)
            let link = pair?.first ?? Link(value: number.value, start: place, end: number.end)
            var links = chain ?? Chain(first: link, style: number.style, end: number.end)
            if chain != nil { links.rest.append(link) }
            if let pair { links.rest.append(pair.second) }
            if let end = afterUnit(units, at: number.end, count: links.rest.count + 1) {
                if links.isRange && links.rest.count > 1 { return nil }
                (links.style, links.end) = (number.style, end)
                return links
            }
            guard let next else { return nil }
            links.isRange = links.isRange || next.isRange
            (chain, place) = (links, next.place)
        }
        return nil
    }

    /// The place after a connector of a list or range; nil when there is none.
    private func afterConnector(at place: Int) -> (place: Int, isRange: Bool)? {
        if let next = afterRangeConnector(at: place) { return (next, true) }
        return CompactText.joints.contains(text.unit(place)) ? (place + 1, false) : nil
    }
}
