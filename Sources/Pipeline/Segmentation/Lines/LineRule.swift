// The table of rules that know a line by its own words. A rule sees one line; what needs neighbours is elsewhere.

import Corpus

/// What was decided about a line, and by which rule.
struct Ruling: Sendable {
    var role: LineRole
    var rule: RuleName
    /// 0...1.
    var confidence: Double

    static let blank = Ruling(role: .blank, rule: .blank, confidence: 1)
}

/// A line as a rule sees it.
struct LineView {
    private let text: PageText
    private let number: Int
    /// Where its characters and those of its core stand.
    private let places: Range<Int>
    private let corePlaces: Range<Int>

    /// Its characters without white space, folded.
    var words: Words { text.characters[places] }
    /// Its measures.
    var line: PageLine { text.lines[number] }

    /// UTF-8 from its first character to its last, with the spaces between.
    var ink: ArraySlice<UInt8> { text.bytes[text.inkBytes(number)] }

    var count: Int { places.count }
    /// True when the line ends as a sentence does.
    var isSentence: Bool { line.ending == .sentence }
    /// Nothing but Han, and nothing parts them.
    var isOneWord: Bool { line.gapCount + line.controlCount == 0 && line.hanCount == count }
    /// The words without brackets around them and without bullets before them.
    var core: Words { text.characters[corePlaces] }
    /// A bullet stands before its words.
    var hasBullet: Bool { LineView.opensWithBullet(text, places) }

    /// Its words, cut where white space stands between them.
    var pieces: [Words] {
        var pieces: [Words] = []
        pieces.reserveCapacity(line.gapCount + 1)
        var start = places.lowerBound
        for place in places.dropFirst() where text.hasSpace(before: place) {
            pieces.append(text.characters[start..<place])
            start = place
        }
        pieces.append(text.characters[start..<places.upperBound])
        return pieces
    }

    /// A line by its index on the page.
    init(_ text: PageText, _ number: Int) {
        (self.text, self.number) = (text, number)
        places = text.lines[number].characters
        corePlaces = LineView.core(text, places)
    }

    private static func core(_ text: PageText, _ places: Range<Int>) -> Range<Int> {
        var rest = places
        while opensWithBullet(text, rest) { rest = (rest.lowerBound + 1)..<rest.upperBound }
        guard rest.count > 1, text.kinds[rest.lowerBound] == .opening, text.kinds[rest.upperBound - 1] == .closing
        else { return rest }
        return (rest.lowerBound + 1)..<(rest.upperBound - 1)
    }

    /// True when the first of a stretch of characters is a bullet.
    @inline(__always) static func opensWithBullet(_ text: PageText, _ places: Range<Int>) -> Bool {
        guard let first = places.first else { return false }
        return isBullet(text.characters[first], text.kinds[first])
    }

    /// True when words open with a bullet or a bracket, so that more than their core stands in their line.
    static func hasFrame(_ words: Words) -> Bool {
        words.first.map { isBullet($0) || CharacterKind.of($0) == .opening } ?? false
    }

    /// False for characters that are surely neither bullet nor bracket.
    @inline(__always) static func mayOpenFrame(_ scalar: UInt32, _ kind: CharacterKind) -> Bool {
        kind == .symbol || kind == .opening || scalar == 0x3007
    }

    /// Signs that stand before bylines and captions.
    private static let bullets: FewCharacters = "□■◆◇●◎☆★▲△▼▽▶►◀◄▌·※☉⊙"

    static func isBullet(_ scalar: UInt32) -> Bool { isBullet(scalar, CharacterKind.of(scalar)) }

    static func isBullet(_ scalar: UInt32, _ kind: CharacterKind) -> Bool {
        switch kind {
        case .symbol: bullets.contains(scalar)
        case .han: scalar == 0x3007
        default: false
        }
    }
}

/// A rule that knows a line by its own words.
struct LineRule: Sendable {
    /// Shown as the reason.
    let name: RuleName
    /// The role it gives.
    let role: LineRole
    /// How sure it is, 0...1.
    let confidence: Double
    /// Longest line it applies to, in characters without white space.
    let maximumCount: Int
    /// Words of which a line must hold the first two characters of one, lines with a bullet apart; empty when it needs none.
    let words: Phrases
    /// Signs of which a line must have one; empty when it needs none.
    let signs: LineSigns
    /// Says whether the line is one.
    let matches: @Sendable (LineView) -> Bool

