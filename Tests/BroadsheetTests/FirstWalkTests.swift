// The walk of somebody who sees the program for the first time, with `?` and the hints alone: find an article by two
// initials, open the timeline of an organisation in it, go to an event in another article, put the two side by side, step
// through them, tag both, write a note, quit, start again and be where one was.

import Foundation
import TestSupport
import Testing

/// A size and a language to walk in.
struct Walk: Sendable, CustomTestStringConvertible {
    let columns: Int
    let rows: Int
    let locale: String

    var isChinese: Bool { locale.hasPrefix("zh") }
    var testDescription: String { "\(columns)x\(rows) \(locale)" }

    static let all = [
        Walk(columns: 80, rows: 24, locale: "en_US.UTF-8"), Walk(columns: 80, rows: 24, locale: "zh_CN.UTF-8"),
        Walk(columns: 160, rows: 48, locale: "en_US.UTF-8"), Walk(columns: 160, rows: 48, locale: "zh_CN.UTF-8"),
    ]
}

@Suite(.enabled(if: TmuxSession.isInstalled, "tmux is not installed"), .serialized)
struct FirstWalkTests {
    private let program: BuiltProgram

    init() throws { program = try BuiltProgram() }

    private func window(_ walk: Walk, _ library: String) throws -> TmuxSession {
        // The system may lack the locale; the wording goes by its name, the text by C.UTF-8.
        let place =
            "HOME='\(program.home.path)' PATH=/usr/bin:/bin LC_MESSAGES=\(walk.locale) LC_CTYPE=C.UTF-8 TERM=\"$TERM\""
        let run = "env -i \(place) '\(BuiltProgram.location.path)' browse --library '\(library)'"
        return try TmuxSession(running: "\(run); echo ended with $?; exec cat", columns: walk.columns, rows: walk.rows)
    }

    /// Looks into the help of the pane: the key stands beside the words, so the walk needs no other knowledge.
    private func find(_ words: String, key: String, in window: TmuxSession) throws {
        let isHelp = { (screen: String) in screen.contains("┌ Keys") || screen.contains("┌ 按键") }
        try window.type("?")
        _ = try window.screen(when: isHelp)
        try window.type("/")
        try window.type(words)
        let help = try window.screen { $0.contains("/ \(words)") }
        let rows = help.split(separator: "\n").filter { $0.contains(words) && !$0.contains("/ \(words)") }
        let named = rows.contains { row in
            row.split(whereSeparator: { " │▸".contains($0) }).prefix(4).contains { $0 == key }
        }
        #expect(named, "\(key) for \(words): \(help)")
        // One after the other: Esc and a letter at once would be Alt and the letter.
        try window.press("Escape")
        _ = try window.screen { !$0.contains("/ \(words)") }
        try window.press("Escape")
        _ = try window.screen { !isHelp($0) }
    }

    private func expect(_ words: String, in window: TmuxSession, _ note: String) throws {
        let screen = try window.screen { $0.contains(words) }
        #expect(screen.contains(words), "\(note): \(screen)")
    }

    @Test(arguments: Walk.all)
    func `Somebody new finds, follows, compares, tags, notes, leaves and is back where they were`(_ walk: Walk) throws {
        defer { program.removeHome() }
        let library = try ComposedPages.library(of: program)
        let window = try window(walk, library)
        defer { window.end() }
        let isChinese = walk.isChinese
        // The hints say how to filter; two initials find 望洲.
        try expect(isChinese ? "/ 筛选" : "/ filter", in: window, "the hint")
        try window.type("/")
        try window.type("wz")
        try expect(isChinese ? "2 / 3 篇（拼音 2）" : "2 of 3 (2 by pinyin)", in: window, "two initials")
        try window.press("Enter")
        try find(isChinese ? "打开" : "Open;", key: "Enter", in: window)
        try window.press("Enter")
        // The names of the article, an organisation among them, and its timeline.
        try find(isChinese ? "本文的人物" : "of the article", key: "i", in: window)
        try window.type("i")
        try expect("国家发展改革委", in: window, "the names")
        try window.type("/")
        try window.type(isChinese ? "机构" : "org")
        try window.press("Enter")
        try expect(isChinese ? "国家发展改革委 · 机构" : "国家发展改革委 · org", in: window, "the timeline")
        // An event of it in another article.
        try find(isChinese ? "到时间线" : "To the timeline", key: "2", in: window)
        try window.type("2")
        try find(isChinese ? "报道此事的全部" : "All articles that", key: "o", in: window)
        try window.type("o")
        try expect(isChinese ? "报道此事的文章" : "Articles that report it", in: window, "the reports")
        try window.type("/")
        try window.type("江北公路开工")
        try window.press("Enter")
        try expect("沿线群众盼这条路", in: window, "the other article")
        // Side by side, stepping through both.
        try find(isChinese ? "并排阅读" : "Side by side", key: "s", in: window)
        try window.type("s")
        try expect("2/2", in: window, "two columns")
        try expect(isChinese ? "} 下一处相同" : "} next passage", in: window, "the hint names the hop")
        try expect(isChinese ? "q 减栏" : "q drop", in: window, "and how to leave")
        try find(isChinese ? "下一处相同段落" : "Next shared passage", key: "}", in: window)
        try window.type("}")
        try expect(isChinese ? "相同段落 1 / 3" : "shared passage 1 of 3", in: window, "the first passage")
        try window.type("}")
        try expect(isChinese ? "相同段落 2 / 3" : "shared passage 2 of 3", in: window, "the second passage")
        // Tags on both, a note on the second.
        try find(isChinese ? "编辑标签" : "Tags of", key: "t", in: window)
        try window.type("t")
        try window.type("江北公路")
        try window.press("Enter")
        try window.press("Tab")
        try window.type("t")
        try window.type("江北公路")
        try window.press("Enter")
        try expect(isChinese ? "标签：江北公路" : "Tags: 江北公路", in: window, "the tag")
        try window.type("a")
        try window.type("两篇用了同一句话")
        try window.press("Enter")
        try expect(isChinese ? "批注：两篇用了同" : "Note: 两篇用了同", in: window, "the note")
        // Out and in again.
        let last = try text(of: window)
        try window.type("Q")
        try expect("ended with 0", in: window, "quitting")
        let again = try self.window(walk, library)
        defer { again.end() }
        try expect("2/2", in: again, "two columns again")
        let back = try again.screen { rows(of: $0) == last }
        #expect(rows(of: back) == last, "\(back)")
        try again.type("1")
        try expect("#江北公路", in: again, "tags in the list")
    }

    /// The rows of text, without the last line, which tells what the last key did.
    private func text(of window: TmuxSession) throws -> [String] { rows(of: try window.screen()) }

    private func rows(of screen: String) -> [String] {
        let all = screen.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        return Array(all.dropLast(all.last?.isEmpty == true ? 2 : 1))
    }
}
