// A canvas and what it says.

import Screen
import Script
import Testing

@Suite struct CanvasTests {
    private func canvas(_ columns: Int, _ rows: Int = 1, _ ambiguous: AmbiguousWidth = .narrow) -> Canvas {
        Canvas(size: ScreenSize(columnCount: columns, rowCount: rows), ambiguous: ambiguous)
    }

    private func place(_ row: Int, _ column: Int) -> Position { Position(row: row, column: column) }

    @Test func `Half of a wide character overwritten leaves the other half blank`() {
        var left = canvas(8)
        left.put("万州区", at: place(0, 0))
        left.put("x", at: place(0, 1))
        #expect(left.text == " x州区")
        var right = canvas(8)
        right.put("万州区", at: place(0, 0))
        right.put("y", at: place(0, 2))
        #expect(right.text == "万y 区")
        var both = canvas(8)
        both.put("万州区", at: place(0, 0))
        both.put("重", at: place(0, 1))
        #expect(both.text == " 重 区")
        var filled = canvas(8)
        filled.put("万州区", at: place(0, 0))
        filled.fill(Rectangle(row: 0, column: 1, rowCount: 1, columnCount: 2), .dim)
        #expect(filled.text == "    区")
    }

    @Test func `A wide character with one column left is not begun`() {
        var narrow = canvas(5)
        #expect(narrow.put("万州区", at: place(0, 0)) == 5)
        #expect(narrow.text == "万州…")
        var one = canvas(1)
        #expect(one.put("万", at: place(0, 0)) == 1)
        #expect(one.text == "…")
        var wide = canvas(1, 1, .wide)
        #expect(wide.put("万", at: place(0, 0)) == 0)
        #expect(wide.text == "")
        var edge = canvas(4)
        #expect(edge.put("万州", at: place(0, 1), columns: 4) == 4)
        #expect(edge.text == " 万")
        var before = canvas(4)
        before.put("万州", at: place(0, -1), columns: 4)
        #expect(before.text == " 州")
    }

    @Test func `Ambiguous characters take what the canvas says`() {
        var narrow = canvas(10)
        #expect(narrow.put("“记”", at: place(0, 0)) == 4)
        var wide = canvas(10, 1, .wide)
        #expect(wide.put("“记”", at: place(0, 0)) == 6)
        #expect(wide.text == "“记”")
        #expect(wide.put("“双城记”建好", at: place(0, 0)) == 10)
        #expect(wide.text == "“双城记…")
    }

    @Test func `Controls, escapes, bidirectional and zero-width characters never get on a canvas`() {
        var canvas = canvas(30)
        canvas.put("a\u{1B}[31mb\u{9B}2Jc\u{202E}d\u{200B}e\u{7}f\u{FEFF}g\tz\u{0}\nh\u{FFFE}", at: place(0, 0))
        #expect(canvas.text == "a[31mb2Jcdefg z h")
    }

    @Test func `Combining marks stay with their character, three at most`() {
        var canvas = canvas(4)
        let marks = "\u{301}\u{302}\u{303}\u{304}"
        #expect(canvas.put("\u{301}e\(marks)万\u{20DD}", at: place(0, 0)) == 3)
        #expect(canvas.text.unicodeScalars.elementsEqual("e\u{301}\u{302}\u{303}万\u{20DD}".unicodeScalars))
        #expect(canvas.row(0).map(\.width) == [1, 2, 0, 1])
    }

    @Test func `Text stands left, right or in the middle of its columns`() {
        var canvas = canvas(9, 3)
        for (row, alignment) in [TextAlignment.left, .right, .centre].enumerated() {
            canvas.put("万州", at: place(row, 1), columns: 7, alignment: alignment)
        }
        #expect(canvas.text == " 万州\n    万州\n  万州")
    }

    @Test func `Runs are cut together`() {
        var canvas = canvas(10)
        let runs = [StyledRun("达州", Style(.place)), StyledRun("与"), StyledRun("万州区", Style(.place, .bold))]
        #expect(canvas.put(runs, at: place(0, 0)) == 9)
        #expect(canvas.text == "达州与万…")
        #expect(canvas.styleText == "0:0-4 place\n0:6-9 place bold")
    }

    @Test func `A ground is laid under text that keeps its own look`() {
        var canvas = canvas(8)
        canvas.put([StyledRun("在"), StyledRun("万州", Style(.place))], at: place(0, 0))
        canvas.underlay(Rectangle(row: 0, column: 1, rowCount: 1, columnCount: 2), .cursorRow)
        #expect(canvas.text == "在万州")
        #expect(canvas.styleText == "0:0-2 text on cursorRow\n0:2-4 place on cursorRow\n0:4-6 place")
    }

