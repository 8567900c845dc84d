// Where a text is in time while it is read: day of printing, dateline, heading, dates before. It knows no grammar.

import Corpus

/// A date that later, shorter dates may lean on.
struct DateAnchor: Equatable, Sendable {
    /// Its year.
    var year: Int
    /// Its month, when it has one.
    var month: Int?
    /// Its day, when it has one.
    var day: Int?
    /// All its days.
    var interval: DayInterval
    /// Number of the sentence it stands in, counted through the text.
    var sentence: Int
    /// It leans on a day of printing that is in doubt.
    var isDoubted = false
}

/// What a date without its year, month or day can be completed from.
struct Discourse: Sendable {
    /// When the text was printed.
    let published: PartialDate?
    /// The day of the last dateline: 今天 of a dispatch is the day it was sent, not that of the paper that prints it.
    private var sent: CalendarDay?
    /// The text is nothing but one expression.
    let isWhole: Bool
    /// The last date before in this paragraph.
    var paragraph: DateAnchor?
    /// The last date of the paragraphs before, under the same heading.
    var carried: DateAnchor?
    /// The date a heading names; it holds until the next heading.
    var section: DateAnchor?
    /// The date right before, joined by 、 or 和.
    var listed: DateAnchor?
    /// The last date named at all, in a comparison or a title too (从2020年3月算起); it counts where nothing else is known.
    var mentioned: DateAnchor?
    /// The page prints no date; that of printing was drawn from the years of the text.
    var isGuess = false
    /// The last period named, for 去年同期.
    var period: DayInterval?
    /// Number of the sentence being read.
    var sentence = 0

    /// Starts before the first paragraph.
    init(published: PartialDate?, isWhole: Bool) {
        self.published = published
        self.isWhole = isWhole
    }

    /// A new paragraph begins: what was said in the last one still counts, but less.
    mutating func beginParagraph(isHeading: Bool) {
        if let paragraph { carried = paragraph }
        paragraph = nil
        listed = nil
        period = nil
        mentioned = nil
        if isHeading {
            section = nil
            carried = nil
        }
    }

    /// The heading just read named a date.
    mutating func endHeading() {
        section = paragraph
        paragraph = nil
        carried = nil
    }

    /// The day of printing, when all of it is known.
    var publishedDay: CalendarDay? { published?.day == nil ? nil : published?.firstDay }

    /// The day 今天 means: that of the dateline, else that of printing; nil when neither is known to the day.
    var today: CalendarDay? { sent ?? publishedDay }

    /// The time 今年 and 本月 count from, as far as it is known.
    var now: PartialDate? { sent.flatMap { PartialDate(year: $0.year, month: $0.month, day: $0.day) } ?? published }

    /// A dateline named a day: what follows is told as of that day, where the paper printed it in the fortnight after.
    mutating func enterDispatch(sent day: CalendarDay) {
        guard let printed = publishedDay, (0...14).contains(printed.dayNumber - day.dayNumber) else { return }
        sent = day
    }

    /// The nearest date before, whatever its distance.
    var nearest: DateAnchor? { listed ?? paragraph ?? carried ?? section }
}
