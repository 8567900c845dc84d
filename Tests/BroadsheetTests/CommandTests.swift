// The commands as a user runs them: input, output, exit codes.

import Foundation
import TestSupport
import Testing

@Suite struct CommandTests {
    private let program: BuiltProgram

    init() throws { program = try BuiltProgram() }

    @Test func `A page that is brought in is found, shown and counted`() throws {
        defer { program.removeHome() }
        let path = try program.write(CommandTests.page.utf8, to: "pages/三峡时讯_2020-12-09_02.txt")
        let imported = try program.run(["import", path])
        #expect(imported.status == 0, "\(imported.errors)")
        #expect(imported.output.contains("1 page with 1 article brought in"))

        let found = try program.run(["search", "快巴", "--format", "csv"])
        #expect(found.status == 0)
        let row = try #require(found.output.split(separator: "\r\n").dropFirst().first)
        #expect(row.contains("城际快巴今日开行"))

        let id = try #require(row.split(separator: ",").last.map(String.init))
        let shown = try program.run(["show", id])
        #expect(shown.output.contains("万州至达州的城际快巴4月30日开行，两地往来更便捷。"))
        let again = try program.run(["import", path])
        #expect(again.output.contains("0 pages with 0 articles brought in, 1 there already"))
    }

    @Test func `Pages read anew give the same articles, and the library is sound`() throws {
        defer { program.removeHome() }
        let path = try program.write(CommandTests.page.utf8, to: "page.txt")
        #expect(try program.run(["import", "--date", "2020-12-09", path]).status == 0)
        let before = try program.run(["search", "--format", "csv"])
        let reparsed = try program.run(["reparse", "快巴"])
        #expect(reparsed.output == "1 page read anew.\n", "\(reparsed.errors)")
        #expect(try program.run(["search", "--format", "csv"]).output == before.output)
        #expect(try program.run(["check"]).output == "No damage found.\n")
    }

    @Test func `What names and libraries are counted by is called reports`() throws {
        defer { program.removeHome() }
        let names = try program.run(["entities", "万州", "--library", "sample", "--format", "csv"])
        #expect(names.output.hasPrefix("kind,name,articles,mentions,reports,"), "\(names.output.prefix(80))")
        let counts = try program.run(["stats", "--library", "sample"]).output
        #expect(counts.contains("reports") && !counts.contains("events"), "\(counts)")
        #expect(counts.split(separator: "\n").contains("library        sample"), "\(counts)")
    }

    @Test func `A word that is no command is called so, with the nearest one or all there are`() throws {
        defer { program.removeHome() }
        let hints = [("foo", "The commands are: import, browse, "), ("serch", "Did you mean 'search'?")]
        for (word, words) in hints {
            let run = try program.run([word])
            #expect(run.status == 64 && run.output.isEmpty)
            #expect(run.errors.contains("There is no command '\(word)'. \(words)"), "\(run.errors)")
            #expect(!run.errors.contains("open"), "\(run.errors)")
        }
    }

    @Test(arguments: [
        ["search", "date:20x0"], ["show", "nothing"], ["import", "--date", "2020-13"],
        ["search", "--limit", "-3"],
        ["timeline", "万州", "--limit", "-3"], ["concordance", "万州", "--limit", "-3"],
    ])
    func `What is wrong in a command ends with that command's usage`(arguments: [String]) throws {
        defer { program.removeHome() }
        let path = try program.write(CommandTests.page.utf8, to: "page.txt")
        let run = try program.run(arguments + (arguments[0] == "import" ? [path] : []))
        #expect(run.status == 64)
        #expect(run.errors.contains("Usage: broadsheet \(arguments[0]) "), "\(run.errors)")
        #expect(run.errors.contains("See 'broadsheet \(arguments[0]) --help' for more information."), "\(run.errors)")
        #expect(!arguments.contains("--limit") || run.errors.contains("--limit takes a number from 0"), "\(run.errors)")
    }

    @Test func `Nothing found is exit code 1 and says nothing`() throws {
        defer { program.removeHome() }
        let run = try program.run(["search", "没有这个词的", "--library", "sample"])
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
    }

