// The text of a story in columns: paragraphs, headings, and what is thrown in between their lines.

import Corpus

extension PageSetter {
    /// Sets byline, dateline, text and jumps of a story.
    mutating func setBody(_ index: Int, _ story: SourceArticle) {
        if story.isShortNews { return sheet.add(interrupted(textLines(index, story), index)) }
        if has(.jumpMarker), random.chance(0.4) {
            sheet.add([SheetLine(text: jump(from: true), role: .jumpMarker, article: index)])
        }
        let mark = missingMark(index, story)
        // Short news between signed stories is often unsigned.
        if mark == .byline || has(.byline) && (mark != nil || isBare(index) || random.chance(0.85)) {
            facts[index].byline = story.byline
            sheet.add([SheetLine(text: PressNames.bylineLine(story.byline, &random), role: .byline, article: index)])
            if random.chance(0.3) { sheet.skip(1) }
        }
        if has(.dateline) && random.chance(0.9) || mark == .dateline {
            let line = dateline()
            note(reporterIn: line, index)
            sheet.add([SheetLine(text: line, role: .dateline, article: index)])
        }
        if case .paragraph(let lead) = story.parts.first(where: { !$0.isHeading }) { note(reporterIn: lead, index) }
        if has(.blankBeforeOpeningMark) { chooseMeasure(index, story) }
        var lines = textLines(index, story)
        if has(.jumpMarker), random.chance(0.7) { appendJump(index, &lines) }
        sheet.add(interrupted(lines, index))
    }

    /// The reporter whom a dateline or the first words of a text name signed the story too.
    private mutating func note(reporterIn words: String, _ index: Int) {
        for (opening, closing) in [("（记者 ", "）"), ("【本报记者", "报导】")] {
            guard let start = words.prefix(40).firstRange(of: opening)?.upperBound,
                let end = words[start...].firstRange(of: closing)?.lowerBound
            else { continue }
            // A place follows the name in the second form.
            let name = PressNames.cities.reduce(String(words[start..<end])) { name, city in
                name.hasSuffix(city) ? String(name.dropLast(city.count)) : name
            }
            if !facts[index].byline.contains(name) { facts[index].byline.append(name) }
        }
    }

    /// What must show that a story starts where neither a headline nor a wider blank does; nil where something else shows
    /// it. No paper lets one story run into the next without a sign.
    private mutating func missingMark(_ index: Int, _ story: SourceArticle) -> LayoutDefect? {
        // A feature with headings carries the name of its author.
        if has(.plainHeadings), story.parts.contains(where: \.isHeading) { return .byline }
        guard index > 0, isBare(index), blanksSayNothing || has(.articlesCloseTogether) else { return nil }
        guard !has(.byline), !has(.dateline) else { return has(.byline) ? nil : .dateline }
        return random.chance(0.5) ? .byline : .dateline
    }

    /// No headline stands over the story.
    private func isBare(_ index: Int) -> Bool {
        has(.headlinesAtPageEnd) || has(.headlinesTogether) && index == 1
    }

    /// Takes, of a few measures, the one at which most lines begin with 《 “ （.
    private mutating func chooseMeasure(_ index: Int, _ story: SourceArticle) {
        let texts = story.parts.compactMap { if case .paragraph(let text) = $0 { plan.indent + text } else { nil } }
        func count(_ measure: Int) -> Int {
            texts.flatMap { Typesetting.lines($0, habits: plan.habits) { _ in measure }.dropFirst() }
                .filter { $0.unicodeScalars.first.map { Typesetting.isOpening($0.value) } ?? false }.count
        }
        let measures = (0..<8).map { _ in max(18, plan.measures[index] + random.number(-8...8)) }
        plan.measures[index] = measures.max { count($0) < count($1) } ?? plan.measures[index]
    }

    /// The lines of a text with blank lines between its parts.
    mutating func textLines(_ index: Int, _ story: SourceArticle) -> [SheetLine] {
        var lines: [SheetLine] = []
        var headingCount = 0
        for part in story.parts {
            switch part {
            case .paragraph(let text):
                let number = facts[index].paragraphTexts.count
                let set = paragraphLines(text, index, from: lines.count)
                facts[index].paragraphTexts.append(set.text)
                lines += set.lines.map { SheetLine(text: $0, role: .body, article: index, unit: .paragraph(number)) }
                lines.append(.blank)
            case .heading(let text):
                let measure = plan.measures[index]
                let set = Typesetting.lines(text, habits: plan.habits) { _ in measure }
                lines += set.map { SheetLine(text: $0, role: .heading, article: index, unit: .heading(headingCount)) }
                headingCount += 1
                if random.chance(0.4) { lines.append(.blank) }
            }
        }
        while lines.last?.isBlank == true { lines.removeLast() }
        return lines
    }

    /// The lines of a paragraph, and its text as it was set in the end.
    private mutating func paragraphLines(_ text: String, _ index: Int, from line: Int) -> (
        text: String, lines: [String]
    ) {
        for ending in endings() {
            let whole = text + ending
            let lines = wrapped(has(.spacesAroundDigits) ? withSpacesAroundDigits(whole) : whole, index, from: line)
            if !blanksSayNothing || !plan.indent.isEmpty || endsShort(lines, index, from: line) {
                return (whole, lines)
            }
        }
        return (text, wrapped(text, index, from: line))
    }

