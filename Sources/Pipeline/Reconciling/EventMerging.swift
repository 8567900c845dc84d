// The same event told by several articles: groups by date, entities and wording. It decides, it stores nothing.

import Corpus

/// One report of an event, as far as merging needs it.
public struct EventReportKey: Hashable, Sendable {
    /// When.
    public var interval: DayInterval
    /// How fine the date is.
    public var precision: DatePrecision
    /// Who takes part.
    public var entities: [EntityID]
    /// The words of the gist.
    public var gist: String

    /// Makes a key.
    public init(interval: DayInterval, precision: DatePrecision, entities: [EntityID], gist: String) {
        self.interval = interval
        self.precision = precision
        self.entities = entities
        self.gist = gist
    }
}

/// Groups reports of the same event.
///
/// Two reports tell the same event when their days are equal, or one report's few days lie within the other's, and
/// their wording agrees: the share of common character pairs, helped by common entities. Same day and same place alone
/// are not enough: a city sees several events a day.
public enum EventMerging {
    /// Least agreement of wording (0...1, common character pairs over those of the shorter gist) without common entities.
    static let wordingAlone = 0.6
    /// Least agreement where all entities of the one that names fewer are common.
    static let wordingWithEntities = 0.35

    /// The groups, each as indices into `reports`, ascending; the groups by their first index.
    ///
    /// The result depends on the reports, not on the order they came in.
    /// - Returns: every index once; a report like no other is a group of one.
    /// - Complexity: O(n log n) for n reports on different days; within one day quadratic in its reports.
    public static func groups(_ reports: [EventReportKey]) -> [[Int]] {
        let pairs = reports.map { CharacterPairs($0.gist) }
        var leader = Array(reports.indices)
        let order = reports.indices.filter { !reports[$0].interval.isUnknown }
            .sorted { start(reports[$0]) < start(reports[$1]) }
        for (place, first) in order.enumerated() {
            for second in order[(place + 1)...] {
                guard start(reports[second]) - start(reports[first]) <= 31 else { break }
                guard agree(reports[first], reports[second], pairs[first], pairs[second]) else { continue }
                join(first, second, &leader)
            }
        }
        return Dictionary(grouping: reports.indices) { root($0, &leader) }.values
            .map { $0.sorted() }.sorted { $0[0] < $1[0] }
    }

    private static func start(_ report: EventReportKey) -> Int {
        (report.interval.from ?? report.interval.to)?.dayNumber ?? 0
    }

    private static func agree(
        _ first: EventReportKey, _ second: EventReportKey, _ firstPairs: CharacterPairs, _ secondPairs: CharacterPairs
    ) -> Bool {
        guard daysAgree(first, second) else { return false }
        let wording = firstPairs.agreement(with: secondPairs)
        if wording >= wordingAlone { return true }
        let fewer = Set(first.entities.count <= second.entities.count ? first.entities : second.entities)
        let common = Set(first.entities).intersection(second.entities)
        return !fewer.isEmpty && common.count == fewer.count && wording >= wordingWithEntities
    }

    /// Equal, or a day within a few: 12月7日 within 12月7日至8日.
    private static func daysAgree(_ first: EventReportKey, _ second: EventReportKey) -> Bool {
        if first.interval == second.interval { return true }
        let days: Set<DatePrecision> = [.day, .multiDay]
        guard days.contains(first.precision), days.contains(second.precision) else { return false }
        return first.interval.overlaps(second.interval)
    }

    private static func root(_ index: Int, _ leader: inout [Int]) -> Int {
        var index = index
        while leader[index] != index {
            leader[index] = leader[leader[index]]
            index = leader[index]
        }
        return index
    }

    private static func join(_ first: Int, _ second: Int, _ leader: inout [Int]) {
        let left = root(first, &leader)
        let right = root(second, &leader)
        leader[max(left, right)] = min(left, right)
    }
}

/// The pairs of neighbouring characters of a text, sorted.
struct CharacterPairs {
    private let pairs: [UInt32]

    /// Collects them; blanks and punctuation do not count.
    init(_ text: String) {
        let units = CompactText(text).units.filter { $0 >= 0x4E00 && $0 <= 0x9FFF || $0 >= 0x30 && $0 <= 0x7A }
        pairs = Set(zip(units, units.dropFirst()).map { UInt32($0) << 16 | UInt32($1) }).sorted()
    }

    /// Common pairs over those of the shorter text, 0...1; 0 when it has none.
    func agreement(with other: CharacterPairs) -> Double {
        let shorter = min(pairs.count, other.pairs.count)
        guard shorter > 0 else { return 0 }
        var common = 0
        var left = 0
        var right = 0
        while left < pairs.count, right < other.pairs.count {
            if pairs[left] == other.pairs[right] {
                common += 1
                left += 1
                right += 1
            } else if pairs[left] < other.pairs[right] {
                left += 1
            } else {
                right += 1
            }
        }
        return Double(common) / Double(shorter)
    }
}