    @Test func `Search says how many articles there are where it prints fewer, and how to get the rest`() throws {
        defer { program.removeHome() }
        let counted = try program.run(["search", "万州", "--library", "sample", "--count"])
        let all = try #require(Int(counted.output.dropLast()))
        let cut = try program.run(["search", "万州", "--library", "sample", "--limit", "3"])
        #expect(cut.output.split(separator: "\n").count == 3)
        #expect(cut.errors.contains("3 of \(all) printed; `--limit 0` prints all"), "\(cut.errors)")
        for limit in ["0", "\(all)"] {
            let whole = try program.run(["search", "万州", "--library", "sample", "--limit", limit])
            #expect(whole.output.split(separator: "\n").count == all)
            #expect(whole.errors.isEmpty)
        }
    }

    @Test func `Show labels an article in the language of the locale, and leaves its text alone`() throws {
        defer { program.removeHome() }
        let path = try program.write(CommandTests.page.utf8, to: "三峡时讯_2020-12-09_02.txt")
        #expect(try program.run(["import", path]).status == 0)
        let found = try program.run(["search", "快巴", "--format", "csv"])
        let id = try #require(found.output.split(separator: "\r\n").last?.split(separator: ",").last.map(String.init))
        let english = try program.run(["show", id])
        #expect(english.output.contains("2020-12-09 · page 2\n"), "\(english.output)")
        let chinese = try program.run(["show", id], environment: ["LC_ALL": "zh_CN.UTF-8"])
        #expect(chinese.output.contains("2020-12-09 · 第2版\n"), "\(chinese.output)")
        #expect(english.output.contains("　　万州至达州的城际快巴") && chinese.output.contains("　　万州至达州的城际快巴"))
    }

    @Test func `A filter that goes wrong says where`() throws {
        defer { program.removeHome() }
        let run = try program.run(["search", "date:20x", "--library", "sample"])
        #expect(run.status == 64)
        #expect(run.errors.contains("'20x' is no date or range"))
    }

    @Test func `A missing path is named, the rest goes on`() throws {
        defer { program.removeHome() }
        let path = try program.write(CommandTests.page.utf8, to: "a.txt")
        let run = try program.run(["import", "/no/such/path", path])
        #expect(run.status == 1)
        #expect(run.errors.contains("/no/such/path: no such file or folder"))
        #expect(run.output.contains("1 page with 1 article"))
    }

    @Test(arguments: ["import", "parse"])
    func `A binary file, an empty file and an empty folder each get one line`(command: String) throws {
        defer { program.removeHome() }
        let binary = try program.write((0..<4000).map { UInt8(truncatingIfNeeded: $0 * 37) }, to: "data/a.bin")
        let empty = try program.write([], to: "data/empty.txt")
        let folder = program.home.appendingPathComponent("hollow")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let run = try program.run([command, binary, empty, folder.path])
        #expect(run.status == 2)
        for path in [binary, empty, folder.path] { #expect(run.errors.contains(path), "\(run.errors)") }
    }

    @Test func `A blank page is nothing, and a page without an article is told once with its place`() throws {
        defer { program.removeHome() }
        let blank = try program.write((CommandTests.page + "\u{0C}\n\u{0C}　\n\u{0C}\n").utf8, to: "blank.txt")
        let first = try program.run(["import", blank])
        #expect(first.status == 0 && first.errors.isEmpty, "\(first.errors)")
        #expect(first.output.hasPrefix("1 page with 1 article brought in."), "\(first.output)")
        #expect(try program.run(["import", blank]).output.contains("brought in, 1 there already."))
        let empty = try program.write((CommandTests.page + "\u{0C}\n\u{0C}\n\n—— ——\n").utf8, to: "empty.txt")
        let second = try program.run(["import", empty])
        let line = CommandTests.page.count { $0 == "\n" } + 4
        #expect(second.status == 1)
        let told = "\(empty):\(line): no article was found on page 3 of the file; its lines are kept"
        #expect(second.errors == "broadsheet: \(told)\n")
    }

    @Test(arguments: ["\n\n", "\u{3000}\r\n\u{0C}\n"])
    func `A file of white space alone is called that`(text: String) throws {
        defer { program.removeHome() }
        let run = try program.run(["import", try program.write(text.utf8, to: "a.txt")])
        #expect(run.status == 2)
        #expect(run.errors.hasSuffix("a.txt: the file is empty, or holds white space alone\n"), "\(run.errors)")
    }

    @Test func `An encoding that is not known is refused before a library is made`() throws {
        defer { program.removeHome() }
        let path = try program.write(CommandTests.page.utf8, to: "a.txt")
        let library = program.home.appendingPathComponent("new/l.sqlite").path
        for wrong in [["--encoding", ""], ["--page", "0"]] {
            #expect(try program.run(["import", "--library", library, path] + wrong).status == 64, "\(wrong)")
        }
        let refused = try program.run(["import", "--library", library, path, "--encoding", "klingon"])
        #expect(refused.status == 64)
        #expect(refused.errors.contains("--encoding klingon: this system cannot read that encoding"))
        #expect(!FileManager.default.fileExists(atPath: program.home.appendingPathComponent("new").path))
        for name in ["utf8", "UTF-16", "gbk", "Big5"] {
            #expect(try program.run(["parse", path, "--encoding", name]).status != 64, "\(name)")
        }
    }

    @Test func `A file that is no library is refused and left alone`() throws {
        defer { program.removeHome() }
        let path = try program.write("这不是资料库，只是一段文字。".utf8, to: "notes.txt")
        for command in [["stats"], ["import", path]] {
            let run = try program.run(command + ["--library", path])
            #expect(run.status == 2)
            #expect(run.errors.contains("no Broadsheet library"), "\(run.errors)")
        }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "这不是资料库，只是一段文字。")
    }

