// Bytes to text: which encoding, which pages, which faults.

import Corpus
import Pipeline
import TestSupport
import Testing

@Suite struct DecodingTests {
    private let pipeline = PagePipeline()
    private let sentence = "川渝两地的会议在万州举行，签署了三项合作协议。\n第二行也是正文，说的是港口与铁路。\n"

    @Test func `A form feed starts a page whose lines count on`() {
        let pages = splitPages(Array("甲\n乙\n\u{0C}丙\n\u{0C}".utf8))
        #expect(pages.map(\.firstLine) == [1, 3])
        #expect(pages.map(\.ordinal) == [1, 2])
        #expect(String(decoding: pages[1].bytes, as: UTF8.self) == "丙\n")
    }

    @Test func `A form feed inside a character of UTF-16 starts nothing`() throws {
        let bytes: [UInt8] = [0xFF, 0xFE, 0x0C, 0x4E, 0x0A, 0x00, 0x2D, 0x4E, 0x0C, 0x00, 0x87, 0x65]
        #expect(splitPages(bytes).count == 2)
    }

    @Test func `UTF-8 with a torn character is still UTF-8 and names the line`() throws {
        let bytes = Array(sentence.utf8) + [0xE4, 0xB8] + Array("后面还有文字。\n".utf8)
        let page = try #require(try pipeline.read(bytes, path: "a.txt").first)
        #expect(page.page.source.encoding == "UTF-8")
        #expect(page.faults.contains { $0.line == 3 && $0.cause == .undecodableBytes(count: 2, encoding: "UTF-8") })
        #expect(page.text.contains("\u{FFFD}后面还有文字"))
    }

