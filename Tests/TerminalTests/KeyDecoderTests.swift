// Bytes of terminals and the keys they are. No terminal is needed.

import Screen
import Terminal
import Testing

@Suite struct KeyDecoderTests {
    private func keys(_ text: String, at time: Int = 0) -> [Key] {
        var decoder = KeyDecoder()
        return decoder.feed(Array(text.utf8), at: time) + decoder.flush(at: time + 5000)
    }

    @Test func `Characters, control keys and keys with names`() {
        #expect(keys("j万，é") == [.character("j"), .character("万"), .character("，"), .character("é")])
        #expect(keys("\t\r\n\u{7F}\u{8}") == [.tab, .enter, .enter, .backspace, .backspace])
        #expect(keys("\u{4}\u{1}\u{1A}\u{0}\u{1D}") == ["d", "a", "z", "@", "]"].map { Key.control($0) })
        #expect(keys("\u{1B}[A\u{1B}OB\u{1B}[1;5C\u{1B}[D\u{1B}[Z") == [.up, .down, .right, .left, .backTab])
        #expect(
            keys("\u{1B}[H\u{1B}[4~\u{1B}[5~\u{1B}[6~\u{1B}[3~\u{1B}[2~") == [
                .home, .end, .pageUp, .pageDown, .delete, .insert,
            ])
        #expect(keys("\u{1B}OP\u{1B}[15~\u{1B}[24~\u{1B}[[A\u{1B}[[E") == [1, 5, 12, 1, 5].map { .function($0) })
    }

    @Test func `Keys sent with their modifiers are what they are without`() {
        #expect(
            keys("\u{1B}[105;5u\u{1B}[9;2u\u{1B}[27;3;120~\u{1B}[97u") == [
                .control("i"), .backTab, .alt("x"), .character("a"),
            ])
    }

    @Test func `ESC alone is Esc once nothing follows, ESC with a character is Alt`() {
        var decoder = KeyDecoder()
        #expect(decoder.feed([0x1B], at: 100) == [])
        #expect(decoder.deadline == 125)
        #expect(decoder.flush(at: 124) == [])
        #expect(decoder.flush(at: 125) == [.escape])
        #expect(decoder.deadline == nil)
        #expect(keys("\u{1B}x\u{1B}万") == [.alt("x"), .alt("万")])
        #expect(keys("\u{1B}\u{1B}") == [.escape, .escape])
        #expect(keys("\u{1B}[") == [.alt("[")])
        #expect(keys("\u{1B}\r") == [.escape, .enter])
    }

    @Test func `Sequences cut anywhere are read as one`() {
        let bytes = Array("万\u{1B}[1;5A\u{1B}[<0;15;4M\u{1B}[200~粘\r\n贴\u{1B}[201~j".utf8)
        let whole = keys(String(decoding: bytes, as: UTF8.self))
        for cut in 1..<bytes.count {
            var decoder = KeyDecoder()
            let keys = decoder.feed(Array(bytes[..<cut]), at: 0) + decoder.feed(Array(bytes[cut...]), at: 1)
            #expect(keys == whole, "\(cut)")
        }
        #expect(whole.count == 5)
    }

    @Test func `Pasted text is one key, whatever is in it`() {
        #expect(
            keys("\u{1B}[200~第一行\r第二行\u{1B}[A\u{1B}[31mq\u{1B}[201~q") == [
                .paste("第一行\n第二行\u{1B}[A\u{1B}[31mq"), .character("q"),
            ])
        #expect(keys("\u{1B}[200~没有结尾\u{1B}[20") == [.paste("没有结尾\u{1B}[20")])
        #expect(keys("\u{1B}[200~\u{1B}[201~") == [.paste("")])
    }

    @Test func `The mouse tells button, place and double clicks`() {
        let place = Position(row: 3, column: 14)
        #expect(
            keys("\u{1B}[<0;15;4M\u{1B}[<0;15;4m\u{1B}[<0;15;4M\u{1B}[<32;16;4M\u{1B}[<65;15;4M") == [
                .mouse(MouseEvent(.press, .left, at: place)), .mouse(MouseEvent(.release, .left, at: place)),
                .mouse(MouseEvent(.press, .left, at: place, clickCount: 2)),
                .mouse(MouseEvent(.drag, .left, at: Position(row: 3, column: 15))),
                .mouse(MouseEvent(.press, .wheelDown, at: place)),
            ])
        #expect(keys("\u{1B}[<66;1;1M\u{1B}[<35;1;1M\u{1B}[<0;0;0M\u{1B}[<0;1M\u{1B}[<M") == [])
        var decoder = KeyDecoder()
        let press = Array("\u{1B}[<0;15;4M".utf8)
        #expect(
            decoder.feed(press, at: 0) + decoder.feed(press, at: 900) == [
                .mouse(MouseEvent(.press, .left, at: place)), .mouse(MouseEvent(.press, .left, at: place)),
            ])
    }

    @Test func `What no key sends is dropped whole`() {
        #expect(keys("\u{1B}[?62;1;2c\u{1B}[3;1R\u{1B}[I\u{1B}[O\u{1B}[999~\u{1B}[1;2y") == [])
        #expect(keys("\u{1B}[M \u{2F}$j") == [.character("j")])
        #expect(keys("a\u{85}\u{9B}b") == [.character("a"), .character("b")])
        var decoder = KeyDecoder()
        let broken: [UInt8] = [0x61, 0xFF, 0xC0, 0x80, 0xE4, 0xB8, 0x62, 0xED, 0xA0, 0x80, 0x63]
        #expect(decoder.feed(broken, at: 0) == [.character("a"), .character("b"), .character("c")])
        #expect(keys("\u{1B}[" + String(repeating: "1", count: 100_000)) == [])
    }

    @Test func `What terminfo knows goes before what is usual`() {
        var decoder = KeyDecoder(sequences: [Array("\u{1B}[224z".utf8): .function(1), Array("\u{1B}A".utf8): .up])
        #expect(decoder.feed(Array("\u{1B}[224z\u{1B}A\u{1B}B".utf8), at: 0) == [.function(1), .up, .alt("B")])
    }

    @Test func `Random bytes are read without end or crash, and characters after them still count`() {
        var random = SystemRandomNumberGenerator()
        let usual = Array("\u{1B}[<;0123456789~ABM200u万\u{1B}[201~".utf8)
        for _ in 0..<3000 {
            var decoder = KeyDecoder()
            for part in 0..<4 {
                let bytes = (0..<Int.random(in: 0..<40, using: &random)).map { _ in
                    Bool.random(using: &random) ? UInt8.random(in: 0...255, using: &random) : usual.randomElement() ?? 0
                }
                _ = decoder.feed(bytes, at: part)
            }
            _ = decoder.flush(at: 10_000)
            #expect(decoder.deadline == nil)
            #expect(decoder.feed([0x6A], at: 20_000) == [.character("j")])
        }
    }
}
