// Who signs a story: in lines of their own, in brackets behind its last sentence, or in its last line.

import Corpus

extension PageAssembly {
    /// Those a byline names: 本报记者 某某, 【本報記者某某深圳報道】.
    func filers(of line: Int) -> BylineNames {
        guard stories.draft.words(line).first == 0x3010 else { return Bylines.names(in: printed(line)) }
        let filed = LeadNames.inOpeningBrackets(Array(printed(line).unicodeScalars))
        return filed == BylineNames() ? Bylines.names(in: printed(line)) : filed
    }

    /// Those who sign on a line of their own under a text.
    func signers(of line: Int) -> BylineNames {
        let isInBrackets = stories.draft.words(line).first == 0x28
        return isInBrackets ? Signers.alone(printed(line)) : Signers.names(in: printed(line))
    }

    /// Names in brackets at the end of the last paragraph: ……。（记者某某）, ……。（转炉车间　某某某）
    func closing(_ body: StoryBody) -> BylineNames {
        guard let part = body.parts.last(where: { stories.isParagraph($0) }) else { return BylineNames() }
        let tail = Array(stories.lines(part).suffix(3).flatMap { scalars(of: $0) }.suffix(64))
        // What stands between quotation marks was said: “齐了。”
        guard let end = tail.last, PageAssembly.closings.contains(RuleFolding.folded(end.value)),
            let open = tail.lastIndex(where: { CharacterKind.of(RuleFolding.folded($0.value)) == .opening }),
            PageAssembly.openings.contains(RuleFolding.folded(tail[open].value))
        else { return BylineNames() }
        let author = namedAuthor(tail[open...])
        guard author == BylineNames() else { return author }
        let found = LeadNames.bracketed(tail[open...])
        guard found == BylineNames(), tail.count - open <= 20,
            ClosingCredits.endsSentence(tail[..<open].map { RuleFolding.folded($0.value) })
        else { return found }
        return Signers.inBrackets(text(tail[open...]))
    }

    /// ……的图。　　　某某: a name far behind the last sentence, in its line.
    func signedInLine(_ body: StoryBody) -> BylineNames {
        guard let part = body.parts.last(where: { stories.isParagraph($0) }), let line = stories.lines(part).last,
            stories.draft.text.lines[line].gapCount > 0, let end = stories.draft.words(line).last,
            CharacterKind.of(end) == .han
        else { return BylineNames() }
        let scalars = scalars(of: line)
        guard
            let stop = scalars.lastIndex(where: {
                [.terminal, .closing].contains(CharacterKind.of(RuleFolding.folded($0.value)))
            })
        else { return BylineNames() }
        let rest = scalars[(stop + 1)...]
        let gap = rest.prefix { CharacterKind.of(RuleFolding.folded($0.value)) == .space }
            .reduce(0) { $0 + ($1.value == 0x3000 ? 2 : 1) }
        let name = text(rest.drop { CharacterKind.of(RuleFolding.folded($0.value)) == .space })
        return gap >= 2 && ClosingCredits.endsSentence(scalars[...stop].map { RuleFolding.folded($0.value) })
            && Bylines.areNames(name) && SpreadNames.words(in: name).count <= 2
            ? BylineNames(reporters: SpreadNames.words(in: name).map { $0[...].string }) : BylineNames()
    }

    private static let openings: FewCharacters = "（(【〔[［"
    private static let closings: FewCharacters = "）)】〕]］"
    private static let author: Phrase = "(作者:"

    /// （作者：某某某，系某某大学教授）: the name up to the first comma.
    private func namedAuthor(_ remark: ArraySlice<Unicode.Scalar>) -> BylineNames {
        let words = remark.filter { CharacterKind.of($0.value) != .space }
        let folded = words.map { RuleFolding.folded($0.value) }[...]
        guard folded.starts(PageAssembly.author) else { return BylineNames() }
        let name = words[PageAssembly.author.count...].prefix {
            CharacterKind.of(RuleFolding.folded($0.value)) == .han
        }
        guard (2...4).contains(name.count), name.endIndex < words.count else { return BylineNames() }
        return BylineNames(reporters: [text(name)])
    }
}
