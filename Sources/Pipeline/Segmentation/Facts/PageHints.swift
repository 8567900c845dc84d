// What is known of a page before it is read: what the user said, and what the name of the file says.

import Corpus

/// Facts of a page from outside of it.
public struct PageHints: Hashable, Sendable {
    /// Name of the newspaper.
    public var newspaper: String?
    /// Date of printing.
    public var date: PartialDate?
    /// Number of the page.
    public var pageNumber: Int?

    /// Makes hints; without arguments: nothing is known.
    public init(newspaper: String? = nil, date: PartialDate? = nil, pageNumber: Int? = nil) {
        self.newspaper = newspaper
        self.date = date
        self.pageNumber = pageNumber
    }

    /// What the name of a file says.
    ///
    /// A date needs eight digits that are a day, or three numbers set apart; a page number must follow a date. Digits
    /// of a hash or a serial number give nothing.
    ///
    ///     PageHints(path: "/a/重庆日报_2021-12-15_05.txt")
    ///     // 重庆日报, 2021-12-15, page 5
    /// - Parameter path: a path or a name; the folders before the last part are not looked at.
    public init(path: String) {
        let name = path.unicodeScalars.split(separator: "/").last ?? Substring.UnicodeScalarView()
        let stem = name.split(separator: ".").first ?? Substring.UnicodeScalarView()
        var tokens = FileNameToken.tokens(stem.map(\.value))
        newspaper = tokens.lazy.compactMap(\.newspaper).first
        guard let (found, rest) = FileNameToken.takeDate(&tokens) else { return }
        date = PartialDate(found)
        pageNumber = rest.lazy.compactMap(\.pageNumber).first
    }
}

/// A run of digits, of Han or of other letters in a file name.
private struct FileNameToken {
    var scalars: [UInt32]
    var isDigits: Bool

    static func tokens(_ name: [UInt32]) -> [FileNameToken] {
        var result: [FileNameToken] = []
        var isOpen = false
        for scalar in name {
            let kind = CharacterKind.of(RuleFolding.folded(scalar))
            guard kind == .digit || kind == .han || kind == .latin else { isOpen = false; continue }
            let isDigit = kind == .digit
            if isOpen, let last = result.last, last.isDigits == isDigit {
                result[result.count - 1].scalars.append(RuleFolding.folded(scalar))
            } else {
                result.append(FileNameToken(scalars: [RuleFolding.folded(scalar)], isDigits: isDigit))
            }
            isOpen = true
        }
        return result
    }

    var number: Int? { isDigits && scalars.count <= 8 ? Numerals.value(scalars[...]) : nil }

    var pageNumber: Int? {
        guard let number, scalars.count <= 3, number > 0 else { return nil }
        return number
    }

    /// A name of Han characters that ends as newspapers do.
    var newspaper: String? {
        guard !isDigits, scalars.count >= 3, NewspaperNames.isName(scalars[...]) else { return nil }
        return scalars[...].string
    }

    /// Finds the first date; gives it with the tokens behind it.
    static func takeDate(_ tokens: inout [FileNameToken]) -> (CalendarDay, ArraySlice<FileNameToken>)? {
        for (index, token) in tokens.enumerated() {
            guard let number = token.number else { continue }
            if token.scalars.count == 8, let day = day(number / 10000, number / 100 % 100, number % 100) {
                return (day, tokens[(index + 1)...])
            }
            let numbers = tokens[index...].filter(\.isDigits).prefix(3).compactMap(\.number)
            guard token.scalars.count == 4, numbers.count == 3, let day = day(numbers[0], numbers[1], numbers[2]) else {
                continue
            }
            let used = tokens[index...].indices.filter { tokens[$0].isDigits }.prefix(3)
            return (day, tokens[((used.last ?? index) + 1)...])
        }
        return nil
    }

    private static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDay? {
        (1815...2100).contains(year) ? CalendarDay(year: year, month: month, day: day) : nil
    }
}
