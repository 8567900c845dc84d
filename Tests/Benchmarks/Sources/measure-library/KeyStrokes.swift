// What is typed in a measurement: filters drawn from an archive by a seed, of every kind a reader types. It times nothing.

import Corpus
import Script
import Screen
import Store
import TestSupport

/// Kinds of key strokes; each is at least a tenth of all.
enum StrokeKind: String, CaseIterable {
    case commonWord = "common word"
    case rareWord = "rare word"
    case oneCharacter = "one character"
    case phrase
    case field = "fields with ranges"
    case pinyin
    case deletion
}

/// A filter line before a key, the key, and the line after it.
struct Stroke {
    var kind: StrokeKind
    var before: String
    var key: Key
    var after: String
}

/// Draws key strokes from what an archive says; no line of text is reached twice.
struct StrokeDrawing {
    private var random: SeededRandom
    private let articles: [ArticleDetail]
    private let readings: Readings
    private let commonPairs: [String]
    private let rarePairs: [String]
    private var seen: Set<String> = []

    /// - Parameters:
    ///   - articles: drawn from the archive; they stand for it.
    ///   - readings: of characters, for what is spelled.
    init(_ articles: [ArticleDetail], _ readings: Readings, seed: UInt64) {
        random = SeededRandom(seed: seed)
        self.articles = articles
        self.readings = readings
        var counts: [String: Int] = [:]
        for article in articles { for pair in StrokeDrawing.pairs(article.text) { counts[pair, default: 0] += 1 } }
        let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        commonPairs = sorted.filter { $0.value * 20 >= articles.count }.map(\.key)
        rarePairs = sorted.filter { $0.value == 1 }.map(\.key)
    }

    private static func pairs(_ text: String) -> Set<String> {
        let characters = Array(text)
        return Set(zip(characters, characters.dropFirst()).filter { isHan($0) && isHan($1) }.map { String([$0, $1]) })
    }

    private static func isHan(_ character: Character) -> Bool {
        character.unicodeScalars.allSatisfy { (0x4E00..<0xA000).contains($0.value) }
    }

    /// Strokes, an equal number of each kind, in random order.
    mutating func strokes(_ count: Int, of kinds: [StrokeKind]) -> [Stroke] {
        var result: [Stroke] = []
        for kind in kinds {
            var drawn = 0
            var tries = 0
            while drawn < (count + kinds.count - 1) / kinds.count, tries < 200 * count {
                tries += 1
                guard let stroke = stroke(kind), seen.insert(stroke.after).inserted else { continue }
                result.append(stroke)
                drawn += 1
            }
        }
        for index in result.indices.reversed() { result.swapAt(index, random.number(0...index)) }
        return Array(result.prefix(count))
    }

    private mutating func stroke(_ kind: StrokeKind) -> Stroke? {
        switch kind {
        case .commonWord: committed(kind, words(commonPairs))
        case .rareWord: committed(kind, words(rarePairs))
        case .oneCharacter: oneCharacter()
        case .phrase: run(2...8).flatMap { committed(kind, "\"\($0)\"") }
        case .field: field()
        case .pinyin: spelled()
        case .deletion: deletion()
        }
    }

    /// One word, or two side by side, as an input method commits them.
    private mutating func words(_ list: [String]) -> String? {
        guard let first = pick(list) else { return nil }
        guard random.number(0...2) == 0, let second = pick(commonPairs) else { return first }
        return "\(first) \(random.number(0...4) == 0 ? "-" : "")\(second)"
    }

    private func committed(_ kind: StrokeKind, _ text: String?) -> Stroke? {
        guard let text else { return nil }
        let last = text.lastIndex(of: " ").map { text.index(after: $0) } ?? text.startIndex
        return Stroke(kind: kind, before: String(text[..<last]), key: .paste(String(text[last...])), after: text)
    }

    private mutating func oneCharacter() -> Stroke? {
        guard let character = run(1...1)?.first else { return nil }
        let before = random.number(0...1) == 0 ? "" : (pick(commonPairs) ?? "") + " "
        return Stroke(
            kind: .oneCharacter, before: before, key: .character(character), after: before + String(character))
    }

    private mutating func field() -> Stroke? {
        let year = random.number(1950...2024)
        let month = random.number(1...12)
        let from = "\(year)-\(month < 10 ? "0" : "")\(month)"
        let range = ["\(year)", "\(year)..\(year + random.number(0...9))", "..\(from)", "\(from).."].randomElement(
            using: &random)
        let word = pick(commonPairs) ?? ""
        guard let range, let article = pick(articles) else { return nil }
        let entity = pick(article.annotated.mentions)?.entityID
        let fields = [
            "date:\(range) \(word)", "event:\(range) \(word)", "date:\(range) page:\(random.number(1...8)) \(word)",
            "paper:\(article.row.newspaper ?? "报") date:\(range) \(word)",
            entity.map { "\(FilterField($0.kind).rawValue):\($0.name.prefix(2)) date:\(range)" }
                ?? "date:\(range) \(word)",
            "title:\(word) date:\(range)",
        ]
        guard let text = fields.randomElement(using: &random), let last = text.last else { return nil }
        return Stroke(kind: .field, before: String(text.dropLast()), key: .character(last), after: text)
    }

    /// Initials or syllables of some characters of a headline or name, typed letter by letter: the last letter counts.
    private mutating func spelled() -> Stroke? {
        guard let article = pick(articles) else { return nil }
        let names = [article.row.title ?? ""] + article.annotated.mentions.prefix(8).map(\.entityID.name)
        let characters = Array(pick(names) ?? "").filter(StrokeDrawing.isHan)
        guard characters.count >= 2 else { return nil }
        let start = random.number(0...characters.count - 2)
        let isFull = random.number(0...1) == 0
        var letters = ""
        for character in characters[start..<min(characters.count, start + random.number(2...4))] {
            let syllables = character.unicodeScalars.first.map { readings.syllables(of: $0.value) } ?? []
            guard let syllable = syllables.randomElement(using: &random) else { return nil }
            letters += isFull ? syllable : String(syllable.prefix(1))
        }
        guard letters.count >= 2, let last = letters.last else { return nil }
        return Stroke(kind: .pinyin, before: String(letters.dropLast()), key: .character(last), after: letters)
    }

    /// A line that loses its last character.
    private mutating func deletion() -> Stroke? {
        guard let text = run(3...5) ?? pick(rarePairs) else { return nil }
        let before = random.number(0...1) == 0 ? text : (pick(commonPairs) ?? "") + " " + text
        return Stroke(kind: .deletion, before: before, key: .backspace, after: String(before.dropLast()))
    }

    /// Neighbouring Chinese characters of some article.
    private mutating func run(_ lengths: ClosedRange<Int>) -> String? {
        guard let article = pick(articles) else { return nil }
        let characters = Array(article.text)
        let length = random.number(lengths)
        guard characters.count > length else { return nil }
        let start = random.number(0...characters.count - length - 1)
        let run = characters[start..<start + length]
        return run.allSatisfy(StrokeDrawing.isHan) ? String(run) : nil
    }

    private mutating func pick<Value>(_ values: [Value]) -> Value? { values.randomElement(using: &random) }
}

extension ArticleDetail {
    fileprivate var text: String { annotated.article.text }
}
