// Documents: what stands in 《》, and names of documents in quotation marks. It does not say which one a short form means.

import Corpus

/// Finds documents.
enum DocumentRule {
    /// The longest name that is believed, in units; a mark left open would swallow the page.
    static let lengthLimit = 150

    /// Names in 《》 without the outer marks; 〈〉 and 《》 inside stay part of the name.
    ///
    ///     《关于修订〈框架协议〉的议定书》  gives  关于修订〈框架协议〉的议定书
    ///
    /// Marks that are never closed are passed over: of 《《甲》 only 甲 is a document. Marks do not pair across a line feed.
    /// - Complexity: O(length): each mark is pushed and popped once.
    static func titles(in reading: EntityReading) -> [EntityCandidate] {
        var open: [Int] = []
        var pairs: [Range<Int>] = []
        for position in 0..<reading.count {
            switch reading.text.units[position] {
            case 0x300A: open.append(position)
            case 0x300B:
                guard let start = open.popLast() else { continue }
                while let last = pairs.last, last.lowerBound > start { pairs.removeLast() }
                if position - start <= lengthLimit { pairs.append(start..<position + 1) }
            case 0x000A: open.removeAll(keepingCapacity: true)
            default: continue
            }
        }
        return pairs.compactMap { pair in
            let inner = pair.lowerBound + 1..<pair.upperBound - 1
            return inner.isEmpty ? nil : EntityCandidate(inner, .document, .titleMarks, .printed)
        }
    }

    /// Names in “” that end as documents do: “信息安全国际行为准则”.
    static func quoted(in reading: EntityReading) -> [EntityCandidate] {
        var open: Int?
        var found: [EntityCandidate] = []
        for position in 0..<reading.count {
            switch reading.text.folded[position] {
            case 0x201C: open = position
            case 0x000A: open = nil
            case 0x201D:
                guard let start = open else { continue }
                open = nil
                let inner = start + 1..<position
                if isDocumentName(inner, reading) {
                    found.append(EntityCandidate(inner, .document, .quotedDocument, .ruled))
                }
            default: continue
            }
        }
        return found
    }

    /// Eight units or more, without punctuation, that end in an ending of documents of two units or more.
    private static func isDocumentName(_ range: Range<Int>, _ reading: EntityReading) -> Bool {
        guard range.count >= 8, range.count <= 40,
            range.allSatisfy({ !isPunctuation(reading.text.folded[$0]) })
        else { return false }
        return (2...4).contains { length in
            reading.matches.classes(of: range.upperBound - length..<range.upperBound).contains(.documentEnding)
        }
    }
}
