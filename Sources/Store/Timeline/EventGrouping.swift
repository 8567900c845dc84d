// Tells which events of several articles are one: by date, entities and wording. A pure function over events; it asks
// nobody, and nothing else in the program decides this.

import Corpus

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
/// where they share an entity, less still where all entities of the one that names fewer take part in the other. Same
/// day and same place alone are not enough: a city sees several events a day. Of one article only equal gists are one,
/// since a text seldom tells the same thing twice but often two things of one day.
struct EventGrouping {
    static let wordingAlone = 0.6
    static let wordingWithSomebodyInCommon = 0.5
    static let wordingWithAllInCommon = 0.35

    private var groups: [Group] = []
    private var groupsByTime: [Time: [Int]] = [:]
    private var openDays: [Int] = []

    /// Number of rows so far.
    var count: Int { groups.count }

    /// Rows of the timeline, in the order of their first candidates.
    var rows: [TimelineEvent] { groups.map(\.row) }

    /// The last day of any row so far that runs over days; later events are told apart from all of them.
    private(set) var lastDay = Int.min

    /// Puts an event to those that tell the same, or begins a row. Events come by the day they begin.
    /// - Complexity: O(events of the same days).
    mutating func add(_ candidate: EventCandidate) {
        let gist = Gist(candidate.gist, without: candidate.report.dateWords)
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
        openDays.removeAll { groups[$0].end < candidate.interval.sortDay }
        return openDays
    }

    private mutating func begin(_ candidate: EventCandidate, _ gist: Gist) {
        let group = Group(members: [(candidate, gist)])
        lastDay = max(lastDay, candidate.isOfDays ? group.end : candidate.interval.sortDay)
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
                guard other.status == candidate.status, other.interval.overlaps(candidate.interval) else {
                    return false
                }
                if other.report.article == candidate.report.article {
                    return other.interval == candidate.interval && other.gist == candidate.gist
                }
                return member.gist.agreement(with: gist) >= least(other.takingPart, candidate.takingPart)
            }
        }

        /// How far the wording must agree.
        private func least(_ first: Set<Int>, _ second: Set<Int>) -> Double {
            let common = first.intersection(second).count
            if common == 0 {
                return first.isEmpty && second.isEmpty
                    ? EventGrouping.wordingWithSomebodyInCommon : EventGrouping.wordingAlone
            }
            return common == min(first.count, second.count)
                ? EventGrouping.wordingWithAllInCommon : EventGrouping.wordingWithSomebodyInCommon
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
            return TimelineEvent(
                interval: first.interval, precision: first.precision, isInferred: ordered.allSatisfy(\.isInferred),
                status: first.status, gist: first.gist, entities: entities, reports: ordered.map(\.report))
        }
    }
}

extension EventCandidate {
    /// True for a day or a run of days whose ends are known: months, years and spans are only ever equal.
    fileprivate var isOfDays: Bool {
        (precision == .day || precision == .multiDay) && interval.from != nil && interval.to != nil
    }
}

/// The pairs of neighbouring characters of a gist, sorted, each once. Blanks, punctuation and the words of the date do
/// not count: that the days are equal is known.
private struct Gist {
    let pairs: [UInt64]

    init(_ text: String, without date: String) {
        let words = date.isEmpty ? text : text.replacing(date, with: "")
        let scalars = words.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
            .map { UInt64($0.value) }
        pairs = Set(zip(scalars, scalars.dropFirst()).map { $0 << 32 | $1 }).sorted()
    }

    /// Common pairs over those of the shorter gist, 0...1.
    func agreement(with other: Gist) -> Double {
        let least = min(pairs.count, other.pairs.count)
        guard least > 0 else { return pairs == other.pairs ? 1 : 0 }
        var common = 0
        var (left, right) = (pairs[...], other.pairs[...])
        while let one = left.first, let two = right.first {
            if one == two { common += 1 }
            if one <= two { left.removeFirst() }
            if two <= one { right.removeFirst() }
        }
        return Double(common) / Double(least)
    }
}
