// Articles and scraps together give back the page, character by character; nothing crashes and nothing takes long.

import Corpus
import Foundation
import Pipeline
import TestSupport
import Testing

@Suite struct NothingLostTests {
    /// A small generator that gives the same numbers every time.
    struct Dice {
        var state: UInt64
        mutating func roll(_ sides: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(truncatingIfNeeded: state >> 33) % sides
        }
    }

    private func check(_ page: ImportedPage) {
        let lines = page.text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map {
            String(decoding: $0, as: UTF8.self)
        }
        #expect(page.accounts.map(\.line) == Array(1...lines.count))
        var covered = [Int](repeating: 0, count: lines.count + 1)
        for (index, article) in page.articles.map(\.article).enumerated() {
            for paragraph in article.paragraphs {
                for slice in paragraph.lines {
                    covered[slice.line] += 1
                    #expect(page.accounts[slice.line - 1].article == index)
                    let whole = PageCase.ink(lines[slice.line - 1])
                    #expect(PageCase.ink(article.text.at(slice.textSpan)) == whole)
                    #expect(PageCase.ink(page.text.at(slice.pageSpan)) == whole)
                }
                let joined = paragraph.lines.flatMap { PageCase.ink(article.text.at($0.textSpan)) }
                #expect(PageCase.ink(article.text.at(paragraph.span)) == joined)
            }
            #expect(article.paragraphs.map { article.text.at($0.span) }.joined(separator: "\n") == article.text)
        }
        for account in page.accounts {
            let isText = account.role == .body || account.role == .heading
            #expect(covered[account.line] == (isText ? 1 : 0), "line \(account.line) is \(account.role)")
            let isBlank = PageCase.ink(lines[account.line - 1]).isEmpty
            #expect((account.role == .blank) == isBlank)
            #expect((account.block == nil) == isBlank)
        }
    }

    private static let pieces = [
        "会议在江口举行，签署了三项协议。", "（上接第一版）", "（下转第3版）", "□本报记者 李明远", "本报讯 昨日", "一、总体要求", "（一）定好价格。", "01", "7", "摄", "渡",
        "记者 周晓岚 摄", "江口日报", "2019年 3月 5日 星期二 第 2 版", "热线 60001234", "★★★", "河 道 里 的 守 夜 人", "", "", "", "MH370 and the",
        "Cloud-", "附件：1.表",
        "2020年11月3日", "江口县人民政府办公室", "“一单到底”", "《上游港口协作备忘录》", "\u{1B}[31m", "\u{0}", "\u{FEFF}", "\u{200B}", "\t", "　　",
        "😀", "\u{301}", "首页 > 新闻",
        "（新华社江口1月9日电）", "552021年", "养路如养田", "茶山春早：新芽价格好过去年", "图为", "……", "\r", "𠮷", "至2025年",
    ]

    @Test func `Every character of a random page is accounted for once`() throws {
        var dice = Dice(state: 7)
        for _ in 0..<120 {
            var text = ""
            for _ in 0..<(1 + dice.roll(60)) {
                for _ in 0..<dice.roll(4) { text += Self.pieces[dice.roll(Self.pieces.count)] }
                text += "\n"
            }
            for page in try PagePipeline().read(Array(text.utf8), path: "random") { check(page) }
        }
    }

    @Test func `Random bytes never crash, whatever encoding they are read in`() {
        var dice = Dice(state: 11)
        for round in 0..<120 {
            let bytes = (0..<dice.roll(600)).map { _ in UInt8(dice.roll(256)) }
            let encoding = [nil, "UTF-8", "GB18030", "Big5", "UTF-16LE", "UTF-16BE"][round % 6]
            let pages = try? PagePipeline().read(bytes, path: "random", encoding: encoding)
            for page in pages ?? [] { check(page) }
        }
    }

    @Test(.enabled(if: SharedFolders.pages != nil)) func `Every character of the real pages is accounted for once`()
        throws
    {
        let folder = try #require(SharedFolders.pages)
        for url in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
            let bytes = [UInt8](try Data(contentsOf: url))
            for page in try PagePipeline().read(bytes, path: url.path) { check(page) }
        }
    }

    /// Anything much worse than linear would take longer than the limit.
    @Test(
        .timeLimit(.minutes(2)),
        arguments: [
            "会议在江口举行，签署了三项协议。", "河道里的守夜人\n\n", "7\n", "渡\n", "□本报记者 李明远\n会议在江口举行。\n",
        ])
    func `Endless repetitions are read to their end`(unit: String) throws {
        let bytes = Array(String(repeating: unit, count: 10_000).utf8)
        let pages = try PagePipeline().read(bytes, path: "long")
        #expect(pages.count == 1)
        for page in pages { check(page) }
    }

    @Test func `The same bytes give the same page`() throws {
        let bytes = Array("养路如养田\n\n昨日的现场会不在会议室，在山路上开。\n".utf8)
        #expect(try PagePipeline().read(bytes, path: "a") == PagePipeline().read(bytes, path: "a"))
    }
}
