// What documents have annexed: the list under the text, forms to fill in, and documents of their own behind the sign-off.

import Corpus

extension PageDraft {
    static let attachmentWords: Phrases = ["附件", "附:"]

    /// Lists of attachments: 附件：1.某某方案, and the numbered lines below.
    mutating func findAttachments() {
        for index in places(about: .attachment) where rulings[inked[index]] == nil {
            let line = inked[index]
            let words = words(line)
            guard words.startsWithAny(PageDraft.attachmentWords), words.count <= 60, ending(line) != .sentence else {
                continue
            }
            guard words.count <= 4 || words.prefix(5).contains(0x3A) else { continue }
            rule(line, .list, .attachments, 0.8)
            if words.count <= 4 { takeForm(below: index) }
            for next in inked[(index + 1)...] {
                guard rulings[next] == nil, numbersAttachment(next), ending(next) == .open else { break }
                rule(next, .list, .attachments, 0.8)
            }
        }
    }

    /// 2. before a name, also where a year follows: 2．2012—2015年分省建设任务表.
    private func numbersAttachment(_ line: Int) -> Bool {
        let words = words(line)
        if Outlines.level(words) == 3 { return true }
        if PageDraft.isFileName(words) { return true }
        // 附件1　某某申报表.doc（下载次数：203）
        if words.starts("附件"), words.dropFirst(2).first.map({ CharacterKind.of($0) == .digit }) ?? false {
            return text.lines[line].clauseCount == 0
        }
        let number = words.prefix { CharacterKind.of($0) == .digit }
        guard number.count == 1, words.dropFirst().first == 0x2E else { return false }
        return words.dropFirst(2).prefix { CharacterKind.of($0) == .digit }.count == 4
    }

    private static let fileTypes: Phrases = [
        ".pdf", ".doc", ".docx", ".xls", ".xlsx", ".zip", ".rar", ".wps", ".ofd", ".jpg", ".PDF", ".DOC",
    ]

    /// 鲁政办发〔2019〕29号.pdf: a file to be had.
    private static func isFileName(_ words: Words) -> Bool { words.count <= 60 && words.endsWithAny(fileTypes) }

    /// 某某工程基本情况登记表 right under 附件2, and its fields: a form to fill in, no text.
    private mutating func takeForm(below index: Int) {
        let form = inked[(index + 1)...].prefix(60).prefix {
            (rulings[$0] == nil || rulings[$0]?.role == .advertisement) && !isSentence($0)
                && text.lines[$0].clauseCount == 0 && text.lines[$0].count <= 40
                && !words($0).startsWithAny(PageDraft.attachmentWords)
        }
        guard form.count >= 3, let title = form.first, words(title).withoutRemark.last == 0x8868 else { return }
        for line in form { rule(line, .infographic, .tableRows, 0.75) }
    }
}

extension PageDraft {
    /// 联系人：…, 电话, 附件：1.… between the text of a document and the office that signs it are part of the text.
    mutating func releaseClosingLines() {
        for index in inked.indices.dropFirst() {
            guard rulings[inked[index]]?.rule == .documentSignOff, isClosing(inked[index - 1]) else { continue }
            let text = inked[..<index].reversed().drop { isClosing($0) }
            guard let last = text.first, rulings[last] == nil, isSentence(last) else { continue }
            let closing = inked[..<index].suffix(index - text.count)
            textLines.formUnion(closing)
            for line in closing { rulings[line] = nil }
        }
    }

    private func isClosing(_ line: Int) -> Bool {
        guard let ruling = rulings[line] else { return false }
        return ruling.role == .hotline || ruling.rule == .attachments || ruling.rule == .advertisementWithAddress
    }

    private static let annexed = PageDraft.documentKinds + ["规程", "意见"]
    /// What only the number of an annex above tells from a heading.
    private static let numbered: Phrases = [
        "要点", "要求", "标准", "指南", "规范", "准则", "公约", "提纲", "大纲", "须知", "流程", "分工", "安排", "措施", "制度", "守则", "导则",
    ]

