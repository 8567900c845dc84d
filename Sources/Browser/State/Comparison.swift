// What the articles side by side have in common and where they differ. It draws nothing and scrolls nothing.

import Comparing
import Corpus
import Script

/// What is marked in columns side by side, and what `{` and `}` step through there.
enum ComparisonMarks: Hashable, Sendable, CaseIterable {
    /// Passages that stand in another column too.
    case passages
    /// Where two versions differ, character by character.
    case differences
    /// Names that stand in another column too.
    case entities
    /// Nothing.
    case nothing
}

/// A stretch of one column and where it faces the others.
struct FacingSpan: Hashable, Sendable {
    /// Its stretch; empty where something is left out here.
    var span: TextSpan
    /// Where it stands in other columns, by their index.
    var others: [Int: TextSpan]
    /// True where it says again what faces an earlier stretch already: it is marked, and not stepped to.
    var isRepeat = false
}

/// What one column has in common with the others.
struct ComparedColumn: Sendable {
    /// Passages that stand elsewhere too.
    var passages: [FacingSpan] = []
    /// Where it differs from the column it is compared with.
    var differences: [FacingSpan] = []
    /// Mentions of entities that stand elsewhere too.
    var entities: [FacingSpan] = []
    /// Which of these are marked.
    var marks = ComparisonMarks.nothing

    /// What is marked, in text order.
    var marked: [FacingSpan] { marked(of: marks) }

    /// What is stepped to, in text order.
    var stops: [FacingSpan] { stops(of: marks) }

    /// What one kind of marks would step to.
    func stops(of marks: ComparisonMarks) -> [FacingSpan] { marked(of: marks).filter { !$0.isRepeat } }

    private func marked(of marks: ComparisonMarks) -> [FacingSpan] {
        switch marks {
        case .passages: passages
        case .differences: differences
        case .entities: entities
        case .nothing: []
        }
    }
}

/// How much two articles have in common, in figures.
struct ComparisonSummary: Hashable, Sendable {
    /// Share of two versions that is the same; of other articles share of the first that stands in the other; in per cent.
    var percent = 0
    /// Number of differences between two versions; nil when they are none.
    var differenceCount: Int?
    /// Passages that both have.
    var passageCount = 0
    /// Entities that all or some of the columns name.
    var entityCount = 0
}

/// Articles to be compared, away from the thread that draws.
public struct ComparisonTask: Hashable, Sendable {
    let details: [ArticleDetail]
    let folding: TextFolding
    let source: Comparison.Source

    init(_ details: [ArticleDetail], folding: TextFolding) {
        (self.details, self.folding) = (details, folding)
        source = Comparison.Source(details)
    }

    /// Two tasks on the same articles are one.
    public static func == (first: ComparisonTask, second: ComparisonTask) -> Bool { first.source == second.source }

    /// As `==`.
    public func hash(into hasher: inout Hasher) { hasher.combine(source) }

    /// Compares.
    /// - Throws: `CancellationError` when nobody waits any longer.
    /// - Complexity: see `Comparison`.
    public func compare() throws -> Comparison { try Comparison(self) }
}

/// Two to four articles compared, each with each.
public struct Comparison: Sendable {
    /// What was compared.
    struct Source: Hashable, Sendable {
        private let texts: [String]

        init(_ details: [ArticleDetail]) {
            texts = details.map {
                "\($0.annotated.article.id) \($0.parts.count) \($0.annotated.article.text.utf8.count)"
            }
        }
    }

    typealias Pair = ParagraphAlignment.Pair

    /// What was compared.
    let source: Source
    /// The paragraphs that face each other.
    let alignment: ParagraphAlignment
    private let passages: [[FacingSpan]]
    private let entities: [[FacingSpan]]
    /// What each two columns share, the lower index first.
    private let pairs: [Pair: ComparedPair]
    private let sharedEntityCount: Int