    @Test func `Frames have titles, and join where they meet`() {
        var canvas = canvas(24, 5)
        let left = canvas.frame(
            Rectangle(row: 0, column: 0, rowCount: 5, columnCount: 14), title: [StyledRun("文章")],
            trailing: [StyledRun("12")])
        canvas.frame(Rectangle(row: 0, column: 13, rowCount: 3, columnCount: 11), title: [StyledRun("唱好双城记")])
        canvas.frame(Rectangle(row: 2, column: 13, rowCount: 3, columnCount: 11))
        canvas.put("川渝携手打造", at: left.origin, columns: left.columnCount)
        let expected = """
            ┌ 文章 ── 12 ┬ 唱好双… ┐
            │川渝携手打造│         │
            │            ├─────────┤
            │            │         │
            └────────────┴─────────┘
            """
        #expect(canvas.text == expected)
        #expect(left == Rectangle(row: 1, column: 1, rowCount: 3, columnCount: 12))
    }

    @Test func `Where lines are two columns wide frames are ASCII`() {
        var canvas = canvas(8, 3, .wide)
        canvas.frame(canvas.bounds)
        #expect(canvas.text == "+------+\n|      |\n+------+")
    }

    @Test func `Bars rise with what they stand for, and the least is seen`() {
        let glyphs = Glyphs()
        #expect(String([0, 1, 2, 50, 99, 100, 500].map { glyphs.bar($0, of: 100) }) == " ▁▁▄███")
        #expect(String([0, 1, 4, 8].map { glyphs.bar($0, of: 8) }) == " ▁▄█")
        #expect(glyphs.bar(3, of: 0) == " ")
        for ambiguous in [AmbiguousWidth.narrow, .wide] {
            let glyphs = Glyphs(ambiguous: ambiguous)
            let all = glyphs.bars + glyphs.corners + glyphs.joints
            let others = [
                glyphs.horizontal, glyphs.vertical, glyphs.cursor, glyphs.planned, glyphs.block, glyphs.selected,
            ]
            for glyph in all + others { #expect(columnCount(of: String(glyph), ambiguous: ambiguous) == 1) }
        }
    }

    @Test func `Frames of any size stay inside their rectangle`() {
        for columns in 0..<5 {
            for rows in 0..<4 {
                var canvas = canvas(6, 5)
                let outer = Rectangle(row: 0, column: 0, rowCount: rows, columnCount: columns)
                let inner = canvas.frame(outer, title: [StyledRun("万州")], trailing: [StyledRun("1")])
                #expect(inner.intersection(outer) == inner)
                for (row, column) in (0..<5).flatMap({ row in (0..<6).map { (row, $0) } })
                where !outer.contains(place(row, column)) {
                    #expect(canvas[place(row, column)]?.isBlank == true)
                }
            }
        }
    }

    @Test func `Nothing random ever leaves its rectangle or half a character`() {
        let alphabet = Array("万州区a1“…—\u{301}\u{1B}[\u{202E}👩‍👩‍👧é한\u{1160}ｶ")
        var random = SplitMix(seed: 7)
        for round in 0..<3000 {
            let size = ScreenSize(columnCount: 1 + random.below(20), rowCount: 1 + random.below(4))
            var canvas = Canvas(size: size, ambiguous: round % 2 == 0 ? .narrow : .wide)
            for _ in 0..<6 { disturb(&canvas, alphabet, &random) }
            for row in 0..<size.rowCount { expectWhole(canvas.row(row)) }
        }
    }

    private func disturb(_ canvas: inout Canvas, _ alphabet: [Character], _ random: inout SplitMix) {
        let text = String((0..<random.below(12)).map { _ in alphabet[random.below(alphabet.count)] })
        let position = place(random.below(6) - 1, random.below(26) - 3)
        let columns = random.below(12)
        let before = canvas
        if random.below(3) == 0 {
            let area = Rectangle(row: position.row, column: position.column, rowCount: 2, columnCount: columns)
            canvas.fill(area, Style(.hit))
            return
        }
        let used = canvas.put(text, at: position, columns: columns, alignment: random.below(2) == 0 ? .left : .right)
        #expect(used <= columns)
        let allowed = Rectangle(row: position.row, column: position.column, rowCount: 1, columnCount: columns)
        for (row, column) in cells(of: canvas) where !allowed.contains(place(row, column)) {
            let now = canvas[place(row, column)]
            #expect(now == before[place(row, column)] || now?.isBlank == true)
        }
    }

    private func cells(of canvas: Canvas) -> [(Int, Int)] {
        canvas.bounds.rows.flatMap { row in canvas.bounds.columns.map { (row, $0) } }
    }

    private func expectWhole(_ row: ArraySlice<Cell>) {
        #expect(row.reduce(0) { $0 + Int($1.width) } == row.count)
        var expectsContinuation = false
        for cell in row {
            #expect(cell.isContinuation == expectsContinuation)
            expectsContinuation = cell.width == 2
        }
        #expect(!expectsContinuation)
    }
}
