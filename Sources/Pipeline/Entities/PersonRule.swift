// Persons beside a title of office or an address: 市长何树平, 记者 陈家明, 李克强总理. Names without a sign are not its business.

import Corpus

/// Finds persons by what stands beside them.
struct PersonRule {
    let reading: EntityReading
    let tagged: TaggedNames

    /// Characters that follow a name far more often than they end one.
    private static let followers = UnitTable("答说等在和与及是将也就还并对为向从到的了以被把已曾又则却而或率代表称认谈介主出参致随任兼(,、。:;")

    private static let strongFollowers = UnitTable("答说等在和与及是将也就还并对为向从到的了以被把已曾又")
    private static let neverGiven = UnitTable("叫的了着说等是在人名位个们员余两各")

    /// Names behind titles, and lists of names behind one title.
    func behindOffices() -> [EntityCandidate] {
        var found: [EntityCandidate] = []
        var position = 0
        while position < reading.count {
            guard reading.matches.has([.office, .role], at: position),
                let office = reading.matches.longest(at: position, [.office, .role], atLeast: 2)
            else {
                position += 1
                continue
            }
            let end = position + office.length
            let names = namesBehind(end, isSure: office.classes.contains(.office))
            let title = titleStart(position)..<end
            if office.classes.contains(.office), let name = listedName(before: position) {
                found.append(EntityCandidate(name, .person, .officeName, .tagged, office: title))
            }
            for name in names.map({ tagged.person(startingLike: $0) }) {
                found.append(EntityCandidate(name, .person, .officeName, .ruled, office: title))
            }
            position = max(end, names.last?.upperBound ?? end)
        }
        return found
    }

    /// A transcribed or listed name of three characters or more right before a title: 安倍晋三|首相.
    private func listedName(before position: Int) -> Range<Int>? {
        let length = (3...8).reversed().first { length in
            position >= length && reading.isWordStart(position - length)
                && !reading.matches.classes(of: position - length..<position).isDisjoint(with: [.person, .foreign])
        }
        guard let length else { return nil }
        let name = position - length..<position
        return reading.matches.classes(of: name).isDisjoint(with: LexiconClass.surePlace.union(.word)) ? name : nil
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
        // Behind a calling a rare family name is believed where it is part of no word: 民警|覃小刚, but not 工人|税费.
        let mayBeRare = isSure || (start < reading.count && reading.wordLength[start] == 1)
        let surnames: LexiconClass = mayBeRare ? [.surname, .rareSurname] : .surname
        // 向, 于 and 和 are family names too, but 县长向游客 names nobody.
        if start < reading.count, reading.isStop[start], !tagged.startsPerson(start) { return nil }
        guard let surname = reading.matches.longest(at: start, surnames),
            reading.matches.longest(at: start, PersonRule.noNames, atLeast: 2) == nil
        else { return nil }
        let givenStart = start + surname.length
        guard !goesOn(start, givenStart) || tagged.startsPerson(start) else { return nil }
        let givenCount = (givenStart..<min(givenStart + 2, reading.count)).prefix { isGiven($0) }.count
        guard givenCount > 0 else { return nil }
        let name = givenCount == 2 ? longOrShort(start, givenStart) : start..<givenStart + 1
        guard givenCount == 2 || ends(givenStart + 1) else { return nil }
        guard !isWord(name), !isWordAndStop(name) else { return nil }
        return listedName(from: name)
    }

    /// 首相|安倍晋三: the longest person of the lists that begins here, when it is longer than a Chinese name.
    private func listedName(from name: Range<Int>) -> Range<Int> {
        guard let listed = reading.matches.longest(at: name.lowerBound, [.person, .foreign], atLeast: 4),
            listed.classes.isDisjoint(with: .word)
        else { return name }
        return name.lowerBound..<name.lowerBound + listed.length
    }

    /// 老人|习惯|叫: a word, and another that ends no name.
    private func isWordAndStop(_ name: Range<Int>) -> Bool {
        guard name.count == 3, reading.wordLength[name.lowerBound] == 2 else { return false }
        let last = reading.matches.classes(of: name.upperBound - 1..<name.upperBound)
        return reading.matches.classes(of: name.lowerBound..<name.upperBound - 1).contains(.word)
            && !last.isDisjoint(with: [.stop, .frequent])
    }

    /// True where the family name is read as one only for want of anything else: 司机|连跑了, 主席国|元首, 片区|长江.
    private func goesOn(_ start: Int, _ givenStart: Int) -> Bool {
        if givenStart - start == 1, PersonRule.adverbs.contains(reading.text.folded[start]) { return true }
        if reading.matches.longest(at: givenStart, [.stop, .frequent, .office], atLeast: 2) != nil { return true }
        let place = start > 0 ? reading.matches.longest(at: start - 1, [.region, .country], atLeast: 2) : nil
        return place != nil
    }

    /// Family names that stand before verbs far more often.
    private static let adverbs = UnitTable("连应常都全单曾经向于和从由才又更还")

    /// Words no name starts with: 总理李强、|韩国总统.
    private static let noNames: LexiconClass = [.organisationEnding, .division, .country, .office, .stop]

    /// 范围 behind a title is no person.
    private func isWord(_ range: Range<Int>) -> Bool {
        let classes = reading.matches.classes(of: range)
        return !classes.isDisjoint(with: [.word, .stop, .office]) && !classes.contains(.person)
    }

    /// Chooses between one and two given characters by what would follow: 刘旗|表示 but 蒲承明|代表.
    ///
    /// A verb or punctuation behind the name speaks for it more than any other word does; of equals the tagger
    /// chooses, else the longer wins, for four names in five have two given characters.
    private func longOrShort(_ start: Int, _ givenStart: Int) -> Range<Int> {
        if isStrongFollower(givenStart + 1) { return start..<givenStart + 1 }
        let (short, long) = (endingSign(givenStart + 1), endingSign(givenStart + 2))
        let isShort = short > long || (short == long && tagged.hasPerson(start..<givenStart + 1))
        return start..<givenStart + (isShort ? 1 : 2)
    }

    /// How strongly what stands here says that a name has just ended: 2 a stop, verb, title or punctuation, 1 a word.
    private func endingSign(_ position: Int) -> Int {
        guard ends(position) else { return 0 }
        guard position < reading.count, isHan(reading.text.folded[position]) else { return 2 }
        let signs: LexiconClass = [.stop, .frequent, .office, .role, .address]
        if reading.matches.longest(at: position, signs, atLeast: 2) != nil { return 2 }
        return PersonRule.strongFollowers.contains(reading.text.folded[position]) ? 2 : 1
    }

    /// 说, 等, 在: almost never the last character of a name.
    private func isStrongFollower(_ position: Int) -> Bool {
        PersonRule.strongFollowers.contains(reading.text.folded[position])
    }

    private func isGiven(_ position: Int) -> Bool {
        isHan(reading.text.folded[position]) && !PersonRule.neverGiven.contains(reading.text.folded[position])
    }

    /// True when a name may end before this position: the text ends, punctuation or a follower stands here, or a word
    /// of two characters or more starts.
    private func ends(_ position: Int) -> Bool {
        guard position < reading.count else { return true }
        let unit = reading.text.folded[position]
        if !isHan(unit) || PersonRule.followers.contains(reading.text.folded[position]) { return true }
        return reading.matches.longest(at: position, [.word, .office, .role, .address, .stop, .frequent], atLeast: 2)
            != nil
    }
}
