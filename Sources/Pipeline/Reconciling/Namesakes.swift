// Two people of one name: which articles mean the same person. It knows offices and dates, not faces.

import Corpus

extension EntityLinking {
    /// The people of one name, when offices tell that they are several.
    ///
    /// Two articles mean different people when the offices lie in different provinces and less than two years lie
    /// between them: nobody governs in 四川 and 贵州 at once. Articles that tell no office are not among the sightings
    /// and stay with the bare name: which of them they mean is unknown.
    /// - Returns: people by their earliest article; none when nothing speaks against one person.
    func namesakes(of name: EntityID, _ sightings: [EntitySighting]) -> [Namesake] {
        let groups = people(sightings)
        guard groups.count > 1 else { return [] }
        var taken: Set<ArticleID> = []
        var used: [String: Int] = [:]
        return groups.map { group in
            let articles = group.compactMap(\.article).filter { taken.insert($0).inserted }
            let place = group[0].clue.value
            used[place, default: 0] += 1
            let mark = used[place] == 1 ? place : "\(place)\(used[place] ?? 0)"
            return Namesake(
                name: name, person: EntityID(.person, "\(name.name)（\(mark)）"), articles: articles.sorted())
        }
    }

    /// The sightings of one name parted into people, by their earliest article.
    func people(_ sightings: [EntitySighting]) -> [[EntitySighting]] {
        let ordered = sightings.sorted { left, right in
            if order(left) != order(right) { return order(left) < order(right) }
            if let one = left.article, let two = right.article, one != two { return one < two }
            return left.clue.value < right.clue.value
        }
        var groups: [[EntitySighting]] = []
        for sighting in ordered {
            if let index = groups.firstIndex(where: { !isOther(sighting, than: $0) }) {
                groups[index].append(sighting)
            } else {
                groups.append([sighting])
            }
        }
        return groups
    }

    private func order(_ sighting: EntitySighting) -> Int { sighting.published?.firstDay.dayNumber ?? Int.max }

    /// The last sighting decides: somebody who moved on years ago has moved on.
    private func isOther(_ sighting: EntitySighting, than group: [EntitySighting]) -> Bool {
        guard let last = group.last, last.clue.value != sighting.clue.value else { return false }
        guard let first = last.published, let second = sighting.published else { return true }
        return abs(second.firstDay.dayNumber - first.firstDay.dayNumber) < 2 * 365
    }
}
