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
    var isSentence: Bool { Ending.of(words) == .sentence }
    /// The words without brackets around them and without bullets before them.
    var core: Words {
        var core = words
        while let first = core.first, LineView.bullets.contains(first) { core.removeFirst() }
        if let first = core.first, let last = core.last, CharacterKind.of(first) == .opening,
            CharacterKind.of(last) == .closing
        {
            core.removeFirst()
            core.removeLast()
        }
        return core
    }
    /// Signs that stand before bylines and captions.
    static let bullets = Set("□■◆◇●○◎☆★▲△▼▽▶►◀◄▌·※〇".unicodeScalars.map(\.value))
    var hasBullet: Bool { words.first.map { LineView.bullets.contains($0) } ?? false }
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
    /// Says whether the line is one.
    let matches: @Sendable (LineView) -> Bool

    init(
        _ name: String, _ role: LineRole, _ confidence: Double, upTo maximumCount: Int,
        _ matches: @escaping @Sendable (LineView) -> Bool
    ) {
        self.name = name
        self.role = role
        self.confidence = confidence
        self.maximumCount = maximumCount
        self.matches = matches
    }

    /// The ruling of the first rule that matches; nil when none does.
    static func ruling(on view: LineView) -> Ruling? {
        guard view.count <= longest else { return nil }
        for rule in all where view.count <= rule.maximumCount && rule.matches(view) {
            return Ruling(role: rule.role, rule: rule.name, confidence: rule.confidence)
        }
        return nil
    }

    private static let longest = all.map(\.maximumCount).max() ?? 0

    /// The rules; the first that matches decides.
    static let all: [LineRule] = [
        LineRule("jump-marker", .jumpMarker, 0.98, upTo: 22) { Jumps.isMarker($0) },
        LineRule("dateline-sign-off", .dateline, 0.95, upTo: 30) { Datelines.isSignOff($0) },
        LineRule("folio-date", .folio, 0.95, upTo: 60) { Folios.isDated($0) },
        LineRule("folio-page", .folio, 0.9, upTo: 16) { Folios.isPageLabel($0) },
        LineRule("folio-editors", .folio, 0.9, upTo: 40) { Folios.isEditors($0) },
        LineRule("masthead-imprint", .masthead, 0.9, upTo: 80) { Folios.isImprint($0) },
        LineRule("masthead-name", .masthead, 0.8, upTo: 12) { NewspaperNames.isName($0.words) },
        LineRule("caption-opener", .caption, 0.8, upTo: 120) { Captions.isOpener($0) },
        LineRule("document-number", .documentNumber, 0.95, upTo: 26) { Documents.isNumber($0) },
        LineRule("document-metadata", .webHeader, 0.9, upTo: 120) { Documents.isMetadata($0) },
        LineRule("web-header", .webHeader, 0.9, upTo: 120) { WebPages.isHeader($0) },
        LineRule("web-navigation", .navigation, 0.9, upTo: 160) { WebPages.isNavigation($0) },
        LineRule("hotline", .hotline, 0.9, upTo: 200) { Notices.isHotline($0) },
        LineRule("advertisement", .advertisement, 0.8, upTo: 40) { Notices.isAdvertisement($0) },
        LineRule("byline", .byline, 0.95, upTo: 60) { Bylines.isLine($0) },
        LineRule("credit", .caption, 0.85, upTo: 40) { Captions.isCredit($0) },
        LineRule("ornament", .ornament, 0.9, upTo: 200) { Ornaments.isOrnament($0) },
    ]
}

/// How a line ends.
enum Ending {
    case sentence, comma, colon, semicolon, open

    static func of(_ words: Words) -> Ending {
        var rest = words
        while let last = rest.last, CharacterKind.of(last) == .closing { rest.removeLast() }
        guard let last = rest.last else { return .open }
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
}
