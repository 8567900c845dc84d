// Two people of one name: which sightings of a name are the same person. It knows offices and dates, not faces.

import Corpus

extension EntityLinking {
    /// Parts the sightings of one personal name into people.
    ///
    /// Two sightings are of different people when both hold an office, the bodies they hold it in lie in different
    /// provinces, and less than two years lie between them: nobody governs in 四川 and 贵州 at once. Sightings without
    /// an office go to the group whose articles are nearest in time.
    /// - Parameter sightings: of one name, in any order.
    /// - Returns: groups by their earliest article; one group when nothing speaks against one person.
    /// - Complexity: O(n × groups).
    public func namesakes(_ sightings: [EntitySighting]) -> [[EntitySighting]] {
        let ordered = sightings.sorted { (order($0), $0.article) < (order($1), $1.article) }
        var groups: [[EntitySighting]] = []
        for sighting in ordered where province(sighting) != nil {
            if let index = groups.firstIndex(where: { !isOther(sighting, than: $0) }) {
                groups[index].append(sighting)
            } else {
                groups.append([sighting])
            }
        }
        guard !groups.isEmpty else { return ordered.isEmpty ? [] : [ordered] }
        for sighting in ordered where province(sighting) == nil { groups[nearest(sighting, groups)].append(sighting) }
        return groups.map { $0.sorted { (order($0), $0.article) < (order($1), $1.article) } }
    }

    private func order(_ sighting: EntitySighting) -> Int { sighting.published?.firstDay.dayNumber ?? Int.max }

    /// The last sighting decides: somebody who moved on years ago has moved on.
    private func isOther(_ sighting: EntitySighting, than group: [EntitySighting]) -> Bool {
        guard let last = group.last, province(last) != province(sighting) else { return false }
        guard let first = last.published, let second = sighting.published else { return true }
        return abs(second.firstDay.dayNumber - first.firstDay.dayNumber) < 2 * 365
    }

    private func nearest(_ sighting: EntitySighting, _ groups: [[EntitySighting]]) -> Int {
        guard let day = sighting.published?.firstDay.dayNumber else { return 0 }
        let distances = groups.map { group in
            group.compactMap { $0.published.map { abs($0.firstDay.dayNumber - day) } }.min() ?? Int.max
        }
        return distances.indices.min { distances[$0] < distances[$1] } ?? 0
    }

    /// The first two digits of the code of the division in whose office somebody is; nil when there is none.
    private func province(_ sighting: EntitySighting) -> Substring? {
        guard let holder = sighting.holder else { return nil }
        if holder.kind == .place { return gazetteerCode(holder.name)?.prefix(2) }
        return key(holder).flatMap { $0.utf8.first.map { (48...57).contains($0) } == true ? $0.prefix(2) : nil }
    }
}
