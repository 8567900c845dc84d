// Captions of several lines: where they begin and end.

import Corpus

extension PageDraft {
    /// Captions of several lines: the paragraph that ends with a credit, or that a caption's first words open.
    mutating func findCaptions() {
        for index in inked.indices {
            let line = inked[index]
            guard let known = rulings[line]?.rule else {
                if mayHoldCredit(line), Captions.endsWithCredit(words(line)) {
                    takeCaption(upTo: index, rule: .captionCredit)
                }
                continue
            }
            switch known {
            case .credit where index > 0 && gaps[line] == 0:
                // 记者 某某, and 摄 on the next line: the byline is of the picture.
                if rulings[inked[index - 1]]?.role == .byline { rulings[inked[index - 1]] = nil }
                if let name = pictureName(above: index) {
                    for place in name..<index { rule(inked[place], .caption, .captionCredit, 0.8) }
                } else if rulings[inked[index - 1]] == nil {
                    takeCaption(upTo: index, rule: .captionCredit)
                }
            case .captionCredit where index + 1 < inked.count && namesMaker(inked[index + 1]):
                rule(inked[index + 1], .caption, .captionGoesOn, 0.8)
            case .captionCredit where isQuoted(above: index):
                rule(inked[index - 1], .caption, .captionCredit, 0.75)
            case .captionOpener:
                if let sign = words(line).first, opensList(sign) || isOverNews(index) {
                    rulings[line] = nil
                } else {
                    takeCaption(from: index)
                    takeBracketEnd(below: index)
                    takeSource(below: index)
                }
            default: break
            }
        }
    }

    private static let pointers: FewCharacters = "▲△▼▽▶►"

    /// △巴拿马人民集会, a row more, and under them 新华社讯: the sign opens an item of news.
    private func isOverNews(_ index: Int) -> Bool {
        guard let sign = words(inked[index]).first, PageDraft.pointers.contains(sign), !isSentence(inked[index]),
            text.lines[inked[index]].count <= 24
        else { return false }
        let below = inked[(index + 1)...].prefix(3)
        guard let news = below.first(where: { rulings[$0] == nil && opensWithDateline($0) }) else { return false }
        return below.prefix { $0 < news }.allSatisfy { !isSentence($0) && text.lines[$0].clauseCount == 0 }
    }

    private static let pictureColumns: Phrases = ["图片报道", "图片新闻", "摄影报道", "图片故事", "新闻图片"]

    /// What stands alone between 图片报道 and a credit tells of the picture, however long it is.
    private func pictureName(above credit: Int) -> Int? {
        let lines = inked[..<credit].suffix(3).reversed().prefix { rulings[$0] == nil && !isPictureName($0) }
        let name = credit - lines.count - 1
        return !lines.isEmpty && name >= 0 && isPictureName(inked[name]) ? name : nil
    }

    private func isPictureName(_ line: Int) -> Bool { core(line).isAny(of: PageDraft.pictureColumns) }

    /// （本版照片：…… and under it 本报摄影科稿）: the bracket ends with the caption.
    private mutating func takeBracketEnd(below index: Int) {
        guard words(inked[index]).first == 0x28, text.lines[inked[index]].markBalance > 0, index + 1 < inked.count
        else {
            return
        }
        let end = inked[index + 1]
        guard gaps[end] == 0, text.lines[end].count <= 20, words(end).last == 0x29, text.lines[end].markBalance < 0,
            rulings[end] == nil || rulings[end]?.role == .byline
        else { return }
        rule(end, .caption, .captionGoesOn, 0.8)
    }

    /// 作者　某某 right below a picture's name.
    private func namesMaker(_ line: Int) -> Bool {
        gaps[line] == 0 && rulings[line]?.role == .byline && words(line).starts(PageDraft.maker)
            && text.lines[line].count <= 6
    }

    private static let maker: Phrase = "作者"

