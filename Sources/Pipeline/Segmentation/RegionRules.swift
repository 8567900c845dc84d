// Rules that need neighbours: captions set one character a line, drawings torn to pieces, captions of several lines.

import Corpus

extension PageDraft {
    /// Applies the rules that know a line by its own words.
    mutating func applyLineRules() {
        for line in inked {
            guard let ruling = LineRule.ruling(on: view(line)) else { continue }
            if ruling.role == .ornament && Ornaments.isEllipsis(words(line)) { continue }
            rulings[line] = ruling
        }
    }

    /// The name of the paper: the short line at the very top that stands right above the folio.
    mutating func findMasthead() {
        guard inked.count > 2, rulings[inked[0]] == nil,
            rulings[inked[1]]?.role == .folio || rulings[inked[1]]?.role == .masthead
        else { return }
        let words = words(inked[0])
        if (2...14).contains(words.count), ending(inked[0]) == .open, words.number(of: .comma) == 0 {
            rule(inked[0], .masthead, "masthead-above-folio", 0.8)
        }
    }

    /// The last line of the page, when it speaks of the paper itself: letters to the editor, subscription, price.
    mutating func findFoot() {
        guard let last = inked.last, rulings[last] == nil, inked.count > 6, ending(last) == .open else { return }
        let words = words(last)
        guard words.count <= 40, words.number(of: .comma) <= 3 else { return }
        if words.holdsAny(["信箱", "征订", "热线", "订阅", "零售", "邮发", "发行", "请寄", "每份", "定价", "印刷", "编辑部:", "值班", "社址"]) {
            rule(last, .masthead, "page-foot", 0.75)
        }
    }

    /// Runs of five lines and more that hold one or two characters each: a caption set vertically.
    mutating func findVerticalText() {
        var index = 0
        while index < inked.count {
            var end = index
            while end < inked.count && isSliver(inked[end]) { end += 1 }
            let runEnd = end
            // Numbers of the caption stand in the same row; those at its ends may be of something else.
            while end > index && Numerals.isBareNumber(words(inked[end - 1])) { end -= 1 }
            while end > index && Numerals.isBareNumber(words(inked[index])) { index += 1 }
            if end > index, isLastOfParagraph(index) { index += 1 }
            let run = inked[index..<max(index, end)]
            let hanCount = run.reduce(0) { $0 + text.lines[$1].hanCount }
            if run.count >= 5, hanCount * 2 >= run.count {
                for line in run { rule(line, .verticalCaption, "vertical-text", 0.95) }
            }
            index = max(runEnd, index + 1)
        }
    }

    /// The end of a sentence that the line above left open, not the first word of a caption: 帮助。
    private func isLastOfParagraph(_ index: Int) -> Bool {
        guard index > 0, isSentence(inked[index]) else { return false }
        let above = inked[index - 1]
        return text.lines[above].count >= 6 && [.open, .comma].contains(ending(above)) && rulings[above] == nil
    }

    private func isSliver(_ line: Int) -> Bool {
        guard text.lines[line].count <= 3 else { return false }
        let words = words(line)
        return words.reduce(0) { $0 + (CharacterKind.of($1) == .han ? 1 : 0) } <= 1 + (words.count > 1 ? 1 : 0)
            && words.filter { CharacterKind.of($0) == .han || CharacterKind.of($0) == .latin }.count <= 2
            && !words.contains(0x25)
    }

    /// Numbers on lines of their own, and the short pieces of text around them: a drawing or table torn apart.
    mutating func findInfographics() {
        let numbers = inked.indices.filter { Numerals.isBareNumber(words(inked[$0])) && rulings[inked[$0]] == nil }
        var handled = -1
        for (position, start) in numbers.enumerated() where start > handled {
            var last = start
            var count = 1
            for next in numbers[(position + 1)...] {
                guard next - last <= 7, (last...next).allSatisfy({ isScrapPiece(inked[$0]) }) else { break }
                last = next
                count += 1
            }
            guard count >= 2 else { continue }
            let range = grown(start...last)
            for index in range where rulings[inked[index]] == nil {
                rule(inked[index], .infographic, "numbers-torn-off", 0.8)
            }
            handled = range.upperBound
        }
    }

    /// Advertisements: from the line that says what kind it is, or a few lines up, down to address and telephone.
    mutating func findAdvertisements() {
        for index in inked.indices where Notices.isAddress(words(inked[index])) {
            var start = index
            while start > 0, index - start < 7, rulings[inked[start]]?.role != .advertisement,
                isNoticePiece(inked[start - 1]), index - start < 3 || noticeHead(above: start) != nil
            { start -= 1 }
            // Without its kind, or a blank above it, nobody can say where it begins.
            let isBegun = rulings[inked[start]]?.role == .advertisement || gaps[inked[start]] > 0
            for place in isBegun ? start...index : index...index where rulings[inked[place]] == nil {
                rule(inked[place], .advertisement, "advertisement-with-address", 0.75)
            }
        }
    }

