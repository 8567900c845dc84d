// Classes of characters.

import Corpus
import Script
import Testing

@Suite struct CharacterClassTests {
    @Test(arguments: [
        (CharacterClass.han, "万龍〇々⼈𠀀"), (.latin, "aZＡｚé"), (.digit, "0９"), (.punctuation, "，。、“”《》（）—…·!：￥％□"),
        (.space, " \u{3000}\u{A0}\t\n\u{FEFF}"), (.control, "\u{0}\u{1B}\u{7F}"), (.other, "あ한\u{E000}"),
    ])
    func `Every character has its class`(kind: CharacterClass, characters: String) {
        for scalar in characters.unicodeScalars { #expect(CharacterClass(scalar.value) == kind, "\(scalar)") }
    }

    @Test func `The filter language and the classes agree on punctuation and spaces`() {
        let operators = "\"“”＂()（）".unicodeScalars.map(\.value)
        for value in UInt32(0)...0xFFFF where !operators.contains(value) {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let filter = FilterParser.parse("万\(scalar)州").filter
            switch CharacterClass(value) {
            case .punctuation: #expect(filter == .phrase("万\(scalar)州"), "\(String(value, radix: 16))")
            case .space, .control: #expect(filter == .all([.word("万"), .word("州")]), "\(String(value, radix: 16))")
            default: #expect(filter == .word("万\(scalar)州"), "\(String(value, radix: 16))")
            }
        }
    }
}