    @Test func `Without a terminal the first screen is printed, and browse refuses`() throws {
        defer { program.removeHome() }
        let first = try program.run([])
        #expect(first.status == 0, "\(first.errors)")
        #expect(first.output.contains("万州"))
        let browse = try program.run(["browse"])
        #expect(browse.status == 2)
        #expect(browse.errors.contains("terminal"))
    }

    @Test func `Play runs keys through the real browser`() throws {
        defer { program.removeHome() }
        let run = try program.run(["play", "--library", "sample", "--size", "100x30", "--keys", "/万州<CR>"])
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.split(separator: "\n", omittingEmptySubsequences: false).count >= 30)
        #expect(run.output.contains("万州"))
    }

    private static let page = """
        三峡时讯 2020年12月9日 星期三 第2版

        城际快巴今日开行

        万州至达州的城际快巴4月30日开行，两地往来更便
        捷。市民从万州北站出发，两个小时就到达州。运营
        方说，首日开行十二班，以后视客流增加。

        """
}

@Suite struct RefusalTests {
    private let program: BuiltProgram

    init() throws { program = try BuiltProgram() }

    @Test func `Output that cannot be written is said in one line, without a trace`() throws {
        defer { program.removeHome() }
        let run = try program.run(["search", "万州", "--library", "sample"], outputPath: "/dev/full")
        #expect(run.status == 2)
        #expect(run.errors == "broadsheet: standard output cannot be written to (No space left on device)\n")
    }

