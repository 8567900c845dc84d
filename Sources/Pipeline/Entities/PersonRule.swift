// Persons beside a title of office or an address: 市长何树平, 记者 陈家明, 李克强总理. Names without a sign are not its business.

import Corpus

/// Finds persons by what stands beside them.
struct PersonRule {
    let reading: EntityReading

    /// Characters that follow a name far more often than they end one.
    private static let followers = Set("说等在和与及是将也就还并对为向从到的了以被把已曾又则却而或率代表称认谈介主出参致随任兼（，、。：；".utf16)

    private static let strongFollowers = Set("说等在和与及是将也就还并对为向从到的了以被把已曾又".utf16)
    private static let neverGiven = Set("的了着说等是在".utf16)

    /// Names behind titles, and lists of names behind one title.
    func behindOffices() -> [EntityCandidate] {
        var found: [EntityCandidate] = []
        var position = 0
        while position < reading.count {
            guard let office = reading.matches.longest(at: position, [.office, .role], atLeast: 2) else {
                position += 1
                continue
            }
            let end = position + office.length
            let names = namesBehind(end, isSure: office.classes.contains(.office))
            let title = titleStart(position)..<end
            for name in names {
                found.append(EntityCandidate(name, .person, "office-name", .ruled, office: title))
            }
            position = max(end, names.last?.upperBound ?? end)
        }
        return found
    }

    /// Goes back over 、 to the first title of a chain: 副书记、市长.
    private func titleStart(_ position: Int) -> Int {
        var start = position
        while start >= 3, reading.text.folded[start - 1] == 0x3001 {
            let lengths = (2...6).reversed().filter { $0 <= start - 1 }
            guard
                let length = lengths.first(where: { length in
                    let classes = reading.matches.classes(of: start - 1 - length..<start - 1)
                    return !classes.isDisjoint(with: [.office, .role])
                })
            else { break }
            start -= length + 1
        }
        return start
    }

    /// Names from a position on, parted by blanks or 、.
    private func namesBehind(_ start: Int, isSure: Bool) -> [Range<Int>] {
        var names: [Range<Int>] = []
        var position = skipBlanks(start)
        while let name = name(at: position, isSure: isSure && names.isEmpty) {
            names.append(name)
            let next = skipBlanks(name.upperBound)
            let isParted = next > name.upperBound || (next < reading.count && reading.text.folded[next] == 0x3001)
            guard isParted, next < reading.count else { break }
            position = reading.text.folded[next] == 0x3001 ? skipBlanks(next + 1) : next
        }
        return names
    }

    private func skipBlanks(_ start: Int) -> Int {
        var position = start
        while position < reading.count, position < start + 3, reading.text.folded[position] == 0x20 { position += 1 }
        return position
    }

    /// A Chinese name that starts here: a family name and one or two more characters.
    /// - Parameter isSure: whether a title stands before it, so that rare family names are believed.
    func name(at start: Int, isSure: Bool) -> Range<Int>? {
        let surnames: LexiconClass = isSure ? [.surname, .rareSurname] : .surname
        guard let surname = reading.matches.longest(at: start, surnames),
            reading.matches.longest(at: start, [.organisationEnding, .division, .office, .stop], atLeast: 2) == nil
        else { return nil }
        let givenStart = start + surname.length
        let givenCount = (givenStart..<min(givenStart + 2, reading.count)).prefix { isGiven($0) }.count
        guard givenCount > 0 else { return nil }
        guard givenCount == 2 else { return ends(givenStart + 1) ? start..<givenStart + 1 : nil }
        return longOrShort(start, givenStart)
    }

    /// Chooses between one and two given characters by what would follow.
    private func longOrShort(_ start: Int, _ givenStart: Int) -> Range<Int>? {
        let short = start..<givenStart + 1
        let long = start..<givenStart + 2
        if PersonRule.followers.contains(reading.text.units[givenStart + 1]) && !ends(givenStart + 2) { return short }
        if isStrongFollower(givenStart + 1) { return short }
        if ends(givenStart + 2) { return long }
        if ends(givenStart + 1) { return short }
        return long
    }

    /// 说, 等, 在: almost never the last character of a name.
    private func isStrongFollower(_ position: Int) -> Bool {
        PersonRule.strongFollowers.contains(reading.text.units[position])
    }

    private func isGiven(_ position: Int) -> Bool {
        isHan(reading.text.units[position]) && !PersonRule.neverGiven.contains(reading.text.units[position])
    }

    /// True when a name may end before this position: the text ends, punctuation or a follower stands here, or a word
    /// of two characters or more starts.
    private func ends(_ position: Int) -> Bool {
        guard position < reading.count else { return true }
        let unit = reading.text.folded[position]
        if !isHan(unit) || PersonRule.followers.contains(reading.text.units[position]) { return true }
        return reading.matches.longest(at: position, [.word, .office, .role, .address, .stop], atLeast: 2) != nil
    }
}