    /// What may be added to a paragraph, first nothing. Where only a short last line shows the end of a paragraph, a full
    /// one would be a riddle.
    private mutating func endings() -> [String] {
        let sentences = ["各项工作正在推进。", "这项工作进展顺利。", "下一步将继续抓好落实。", "对此群众普遍表示欢迎。", "好。", "效果明显。"]
        return [""] + sentences.shuffled(using: &random) + ["这项工作进展顺利，受到群众欢迎。", "下一步将继续抓好落实，确保取得实效。"]
    }

    private func endsShort(_ lines: [String], _ index: Int, from line: Int) -> Bool {
        guard let last = lines.last else { return true }
        return Typesetting.width(last) <= measure(index, line + lines.count - 1) - 6
    }

    private mutating func wrapped(_ text: String, _ index: Int, from line: Int) -> [String] {
        var spread: Set<Int> = []
        for number in 0..<200 where random.chance(plan.justifiedShare) { spread.insert(number) }
        return wrapped(text, index, from: line, spread: spread) ?? wrapped(text, index, from: line, spread: []) ?? [
            text
        ]
    }

    /// The lines with some of them spread to the width of the column; nil when one cannot be: no paper leaves a line in the
    /// middle of a paragraph short.
    private mutating func wrapped(_ text: String, _ index: Int, from line: Int, spread: Set<Int>) -> [String]? {
        let habits = plan.habits
        var lines = Typesetting.lines(plan.indent + text, habits: habits) { number in
            let full = measure(index, line + number) - (number == 0 && plan.losesIndent ? 4 : 0)
            return spread.contains(number) ? full * 3 / 4 : full
        }
        for number in lines.indices.dropLast() where spread.contains(number) {
            let full = measure(index, line + number) - (number == 0 && plan.losesIndent ? 4 : 0)
            guard let set = Typesetting.justified(lines[number], to: full, &random) else { return nil }
            lines[number] = set
        }
        return lines
    }

    /// Width of a line of a story's text, by its number.
    func measure(_ index: Int, _ line: Int) -> Int {
        let base = plan.measures[index]
        guard has(.severalColumnWidths) else { return base }
        let share = plan.widthShares[line / plan.widthPeriod % plan.widthShares.count]
        return max(16, Int(Double(base) * share))
    }

    private mutating func withSpacesAroundDigits(_ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        var view = String.UnicodeScalarView()
        for (index, scalar) in scalars.enumerated() {
            if index > 0, random.chance(0.8) {
                let before = scalars[index - 1].value
                let isEdge = Typesetting.isLatin(before) != Typesetting.isLatin(scalar.value)
                if isEdge, (before >= 0x4E00 && before < 0xA000) || (scalar.value >= 0x4E00 && scalar.value < 0xA000) {
                    view.append(" ")
                }
            }
            view.append(scalar)
        }
        return String(view)
    }

    /// The lines with blank lines, captions and other things thrown in where defects say so.
    mutating func interrupted(_ lines: [SheetLine], _ index: Int) -> [SheetLine] {
        let places = lines.indices.dropLast().filter { isInsideSentence(lines, $0) }
        var breaks = columnBreaks(lines, places, index)
        for group in scraps() where !places.isEmpty {
            // Where blank lines say nothing, what stands between two lines of one sentence could not be told from it.
            let place = has(.noBlankLines) ? lines.count - 1 : random.pick(places)
            breaks[place, default: []] += [.blank] + group + [.blank]
        }
        var result: [SheetLine] = []
        for (number, line) in lines.enumerated() {
            let mark = line.text.unicodeScalars.first?.value
            if has(.blankBeforeOpeningMark), let mark, Typesetting.isOpening(mark), number > 0,
                line.unit == lines[number - 1].unit, !endsSentence(lines[number - 1].text)
            {
                result.append(.blank)
            }
            result.append(line)
            result += breaks[number] ?? []
        }
        return result
    }

    /// True when the line's last mark, or the one before a closing quote or bracket, ends a sentence.
    private func endsSentence(_ line: String) -> Bool {
        let isClosed = line.hasSuffix("”") || line.hasSuffix("）") || line.hasSuffix("》")
        let last = (isClosed ? line.dropLast() : line[...]).last
        return last == "。" || last == "！" || last == "？"
    }

    /// True when nothing could take the break behind a line for the end of a paragraph.
    private func isInsideSentence(_ lines: [SheetLine], _ number: Int) -> Bool {
        guard case .paragraph? = lines[number].unit, lines[number].unit == lines[number + 1].unit,
            let last = lines[number].text.unicodeScalars.last
        else { return false }
        return !"。！？；：”）".unicodeScalars.contains(last)
    }

    private mutating func columnBreaks(_ lines: [SheetLine], _ places: [Int], _ index: Int) -> [Int: [SheetLine]] {
        guard has(.columnBreak) || has(.severalColumnWidths) else { return [:] }
        var breaks: [Int: [SheetLine]] = [:]
        var next = random.number(2...9)
        for place in places where place >= next || measure(index, place) != measure(index, place + 1) {
            breaks[place] = Array(repeating: .blank, count: random.chance(0.75) ? 1 : 2)
            next = place + random.number(5...16)
        }
        return breaks
    }
}
