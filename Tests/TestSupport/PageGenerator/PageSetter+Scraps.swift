// Captions, drawings, advertisements, jumps, datelines, and the dress of an era.

import Corpus

extension PageSetter {
    /// What is thrown into the text of one story.
    mutating func scraps() -> [[SheetLine]] {
        var groups: [[SheetLine]] = []
        for defect in LayoutDefect.allCases where has(defect) {
            for _ in 0..<random.number(1...2) {
                if let group = scrap(defect) { groups.append(group) }
            }
        }
        return groups
    }

    private mutating func scrap(_ defect: LayoutDefect) -> [SheetLine]? {
        func lines(_ texts: [String], _ role: LineRole) -> [SheetLine] { texts.map { SheetLine(text: $0, role: role) } }
        switch defect {
        case .textCaption:
            let measure = 2 * random.number(7...18)
            let text = PressNames.caption(&random)
            return lines(Typesetting.lines(text, habits: plan.habits) { _ in measure }, .caption)
        case .verticalCaption: return verticalCaption()
        case .infographic: return lines(PressNames.infographic(&random), .infographic)
        case .advertisement: return lines(PressNames.advertisement(&random), .advertisement)
        case .hotline: return lines(PressNames.hotline(&random), .hotline)
        case .ornament: return lines([PressNames.ornament(&random)], .ornament)
        case .pageNumberInParagraph:
            let number = "\(plan.pageNumber)"
            return lines(
                [random.pick([number, "· \(number) ·", "— \(number) —", "第\(number)页", "-\(number)-"])], .folio)
        default: return nil
        }
    }

    private mutating func verticalCaption() -> [SheetLine] {
        var result: [SheetLine] = []
        var sinceBlank = 0
        for scalar in PressNames.caption(&random).unicodeScalars {
            if Typesetting.isPunctuation(scalar.value), !result.isEmpty, random.chance(0.7),
                result[result.count - 1].role != .blank
            {
                result[result.count - 1].text.unicodeScalars.append(scalar)
                continue
            }
            if scalar.properties.isWhitespace || (sinceBlank > 4 && random.chance(0.15)) {
                result.append(.blank)
                sinceBlank = 0
            }
            if scalar.properties.isWhitespace { continue }
            result.append(SheetLine(text: String(Character(scalar)), role: .verticalCaption))
            sinceBlank += 1
        }
        return result
    }

    /// 上接, 下转.
    mutating func jump(from isFrom: Bool) -> String {
        let number = random.number(1...12)
        let page = random.pick(["第\(ChineseNumerals.number(number))版", "\(number)版", "第\(number)版", "A\(number)版"])
        let text = (isFrom ? random.pick(["上接", "紧接"]) : random.pick(["下转", "转"])) + page
        return random.pick(["（" + text + "）", "(" + text + ")", text])
    }

    /// A jump on a line of its own, or at the end of the last line.
    mutating func appendJump(_ index: Int, _ lines: inout [SheetLine]) {
        let marker = "（下转第\(ChineseNumerals.number(random.number(2...12)))版）"
        guard random.chance(0.4), let last = lines.indices.last, case .paragraph? = lines[last].unit else {
            lines.append(SheetLine(text: jump(from: false), role: .jumpMarker, article: index))
            return
        }
        lines[last].text += marker
    }

    /// Agency, place and day, on a line of its own.
    mutating func dateline() -> String {
        let city = random.pick(PressNames.cities)
        if has(.dressOfThe1950s) { return "新华社\(city)\(ChineseNumerals.number(plan.day))日电" }
        let words = random.pick(PressNames.agencies) + city + "\(plan.month)月\(plan.day)日电"
        return random.pick([words, "（" + words + "）", "据" + words, words + "（记者 " + PressNames.person(&random) + "）"])
    }

    /// The story in the dress of its era, with headings where they are asked for.
    mutating func dressed(_ story: SourceArticle) -> SourceArticle {
        var story = story
        if story.isShortNews { return has(.dressOfThe1950s) ? PageSetter.withChineseNumerals(story) : story }
        if has(.runningHeadings) || has(.governmentDocument) { story.parts = withHeadings(story.parts) }
        if has(.plainHeadings) { story.parts = withPlainHeadings(story.parts) }
        if has(.traditionalForms), random.chance(0.7) {
            story.parts = withOpening("【本报记者\(story.byline[0])\(random.pick(PressNames.cities))报导】", story.parts)
        }
        guard has(.dressOfThe1950s) else { return story }
        if !has(.dateline), random.chance(0.7) {
            let place = random.pick(PressNames.cities)
            story.parts = withOpening(
                "【\(random.pick(["新华社", "本报"]))\(place)\(ChineseNumerals.number(plan.day))日电】", story.parts)
        }
        return PageSetter.withChineseNumerals(story)
    }

    private func withOpening(_ opening: String, _ parts: [SourceArticle.Part]) -> [SourceArticle.Part] {
        guard let first = parts.firstIndex(where: { if case .paragraph = $0 { true } else { false } }),
            case .paragraph(let text) = parts[first]
        else { return parts }
        var parts = parts
        parts[first] = .paragraph(opening + text)
        return parts
    }

    private static func withChineseNumerals(_ story: SourceArticle) -> SourceArticle {
        func convert(_ text: String) -> String { ChineseNumerals.replacingDigits(in: text) }
        let parts: [SourceArticle.Part] = story.parts.map { part in
            switch part {
            case .paragraph(let text): .paragraph(convert(text))
            case .heading(let text): .heading(convert(text))
            }
        }
        return SourceArticle(
            title: convert(story.title), kicker: story.kicker.map(convert), subtitle: story.subtitle.map(convert),
            byline: story.byline, parts: parts, isShortNews: story.isShortNews)
    }

    /// A few words of what follows before every second to fourth paragraph, on a line of their own.
    private mutating func withPlainHeadings(_ parts: [SourceArticle.Part]) -> [SourceArticle.Part] {
        var result: [SourceArticle.Part] = []
        var sinceHeading = 0
        let sectionSize = random.number(1...3)
        for part in parts {
            if case .paragraph(let text) = part, !result.isEmpty, sinceHeading >= sectionSize || random.chance(0.15) {
                let fitting = ArticleComposer.clauses(text).filter { $0.unicodeScalars.count <= 13 }
                if !fitting.isEmpty {
                    result.append(.heading(random.pick(fitting)))
                    sinceHeading = 0
                }
            }
            result.append(part)
            sinceHeading += 1
        }
        return result
    }

    /// 一、 before every second or third paragraph, on lines of its own; （一） at the head of those between.
    private mutating func withHeadings(_ parts: [SourceArticle.Part]) -> [SourceArticle.Part] {
        let names = ["加快基础设施建设", "发展现代产业", "保护生态环境", "改善群众生活", "深化改革开放", "加强组织领导", "完善政策措施", "推动文化繁荣"]
        var result: [SourceArticle.Part] = []
        var chapter = 0
        var section = 0
        for part in parts {
            guard case .paragraph(let text) = part else { continue }
            if !result.isEmpty, section == 0 || random.chance(0.35) {
                chapter += 1
                section = 0
                let tail = random.chance(0.3) ? "，" + random.pick(names) : ""
                result.append(.heading(ChineseNumerals.number(chapter) + "、" + random.pick(names) + tail))
            }
            let isRunIn = chapter > 0 && random.chance(0.6)
            if chapter > 0 { section += 1 }
            let head = isRunIn ? "（" + ChineseNumerals.number(section) + "）" + random.pick(names) + "。" : ""
            result.append(.paragraph(head + text))
        }
        return result
    }
}
