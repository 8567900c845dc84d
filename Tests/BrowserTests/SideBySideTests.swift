// Articles side by side: paragraphs that face each other, passages, differences and names that are marked and stepped to.

import Corpus
import Screen
import Script
import TestSupport
import Testing

@testable import Browser

/// A plan, a second version of it with three changes, and a story that quotes a sentence.
private enum Versions {
    static let plan = ComposedArticle(
        title: "物流规划发布", paper: "甲报", date: "2020-03-06",
        paragraphs: [
            "〔L临江市:临江〕与〔L东溪市:东溪〕签署物流规划，明确建成区域冷链物流枢纽。",
            "两市将共同建设内河港口，推动铁路货运专线年内开工。",
            "〔L东溪市:东溪〕负责建设粮食仓储基地，总投资十二亿元；〔L临江市:临江〕负责扩建码头。",
            "两市还将建立联席会议制度，每季度召开一次会议。",
        ])
    static let second = ComposedArticle(
        title: "物流规划公布", paper: "乙报", date: "2020-03-07",
        paragraphs: [
            "〔L临江市:临江〕与〔L东溪市:东溪〕签署物流规划，明确建成区域综合物流枢纽。",
            "首批项目共有十四个，涉及三个领域，其中八个完成前期工作，其余项目的勘察设计正在进行，预计年底以前可以开工。",
            "两市将共同建设内河港口，推动铁路货运专线年内开工。",
            "〔L东溪市:东溪〕负责建设粮食仓储基地，总投资十二亿元；〔L临江市:临江〕负责扩建码头。",
            "两市还将建立联席会议制度，每半年召开一次会议。",
        ])
    static let story = ComposedArticle(
        title: "仓储基地动工", paper: "丙报", date: "2020-04-03",
        paragraphs: [
            "〔L东溪市:东溪〕的粮食仓储基地本月动工。", "按照规划，〔L东溪市:东溪〕负责建设粮食仓储基地，总投资十二亿元。〔P:周远〕到场。",
        ])
    static var library: FakeLibrary { FakeLibrary(pages: [[plan], [second], [story]]) }
}

@Suite struct SideBySideTests {
    /// Opens the two versions, the second one first, or all three articles.
    func open(_ keys: String = "j<Space><Space>s", columns: Int = 100, rows: Int = 20) async throws -> BrowserRun {
        var run = try await BrowserRun(columns: columns, rows: rows, library: Versions.library)
        try await run.press(keys)
        return run
    }

    func row(of words: String, column: Int, in run: BrowserRun) -> Int? {
        run.state.reader.columns[column].layout.lines.firstIndex { line in
            line.kind == .body && run.state.reader.columns[column].layout.text.at(line.span).hasPrefix(words)
        }
    }

    @Test func `Side by side articles begin at their headlines, wherever they were left`() async throws {
        var run = try await BrowserRun(columns: 60, rows: 12)
        try await run.press("jljjjjJjjj1gj<Space><Space>s")
        #expect(run.state.reader.columns.count == 2)
        #expect(run.state.reader.columns.allSatisfy { $0.top == 0 }, "\(run.screen)")
    }

    @Test func `What is being read stays where it is while another article is put beside it`() async throws {
        var run = try await BrowserRun(columns: 60, rows: 12)
        try await run.press("l1jljjjj")
        #expect(run.state.reader.column.top == 4)
        let place = run.state.reader.column.layout.offset(at: 4)
        try await run.press("s")
        let columns = run.state.reader.columns
        #expect(columns.count == 2 && columns[1].top == 0, "\(run.screen)")
        #expect(columns[0].layout.offset(at: columns[0].top) <= place && columns[0].top > 0)
    }

    @Test func `Paragraphs that tell the same face each other, and what was put in opens a gap`() async throws {
        let run = try await open()
        #expect(run.state.reader.sync == .aligned)
        for words in ["临江与", "两市将", "东溪负责", "两市还将"] {
            #expect(row(of: words, column: 0, in: run) != nil)
            #expect(row(of: words, column: 0, in: run) == row(of: words, column: 1, in: run), "\(words)")
        }
        #expect(run.screen.contains("对齐滚动"))
    }

    @Test(arguments: 0..<12)
    func `Paragraphs that face each other begin on one row at any width`(seed: Int) async throws {
        let plan = EditedText.plan(characterCount: 2000)
        let texts = [plan, EditedText(plan, editCount: 12, seed: UInt64(seed)).edited].map { text in
            let parts = text.split(separator: "\n").map(String.init)
            return ComposedArticle(
                title: "规划", paper: "甲报", date: "2020-03-06",
                paragraphs: parts.enumerated().map { $0 % 5 == 3 ? "# " + $1 : $1 })
        }
        var run = try await BrowserRun(columns: 50, rows: 20, library: FakeLibrary(pages: texts.map { [$0] }))
        try await run.press("<Space><Space>s")
        for columns in [50, 61, 80, 137, 200] {
            try await run.resize(columns, 24)
            let comparison = try #require(run.state.reader.comparison)
            #expect(comparison.facingCount > 3)
            for row in comparison.alignment.rows where row.count(where: { $0 != nil }) > 1 {
                let lines = row.enumerated().map { column, paragraph in
                    let reader = run.state.reader.columns[column]
                    return reader.layout.line(at: reader.detail!.annotated.article.paragraphs[paragraph!].span.start)
                }
                #expect(Set(lines).count == 1, "\(row) at \(columns): \(lines)")
            }
        }
    }

