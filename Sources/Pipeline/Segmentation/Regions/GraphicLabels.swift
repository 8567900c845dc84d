// Labels of drawings and maps, known by what stands under them: who drew it, where its numbers are from, the scale.

import Corpus

extension PageDraft {
    private static let makers: Phrases = ["制图", "製圖", "绘图", "数据来源", "资料来源"]
    private static let drawings: Phrases = ["示意图", "分布图", "线路图", "走势图", "区位图", "位置图", "路线图", "规划图", "流程图", "形势图", "略图"]
    private static let scales: Phrases = ["比例尺"]
    private static let mostLabels = 12

    /// 库容占用率, 83%, 租金, 1.45元/吨·天 over 制图/某某; 高新区, 主城区 over 空间格局示意图.
    mutating func findLabelsOfGraphics() {
        for index in inked.indices {
            let line = inked[index]
            if isHeadOfFigures(line) {
                ruleLabels(figures(below: index))
            } else if isMaker(line) {
                let labels = labels(above: index)
                guard labels.count >= 2, labels.contains(where: { text.lines[$0].digitCount > 0 }) else { continue }
                ruleLabels(labels + title(above: index - labels.count))
            } else if isUnitOfFigures(index) || isNameOfDrawing(index) {
                ruleLabels([line] + labels(above: index) + placesOnMap(below: index))
            }
        }
    }

    /// 遇难 32476 人, 进出口总额 216.4亿元 ↑18.5%: three rows and more of what is counted and its number, with 图说上半年 or 截至18日14时 above
    /// and whose numbers they are in brackets below.
    mutating func findRowsOfFigures() {
        var end = 0
        for index in text.rare.spaced where index >= end {
            let run = inked[index...].prefix { isRowOfFigures($0) && ($0 == inked[index] || gaps[$0] == 0) }
            end = run.endIndex
            guard run.count >= 3 else { continue }
            var lines = Array(run)
            if index > 0, gaps[inked[index]] == 0, isHeadOfRows(inked[index - 1]) { lines.append(inked[index - 1]) }
            if run.endIndex < inked.count, isSourceOfRows(inked[run.endIndex]) { lines.append(inked[run.endIndex]) }
            ruleLabels(lines)
        }
    }

    private func isRowOfFigures(_ line: Int) -> Bool {
        let measured = text.lines[line]
        guard rulings[line] == nil, measured.gapCount > 0, measured.digitCount > 0, measured.count <= 24,
            measured.clauseCount == 0, ending(line) == .open, !words(line).contains(0x3A)
        else { return false }
        let pieces = view(line).pieces
        guard let label = pieces.first, (2...12).contains(label.count), pieces.count <= 4 else { return false }
        return label.contains { CharacterKind.of($0) == .han }
            && label.allSatisfy { [.han, .latin].contains(CharacterKind.of($0)) }
            && pieces[1].first.map { CharacterKind.of($0) == .digit || CharacterKind.of($0) == .symbol } ?? false
    }

    private static let asOf: Phrases = ["截至", "截止"]

    private func isHeadOfRows(_ line: Int) -> Bool {
        rulings[line] == nil && text.lines[line].count <= 14 && text.lines[line].clauseCount == 0
            && (words(line).startsWithAny(PageDraft.asOf) || words(line).startsWithAny(PageDraft.dataWords))
    }

    private func isSourceOfRows(_ line: Int) -> Bool {
        rulings[line] == nil && gaps[line] == 0 && text.lines[line].count <= 30 && words(line).first == 0x28
            && words(line).last == 0x29
    }

    private mutating func ruleLabels(_ lines: [Int]) {
        for line in lines where rulings[line]?.role != .infographic { rule(line, .infographic, .shortLines, 0.7) }
    }

    private static let headsOfFigures: Phrases = ["数据链接", "数说", "数读", "数据速览", "数据一览", "数字链接", "数说新闻"]

    private func isHeadOfFigures(_ line: Int) -> Bool {
        (2...4).contains(text.lines[line].hanCount) && rulings[line] == nil
            && core(line).isAny(of: PageDraft.headsOfFigures)
    }