    /// 某某管理办法 behind the office and day that sign the letter it came with, over 第一章, 一、 or its first sentence: a document
    /// of its own.
    mutating func findAnnexedDocuments() {
        guard let signed = inked.firstIndex(where: { rulings[$0]?.rule == .documentSignOff }) else { return }
        // Of several orders in a file each has its own.
        if inked[..<signed].contains(where: { isOrder($0) }), inked.count(where: { isOrder($0) }) == 1 { return }
        for index in inked.indices[(signed + 1)...]
        where rulings[inked[index]] == nil && opensAnnex(rulings[inked[index - 1]]?.role) {
            let title = inked[index...].prefix(4).prefix { rulings[$0] == nil && isTitleRow($0) }
            let isNumbered = isNumberedAnnex(inked[index - 1])
            let isListed = isNumbered && isListed(title, inked[max(0, signed - PageDraft.listReach)..<index])
            guard isListed || title.contains(where: { namesAnnex(core($0).withoutRemark, isNumbered) }),
                holdsSentence(near: index + title.count) || isListed && holdsClauses(near: index + title.count),
                !isNumbered || opensOutline(inked[(index + title.count)...])
                    || isListed && isProse(inked[(index + title.count)...])
            else { continue }
            if isHeadline(title, above: signed) {
                for line in title { rule(line, .navigation, .headlineAgain, 0.75) }
            } else {
                annexHeads.insert(inked[index])
            }
        }
    }

    /// In the first lines behind a place, contents apart.
    private func holdsSentence(near start: Int) -> Bool {
        let lines = inked[start...].drop { rulings[$0]?.rule == .contentsList }
        return lines.prefix(6).contains { rulings[$0] == nil && isSentence($0) }
    }

    /// Lines without a ruling, sentences among them.
    private func isProse(_ lines: ArraySlice<Int>) -> Bool {
        let first = lines.prefix(6)
        return first.allSatisfy { rulings[$0] == nil } && first.count { isSentence($0) } >= 2
            && first.count { text.lines[$0].clauseCount > 0 } >= 3
    }

    /// Wrapped lines with commas.
    private func holdsClauses(near start: Int) -> Bool {
        inked[start...].prefix(6).count { rulings[$0] == nil && text.lines[$0].clauseCount > 0 } >= 2
    }

    /// 附件：1．某某重点任务分工: the text says what it has annexed, and the title is a part of it.
    /// - Parameter lines: from some way above the sign-off on.
    private func isListed(_ title: ArraySlice<Int>, _ lines: ArraySlice<Int>) -> Bool {
        let name = title.flatMap { words($0) }[...].withoutRemark
        guard name.count >= 5 else { return false }
        return lines.prefix(2 * PageDraft.listReach).contains { line in
            let words = words(line)
            guard (name.count...(name.count + 12)).contains(words.count), words.contains(name[name.startIndex]) else {
                return false
            }
            return words.withoutRemark.suffix(name.count).elementsEqual(name)
        }
    }

    private func namesAnnex(_ title: Words, _ isNumbered: Bool) -> Bool {
        title.endsWithAny(PageDraft.annexed) || isNumbered && title.endsWithAny(PageDraft.numbered)
    }

    /// 中华人民共和国国务院令: what it puts into force is its text.
    private func isOrder(_ line: Int) -> Bool {
        rulings[line] == nil && (4...20).contains(text.lines[line].count) && words(line).last == 0x4EE4
            && text.lines[line].hanCount == text.lines[line].count
    }

    /// 某某厅关于……的复函 over its number and addressee on a page of a site, behind the buttons under another document: a document of
    /// its own.
    mutating func findLaterLetters() {
        guard let first = inked.firstIndex(where: { rulings[$0] == nil && isSentence($0) }) else { return }
        for index in inked.indices[first...].dropFirst()
        where rulings[inked[index]]?.rule == .documentNumber && isOverAddressee(inked[index]) {
            let title = inked[..<index].suffix(4).reversed().prefix { rulings[$0] == nil && isTitleRow($0) }
            guard let head = title.last, title.contains(where: { words($0).endsWithAny(PageDraft.letters) }),
                rulings[inked[index - title.count - 1]] != nil || gaps[head] > 0
            else { continue }
            annexHeads.insert(head)
        }
    }

    /// 《某某意见》政策解读 over 发布日期：… behind a signed document: what a site says of it, a text of its own.
    mutating func findInterpretations() {
        guard let signed = inked.firstIndex(where: { rulings[$0]?.rule == .documentSignOff }) else { return }
        for index in inked.indices[signed...].dropFirst(2)
        where rulings[inked[index]]?.rule == .documentMetadata && words(inked[index]).startsWithAny(PageDraft.postings)
        {
            let title = inked[index - 1]
            guard rulings[title] == nil, !isSentence(title), (8...60).contains(text.lines[title].count),
                words(title).endsWithAny(PageDraft.interpretations)
            else { continue }
            annexHeads.insert(title)
        }
    }

