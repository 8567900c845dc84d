// Two of the articles side by side: passages put to each other one to one, differences where they are versions of one text.

import Comparing
import Corpus
import Script

/// Two articles compared.
struct ComparedPair: Sendable {
    /// All passages of the first text that stand in the second, for aligning.
    let found: [SharedPassage]
    /// Passages of which each stands for itself in both texts: as many here as there, by their place in the first.
    let matched: [SharedPassage]
    /// Passages of either text that say again what is matched already.
    let repeats: (first: [SharedPassage], second: [SharedPassage])
    /// Where two versions of one text differ; nil when they are none.
    let versions: TextDifferences?
    /// Share of the first text that stands in the second, in per cent.
    let sharePercent: Int

    /// Compares two texts.
    /// - Parameter words: the same texts, prepared in `.words`.
    init(_ texts: (String, String), words: (ComparableText, ComparableText), folding: TextFolding) {
        found = SharedPassage.all(in: words.0, and: words.1)
        let back = SharedPassage.all(in: words.1, and: words.0).map(\.turned)
        var matching = PassageMatching()
        let candidates = (found + back).sorted {
            ($1.count, $0.first.lowerBound, $0.second.lowerBound) < (
                $0.count, $1.first.lowerBound, $1.second.lowerBound
            )
        }
        for candidate in candidates { matching.add(candidate) }
        matched = matching.passages
        repeats = (found.filter { !matching.holdsFirst($0) }, back.filter { !matching.holdsSecond($0) }.map(\.turned))
        let covered = SharedPassage.stretches(of: found).reduce(0) { $0 + $1.count }
        sharePercent = texts.0.isEmpty ? 0 : covered * 100 / texts.0.utf8.count
        // Less than a quarter of the shorter text in common is no version of it.
        guard covered * 4 >= min(texts.0.utf8.count, texts.1.utf8.count) else {
            versions = nil
            return
        }
        let differences = TextDifferences(
            ComparableText(texts.0, .signs, folding: folding), ComparableText(texts.1, .signs, folding: folding))
        versions = differences.areVersions ? differences : nil
    }
}

/// Passages put to each other one to one: the longest first, the others where they find room on both sides.
private struct PassageMatching {
    private var firsts: [(range: Range<Int>, passage: SharedPassage)] = []
    private var seconds: [Range<Int>] = []

    /// What was put to each other, by its place in the first text.
    var passages: [SharedPassage] { firsts.map(\.passage) }

    mutating func add(_ passage: SharedPassage) {
        guard !holdsFirst(passage), !holdsSecond(passage) else { return }
        firsts.insert((passage.first, passage), at: place(firsts.map(\.range.lowerBound), passage.first))
        seconds.insert(passage.second, at: place(seconds.map(\.lowerBound), passage.second))
    }

    func holdsFirst(_ passage: SharedPassage) -> Bool { holds(passage.first, firsts.count) { firsts[$0].range } }

    func holdsSecond(_ passage: SharedPassage) -> Bool { holds(passage.second, seconds.count) { seconds[$0] } }

    private func place(_ starts: [Int], _ range: Range<Int>) -> Int {
        starts.partitionPoint { $0 > range.lowerBound }
    }

    /// True when half of a stretch, or of what it touches, is taken.
    private func holds(_ range: Range<Int>, _ count: Int, _ taken: (Int) -> Range<Int>) -> Bool {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if taken(middle).upperBound > range.lowerBound { high = middle } else { low = middle + 1 }
        }
        while low < count, taken(low).lowerBound < range.upperBound {
            let common = taken(low).clamped(to: range).count
            if common * 2 > min(range.count, taken(low).count) { return true }
            low += 1
        }
        return false
    }
}

extension SharedPassage {
    /// The same passage with the texts changed over.
    fileprivate var turned: SharedPassage { SharedPassage(first: second, second: first, count: count) }
}

/// The passages of one column that stand in others.
enum PassageStops {
    /// In text order; beside one other column each passage by itself, beside several those that overlap as one.
    static func of(_ index: Int, pairs: [ParagraphAlignment.Pair: ComparedPair]) -> [FacingSpan] {
        var own: [(other: Int, passage: SharedPassage, isRepeat: Bool)] = []
        for (pair, compared) in pairs where pair.first == index || pair.second == index {
            let isFirst = pair.first == index
            let other = isFirst ? pair.second : pair.first
            own += compared.matched.map { (other, isFirst ? $0 : $0.turned, false) }
            own += (isFirst ? compared.repeats.first : compared.repeats.second).map { (other, $0, true) }
        }
        own.sort { ($0.passage.first.lowerBound, $0.other) < ($1.passage.first.lowerBound, $1.other) }
        let stops = own.map {
            FacingSpan(
                span: TextSpan($0.passage.first), others: [$0.other: TextSpan($0.passage.second)], isRepeat: $0.isRepeat
            )
        }
        return pairs.count > 1 ? merged(stops) : stops
    }

    private static func merged(_ stops: [FacingSpan]) -> [FacingSpan] {
        var result: [FacingSpan] = []
        for stop in stops {
            guard let last = result.last, stop.span.start < last.span.end else {
                result.append(stop)
                continue
            }
            var joined = last
            joined.span = TextSpan(last.span.start, max(last.span.end, stop.span.end))
            joined.isRepeat = last.isRepeat && stop.isRepeat
            joined.others.merge(stop.others) { $1.end - $1.start > $0.end - $0.start ? $1 : $0 }
            result[result.count - 1] = joined
        }
        return result
    }
}
