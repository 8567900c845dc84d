// Canvases shown by a real ncurses on a real terminal, read back as text.

import Screen
import Script
import Terminal
import Testing

extension TerminalTests {
    @Suite(.serialized) struct PresentTests {
        private func canvas(_ columns: Int, _ rows: Int) -> Canvas {
            Canvas(size: ScreenSize(columnCount: columns, rowCount: rows))
        }

        private func place(_ row: Int, _ column: Int) -> Position { Position(row: row, column: column) }

        @Test func `What is on the canvas is on the screen`() throws {
            let terminal = try PseudoTerminal(columns: 40, rows: 6)
            let session = try terminal.session()
            #expect(session.size == ScreenSize(columnCount: 40, rowCount: 6))
            var canvas = canvas(40, 6)
            let inner = canvas.frame(canvas.bounds, title: [StyledRun("文章", Style(.paneTitle))])
            canvas.put("唱好“双城记” 建好“经济圈”", at: inner.origin, style: Style(.title))
            canvas.put("e\u{301}é……——·", at: place(2, 1))
            canvas.put("右边", at: place(3, inner.column), columns: inner.columnCount, alignment: .right)
            session.present(canvas)
            #expect(terminal.text == canvas.text)
            #expect(terminal.cell(1, 1).isBold)
            session.close()
        }

        @Test func `A full screen of wide characters reaches every corner without scrolling`() throws {
            for name in ["xterm-256color", "linux", "vt100", "screen"] {
                let terminal = try PseudoTerminal(columns: 20, rows: 4)
                let session = try terminal.session(name)
                var canvas = canvas(20, 4)
                for row in 0..<4 { canvas.put("一二三四五六七八九十", at: place(row, 0)) }
                session.present(canvas)
                #expect(terminal.text == canvas.text, "\(name)")
                canvas.put("x", at: place(3, 19))
                session.present(canvas)
                #expect(terminal.text == canvas.text, "\(name)")
                session.close()
            }
        }

        @Test func `A changed half of a wide character does not shift its row`() throws {
            let terminal = try PseudoTerminal(columns: 12, rows: 2)
            let session = try terminal.session()
            var canvas = canvas(12, 2)
            canvas.put("重庆市万州区", at: place(0, 0))
            session.present(canvas)
            for column in [1, 4, 7, 11] {
                canvas.put("|", at: place(0, column))
                session.present(canvas)
                #expect(terminal.text == canvas.text)
            }
            canvas.put("达州", at: place(0, 3))
            session.present(canvas)
            #expect(terminal.text == canvas.text)
            session.close()
        }

        @Test func `Random screens one after the other always look like their canvas`() throws {
            let terminal = try PseudoTerminal(columns: 16, rows: 3)
            let session = try terminal.session()
            let alphabet = Array("万州区重庆市ab “…é│")
            var random = SystemRandomNumberGenerator()
            var canvas = canvas(16, 3)
            for _ in 0..<150 {
                let text = String(
                    (0..<Int.random(in: 1..<9, using: &random)).map { _ in alphabet.randomElement() ?? " " })
                let row = Int.random(in: 0..<3, using: &random)
                canvas.put(text, at: place(row, Int.random(in: -1..<16, using: &random)))
                session.present(canvas)
                #expect(terminal.text == canvas.text)
            }
            session.close()
        }

        @Test func `Only what changed is sent`() throws {
            let terminal = try PseudoTerminal(columns: 80, rows: 24)
            let session = try terminal.session()
            var canvas = canvas(80, 24)
            for row in 0..<24 { canvas.put("第\(row)行：川渝携手打造第三个万亿级产业集群", at: place(row, 0)) }
            session.present(canvas)
            terminal.settle()
            canvas.put("达", at: place(12, 40))
            session.present(canvas)
            let change = terminal.settle()
            #expect(change.count < 60, "\(change.count)")
            session.present(canvas)
            #expect(terminal.settle().count < 10)
            session.repaint()
            session.present(canvas)
            #expect(terminal.settle().count > 24 * 40)
            #expect(terminal.text == canvas.text)
            session.close()
        }

        @Test func `Escapes in a text reach the terminal as no control sequence`() throws {
            let terminal = try PseudoTerminal(columns: 60, rows: 2)
            let session = try terminal.session()
            session.present(canvas(60, 2))
            terminal.settle()
            var canvas = canvas(60, 2)
            canvas.put("红\u{1B}[31m蓝\u{9B}34m铃\u{7}题\u{1B}]0;x\u{7}右\u{202E}左\u{0}\u{200B}末\u{8}", at: place(0, 0))
            session.present(canvas)
            let bytes = terminal.settle()
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(!text.contains("\u{1B}[31m") && !text.contains("\u{1B}]") && !text.contains("\u{9B}"))
            #expect(!bytes.contains(7) && !bytes.contains(0) && !text.unicodeScalars.contains("\u{202E}"))
            #expect(terminal.text == "红[31m蓝34m铃题]0;x右左末\n")
            session.close()
        }

