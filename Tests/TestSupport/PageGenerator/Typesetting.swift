// Sets text in lines of a column as newspapers do. It knows columns and marks, not articles.

/// Breaking of lines, in half columns: a Chinese character takes two, a Latin one takes one.
enum Typesetting {
    /// 《 “ （ 〈 『 「 【 〔
    static func isOpening(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x300A, 0x201C, 0xFF08, 0x3008, 0x300E, 0x300C, 0x3010, 0x3014: true
        default: false
        }
    }

    /// Marks that must not begin a line: ， 。 、 ； ： ？ ！ ） 》 ” ’ 〉 」 』 】 〕 …
    static func isClosing(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xFF0C, 0x3002, 0x3001, 0xFF1B, 0xFF1A, 0xFF1F, 0xFF01, 0xFF09, 0x300B, 0x201D, 0x2019, 0x3009, 0x300D:
            true
        case 0x300F, 0x2026, 0x3011, 0x3015: true
        default: false
        }
    }

    /// Habits of a compositor.
    struct Habits: Sendable {
        /// A mark that must not begin a line hangs out of the column; else the character before goes down with it.
        var hangsMarks = true
        /// Numbers and Latin words are not divided.
        var keepsWords = true
    }

    static func isLatin(_ scalar: UInt32) -> Bool {
        (0x30...0x39).contains(scalar) || (0x41...0x5A).contains(scalar) || (0x61...0x7A).contains(scalar)
    }

    static func isPunctuation(_ scalar: UInt32) -> Bool {
        isClosing(scalar) || isOpening(scalar) || (scalar < 0x30 && scalar > 0x20) || scalar == 0x2014
            || scalar == 0xB7 || scalar == 0x3A || scalar == 0x3B
    }

    static func width(_ scalar: UInt32) -> Int { scalar < 0x2000 ? 1 : 2 }

    static func width(_ text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + width($1.value) } }

    /// Cuts a text into lines.
    /// - Parameters:
    ///   - measure: the width of a line by its number, in half columns.
    /// - Returns: the lines; joined they are the text.
    static func lines(_ text: String, habits: Habits, measure: (Int) -> Int) -> [String] {
        let scalars = text.unicodeScalars.map(\.value)
        var result: [String] = []
        var start = 0
        while start < scalars.count {
            let end = lineEnd(scalars, from: start, width: max(8, measure(result.count)), habits)
            result.append(string(scalars[start..<end]))
            start = end
        }
        return result
    }

    private static func lineEnd(_ scalars: [UInt32], from start: Int, width limit: Int, _ habits: Habits) -> Int {
        var end = start
        var used = 0
        while end < scalars.count, used + width(scalars[end]) <= limit {
            used += width(scalars[end])
            end += 1
        }
        guard end < scalars.count else { return end }
        if isClosing(scalars[end]) {
            if habits.hangsMarks {
                while end < scalars.count, isClosing(scalars[end]) { end += 1 }
            } else if end - start > 2 {
                end -= 1
                while end - start > 2, isClosing(scalars[end]) { end -= 1 }
            }
        }
        while end - start > 1, end < scalars.count, isOpening(scalars[end - 1]) { end -= 1 }
        if habits.keepsWords, end < scalars.count, isLatin(scalars[end]), isLatin(scalars[end - 1]) {
            var back = end
            while back - start > 1, isLatin(scalars[back - 1]) { back -= 1 }
            if end - back <= 6, back - start > 3, !isOpening(scalars[back - 1]) { end = back }
        }
        return end
    }

    /// Spreads a line with spaces up to a width; nil when it cannot be done with fewer than two between characters.
    static func justified(_ line: String, to limit: Int, _ random: inout SeededRandom) -> String? {
        let scalars = Array(line.unicodeScalars)
        let slack = limit - width(line)
        guard slack > 0, scalars.count > 2, slack <= scalars.count - 1 else { return nil }
        var gaps = Set<Int>()
        let first = random.number(1...scalars.count - slack)
        for gap in first..<first + slack { gaps.insert(gap) }
        var view = String.UnicodeScalarView()
        for (index, scalar) in scalars.enumerated() {
            if gaps.contains(index) { view.append(" ") }
            view.append(scalar)
        }
        return String(view)
    }

    /// A headline with a space between all its characters.
    static func spread(_ text: String, gap: String) -> String {
        text.unicodeScalars.map { $0 == " " ? " " : String(Character($0)) }.joined(separator: gap)
    }

    static func string(_ scalars: some Sequence<UInt32>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars.compactMap(Unicode.Scalar.init))
        return String(view)
    }
}
