// Short lines under the end of a text: who wrote it, where it comes from, what was left out. They look like headlines of
// the next story and belong to the one above.

import Corpus

extension PageDraft {
    /// Notes in brackets, and readers who sign with place and name, under a line that ends a sentence.
    mutating func findClosingNotes() {
        for index in inked.indices.dropFirst() where rulings[inked[index]] == nil {
            let (above, line) = (inked[index - 1], inked[index])
            guard text.lines[line].count <= 44 else { continue }
            if words(line).isAny(of: PageDraft.omissions) {
                rule(line, .signOff, .closingNote, 0.8)
                continue
            }
            // Under a table who drew it up signs as under a text.
            if rulings[above]?.rule == .tableRows, text.lines[line].count <= 20, isNoteInBrackets(line) {
                rule(line, .signOff, .closingNote, 0.7)
            }
            guard rulings[line] == nil, endsText(above), !isOverRemark(index),
                !words(line).isAny(of: PageDraft.applause)
            else { continue }
            if let end = endOfAuthorNote(index) {
                for line in inked[index...end] { rule(line, .signOff, .closingNote, 0.75) }
                continue
            }
            if isNoteInBrackets(line) {
                let inner = view(line)
                let names = Signers.alone(String(decoding: inner.ink, as: UTF8.self))
                let isSigned = inner.count <= 18 && names != BylineNames() && !isOverAnswer(index)
                rule(line, isSigned ? .byline : .signOff, .closingNote, 0.75)
            } else if words(line).isAny(of: PageDraft.editors) || isForecaster(line) {
                rule(line, .signOff, .closingNote, 0.75)
            } else if isCourtSetRight(line) {
                rule(line, .signOff, .documentSignOff, 0.75)
            } else if isDateOfPrinting(line),
                isDateOfDocument(index) || inked[(index + 1)...].allSatisfy({ rulings[$0] != nil })
            {
                rule(line, .signOff, .documentSignOff, 0.75)
            } else if isAnsweredByName(index) {
                rule(line, .byline, .signedByReader, 0.8)
            } else if isSetRight(line) {
                rule(line, .byline, .signedByReader, 0.75)
            } else if isNamelessSigner(index) || isOfficeAlone(index) || isOfficeOfPaper(index) {
                rule(line, .byline, .signedByReader, 0.7)
            } else if signsOff(index) || isPenName(index) || isNameAndWork(line) {
                rule(line, .byline, .signedByReader, 0.65)
            } else if isCallingOverName(index) {
                rule(line, .signOff, .closingNote, 0.65)
                rule(inked[index + 1], .byline, .signedByReader, 0.65)
            } else if isSomewhereAndName(index) {
                rule(line, .byline, .signedByReader, 0.65)
            } else if isDatedSignature(line) {
                rule(line, .signOff, .closingNote, 0.7)
            } else if isPlaceAndName(line) || mayStandApart(index) && Bylines.isNameAlone(view(line)),
                endsPage(index) || gaps[inked[index + 1]] > 0 || !isSentence(inked[index + 1])
                    || words(inked[index + 1]).startsWithAny(ParagraphEdges.notes)
                    || words(inked[index + 1]).first == 0x28
                    || text.lines[line].indent >= 8 && isPlaceAndName(line)
            {
                rule(line, .byline, .signedByReader, 0.7)
            }
        }
    }

    /// What was heard during a speech, printed in its text.
    private static let applause: Phrases = ["(掌声)", "(热烈掌声)", "(长时间热烈掌声)", "(鼓掌)", "(笑声)", "(掌聲)", "(熱烈掌聲)"]

    /// What is left out under a document, wherever it stands.
    private static let omissions: Phrases = ["(附件略)", "(附件从略)", "(附表略)", "(名单略)"]

    /// （临江县　某某某） under a question and over 答：…: whoever asks did not write what follows.
    private func isOverAnswer(_ index: Int) -> Bool {
        !endsPage(index) && words(inked[index + 1]).startsWithAny(Salutations.answers)
    }

    /// 石榴花 over （外一首）: a title.
    private func isOverRemark(_ index: Int) -> Bool {
        guard !endsPage(index), text.lines[inked[index]].count <= 12 else { return false }
        let below = inked[index + 1]
        return text.lines[below].count <= 8 && words(below).first == 0x28 && words(below).endsWithAny(PageDraft.remarks)
    }

    private static let remarks: Phrases = ["首)", "则)", "章)", "题)", "篇)"]

    /// Behind a blank; where blanks say nothing, over a line that may not be text.
    private func mayStandApart(_ index: Int) -> Bool {
        gaps[inked[index]] > 0
            || shape.isDoubleSpaced && text.lines[inked[index]].count == 3
                && (endsPage(index) || ending(inked[index + 1]) == .open)
    }

    static let aboutAuthors: Phrases = ["(作者为", "(作者系", "(作者是", "(作者单位", "(作者:", "(本文作者", "(作者分别"]

