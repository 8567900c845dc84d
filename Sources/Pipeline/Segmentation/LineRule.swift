// The table of rules that know a line by its own words. A rule sees one line; what needs neighbours is elsewhere.

import Corpus

/// What was decided about a line, and by which rule.
struct Ruling: Sendable {
    var role: LineRole
    /// ASCII name of the rule.
    var rule: String
    /// 0...1.
    var confidence: Double

    static let blank = Ruling(role: .blank, rule: "blank", confidence: 1)
}

/// A line as a rule sees it.
struct LineView {
    /// Its characters without white space, folded.
    let words: Words
    /// Its measures.
    let line: PageLine
    /// UTF-8 from its first character to its last, with the spaces between.
    let ink: ArraySlice<UInt8>

    var count: Int { words.count }
    /// True when the line ends as a sentence does.
    var isSentence: Bool { line.ending == .sentence }
    /// The words without brackets around them and without bullets before them.
    let core: Words
    /// A bullet stands before its words.
    let hasBullet: Bool

    init(words: Words, line: PageLine, ink: ArraySlice<UInt8>) {
        self.words = words
        self.line = line
        self.ink = ink
        var core = words
        while let first = core.first, LineView.isBullet(first) { core.removeFirst() }
        hasBullet = core.startIndex > words.startIndex
        if let first = core.first, let last = core.last, CharacterKind.of(first) == .opening,
            CharacterKind.of(last) == .closing
        {
            core.removeFirst()
            core.removeLast()
        }
        self.core = core
    }

    /// Signs that stand before bylines and captions.
    private static let bullets: FewCharacters = "□■◆◇●◎☆★▲△▼▽▶►◀◄▌·※"

    static func isBullet(_ scalar: UInt32) -> Bool {
        switch CharacterKind.of(scalar) {
        case .symbol: bullets.contains(scalar)
        case .han: scalar == 0x3007
        default: false
        }
    }
}

/// A rule that knows a line by its own words.
struct LineRule: Sendable {
    /// ASCII name, shown as the reason.
    let name: String
    /// The role it gives.
    let role: LineRole
    /// How sure it is, 0...1.
    let confidence: Double
    /// Longest line it applies to, in characters without white space.
    let maximumCount: Int
    /// Words of which a line must hold the first two characters of one, lines with a bullet apart; empty when it needs none.
    let words: [Phrase]
    /// Signs of which a line must hold one; empty when it needs none.
    let signs: LineSigns
    /// Says whether the line is one.
    let matches: @Sendable (LineView) -> Bool

    init(
        _ name: String, _ role: LineRole, _ confidence: Double, upTo maximumCount: Int, words: [Phrase] = [],
        signs: LineSigns = [], _ matches: @escaping @Sendable (LineView) -> Bool
    ) {
        self.name = name
        self.role = role
        self.confidence = confidence
        self.maximumCount = maximumCount
        self.words = words
        self.signs = signs
        self.matches = matches
    }

    /// The ruling of the first rule that matches; nil when none does.
    static func ruling(on view: LineView) -> Ruling? {
        let count = view.count
        guard count <= longest else { return nil }
        let open = view.hasBullet ? ~0 : gate.rules(for: view.words)
        for (place, rule) in all.enumerated() where count <= rule.maximumCount && open >> UInt32(place) & 1 == 1 {
            guard rule.signs.isEmpty || !rule.signs.isDisjoint(with: view.line.signs), rule.matches(view) else {
                continue
            }
            return Ruling(role: rule.role, rule: rule.name, confidence: rule.confidence)
        }
        return nil
    }

    private static let longest = all.map(\.maximumCount).max() ?? 0
    private static let gate = PhraseGate(all.map(\.words))

