// `broadsheet annotate`: names, dates and quantities of passages, one passage a line in, one JSON object a line out.

import ArgumentParser
import Corpus
import Foundation
import Pipeline

struct Annotate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "annotate",
        abstract: "Find names, dates and quantities in passages: a passage a line in, a JSON object a line out.",
        discussion: "Positions are Unicode code points, half open. Without FILE it reads standard input.")

    @Argument(help: "A UTF-8 text file with a passage on each line.")
    var file: String?

    @Option(name: .long, help: "Date of all passages: 2020-12-07, 2020-12 or 2020.")
    var published: String?

    func run() async throws {
        let date = try published.map { text in
            guard let date = PartialDate(iso: text) else {
                throw ValidationError("--published: '\(sanitized(text))' is no date; write 2020-12-07.")
            }
            return date
        }
        let finder = try await orExplain { try entityFinder() }
        let annotator = PassageAnnotator(finder: finder, published: date)
        let path = file ?? "standard input"
        var number = 0
        var isWhole = true
        do {
            try forEachLine(of: try input()) { line in
                number += 1
                if let text = String(validating: line, as: UTF8.self) {
                    return printOut(annotator.json(of: text) + "\n")
                }
                isWhole = false
                let encoding = TextEncoding.detected(in: Array(line)).name
                let source = encoding == "UTF-8" ? "" : ", e.g. with iconv -f \(encoding) -t UTF-8"
                complain("\(path):\(number): no UTF-8 text; convert it first\(source)")
                printOut(annotator.json(of: String(decoding: line, as: UTF8.self)) + "\n")
            }
        } catch {
            complain(words(for: error, path: path))
            throw ExitStatus.failed.code
        }
        if !isWhole { throw ExitStatus.incomplete.code }
    }

    private func input() throws -> FileHandle {
        guard let file else { return .standardInput }
        return try FileHandle(forReadingFrom: URL(fileURLWithPath: file))
    }

    // Lines are handed on as they come, so that a pipe gets answers while it is still being written to.
    private func forEachLine(of handle: FileHandle, _ body: (Data) -> Void) throws {
        var rest = Data()
        var isBeginning = true
        while let chunk = try handle.read(upToCount: 1 << 16), !chunk.isEmpty {
            // What is in UTF-16 has no lines that could be told apart by a byte.
            if isBeginning, let encoding = wideEncoding(of: chunk) { throw ForeignPassages(encoding: encoding) }
            isBeginning = false
            var start = chunk.startIndex
            while let end = chunk[start...].firstIndex(of: 0x0A) {
                body(rest + chunk[start..<end])
                rest = Data()
                start = end + 1
            }
            rest += chunk[start...]
        }
        if !rest.isEmpty { body(rest) }
    }
}

/// The encoding of code units of several bytes, by a byte-order mark or by the units; nil for others.
private func wideEncoding(of bytes: Data) -> String? {
    let marks: [(String, [UInt8])] = [
        ("UTF-32", [0xFF, 0xFE, 0, 0]), ("UTF-32", [0, 0, 0xFE, 0xFF]), ("UTF-16", [0xFF, 0xFE]),
        ("UTF-16", [0xFE, 0xFF]),
    ]
    if let marked = marks.first(where: { bytes.starts(with: $0.1) })?.0 { return marked }
    let found = TextEncoding.detected(in: Array(bytes)).name
    return found.hasPrefix("UTF-16") || found.hasPrefix("UTF-32") ? found : nil
}

/// Passages whose lines cannot be told apart, since their encoding has code units of several bytes.
struct ForeignPassages: Error {
    /// Name of the encoding.
    let encoding: String
}

/// Annotates single passages.
struct PassageAnnotator {
    let finder: EntityFinder
    let published: PartialDate?
    private let dates: DateReader
    private let quantities: QuantityReader

    init(finder: EntityFinder, published: PartialDate?) {
        self.finder = finder
        self.published = published
        let folding = textFolding()
        (dates, quantities) = (DateReader(folding: folding), QuantityReader(folding: folding))
    }

    /// The passage with what was found in it, as one JSON object without line feeds.
    func json(of passage: String) -> String {
        let text = passage.hasSuffix("\r") ? String(passage.dropLast()) : passage
        let places = CodePoints(of: text)
        let mentions = finder.mentions(in: text).map { mention in
            object(places, mention.span, mention.surface) {
                ["\"type\":\(jsonLiteral(mention.kind.tag))", "\"entity\":\(nullable(mention.entityID.name))"]
            }
        }
        let found = dates.dates(in: text, published: published, paragraphs: [TextSpan(0, text.utf8.count)])
        let expressions = found.map { date in
            object(places, date.span, date.words) {
                [
                    "\"from\":\(nullable(date.interval.from?.description))",
                    "\"to\":\(nullable(date.interval.to?.description))",
                    "\"precision\":\(jsonLiteral(date.precision.rawValue))",
                    "\"resolvedFrom\":\(jsonLiteral(date.resolution.rawValue))",
                ]
            }
        }
        let numbers = quantities.quantities(in: text, dates: found).map { quantity in
            object(places, quantity.span, quantity.words) {
                [
                    "\"value\":\(jsonNumber(quantity.value))", "\"unit\":\(jsonLiteral(quantity.unit))",
                    "\"modifier\":\(nullable(quantity.modifier))",
                ]
            }
        }
        let lists = [("mentions", mentions), ("dates", expressions), ("quantities", numbers)]
        let members = lists.map { "\"\($0)\":[\($1.joined(separator: ","))]" }
        return "{\"text\":\(jsonLiteral(text)),\(members.joined(separator: ","))}"
    }

    private func object(
        _ places: CodePoints, _ span: TextSpan, _ words: String, _ rest: () -> [String]
    ) -> String {
        let head = ["\"start\":\(places[span.start])", "\"end\":\(places[span.end])", "\"text\":\(jsonLiteral(words))"]
        return "{" + (head + rest()).joined(separator: ",") + "}"
    }

    private func nullable(_ text: String?) -> String { text.map(jsonLiteral) ?? "null" }

    private func jsonNumber(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : "\(value)"
    }
}

/// From byte offsets of a text to numbers of code points.
struct CodePoints {
    // The number of code points before each byte.
    private let counts: [Int]

    /// Counts the code points of a text.
    /// - Complexity: O(length of the text).
    init(of text: String) {
        var counts: [Int] = []
        var count = -1
        for byte in text.utf8 {
            if byte & 0xC0 != 0x80 { count += 1 }
            counts.append(count)
        }
        counts.append(count + 1)
        self.counts = counts
    }

    /// The number of code points before a byte.
    subscript(byteOffset: Int) -> Int { counts[min(byteOffset, counts.count - 1)] }
}
