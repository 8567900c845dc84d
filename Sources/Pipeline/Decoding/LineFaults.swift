// Collects the faults of a page line by line, so that each line is reported once.

import Corpus

/// Counts of undecodable bytes and control characters, by line.
struct LineFaults {
    private var badBytes: [(line: Int, count: Int)] = []
    private var controls: [(line: Int, count: Int)] = []

    /// Lines that were read in another encoding than the page, one fault each.
    var strayLines: [PageFault] = []

    /// Control characters were counted.
    var hasControls: Bool { !controls.isEmpty }

    /// Adds undecodable bytes; lines come in ascending order.
    mutating func addBadBytes(_ count: Int, line: Int) { LineFaults.add(count, line, &badBytes) }

    /// Walks bytes that should be UTF-8 and counts those that belong to no character.
    mutating func countBadUTF8(_ bytes: [UInt8]) { bytes.withUnsafeBytes { countBadUTF8($0) } }

    private mutating func countBadUTF8(_ bytes: UnsafeRawBufferPointer) {
        var line = 1
        var place = 0
        while place < bytes.count {
            let byte = bytes[place]
            if byte < 0x80 {
                if byte == 0x0A { line += 1 }
                place += 1
                continue
            }
            let length = WellFormedText.sequenceLength(bytes, at: place)
            if length == 0 { addBadBytes(1, line: line) }
            place += max(1, length)
        }
    }

    /// Counts control characters that are no white space.
    mutating func countControls(_ text: String) {
        var text = text
        text.withUTF8 { if LineFaults.holdsControls($0) { countControls($0) } }
    }

    /// True when there is a control character that is no white space; most pages have none.
    private static func holdsControls(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        ByteScan.holdsControl(bytes) { $0 &- 9 >= 5 } || ControlSequences.holdsPairs(bytes)
    }

    private mutating func countControls(_ bytes: UnsafeBufferPointer<UInt8>) {
        var line = 1
        for (place, byte) in bytes.enumerated() where byte < 0x20 || byte == 0x7F || byte == 0xC2 {
            switch byte {
            case 0xC2 where !ControlSequences.isPair(bytes, at: place): break
            case 0x0A: line += 1
            case 0x09, 0x0B, 0x0C, 0x0D: break
            default: LineFaults.add(1, line, &controls)
            }
        }
    }

    /// The faults, ordered by line.
    func faults(encoding: String) -> [PageFault] {
        let bad = badBytes.map { PageFault(.undecodableBytes(count: $0.count, encoding: encoding), line: $0.line) }
        let control = controls.map { PageFault(.controlCharacters(count: $0.count), line: $0.line) }
        return (strayLines + bad + control).sorted { ($0.line ?? 0) < ($1.line ?? 0) }
    }

    private static func add(_ count: Int, _ line: Int, _ list: inout [(line: Int, count: Int)]) {
        if let last = list.last, last.line == line {
            list[list.count - 1].count += count
        } else {
            list.append((line, count))
        }
    }
}