    /// The rules; the first that matches decides.
    static let all: [LineRule] = [
        LineRule("jump-marker", .jumpMarker, 0.98, upTo: 22, words: Jumps.words) {
            Jumps.isMarker($0)
        },
        LineRule("jump-marker-short", .jumpMarker, 0.95, upTo: 8, signs: .page) { Jumps.isShortMarker($0) },
        LineRule("dateline-alone", .dateline, 0.95, upTo: 40) { Datelines.isAlone($0) },
        LineRule("folio-date", .folio, 0.95, upTo: 60, signs: [.year, .separator]) { Folios.isDated($0) },
        LineRule("folio-number", .folio, 0.85, upTo: 9) { Folios.isPageNumber($0) },
        LineRule("folio-page", .folio, 0.9, upTo: 16, signs: .page) { Folios.isPageLabel($0) },
        LineRule("folio-editors", .folio, 0.9, upTo: 40, words: Folios.editors) { Folios.isEditors($0) },
        LineRule(
            "masthead-imprint", .masthead, 0.9, upTo: 80,
            words: Folios.imprints + ["统一", "今日"]
        ) { Folios.isImprint($0) },
        LineRule("masthead-ear", .masthead, 0.8, upTo: 30) { Folios.isEar($0) },
        LineRule("masthead-name", .masthead, 0.8, upTo: 12) {
            NewspaperNames.isName($0.words) && ($0.line.gapCount == 0 || $0.line.isLetterSpaced || $0.count <= 5)
        },
        LineRule("ornament", .ornament, 0.9, upTo: 200) { Ornaments.isOrnament($0) },
        LineRule("caption-opener", .caption, 0.8, upTo: 120) { Captions.isOpener($0) },
        LineRule("document-number", .documentNumber, 0.95, upTo: 26) { Documents.isNumber($0) },
        LineRule("document-metadata", .webHeader, 0.9, upTo: 120, words: Documents.fields) {
            Documents.isMetadata($0)
        },
        LineRule("web-header", .webHeader, 0.9, upTo: 120, words: WebPages.labels) { WebPages.isHeader($0) },
        LineRule("web-navigation", .navigation, 0.9, upTo: 160, words: WebPages.menus) {
            WebPages.isNavigation($0)
        },
        LineRule("web-menu", .navigation, 0.9, upTo: 80) { WebPages.isMenu($0) },
        LineRule("hotline", .hotline, 0.9, upTo: 200, words: Notices.words) {
            Notices.isHotline($0)
        },
        LineRule(
            "advertisement", .advertisement, 0.8, upTo: 40,
            words: Notices.advertisements + ["广告"]
        ) { Notices.isAdvertisement($0) },
        LineRule("byline", .byline, 0.95, upTo: 60, words: Bylines.writers + Bylines.photographers + ["文/", "图/"]) { Bylines.isLine($0) },
        LineRule("credit", .caption, 0.85, upTo: 40) { Captions.isCredit($0) },
    ]
}

/// How a line ends.
enum Ending: Sendable {
    case sentence, comma, colon, semicolon, open

    static func of(_ words: Words) -> Ending {
        var rest = withoutRemark(words)
        while let last = rest.last, CharacterKind.of(last) == .closing { rest.removeLast() }
        guard let last = rest.last else { return .open }
        if rest.endIndex < words.endIndex, last == 0x3002 { return .sentence }
        switch CharacterKind.of(last) {
        case .terminal: return .sentence
        case .comma: return rest.endIndex == words.endIndex ? .comma : .open
        case .colon: return .colon
        case .semicolon: return .semicolon
        default:
            // A full stop of ASCII behind Han ends a sentence; behind digits or letters it may be a decimal point.
            guard last == 0x2E, rest.count > 1 else { return .open }
            return CharacterKind.of(rest[rest.endIndex - 2]) == .han ? .sentence : .open
        }
    }

    /// The words without a short remark in brackets behind a finished sentence: ……。（下转第三版）, ……。（记者某某）
    private static func withoutRemark(_ words: Words) -> Words {
        guard let last = words.last, CharacterKind.of(last) == .closing, last == 0x29 || last == 0x3011 else {
            return words
        }
        let tail = words.suffix(24)
        guard let open = tail.lastIndex(where: { $0 == 0x28 || $0 == 0x3010 }), open > words.startIndex else {
            return words
        }
        var end = open
        while end > words.startIndex && CharacterKind.of(words[end - 1]) == .closing { end -= 1 }
        guard end > words.startIndex, CharacterKind.of(words[end - 1]) == .terminal else { return words }
        return words[..<open]
    }
}
