// The words of a line of names: names printed with a space behind every character are put together again. It knows no role.

/// Reads names that were spread to the width of their neighbours: 郑 典, 周 子 明, 郑 典　周 子 明.
enum SpreadNames {
    private struct Token {
        var words: [UInt32]
        /// What parts it from the token before: the width of the spaces in columns, or a mark.
        var gap = 0
        var isBehindMark = false

        /// A dot inside a name is part of it, one behind it is an ornament: ·某某某·
        var withoutDot: Token {
            guard words.count > 1, words.last == 0xB7 else { return self }
            var token = self
            token.words.removeLast()
            return token
        }
    }

    /// Characters behind or before a name that say what somebody did.
    private static let works: FewCharacters = "摄文图"
    private static let written: UInt32 = 0x6587

    /// Runs of Han between spaces and marks, names whole.
    /// - Parameter text: the words with their spaces, as printed.
    static func words(in text: String) -> [[UInt32]] {
        let all = tokens(text)
        var result: [[UInt32]] = []
        result.reserveCapacity(all.count)
        var index = 0
        while index < all.count {
            let end = endOfRun(all, from: index)
            if end - index < 2 {
                result.append(all[index].words)
                index += 1
            } else {
                // 鹿 鸣 文/图: what stands before the mark is no part of the name.
                let isLabelled = end < all.count && all[end].isBehindMark && isWork(all[end]) && isWork(all[end - 1])
                result += names(all[index..<(isLabelled ? end - 1 : end)])
                if isLabelled { result.append(all[end - 1].words) }
                index = end
            }
        }
        return result
    }

    private static func isWork(_ token: Token) -> Bool { token.words.count == 1 && works.contains(token.words[0]) }

    private static func tokens(_ text: String) -> [Token] {
        var result: [Token] = []
        var current = Token(words: [])
        for scalar in text.unicodeScalars {
            let kind = CharacterKind.of(RuleFolding.folded(scalar.value))
            if kind == .han || scalar.value == 0xB7 && !current.words.isEmpty {
                if current.words.isEmpty { current.words.reserveCapacity(6) }
                // The name keeps its printed characters; only roles are compared folded.
                current.words.append(kind == .han ? scalar.value : 0xB7)
                continue
            }
            if !current.words.isEmpty {
                result.append(current.withoutDot)
                current = Token(words: [])
            }
            if kind == .space { current.gap += scalar.value == 0x3000 ? 2 : 1 } else { current.isBehindMark = true }
        }
        if !current.words.isEmpty { result.append(current.withoutDot) }
        return result
    }

    /// Where the characters that stand alone end; no mark stands between them.
    private static func endOfRun(_ all: [Token], from start: Int) -> Int {
        var end = start
        while end < all.count, all[end].words.count == 1, end == start || !all[end].isBehindMark { end += 1 }
        return end
    }

    /// The names in characters that stand alone.
    private static func names(_ run: ArraySlice<Token>) -> [[UInt32]] {
        if let first = run.first, works.contains(first.words[0]) {
            return [first.words] + (run.count == 1 ? [] : names(run.dropFirst()))
        }
        if run.count >= 3, let last = run.last, isWork(last, behind: run.dropLast()) {
            return names(run.dropLast()) + [last.words]
        }
        // The space between names is wider than the space in them.
        let narrow = run.dropFirst().map(\.gap).min() ?? 0
        var groups: [[UInt32]] = []
        for token in run {
            if groups.isEmpty || token.gap > narrow {
                groups.append(token.words)
            } else {
                groups[groups.count - 1] += token.words
            }
        }
        if groups.count > 1, groups.allSatisfy({ (2...4).contains($0.count) }) { return groups }
        return parted(run.flatMap(\.words)[...])
    }

    /// 摄 behind a name is no part of it; 文 and 图 are none where they stand farther off or the name is long enough.
    private static func isWork(_ last: Token, behind run: ArraySlice<Token>) -> Bool {
        guard works.contains(last.words[0]) else { return false }
        let inner = run.dropFirst().map(\.gap).max() ?? 0
        return last.words[0] != written || run.count > 2 || last.gap > inner
    }

    /// Evenly spread characters: as many names as possible begin with a family name.
    private static func parted(_ characters: ArraySlice<UInt32>) -> [[UInt32]] {
        if characters.count <= 3 { return [Array(characters)] }
        let folded = characters.map { RuleFolding.folded($0) }[...]
        if characters.count == 4, folded.startsWithAny(Bylines.doubleSurnames) { return [Array(characters)] }
        let isEven = characters.count.isMultiple(of: 2)
        guard characters.count > 4, characters.count <= 9 else { return pairs(characters) }
        let starts = characters.indices.filter { Bylines.surnames.contains(RuleFolding.folded(characters[$0])) }
        let second = characters.startIndex + 2
        // Two characters or three: the next name tells.
        let length = starts.contains(second) || isEven && !starts.contains(second + 1) ? 2 : 3
        return [Array(characters.prefix(length))] + parted(characters.dropFirst(length))
    }

    private static func pairs(_ characters: ArraySlice<UInt32>) -> [[UInt32]] {
        stride(from: characters.startIndex, to: characters.endIndex, by: 2).map {
            Array(characters[$0..<min($0 + 2, characters.endIndex)])
        }
    }
}