    init(
        _ name: RuleName, _ role: LineRole, _ confidence: Double, upTo maximumCount: Int, words: Phrases = [],
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

    /// The ruling of the first rule that matches a line, by its index on the page, or nil when none does; and what the
    /// line's words may be about.
    static func look(at line: Int, of text: PageText) -> (ruling: Ruling?, topics: LineTopics) {
        let (rules, topics) = gate.look(at: line, of: text)
        return (rules == 0 ? nil : ruling(on: LineView(text, line), among: rules), topics)
    }

    /// - Parameter rules: those to ask, as bits.
    private static func ruling(on view: LineView, among rules: UInt32) -> Ruling? {
        var open = rules
        let all = all
        while open != 0 {
            let place = open.trailingZeroBitCount
            if all[place].matches(view) { return all[place].ruling }
            open &= open - 1
        }
        return nil
    }

    private var ruling: Ruling { Ruling(role: role, rule: name, confidence: confidence) }

    private static let gate = RuleGate(all)

    /// The rules; the first that matches decides.
    static let all: [LineRule] = [
        LineRule(.jumpMarker, .jumpMarker, 0.98, upTo: 22, words: Jumps.words) {
            Jumps.isMarker($0)
        },
        LineRule(.jumpMarkerShort, .jumpMarker, 0.95, upTo: 8, signs: .page) { Jumps.isShortMarker($0) },
        LineRule(.seePage, .sectionLabel, 0.85, upTo: 24, words: Jumps.references) { Jumps.isReference($0) },
        LineRule(.datelineAlone, .dateline, 0.95, upTo: 40, signs: [.wire, .opening]) { Datelines.isAlone($0) },
        LineRule(.folioDate, .folio, 0.95, upTo: 60, signs: [.calendar, .separator]) { Folios.isDated($0) },
        LineRule(.folioWeekday, .folio, 0.9, upTo: 20, signs: [.weekday, .calendar]) { Folios.isDayAlone($0) },
        LineRule(.folioNumber, .folio, 0.85, upTo: 12, signs: [.digit, .ordinal]) { Folios.isPageNumber($0) },
        LineRule(.folioPage, .folio, 0.9, upTo: 16, signs: .page) { Folios.isPageLabel($0) },
        LineRule(.folioEditors, .folio, 0.9, upTo: 60, words: Folios.editors + Folios.chiefs) {
            Folios.isEditors($0)
        },
        LineRule(
            .mastheadImprint, .masthead, 0.9, upTo: 80,
            words: Folios.imprints + ["统一", "今日", "地址:"]
        ) { Folios.isImprint($0) },
        LineRule(.mastheadEar, .masthead, 0.8, upTo: 30, signs: [.digit, .latin, .ordinal, .office]) {
            Folios.isEar($0)
        },
        LineRule(.mastheadName, .masthead, 0.8, upTo: 12, signs: .newspaper) {
            Folios.isNameOfSection($0.words)
                || NewspaperNames.isName($0.words) && ($0.line.gapCount == 0 || $0.line.isLetterSpaced || $0.count <= 5)
        },
        LineRule(.folioPieces, .folio, 0.85, upTo: 40, signs: [.digit, .newspaper, .weekday, .calendar, .ordinal]) {
            $0.count <= 24 && Folios.isInPieces($0) || Folios.isRunningHead($0) || Folios.isMastheadRow($0)
                || Documents.isIssueInShort($0.core)
        },
        LineRule(.ornament, .ornament, 0.9, upTo: 200, signs: .bare) { Ornaments.isOrnament($0) },
        LineRule(.captionOpener, .caption, 0.8, upTo: 120, words: Captions.openers) { Captions.isOpener($0) },
        LineRule(.captionCredit, .caption, 0.8, upTo: 30, words: Captions.pictureNames) { Captions.namesPicture($0) },
        LineRule(.tableTitle, .infographic, 0.8, upTo: 40, words: Tables.titles, signs: []) { Tables.isTitle($0) },
        LineRule(.documentNumber, .documentNumber, 0.95, upTo: 40, signs: .digit) { Documents.isNumber($0) },
        LineRule(.documentImprint, .signOff, 0.9, upTo: 80, words: Documents.imprints) { Documents.isImprint($0) },
        LineRule(.documentMetadata, .webHeader, 0.9, upTo: 120, words: Documents.fields + Documents.labels) {
            Documents.isMetadata($0)
        },
        LineRule(.webHeader, .webHeader, 0.9, upTo: 120, words: WebPages.labels + WebHeaders.platformWords) {
            WebPages.isHeader($0) || WebHeaders.isOfPlatform($0)
        },
        LineRule(.webTime, .webHeader, 0.9, upTo: 80, signs: .colon) { WebPages.isTime($0) },
        LineRule(.columnName, .sectionLabel, 0.85, upTo: 60, words: WebPages.columns) { WebPages.isColumn($0) },
        LineRule(.siteNote, .navigation, 0.85, upTo: 100, words: WebPages.notes + WebPages.addresses) {
            WebPages.isNote($0)
        },
        LineRule(
            .webNavigation, .navigation, 0.9, upTo: 160,
            words: WebPages.menus + WebPages.clocks + WebPages.applicationWords
        ) {
            WebPages.isNavigation($0)
        },
        LineRule(.webMenu, .navigation, 0.9, upTo: 40, words: WebPages.menuWords) { WebPages.isMenu($0) },
        LineRule(.webMenu, .navigation, 0.9, upTo: 80, signs: .bar) { WebPages.isBarMenu($0) },
        LineRule(.hotline, .hotline, 0.9, upTo: 200, words: Notices.words + Notices.offices) {
            Notices.isHotline($0)
        },
        LineRule(.hotline, .hotline, 0.8, upTo: 60, words: Notices.desks) { Notices.isDesk($0) },
        LineRule(
            .advertisement, .advertisement, 0.8, upTo: 40,
            words: Notices.advertisements + Notices.offersOfWork + ["广告", "启事", "啟事", "啓事", "敬告", "告读"]
        ) { Notices.isAdvertisement($0) },
        LineRule(
            .byline, .byline, 0.95, upTo: 60,
            words: Bylines.writers + Bylines.photographers + [
                "文/", "图/", "文图", "图文", "文并", "编辑部", "记者", "評論員", "/报道", "/报导",
            ]
        ) {
            Bylines.isLine($0) || Bylines.isReportInBrackets($0)
        },
        LineRule(.credit, .caption, 0.85, upTo: 30, signs: .picture) { Captions.isCredit($0) },
    ]
}

/// How a line ends.
enum Ending: Sendable {
    case sentence, comma, colon, semicolon, open

    /// How a row of folded characters ends.
    static func of<Row: RandomAccessCollection<UInt32>>(_ words: Row) -> Ending
    where Row.Index == Int, Row.SubSequence == Row {
        guard let last = words.last, CharacterKind.of(last) != .han else { return .open }
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
    private static func withoutRemark<Row: RandomAccessCollection<UInt32>>(_ words: Row) -> Row
    where Row.Index == Int, Row.SubSequence == Row {
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