        @Test func `A window of one cell shows one character`() throws {
            let terminal = try PseudoTerminal(columns: 1, rows: 1)
            let session = try terminal.session()
            var canvas = canvas(1, 1)
            canvas.put("a", at: place(0, 0))
            session.present(canvas)
            #expect(terminal.text == "a")
            var wide = self.canvas(1, 1)
            wide.put("万", at: place(0, 0))
            session.present(wide)
            #expect(terminal.text == "…")
            session.close()
        }

        @Test func `A window of one column does not scroll on a terminal that always wraps`() throws {
            let terminal = try PseudoTerminal(columns: 1, rows: 3)
            let session = try terminal.session("screen")
            var canvas = canvas(1, 3)
            for row in 0..<3 { canvas.put("\(row)", at: place(row, 0)) }
            session.present(canvas)
            #expect(terminal.text == "0\n1\n")
            session.close()
        }

        @Test func `A canvas of another size is cut off, and never in half a character`() throws {
            let terminal = try PseudoTerminal(columns: 5, rows: 2)
            let session = try terminal.session()
            var large = canvas(10, 4)
            for row in 0..<4 { large.put("一二三四五", at: place(row, 0)) }
            session.present(large)
            #expect(terminal.text == "一二\n一二")
            var small = canvas(2, 1)
            small.put("小", at: place(0, 0))
            session.present(small)
            #expect(terminal.text == "小\n")
            session.close()
        }

        @Test func `After a resize the screen is right again`() throws {
            let terminal = try PseudoTerminal(columns: 20, rows: 5)
            let session = try terminal.session()
            for (columns, rows) in [(30, 8), (7, 3), (1, 1), (60, 20), (20, 5)] {
                terminal.resize(columns: columns, rows: rows)
                #expect(session.updateSize())
                #expect(!session.updateSize())
                #expect(session.size == ScreenSize(columnCount: columns, rowCount: rows))
                var canvas = canvas(columns, rows)
                canvas.frame(canvas.bounds)
                canvas.put("上海合作组织成员国", at: place(rows / 2, 0))
                session.present(canvas)
                #expect(terminal.text == canvas.text)
            }
            session.close()
        }

        @Test(arguments: ["xterm-256color", "vt100", "linux", "screen-256color"])
        func `Any size after any other shows its canvas`(name: String) throws {
            let terminal = try PseudoTerminal(columns: 20, rows: 5)
            let session = try terminal.session(name)
            // In a single column ncurses moves for this entry over the margin, and what it leaves there is up to the emulator.
            let least = name == "screen-256color" ? 2 : 1
            for _ in 0..<40 {
                let (columns, rows) = (Int.random(in: least...40), Int.random(in: 1...25))
                terminal.resize(columns: columns, rows: rows)
                session.updateSize()
                var canvas = canvas(columns, rows)
                for row in 0..<rows {
                    canvas.put("重庆四川两省市“双城记”ab…", at: place(row, Int.random(in: -3...columns)))
                }
                let half = Rectangle(row: rows / 3, column: columns / 3, rowCount: rows / 2, columnCount: columns / 2)
                canvas.frame(half, title: [StyledRun("文章", Style(.title))])
                session.present(canvas)
                #expect(terminal.text == canvas.text, "\(columns)x\(rows)")
            }
            session.close()
        }

        @Test func `The cursor stands where the canvas says`() throws {
            let terminal = try PseudoTerminal(columns: 20, rows: 3)
            let session = try terminal.session()
            var canvas = canvas(20, 3)
            canvas.put("过滤：万州", at: place(2, 0))
            canvas.cursor = place(2, 10)
            session.present(canvas)
            terminal.settle()
            #expect(terminal.cursor == place(2, 10))
            canvas.cursor = place(2, 8)
            session.present(canvas)
            terminal.settle()
            #expect(terminal.cursor == place(2, 8))
            session.close()
        }

        @Test func `Ambiguous characters are as wide for ncurses as for the canvas`() throws {
            let terminal = try PseudoTerminal(columns: 20, rows: 1)
            let session = try terminal.session { $0.ambiguous = .wide }
            var canvas = Canvas(size: ScreenSize(columnCount: 20, rowCount: 1), ambiguous: .wide)
            canvas.put("“双城记”abc", at: place(0, 0))
            session.present(canvas)
            terminal.settle()
            canvas.put("x", at: place(0, 12))
            session.present(canvas)
            let change = String(decoding: terminal.settle(), as: UTF8.self)
            #expect(change.contains("\u{1B}[13G") || change.contains("\u{1B}[1;13H"), "\(change.debugDescription)")
            session.close()
        }
    }
}
