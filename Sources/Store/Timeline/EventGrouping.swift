// Tells which events of several articles are one: by date, entities and wording. A pure function over events; it asks
// nobody, and nothing else in the program decides this.

import Corpus
import Script

/// An event of one article, as a candidate for a row of the timeline.
struct EventCandidate {
    var interval: DayInterval
    var precision: DatePrecision
    var isInferred: Bool
    var status: EventStatus
    var gist: String
    /// The entities to be shown with the row.
    var entities: [EntityID]
    /// Numbers of all entities that take part, whoever's timeline is asked for.
    var takingPart: Set<Int>
    var report: EventReport
}

/// Groups events that tell the same.
///
/// Two events are one when their days are equal, or lie in runs of days that overlap, their status is the same, and
/// their wording agrees: common character pairs over those of the shorter gist at least `wordingAlone`; a little less
/// where they share an entity, less still where all entities of the one that names fewer take part in the other, and
/// little where those are four or more. First clauses are compared too, as strictly as whole gists, for what follows
/// them is often told in one article alone. Same day and same place alone are not enough: a city sees several events a
/// day. Of one article only equal gists are one, since a text seldom tells the same thing twice but often two things of
/// one day; equal gists of days that follow each other (12月7日、8日) are one event of several days.
struct EventGrouping {
    static let wordingAlone = 0.6
    static let wordingWithSomebodyInCommon = 0.5
    static let wordingWithAllInCommon = 0.35
    static let wordingWithManyInCommon = 0.2

    private let folding: TextFolding
    private var groups: [Group] = []
    private var groupsByTime: [Time: [Int]] = [:]
    private var openDays: [Int] = []

    /// Begins without rows.
    /// - Parameter folding: what counts as one character where wordings are compared.
    init(folding: TextFolding = TextFolding()) { self.folding = folding }

    /// Number of rows so far.
    var count: Int { groups.count }

    /// Rows of the timeline, in the order of their first candidates.
    var rows: [TimelineEvent] { groups.map(\.row) }

    /// The last day of any row so far that runs over days; later events are told apart from all of them.
    private(set) var lastDay = Int.min

    /// Puts an event to those that tell the same, or begins a row. Events come by the day they begin.
    /// - Complexity: O(events of the same days).
    mutating func add(_ candidate: EventCandidate) {
        let gist = Gist(candidate.gist, without: candidate.report.dateWords, folding)
        guard !candidate.interval.isUnknown else { return begin(candidate, gist) }
        if let match = rivals(of: candidate).first(where: { groups[$0].tellsSame(as: candidate, gist) }) {
            groups[match].members.append((candidate, gist))
        } else {
            begin(candidate, gist)
        }
    }

    /// Rows of the same time; a run of days may share some with others.
    private mutating func rivals(of candidate: EventCandidate) -> [Int] {
        guard candidate.isOfDays else { return groupsByTime[Time(candidate)] ?? [] }
        openDays.removeAll { groups[$0].end < candidate.interval.sortDay - 1 }
        return openDays
    }

    private mutating func begin(_ candidate: EventCandidate, _ gist: Gist) {
        let group = Group(members: [(candidate, gist)])
        lastDay = max(lastDay, candidate.isOfDays ? group.end + 1 : candidate.interval.sortDay)
        if candidate.isOfDays {
            openDays.append(groups.count)
        } else {
            groupsByTime[Time(candidate), default: []].append(groups.count)
        }
        groups.append(group)
    }

    private struct Time: Hashable {
        var interval: DayInterval
        var precision: DatePrecision

        init(_ candidate: EventCandidate) {
            interval = candidate.interval
            precision = candidate.precision
        }
    }

    private struct Group {
        var members: [(candidate: EventCandidate, gist: Gist)]

        /// The last of its days.
        var end: Int { members.reduce(Int.min) { max($0, $1.candidate.interval.to?.dayNumber ?? Int.min) } }

        func tellsSame(as candidate: EventCandidate, _ gist: Gist) -> Bool {
            members.contains { member in
                let other = member.candidate
                guard other.status == candidate.status else { return false }
                if other.report.article == candidate.report.article {
                    return (other.interval == candidate.interval || other.isDayBefore(candidate))
                        && other.gist == candidate.gist
                }
                guard other.interval.overlaps(candidate.interval) else { return false }
                if member.gist.agreement(with: gist) >= least(other.takingPart, candidate.takingPart) { return true }
                return !other.takingPart.isDisjoint(with: candidate.takingPart)
                    && member.gist.openingAgreement(with: gist) >= EventGrouping.wordingAlone
            }
        }

        /// How far the wording must agree.
        private func least(_ first: Set<Int>, _ second: Set<Int>) -> Double {
            let common = first.intersection(second).count
            if common == 0 {
                return first.isEmpty && second.isEmpty
                    ? EventGrouping.wordingWithSomebodyInCommon : EventGrouping.wordingAlone
            }
            guard common == min(first.count, second.count) else { return EventGrouping.wordingWithSomebodyInCommon }
            return common < 4 ? EventGrouping.wordingWithAllInCommon : EventGrouping.wordingWithManyInCommon
        }

