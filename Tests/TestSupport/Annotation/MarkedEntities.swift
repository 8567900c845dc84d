// Expected names written into the text itself: 〔P:王伟〕在〔L:徐州〕. It neither finds names nor judges them.

import Corpus

/// A text with the names that must be found in it.
///
/// Letters: P person, L place, O organisation, W document (work), M meeting, X other. Marks may be nested.
public struct MarkedEntities {
    /// The text without the marks.
    public let text: String
    /// The sentence as it was written, marks included.
    public let marked: String
    /// The names, by code points of the text, in the order their marks end.
    public let names: [NamedPlace]

    /// Takes the marks out of a sentence.
    public init(_ marked: String) {
        self.marked = marked
        var text = ""
        var names: [NamedPlace] = []
        var open: [(start: Int, kind: EntityKind?)] = []
        var rest = Substring(marked)
        while let first = rest.first {
            if first == "〔", rest.dropFirst(2).first == ":" {
                let letter = rest.dropFirst().first.map(String.init)
                open.append((text.unicodeScalars.count, EntityKind.allCases.first { Self.letter($0) == letter }))
                rest = rest.dropFirst(3)
                continue
            }
            rest = rest.dropFirst()
            if first != "〕" {
                text.append(first)
            } else if let mark = open.popLast(), let kind = mark.kind {
                names.append(NamedPlace(mark.start..<text.unicodeScalars.count, kind))
            }
        }
        self.text = text
        self.names = names
    }

    /// The text with marks around the names given, in the same writing, to be compared with `marked`.
    /// - Parameter mentions: names with spans of `text`, in any order.
    public func marking(_ mentions: [Mention]) -> String {
        var inserts: [(offset: Int, order: Int, mark: String)] = []
        for mention in mentions {
            inserts.append((mention.span.start, 1_000_000 - mention.span.length, "〔\(Self.letter(mention.kind)):"))
            inserts.append((mention.span.end, mention.span.length - 1_000_000, "〕"))
        }
        inserts.sort { ($0.offset, $0.order) < ($1.offset, $1.order) }
        var bytes = Array(text.utf8)
        for insert in inserts.reversed() { bytes.insert(contentsOf: insert.mark.utf8, at: insert.offset) }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func letter(_ kind: EntityKind) -> String {
        switch kind {
        case .person: "P"
        case .place: "L"
        case .organisation: "O"
        case .document: "W"
        case .meeting: "M"
        case .other: "X"
        }
    }
}