    @Test(arguments: 0..<6)
    func `Both columns count the same passages, and each leads to its own counterpart`(seed: Int) async throws {
        let plan = EditedText.plan(characterCount: 1500)
        let other = EditedText(plan, editCount: 15, seed: UInt64(seed)).edited.split(separator: "\n").map(String.init)
        let texts = [plan.split(separator: "\n").map(String.init), Array(other.reversed()) + [other[0], other[2]]]
        let pages = texts.map {
            [ComposedArticle(title: "规划", paper: "甲报", date: "2020-03-06", paragraphs: $0)]
        }
        var run = try await BrowserRun(columns: 120, rows: 30, library: FakeLibrary(pages: pages))
        try await run.press("<Space><Space>s")
        run.state.reader.choose(.passages)
        let stops = run.state.reader.columns.map(\.compared.stops)
        #expect(stops[0].count == stops[1].count && stops[0].count > 5)
        #expect(Set(stops[0].map { $0.others[1] }) == Set(stops[1].map(\.span)))
        #expect(Set(stops[1].map { $0.others[0] }) == Set(stops[0].map(\.span)))
        let marked = run.state.reader.columns.map { column in
            Set(column.compared.marked.flatMap { Array($0.span.range) }).count
        }
        #expect(stops.allSatisfy { !$0.isEmpty } && marked.allSatisfy { $0 > 0 })
    }

    @Test func `Comparing keeps no frame waiting, is said after a while, given up with Esc and begun again with c`()
        async throws
    {
        let library = Versions.library
        var (state, waiting) = BrowserState.start(
            configuration: BrowserConfiguration(), size: ScreenSize(columnCount: 100, rowCount: 20))
        var held: [Ticket] = []
        func carryOut(_ first: [Effect]) async throws {
            waiting = first
            while !waiting.isEmpty {
                guard case .ask(let question, let ticket) = waiting.removeFirst() else { continue }
                if ticket.lane == .comparison {
                    held.append(ticket)
                } else {
                    waiting += update(&state, .answered(try await question.answer(from: library), ticket))
                }
            }
        }
        try await carryOut(waiting)
        for key in try Key.keys(in: "j<Space><Space>s") { try await carryOut(update(&state, .key(key))) }
        #expect(held.count == 1 && state.reader.comparison == nil)
        #expect(render(state, size: state.size).text.contains("临江与东溪签署物流规划"), "the texts are there already")
        let top = state.reader.column.top
        try await carryOut(update(&state, .resized(ScreenSize(columnCount: 60, rowCount: 8))))
        try await carryOut(update(&state, .key(.character("j"))))
        #expect(state.reader.column.top == top + 1, "and can be read")
        try await carryOut(update(&state, .stillWaiting))
        #expect(state.saysItWaits && state.isWaiting)
        let effects = update(&state, .key(.escape))
        #expect(effects.contains(.cancel(.comparison)) && !state.isWaiting)
        try await carryOut(update(&state, .key(.character("c"))))
        #expect(held.count == 2)
    }

    @Test func `Of three columns any two are held against each other`() async throws {
        var run = try await open("   s", columns: 140)
        try await run.press("<Tab>")
        #expect(run.state.reader.partner == 0)
        try await run.press("=")
        #expect(run.state.reader.partner == 2)
        #expect(run.screen.contains("第2栏对第3栏：") && run.screen.contains("3 处不同"))
        try await run.press("d")
        #expect(run.screen.contains("不同之处 1 / 3"))
        let focus = run.state.reader.columns.map { column in column.focus.map { column.layout.text.at($0) } }
        #expect(Set([focus[1], focus[2]]) == ["综合", "冷链"] && focus[0] == nil)
    }

    @Test func `Aligned columns scroll by the same lines, and S closes the gaps at the same place`() async throws {
        var run = try await open(columns: 60, rows: 10)
        try await run.press("jjjjj")
        #expect(run.state.reader.columns.map(\.top) == [5, 5])
        let place = run.state.reader.column.layout.offset(at: 5)
        try await run.press("S")
        #expect(run.state.reader.sync == .free)
        #expect(!run.state.reader.columns.contains { $0.layout.lines.contains { $0.kind == .gap } })
        let column = run.state.reader.column
        #expect(column.layout.offset(at: column.top) == place)
    }