    /// The line up to four above that names a kind of advertisement, with nothing but pieces of it between.
    private func noticeHead(above index: Int) -> Int? {
        for place in (max(0, index - 4)..<index).reversed() {
            if rulings[inked[place]]?.role == .advertisement { return place }
            if !isNoticePiece(inked[place]) { return nil }
        }
        return nil
    }

    private func isNoticePiece(_ line: Int) -> Bool {
        if let role = rulings[line]?.role { return role == .advertisement || role == .hotline }
        return gaps[line] <= 1 && !words(line).contains(0x3002) && ending(line) != .comma
            && text.lines[line].count <= 24
    }

    /// A number alone that no drawing claimed is the number of the page, wherever extraction dropped it.
    mutating func findLoneNumbers() {
        for line in inked where rulings[line] == nil && Numerals.isBareNumber(words(line)) && words(line).count <= 3 {
            rule(line, .folio, "page-number-alone", 0.6)
        }
    }

    /// A line too narrow and too unfinished for running text.
    private func isScrapPiece(_ line: Int) -> Bool {
        if let ruling = rulings[line] { return ruling.role == .ornament || ruling.role == .infographic }
        return width(line) <= 32 && !isSentence(line) && ending(line) != .comma
    }

    /// Takes in the narrow blocks above and below a run of numbers.
    private func grown(_ range: ClosedRange<Int>) -> ClosedRange<Int> {
        var lower = range.lowerBound
        var upper = range.upperBound
        while let block = block(endingAt: lower - 1), isTornPiece(block) {
            lower = block.lowerBound
        }
        while let block = block(startingAt: upper + 1), isTornPiece(block) {
            upper = block.upperBound
        }
        return lower...upper
    }

    /// Narrow lines that are no column of text: a column torn by a drawing breaks off at its full width, a piece of the
    /// drawing ends short.
    private func isTornPiece(_ block: ClosedRange<Int>) -> Bool {
        guard block.allSatisfy({ isNarrowPiece(inked[$0]) }), !isColumn(block) else { return false }
        let full = block.reduce(0) { max($0, width(inked[$1])) }
        return block.count == 1 || full < 16 || block.count < 8 && width(inked[block.upperBound]) < full - 2
    }

    /// The block is as wide as the running text next to it.
    private func isColumn(_ block: ClosedRange<Int>) -> Bool {
        let full = block.reduce(0) { max($0, width(inked[$1])) }
        let near =
            Array(max(0, block.lowerBound - 6)..<block.lowerBound)
            + Array((block.upperBound + 1)..<max(block.upperBound + 1, min(inked.count, block.upperBound + 7)))
        let alike = near.filter { rulings[inked[$0]] == nil && abs(width(inked[$0]) - full) <= 2 }
        return alike.count >= 3 && alike.contains { words(inked[$0]).contains { $0 == 0x2C || $0 == 0x3002 } }
            || block.contains { words(inked[$0]).contains(0x2C) }
    }

    /// Short lines in a row, of any length but those of a column: the labels of a drawing or table whose numbers are lost.
    mutating func findShortLines() {
        let gapCount = inked.reduce(0) { $0 + (gaps[$1] > 0 ? 1 : 0) }
        let mayPart = gapCount * 10 < inked.count * 8
        var index = 0
        while index < inked.count {
            var end = index
            while end < inked.count, isShortPiece(inked[end]), end == index || !mayPart || gaps[inked[end]] == 0 {
                end += 1
            }
            let run = inked[index..<end]
            let open = run.filter { rulings[$0] == nil }
            let widest = open.map { width($0) }.max() ?? 0
            let ragged = open.filter { width($0) < widest - 2 }.count
            if run.count >= 4, open.count < 3 || ragged * 3 >= open.count {
                for line in open { rule(line, .infographic, "short-lines", 0.65) }
            }
            index = max(end, index + 1)
        }
    }

    private func isShortPiece(_ line: Int) -> Bool {
        if let role = rulings[line]?.role { return role == .infographic }
        let measured = text.lines[line]
        return measured.count <= 8 && measured.gapCount == 0 && measured.indent < 2 && ending(line) == .open
            && Outlines.level(words(line)) == nil
            && (words(line).last.map { !LineLook.leavesOpen($0) } ?? false)
    }

