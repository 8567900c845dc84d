// The parts of the index by themselves: sets, blocks of postings, terms, packed numbers.

import Corpus
import Script
import Testing

@testable import Store

@Suite struct IndexTests {
    @Test func `Sets of documents do what sets of numbers do`() {
        var numbers = SeededNumbers(seed: 7)
        for bound in [1, 63, 64, 65, 1000] {
            let one = Set((0..<40).map { _ in Int.random(in: 0..<bound, using: &numbers) })
            let two = Set((0..<40).map { _ in Int.random(in: 0..<bound, using: &numbers) })
            func set(_ members: Set<Int>) -> DocumentSet {
                var result = DocumentSet(bound: bound)
                for member in members { result.insert(member) }
                return result
            }
            func members(_ set: DocumentSet) -> [Int] {
                var result: [Int] = []
                set.forEach { result.append($0) }
                return result
            }
            var both = set(one)
            both.formIntersection(set(two))
            #expect(members(both) == one.intersection(two).sorted())
            var either = set(one)
            either.formUnion(set(two))
            #expect(members(either) == one.union(two).sorted())
            #expect(members(set(one).complement) == Set(0..<bound).subtracting(one).sorted())
            #expect(set(one).intersectionCount(set(two)) == one.intersection(two).count)
            let range = bound / 3..<bound - bound / 5
            #expect(members(DocumentSet(bound: bound, range: range)) == Array(range))
        }
    }

    @Test(arguments: [1, 2, 7, 40, 3000])
    func `A block gives back the postings it was given`(step: Int) throws {
        var writer = PostingBlockWriter()
        let entries = (1...5).map { number in
            (
                Term(UInt16(number * 100), in: .anywhere), number % 2,
                stride(from: number * 11, to: 60_000, by: step * number).map { UInt16($0) }
            )
        }
        for (term, container, places) in entries { writer.add(term, container: container, places: places[...]) }
        let bytes = writer.close()
        try bytes.withUnsafeBufferPointer { buffer in
            var reader = PostingBlockReader(buffer)
            for (term, container, places) in entries {
                guard let entry = try reader.next() else {
                    Issue.record("a posting is missing")
                    return
                }
                #expect(entry.term == term && entry.container == container)
                var found: [UInt16] = []
                try reader.collect(entry, into: &found)
                #expect(found == places)
                var documents = DocumentSet(bound: 140_000)
                try reader.collect(entry, into: &documents)
                #expect(documents.count == places.count)
                #expect(documents.contains(container * containerSize + Int(places[0])))
            }
            #expect(try reader.next() == nil)
        }
    }

    @Test func `Terms that run over several blocks are found one by one and many at once`() async throws {
        let folder = try TemporaryFolder()
        defer { withExtendedLifetime(folder) {} }
        let store = try folder.open()
        try await store.write { database in
            var numbers = SeededNumbers(seed: 3)
            let bound = 3 * containerSize
            try Counter.nextDocument.set(bound, database)
            var writer = try SegmentWriter(database, documents: 0..<bound)
            var expected: [Int: Set<Int>] = [:]
            for entity in stride(from: 2, to: 400, by: 2) {
                for container in 0..<3 where entity % 5 != 0 || container == 1 {
                    let count = Int.random(in: 1...(entity % 7 == 0 ? 9_000 : 300), using: &numbers)
                    let places = Set((0..<count).map { _ in UInt16.random(in: 0...(.max), using: &numbers) }).sorted()
                    try places.withUnsafeBufferPointer {
                        try writer.add(Term(entity: entity), container: container, places: $0)
                    }
                    expected[entity, default: []].formUnion(places.map { container * containerSize + Int($0) })
                }
            }
            try writer.finish(catalogue: [])
            let segment = try #require(try Segments.load(database).first)
            #expect(segment.directory.count > 20)
            for _ in 0..<40 {
                let wanted = Set(
                    (0..<Int.random(in: 1...30, using: &numbers)).map { _ in
                        Int.random(in: 0...402, using: &numbers)
                    }
                ).sorted()
                var together = DocumentSet(bound: bound)
                try segment.collect(anyOf: wanted.map { Term(entity: $0) }, into: &together, database)
                var oneByOne = DocumentSet(bound: bound)
                for entity in wanted { try segment.collect(Term(entity: entity), into: &oneByOne, database) }
                let all = wanted.reduce(into: Set<Int>()) { $0.formUnion(expected[$1] ?? []) }
                #expect(together == oneByOne)
                #expect(together.count == all.count && all.allSatisfy { together.contains($0) })
            }
        }
    }

