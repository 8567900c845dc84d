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
    /// One of a few characters that rules ask for stands last.
    private var marked: [(place: Int, last: UInt32)] = []
    private static let lasts: FewCharacters = "宣号作画绘"
    /// 版 stands in it, or a bullet before its words.
    private(set) var pages: [Int] = []
    /// Six to eleven characters, Han but for one mark: as lines of folk songs have.
    private(set) var songs: [Int] = []

    /// Room for so many lines at first, where few pages have none.
    private static let usualCount = 16

    /// - Parameters:
    ///   - lines: all lines of the page.
    ///   - inked: those that are not blank, ascending.
    ///   - characters: those of the page, folded.
    ///   - kinds: the kind of each.
    /// - Complexity: linear in the number of lines.
    init(_ lines: [PageLine], _ inked: [Int], _ characters: [UInt32], _ kinds: [CharacterKind]) {
        short.reserveCapacity(RareLines.usualCount)
        spaced.reserveCapacity(RareLines.usualCount)
        digitLast.reserveCapacity(RareLines.usualCount)
        lines.withUnsafeBufferPointer { lines in
            kinds.withUnsafeBufferPointer { kinds in
                for place in inked.indices { add(place, lines[inked[place]], kinds, characters) }
            }
        }
    }

    /// Lines that end with a character, which must be one of `lasts`.
    func ending(with last: UInt32) -> [Int] { marked.filter { $0.last == last }.map(\.place) }

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
        if RareLines.lasts.contains(characters[last]) { marked.append((place, characters[last])) }
        if line.signs.contains(.page) || LineView.isBullet(characters[first], kinds[first]) { pages.append(place) }
        if (6...11).contains(line.count), line.hanCount == line.count - 1,
            line.clauseCount + line.terminalCount == 1
        {
            songs.append(place)
        }
    }
}
