// Classes of characters.

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
}
