// Where the sentences, clauses, paragraphs and lists around the dates of a text begin and end. It reads punctuation alone.

import Corpus

/// Bounds around each date of a text, found in one walk for all of them: what lies between two dates is looked at once,
/// and the rest is taken over from the neighbour.
struct ClauseBounds {
    /// Characters a sentence may reach to either side of its date; an endless sentence must not reach further.
    static let reach = 400

    /// The sentence of each date.
    let sentences: [Range<Int>]
    /// Behind the last comma before each date, else where its sentence begins.
    let clauseStarts: [Int]
    /// Where the paragraph of each date begins.
    let paragraphStarts: [Int]
    /// The first date of the same sentence.
    let firstInSentence: [Int]
    /// The first date of the same paragraph.
    let firstInParagraph: [Int]
    /// The first and the last date of the list each date stands in (12月7日、8日), whatever the sentence.
    let lists: [ClosedRange<Int>]
    /// The next date that opens a clause (7月签约，8月开工), whatever the sentence; the number of dates when there is none.
    let nextTopics: [Int]

    /// Finds all bounds.
    /// - Parameters:
    ///   - places: the dates in text order, none overlapping.
    ///   - inTitle: for each date, that it stands inside 《》; such a date opens no clause.
    /// - Complexity: O(length of the text).
    init(_ text: CompactText, _ places: [Range<Int>], inTitle: [Bool]) {
        let found = ClauseBounds.starts(places, from: { ClauseBounds.beginsSentence($0, in: text) })
        let starts = ClauseBounds.behindReporters(found, places, text)
        let ends = ClauseBounds.ends(text, places)
        sentences = zip(starts, ends).map { $0..<max($0, $1) }
        let commas = ClauseBounds.starts(places, from: { text.units[$0 - 1] == 0x2C })
        clauseStarts = zip(commas, starts).map { max($0, $1) }
        paragraphStarts = ClauseBounds.starts(places, from: { text.units[$0 - 1] == 0x0A })
        firstInSentence = ClauseBounds.firsts(places, since: starts)
        firstInParagraph = ClauseBounds.firsts(places, since: paragraphStarts)
        let joined = ClauseBounds.joints(text, places)
        lists = ClauseBounds.lists(joined)
        nextTopics = ClauseBounds.topics(text, places, joined, inTitle)
    }

    /// The first date behind the sentence of a date; the number of dates when there is none.
    func nextSentence(after number: Int) -> Int {
        var next = number + 1
        while next < sentences.count, firstInSentence[next] <= number { next += 1 }
        return next
    }

    /// True when a sentence ends with a character: 。 ！ ？ ； or the line.
    static func endsSentence(_ unit: UInt16) -> Bool {
        switch unit {
        case 0x3002, 0x21, 0x3F, 0x3B, 0x0A: true
        default: false
        }
    }

    /// 本报综合报道】 and datelines are no part of the sentence behind them.
    private static func beginsSentence(_ place: Int, in text: CompactText) -> Bool {
        let before = text.units[place - 1]
        return endsSentence(before) || before == 0x3011 || Dateline.ends(at: place, in: text)
    }

    /// The same starts, those behind a dateline moved behind the reporters it names.
    private static func behindReporters(_ starts: [Int], _ places: [Range<Int>], _ text: CompactText) -> [Int] {
        var known = (start: -1, news: -1)
        return zip(starts, places).map { start, place in
            if start != known.start {
                let opens = start > 0 && Dateline.ends(at: start, in: text)
                known = (start, opens ? Dateline.newsStart(after: start, in: text) : start)
            }
            return known.news <= place.lowerBound ? known.news : start
        }
    }

    /// The nearest beginning at or before each date, at most `reach` characters before it.
    private static func starts(_ places: [Range<Int>], from begins: (Int) -> Bool) -> [Int] {
        var known = (date: 0, start: 0)
        return places.map { place in
            let limit = max(0, place.lowerBound - reach)
            let end = max(limit, known.date)
            var start = place.lowerBound
            while start > end, !begins(start) { start -= 1 }
            if start == known.date { start = max(limit, known.start) }
            known = (place.lowerBound, start)
            return start
        }
    }

    /// The nearest sentence end at or behind each date, at most `reach` characters behind it.
    private static func ends(_ text: CompactText, _ places: [Range<Int>]) -> [Int] {
        var ends = [Int](repeating: text.count, count: places.count)
        var known = (date: text.count, end: text.count)
        for number in places.indices.reversed() {
            let limit = min(text.count, places[number].upperBound + reach)
            var end = places[number].upperBound
            while end < min(limit, known.date), !endsSentence(text.units[end]) { end += 1 }
            if end == known.date { end = min(limit, known.end) }
            known = (places[number].upperBound, end)
            ends[number] = end
        }
        return ends
    }

    /// The number of the first date at or behind a start that belongs to each date; starts never go back.
    private static func firsts(_ places: [Range<Int>], since starts: [Int]) -> [Int] {
        var first = 0
        return places.indices.map { number in
            while first < number, places[first].lowerBound < starts[number] { first += 1 }
            return first
        }
    }

    /// For each date, that it stands in one list with the date before it: 12月7日、8日.
    private static func joints(_ text: CompactText, _ places: [Range<Int>]) -> [Bool] {
        places.indices.map { number in
            guard number > 0 else { return false }
            let gap = places[number].lowerBound - places[number - 1].upperBound
            return (1...2).contains(gap)
                && (places[number - 1].upperBound..<places[number].lowerBound).allSatisfy {
                    CompactText.listJoints.contains(text.units[$0])
                }
        }
    }

    private static func lists(_ joined: [Bool]) -> [ClosedRange<Int>] {
        var starts = Array(joined.indices)
        for number in joined.indices where joined[number] { starts[number] = starts[number - 1] }
        var ends = Array(joined.indices)
        for number in joined.indices.dropFirst().reversed() where joined[number] { ends[number - 1] = ends[number] }
        return zip(starts, ends).map { $0...$1 }
    }

    private static func topics(
        _ text: CompactText, _ places: [Range<Int>], _ joined: [Bool], _ inTitle: [Bool]
    ) -> [Int] {
        var next = places.count
        var topics = [Int](repeating: next, count: places.count)
        for number in places.indices.reversed() {
            topics[number] = next
            let start = places[number].lowerBound
            if !joined[number], start > 0, text.units[start - 1] == 0x2C, !inTitle[number] { next = number }
        }
        return topics
    }
}
