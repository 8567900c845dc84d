// Whom a headline is about: the one body it names, or the name it begins with. It reads no running text.

import Corpus

/// The headline of an article, asked whom the article is about.
///
/// It is about the only body that title, kicker or subtitle name, in whatever form the text uses, and in either script;
/// where they name none, about what the title begins with, or one of the other lines when that is a region or a joint
/// name (成渝地区双城经济圈五年大事); a document, about the region it is on (关于……的通知). Other places in headlines say where,
/// not who.
struct HeadlineTopic {
    /// Fewest characters of a name of a region, and of a short form a headline is searched for.
    private static let shortestRegion = 5
    private static let shortestForm = 4

    private let lines: [[UInt16]]
    private let titled: Bool
    private let folding: CompactFolding
    private let joint: JointNames

    /// Folds the lines once.
    init(_ article: Article, folding: CompactFolding, _ joint: JointNames) {
        lines = [article.title, article.kicker, article.subtitle].compactMap { $0 }.map {
            Array(CompactText($0, folding).units.dropLast(4))
        }
        titled = article.title != nil
        self.folding = folding
        self.joint = joint
    }

    /// Whom the headline is about, by the names of the text.
    /// - Complexity: O(names · length of the headline).
    func players(_ mentions: [Mention], _ players: [Int]) -> [Int] {
        guard !lines.isEmpty else { return [] }
        var checked = Roster()
        var bodies: [Int] = []
        var opening: [Int] = []
        var regions: [Int] = []
        for (mention, player) in zip(mentions, players) where mention.kind != .document {
            guard mayStand(mention), checked.isNew(mention.surface) else { continue }
            let surface = mention.surface.utf16.map { folding.units[Int($0)] }
            let isBody = mention.kind == .organisation
            if opens(surface, mention, player) { opening.append(player) }
            if mention.kind == .place, isSubject(surface) { regions.append(player) }
            guard isBody, lines.contains(where: { $0.holds(surface) }) || isHeldShort(mention.entityID.name) else {
                continue
            }
            if isFirst(mention, in: mentions) { bodies.append(player) }
        }
        bodies = bodies.withoutRepetition()
        if !bodies.isEmpty { return bodies.count == 1 ? bodies : [] }
        if !opening.isEmpty { opening += following(mentions, players) }
        return opening.isEmpty && Set(regions).count == 1 ? [regions[0]] : opening.withoutRepetition()
    }

    /// False for a name that begins with no character of the lines and is too short to end there: it needs no further look.
    private func mayStand(_ mention: Mention) -> Bool {
        if mention.surface.utf16.first.map({ holds(folding.units[Int($0)]) }) ?? false { return true }
        if mention.surface.utf8.count >= 3 * HeadlineTopic.shortestRegion { return true }
        return mention.kind == .organisation && mention.entityID.name.utf16.first.map(holds) ?? false
    }

    private func holds(_ unit: UInt16) -> Bool { lines.contains { $0.contains(unit) } }

    /// The places that go on a title which begins with one: 万州达州这些年, 甲县与乙县.
    private func following(_ mentions: [Mention], _ players: [Int]) -> [Int] {
        guard titled, let title = lines.first else { return [] }
        let places = zip(mentions, players).filter { $0.0.kind == .place && mayStand($0.0) }
            .map { (units: $0.surface.utf16.map { folding.units[Int($0)] }, player: $1) }
        var found: [Int] = []
        var rest = title[...]
        while let longest = places.filter({ rest.starts(with: $0.units) }).max(by: { $0.units.count < $1.units.count })
        {
            found.append(longest.player)
            rest = rest.dropFirst(longest.units.count)
            if let joint = rest.first, CompactText.joints.contains(joint) { rest = rest.dropFirst() }
        }
        return found
    }

    /// True when the title begins with a name, or with the end of one (高竹新区 of 川渝高竹新区), or another line begins with
    /// a region or a joint name.
    private func opens(_ surface: [UInt16], _ mention: Mention, _ player: Int) -> Bool {
        let isRegion = surface.count >= HeadlineTopic.shortestRegion
        return lines.enumerated().contains { number, line in
            if number == 0, titled {
                return line.starts(with: surface) || (isRegion && startsWithEnd(of: surface, line))
            }
            return mention.kind == .place && line.starts(with: surface)
                && (isRegion || !joint.members(of: player).isEmpty)
        }
    }

    private func startsWithEnd(of surface: [UInt16], _ line: [UInt16]) -> Bool {
        (HeadlineTopic.shortestForm..<surface.count).contains { line.starts(with: surface.suffix($0)) }
    }

    /// 关于做好某地区某事的通知 is about the region.
    private func isSubject(_ surface: [UInt16]) -> Bool {
        guard titled, let title = lines.first, surface.count >= HeadlineTopic.shortestRegion else { return false }
        return title.starts(with: "关于".utf16) && title.holds(surface)
            && HeadlineTopic.documents.contains { title.suffix($0.utf16.count).elementsEqual($0.utf16) }
    }

    private static let documents = ["通知", "意见", "决定", "办法", "批复", "通告", "公告", "方案", "措施"]

    /// True when no name before it reads the same: what was a place first (协作区) is no body further on.
    private func isFirst(_ mention: Mention, in mentions: [Mention]) -> Bool {
        let same = mentions.first { $0.kind != .document && $0.surface == mention.surface }
        return same?.span == mention.span
    }

    /// True when a headline holds a short form of a name: 上合组织 has its first and last character, and others between
    /// in their order.
    private func isHeldShort(_ name: String) -> Bool {
        let full = Array(name.utf16)
        guard full.count > HeadlineTopic.shortestForm, full.count <= 24 else { return false }
        return lines.contains { line in
            line.indices.contains { start in
                line[start] == full[0]
                    && (HeadlineTopic.shortestForm..<full.count).contains { length in
                        start + length <= line.count && line[start + length - 1] == full[full.count - 1]
                            && isInOrder(line[start..<start + length], full)
                    }
            }
        }
    }

    private func isInOrder(_ part: ArraySlice<UInt16>, _ full: [UInt16]) -> Bool {
        var rest = full[...]
        for unit in part {
            guard let place = rest.firstIndex(of: unit) else { return false }
            rest = rest[(place + 1)...]
        }
        return true
    }
}

extension [UInt16] {
    /// True when these units hold others in a row.
    fileprivate func holds(_ part: [UInt16]) -> Bool {
        guard !part.isEmpty, count >= part.count else { return false }
        return (0...count - part.count).contains { self[$0..<$0 + part.count].elementsEqual(part) }
    }
}
