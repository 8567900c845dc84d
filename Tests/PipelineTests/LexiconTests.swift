// The lists and their compiled form, and the weights of the tagger.

import Pipeline
import TestSupport
import Testing

@Suite struct LexiconTests {
    @Test func `The compiled words are those of the lists`() throws {
        var lists = BundledLexicon.bytes
        let compiled = lists.removeValue(forKey: LexiconFiles.compiledName)
        #expect(try LexiconFiles(bytes: lists).compiledWords() == compiled)
    }

    @Test func `The files of a running program suffice`() {
        let bytes = BundledLexicon.bytes.filter { LexiconFiles.runtimeNames.contains($0.key) }
        let finder = EntityFinder(files: LexiconFiles(bytes: bytes), model: BundledLexicon.model)
        let text = "自贡市委副书记、市长何树平到重庆市万州区考察，川渝两地签署《沿江规划》。"
        #expect(finder.mentions(in: text) == SharedFinder.full.mentions(in: text))
    }

    @Test func `Every list says what it is and where it comes from`() {
        for name in LexiconFiles.names {
            let head = String(decoding: BundledLexicon.bytes[name, default: []].prefix(600), as: UTF8.self)
            #expect(head.hasPrefix("# "), "\(name)")
            #expect(head.contains("\n# Source: "), "\(name)")
        }
    }

    @Test func `The weights are read and written back the same`() throws {
        let bytes = try #require(BundledLexicon.model)
        let model = try #require(TaggerModel(bytes: bytes))
        #expect(model.bytes == bytes)
        #expect(bytes.count <= 4_000_000)
        #expect(TaggerModel(bytes: Array(bytes.dropLast())) == nil)
    }

    @Test func `A name that has begun goes on until it ends`() {
        let begin = TaggerLabel.label(kind: 0, position: 0, length: 3)
        let inside = TaggerLabel.label(kind: 0, position: 1, length: 3)
        let end = TaggerLabel.label(kind: 0, position: 2, length: 3)
        #expect(TaggerLabel.mayFollow(begin, inside) && TaggerLabel.mayFollow(inside, end))
        #expect(!TaggerLabel.mayFollow(begin, TaggerLabel.outside) && !TaggerLabel.mayFollow(end, inside))
        #expect(!TaggerLabel.mayFollow(begin, TaggerLabel.label(kind: 1, position: 1, length: 3)))
        let names = TaggerLabel.names([0, UInt8(begin), UInt8(inside), UInt8(end), 0], from: 10)
        #expect(names.map(\.range) == [11..<14])
    }
}
