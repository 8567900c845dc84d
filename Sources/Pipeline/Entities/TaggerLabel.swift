// The labels of the tagger and which may follow which. It knows neither features nor weights.

import Corpus

/// A label of a character: outside, or begin, inside, end, single of a person, place or body.
package enum TaggerLabel {
    /// Number of labels.
    package static let count = 13
    /// Outside every name.
    package static let outside = 0
    /// The kinds in label order.
    package static let kinds: [EntityKind] = [.person, .place, .organisation]

    /// The label of a character of a name.
    /// - Parameters:
    ///   - kind: index in `kinds`.
    ///   - position: of the character in the name.
    ///   - length: of the name.
    package static func label(kind: Int, position: Int, length: Int) -> Int {
        let place = length == 1 ? 3 : position == 0 ? 0 : position == length - 1 ? 2 : 1
        return 1 + kind * 4 + place
    }

    /// True when `next` may follow `label`: a name that has begun goes on until its end.
    package static func mayFollow(_ label: Int, _ next: Int) -> Bool {
        let isOpen = label > 0 && (label - 1) % 4 < 2
        let continues = next > 0 && [1, 2].contains((next - 1) % 4)
        guard isOpen || continues else { return true }
        return isOpen && continues && (label - 1) / 4 == (next - 1) / 4
    }

    /// True when a text may begin with a label.
    package static func mayBegin(_ label: Int) -> Bool { mayFollow(outside, label) }

    /// True when a text may end with a label.
    package static func mayEnd(_ label: Int) -> Bool { mayFollow(label, outside) }

    /// The names a sequence of labels writes down.
    package static func names(_ labels: [UInt8], from offset: Int) -> [(range: Range<Int>, kind: EntityKind)] {
        var names: [(range: Range<Int>, kind: EntityKind)] = []
        var start = 0
        for (index, label) in labels.enumerated() where label > 0 {
            let place = (Int(label) - 1) % 4
            if place == 0 || place == 3 { start = index }
            if place >= 2 { names.append((offset + start..<offset + index + 1, kinds[(Int(label) - 1) / 4])) }
        }
        return names
    }
}
