// How much of a line comes back in the lines under it: a headline says in a few words what the text says again at once, a
// line of a text hardly ever does.

import Corpus

/// Compares a line with what stands under it.
enum Echoes {
    /// Lines, and characters in them, that are looked at.
    static let lineCount = 6
    private static let reach = 90

    /// The share of the pairs of Han in a row that come back, 0...1; nil for a line that has fewer than four.
    /// - Complexity: O(length of the line × reach).
    static func share(of words: Words, in below: some Sequence<Words>) -> Float? {
        let pairs = pairs(in: words)
        guard pairs.count >= 4 else { return nil }
        var text: [UInt32] = []
        text.reserveCapacity(reach)
        for line in below.prefix(lineCount) where text.count < reach { text += line.prefix(reach - text.count) }
        // So few that to go through them costs less than to put them into a set.
        let said = Echoes.pairs(in: text[...])
        return Float(pairs.count { said.contains($0) }) / Float(pairs.count)
    }

    private static func pairs(in words: Words) -> [UInt64] {
        var result: [UInt64] = []
        result.reserveCapacity(words.count)
        var last: UInt32?
        // Quotation marks stand inside names: “空心村”.
        for scalar in words where CharacterKind.of(scalar) != .opening && CharacterKind.of(scalar) != .closing {
            let isHan = CharacterKind.of(scalar) == .han
            if let last, isHan { result.append(UInt64(last) << 32 | UInt64(scalar)) }
            last = isHan ? scalar : nil
        }
        return result
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
        let below = looks[(index + 1)..<block.endIndex].lazy.map { words($0.line) }
        return Echoes.share(of: words(looks[index].line), in: below)
    }
}