    @Test func `Two versions say how much they share and show each difference in both columns`() async throws {
        var run = try await open()
        #expect(run.screen.contains("3 处不同"))
        try await run.press("d")
        #expect(run.screen.contains("不同之处 1 / 3"))
        let focus = run.state.reader.columns.map { column in column.focus.map { column.layout.text.at($0) } }
        #expect(focus == ["综合", "冷链"])
        try await run.press("d")
        #expect(
            run.state.reader.columns[0].focus.map { run.state.reader.columns[0].layout.text.at($0) }?.hasPrefix("首批项目")
                == true)
        #expect(run.state.reader.columns[1].focus?.isEmpty == true)
        try await run.press("dd")
        #expect(run.screen.contains("后面没有了"))
        try await run.press("DD")
        #expect(run.screen.contains("不同之处 1 / 3"))
    }

    @Test func `Differences are coloured by character and signed in the margin`() async throws {
        let run = try await open()
        let canvas = run.canvas
        let marked = canvas.cells { $0.style.ground == .difference }
        #expect(marked.contains("综合"))
        #expect(marked.contains("冷链"))
        #expect(!marked.contains("物流枢纽"))
        #expect(run.screen.contains("~"))
        #expect(run.screen.contains("+"))
        #expect(run.screen.contains("-"))
    }

    @Test func `Passages that stand in another column too are marked in all of them, with a key to the next`()
        async throws
    {
        var run = try await open("<Space>j<Space>s")
        #expect(run.state.reader.marks == .passages)
        try await run.press("}")
        #expect(run.screen.contains("相同段落 1 / 1"))
        let focus = run.state.reader.columns.map { column in column.focus.map { column.layout.text.at($0) } ?? "" }
        #expect(focus.allSatisfy { $0.contains("东溪负责建设粮食仓储基地，总投资十二亿元") })
        #expect(
            run.canvas.cells { $0.style.ground == .sharedPassage || $0.style.attributes.contains(.underline) }
                .contains("粮食仓储基地"))
    }

    @Test func `c marks something else each time: names in common, then nothing`() async throws {
        var run = try await open("<Space>j<Space>s")
        try await run.press("c")
        #expect(run.screen.contains("共有名称"))
        try await run.press("}")
        #expect(run.screen.contains("共有名称 1 / 2"))
        try await run.press("cc")
        #expect(run.state.reader.marks == .passages)
    }

    @Test func `Articles with nothing in common say so, and d tells why it does nothing`() async throws {
        var run = try await BrowserRun(columns: 100, rows: 20)
        try await run.press("j  s")
        #expect(run.screen.contains("没有相同段落"))
        #expect(run.state.reader.sync == .joint)
        try await run.press("d")
        #expect(run.screen.contains("不是同一文本的两个版本"))
    }

    @Test func `Three columns are aligned, and dropping one compares the others anew`() async throws {
        var run = try await open("   s", columns: 120)
        #expect(run.state.reader.columns.count == 3)
        #expect(row(of: "两市还将", column: 1, in: run) == row(of: "两市还将", column: 2, in: run))
        try await run.press("s")
        #expect(run.state.reader.columns.count == 2)
        #expect(run.screen.contains("3 处不同"))
        try await run.press("s")
        #expect(run.state.reader.comparison == nil)
        #expect(!run.state.reader.columns[0].layout.lines.contains { $0.kind == .gap })
    }

    @Test func `Where one column fits, a step brings the others to the same passage too`() async throws {
        var run = try await open("   s", columns: 40, rows: 10)
        try await run.press("}")
        #expect(run.screen.contains("相同段落 1 / 1"))
        #expect(!run.screen.contains("位置不同"))
        try await run.press("<Tab>")
        let column = run.state.reader.column
        let focus = try #require(column.focus)
        #expect((column.top..<column.top + run.state.readerHeight).contains(column.layout.line(at: focus.start)))
    }

    @Test(arguments: [(40, 10), (60, 12), (100, 30), (160, 48), (200, 60), (30, 8)])
    func `Every size keeps the columns aligned and draws`(_ columns: Int, _ rows: Int) async throws {
        var run = try await open("   s", columns: columns, rows: rows)
        try await run.press("jj}}d<Tab>cj")
        try await run.resize(100, 20)
        try await run.resize(columns, rows)
        #expect(run.canvas.size.columnCount == columns)
        let lengths = Set(run.state.readerColumns().map { run.state.reader.columns[$0.index].layout.lines.count })
        #expect(run.state.reader.sync != .aligned || lengths.count == 1)
    }
}

extension Canvas {
    /// The text of the cells that something is true of, in reading order.
    func cells(where isWanted: (Cell) -> Bool) -> String {
        (0..<size.rowCount).map { row in
            (0..<size.columnCount).compactMap { self[Position(row: row, column: $0)] }.filter(isWanted)
                .flatMap { $0.scalars.compactMap(Unicode.Scalar.init).map { String(Character($0)) } }.joined()
        }.joined(separator: "\n")
    }
}
