// Days and partial dates.

import Corpus
import Testing

@Suite struct DateTests {
    @Test func `A day comes back from its number`() throws {
        for number in stride(from: -800_000, through: 2_900_000, by: 997) {
            let day = CalendarDay(dayNumber: number)
            guard (1...9999).contains(day.year) else { continue }
            #expect(CalendarDay(year: day.year, month: day.month, day: day.day) == day)
        }
    }

    @Test func `The weekday of a printed folio is right`() throws {
        let day = try #require(CalendarDay(year: 2021, month: 12, day: 15))
        #expect(day.weekday == 3)
    }

    @Test(arguments: ["2015-02-29", "2015-13", "15", "2015-1-1-1", "2015--1", ""])
    func `A date that does not exist is refused`(text: String) {
        #expect(PartialDate(iso: text) == nil)
    }

    @Test func `A month reaches to its last day`() throws {
        let month = try #require(PartialDate(iso: "2016-02"))
        #expect(month.lastDay.description == "2016-02-29")
        #expect(month.description == "2016-02")
    }
}
