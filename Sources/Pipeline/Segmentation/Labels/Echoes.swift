// How much of a line comes back in the lines under it: a headline says in a few words what the text says again at once, a
// line of a text hardly ever does.

import Corpus

/// Compares a line with what stands under it.
enum Echoes {
    /// Lines, and characters in them, that are looked at.
    static let lineCount = 6
    private static let reach = 90

    /// The share of the pairs of Han in a row that come back, 0...1; nil for lines that have fewer than four.
    /// - Parameter head: the lines, read as one.
    /// - Complexity: O(length of the lines × reach).
    static func share(of head: some Sequence<Words>, in below: some Sequence<Words>) -> Float? {
        var echoed = EchoedPairs(head)
        guard echoed.count >= 4 else { return nil }
        var pairs = HanPairs()
        var left = reach
        for line in below.prefix(lineCount) where left > 0 {
            for scalar in line.prefix(left) { if let pair = pairs.next(scalar) { echoed.note(pair) } }
            left -= line.count
        }
        return Float(echoed.saidCount) / Float(echoed.count)
    }

    /// Log odds of being a headline that a share adds, for a line without marks under a finished sentence.
    ///
    /// Counted on composed pages: of 401 headlines and 195 lines of text in that place 16 and 85 in a hundred
    /// say nothing again, 8 and 12 less than a fifth, 76 and 3 more. What says nothing again may still head a list or a poem.
    static func evidence(_ share: Float) -> Float {
        switch share {
        case ..<0.2: 0
        case ..<0.3: 2
        case ..<0.4: 3.5
        case ..<0.5: 4.5
        default: 6
        }
    }
}

/// Makes pairs of the Han that follow each other.
private struct HanPairs {
    /// The character before; 0 for none.
    private var last: UInt32 = 0

    /// The pair that a character ends; nil for none.
    mutating func next(_ scalar: UInt32) -> UInt64? {
        let kind = CharacterKind.of(scalar)
        // Quotation marks stand inside names: “空心村”.
        if kind == .opening || kind == .closing { return nil }
        let first = last
        last = kind == .han ? scalar : 0
        return first != 0 && last != 0 ? UInt64(first) << 32 | UInt64(scalar) : nil
    }
}

/// The pairs of a headline, and which of them were said.
private struct EchoedPairs {
    private var pairs: [(value: UInt64, isSaid: Bool)] = []
    /// The second characters of all pairs.
    private var ends = CharacterBits()

    init(_ lines: some Sequence<Words>) {
        var walk = HanPairs()
        for line in lines {
            pairs.reserveCapacity(pairs.count + line.count)
            for scalar in line {
                guard let pair = walk.next(scalar) else { continue }
                pairs.append((pair, false))
                ends.insert(scalar)
            }
        }
    }

    var count: Int { pairs.count }
    var saidCount: Int { pairs.count { $0.isSaid } }

    mutating func note(_ pair: UInt64) {
        guard ends.mayHold(UInt32(truncatingIfNeeded: pair)) else { return }
        // So few that to go through them costs less than to look them up in a set.
        for place in pairs.indices where pairs[place].value == pair { pairs[place].isSaid = true }
    }
}

extension PageDraft {
    /// Notes for lines without marks, right under a finished sentence or a signature, how much of them comes back below.
    func addEchoes(to looks: inout [LineLook]) {
        guard !shape.isUnwrapped else { return }
        for index in looks.indices.dropFirst().dropLast() where mayEcho(index, looks) {
            looks[index].echo = echo(index, looks)
        }
    }

    private func mayEcho(_ index: Int, _ looks: [LineLook]) -> Bool {
        looks[index].markCount == 0 && looks[index].ending == .open && (5...22).contains(looks[index].count)
            && !looks[index].opensDateline && looks[index - 1].ending == .sentence && looks[index].link != .scraps
    }

    private func echo(_ index: Int, _ looks: [LineLook]) -> Float? {
        // What is parted from the first lines by blanks may be of another story.
        let block = looks[(index + 2)...].prefix(Echoes.lineCount).prefix { gaps[$0.line] == 0 }
        let below = looks[(index + 1)..<block.endIndex].lazy.map { [text] in text.words($0.line) }
        return Echoes.share(of: CollectionOfOne(words(looks[index].line)), in: below)
    }
}
