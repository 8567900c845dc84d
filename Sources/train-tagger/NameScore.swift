// Strict scores of names: a name counts only with both ends and kind right.

import Corpus
import Foundation
import Pipeline

/// Precision, recall and F1 of names, by kind and over all.
struct NameScore: CustomStringConvertible {
    private var right: [EntityKind: Int] = [:]
    private var given: [EntityKind: Int] = [:]
    private var wanted: [EntityKind: Int] = [:]

    /// Scores label sequences.
    init(_ pairs: [(wanted: [UInt8], given: [UInt8])]) {
        for pair in pairs {
            add(
                wanted: TaggerLabel.names(pair.wanted, from: 0).map { Name(range: $0.range, kind: $0.kind) },
                given: TaggerLabel.names(pair.given, from: 0).map { Name(range: $0.range, kind: $0.kind) })
        }
    }

    /// A name with its place.
    struct Name: Hashable {
        let range: Range<Int>
        let kind: EntityKind
    }

    /// Adds one text.
    mutating func add(wanted names: [Name], given found: [Name]) {
        for name in names { wanted[name.kind, default: 0] += 1 }
        for name in found { given[name.kind, default: 0] += 1 }
        for name in Set(names).intersection(found) { right[name.kind, default: 0] += 1 }
    }

    /// F1 in percent over the kinds given.
    func score(_ kinds: [EntityKind]) -> Double {
        let sum = { (counts: [EntityKind: Int]) in Double(kinds.reduce(0) { $0 + (counts[$1] ?? 0) }) }
        let (hits, found, all) = (sum(right), sum(given), sum(wanted))
        return found + all == 0 ? 100 : 200 * hits / (found + all)
    }

    var description: String {
        let kinds = TaggerLabel.kinds
        let parts = kinds.map { "\($0.tag) \(Self.number(score([$0])))" }
        return "F1 \(Self.number(score(kinds))) (\(parts.joined(separator: ", ")))"
    }

    private static func number(_ value: Double) -> String { String(format: "%.1f", value) }
}