    /// - Complexity: O(characters) a pair; differences as `TextDifferences` says, and only of texts that are alike.
    fileprivate init(_ task: ComparisonTask) throws {
        source = task.source
        let articles = task.details.map(\.annotated.article)
        let words = articles.map { ComparableText($0.text, .words, folding: task.folding) }
        var pairs: [Pair: ComparedPair] = [:]
        for second in words.indices {
            for first in 0..<second {
                try Task.checkCancellation()
                let texts = (articles[first].text, articles[second].text)
                pairs[Pair(first, second)] = ComparedPair(
                    texts, words: (words[first], words[second]), folding: task.folding)
            }
        }
        alignment = ParagraphAlignment(
            paragraphs: articles.map { $0.paragraphs.map(\.span.range) }, passages: pairs.mapValues(\.found))
        self.pairs = pairs
        passages = articles.indices.map { PassageStops.of($0, pairs: pairs) }
        (entities, sharedEntityCount) = Comparison.sharedEntities(task.details)
    }

    /// Number of rows in which paragraphs face each other.
    var facingCount: Int { alignment.rows.count { row in row.count { $0 != nil } > 1 } }

    /// The marks that tell most: differences of versions, else passages, else names.
    var tellingMarks: ComparisonMarks {
        if passages.count == 2, pairs[Pair(0, 1)]?.versions != nil { return .differences }
        return passages[0].isEmpty && sharedEntityCount > 0 ? .entities : .passages
    }

    /// Two columns in figures.
    func summary(_ first: Int, _ second: Int) -> ComparisonSummary {
        guard let pair = pairs[Pair(min(first, second), max(first, second))] else { return ComparisonSummary() }
        var summary = ComparisonSummary(
            percent: pair.sharePercent, passageCount: pair.matched.count, entityCount: sharedEntityCount)
        if let versions = pair.versions {
            let share = versions.differences.isEmpty ? 100 : min(99, Int((versions.commonShare * 100).rounded()))
            summary.percent = share
            summary.differenceCount = versions.differences.count
        }
        return summary
    }

    /// What one column has in common with the others.
    /// - Parameter partner: the column that its differences are shown with.
    func column(_ index: Int, partner: Int, marks: ComparisonMarks) -> ComparedColumn {
        ComparedColumn(
            passages: passages[index], differences: differences(in: index, partner: partner),
            entities: entities[index], marks: marks)
    }

    private func differences(in index: Int, partner: Int) -> [FacingSpan] {
        let pair = Pair(min(index, partner), max(index, partner))
        guard let versions = pairs[pair]?.versions else { return [] }
        let isFirst = pair.first == index
        return versions.differences.map { difference in
            let (first, second) = (TextSpan(difference.first), TextSpan(difference.second))
            return FacingSpan(span: isFirst ? first : second, others: [partner: isFirst ? second : first])
        }
    }

    private static func sharedEntities(_ details: [ArticleDetail]) -> ([[FacingSpan]], Int) {
        let firsts = details.map { detail in
            Dictionary(
                detail.annotated.mentions.map { ($0.entityID, $0.span) }, uniquingKeysWith: { min($0, $1) })
        }
        let counts = firsts.flatMap(\.keys).reduce(into: [EntityID: Int]()) { $0[$1, default: 0] += 1 }
        let spans = details.indices.map { index in
            details[index].annotated.mentions.filter { counts[$0.entityID, default: 0] > 1 }
                .sorted { $0.span < $1.span }.map { mention in
                    var others: [Int: TextSpan] = [:]
                    for other in details.indices where other != index {
                        others[other] = firsts[other][mention.entityID]
                    }
                    return FacingSpan(span: mention.span, others: others)
                }
        }
        return (spans, counts.count { $0.value > 1 })
    }
}

extension TextSpan {
    /// The span of a range of bytes.
    init(_ range: Range<Int>) { self.init(range.lowerBound, range.upperBound) }
}
