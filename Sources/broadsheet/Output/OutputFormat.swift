// The forms in which a table can be printed.

import ArgumentParser

/// How tables are printed.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
    /// Columns for the eye.
    case text
    /// A JSON array with one object a line.
    case json
    /// Comma-separated values with a header line, as RFC 4180 says.
    case csv
}

/// The option `--format`.
struct FormatOptions: ParsableArguments {
    @Option(name: .long, help: "How the table is printed: text, json or csv.")
    var format: OutputFormat = .text
}
