// Offices that sign what they send to a paper: courts, papers, bureaux, under the end of a text.

import Corpus

extension PageDraft {
    /// 淮皖县人民法院 far to the right under a finished text: it signs the notice above, the next has a headline of its own.
    func isCourtSetRight(_ line: Int) -> Bool {
        text.lines[line].indent >= 8 && isCourt(words(line))
    }

    /// 淮皖县人民法院, ［广东］陆丰市人民法院.
    func isCourt(_ words: Words) -> Bool {
        var name = words
        if name.first == 0x5B, let close = name.prefix(6).firstIndex(of: 0x5D) { name = name[(close + 1)...] }
        return (5...24).contains(name.count) && name.endsWithAny(PageDraft.courts)
            && name.allSatisfy { CharacterKind.of($0) == .han }
    }

    private static let courts: Phrases = ["人民法院", "人民检察院", "仲裁委员会", "公证处", "管理人", "清算组"]

    /// An office between blanks, over a headline that has its own text: it signs the letter above.
    func isOfficeAlone(_ index: Int) -> Bool {
        let line = inked[index]
        guard index + 2 < inked.count, gaps[line] > 0, gaps[inked[index + 1]] > 0, endsAsOffice(words(line)),
            !words(line).endsWithAny(PageDraft.noOffices),
            (5...12).contains(text.lines[line].count), text.lines[line].hanCount == text.lines[line].count,
            text.lines[line].gapCount == 0
        else { return false }
        let (head, below) = (inked[index + 1], inked[index + 2])
        return rulings[head] == nil && ending(head) == .open && text.lines[head].clauseCount == 0
            && text.lines[head].count < text.lines[inked[index - 1]].count + 8 && text.lines[head].count <= 20
            && (gaps[below] > 0 || text.lines[below].indent >= 2) && rulings[below] == nil
            && text.lines[below].count > text.lines[head].count
    }

    /// 沅江日报发行科 under the last text of a page or of a column, over a foot or a border: an office of a paper.
    func isOfficeOfPaper(_ index: Int) -> Bool {
        let (line, measured) = (inked[index], text.lines[inked[index]])
        guard (5...12).contains(measured.count), measured.hanCount == measured.count, endsAsOffice(words(line)),
            let paper = words(line).firstIndex(where: { $0 == 0x62A5 || $0 == 0x5831 }), paper > words(line).startIndex
        else { return false }
        return (endsPage(index) || rulings[inked[index + 1]] != nil)
            && NewspaperNames.isName(words(line)[...paper])
    }

    /// 皖北行署民政处 under the last text of a page and over its foot: nobody heads a text with an office there.
    private func isAtFoot(_ index: Int) -> Bool {
        index + 1 < inked.count && inked[(index + 1)...].count <= 3
            && inked[(index + 1)...].allSatisfy { line in
                rulings[line].map { [.hotline, .folio, .masthead].contains($0.role) } ?? false
            }
    }

    /// What a headline may end with: 老矿区改种数据中心.
    private static let noOffices: Phrases = ["数据中心", "市中心", "物流中心", "为中心", "商业中心"]

    private static let groups: Phrases = ["小组", "研究组", "植保组", "生产组", "宣传组", "政工组", "委员会", "党支部", "党委", "办公室"]

    /// Those whose whole work is to write what is printed.
    private static let writingOffices: Phrases = ["调查组", "写作组", "报道组", "通讯组", "编写组", "编辑部"]

    /// Two names, or an office, right under the last line of a text and over a blank: 周小珍 龚玉明, 新河县教育局.
    func signsOff(_ index: Int) -> Bool {
        let line = inked[index]
        let isOverNews = isOverHeadedNews(index) || !endsPage(index) && opensWithDateline(inked[index + 1])
        let isAtFoot = isAtFoot(index)
        guard gaps[line] == 0, endsPage(index) || gaps[inked[index + 1]] > 0 || isOverNews || isAtFoot,
            text.lines[line].clauseCount == 0,
            text.lines[line].hanCount == text.lines[line].count, !endsPage(index) || index > 8
        else { return false }
        if isOverNews, isWholeName(index) { return true }
        let pieces = view(line).pieces
        if pieces.count == 2 || pieces.count == 3 {
            return pieces.allSatisfy { (2...3).contains($0.count) && Bylines.areNames($0.string) }
        }
        return pieces.count == 1 && (5...14).contains(text.lines[line].count) && endsAsOffice(words(line))
            && (text.lines[line].indent >= 8 || words(line).endsWithAny(PageDraft.writingOffices)
                || isOverNews && words(line).endsWithAny(PageDraft.groups) || isAtFoot)
    }

    /// One to three lines like those of a headline and the dateline of its text stand right below.
    private func isOverHeadedNews(_ index: Int) -> Bool {
        let heads = inked[(index + 1)...].prefix(3).prefix { line in
            rulings[line] == nil && ending(line) == .open && text.lines[line].clauseCount == 0
                && (5...24).contains(text.lines[line].count) && !opensWithDateline(line)
        }
        let below = index + 1 + heads.count
        return !heads.isEmpty && below < inked.count && opensWithDateline(inked[below])
    }
}
