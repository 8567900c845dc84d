// Pointers to other pages: 上接第一版, 下转4版.

import Corpus

extension PageDraft {
    /// （版四第轉下）, and 第四版 over 下　转: markers in the order of old print.
    mutating func findTurnedJumps() {
        for index in text.rare.pages where text.lines[inked[index]].count <= 10 {
            let line = inked[index]
            if rulings[line] == nil, Jumps.isTurned(words(line)) {
                rule(line, .jumpMarker, .jumpMarker, 0.8)
            } else if rulings[line]?.rule == .folioPage, index + 1 < inked.count, gaps[inked[index + 1]] == 0,
                rulings[inked[index + 1]] == nil, Jumps.isBare(words(inked[index + 1]))
            {
                rule(line, .jumpMarker, .jumpMarkerShort, 0.75)
                rule(inked[index + 1], .jumpMarker, .jumpMarkerShort, 0.75)
            }
        }
    }
}

/// Reads jump markers.
enum Jumps {
    private static let from: Phrases = ["上接", "紧接", "承接", "接自", "接第"]
    private static let to: Phrases = ["下转", "转第", "紧转", "转至", "续转"]
    /// Words a marker holds one of.
    static let words = from + to
    /// Words that point to another text of the issue.
    static let references: Phrases = ["报道见", "全文见", "详见", "另见", "刊第", "刊于", "分别见", "附后见", "另稿见", "另稿見", "图片见", "图见"]
    private static let page: UInt32 = 0x7248  // 版
    private static let leaf: UInt32 = 0x9875  // 页

    /// True for a line that is a jump marker and nothing else: (上接第一版), 下转4版, 上接A1版.
    static func isMarker(_ view: LineView) -> Bool {
        let core = view.core
        guard let found = read(core, line: 0) else { return false }
        return found.start == view.core.startIndex && view.core.endIndex - found.end <= 8
    }

    /// True for a pointer in brackets to what else the issue has: （相关报道见第二版）.
    static func isReference(_ view: LineView) -> Bool {
        guard view.core.count < view.count, view.core.last == page || view.core.last == leaf else { return false }
        return view.line.terminalCount == 0 && view.core.holdsAny(references)
    }

    /// True for the shortest of markers: 转6版, （转A6版）.
    static func isShortMarker(_ view: LineView) -> Bool {
        let core = view.core
        return core.first == 0x8F6C && core.last == page && (3...6).contains(core.count)
    }

    /// The jump a marker line names.
    static func jump(_ words: Words, line: Int) -> Jump? {
        if let found = read(words, line: line) ?? turned(words, line: line) { return found.jump }
        if words.isAny(of: from) || words.isAny(of: to) {
            return Jump(direction: words.isAny(of: from) ? .from : .to, pageNumber: nil, line: line)
        }
        guard words.count <= 8, words.contains(0x8F6C), words.contains(page) else { return nil }
        return Jump(direction: .to, pageNumber: pageNumber(words), line: line)
    }

    /// A jump in brackets at the end of a line of text: …的决定。（下转第四版）
    static func trailing(_ words: Words, line: Int) -> Jump? {
        guard let last = words.last, CharacterKind.of(last) == .closing else { return nil }
        let tail = words.suffix(14)
        guard let open = tail.lastIndex(where: { CharacterKind.of($0) == .opening }) else { return nil }
        guard let found = read(tail[(open + 1)..<(tail.endIndex - 1)], line: line), found.start == open + 1,
            found.jump.direction == .to
        else { return nil }
        return found.jump
    }

    /// A jump in brackets at the start of a line of text: （上接第一版）随着……
    static func leading(_ words: Words, line: Int) -> Jump? {
        guard let first = words.first, CharacterKind.of(first) == .opening else { return nil }
        let head = words.prefix(14)
        guard let close = head.firstIndex(where: { CharacterKind.of($0) == .closing }) else { return nil }
        guard let found = read(head[(head.startIndex + 1)..<close], line: line), found.start == head.startIndex + 1,
            found.jump.direction == .from
        else { return nil }
        return found.jump
    }

    /// （版四第轉下）: set from right to left.
    private static func turned(_ words: Words, line: Int) -> (jump: Jump, start: Int, end: Int)? {
        guard words.count <= 10, words.contains(page) else { return nil }
        let turned = Array(words.reversed())[...]
        guard let found = read(turned, line: line), found.start <= 1, turned.endIndex - found.end <= 1 else {
            return nil
        }
        return found
    }

    /// True for a marker from right to left and nothing else.
    static func isTurned(_ words: Words) -> Bool { turned(words, line: 0) != nil }

    /// 上接, 下转 alone.
    static func isBare(_ words: Words) -> Bool { words.isAny(of: from) || words.isAny(of: to) }

    private static func read(_ words: Words, line: Int) -> (jump: Jump, start: Int, end: Int)? {
        read(words, from, .from, line: line) ?? read(words, to, .to, line: line)
    }

    private static func read(
        _ words: Words, _ phrases: Phrases, _ direction: Jump.Direction, line: Int
    ) -> (jump: Jump, start: Int, end: Int)? {
        guard words.holdsAny(phrases) else { return nil }
        for phrase in phrases {
            guard let start = words.place(of: phrase) else { continue }
            let rest = words[(start + phrase.count)...]
            guard let end = rest.firstIndex(where: { $0 == page || $0 == leaf }), end - rest.startIndex <= 8 else {
                continue
            }
            let number = pageNumber(rest[..<end])
            return (Jump(direction: direction, pageNumber: number, line: line), start, end + 1)
        }
        return nil
    }

    /// 第一 → 1, A04 → 4, 4 → 4; nil for a page that is named by words (头版 is page 1).
    static func pageNumber(_ words: Words) -> Int? {
        let numerals = words.filter { Numerals.isNumeral($0) }
        if let value = Numerals.value(numerals[...]), !numerals.isEmpty { return value }
        return words.holds("头") || words.holds("首") ? 1 : nil
    }
}
