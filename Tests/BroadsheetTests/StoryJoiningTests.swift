// Halves of a story brought in by the built program, in either order, and a half that changes later.

import Corpus
import Foundation
import Store
import TestSupport
import Testing

@testable import broadsheet

@Suite struct StoryJoiningTests {
    private let program: BuiltProgram

    init() throws { program = try BuiltProgram() }

    @Test(arguments: [["1", "3"], ["3", "1"]])
    func `Halves become one article, whichever came first`(order: [String]) throws {
        defer { program.removeHome() }
        let said = try order.map { try bringIn($0, of: StoryJoiningTests.pages) }
        #expect(!said[0].contains("joined"))
        #expect(said[1].contains("1 article brought in, 1 joined to another page's article"), "\(said[1])")
        #expect(try !bringIn(order[0], of: StoryJoiningTests.pages).contains("joined"), "it is told once")
        #expect(try titles(matching: "") == ["浅滩疏浚工程通航"])
        // 航标 stands on page 1 alone, 挖泥船 on page 3 alone.
        #expect(try titles(matching: "航标 挖泥船") == ["浅滩疏浚工程通航"])
        #expect(try titles(matching: "航标 -挖泥船").isEmpty)
    }

    @Test func `A half without its pointer is an article of its own again`() throws {
        defer { program.removeHome() }
        for number in ["1", "3"] { try bringIn(number, of: StoryJoiningTests.pages) }
        let alone = StoryJoiningTests.pages.mapValues { $0.replacing("（上接第1版）", with: "船闸检修提前完成") }
        try bringIn("3", of: alone)
        #expect(try titles(matching: "航标 挖泥船").isEmpty)
        #expect(Set(try titles(matching: "")) == ["浅滩疏浚工程通航", "船闸检修提前完成"])
    }

    @Test func `A half that is found on two dates is counted once`() async throws {
        defer { program.removeHome() }
        let path = program.home.appendingPathComponent("l.sqlite").path
        let store = try SQLiteStore.open(path: path, folding: textFolding())
        let halves = [
            ("1", 1, ["疏浚工程昨日完工，浅滩上的航标重新设置，"], Jump(direction: .to, pageNumber: 3, line: 2)),
            ("3", 3, ["为了这条航道，挖泥船在浅滩干了两个冬天，疏浚工程昨日完工。"], Jump(direction: .from, pageNumber: 1, line: 1)),
        ]
        for (name, number, paragraphs, jump) in halves {
            let draft = ArticleDraft("浅滩疏浚", paragraphs, jumps: [jump])
            let page = PageBuilder.page(
                path: name, newspaper: "三峡时讯", date: "2020-12-09", pageNumber: number, [draft])
            _ = try await store.add(page)
        }
        let undated = PageBuilder.page(path: "x", date: "2020-12", [ArticleDraft("船闸", ["船闸检修提前完成。"])])
        _ = try await store.add(undated)
        #expect(try await StoryJoiner(store: store).join() == 1)
        #expect(try await store.statistics().articleCount == 2)
        try await store.close()
    }

    @discardableResult
    private func bringIn(_ number: String, of pages: [String: String]) throws -> String {
        let text = try #require(pages[number])
        let path = try program.write(text.utf8, to: "pages/\(number).txt")
        let run = try program.run(["import", path])
        #expect(run.status == 0, "\(run.errors)")
        return run.output
    }

    private func titles(matching filter: String) throws -> [String] {
        let found = try program.run(["search", filter, "--format", "csv"])
        return found.output.split(separator: "\r\n").dropFirst().compactMap {
            let columns = $0.split(separator: ",", omittingEmptySubsequences: false)
            return columns.count > 3 ? String(columns[3]) : nil
        }
    }

    private static let pages = [
        "1": """
        三峡时讯 2020年12月9日 星期三 第1版

        浅滩疏浚工程通航

        疏浚工程昨日完工，浅滩上的航标重新设置，千吨货
        轮头一回夜里也能过滩。船长们说，过去枯水期要等
        水位，如今白天夜里都能走，浅滩不再是拦路虎。航
        道部门在滩头立起三座航标，灯光十里外就看得见。
        （下转第3版）

        """,
        "3": """
        三峡时讯 2020年12月9日 星期三 第3版

        （上接第1版）

        为了这条航道，挖泥船在浅滩干了两个冬天，清走的
        泥沙堆起来有一座小山高。航道部门说，疏浚之后货
        轮过滩的时间缩短一半，明年枯水期还要再挖一次。

        """,
    ]
}