    private func isNarrowPiece(_ line: Int) -> Bool {
        rulings[line] == nil && width(line) <= 30 && !isSentence(line) && !text.lines[line].isLetterSpaced
            && Outlines.level(words(line)) == nil && !(text.lines[line].indent >= 2 && width(line) >= 14)
    }

    /// Lines up to this index of `inked` without a blank between them.
    private func block(endingAt end: Int) -> ClosedRange<Int>? {
        guard end >= 0 else { return nil }
        var start = end
        while start > 0, gaps[inked[start]] == 0, end - start < 8, rulings[inked[start - 1]] == nil { start -= 1 }
        return start...end
    }

    private func block(startingAt start: Int) -> ClosedRange<Int>? {
        guard start < inked.count else { return nil }
        var end = start
        while end + 1 < inked.count, gaps[inked[end + 1]] == 0, end - start < 8, rulings[inked[end + 1]] == nil {
            end += 1
        }
        return start...end
    }

    /// Captions of several lines: the paragraph that ends with a credit, or that a caption's first words open.
    mutating func findCaptions() {
        for index in inked.indices {
            let line = inked[index]
            // 记者 某某, and 摄 on the next line: the byline is of the picture.
            if index > 0, rulings[line]?.rule == "credit", gaps[line] == 0, rulings[inked[index - 1]]?.role == .byline {
                rulings[inked[index - 1]] = nil
            }
            if rulings[line] == nil, Captions.endsWithCredit(words(line)) {
                takeCaption(upTo: index, rule: "caption-credit")
            } else if rulings[line]?.rule == "credit", gaps[line] == 0, index > 0, rulings[inked[index - 1]] == nil {
                takeCaption(upTo: index, rule: "caption-credit")
            } else if rulings[line]?.rule == "caption-opener" {
                if let sign = words(line).first, opensList(sign) {
                    rulings[line] = nil
                } else {
                    takeCaption(from: index)
                }
            }
        }
    }

    /// A sign that opens three lines and more is the bullet of a list, not the pointer of a caption.
    private func opensList(_ sign: UInt32) -> Bool {
        LineView.isBullet(sign) && inked.lazy.filter { self.words($0).first == sign }.prefix(3).count == 3
    }

    private mutating func takeCaption(upTo end: Int, rule name: String) {
        var start = end
        while start > 0 && end - start < 6 {
            let above = inked[start - 1]
            guard gaps[inked[start]] == 0, rulings[above] == nil else { break }
            if isSentence(above) && width(above) + 6 < width(inked[start]) { break }
            start -= 1
        }
        guard !(start > 0 && gaps[inked[start]] == 0 && end - start >= 6) else { return }
        for index in start...end where rulings[inked[index]] == nil { rule(inked[index], .caption, name, 0.85) }
    }

    private mutating func takeCaption(from start: Int) {
        var end = start
        var depth = 0
        while end + 1 < inked.count, end - start < 6 {
            depth += bracketBalance(inked[end])
            if isSentence(inked[end]) || depth == 0 && startsInBracket(inked[start]) { break }
            let below = inked[end + 1]
            guard gaps[below] == 0, rulings[below] == nil, width(below) <= width(inked[start]) + 4 else { break }
            end += 1
            rule(below, .caption, "caption-goes-on", 0.7)
        }
    }
}

extension PageDraft {
    private func startsInBracket(_ line: Int) -> Bool { words(line).first == 0x28 }

    private func bracketBalance(_ line: Int) -> Int {
        words(line).reduce(0) { $0 + ($1 == 0x28 ? 1 : $1 == 0x29 ? -1 : 0) }
    }
}

extension Numerals {
    /// A number and nothing else: 01, 3, ①, 45%.
    static func isBareNumber(_ words: Words) -> Bool {
        guard (1...5).contains(words.count) else { return false }
        if words.count == 1, let only = words.first, (0x2460...0x249B).contains(only) { return true }
        return words.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x25 || $0 == 0x2E }
            && words.contains { (0x30...0x39).contains($0) }
    }
}

extension PageDraft {
    private static let labelWords: Set<String> = [
        "要闻", "时政", "综合", "综合新闻", "国际", "国内", "国际新闻", "国内新闻", "经济", "社会", "理论", "副刊", "体育", "文化", "教育", "法治", "地方",
        "民生", "评论", "专题", "导读",
        "本版导读", "特刊", "科技", "健康", "旅游", "生活", "视点", "视野", "聚焦", "焦点", "关注", "热点", "头条", "时评", "快讯", "简讯", "新闻", "深度",
        "观察", "广角", "区县", "区县新闻",
        "今日要闻", "重庆新闻", "本市新闻", "本省新闻", "特别报道", "专版", "读者来信", "新闻速递", "天下", "人物", "书评", "读书", "公告", "政务", "乡村振兴",
    ]

