// Readings of a few characters, and what spelling a name means, told in the plainest way.

import Script

/// The readings the tests of the store know.
enum PlainReadings {
    /// Syllables and their characters; some characters have several.
    static let syllables: [(String, String)] = [
        ("jia", "甲"), ("ge", "甲"), ("yi", "乙"), ("bing", "丙"), ("ding", "丁"), ("zheng", "丁"), ("zhou", "州"),
        ("wan", "万"), ("qu", "区"), ("ou", "区"), ("tie", "铁"), ("lu", "路"), ("tong", "通"), ("che", "车"), ("bao", "报"),
        ("lv", "绿"), ("yao", "要"), ("ji", "记"),
    ]

    /// The same as the store takes them.
    static let readings = Readings(table: Array(syllables.map { "\($0)\t\($1)\n" }.joined().utf8))

    /// The order of titles the tests of the store know.
    static let collation = Collation(table: Array("jia3\t甲\nwan4\t万\nyuan2\t元\nzong1\t综\n".utf8))

    /// True for two small Latin letters or more.
    static func isSpelling(_ text: String) -> Bool {
        text.count >= 2 && text.unicodeScalars.allSatisfy { ("a"..."z").contains($0) }
    }

    /// Whether the letters of a term can be shared out among neighbouring characters of a name.
    static func spells(_ term: String, _ name: [Unicode.Scalar]) -> Bool {
        isSpelling(term) && name.indices.contains { spells(term[...], name[$0...]) }
    }

    private static func spells(_ rest: Substring, _ name: ArraySlice<Unicode.Scalar>) -> Bool {
        guard !rest.isEmpty else { return true }
        guard let character = name.first else { return false }
        var shares: Set<String> = ("a"..."z").contains(character) ? [String(character)] : []
        for (syllable, characters) in syllables where characters.unicodeScalars.contains(character) {
            for written in [syllable, syllable.replacing("v", with: "u")] {
                if written.hasPrefix(rest) { return true }
                shares.formUnion([String(written.prefix(1)), written])
                if written.dropFirst().first == "h" { shares.insert(String(written.prefix(2))) }
            }
        }
        return shares.contains { rest.hasPrefix($0) && spells(rest.dropFirst($0.count), name.dropFirst()) }
    }
}