    @Test func `A library that may not be written to can be read`() throws {
        defer { program.removeHome() }
        let page = try program.write("城际快巴今日开行\n\n万州至达州的城际快巴4月30日开行，两地往来更便捷。\n".utf8, to: "a.txt")
        let library = program.home.appendingPathComponent("l.sqlite").path
        #expect(try program.run(["import", page, "--library", library]).status == 0)
        try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: library)
        let found = try program.run(["search", "快巴", "--library", library])
        #expect(found.status == 0, "\(found.errors)")
    }

    @Test func `A folder that is made for the library is named, and one that is there is not`() throws {
        defer { program.removeHome() }
        let page = try program.write("城际快巴今日开行\n\n万州至达州的城际快巴4月30日开行，两地往来更便捷。\n".utf8, to: "a.txt")
        let library = program.home.appendingPathComponent("new/deep/l.sqlite").path
        let first = try program.run(["import", page, "--library", library])
        #expect(first.output.contains("Folder made for it: \(program.home.appendingPathComponent("new/deep").path)\n"))
        let second = try program.run(["import", page, "--library", library])
        #expect(second.output.contains("Library: \(library)\n") && !second.output.contains("Folder"))
    }

    @Test func `Nothing to read makes no library`() throws {
        defer { program.removeHome() }
        let library = program.home.appendingPathComponent("new.sqlite").path
        #expect(try program.run(["import", "/no/such/path", "--library", library]).status == 2)
        #expect(!FileManager.default.fileExists(atPath: library))
    }

    @Test func `Two files of one name in different folders keep their own output`() throws {
        defer { program.removeHome() }
        let paths = try ["a", "b"].map { try program.write("\($0)城际快巴今日开行。\n".utf8, to: "\($0)/same.txt") }
        let output = program.home.appendingPathComponent("json").path
        #expect(try program.run(["parse", "--output", output] + paths).status == 0)
        #expect(try FileManager.default.contentsOfDirectory(atPath: output).sorted() == ["same-2.json", "same.json"])
    }

    @Test func `Marks of direction in a page are escaped in JSON`() throws {
        defer { program.removeHome() }
        let path = try program.write("城际快巴\u{202E}今日\u{9B}31m开行。\n".utf8, to: "a.txt")
        let run = try program.run(["annotate", path])
        #expect(run.output.contains("\\u202e"))
        #expect(!run.output.unicodeScalars.contains { $0.value == 0x9B || $0.value == 0x202E })
    }

    @Test func `A passage that is no UTF-8 is named by its line and the rest goes on`() throws {
        defer { program.removeHome() }
        let path = try program.write(Array("万州\n".utf8) + [0xD6, 0xD8, 0x0A] + Array("达州\n".utf8), to: "a.txt")
        let run = try program.run(["annotate", path])
        #expect(run.status == 1)
        #expect(run.errors.contains("\(path):2: no UTF-8 text"))
        #expect(run.output.split(separator: "\n").count == 3)
        #expect(run.output.contains("达州"))
    }

    @Test func `A filter that is far too long is not printed back, and a key that is none is named`() throws {
        defer { program.removeHome() }
        let long = try program.run(["search", String(repeating: "万州 ", count: 5_000)])
        #expect(long.status == 64 && long.errors.hasPrefix("Error: the filter has more than 16384 bytes\n"))
        let value = try program.run(["search", "date:" + String(repeating: "二", count: 400)])
        #expect(value.status == 64 && value.errors.contains("二…': ") && value.errors.contains("goes wrong at '"))
        let key = try program.run(["play", "--keys", "jj<Nope>"])
        #expect(key.status == 64 && key.errors.hasPrefix("Error: --keys: there is no key <Nope> (character 3)"))
        let open = try program.run(["play", "--keys", "j<C-d"])
        #expect(open.errors.hasPrefix("Error: --keys: the < at character 2 is not closed"))
    }

    @Test func `A file marked as UTF-16 is refused with the name of its encoding`() throws {
        defer { program.removeHome() }
        let path = try program.write([0xFF, 0xFE, 0x07, 0x4E, 0xDE, 0x5D, 0x0A, 0x00], to: "a.txt")
        let run = try program.run(["annotate", path])
        #expect(run.status == 2 && run.output.isEmpty)
        #expect(run.errors == "broadsheet: \(path): this is UTF-16; convert it first: iconv -f UTF-16 -t UTF-8 FILE\n")
    }

    @Test func `A file in UTF-16 without a mark is refused with the name of its encoding, a line of GB18030 too`()
        throws
    {
        defer { program.removeHome() }
        let wide = try program.write([0x07, 0x4E, 0xDE, 0x5D, 0x0A, 0x00], to: "wide.txt")
        let run = try program.run(["annotate", wide])
        #expect(run.status == 2 && run.output.isEmpty)
        #expect(
            run.errors == "broadsheet: \(wide): this is UTF-16LE; convert it first: iconv -f UTF-16LE -t UTF-8 FILE\n")
        let line = try program.write([0xD6, 0xD8, 0xC7, 0xEC, 0xB5, 0xC4, 0x0A], to: "line.txt")
        #expect(try program.run(["annotate", line]).errors.hasSuffix("e.g. with iconv -f GB18030 -t UTF-8\n"))
    }

    @Test func `What could not be decoded in a page is reported by parse too`() throws {
        defer { program.removeHome() }
        let text = Array(String(repeating: "江口新桥昨日合龙，两岸群众观看。\n", count: 12).utf8)
        let path = try program.write(text + [0xE6, 0x0A] + text, to: "a.txt")
        let run = try program.run(["parse", path])
        #expect(run.status == 1)
        #expect(run.errors.contains("\(path):13: "))
        #expect(run.output.contains("江口新桥"))
    }

    @Test func `A file that cannot be written is named, not the one that was read`() throws {
        defer { program.removeHome() }
        let path = try program.write("江口新桥昨日合龙。\n".utf8, to: "a.txt")
        let output = try program.write("no folder".utf8, to: "output")
        let run = try program.run(["parse", path, "--output", output])
        #expect(run.status != 0)
        #expect(run.errors.contains("\(output)/a.json"))
    }
}
