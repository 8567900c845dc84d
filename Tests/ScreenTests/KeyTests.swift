// Keys and the way they are written.

import Screen
import Testing

@Suite struct KeyTests {
    @Test func `Keys are read from their notation`() throws {
        #expect(try Key.keys(in: "jj<Tab>") == [.character("j"), .character("j"), .tab])
        #expect(
            try Key.keys(in: "/万州<cr><C-d><S-Tab><F12><lt>")
                == [
                    .character("/"), .character("万"), .character("州"), .enter, .control("d"), .backTab, .function(12),
                    .character("<"),
                ])
        #expect(try Key.keys(in: "") == [])
    }

    @Test func `Control keys that terminals cannot tell apart are one key`() throws {
        #expect(try Key.keys(in: "<C-i><C-m><C-[><C-D>") == [.tab, .enter, .escape, .control("d")])
    }

    @Test func `What a key is written as reads back as that key`() throws {
        let place = Position(row: 3, column: 14)
        let keys: [Key] = [
            .character("j"), .character(" "), .character("<"), .character(">"), .character("，"), .control("d"),
            .control("]"), .alt("x"), .alt(" "), .alt(">"), .enter, .tab, .backTab, .escape, .backspace, .delete,
            .insert, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .function(1), .function(12),
            .paste("两行\n<b> \\ a > b"), .paste(""), .mouse(MouseEvent(.press, .left, at: place)),
            .mouse(MouseEvent(.press, .left, at: place, clickCount: 2)), .mouse(MouseEvent(.drag, .right, at: place)),
            .mouse(MouseEvent(.press, .wheelDown, at: place)), .mouse(MouseEvent(.release, .middle, at: place)),
        ]
        for key in keys { #expect(try Key.keys(in: key.notation) == [key], "\(key.notation)") }
        #expect(try Key.keys(in: keys.map(\.notation).joined()) == keys)
    }

    @Test func `What cannot be read is reported with its place`() {
        #expect(throws: KeyNotationError.unclosed(characterOffset: 2)) { try Key.keys(in: "万州<Tab") }
        #expect(throws: KeyNotationError.unknownName("Tob", characterOffset: 1)) { try Key.keys(in: "j<Tob>") }
        #expect(throws: KeyNotationError.self) { try Key.keys(in: "<>") }
        #expect(throws: KeyNotationError.self) { try Key.keys(in: "<F0>") }
        #expect(throws: KeyNotationError.self) { try Key.keys(in: "<LeftPress*0:1,1>") }
    }

    @Test func `Random notations are read or refused, and what is read can be written`() {
        let alphabet = Array("<>-*:,\\cCmMsSfF19aTabPaste LeftPress0万")
        var random = SplitMix(seed: 3)
        for _ in 0..<5000 {
            let notation = String((0..<random.below(24)).map { _ in alphabet[random.below(alphabet.count)] })
            guard let keys = try? Key.keys(in: notation) else { continue }
            let written = keys.map(\.notation).joined()
            #expect((try? Key.keys(in: written)) == keys, "\(notation) \(written)")
        }
    }

    @Test func `An input method left on does not kill the keys`() {
        let pairs: [(Character, Character)] = [
            ("：", ":"), ("？", "?"), ("ａ", "a"), ("Ｇ", "G"), ("１", "1"), ("　", " "), ("。", "."), ("、", "/"), ("；", ";"),
            ("！", "!"), ("《", "<"), ("【", "["), ("“", "\""), ("万", "万"), ("j", "j"),
        ]
        for (typed, meant) in pairs { #expect(Key.character(typed).folded == .character(meant)) }
        #expect(Key.paste("：").folded == .paste("："))
        #expect(Key.enter.folded == .enter)
    }
}
