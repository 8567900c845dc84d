// The options that every command with a table of a library takes: how many rows, in which form, of which library.

import ArgumentParser

/// How many rows a command prints where nothing is said.
protocol StandardRowCount {
    /// The number.
    static var count: Int { get }
}

/// Twenty rows, as a list to look at.
enum TwentyRows: StandardRowCount {
    static let count = 20
}

/// A hundred rows.
enum HundredRows: StandardRowCount {
    static let count = 100
}

/// The options `--limit`, `--format` and `--library`.
struct TableOptions<Standard: StandardRowCount>: ParsableArguments {
    @Option(name: .long, parsing: .unconditional, help: "At most so many rows; 0 for all.")
    var limit = Standard.count

    @OptionGroup var formatOptions: FormatOptions
    @OptionGroup var libraryOptions: LibraryOptions

    /// At most so many rows.
    var most: Int { limit > 0 ? limit : .max }

    /// The form they are printed in.
    var format: OutputFormat { formatOptions.format }

    func validate() throws {
        if limit < 0 { throw ValidationError("--limit takes a number from 0, which means all.") }
    }
}
