// What stands again at the top of every page of a document: its title, the name of the gazette, the part of it.

import Corpus

extension PageDraft {
    /// What is printed again at the top of every sheet of a document, above its text or under the page number.
    mutating func findRunningHeads() {
        findNumberedHeads()
        findHeadsUnderNumbers()
        findHeadsAtEdges()
        guard text.bytes.withUnsafeBufferPointer({ ByteScan.place(of: 0x0C, in: $0, from: 0) }) != nil else { return }
        let tops = inked.indices.filter { startsSheet($0) }
        guard !tops.isEmpty else { return }
        let heads = ([0] + tops).flatMap { [$0, $0 + 1] }.filter { isShort($0) }
        for index in heads where index >= tops[0] && rulings[inked[index]] == nil {
            let isPrintedAgain = heads.contains { $0 != index && words(inked[$0]).elementsEqual(words(inked[index])) }
            if isPrintedAgain { rule(inked[index], .masthead, .runningHead, 0.8) }
        }
    }

    /// 4 某某县2015年统计公报 in the middle of a text: the number of the page and the title, which stands at the top of the document.
    private mutating func findNumberedHeads() {
        for index in text.rare.digitFirst where index > 8 && rulings[inked[index]] == nil {
            let pieces = view(inked[index]).pieces
            guard pieces.count >= 2, Folios.pageNumber(pieces[0]) != nil else { continue }
            let title = words(inked[index]).dropFirst(pieces[0].count)
            guard title.count >= 8, isPrintedAtTop(title) else { continue }
            rule(inked[index], .masthead, .runningHead, 0.8)
        }
    }

    private static let runningNames: Phrases = ["文件", "公报", "公報", "法规", "汇编", "年鉴"]

    /// 国务院文件 under the number of a page in the middle of a sentence: what every page of a gazette has at its top.
    private mutating func findHeadsUnderNumbers() {
        for index in inked.indices.dropFirst(9).dropLast() where rulings[inked[index]] == nil {
            let (line, above, number) = (inked[index], inked[index - 2], inked[index - 1])
            guard rulings[number]?.rule == .folioNumber, (3...12).contains(text.lines[line].count),
                words(line).endsWithAny(PageDraft.runningNames), text.lines[line].clauseCount == 0,
                rulings[above] == nil, ending(above) == .open, width(above) > width(line) + 8,
                rulings[inked[index + 1]] == nil
            else { continue }
            rule(line, .masthead, .runningHead, 0.75)
        }
    }

    /// One line of the first, or two of them that follow each other.
    private func isPrintedAtTop(_ title: Words) -> Bool {
        let top = inked.prefix(10)
        return top.indices.contains { index in
            let first = words(top[index])
            guard first.count >= 4, title.starts(with: first) else { return false }
            let rest = title.dropFirst(first.count)
            return rest.isEmpty || index + 1 < top.endIndex && rest.elementsEqual(words(top[index + 1]))
        }
    }

    /// A form feed stands between the line and the one above.
    private func startsSheet(_ index: Int) -> Bool {
        let start = index > 0 ? text.lines[inked[index - 1]].bytes.upperBound : 0
        return text.bytes[start..<text.inkBytes(inked[index]).lowerBound].contains(0x0C)
    }

    private func isShort(_ index: Int) -> Bool {
        inked.indices.contains(index) && text.lines[inked[index]].count <= 30 && ending(inked[index]) == .open
    }

    // MARK: Beside page numbers

    /// 某某白皮书 under the number of one page and again under that of another, or once more where the title at the top says the
    /// same: what every page has at its edge. Of several at the top one stays: it may be the title.
    private mutating func findHeadsAtEdges() {
        findHeads(beside: inked.indices.filter { rulings[inked[$0]]?.role == .folio })
    }

    /// Likewise beside bare numbers that count on from page to page: 1, 2, 3.
    mutating func findHeadsBesideBareNumbers() {
        let bare = inked.indices.filter { rulings[inked[$0]]?.rule == .pageNumberAlone }
        let numbers = bare.map { Numerals.value(words(inked[$0])) ?? 0 }
        let steps = zip(numbers, numbers.dropFirst()).count { $0 > 0 && $1 == $0 + 1 }
        if steps >= 2, steps * 2 >= numbers.count { findHeads(beside: bare) }
    }

    /// - Parameter folios: places of the numbers of pages, ascending.
    private mutating func findHeads(beside folios: [Int]) {
        var places: [[UInt32]: [Int]] = [:]
        for index in folios {
            for edge in [index - 1, index, index + 1, index + 2] where mayRun(edge, beside: index) {
                places[edgeKey(inked[edge]), default: []].append(edge)
            }
        }
        guard !places.isEmpty else { return }
        let text = inked.firstIndex { rulings[$0] == nil && isSentence($0) } ?? inked.count
        let top = inked[..<text].indices.prefix(12).filter { mayRun($0) }
        for (key, edges) in places {
            let titles = top.filter { edgeKey(inked[$0]) == key }
            let repeated = Set(edges).union(titles).sorted()
            guard repeated.count >= 2 || isHeading(repeated[0]), let last = repeated.last, last > text else { continue }
            // 一、湿地保护理念不断深化 over a chapter, and again at the edges of its pages.
            if isHeading(repeated[0]) {
                let first = inked[..<repeated[0]].firstIndex { rulings[$0] == nil && words($0).elementsEqual(key) }
                for index in repeated where index != (first ?? repeated[0]) {
                    rule(inked[index], .masthead, .runningHead, 0.75)
                }
                continue
            }
            let kept = titles.last ?? (isGazetteName(inked[repeated[0]]) ? nil : repeated[0])
            for index in repeated where rulings[inked[index]] == nil && (index != kept || isGazetteName(inked[index])) {
                rule(inked[index], .masthead, .runningHead, 0.8)
            }
        }
    }

    /// Short and no sentence, right at the number of a page or with one line between.
    private func mayRun(_ edge: Int, beside folio: Int) -> Bool {
        if edge == folio { return text.lines[inked[edge]].hanCount >= 6 && isShort(edge) }
        guard mayRun(edge) else { return false }
        return abs(edge - folio) == 1 || rulings[inked[edge - 1]] != nil
    }

    private func mayRun(_ index: Int) -> Bool {
        guard inked.indices.contains(index), rulings[inked[index]] == nil, isShort(index) else { return false }
        let line = text.lines[inked[index]]
        return line.count >= 3 && line.clauseCount == 0 && line.hanCount * 2 >= line.count
    }

    private func isHeading(_ index: Int) -> Bool { Outlines.level(words(inked[index])) != nil }

    /// The pieces of a line in one order: pages on the left print the number of the issue before the name, those on the right
    /// behind it.
    private func edgeKey(_ line: Int) -> [UInt32] {
        guard text.lines[line].digitCount > 0 else { return Array(words(line)) }
        return view(line).pieces.map { Array($0) }.sorted { $0.lexicographicallyPrecedes($1) }.flatMap { $0 }
    }

    /// 某某市人民政府公报　2008年第9期: no title of a text.
    private func isGazetteName(_ line: Int) -> Bool {
        text.lines[line].digitCount > 0
            && view(line).pieces.contains { $0.endsWithAny(PageDraft.runningNames) }
    }
}
