// Which entities of a library are one: pure functions from sightings to decisions, in whatever order the sightings come.

import Corpus

/// Links entities across articles.
public struct EntityLinking: Sendable {
    private let gazetteer: Gazetteer

    /// Links with the lists of a finder.
    public init(_ finder: EntityFinder) { gazetteer = finder.gazetteer }

    /// All links that follow from the sightings.
    ///
    ///     重庆市发改委, 重庆市发展改革委  →  the first is an alias of the second (same-department)
    ///
    /// - Returns: links by alias, ascending; no alias twice, and no canonical form is an alias itself. The reader's own
    ///   corrections are applied by the store, after these.
    /// - Complexity: O(n log n) for n sightings.
    public func links(_ sightings: [EntitySighting]) -> [EntityLink] {
        let articles = articlesOfEntities(sightings)
        let equal = equalNames(articles)
        let taken = Set(equal.map(\.alias))
        let canonical = Dictionary(equal.map { ($0.alias, $0.canonical) }, uniquingKeysWith: { first, _ in first })
        let defined = definitions(sightings, articles).filter { !taken.contains($0.alias) }
        let definedAliases = Set(defined.map(\.alias))
        let settled = defined.compactMap { link -> EntityLink? in
            var link = link
            link.canonical = canonical[link.canonical] ?? link.canonical
            return definedAliases.contains(link.canonical) || link.canonical == link.alias ? nil : link
        }
        let aliased = Set(settled.map(\.alias))
        return (equal.filter { !aliased.contains($0.canonical) } + settled).sorted { $0.alias < $1.alias }
    }

    private func articlesOfEntities(_ sightings: [EntitySighting]) -> [EntityID: Set<ArticleID>] {
        var articles: [EntityID: Set<ArticleID>] = [:]
        for sighting in sightings { articles[sighting.entity, default: []].insert(sighting.article) }
        return articles
    }

    /// Bodies and meetings whose names say the same.
    private func equalNames(_ articles: [EntityID: Set<ArticleID>]) -> [EntityLink] {
        var groups: [EntityID: [EntityID]] = [:]
        for entity in articles.keys {
            if let key = key(entity) { groups[EntityID(entity.kind, key), default: []].append(entity) }
        }
        return groups.values.flatMap { group -> [EntityLink] in
            let ordered = group.sorted { isBefore($0, $1, articles) }
            guard let canonical = ordered.first else { return [] }
            return ordered.dropFirst().map { alias in
                let reason: EntityLink.Reason = alias.kind == .meeting ? .sameMeeting : .sameDepartment
                let evidence = articles[alias, default: []].union(articles[canonical, default: []])
                return EntityLink(alias: alias, canonical: canonical, reason: reason, articles: evidence.sorted())
            }
        }
    }

    /// The longest name is listed, of two alike the one more articles use, then the smaller.
    private func isBefore(_ left: EntityID, _ right: EntityID, _ articles: [EntityID: Set<ArticleID>]) -> Bool {
        let (leftLength, rightLength) = (left.name.utf16.count, right.name.utf16.count)
        if leftLength != rightLength { return leftLength > rightLength }
        let (leftCount, rightCount) = (articles[left]?.count ?? 0, articles[right]?.count ?? 0)
        return leftCount != rightCount ? leftCount > rightCount : left < right
    }

    /// The code of a division by its canonical name.
    func gazetteerCode(_ name: String) -> String? { gazetteer.division(canonical: name)?.code }

    /// What two names must share to be one; nil for names that only equal themselves.
    func key(_ entity: EntityID) -> String? {
        switch entity.kind {
        case .meeting: meetingKey(entity.name)
        case .organisation: departmentKey(entity.name)
        default: nil
        }
    }

    /// 联席会第四次会议 and 联席会议第四次会议 are one, 第四次 and 第4次 too.
    private func meetingKey(_ name: String) -> String? {
        var key: [UInt16] = []
        let units = Array(name.utf16)
        for (index, unit) in units.enumerated() {
            let isPartOfMeeting = unit == 0x8BAE && index > 0 && units[index - 1] == 0x4F1A
            if !isPartOfMeeting { key.append(MeetingNumbers.digit(unit) ?? unit) }
        }
        return String(decoding: key, as: UTF16.self)
    }

    /// The code of the division a name starts with, and its department in the common form.
    private func departmentKey(_ name: String) -> String? {
        let units = Array(name.utf16)
        for length in stride(from: min(12, units.count - 2), through: 2, by: -1) {
            let head = String(decoding: units[0..<length], as: UTF16.self)
            guard let index = gazetteer.division(named: head, near: []) else { continue }
            let tail = String(decoding: units[length...], as: UTF16.self)
            return gazetteer.divisions[index].code + (gazetteer.departments[tail] ?? tail)
        }
        return nil
    }

    /// Short forms that articles define, where no two articles disagree.
    private func definitions(
        _ sightings: [EntitySighting], _ articles: [EntityID: Set<ArticleID>]
    ) -> [EntityLink] {
        var meanings: [EntityID: Set<EntityID>] = [:]
        var sources: [EntityID: Set<ArticleID>] = [:]
        for sighting in sightings where sighting.isDefined && sighting.surface != sighting.entity.name {
            let short = EntityID(sighting.entity.kind, sighting.surface)
            meanings[short, default: []].insert(sighting.entity)
            sources[short, default: []].insert(sighting.article)
        }
        return meanings.compactMap { short, full in
            guard full.count == 1, let canonical = full.first, articles[short] != nil else { return nil }
            return EntityLink(
                alias: short, canonical: canonical, reason: .definedElsewhere,
                articles: sources[short, default: []].sorted())
        }
    }
}

/// Chinese numerals of ordinals as digits.
enum MeetingNumbers {
    private static let digits = Array("〇一二三四五六七八九".utf16)

    /// The ASCII digit of a Chinese numeral from 〇 to 九, or of a full-width digit; nil for anything else.
    static func digit(_ unit: UInt16) -> UInt16? {
        if unit >= 0xFF10 && unit <= 0xFF19 { return unit - 0xFF10 + 0x30 }
        return digits.firstIndex(of: unit).map { UInt16($0) + 0x30 }
    }
}