        var row: TimelineEvent {
            let ordered = members.map(\.candidate).sorted { left, right in
                switch (left.report.published, right.report.published) {
                case (let one?, let two?) where one != two: one < two
                case (.some, nil): true
                case (nil, .some): false
                default: (left.report.articleID, left.report.gistSpan) < (right.report.articleID, right.report.gistSpan)
                }
            }
            let first = ordered[0]
            var entities: [EntityID] = []
            for entity in ordered.flatMap(\.entities) where !entities.contains(entity) { entities.append(entity) }
            let days = members.map(\.candidate).filter {
                $0.report.article == first.report.article && $0.gist == first.gist
            }
            let interval =
                days.count > 1 ? days.reduce(first.interval) { $0.joined(with: $1.interval) } : first.interval
            return TimelineEvent(
                interval: interval, precision: interval == first.interval ? first.precision : .multiDay,
                isInferred: ordered.allSatisfy(\.isInferred),
                status: first.status, gist: first.gist, entities: entities, reports: ordered.map(\.report))
        }
    }
}

extension EventCandidate {
    /// True for a day or a run of days whose ends are known: months, years and spans are only ever equal.
    fileprivate var isOfDays: Bool {
        (precision == .day || precision == .multiDay) && interval.from != nil && interval.to != nil
    }

    /// True for a day right before another.
    fileprivate func isDayBefore(_ other: EventCandidate) -> Bool {
        guard precision == .day, other.precision == .day, let last = interval.to, let next = other.interval.from else {
            return false
        }
        return next.dayNumber == last.dayNumber + 1
    }
}

/// The pairs of neighbouring characters of a gist, sorted, each once. Blanks, punctuation and the words of the date do
/// not count: that the days are equal is known.
private struct Gist {
    let pairs: [UInt64]
    /// Those of its first clause.
    let opening: [UInt64]

    /// Fewer pairs than these say too little to be compared.
    private static let shortestOpening = 5

    init(_ text: String, without date: String, _ folding: TextFolding) {
        let words = Gist.scalars(text, without: Array(date.unicodeScalars))
        pairs = Gist.pairs(words[...], folding)
        opening = Gist.pairs(words.prefix { $0 != "，" && $0 != "," }, folding)
    }

    private static func scalars(_ text: String, without date: [Unicode.Scalar]) -> [Unicode.Scalar] {
        let all = Array(text.unicodeScalars)
        guard let first = date.first else { return all }
        var result: [Unicode.Scalar] = []
        result.reserveCapacity(all.count)
        var place = 0
        while place < all.count {
            if all[place] == first, all[place...].starts(with: date) {
                place += date.count
            } else {
                result.append(all[place])
                place += 1
            }
        }
        return result
    }

    private static func pairs(_ words: ArraySlice<Unicode.Scalar>, _ folding: TextFolding) -> [UInt64] {
        let characters = words.filter(counts).map { UInt64(folding.folded($0.value)) }
        let sorted = zip(characters, characters.dropFirst()).map { $0 << 32 | $1 }.sorted()
        var result: [UInt64] = []
        result.reserveCapacity(sorted.count)
        for pair in sorted where pair != result.last { result.append(pair) }
        return result
    }

    /// Letters, ideographs and numbers count. Nearly all are ideographs: of others the Unicode tables are asked.
    private static func counts(_ scalar: Unicode.Scalar) -> Bool {
        if (0x4E00...0x9FFF).contains(scalar.value) { return true }
        return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }

    /// Common pairs over those of the shorter gist, 0...1.
    func agreement(with other: Gist) -> Double {
        pairs.isEmpty || other.pairs.isEmpty ? (pairs == other.pairs ? 1 : 0) : Gist.share(pairs, other.pairs)
    }

    /// The same of the first clauses; 0 where one is short.
    func openingAgreement(with other: Gist) -> Double {
        min(opening.count, other.opening.count) < Gist.shortestOpening ? 0 : Gist.share(opening, other.opening)
    }

    private static func share(_ first: [UInt64], _ second: [UInt64]) -> Double {
        let least = min(first.count, second.count)
        var common = 0
        var (left, right) = (first[...], second[...])
        while let one = left.first, let two = right.first {
            if one == two { common += 1 }
            if one <= two { left.removeFirst() }
            if two <= one { right.removeFirst() }
        }
        return Double(common) / Double(least)
    }
}

extension DayInterval {
    /// All days from the first of either to the last of either.
    fileprivate func joined(with other: DayInterval) -> DayInterval {
        guard let from, let to, let first = other.from, let last = other.to else { return self }
        return DayInterval(from: min(from, first), to: max(to, last))
    }
}