    @Test func `Dense postings take a bit each and sparse ones a byte or two`() {
        func length(_ places: [UInt16]) -> Int {
            var writer = PostingBlockWriter()
            writer.add(Term(0x4E07, in: .anywhere), container: 0, places: places[...])
            return writer.close().count
        }
        #expect(length((0..<2000).map { UInt16($0) }) < 270)
        #expect(length([5, 100, 200, 300]) < 16)
    }

    @Test func `A word of frequent parts is decided by one term`() {
        // 国务 and 务院 are frequent, and so is 国务院: 国务院令 is a term only if 务院令 is frequent too.
        let units = Array("国务院令".utf16)
        let pairs: [(Int, UInt16, Int)] = [(Int(units[0]), units[1], 70_000), (Int(units[1]), units[2], 70_001)]
        let grams = FrequentGrams(pairs.map { (prefix: $0.0, unit: $0.1, number: $0.2) })
        #expect(Term.required(by: Array(units[0...2]), in: .anywhere, grams) == ([Term(gram: 70_000, units[2])], true))
        let longer = Term.required(by: units, in: .anywhere, grams)
        #expect(!longer.isDecided)
        #expect(Set(longer.terms).contains(Term(gram: 70_000, units[2])))
        #expect(longer.terms.count == 4)
        #expect(!Term.required(by: Array(units[0...2]), in: .headline, grams).isDecided)
    }

    @Test func `White space goes, paragraph ends stay, what is outside the basic plane is kept`() {
        let text = NormalText(folding: TextFolding())
        #expect(text.units(of: "国 资\u{3000}委\n\u{A0}１０＋Ｂ") == Array("国资委\n10+b".utf16))
        #expect(text.units(of: "𠮷\u{200B}甲") == Array("𠮷甲".utf16))
        #expect(text.query("甲\n乙") == Array("甲乙".utf16))
    }

    @Test func `Numbers and texts come back from their bytes, and cut bytes are refused`() throws {
        var writer = ByteWriter()
        let values = [0, 1, 127, 128, 300, 1 << 40, .max]
        for value in values { writer.put(value) }
        for value in [-1, 1, .min, .max, -64, 63] { writer.putSigned(value) }
        writer.put("万州")
        writer.putDifferences([3, 1, 900])
        var reader = ByteReader(writer.bytes)
        for value in values { #expect(try reader.number() == value) }
        for value in [-1, 1, .min, .max, -64, 63] { #expect(try reader.signedNumber() == value) }
        #expect(try reader.text() == "万州")
        #expect(try reader.differences() == [3, 1, 900])
        #expect(reader.isAtEnd)
        #expect(throws: DamagedBytes.self) {
            var cut = ByteReader(Array(writer.bytes.dropLast()))
            while !cut.isAtEnd { _ = try cut.text() }
        }
    }

    @Test func `Deflated bytes come back, with the dictionary they were deflated with and no other`() throws {
        let bytes = Array(String(repeating: "铁路通到万州，", count: 500).utf8)
        let dictionary = Array("铁路通到万州".utf8)
        #expect(try Deflation.inflated(Deflation.deflated(bytes), byteCount: bytes.count) == bytes)
        let packed = Deflation.deflated(bytes, dictionary: dictionary)
        #expect(try Deflation.inflated(packed, byteCount: bytes.count, dictionary: dictionary) == bytes)
        #expect(throws: DamagedBytes.self) {
            try Deflation.inflated(packed, byteCount: bytes.count, dictionary: Array("公路".utf8))
        }
        #expect(throws: DamagedBytes.self) { try Deflation.inflated(packed, byteCount: bytes.count) }
    }

    @Test func `The time of events is told in months, or in years when it is long`() {
        func interval(_ from: String?, _ to: String?) -> DayInterval {
            DayInterval(
                from: from.flatMap { PartialDate(iso: $0)?.firstDay }, to: to.flatMap { PartialDate(iso: $0)?.lastDay })
        }
        #expect(EventTime.terms(of: interval("2015-07-09", "2015-07-10")) == [Term(month: 2015 * 12 + 6)])
        #expect(EventTime.terms(of: interval("2015-12", "2016-01")).count == 2)
        #expect(EventTime.terms(of: interval("2016-03", "2020")).count == 5)
        #expect(EventTime.terms(of: interval(nil, nil)).isEmpty)
    }
}
