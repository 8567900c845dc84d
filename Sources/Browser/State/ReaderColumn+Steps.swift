// Stepping through a text: names, dates, headings, hits; sentences and the lines they came from.

import Corpus
import Script

extension ReaderColumn {
    /// Everything `{` and `}` stop at, in text order.
    var stops: [TextSpan] {
        guard let annotated = detail?.annotated else { return [] }
        switch steps {
        case .names: return annotated.mentions.map(\.span).sorted()
        case .entity(let id): return annotated.mentions.filter { $0.entityID == id }.map(\.span).sorted()
        case .dates: return annotated.dates.map(\.span)
        case .headings: return annotated.article.headings.map(\.span)
        case .compared(let marks): return compared.stops(of: marks).map(\.span)
        }
    }

    /// The next or previous stop from the focus or, without one, from a byte of the text.
    func stop(forward: Bool, from offset: Int) -> TextSpan? {
        if let focus {
            return forward ? stops.first { focus < $0 } : stops.last { $0 < focus }
        }
        return forward ? stops.first { $0.start >= offset } : stops.last { $0.start < offset }
    }

    /// The entity under the cursor.
    var focusedEntity: EntityID? {
        guard let focus else { return nil }
        return detail?.annotated.mentions.first { $0.span == focus }?.entityID
    }

    /// The sentence around a byte of the text: up to 。！？ with the closing marks behind it, or up to a line end.
    func sentence(around offset: Int) -> TextSpan {
        let text = detail?.annotated.article.text ?? ""
        var start = 0
        var position = 0
        var isClosing = false
        for scalar in text.unicodeScalars {
            if scalar == "\n" || isClosing && !SentenceMarks.closing.contains(scalar) {
                if position > offset { return TextSpan(start, position) }
                start = position + (scalar == "\n" ? 1 : 0)
                isClosing = false
            }
            isClosing = isClosing || SentenceMarks.ends.contains(scalar)
            position += UTF8.width(scalar)
        }
        return TextSpan(min(start, position), position)
    }

    /// Numbers of the lines a stretch of the article came from, on the page it begins on.
    func pageLines(of span: TextSpan) -> [Int] {
        slices(around: span.start).filter { $0.textSpan.overlaps(span) }.map(\.line).sorted()
    }
}

/// What ends a sentence, and what still belongs to it behind its end.
private enum SentenceMarks {
    static let ends: Set<Unicode.Scalar> = ["。", "！", "？"]
    static let closing: Set<Unicode.Scalar> = ["”", "’", "」", "』", "）", "》", "。", "！", "？"]
}

extension Article {
    /// Headings on lines of their own and those that open a paragraph, in text order.
    var headings: [(span: TextSpan, level: Int)] {
        paragraphs.compactMap { paragraph in
            if case .heading(let level) = paragraph.kind { return (paragraph.span, level) }
            return paragraph.runInHeading.map { ($0, 3) }
        }
    }
}

extension AnnotatedArticle {
    /// Entities by number of mentions, then by first mention.
    var entityCounts: [(id: EntityID, count: Int, first: TextSpan)] {
        var counts: [EntityID: (count: Int, first: TextSpan)] = [:]
        for mention in mentions {
            counts[mention.entityID, default: (0, mention.span)].count += 1
        }
        return counts.map { ($0.key, $0.value.count, $0.value.first) }
            .sorted { ($1.count, $0.first) < ($0.count, $1.first) }
    }

    /// The entity whose timeline stands beside the article when none was chosen: one that was searched for, else one
    /// of the headline, else the one named most often; of each, one that takes part in the article's events first.
    /// - Parameter words: what was searched for.
    func mainEntity(among words: [String]) -> EntityID? {
        let counts = entityCounts
        let forms = Dictionary(grouping: mentions, by: \.entityID).mapValues { Set($0.map(\.surface)) }
        let searched = counts.filter { entity in
            let names = [entity.id.name] + (forms[entity.id] ?? [])
            return words.contains { word in !word.isEmpty && names.contains { $0.contains(word) } }
        }
        let named = counts.filter { isInHeadline([$0.id.name] + (forms[$0.id] ?? [])) }
        let inEvents = Set(events.flatMap(\.entities))
        let groups = [searched, named, counts]
        let taking = groups.lazy.compactMap { group in group.first { inEvents.contains($0.id) } }.first
        return (taking ?? groups.lazy.compactMap(\.first).first)?.id
    }

    // Names of one character are left out: they stand in too many other words.
    private func isInHeadline(_ names: [String]) -> Bool {
        guard let title = article.title else { return false }
        return names.contains { $0.utf8.count > 3 && title.contains($0) }
    }
}

/// Finds words in a text, folded as filters fold them.
struct TextFinder {
    /// How characters are compared.
    let folding: TextFolding

    /// All places where one of the words stands, in text order, without overlaps.
    /// - Parameter crossesLines: true to take the lines of a text for one, as those of a print column are.
    /// - Complexity: O(text · words).
    func places(of words: [String], in text: String, crossesLines: Bool = false) -> [TextSpan] {
        let patterns = words.map { $0.unicodeScalars.map { folding.folded($0.value) } }.filter { !$0.isEmpty }
        guard !patterns.isEmpty else { return [] }
        var scalars: [UInt32] = []
        var offsets: [Int] = []
        var offset = 0
        for scalar in text.unicodeScalars {
            defer { offset += UTF8.width(scalar) }
            if crossesLines, scalar == "\n" { continue }
            scalars.append(folding.folded(scalar.value))
            offsets.append(offset)
        }
        offsets.append(offset)
        return places(of: patterns, in: scalars, offsets: offsets)
    }

    private func places(of patterns: [[UInt32]], in scalars: [UInt32], offsets: [Int]) -> [TextSpan] {
        let firsts = Set(patterns.map { $0[0] })
        var result: [TextSpan] = []
        var index = 0
        while index < scalars.count {
            guard firsts.contains(scalars[index]) else {
                index += 1
                continue
            }
            let found = patterns.filter { matches($0, scalars, at: index) }.map(\.count).max()
            if let found { result.append(TextSpan(offsets[index], offsets[index + found])) }
            index += found ?? 1
        }
        return result
    }

    private func matches(_ pattern: [UInt32], _ scalars: [UInt32], at start: Int) -> Bool {
        guard start + pattern.count <= scalars.count else { return false }
        for index in pattern.indices where scalars[start + index] != pattern[index] { return false }
        return true
    }
}
