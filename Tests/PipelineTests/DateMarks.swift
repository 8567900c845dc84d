// Compares what the date reader finds with marked text.

import Corpus
import Pipeline
import TestSupport
import Testing

/// Reads a marked passage and compares all dates found with all dates marked.
func expectDates(_ marked: String, published: String?, sourceLocation: SourceLocation = #_sourceLocation) {
    let marks = MarkedText(marked)
    let found = DateReader().dates(in: marks.text, published: published.flatMap { PartialDate(iso: $0) })
    let read = found.map { "D:\($0.words)=\(written($0.interval))" }
    let wanted = marks.marks.map { "D:\($0.words)=\(written($0.value))" }
    #expect(read == wanted, "in \(marks.text)", sourceLocation: sourceLocation)
    for expression in found {
        #expect(marks.text.at(expression.span) == expression.words, sourceLocation: sourceLocation)
    }
}

/// An interval as the marks write it, always by its days.
func written(_ interval: DayInterval) -> String {
    if interval.isUnknown { return "?" }
    return "\(interval.from?.description ?? "")..\(interval.to?.description ?? "")"
}

/// The written value of a mark, by its days.
private func written(_ value: String) -> String {
    if value == "?" { return "?" }
    guard let dots = value.firstRange(of: "..") else {
        return PartialDate(iso: value).map { written($0.interval) } ?? "no date: \(value)"
    }
    let from = PartialDate(iso: value[..<dots.lowerBound])?.firstDay
    let to = PartialDate(iso: value[dots.upperBound...])?.lastDay
    return written(DayInterval(from: from, to: to))
}