    /// “等我卖完这坛醋再给你找信。”　江帆作: what is said in a drawing, and who made it.
    mutating func findDrawings() {
        findCartoons()
        for end: UInt32 in [0x4F5C, 0x753B, 0x7ED8] {
            for line in text.rare.ending(with: end).map({ inked[$0] }) where rulings[line] == nil && isDrawing(line) {
                rule(line, .caption, .captionCredit, 0.75)
            }
        }
    }

    private static let cartoons: Phrases = ["(漫画)", "(漫畫)", "漫画", "漫畫"]
    private static let drew: Phrases = ["作)", "画)", "畫)", "绘)", "繪)"]

    /// （漫画） over what is said in it and （某某厂　某某作）.
    private mutating func findCartoons() {
        for index in text.rare.short
        where index > 0 && index + 2 < inked.count && words(inked[index]).isAny(of: PageDraft.cartoons) {
            let (said, maker) = (inked[index + 1], inked[index + 2])
            guard words(said).first == 0x201C, text.lines[said].count <= 60, rulings[said] == nil,
                words(maker).first == 0x28, words(maker).endsWithAny(PageDraft.drew), text.lines[maker].count <= 20
            else { continue }
            for line in [inked[index], said, maker] { rule(line, .caption, .captionCredit, 0.8) }
        }
    }

    private func isDrawing(_ line: Int) -> Bool {
        guard text.lines[line].count <= 36, text.lines[line].gapCount > 0, words(line).first == 0x201C else {
            return false
        }
        let pieces = view(line).pieces
        guard let close = pieces.firstIndex(where: { $0.last.map { CharacterKind.of($0) == .closing } ?? false }) else {
            return false
        }
        let maker = pieces[(close + 1)...].joined()
        return (3...5).contains(maker.count) && maker.first.map { Bylines.surnames.contains($0) } ?? false
    }

    /// “小朋友，再坚持一下！” right over （漫画） and who drew it: what is said in the picture.
    private func isQuoted(above index: Int) -> Bool {
        guard index > 0, gaps[inked[index]] == 0, rulings[inked[index - 1]] == nil else { return false }
        let words = words(inked[index - 1])
        guard let last = words.last else { return false }
        return words.first == 0x201C && CharacterKind.of(last) == .closing
            && text.lines[inked[index - 1]].markBalance == 0
    }

    /// A quick look: without a character of a credit there is none.
    private func mayHoldCredit(_ line: Int) -> Bool { text.lines[line].signs.contains(.picture) }

    /// A sign that opens three lines and more is the bullet of a list, not the pointer of a caption.
    /// So is one that opens two, unless the words name a picture or who took it.
    private func opensList(_ sign: UInt32) -> Bool {
        guard LineView.isBullet(sign) else { return false }
        let lines = inked.lazy.filter { self.words($0).first == sign }.prefix(3)
        return lines.count == 3
            || lines.count == 2 && lines.allSatisfy { endsInSentence(from: $0) }
    }

    /// What opens on a line ends its sentence within a few lines, and speaks of no picture.
    private func endsInSentence(from line: Int) -> Bool {
        guard let start = inked.firstIndex(of: line),
            let end = inked[start...].prefix(8).firstIndex(where: { isSentence($0) })
        else { return false }
        return !inked[start...end].contains { text.lines[$0].signs.contains(.picture) || gaps[$0] > 0 && $0 > line }
    }

    /// 　　　　　　9月17日， behind a blank: the first line of a caption that is centred under its picture.
    private func isSetFarIn(_ line: Int) -> Bool {
        gaps[line] > 0 && text.lines[line].indent >= 6 && ending(line) == .comma && !opensWithDateline(line)
    }

    /// （新华社稿） right under a caption: where the picture comes from, no dateline of the text.
    private mutating func takeSource(below index: Int) {
        let end = inked[index...].prefix(6).lastIndex { rulings[$0]?.role == .caption } ?? index
        guard end + 1 < inked.count else { return }
        let line = inked[end + 1]
        guard rulings[line]?.rule == .datelineAlone, gaps[line] == 0, words(line).first == 0x28, words(line).count <= 8,
            words(line).endsWithAny(PageDraft.pictureSources)
        else { return }
        rule(line, .caption, .captionGoesOn, 0.8)
    }

