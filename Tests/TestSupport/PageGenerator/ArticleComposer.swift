// Makes stories of sentences: paragraphs, headings, a headline that shares words with its text, names of reporters.

/// Makes stories from a source of sentences.
public struct ArticleComposer: Sendable {
    /// How long stories are.
    public struct Size: Sendable {
        /// Number of paragraphs.
        public var paragraphs: ClosedRange<Int>
        /// Number of sentences in each.
        public var sentences: ClosedRange<Int>

        /// Makes a size.
        public init(paragraphs: ClosedRange<Int> = 3...9, sentences: ClosedRange<Int> = 1...4) {
            self.paragraphs = paragraphs
            self.sentences = sentences
        }
    }

    private let source: SentenceSource
    private let size: Size

    /// Makes a composer.
    public init(_ source: SentenceSource, size: Size = Size()) {
        self.source = source
        self.size = size
    }

    /// A story from a stretch of the source, so that its paragraphs speak of related things.
    public func article(_ random: inout SeededRandom) -> SourceArticle {
        let sentences = source.sentences
        var place = random.number(0...max(0, sentences.count - 1))
        var paragraphs: [String] = []
        for _ in 0..<random.number(size.paragraphs) {
            var paragraph = ""
            for _ in 0..<random.number(size.sentences) {
                paragraph += sentences[place % sentences.count]
                place += 1
            }
            paragraphs.append(paragraph)
            if random.chance(0.05) { place = random.number(0...sentences.count - 1) }
        }
        return dress(paragraphs, &random)
    }

    private func dress(_ paragraphs: [String], _ random: inout SeededRandom) -> SourceArticle {
        let clauses = paragraphs.prefix(3).flatMap(ArticleComposer.clauses)
        let title = ArticleComposer.title(from: clauses, &random)
        return SourceArticle(
            title: title, kicker: ArticleComposer.deckLine(clauses, &random),
            subtitle: random.chance(0.3) ? nil : ArticleComposer.deckLine(clauses, &random),
            byline: (0..<random.number(1...3)).map { _ in PressNames.person(&random) },
            parts: paragraphs.map { .paragraph($0) })
    }

    /// A clause or two of the text, sometimes shortened, as headlines are made.
    private static func title(from clauses: [String], _ random: inout SeededRandom) -> String {
        let leading = Array(clauses.prefix(12))
        guard !leading.isEmpty else { return PressNames.stockTitle(&random) }
        var title = random.pick(leading)
        if title.unicodeScalars.count < 10 || random.chance(0.3) {
            let second = random.pick(leading)
            if second != title, title.unicodeScalars.count + second.unicodeScalars.count <= 26 { title += " " + second }
        }
        let count = title.unicodeScalars.count
        if !title.contains(" "), count > 12, random.chance(0.4) {
            // A headline leaves something out: a few characters from the middle.
            let start = random.number(4...count - 5)
            let scalars = Array(title.unicodeScalars)
            return string(scalars[..<start] + scalars[(start + random.number(1...2))...])
        }
        return title
    }

    private static func deckLine(_ clauses: [String], _ random: inout SeededRandom) -> String? {
        let fitting = clauses.filter { (8...22).contains($0.unicodeScalars.count) }
        return fitting.isEmpty ? PressNames.stockTitle(&random) : random.pick(fitting)
    }

    /// Stretches between punctuation that could be headlines: 7 to 20 Chinese characters, digits and letters.
    private static func clauses(_ paragraph: String) -> [String] {
        var result: [String] = []
        for clause in paragraph.unicodeScalars.split(whereSeparator: { Typesetting.isPunctuation($0.value) }) {
            guard (7...20).contains(clause.count),
                clause.allSatisfy({ $0.value > 0x2E80 || Typesetting.isLatin($0.value) })
            else { continue }
            if !isFragment(clause.map(\.value)) { result.append(string(clause)) }
        }
        return result
    }

    /// True for clauses that no headline would be: they lean on the words before or behind them.
    private static func isFragment(_ clause: [UInt32]) -> Bool {
        let leaning = "的地得所是在和与及也就或而但因这那其将了着把被对从使要到为以之他她它我你并还都有".unicodeScalars
        guard let first = clause.first, let last = clause.last, !Typesetting.isLatin(last) else { return true }
        return leaning.contains { $0.value == first || $0.value == last }
    }

    private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
