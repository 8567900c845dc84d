// Which lines of a page have what few lines have, so that rules for such lines need not look at all others.

/// Lines by traits of their own, as places in `PageText.inked`, ascending.
struct RareLines: Sendable {
    /// Six characters at most.
    private(set) var short: [Int] = []
    /// White space stands between two characters.
    private(set) var spaced: [Int] = []
    /// Three Latin letters and more.
    private(set) var latin: [Int] = []
    /// A digit of ASCII, or of full width, stands first; or last.
    private(set) var digitFirst: [Int] = []
    private(set) var digitLast: [Int] = []
    /// 版 stands in it, or a bullet before its words.
    private(set) var pages: [Int] = []
    /// Six to eleven characters, Han but for one mark: as lines of folk songs have.
    private(set) var songs: [Int] = []

    /// - Parameters:
    ///   - lines: all lines of the page.
    ///   - inked: those that are not blank, ascending.
    ///   - characters: those of the page, folded.
    ///   - kinds: the kind of each.
    /// - Complexity: linear in the number of lines.
    init(_ lines: [PageLine], _ inked: [Int], _ characters: [UInt32], _ kinds: [CharacterKind]) {
        lines.withUnsafeBufferPointer { lines in
            kinds.withUnsafeBufferPointer { kinds in
                for place in inked.indices { add(place, lines[inked[place]], kinds, characters) }
            }
        }
    }

    @inline(__always)
    private mutating func add(
        _ place: Int, _ line: PageLine, _ kinds: UnsafeBufferPointer<CharacterKind>, _ characters: [UInt32]
    ) {
        let (first, last) = (line.characters.lowerBound, line.characters.upperBound - 1)
        if line.count <= 6 { short.append(place) }
        if line.gapCount > 0 { spaced.append(place) }
        if line.latinCount >= 3 { latin.append(place) }
        if line.digitCount > 0 {
            if kinds[first] == .digit { digitFirst.append(place) }
            if kinds[last] == .digit { digitLast.append(place) }
        }
        if line.signs.contains(.page) || LineView.isBullet(characters[first], kinds[first]) { pages.append(place) }
        if (6...11).contains(line.count), line.hanCount == line.count - 1,
            line.clauseCount + line.terminalCount == 1
        {
            songs.append(place)
        }
    }
}
