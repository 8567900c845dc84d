// Words that belong to pictures: captions and credits.

/// Reads captions.
enum Captions {
    private static let credits: Phrases = [
        "摄", "摄影", "供图", "制图", "资料图片", "资料照片", "资料图", "图片提供", "视觉中国", "新华社发", "绘", "漫画", "漫畫", "摄影报道", "新华社稿", "传真照片",
    ]
    static let openers: Phrases = [
        "图为", "上图", "下图", "左图", "右图", "图①", "图②", "图③", "图④", "图⑤", "图⑥", "图1:", "图一:", "制图", "图片来源", "资料来源", "数据来源",
        "(资料来源", "(数据来源",
        "供图", "图/", "补白", "图:", "图片:", "(图片:", "(图片)", "图片说明", "图源:", "(插图", "〔插图", "插图:",
        "(本版照片", "(照片", "(题图", "题图:", "本版照片", "摄影:", "摄影/", "▲", "▼", "△", "▽", "◀", "▶", "◄", "►",
    ]
    private static let sourceLabels: Phrases = [
        "资料来源", "(资料来源", "数据来源", "(数据来源", "制图", "制表", "题图:", "插图:",
    ]

    /// 数据来源：某某报告, 题图：某某: where the numbers of a drawing are from, or who drew it; it has no second line.
    static func namesSource(_ words: Words) -> Bool { words.count <= 24 && words.startsWithAny(sourceLabels) }

    private static let creditEnds = FewCharacters(credits.map(\.last))
    private static let shoot: UInt32 = 0x6444  // 摄

    private static let sources: Phrases = ["记者", "通讯员", "新华社", "图片", "资料"]

    /// A credit on a line of its own: 本报记者 某某 摄, 制图/某某.
    static func isCredit(_ view: LineView) -> Bool {
        if isAgencies(view.words) || endsWithAgency(view) || view.count <= 24 && view.core.startsWithAny(drones) {
            return true
        }
        if isIllustrator(view) { return true }
        return view.count <= 24 && endsWithCredit(view.core) && view.line.commaCount == 0
            && (view.core.holdsAny(sources) || view.line.gapCount > 0 || view.count <= 6 || namesHolder(view))
    }

    /// 某某某插图, 某　某题字: a name and what was drawn or written.
    private static func isIllustrator(_ view: LineView) -> Bool {
        let core = view.core
        guard (4...5).contains(core.count), core.endsWithAny(drawnPieces) else { return false }
        return core.first.map { Bylines.surnames.contains($0) } ?? false
    }

    private static let drawnPieces: Phrases = ["插图", "题图", "题字", "配图", "配画", "题花"]

    /// 某某某摄（影像中国）: a name, and whom the picture belongs to.
    private static func namesHolder(_ view: LineView) -> Bool {
        guard view.words.last == 0x29, let place = view.words.prefix(5).lastIndex(of: shoot) else { return false }
        return place + 1 < view.words.endIndex && view.words[place + 1] == 0x28
    }

    /// 无人机拍摄 记者 某某: how the picture was taken, and by whom.
    private static let drones: Phrases = ["无人机拍摄", "无人机航拍", "航拍:", "航拍/"]

    private static let agencies: Phrases = [
        "(新华社)", "(美联社)", "(美聯社)", "(路透社)", "(法新社)", "(中新社)", "(中央社)", "(资料图片)", "(资料照)", "(资料照片)", "(资料图)",
    ]

    /// A few words about a picture with the agency in brackets: 某某（右）重扣（美联社）.
    private static func endsWithAgency(_ view: LineView) -> Bool {
        guard view.words.last == 0x29, view.line.terminalCount == 0, (8...30).contains(view.count) else { return false }
        return view.words.endsWithAny(agencies)
    }

    /// （新华社／路透）: whom the picture comes from, alone under its caption.
    private static func isAgencies(_ words: Words) -> Bool {
        guard words.first == 0x28, words.last == 0x29, words.count <= 14 else { return false }
        let names = words.dropFirst().dropLast().split(separator: 0x2F)
        return names.count == 2 && names.allSatisfy { $0.isAny(of: pictureAgencies) }
    }

    private static let pictureAgencies: Phrases = [
        "新华社", "新华", "美联社", "美聯社", "路透社", "路透", "法新社", "法新", "中新社", "中央社", "人民视觉", "视觉中国", "资料图片",
    ]

    private static let cartoons: Phrases = [
        "(漫画)", "(木刻)", "(速写)", "(剪纸)", "(国画)", "(版画)", "(油画)", "(水彩)", "(水粉)", "(素描)", "(年画)", "(篆刻)", "(书法)", "(雕塑)",
        "(宣传画)", "漫画/", "漫画:", "插画/", "插图/", "绘图/",
    ]
    private static let drawn: Phrases = ["作", "画", "绘", "刻", "摄", "书"]
    private static let titlePictures: Phrases = ["题图", "題圖", "插图", "刊头", "本期插图", "本版插图", "本期题图", "本版题图"]
    /// Words of which each line that names a picture and its maker has one.
    static let pictureNames = cartoons + titlePictures + makers
    private static let makers: Phrases = ["图/", "摄影/", "摄/", "图丨", "图|"]