    private static let labelEndings: [Phrase] = [
        "周刊", "专刊", "特刊", "副刊", "专版", "专栏", "月刊", "新闻版", "聚焦", "观察", "视点", "关注", "纵横", "之窗", "广角", "天地", "园地", "论坛",
        "新闻", "文化旅游",
    ]

    /// Names of sections: short words alone at the top of the page, beside a folio, or known as such.
    mutating func findLabels() {
        for (index, line) in inked.enumerated() where rulings[line] == nil {
            let words = words(line)
            guard words.count <= 6, words.count >= 2, text.lines[line].ending == .open else { continue }
            let isParted = index + 1 >= inked.count || gaps[inked[index + 1]] > 0 || rulings[inked[index + 1]] != nil
            guard isParted else { continue }
            if words.endsWithAny(Self.labelEndings) || Self.labelWords.contains(words.string) {
                rule(line, .sectionLabel, "section-name", 0.85)
            } else if text.lines[line].gapCount == 0, words.count <= 4, standsByFurniture(index), index < 8 {
                rule(line, .sectionLabel, "section-beside-folio", 0.6)
            }
        }
    }

    private func standsByFurniture(_ index: Int) -> Bool {
        switch index > 0 ? rulings[inked[index - 1]]?.role : nil {
        case .folio, .masthead, .hotline, .navigation: true
        default: false
        }
    }
}

extension PageDraft {
    private static let officeEndings = Set("府厅局委会院部室办司处社组司团心队所站".unicodeScalars.map(\.value))

    /// Sign-offs of documents: a date alone on its line, with the office that signs above it.
    mutating func findSignOffs() {
        for (index, line) in inked.enumerated() where rulings[line] == nil || rulings[line]?.role == .folio {
            guard index > 2, text.lines[line].count <= 12, isBareDate(words(line)) else { continue }
            var start = index
            while start > 0, index - start < 3, isOffice(inked[start - 1]) { start -= 1 }
            guard start < index else { continue }
            for place in start...index { rule(inked[place], .signOff, "document-sign-off", 0.85) }
        }
    }

    private func isBareDate(_ words: Words) -> Bool {
        guard let date = PrintedDates.all(in: words).first else { return false }
        return date.day != nil && date.year != nil && date.range.count == words.count
    }

    private func isOffice(_ line: Int) -> Bool {
        guard rulings[line] == nil, let last = words(line).last else { return false }
        return text.lines[line].count <= 30 && PageDraft.officeEndings.contains(last)
            && words(line).number(of: .comma) == 0
    }

    /// Lists of attachments: 附件：1.某某方案, and the numbered lines below.
    mutating func findAttachments() {
        for (index, line) in inked.enumerated() where rulings[line] == nil {
            let words = words(line)
            guard words.first == 0x9644, words.starts("附件") || words.starts("附:"), words.count <= 60,
                ending(line) != .sentence
            else { continue }
            guard words.count <= 4 || words.prefix(5).contains(0x3A) else { continue }
            rule(line, .list, "attachments", 0.8)
            for next in inked[(index + 1)...] {
                guard rulings[next] == nil, Outlines.level(self.words(next)) == 3, ending(next) == .open else { break }
                rule(next, .list, "attachments", 0.8)
            }
        }
    }
}

extension PageDraft {
    /// A name alone between a headline and the text is the author's.
    mutating func findAuthors() {
        for index in inked.indices.dropFirst().dropLast() {
            let line = inked[index]
            guard text.lines[line].count <= 9, text.lines[line].hanCount == text.lines[line].count, rulings[line] == nil
            else { continue }
            let above = inked[index - 1]
            let below = inked[index + 1]
            let isUnderHead = rulings[above] == nil && ending(above) == .open && text.lines[above].count >= 4
            let isOverText = rulings[below] == nil && text.lines[below].count >= 8
            if isUnderHead, isOverText, index < 6 || gaps[line] > 0 && gaps[below] > 0, isStartOfText(index),
                Bylines.isNameAlone(view(line))
            {
                rule(line, .byline, "author-alone", 0.7)
            }
        }
    }

    /// Nothing above, or something that ends: the line above is no sentence that goes on.
    private func isStartOfText(_ index: Int) -> Bool {
        guard index >= 2 else { return true }
        let earlier = inked[index - 2]
        return rulings[earlier] != nil || ending(earlier) == .sentence || gaps[inked[index - 1]] > 0
    }
}
