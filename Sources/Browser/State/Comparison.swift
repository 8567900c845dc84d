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
}

/// What one column has in common with the others.
struct ComparedColumn: Sendable {
    /// Passages that stand elsewhere too; those that touch are one.
    var passages: [FacingSpan] = []
    /// Where it differs from the column it is compared with.
    var differences: [FacingSpan] = []
    /// Mentions of entities that stand elsewhere too.
    var entities: [FacingSpan] = []
    /// Which of these are marked.
    var marks = ComparisonMarks.nothing

    /// What is marked, in text order.
    var stops: [FacingSpan] { stops(of: marks) }

    /// What one kind of marks would mark.
    func stops(of marks: ComparisonMarks) -> [FacingSpan] {
        switch marks {
        case .passages: passages
        case .differences: differences
        case .entities: entities
        case .nothing: []
        }
    }
}

/// How much articles have in common, in figures.
struct ComparisonSummary: Hashable, Sendable {
    /// Share of two versions that is the same; of other articles share of the first that stands in others; in per cent.
    var percent = 0
    /// Number of differences between two versions; nil when they are none.
    var differenceCount: Int?
    /// Passages of the first column that stand in others.
    var passageCount = 0
    /// Entities that all or some of them name.
    var entityCount = 0
}

/// Articles compared.
struct Comparison: Sendable {
    /// What was compared.
    struct Source: Hashable, Sendable {
        private let texts: [String]

        init(_ details: [ArticleDetail]) {
            texts = details.map {
                "\($0.annotated.article.id) \($0.parts.count) \($0.annotated.article.text.utf8.count)"
            }
        }
    }

    /// What was compared.
    let source: Source
    /// The paragraphs that face each other.
    let alignment: ParagraphAlignment
    private let passages: [[FacingSpan]]
    private let entities: [[FacingSpan]]
    /// Differences between the first column and each other; nil for the first and where the two are no versions.
    private let differences: [TextDifferences?]
    private let passageShare: Int
    private let sharedEntityCount: Int

    /// Compares articles, two to four.
    /// - Complexity: O(characters) a pair; differences as `TextDifferences` says, and only of texts that are alike.
    init(_ details: [ArticleDetail], folding: TextFolding) {
        source = Source(details)
        let articles = details.map(\.annotated.article)
        let texts = articles.map { ComparableText($0.text, .words, folding: folding) }
        let shared = Comparison.shared(texts)
        alignment = ParagraphAlignment(
            paragraphs: articles.map { $0.paragraphs.map(\.span.range) },
            passages: shared.filter { $0.key.first < $0.key.second })
        passages = Comparison.facing(shared, count: texts.count)
        let covered = SharedPassage.stretches(of: shared.filter { $0.key.first == 0 }.flatMap(\.value))
        passageShare = Comparison.percent(covered.reduce(0) { $0 + $1.count }, articles[0].text.utf8.count)
        differences = articles.indices.map { index in
            index > 0 && Comparison.areAlike(articles[0], articles[index], shared[.init(0, index)] ?? [])
                ? TextDifferences(
                    ComparableText(articles[0].text, .signs, folding: folding),
                    ComparableText(articles[index].text, .signs, folding: folding)) : nil
        }
        (entities, sharedEntityCount) = Comparison.sharedEntities(details)
    }

    /// Number of rows in which paragraphs face each other.
    var facingCount: Int { alignment.rows.count { row in row.count { $0 != nil } > 1 } }

    /// The marks that tell most: differences of versions, else passages, else names.
    var tellingMarks: ComparisonMarks {
        if differences.count == 2, let differences = differences[1], differences.areVersions { return .differences }
        return passages[0].isEmpty && sharedEntityCount > 0 ? .entities : .passages
    }

    /// In figures; of more than two columns those of the first beside the partner.
    func summary(partner: Int) -> ComparisonSummary {
        var summary = ComparisonSummary(
            percent: passageShare, passageCount: passages[0].count, entityCount: sharedEntityCount)
        if let versions = differences[partner], versions.areVersions {
            let share = versions.differences.isEmpty ? 100 : min(99, Int((versions.commonShare * 100).rounded()))
            summary.percent = share
            summary.differenceCount = versions.differences.count
        }
        return summary
    }

    /// What one column has in common with the others.
    /// - Parameter partner: the column that differences of the first one are shown with.
    func column(_ index: Int, partner: Int, marks: ComparisonMarks) -> ComparedColumn {
        ComparedColumn(
            passages: passages[index], differences: differences(in: index, partner: partner),
            entities: entities[index], marks: marks)
    }

    private func differences(in index: Int, partner: Int) -> [FacingSpan] {
        let (own, other) = index == 0 ? (partner, partner) : (index, 0)
        guard let versions = differences[own], versions.areVersions else { return [] }
        return versions.differences.map { difference in
            let (first, second) = (TextSpan(difference.first), TextSpan(difference.second))
            return FacingSpan(span: index == 0 ? first : second, others: [other: index == 0 ? second : first])
        }
    }

    // MARK: Comparing

    private static func shared(_ texts: [ComparableText]) -> [ParagraphAlignment.Pair: [SharedPassage]] {
        var result: [ParagraphAlignment.Pair: [SharedPassage]] = [:]
        for first in texts.indices {
            for second in texts.indices where first != second {
                result[.init(first, second)] = SharedPassage.all(in: texts[first], and: texts[second])
            }
        }
        return result
    }

    /// The stretches of each text that stand in others, each with the longest passage it holds of every other.
    private static func facing(
        _ shared: [ParagraphAlignment.Pair: [SharedPassage]], count: Int
    ) -> [[FacingSpan]] {
        (0..<count).map { index in
            let own = shared.filter { $0.key.first == index }.flatMap { pair, passages in
                passages.map { (other: pair.second, passage: $0) }
            }.sorted { ($0.passage.first.lowerBound, $0.other) < ($1.passage.first.lowerBound, $1.other) }
            var next = 0
            return SharedPassage.stretches(of: own.map(\.passage)).map { stretch in
                var longest: [Int: SharedPassage] = [:]
                while next < own.count, stretch.contains(own[next].passage.first.lowerBound) {
                    let (other, passage) = own[next]
                    if passage.count > longest[other]?.count ?? 0 { longest[other] = passage }
                    next += 1
                }
                return FacingSpan(span: TextSpan(stretch), others: longest.mapValues { TextSpan($0.second) })
            }
        }
    }

    /// True when a quarter of the shorter text stands in the other: less is no version of it.
    private static func areAlike(_ first: Article, _ second: Article, _ passages: [SharedPassage]) -> Bool {
        let covered = SharedPassage.stretches(of: passages).reduce(0) { $0 + $1.count }
        return covered * 4 >= min(first.text.utf8.count, second.text.utf8.count)
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

    private static func percent(_ part: Int, _ whole: Int) -> Int { whole == 0 ? 0 : part * 100 / whole }
}

extension TextSpan {
    /// The span of a range of bytes.
    init(_ range: Range<Int>) { self.init(range.lowerBound, range.upperBound) }
}
