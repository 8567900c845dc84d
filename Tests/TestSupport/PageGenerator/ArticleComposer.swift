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

    /// A story from a stretch of the source, so that its paragraphs speak of one thing.
    public func article(_ random: inout SeededRandom) -> SourceArticle {
        let stretch = random.pick(source.stretches)
        var rest = stretch[...]
        var paragraphs: [String] = []
        for _ in 0..<random.number(size.paragraphs) where !rest.isEmpty {
            var count = random.number(size.sentences)
            // A question or an exclamation alone between paragraphs could as well be a headline.
            while count < rest.count, rest.dropFirst(count - 1).first?.last != "。" { count += 1 }
            paragraphs.append(rest.prefix(count).joined())
            rest = rest.dropFirst(count)
        }
        return dress(paragraphs, &random)
    }

    /// Short news: the first sentences of a story, in one paragraph or two, under a headline of 4 to 12 characters.
    public func shortNews(_ random: inout SeededRandom) -> SourceArticle {
        let sentences = random.pick(source.leads).prefix(random.number(1...4))
        let isParted = sentences.count > 2 && random.chance(0.4)
        let first = sentences.prefix(isParted ? 2 : sentences.count)
        let paragraphs = [first, sentences.dropFirst(first.count)].filter { !$0.isEmpty }.map { $0.joined() }
        return SourceArticle(
            title: ArticleComposer.shortTitle(paragraphs.flatMap(ArticleComposer.clauses), &random),
            parts: paragraphs.map { .paragraph($0) }, isShortNews: true)
    }

    /// The beginning of a clause that could stand by itself.
    private static func shortTitle(_ clauses: [String], _ random: inout SeededRandom) -> String {
        let longest = random.number(4...12)
        let short = clauses.map { String($0.prefix(longest)) }.filter { !isFragment($0.unicodeScalars.map(\.value)) }
        return short.isEmpty ? PressNames.stockTitle(&random) : random.pick(short)
    }

    private func dress(_ paragraphs: [String], _ random: inout SeededRandom) -> SourceArticle {
        let clauses = ranked(paragraphs)
        let title = ArticleComposer.title(from: clauses, &random)
        let others = clauses.filter { !title.contains($0) }
        return SourceArticle(
            title: title, kicker: ArticleComposer.kicker(others, title),
            subtitle: random.chance(0.3) ? nil : ArticleComposer.deckLine(others.reversed(), &random),
            byline: (0..<random.number(1...3)).map { _ in PressNames.person(&random) },
            parts: paragraphs.map { .paragraph($0) })
    }

    /// The clauses that say most of what the story is about: those that hold most of the rare words it comes back to.
    private func ranked(_ paragraphs: [String]) -> [String] {
        var counts: [UInt64: Int] = [:]
        for paragraph in paragraphs { for pair in PairRarity.pairs(paragraph) { counts[pair, default: 0] += 1 } }
        let telling = source.rarity.rarePairs(paragraphs.joined()).filter { counts[$0, default: 0] > 1 }
        let scored = Set(paragraphs.flatMap(ArticleComposer.clauses)).map { clause in
            (clause: clause, weight: Set(PairRarity.pairs(clause)).intersection(telling).count)
        }
        return scored.sorted { ($0.weight, $0.clause) > ($1.weight, $1.clause) }.prefix(8).map(\.clause)
    }

    /// A clause or two of the text, sometimes shortened, as headlines are made.
    private static func title(from clauses: [String], _ random: inout SeededRandom) -> String {
        let leading = Array(clauses.prefix(4))
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

    /// A line that is set smaller than the title and therefore longer, of one clause or two; nil when there is none.
    private static func kicker(_ clauses: [String], _ title: String) -> String? {
        let least = title.unicodeScalars.count * 5 / 4 + 2
        guard least <= 32 else { return nil }
        let pairs = zip(clauses, clauses.dropFirst()).map { $0 + " " + $1 }
        return (clauses + pairs).first { (least...32).contains($0.unicodeScalars.count) }
    }

    private static func deckLine(_ clauses: [String], _ random: inout SeededRandom) -> String? {
        let fitting = clauses.filter { (8...22).contains($0.unicodeScalars.count) }
        return fitting.isEmpty ? PressNames.stockTitle(&random) : random.pick(fitting)
    }

    /// Stretches between punctuation that could be headlines: 7 to 20 Chinese characters, digits and letters.
    static func clauses(_ paragraph: String) -> [String] {
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
        let leaning = "的地得所是在和与及也就或而但因这那其将了着把被对从使要到为以之他她它我你并还都有各".unicodeScalars
        guard let first = clause.first, let last = clause.last, !Typesetting.isLatin(last) else { return true }
        if clause.contains(where: { Typesetting.isLatin($0) || $0 > 0xFF00 }), clause.count < 9 { return true }
        let words = Typesetting.string(clause)
        let endings = ["以来", "指出", "认为", "表示", "强调", "时", "后", "前", "中", "等", "说", "上", "下", "里", "日电", "讯"]
        let openings = ["据", "至此", "目前", "同时", "此外", "今", "昨", "截至", "记者", "本报", "新华社", "近"]
        if endings.contains(where: { words.hasSuffix($0) }) || openings.contains(where: { words.hasPrefix($0) }) {
            return true
        }
        return leaning.contains { $0.value == first || $0.value == last }
    }

    private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
