// The table of the Chinese calendar, held to the calendar's own rules.

import Corpus
import Testing

@testable import Pipeline

@Suite struct ChineseCalendarTests {
    @Test func `Every month of every year follows the last without a gap`() throws {
        var next: CalendarDay?
        for year in 1900...2100 {
            for month in 1...12 {
                for isLeap in [false, true] {
                    guard let days = ChineseCalendar.month(month, isLeap: isLeap, year: year) else {
                        #expect(isLeap)
                        continue
                    }
                    let from = try #require(days.from)
                    let to = try #require(days.to)
                    if let next { #expect(from == next, "\(year) month \(month)") }
                    #expect((28...29).contains(to.dayNumber - from.dayNumber))
                    next = to.adding(days: 1)
                }
            }
        }
    }

    @Test func `The winter solstice lies in the eleventh month`() throws {
        for year in 1900...2099 {
            let solstice = try #require(ChineseCalendar.term(23, year: year))
            let month = try #require(ChineseCalendar.month(11, isLeap: false, year: year))
            #expect(month.overlaps(DayInterval(from: solstice, to: solstice)), "\(year)")
        }
    }

    @Test func `Solar terms are a fortnight apart`() throws {
        var last: CalendarDay?
        for year in 1900...2100 {
            for number in 0..<24 {
                let term = try #require(ChineseCalendar.term(number, year: year))
                if let last { #expect((14...17).contains(term.dayNumber - last.dayNumber), "\(year) \(number)") }
                last = term
            }
        }
    }

    @Test func `Known new years are found`() {
        #expect(ChineseCalendar.day(1, month: 1, isLeap: false, year: 2021)?.description == "2021-02-12")
        #expect(ChineseCalendar.day(1, month: 1, isLeap: false, year: 2000)?.description == "2000-02-05")
        #expect(ChineseCalendar.day(1, month: 4, isLeap: true, year: 2020)?.description == "2020-05-23")
        #expect(ChineseCalendar.day(31, month: 1, isLeap: false, year: 2021) == nil)
        #expect(ChineseCalendar.month(1, isLeap: false, year: 1899) == nil)
    }
}
