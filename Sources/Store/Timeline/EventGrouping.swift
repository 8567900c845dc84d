// Tells which events of several articles are one. A pure function over events; it asks nobody.

import Corpus

/// An event of one article, as a candidate for a row of the timeline.
struct EventCandidate {
    var interval: DayInterval
    var precision: DatePrecision
    var isInferred: Bool
    var status: EventStatus
    var gist: String
    var entities: [EntityID]
    var report: EventReport
}

/// Groups events that tell the same.
enum EventGrouping {
    /// Gists that share at least this part of their pairs of characters tell the same.
    static let overlap = 0.5

    /// Rows of the timeline, in the order of their first candidates.
    ///
    /// Two events are one when they have the same days, precision and status, share an entity (or have none) and
    /// half of the pairs of characters of the shorter gist stand in the other. Of one article only equal gists are
    /// one, since a text seldom tells the same thing twice but often two things of one day.
    /// - Complexity: O(count × events of the same days).
    static func rows(_ candidates: [EventCandidate]) -> [TimelineEvent] {
        var groups: [Group] = []
        var groupsByTime: [Time: [Int]] = [:]
        for candidate in candidates {
            let time = Time(candidate)
            let gist = Gist(candidate.gist)
            let match =
                candidate.interval.isUnknown
                ? nil : groupsByTime[time]?.first { groups[$0].tellsSame(as: candidate, gist) }
            if let match {
                groups[match].members.append((candidate, gist))
            } else {
                groupsByTime[time, default: []].append(groups.count)
                groups.append(Group(members: [(candidate, gist)]))
            }
        }
        return groups.map(\.row)
    }

    private struct Time: Hashable {
        var interval: DayInterval
        var precision: DatePrecision
        var status: EventStatus

        init(_ candidate: EventCandidate) {
            interval = candidate.interval
            precision = candidate.precision
            status = candidate.status
        }
    }

    /// The pairs of neighbouring characters of a gist, sorted, each once.
    private struct Gist {
        var pairs: [UInt64]

        init(_ text: String) {
            let scalars = text.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
                .map { UInt64($0.value) }
            let all = zip(scalars, scalars.dropFirst()).map { $0 << 32 | $1 }
            pairs = Array(Set(all)).sorted()
        }

        /// Which part of the shorter one's pairs the other has as well.
        func overlap(_ other: Gist) -> Double {
            let least = min(pairs.count, other.pairs.count)
            guard least > 0 else { return pairs == other.pairs ? 1 : 0 }
            let known = Set(other.pairs)
            return Double(pairs.reduce(0) { known.contains($1) ? $0 + 1 : $0 }) / Double(least)
        }
    }

    private struct Group {
        var members: [(candidate: EventCandidate, gist: Gist)]

        func tellsSame(as candidate: EventCandidate, _ gist: Gist) -> Bool {
            members.contains { member in
                let other = member.candidate
                let sharesEntity =
                    other.entities.isEmpty && candidate.entities.isEmpty
                    || other.entities.contains(where: candidate.entities.contains)
                guard sharesEntity else { return false }
                if other.report.article == candidate.report.article { return other.gist == candidate.gist }
                return member.gist.overlap(gist) >= EventGrouping.overlap
            }
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
