// Which roles of lines are taken for which others, over mixed pages: where to look when a figure of the table falls.

import Corpus
import Foundation
import Pipeline
import TestSupport

struct ConfusionTable {
    let generator: PageGenerator
    let pageCount: Int
    let seed: UInt64

    /// Prints the commonest confusions: count, true role, read role, rule; with the page and line of three of each.
    func print(most count: Int = 40) throws {
        var counts: [String: Int] = [:]
        var places: [String: [String]] = [:]
        for offset in 0..<UInt64(pageCount) {
            let page = generator.mixedPage(seed: seed + offset)
            let pages = try PagePipeline().read(Array(page.text.utf8), path: "page.txt")
            guard let imported = pages.first else { continue }
            for (line, truth) in page.truth.lines.enumerated() where line < imported.accounts.count {
                let account = imported.accounts[line]
                guard truth.role != account.role else { continue }
                let name = "\(truth.role.rawValue) -> \(account.role.rawValue) (\(account.rule))"
                counts[name, default: 0] += 1
                if places[name, default: []].count < 3 {
                    places[name, default: []].append("\(seed + offset):\(line + 1)")
                }
            }
        }
        for (name, number) in counts.sorted(by: { ($0.value, $1.key) > ($1.value, $0.key) }).prefix(count) {
            Swift.print(
                String(format: "%7d  ", number) + name + "  " + places[name, default: []].joined(separator: " "))
        }
    }
}