    /// Short lines below 数据链接 up to the last that holds a number: 联网教室 13000间.
    private func figures(below index: Int) -> [Int] {
        let lines = inked[(index + 1)...].prefix(PageDraft.mostLabels).prefix {
            rulings[$0]?.role ?? .infographic == .infographic && text.lines[$0].count <= 24 && !isSentence($0)
                && text.lines[$0].clauseCount == 0
        }
        guard let last = lines.lastIndex(where: { text.lines[$0].digitCount > 0 }) else { return [] }
        return Array(lines[...last])
    }

    private static let units: Phrases = ["单位:", "單位:"]

    /// 单位：元/只 under the title of a chart and a row or more of its numbers.
    private func isUnitOfFigures(_ index: Int) -> Bool {
        let line = inked[index]
        guard rulings[line] == nil, text.lines[line].count <= 12, words(line).startsWithAny(PageDraft.units) else {
            return false
        }
        let labels = labels(above: index)
        return labels.count >= 2 && labels[0] == inked[index - 1] && text.lines[labels[0]].digitCount > 0
    }

    private func isMaker(_ line: Int) -> Bool {
        rulings[line]?.rule == .captionOpener && words(line).startsWithAny(PageDraft.makers)
    }

    /// 比例尺 1∶500000, or 某某示意图 over it or under three labels.
    private func isNameOfDrawing(_ index: Int) -> Bool {
        let line = inked[index]
        guard rulings[line] == nil, text.lines[line].count <= 24, text.lines[line].clauseCount == 0 else {
            return false
        }
        if words(line).startsWithAny(PageDraft.scales) { return true }
        let name = words(line).withoutRemark
        guard name.endsWithAny(PageDraft.drawings) else { return false }
        if name.count < words(line).count, words(line).dropLast().last.map({ PageDraft.drawn.contains($0) }) ?? false {
            return true
        }
        return index + 1 < inked.count && words(inked[index + 1]).startsWithAny(PageDraft.scales)
            || labels(above: index).count >= 3 || !placesOnMap(below: index).isEmpty
    }

    /// What ends （本报资料室制） behind the name of a map.
    private static let drawn: FewCharacters = "制製绘繪作"

    /// 麟蹄 金化 铁原 汉城 under the name of a map: three short names and more, parted by spaces.
    private func placesOnMap(below index: Int) -> [Int] {
        guard index + 1 < inked.count, gaps[inked[index + 1]] == 0, rulings[inked[index + 1]] == nil else { return [] }
        let line = inked[index + 1]
        let pieces = view(line).pieces
        guard pieces.count >= 3, text.lines[line].hanCount == text.lines[line].count,
            pieces.allSatisfy({ (2...4).contains($0.count) })
        else { return [] }
        return [line]
    }

    /// The row of short unfinished lines right above a line.
    private func labels(above index: Int) -> [Int] {
        var labels: [Int] = []
        var place = index
        while place > 0, labels.count < PageDraft.mostLabels, gaps[inked[place]] == 0, isLabel(inked[place - 1]) {
            place -= 1
            labels.append(inked[place])
        }
        return labels
    }

    /// 应急圈 and 怎么用？ right over the labels and under a blank: what the drawing asks.
    ///
    /// - Parameter top: the place of the topmost label among inked lines.
    private func title(above top: Int) -> [Int] {
        guard gaps[inked[top]] == 0 else { return [] }
        var index = top
        var title: [Int] = []
        while index > 0, title.count < 2, gaps[inked[index]] == 0 {
            index -= 1
            let line = inked[index]
            guard rulings[line] == nil, text.lines[line].count <= 16, text.lines[line].clauseCount == 0,
                !text.lines[line].signs.contains(.stop)
            else { return [] }
            title.append(line)
        }
        return title.last.map { gaps[$0] > 0 } ?? false ? title : []
    }

    private func isLabel(_ line: Int) -> Bool {
        guard text.lines[line].count <= 12, width(line) <= 24, ending(line) == .open, text.lines[line].clauseCount == 0,
            let last = words(line).last, !LineLook.leavesOpen(last), Outlines.level(words(line)) == nil
        else { return false }
        guard let ruling = rulings[line] else { return true }
        return ruling.role == .infographic || ruling.rule == .pageNumberAlone
    }
}