    /// （作者为某某大学教授、某某 and under it 研究中心研究员）: the line in which what is said of the author ends.
    private func endOfAuthorNote(_ index: Int) -> Int? {
        guard words(inked[index]).startsWithAny(PageDraft.aboutAuthors), words(inked[index]).last != 0x29 else {
            return nil
        }
        return inked[(index + 1)...].prefix(2).firstIndex { rulings[$0] == nil && words($0).last == 0x29 }
    }

    /// 市气象台今日下午四时发布 under a forecast.
    private func isForecaster(_ line: Int) -> Bool {
        text.lines[line].count <= 20 && words(line).holdsAny(PageDraft.weatherOffices)
            && words(line).endsWithAny(PageDraft.issuers)
    }

    private static let weatherOffices: Phrases = ["气象台", "气象局", "天文台"]
    private static let issuers: Phrases = ["发布", "提供", "供稿"]

    private static let editors: Phrases = ["编者", "編者", "本报编辑部"]

    /// Two or three Han right under the last line of a text, over a blank, a border or nothing: 荣生. A family name alone does
    /// where it was spread to the width of three: 方　明.
    private func isPenName(_ index: Int) -> Bool {
        let (line, measured) = (inked[index], text.lines[inked[index]])
        guard (2...3).contains(measured.count), measured.hanCount == measured.count, index > 4,
            !Rubrics.isName(words(line)), !PageDraft.isSectionName(words(line)), !isNoticeTitle(line)
        else { return false }
        let isSpread = measured.isLetterSpaced || measured.gapCount > 0
        guard gaps[line] == 0 || isSpread && isOverHeadline(index) else { return false }
        if isSpread, Bylines.isNameAlone(view(line)) { return true }
        guard !endsPage(index) else { return true }
        if isOverEnd(index), words(line).isAny(of: PageDraft.observers) || Bylines.isNameAlone(view(line)) {
            return true
        }
        return gaps[inked[index + 1]] > 0
            && (isSpread || mayHeadStory(inked[index + 1], besideColumn: inked[(index - 3)..<index]))
    }

    private static let observers: Phrases = ["观察家"]

    /// The foot of the page, the name of a column or news with its dateline stand right below: nobody heads those with a name.
    private func isOverEnd(_ index: Int) -> Bool {
        let below = inked[index + 1]
        if let role = rulings[below]?.role {
            return [.folio, .sectionLabel, .hotline, .infographic, .advertisement].contains(role)
        }
        return opensWithDateline(below) || PageDraft.isSectionName(words(below)) || Rubrics.isKind(words(below))
            || Rubrics.isName(words(below))
    }

    /// A blank and the name of a column or a line without marks stand below, and under that more than a line of a title.
    private func isOverHeadline(_ index: Int) -> Bool {
        guard index + 2 < inked.count, gaps[inked[index + 1]] > 0 else { return false }
        let below = inked[index + 1]
        if let rule = rulings[below]?.rule { return rule == .sectionName }
        return mayHeadStory(below, besideColumn: inked[(index - 3)..<index]) && text.lines[below].count >= 4
            && text.lines[below].gapCount == 0 && !Bylines.isNameAlone(view(below))
    }

    /// No line of text: a short heading stands over one.
    private func mayHeadStory(_ line: Int, besideColumn column: ArraySlice<Int>) -> Bool {
        let full = column.reduce(0) { max($0, width($1)) }
        return rulings[line] != nil
            || text.lines[line].clauseCount == 0 && ending(line) == .open && width(line) + 3 < full
    }

    /// 二〇一二年三月六日, 会务组二〇一一年五月编印: under the end of a text, no headline.
    private func isDateOfPrinting(_ line: Int) -> Bool {
        guard mayHoldDate(line) else { return false }
        let words = words(line)
        if isBareDate(words) { return true }
        guard words.count <= 24, words.endsWithAny(PageDraft.printers), let date = PrintedDates.all(in: words).last
        else {
            return false
        }
        return date.year != nil && words.endIndex - date.range.upperBound <= 3
    }

    /// The whole day between blanks under a finished text, far from the top of the page.
    private func isDateOfDocument(_ index: Int) -> Bool {
        let line = inked[index]
        return index > 8 && gaps[line] > 0 && isBareDate(words(line)) && (endsPage(index) || gaps[inked[index + 1]] > 0)
            && rulings[inked[index - 1]] == nil
    }

    private static let printers: Phrases = ["编印", "印制", "翻印", "印"]

    /// The text above is finished: a sentence ends, or another note stands there.
    private func endsText(_ line: Int) -> Bool {
        guard let rule = rulings[line]?.rule else { return isSentence(line) }
        return rule == .closingNote || rule == .signedByReader
    }

    func endsPage(_ index: Int) -> Bool { index + 1 >= inked.count }

    /// （作者单位：某某大学）, （未完待续）: the whole line in one pair of brackets, and no number of an outline.
    private func isNoteInBrackets(_ line: Int) -> Bool {
        let (words, measured) = (words(line), text.lines[line])
        guard words.count >= 4, words.first == 0x28, words.last == 0x29, measured.markBalance == 0,
            !measured.signs.contains(.stop)
        else { return false }
        return words.filter { $0 == 0x28 }.count == 1 && Outlines.level(words) == nil
    }
}
