// `broadsheet concordance`: a word in all its contexts, or how often it was printed over time.

import ArgumentParser
import Corpus

struct ConcordanceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "concordance",
        abstract: "Print a word in all its contexts, or how often it was printed over time.",
        discussion: """
            Lines are sorted by date, by what follows the word or by what precedes it. With --frequency the periods are \
            printed instead, as a plot, as a table or, with --format svg, as a drawing. Exit code 1: not found.
            """)

    @Argument(help: "The word, as it is looked for: folded, across white space, not across paragraphs.")
    var word: String

    @Option(name: .long, help: "Only in the articles that this filter matches.")
    var filter: [String] = []

    @Option(name: .long, help: "date, following or preceding.")
    var order: ConcordanceOrder = .date

    @Option(name: .long, help: "Characters on either side.")
    var width = 20

    @Option(name: .long, parsing: .unconditional, help: "At most so many lines; 0 for all.")
    var limit = 0

    @Option(name: .long, help: "Count by decade, year, month or day instead of printing lines.")
    var frequency: TimeUnit?

    @Option(name: .long, help: "text, json or csv; svg with --frequency.")
    var format: ConcordanceFormat = .text

    @OptionGroup var libraryOptions: LibraryOptions

    private static let greatestWidth = 1000

    func validate() throws {
        if word.allSatisfy(\.isWhitespace) { throw ValidationError("the word is empty.") }
        if limit < 0 { throw ValidationError("--limit takes a number from 0, which means all.") }
        guard (0...ConcordanceCommand.greatestWidth).contains(width) else {
            throw ValidationError("--width takes a number from 0 to \(ConcordanceCommand.greatestWidth).")
        }
        if format == .svg, frequency == nil {
            throw ValidationError("--format svg draws frequencies: add --frequency.")
        }
    }

    func run() async throws {
        let parsed = try parsedFilter(filter)
        let (found, printed) = try await withLibrary(libraryOptions) { library -> (Concordance, [TimeBar]) in
            // What is sorted or counted must be there as a whole.
            let isCut = limit > 0 && order == .date && frequency == nil
            let found = try await library.store.concordance(
                of: word, in: parsed, contextCount: frequency == nil ? width : 0, limit: isCut ? limit : nil)
            guard let frequency else { return (found, []) }
            return (found, try await library.store.articleBars(matching: parsed, unit: frequency))
        }
        printOut(text(found, printed))
        let undated = frequency == nil ? 0 : found.lines.count { $0.published == nil }
        if undated > 0 { complain(words(forUndated: undated, of: found.lines.count)) }
        if found.lines.isEmpty {
            complain(words(forNothingFound: word))
            throw ExitStatus.incomplete.code
        }
    }

    private func text(_ found: Concordance, _ printed: [TimeBar]) -> String {
        guard let frequency else {
            let lines = found.lines(by: order)
            let shown = limit > 0 ? Array(lines.prefix(limit)) : lines
            return format.table.map { Table(concordance: shown).printed(as: $0) } ?? KeywordColumn(shown).text
        }
        let plot = FrequencyPlot(word: word, unit: frequency, frequencies: found.frequencies(printed: printed))
        return switch format {
        case .svg: plot.svg
        case .text: plot.text
        case .json, .csv: Table(frequencies: plot).printed(as: format.table ?? .csv)
        }
    }
}

extension ConcordanceOrder: ExpressibleByArgument {}
extension TimeUnit: ExpressibleByArgument {}

/// How a concordance is printed.
enum ConcordanceFormat: String, CaseIterable, ExpressibleByArgument {
    case text, json, csv, svg

    /// The form of a table; nil for what is no table.
    var table: OutputFormat? {
        switch self {
        case .json: .json
        case .csv: .csv
        case .text, .svg: nil
        }
    }
}

extension Table {
    /// Occurrences: date, paper, the word in its context, article, place in its text.
    init(concordance lines: [ConcordanceLine]) {
        self.init(columns: ["date", "paper", "before", "word", "after", "title", "article", "byte"])
        rows = lines.map { line in
            [
                .optional(line.published?.description), .optional(line.newspaper), .text(line.before), .text(line.word),
                .text(line.after), .optional(line.title), .text(line.articleID.description),
                line.span.map { .number($0.start) } ?? .none,
            ]
        }
    }

    /// Periods: occurrences, articles with the word, all articles.
    init(frequencies plot: FrequencyPlot) {
        self.init(columns: ["period", "occurrences", "articles", "printed"])
        rows = plot.periods.map { period in
            [
                .text(period.label), .number(period.frequency.hitCount), .number(period.frequency.articleCount),
                .number(period.frequency.printedCount),
            ]
        }
    }
}
