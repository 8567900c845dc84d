// How often a word was printed over time, as rows of bars for a terminal and as a drawing. It counts nothing.

import Corpus
import Pipeline

/// Periods with their counts, drawn.
struct FrequencyPlot {
    /// A period with its name.
    struct Period {
        var label: String
        var frequency: WordFrequency
    }

    let word: String
    /// In order of time; periods in which nothing was printed are there, empty.
    let periods: [Period]

    init(word: String, unit: TimeUnit, frequencies: [WordFrequency]) {
        self.word = word
        periods = FrequencyPlot.filled(frequencies, unit).map {
            Period(label: unit.label(of: $0.interval), frequency: $0)
        }
    }

    private static func filled(_ frequencies: [WordFrequency], _ unit: TimeUnit) -> [WordFrequency] {
        var result: [WordFrequency] = []
        for frequency in frequencies {
            while let end = result.last?.interval.to, let from = frequency.interval.from {
                let next = unit.interval(containing: end.adding(days: 1))
                guard let begin = next.from, begin > end, begin < from else { break }
                result.append(WordFrequency(interval: next, hitCount: 0, articleCount: 0, printedCount: 0))
            }
            result.append(frequency)
        }
        return result
    }

    private var highest: Int { max(1, periods.map(\.frequency.hitCount).max() ?? 1) }

    /// One row a period: name, occurrences, a bar.
    ///
    ///     2015   12  ███▌
    var text: String {
        let labelWidth = periods.map(\.label.count).max() ?? 0
        let numberWidth = "\(highest)".count
        return periods.map { period in
            let count = "\(period.frequency.hitCount)"
            let label = period.label + String(repeating: " ", count: labelWidth - period.label.count + 2)
            let number = String(repeating: " ", count: numberWidth - count.count) + count
            let bar = FrequencyPlot.bar(period.frequency.hitCount, of: highest)
            return label + number + (bar.isEmpty ? "" : "  " + bar) + "\n"
        }.joined()
    }

    /// A bar of at most fifty columns in steps of an eighth; anything above nothing is seen.
    private static func bar(_ count: Int, of highest: Int) -> String {
        guard count > 0 else { return "" }
        let eighths = max(1, count * 400 / highest)
        let rest = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
        return String(repeating: "█", count: eighths / 8) + rest
    }

    /// A drawing of its own, bars on a line of time.
    var svg: String {
        let (left, top, height) = (50, 30, 200)
        let cell = max(2, min(24, 900 / max(1, periods.count)))
        let width = left + periods.count * cell + 20
        let every = max(1, (periods.count * 44 + 899) / 900)
        var parts = [
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"\(top + height + 40)\" "
                + "font-family=\"sans-serif\" font-size=\"11\">",
            "<title>\(FrequencyPlot.escaped(word))</title>",
            "<text x=\"\(left)\" y=\"18\" font-size=\"14\">\(FrequencyPlot.escaped(word))</text>",
            "<text x=\"\(left - 6)\" y=\"\(top + 10)\" text-anchor=\"end\">\(highest)</text>",
            "<text x=\"\(left - 6)\" y=\"\(top + height)\" text-anchor=\"end\">0</text>",
            "<path d=\"M\(left) \(top)V\(top + height)H\(width - 20)\" fill=\"none\" stroke=\"#555\"/>",
        ]
        for (place, period) in periods.enumerated() {
            let x = left + place * cell
            let size = period.frequency.hitCount * height / highest
            if period.frequency.hitCount > 0 {
                let rest = "width=\"\(max(1, cell - 1))\" height=\"\(max(1, size))\" fill=\"#336699\""
                let tip = "\(period.label): \(period.frequency.hitCount)"
                parts.append(
                    "<rect x=\"\(x)\" y=\"\(top + height - max(1, size))\" \(rest)><title>\(tip)</title></rect>")
            }
            if place % every == 0 { parts.append("<text x=\"\(x)\" y=\"\(top + height + 16)\">\(period.label)</text>") }
        }
        return (parts + ["</svg>"]).joined(separator: "\n") + "\n"
    }

    private static func escaped(_ text: String) -> String {
        sanitized(text).replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}

extension TimeUnit {
    /// The name of a period: `2010s`, `2015`, `2015-07`, `2015-07-09`.
    fileprivate func label(of interval: DayInterval) -> String {
        guard let day = interval.from else { return "" }
        let parts = day.description.split(separator: "-")
        return switch self {
        case .decade: "\(day.year / 10 * 10)s"
        case .year: String(parts[0])
        case .month: parts.prefix(2).joined(separator: "-")
        case .day: day.description
        }
    }
}
