// Captions between the paragraphs of a page of the web, where no mark stands before them.

import Corpus

extension PageDraft {
    /// Names of pictures' files where the pictures stood.
    mutating func findImageNames() {
        for line in text.rare.short.map({ inked[$0] }) where rulings[line] == nil && text.lines[line].count <= 4 {
            if WebCaptions.isImageName(text, line) { rule(line, .caption, .imageName, 0.8) }
        }
        for line in text.rare.latin.map({ inked[$0] }) where rulings[line] == nil && text.lines[line].count <= 60 {
            if WebCaptions.isImageName(text, line) { rule(line, .caption, .imageName, 0.8) }
        }
    }

    /// What is printed around a film.
    mutating func findPlayers() {
        for line in inked where rulings[line] == nil && text.lines[line].count <= 40 {
            if WebCaptions.isPlayer(words(line)) { rule(line, .caption, .imageName, 0.8) }
        }
    }

    /// Lines about pictures: signed by who took it, told to be a picture of the archives, or printed twice in succession.
    mutating func findWebCaptions(_ lines: ArraySlice<Int>) {
        var above: Int?
        for line in lines {
            defer { above = line }
            if rulings[line] == nil, WebCaptions.isSigned(view(line)) || isPointedOut(line) {
                rule(line, .caption, .webCaption, 0.75)
            }
            guard let above, text.lines[line].count == text.lines[above].count, text.lines[line].count <= 80,
                text.lines[line].count >= 8 || isSentence(line),
                rulings[above] == nil, rulings[line] == nil, words(above).elementsEqual(words(line))
            else { continue }
            rule(above, .caption, .webCaption, 0.75)
            rule(line, .caption, .webCaption, 0.75)
        }
    }
}

extension PageDraft {
    private static let pointers: FewCharacters = "▲△▼▽"

    /// ▲ 用旧发条磨成的簧片: a few words that point at the picture above or below.
    private func isPointedOut(_ line: Int) -> Bool {
        guard let first = words(line).first, PageDraft.pointers.contains(first) else { return false }
        return !isSentence(line) && text.lines[line].count <= 40
    }
}

/// Reads captions of pages of the web.
enum WebCaptions {
    private static let makers: Phrases = ["记者", "通讯员", "摄影"]
    private static let formats: Phrases = [
        ".jpg", ".jpeg", ".png", ".gif", ".bmp", ".JPG", ".JPEG", ".PNG", ".GIF", ".webp",
    ]

    private static let stands: Phrases = ["GIF", "图片", "[图片]", "【图片】", "视频", "[视频]"]

    /// IMG_0312.jpg, GIF, 图片: the name of a picture's file, or its kind, where the picture stood.
    static func isImageName(_ text: PageText, _ line: Int) -> Bool {
        let words = text.words(line)
        if words.isAny(of: stands) { return true }
        guard words.endsWithAny(formats) else { return false }
        return text.lines[line].gapCount == 0 && text.lines[line].commaCount == 0 && !words.starts("http")
    }

    private static let playerWords: Phrases = ["视频|", "音频|", "视频丨", "音频丨"]
    private static let duration: Phrase = "时长"

    /// 视频 | 听山里的琴声, 00:00 / 03:12, 时长03:12, 0/0: what is printed around a film.
    static func isPlayer(_ words: Words) -> Bool {
        if words.startsWithAny(playerWords) { return words.count <= 40 }
        let rest = words.starts(duration) ? words.dropFirst(2) : words
        return (3...12).contains(rest.count) && rest.contains { $0 == 0x2F || $0 == 0x3A }
            && rest.allSatisfy { CharacterKind.of($0) == .digit || $0 == 0x2F || $0 == 0x3A }
    }

    private static let credits: Phrases = ["图", "摄", "摄影", "供图", "制图", "绘", "图源", "配图"]
    private static let archives: Phrases = [
        "资料图", "资料图片", "资料照片", "资料照", "网络图片", "网络图", "视频截图", "截图", "图源网络", "图片来源网络", "受访者供图", "示意图", "效果图", "图据", "图源:",
        "图片来源:",
        "图片来自", "来源:视觉中国", "来源:新华社", "视觉中国", "供图",
    ]

    private static let agencies: Phrases = ["新华社", "中新社", "美联社", "美聯社", "路透社", "法新社", "中央社", "视觉中国", "东方IC"]

    /// A few words about a picture, and behind their full stop or space the name of who made it: ……。 某某记者 某某 图.
    static func isSigned(_ view: LineView) -> Bool {
        guard view.count <= 120, view.line.terminalCount <= 3, view.line.hanCount >= 6 else { return false }
        let core = view.words
        if let last = core.last, CharacterKind.of(last) == .closing, let open = core.lastIndex(where: { $0 == 0x28 }) {
            let inner = core[(open + 1)...].dropLast()
            if agencies.contains(where: { inner.isPhrase($0) }) {
                return view.line.terminalCount == 0 && view.count <= 40
            }
            return inner.count <= 16 && open > core.startIndex + 3 && inner.startsWithAny(archives)
        }
        guard let last = view.pieces.last, view.line.gapCount > 0 else { return false }
        if last.count <= 12, last.startsWithAny(archives) { return true }
        guard credits.contains(where: { last.isPhrase($0) || last.count <= 7 && last.ends($0) }) else { return false }
        // The name stands behind the end of a sentence, or behind who employs him.
        let tail = core.suffix(24)
        if let stop = tail.lastIndex(where: { CharacterKind.of($0) == .terminal }) { return stop + 1 < core.endIndex }
        return tail.holdsAny(makers) && view.line.commaCount <= 2
    }
}