    /// “研究研究”（漫画）　某某作, 题图　老屋旧影　某某　作: a picture, its kind and who made it.
    static func namesPicture(_ view: LineView) -> Bool {
        guard view.count <= 40, !view.isSentence else { return false }
        if view.line.gapCount > 0, let maker = view.pieces.last, maker.count <= 12, maker.startsWithAny(makers) {
            return true
        }
        guard view.count <= 30 else { return false }
        let isNamed = view.words.holdsAny(cartoons)
        if isNamed, view.words.last == 0x29, view.words.endsWithAny(cartoons), view.line.commaCount <= 1 { return true }
        guard view.line.gapCount > 0 || isNamed && !view.words.contains(0x28) else { return false }
        if isNamed { return true }
        return view.words.startsWithAny(titlePictures) && (view.words.endsWithAny(drawn) || isNameBehindKind(view))
    }

    /// 插图　乔　木: the kind of picture and a name.
    private static func isNameBehindKind(_ view: LineView) -> Bool {
        let kindCount = titlePictures.filter { view.words.starts($0) }.map(\.count).max() ?? 2
        let name = view.words.dropFirst(kindCount)
        // 本版插图　青　原: nobody but an artist stands there, with a name of whatever kind.
        if kindCount == 4, (2...4).contains(name.count), name.allSatisfy({ CharacterKind.of($0) == .han }) {
            return true
        }
        return (2...3).contains(name.count) && name.first.map { Bylines.surnames.contains($0) } ?? false
    }

    private static let openerStarts = FewCharacters(openers.map { $0[0] })

    /// The first line of a caption.
    static func isOpener(_ view: LineView) -> Bool {
        guard let first = view.words.first, openerStarts.contains(first) else { return false }
        if view.count <= 4, Bylines.isNameBehindBullet(view) { return false }
        // 资料来源：财政数据来自市财政局；金融数据来自…: a paragraph of a report.
        if view.line.clauseCount > 0, view.words.startsWithAny(sourceLabels), view.words.contains(0x3B) { return false }
        return view.words.startsWithAny(openers)
    }

    /// A quick look: the last characters hold 摄 or the end of another credit.
    private static func mayEndWithCredit(_ words: Words) -> Bool {
        guard let last = words.last else { return false }
        return mayEndCredit(last) || words.suffix(9).contains(shoot)
    }

    /// True for the last characters of credits, and for marks that may stand behind them.
    static func mayEndCredit(_ scalar: UInt32) -> Bool { endsRemark(scalar) || creditEnds.contains(scalar) }

    private static func endsRemark(_ scalar: UInt32) -> Bool {
        let kind = CharacterKind.of(scalar)
        return kind == .closing || kind == .terminal
    }

    /// True when the words end with the credit of a photographer or draughtsman: …考察。记者 某某 摄\视觉重庆
    static func endsWithCredit(_ words: Words) -> Bool {
        // 首次设立“手机摄影”: the name of something.
        guard mayEndWithCredit(words), words.last != 0x201D else { return false }
        var end = words.endIndex
        while end > words.startIndex, endsRemark(words[end - 1]) { end -= 1 }
        let tail = words[..<end]
        guard let last = tail.last, creditEnds.contains(last) || tail.suffix(9).contains(shoot) else { return false }
        if tail.endsWithAny(credits) { return !isVerb(tail) }
        // 摄\视觉重庆, 摄/光明图片, 摄（传真照片）, （摄影：某某）
        guard let place = tail.suffix(9).lastIndex(of: shoot), place + 1 < tail.endIndex else { return false }
        if words.last == 0x29, place > tail.startIndex, tail[place - 1] == 0x28, tail[place...].startsWithAny(labels) {
            return true
        }
        return [0x5C, 0x2F, 0x7C].contains(tail[place + 1])
            || tail[place + 1] == 0x28 && words.last == 0x29 && !isVerb(tail[...place])
    }

    private static let labels: Phrases = ["摄影:"]
    private static let verbs: Phrases = ["拍摄", "描绘", "测绘", "航摄", "统摄"]
    private static let drawings: Phrases = ["漫画"]

    /// 拍摄, 描绘 and the like are verbs of a sentence.
    private static func isVerb(_ words: Words) -> Bool {
        words.endsWithAny(verbs) || words.count > 12 && words.endsWithAny(drawings) || isDegree(words)
            || isTorn(words)
    }

    /// 挂一条红布，摄, and 像头 on the next line: no name stands between the comma and the verb.
    private static func isTorn(_ words: Words) -> Bool {
        words.last == shoot && words.dropLast().last.map { CharacterKind.of($0) == .comma } ?? false
    }

    /// 87 摄, and 氏度 on the next line.
    private static func isDegree(_ words: Words) -> Bool {
        words.count >= 2 && words.last == shoot && CharacterKind.of(words[words.endIndex - 2]) == .digit
    }
}
