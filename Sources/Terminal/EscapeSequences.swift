// What control sequences of xterm and its relatives mean as keys.

import Screen

/// Meanings of control sequences.
enum EscapeSequences {
    /// The meaning of `ESC [ parameters final`.
    static func kind(parameters: ArraySlice<UInt8>, final: UInt8) -> KeyToken.Kind {
        if parameters.first == UInt8(ascii: "<") {
            return mouse(numbers(parameters.dropFirst()), isRelease: final == UInt8(ascii: "m"))
        }
        let numbers = numbers(parameters)
        switch final {
        case UInt8(ascii: "~"): return numbered(numbers)
        case UInt8(ascii: "u"): return character(numbers.first ?? 0, modifiers: numbers.dropFirst().first ?? 1)
        // A report of the cursor's place looks like F3 with modifiers, which always begins with 1.
        case UInt8(ascii: "R") where numbers.count == 2 && numbers[0] != 1: return .nothing
        default: return cursorKey(final).map(KeyToken.Kind.key) ?? .nothing
        }
    }

    /// The key of a final letter: `A` is up, `Z` is Shift-Tab, `P` is F1.
    static func cursorKey(_ final: UInt8) -> Key? {
        switch final {
        case UInt8(ascii: "A"): return .up
        case UInt8(ascii: "B"): return .down
        case UInt8(ascii: "C"): return .right
        case UInt8(ascii: "D"): return .left
        case UInt8(ascii: "H"): return .home
        case UInt8(ascii: "F"): return .end
        case UInt8(ascii: "Z"): return .backTab
        case UInt8(ascii: "P")...UInt8(ascii: "S"): return .function(Int(final - UInt8(ascii: "P")) + 1)
        default: return nil
        }
    }

    /// The key of `ESC [ [ letter`, which the Linux console sends: `A` is F1.
    static func linuxFunctionKey(_ letter: UInt8) -> Key? {
        guard letter >= UInt8(ascii: "A"), letter <= UInt8(ascii: "E") else { return nil }
        return .function(Int(letter - UInt8(ascii: "A")) + 1)
    }

    private static func numbered(_ numbers: [Int]) -> KeyToken.Kind {
        switch numbers.first ?? 0 {
        case 1, 7: return .key(.home)
        case 2: return .key(.insert)
        case 3: return .key(.delete)
        case 4, 8: return .key(.end)
        case 5: return .key(.pageUp)
        case 6: return .key(.pageDown)
        case 27 where numbers.count == 3: return character(numbers[2], modifiers: numbers[1])
        case 200: return .pasteStart
        case let number: return functionKey(number).map { .key(.function($0)) } ?? .nothing
        }
    }

    /// F keys have gaps in their numbers, where an old terminal had other keys.
    private static func functionKey(_ number: Int) -> Int? {
        switch number {
        case 11...15: return number - 10
        case 17...21: return number - 11
        case 23...26: return number - 12
        case 28, 29: return number - 13
        case 31...34: return number - 14
        default: return nil
        }
    }

    /// A character sent with its modifiers: 1 and the sum of 1 for Shift, 2 for Alt, 4 for Control.
    private static func character(_ code: Int, modifiers: Int) -> KeyToken.Kind {
        let held = max(0, modifiers - 1)
        switch code {
        case 9: return .key(held & 1 != 0 ? .backTab : .tab)
        case 13: return .key(.enter)
        case 27: return .key(.escape)
        case 8, 127: return .key(.backspace)
        default: break
        }
        guard code >= 0x20, let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init),
            scalar.value < 0xE000
                || scalar.value > 0xF8FF, !(0x7F...0x9F).contains(code)
        else { return .nothing }
        let character = Character(scalar)
        if held & 4 != 0 { return .key(.control(character.lowercased().first ?? character)) }
        return .key(held & 2 != 0 ? .alt(character) : .character(character))
    }

    /// The mouse in SGR form: button and modifiers, column and row from 1.
    private static func mouse(_ numbers: [Int], isRelease: Bool) -> KeyToken.Kind {
        guard numbers.count == 3, numbers[1] >= 1, numbers[2] >= 1, let button = button(numbers[0]) else {
            return .nothing
        }
        let isDrag = numbers[0] & 32 != 0
        let isWheel = button == .wheelUp || button == .wheelDown
        if isWheel && isRelease { return .nothing }
        let place = Position(row: numbers[2] - 1, column: numbers[1] - 1)
        return .mouse(MouseEvent(isRelease ? .release : isDrag ? .drag : .press, button, at: place))
    }

    /// The button of a mouse code; nil for sideways wheels, further buttons and bare movement.
    private static func button(_ code: Int) -> MouseEvent.Button? {
        let buttons: [MouseEvent.Button] = [.left, .middle, .right]
        if code >= 128 { return nil }
        if code & 64 != 0 { return code & 3 == 0 ? .wheelUp : code & 3 == 1 ? .wheelDown : nil }
        return code & 3 < 3 ? buttons[code & 3] : nil
    }

    /// Numbers between semicolons, 0 where one is left out; nothing sensible is longer than seven digits.
    private static func numbers(_ bytes: ArraySlice<UInt8>) -> [Int] {
        bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { digits in
            digits.prefix(7).reduce(0) { (0x30...0x39).contains($1) ? $0 * 10 + Int($1 - 0x30) : $0 }
        }
    }
}
