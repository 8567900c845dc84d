// A date for pages that print none: from the dateline of a wire story and the years the text speaks of.

import Corpus

/// What the text supports as a date of printing.
struct YearInference {
    /// The latest time the text treats as past: a year, with its month where one is named.
    private(set) var latest: (year: Int, month: Int, line: Int)?
    /// The first day without a year near the beginning of a story: 12月7日.
    private(set) var leadDay: (month: Int, day: Int, line: Int)?

    /// Nothing was read.
    init() {}

    /// Reads the stories' paragraphs.
    init(_ stories: PageStories) {
        for body in stories.bodies {
            var count = 0
            for part in body.parts where stories.isParagraph(part) {
                read(stories.lines(part), stories.draft, isLead: count < 2)
                count += 1
            }
        }
    }

    /// The date of a story filed on a day of a month: the first such day that is not before the latest past time.
    func date(month: Int, day: Int) -> PartialDate? {
        guard let latest else { return nil }
        let year = month >= latest.month ? latest.year : latest.year + 1
        return PartialDate(year: year, month: month, day: day)
    }

    /// The date of a page without any: year and month of the lead's day, or the latest past year alone.
    var pageDate: Fact<PartialDate>? {
        guard let latest else { return nil }
        if let leadDay, let date = date(month: leadDay.month, day: leadDay.day),
            let value = PartialDate(year: date.year, month: date.month)
        {
            return Fact(
                value, .inferred, Evidence("latest-year-and-lead-day", lines: [leadDay.line, latest.line].sorted()))
        }
        return PartialDate(year: latest.year).map {
            Fact($0, .inferred, Evidence("latest-past-year", lines: [latest.line]))
        }
    }

    private mutating func read(_ lines: ArraySlice<Int>, _ draft: PageDraft, isLead: Bool) {
        guard let first = lines.first, mayHoldYear(lines, draft.text) else { return }
        let words = draft.words(lines)
        for date in lines.contains(where: { draft.mayHoldDate($0) }) ? PrintedDates.all(in: words) : [] {
            if let year = date.year {
                guard !isTarget(words, date) else { continue }
                note(year, date.month ?? 0, first + 1)
            } else if isLead, leadDay == nil, let month = date.month, let day = date.day {
                leadDay = (month, day, first + 1)
            }
        }
        if lines.contains(where: { draft.text.lines[$0].signs.contains(.opening) }) { readEventNames(words, first + 1) }
    }

    /// A quick look: digits, or 年 or 月 behind Chinese numerals.
    private func mayHoldYear(_ lines: ArraySlice<Int>, _ text: PageText) -> Bool {
        lines.contains { text.lines[$0].digitCount > 0 || !text.lines[$0].signs.isDisjoint(with: .calendar) }
    }

    private mutating func note(_ year: Int, _ month: Int, _ line: Int) {
        if let latest, (latest.year, latest.month) >= (year, month) { return }
        latest = (year, month, line)
    }

    private static let intentions: Phrases = ["将", "力争", "建成", "年底前", "计划", "目标"]
    private static let bounds: Phrases = ["至", "-", "底前", "前"]

    /// 到2025年, 至2025年, 2017年至2020年, 2025年底前, 2016－2021年: times that need not be past.
    private func isTarget(_ words: Words, _ date: PrintedDate) -> Bool {
        let before = words[..<date.range.lowerBound].suffix(3)
        if let last = before.last, [0x5230, 0x2D, 0x7E, 0x2014, 0x2013].contains(last) { return true }  // 到 - ~ — –
        if before.ends("至") && !before.ends("截至") { return true }
        let after = words[date.range.upperBound...].prefix(8)
        if after.startsWithAny(YearInference.bounds) { return true }
        return after.holdsAny(YearInference.intentions)
    }

    /// A year inside the name of an event: “2020川渝国企万州行”.
    private mutating func readEventNames(_ words: Words, _ line: Int) {
        guard words.count > 5 else { return }
        for place in words.startIndex..<(words.endIndex - 5) where (0x30...0x39).contains(words[place + 1]) {
            let end = place + 5
            guard CharacterKind.of(words[place]) == .opening, CharacterKind.of(words[end]) == .han,
                words[end] != 0x5E74,
                words[(place + 1)..<end].allSatisfy({ CharacterKind.of($0) == .digit }),
                let year = Numerals.value(words[(place + 1)..<end]), (1900...2100).contains(year)
            else { continue }
            note(year, 0, line)
        }
    }
}
