// Lists the names the finder finds in text from standard input: to look at, and to measure by scripts.

import Foundation
import Pipeline

/// The command `find`.
enum NameListing {
    static func run(folder: String) throws {
        let clock = ContinuousClock()
        var finder: EntityFinder?
        let loading = clock.measure { finder = EntityFinder(files: LexiconCompiler.load(folder, compiled: true)) }
        guard let finder, let input = try FileHandle.standardInput.readToEnd() else { return }
        let articles = String(decoding: input, as: UTF8.self).split(
            separator: "\u{0C}", omittingEmptySubsequences: false)
        var lines: [String] = []
        let finding = clock.measure {
            for (number, article) in articles.enumerated() {
                for mention in finder.mentions(in: String(article)) {
                    lines.append(
                        "\(number)\t\(mention.span.start)\t\(mention.span.end)\t\(mention.kind.tag)\t\(mention.surface)\t"
                            + "\(mention.entity?.name ?? "-")\t\(mention.office ?? "-")\t\(mention.evidence.rule)")
                }
            }
        }
        print(lines.joined(separator: "\n"))
        FileHandle.standardError.write(Data("ready in \(loading), \(input.count) bytes in \(finding)\n".utf8))
    }
}