    private static let pictureSources: Phrases = ["稿)", "发)", "供稿)", "片)", "图)"]

    /// 上，顾客在选购搪瓷制品。 over 本报记者　某某某摄: the last of two lines behind a blank, as narrow as its words end.
    private func isLastOverCredit(_ line: Int, _ credit: Int) -> Bool {
        line + 1 == credit && rulings[inked[credit]]?.rule == .credit && isSentence(inked[line])
            && gaps[inked[line - 1]] > 0
    }

    private mutating func takeCaption(upTo end: Int, rule name: RuleName) {
        var start = end
        while start > 0 && end - start < 6 {
            let above = inked[start - 1]
            guard gaps[inked[start]] == 0, rulings[above] == nil else { break }
            // A credit with words of its own under a finished sentence stands for itself.
            if start == end, isSentence(above), namesPicture(inked[end]) { break }
            // A line too long for a column is a paragraph of its own.
            if isSentence(above), text.lines[above].count > 64 { break }
            // The end of another sentence at the end of a line is the end of another paragraph.
            if start < end, isSentence(above), !opensWithCircledNumber(inked[start]) { break }
            // No line of a column is narrower than the last of its paragraph, and only the last is narrower than others.
            if width(above) + 6 < width(inked[start]), !isSetFarIn(above) { break }
            if start < end, width(above) > width(inked[start]) + 3, !isLastOverCredit(start, end) { break }
            start -= 1
        }
        guard !(start > 0 && gaps[inked[start]] == 0 && end - start >= 6) else { return }
        // What is asked and answered is none.
        if inked[start..<end].contains(where: { words($0).startsWithAny(PageDraft.speakers) }) { start = end }
        // What opens as news does is none; 新华社记者 某某摄 opens a credit.
        if let lead = (start...end).last(where: {
            rulings[inked[$0]]?.rule != .credit && opensWithDateline(inked[$0])
        }) {
            guard lead < end else { return }
            start = end
        }
        for index in start...end where rulings[inked[index]] == nil { rule(inked[index], .caption, name, 0.85) }
    }

    /// ② before one of several captions under each other.
    private func opensWithCircledNumber(_ line: Int) -> Bool {
        words(line).first.map { (0x2460...0x2473).contains($0) } ?? false
    }

    private static let speakers: Phrases = ["问:", "答:", "問:", "记者:"]

    private mutating func takeCaption(from start: Int) {
        var end = start
        var depth = 0
        while end + 1 < inked.count, end - start < 6 {
            depth += bracketBalance(inked[end])
            if isSentence(inked[end]) || depth == 0 && startsInBracket(inked[start]) { break }
            if Captions.endsWithCredit(words(inked[end])) || Captions.namesSource(words(inked[end])) { break }
            let below = inked[end + 1]
            guard gaps[below] == 0, rulings[below] == nil, width(below) <= width(inked[start]) + 4,
                !opensWithDateline(below), text.lines[below].indent < text.lines[inked[start]].indent + 2
            else { break }
            end += 1
            rule(below, .caption, .captionGoesOn, 0.7)
        }
    }

    /// 总干渠试水现场（本报记者 某某 摄）: more than names.
    private func namesPicture(_ line: Int) -> Bool {
        let words = words(line)
        guard rulings[line]?.rule == .credit, let open = words.lastIndex(of: 0x28) else { return false }
        return open - words.startIndex >= 4 && !Captions.endsWithCredit(words[..<open])
    }

    private func startsInBracket(_ line: Int) -> Bool { words(line).first == 0x28 || words(line).first == 0x3014 }

    private func bracketBalance(_ line: Int) -> Int {
        words(line).reduce(0) { $0 + ($1 == 0x28 || $1 == 0x3014 ? 1 : $1 == 0x29 || $1 == 0x3015 ? -1 : 0) }
    }
}