    private static let postings: Phrases = ["发布日期", "发布时间", "发布于"]
    private static let interpretations: Phrases = ["解读", "解读材料", "起草说明", "政策问答", "的说明", "图解"]

    private static let letters: Phrases = ["函", "批复", "答复", "通知", "意见", "决定", "公告", "通报", "请示", "报告", "通告"]

    private static let plans: Phrases = ["工作计划", "工作要点", "工作安排", "工作打算", "工作总结", "实施方案", "工作方案"]

    private static let planKinds = documentKinds + plans

    /// 2006年工作计划 in a file that opens with the report of the year before: a document of its own, whose outline counts from
    /// the first number again. Parts of one document all have such titles; this one is the only one under a whole outline.
    mutating func findNextPlans() {
        guard let first = inked.firstIndex(where: { rulings[$0] == nil && isSentence($0) }) else { return }
        let top = inked[..<first].prefix(10).filter { rulings[$0] == nil && text.lines[$0].count <= 40 }
        guard top.contains(where: { core($0).endsWithAny(PageDraft.planKinds) }),
            top.count(where: { core($0).endsWithAny(PageDraft.plans) }) <= 1
        else { return }
        var chapters = 0
        for index in inked.indices[first...].dropFirst() where rulings[inked[index]] == nil {
            let line = inked[index]
            if ending(line) == .open, text.lines[line].count <= 40, Outlines.level(words(line)) == 1 { chapters += 1 }
            guard isTitleRow(line), ending(line) == .open, text.lines[line].gapCount == 0,
                isSentence(inked[index - 1]), core(line).endsWithAny(PageDraft.plans)
            else { continue }
            guard chapters >= 2, opensAtFirstNumber(inked[(index + 1)...]) else { return }
            annexHeads.insert(line)
            return
        }
    }

    /// The next heading of an outline counts from one, behind a sentence or right away.
    private func opensAtFirstNumber(_ lines: ArraySlice<Int>) -> Bool {
        let head = lines.prefix(PageDraft.introductionReach).first {
            ending($0) == .open && text.lines[$0].count <= 40 && Outlines.level(words($0)) == 1
        }
        return head.map { words($0).starts("一") } ?? false
    }

    /// 第一章 or 一、 right under a title, or behind the paragraphs that lead to it.
    private func opensOutline(_ lines: ArraySlice<Int>) -> Bool {
        let first = lines.prefix(PageDraft.introductionReach).first { Outlines.level(words($0)) != nil }
        return first.map { Outlines.level(words($0)) == 1 } ?? false
            || lines.prefix(3).contains { words($0).starts(PageDraft.firstArticle) }
    }

    private static let firstArticle: Phrase = "第一条"
    /// How far from the sign-off the list of what is annexed stands, in lines.
    private static let listReach = 40

    /// So many lines at most lead to the first number of an outline.
    private static let introductionReach = 16

    /// What an order puts into force under the headline of the page is that headline's text.
    private func isHeadline(_ title: ArraySlice<Int>, above signed: Int) -> Bool {
        let name = title.flatMap { words($0) }
        return inked[..<signed].contains { rulings[$0] == nil && words($0).elementsEqual(name) }
    }

    /// Under the sign-off itself, 附件1, （此件公开发布） or the number of a page.
    private func opensAnnex(_ role: LineRole?) -> Bool {
        switch role {
        case .signOff?, .list?, .webHeader?, .folio?: true
        default: false
        }
    }

    /// 附件2: a table or list as often as a document, which shows by its 第一章.
    private func isNumberedAnnex(_ line: Int) -> Bool {
        words(line).startsWithAny(PageDraft.attachmentWords)
            && words(line).last.map { CharacterKind.of($0) == .digit } ?? false
    }

    /// A row of a title, and no heading of an outline.
    private func isTitleRow(_ line: Int) -> Bool {
        text.lines[line].count <= 40 && !isSentence(line) && text.lines[line].clauseCount == 0
            && Outlines.level(words(line)) == nil
    }
}