    /// Text with bytes changed at random: what is well-formed stays as it is, what is not is reported.
    @Test(arguments: UInt64(1)...40) func `Well-formed text has no bad bytes, other text has`(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        var bytes = Array((sentence + "Zhòng, 12% … “𠮷” 渝中。\n" + sentence).utf8)
        for _ in 0..<Int(seed % 4) {
            bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0x20...0xFF, using: &random)
        }
        let decoded = try decodeText(bytes, as: TextEncoding(name: "UTF-8"))
        let isWellFormed = String(validating: bytes, as: UTF8.self) != nil
        #expect(decoded.text == String(decoding: bytes, as: UTF8.self))
        let holdsBad = decoded.faults.contains { if case .undecodableBytes = $0.cause { true } else { false } }
        #expect(holdsBad == !isWellFormed)
    }

    @Test(arguments: 0..<24) func `A control character is found wherever it stands`(place: Int) throws {
        for control: UInt8 in [0x00, 0x08, 0x0E, 0x1F, 0x7F] {
            var bytes = Array("0123456789\nabcdefghijklmnop\n".utf8)
            bytes.insert(control, at: place)
            let line = bytes[..<place].contains(0x0A) ? 2 : 1
            let faults = try decodeText(bytes, as: TextEncoding(name: "UTF-8")).faults
            #expect(faults == [PageFault(.controlCharacters(count: 1), line: line)])
        }
        var white = Array("0123456789\nabcdefghijklmnop\n".utf8)
        white.insert([0x09, 0x0D, 0x20][place % 3], at: place)
        #expect(try decodeText(white, as: TextEncoding(name: "UTF-8")).faults.isEmpty)
    }

    @Test func `GB18030 and Big5 are told apart by their common characters`() throws {
        // 的 一 是 不 了 在 人 有 我 他 in either encoding.
        let gb: [UInt8] = [
            0xB5, 0xC4, 0xD2, 0xBB, 0xCA, 0xC7, 0xB2, 0xBB, 0xC1, 0xCB, 0xD4, 0xDA, 0xC8, 0xCB, 0xD3, 0xD0,
        ]
        let big5: [UInt8] = [
            0xAA, 0xBA, 0xA4, 0x40, 0xAC, 0x4F, 0xA4, 0xA3, 0xA4, 0x46, 0xA6, 0x62, 0xA4, 0x48, 0xA6, 0xB3,
        ]
        #expect(TextEncoding.detected(in: gb).name == "GB18030")
        #expect(TextEncoding.detected(in: big5).name == "Big5")
        #expect(try decodeText(gb, as: TextEncoding(name: "GB18030")).text == "的一是不了在人有")
        #expect(try decodeText(big5, as: TextEncoding(name: "Big5")).text == "的一是不了在人有")
    }

    @Test func `UTF-16 without a mark is known by its line feeds`() throws {
        let bytes = sentence.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let page = try #require(try pipeline.read(bytes, path: "a.txt").first)
        #expect(page.page.source.encoding == "UTF-16LE")
        #expect(page.text == sentence)
    }

    /// Text in code units of two or four bytes.
    private func wide(_ text: String, _ encoding: String) -> [UInt8] {
        let width = encoding.contains("32") ? 4 : 2
        let units = width == 4 ? text.unicodeScalars.map(\.value) : text.utf16.map { UInt32($0) }
        var result: [UInt8] = []
        for unit in units {
            let bytes: [UInt8] = (0..<width).map { (index: Int) -> UInt8 in
                UInt8(truncatingIfNeeded: unit >> (8 * index))
            }
            result += encoding.hasSuffix("LE") ? bytes : Array(bytes.reversed())
        }
        return result
    }

    private static let wideEncodings = ["UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"]

    @Test(arguments: wideEncodings) func `UTF-16 and UTF-32 are known without a mark`(encoding: String) throws {
        let texts = [
            sentence, sentence.replacing("\n", with: "\r\n"), "万州\n", "Plain words in Latin letters, 2021.\n",
            "萬州與達州簽署合作協議，雙方將共建鐵路—《㐀》①　完", "Über Straßen\n" + sentence,
        ]
        for text in texts {
            let bytes = wide(text, encoding)
            #expect(TextEncoding.detected(in: bytes).name == encoding, "\(text)")
            let page = try #require(try pipeline.read(bytes, path: "a.txt").first)
            #expect(page.text == text)
            #expect(page.faults.allSatisfy { $0.cause == .noArticle })
        }
    }

    @Test(arguments: wideEncodings) func `A name of an encoding need not tell the order of bytes`(encoding: String)
        throws
    {
        // 丌 (U+4E0C) holds the byte of a form feed.
        let text = sentence + "丌\n"
        for name in [String(encoding.prefix(6)), encoding.replacing("-", with: "").lowercased()] {
            let page = try #require(try pipeline.read(wide(text, encoding), path: "a.txt", encoding: name).first)
            #expect(page.text == text && page.page.source.encoding == encoding)
        }
    }

    @Test func `NULs in other text, and numbers, are not taken for UTF-16`() {
        let letters = "some words of a file in small letters with a nul\u{0} in it, and more of them"
        #expect(TextEncoding.detected(in: Array(letters.utf8)).name == "UTF-8")
        #expect(TextEncoding.detected(in: Array(("x" + letters).utf8)).name == "UTF-8")
        #expect(TextEncoding.detected(in: Array(letters.utf8) + [0xFF]).name != "UTF-16LE")
        #expect(TextEncoding.detected(in: Array((sentence + "\u{0}\u{0}").utf8)).name == "UTF-8")
        let lines: [UInt8] = strayLine + [0x0A, 0]
        #expect(TextEncoding.detected(in: lines + strayLine).name == "GB18030")
        var counted = [UInt8](repeating: 0, count: 1024)
        for place in 0..<512 { counted[2 * place] = UInt8(place % 32) }
        for numbers in [[UInt8](repeating: 0, count: 4096), counted] {
            #expect(throws: PipelineError.self) { try pipeline.read(numbers, path: "a") }
        }
    }

    @Test(arguments: [true, false]) func `UTF-32 is known by its mark`(isLittle: Bool) throws {
        let bytes = ("\u{FEFF}" + sentence).unicodeScalars.flatMap { scalar in
            let bytes = (0..<4).map { UInt8(truncatingIfNeeded: scalar.value >> (8 * $0)) }
            return isLittle ? bytes : bytes.reversed()
        }
        let page = try #require(try pipeline.read(bytes, path: "a.txt").first)
        #expect(page.page.source.encoding == (isLittle ? "UTF-32LE" : "UTF-32BE"))
        #expect(page.articles.first?.article.text.hasPrefix("川渝两地的会议") == true)
        #expect(page.faults.isEmpty)
    }

    /// 重庆的港口在建设中 in GB18030.
    private let strayLine: [UInt8] = [
        0xD6, 0xD8, 0xC7, 0xEC, 0xB5, 0xC4, 0xB8, 0xDB, 0xBF, 0xDA, 0xD4, 0xDA, 0xBD, 0xA8, 0xC9, 0xE8, 0xD6, 0xD0,
    ]

    @Test func `A line in another encoding than its page is read in its own and named`() throws {
        let bytes = Array(sentence.utf8) + strayLine + [0x0A] + Array(sentence.utf8)
        let page = try #require(try pipeline.read(bytes, path: "a.txt").first)
        #expect(page.page.source.encoding == "UTF-8")
        #expect(page.text == sentence + "重庆的港口在建设中\n" + sentence)
        #expect(page.faults == [PageFault(.otherEncoding(name: "GB18030"), line: 3)])
        #expect(page.originalBytes == bytes)
    }

    @Test func `A line of UTF-8 in a page of GB18030 is read as UTF-8`() throws {
        let bytes = strayLine + [0x0A] + strayLine + [0x0A] + Array("万州港".utf8) + [0x0A] + strayLine
        let page = try #require(try pipeline.read(bytes, path: "a.txt").first)
        #expect(page.page.source.encoding == "GB18030")
        #expect(page.text.split(separator: "\n").map(String.init)[2] == "万州港")
        #expect(page.faults.first == PageFault(.otherEncoding(name: "UTF-8"), line: 3))
    }

    @Test func `An encoding the user names holds for every line`() throws {
        let bytes = Array(sentence.utf8) + strayLine + [0x0A]
        let page = try #require(try pipeline.read(bytes, path: "a.txt", encoding: "UTF-8").first)
        // Six of the bytes happen to be three characters of two bytes.
        #expect(page.faults == [PageFault(.undecodableBytes(count: 12, encoding: "UTF-8"), line: 3)])
    }

    @Test func `Binary files, empty files and unknown encodings are named`() {
        #expect(throws: PipelineError.emptyFile(path: "a")) { try pipeline.read([], path: "a") }
        // Nothing but a byte-order mark is nothing.
        for mark: [UInt8] in [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]] {
            #expect(throws: PipelineError.emptyFile(path: "a")) { try pipeline.read(mark, path: "a") }
        }
        #expect(throws: PipelineError.binaryFile(path: "a", signature: "PDF", byteOffset: 0)) {
            try pipeline.read(Array("%PDF-1.7\n".utf8), path: "a")
        }
        #expect(throws: PipelineError.binaryFile(path: "a", signature: nil, byteOffset: 0)) {
            try pipeline.read([UInt8](repeating: 1, count: 64), path: "a")
        }
        #expect(throws: PipelineError.unsupportedEncoding(name: "KLINGON")) {
            try pipeline.read(Array("abc".utf8), path: "a", encoding: "KLINGON")
        }
    }

    @Test func `Control sequences are taken out whole, other control characters never reach an article`() throws {
        let text = "会议\u{1B}[31;1m在\u{1B}]0;标题\u{7}万州\u{0}举\u{1B}(B行\u{1B}]8;;未完。\n第二行也在。\n"
        let page = try #require(try pipeline.read(Array(text.utf8), path: "a.txt").first)
        #expect(page.text == "会议在万州\u{0}举行8;;未完。\n第二行也在。\n")
        #expect(page.originalBytes == Array(text.utf8))
        #expect(page.faults == [PageFault(.controlCharacters(count: 6), line: 1)])
        let article = try #require(page.articles.first?.article)
        #expect(!article.text.unicodeScalars.contains { $0.value < 0x20 && $0.value != 0x0A })
        #expect(article.text.hasPrefix("会议在万州举行8;;未完。"))
    }

    @Test func `Control sequences that begin with one character are taken out whole too, and counted`() throws {
        let text = "会议\u{9B}31;1m在\u{9D}0;标题\u{9C}万州\u{85}举·行\u{90}未完。\n第二行也在。\n"
        let page = try #require(try pipeline.read(Array(text.utf8), path: "a.txt").first)
        #expect(page.text == "会议在万州\u{85}举·行未完。\n第二行也在。\n")
        #expect(page.originalBytes == Array(text.utf8))
        #expect(page.faults == [PageFault(.controlCharacters(count: 5), line: 1)])
    }

    @Test func `Lines that end in carriage returns alone are lines`() throws {
        let unix = sentence + "\n" + sentence
        let old = unix.replacing("\n", with: "\r")
        let page = try #require(try pipeline.read(Array(old.utf8), path: "a.txt").first)
        let same = try #require(try pipeline.read(Array(unix.utf8), path: "a.txt").first)
        #expect(page.text == same.text && page.originalBytes == Array(old.utf8))
        #expect(page.articles.map(\.article.text) == same.articles.map(\.article.text))
        let pages = splitPages(Array((old + "\u{0C}" + old).utf8))
        #expect(pages.map(\.firstLine) == splitPages(Array((unix + "\u{0C}" + unix).utf8)).map(\.firstLine))
        // Where there are line feeds too, a carriage return ends no line.
        let mixed = "甲乙\r丙丁\r\n戊己\n"
        #expect(try decodeText(Array(mixed.utf8), as: TextEncoding(name: "UTF-8")).text == mixed)
    }
}
