// What is marked as a hit: words as they are written, and what small Latin letters spell. It draws nothing.

import Corpus
import Script

/// The words marked in headlines and texts.
struct HitWords: Equatable, Sendable {
    /// Words and phrases, as typed.
    var written: [String] = []
    /// Terms that also mark what they spell.
    var spelled: [ReadingTerm] = []

    /// Nothing is marked.
    var isEmpty: Bool { written.isEmpty && spelled.isEmpty }

    init() {}

    /// A text typed to be found, as it is.
    init(written text: String) { written = [text] }

    /// The words a filter asks for, not those it excludes.
    init(of filter: Filter) {
        written = filter.wordsToMark
        spelled = filter.spelledTerms
    }
}

extension Filter {
    /// The terms that are asked for and may be taken as spelled.
    fileprivate var spelledTerms: [ReadingTerm] {
        switch self {
        case .word(let text), .title(let text), .entity(_, let text): ReadingTerm(halfWidth: text).map { [$0] } ?? []
        case .all(let parts), .any(let parts): parts.flatMap(\.spelledTerms)
        default: []
        }
    }
}

/// Finds the words of a filter where it finds them itself: written ones anywhere, spelled ones in headlines and names.
struct HitFinder {
    private let words: HitWords
    private let finder: TextFinder
    private let readings: Readings?

    init(_ words: HitWords, _ configuration: BrowserConfiguration) {
        self.words = words
        finder = TextFinder(folding: configuration.folding)
        readings = words.spelled.isEmpty ? nil : configuration.readings()
    }

    /// The places in a headline, in order, without overlaps.
    func places(inHeadline headline: String) -> [TextSpan] {
        guard !words.isEmpty else { return [] }
        return merged(finder.places(of: words.written, in: headline), spelledPlaces(in: headline))
    }

    /// The places in the text of an article, in order, without overlaps. Only names can be spelled in running text.
    func places(in article: AnnotatedArticle) -> [TextSpan] {
        guard !words.isEmpty else { return [] }
        let written = finder.places(of: words.written, in: article.article.text)
        guard readings != nil else { return written }
        return merged(written, article.mentions.flatMap(spelledPlaces))
    }

    /// The places of the words as written in the lines of a page; a word may go on in the next line.
    func places(inLines text: String) -> [TextSpan] {
        finder.places(of: words.written, in: text, crossesLines: true)
    }

    /// What is spelled of a name as it stands in the text; all of it where the name it is listed under is spelled.
    private func spelledPlaces(of mention: Mention) -> [TextSpan] {
        let inside = spelledPlaces(in: mention.surface)
        if !inside.isEmpty { return inside.map { $0.shifted(by: mention.span.start) } }
        return spelledPlaces(in: mention.entityID.name).isEmpty ? [] : [mention.span]
    }

    private func spelledPlaces(in name: String) -> [TextSpan] {
        guard let readings else { return [] }
        let scalars = Array(name.unicodeScalars)
        var offsets = [0]
        for scalar in scalars { offsets.append(offsets[offsets.count - 1] + UTF8.width(scalar)) }
        let values = scalars.map(\.value)
        return words.spelled.flatMap { readings.runs(of: $0, in: values) }.map {
            TextSpan(offsets[$0.lowerBound], offsets[$0.upperBound])
        }
    }

    private func merged(_ written: [TextSpan], _ spelled: [TextSpan]) -> [TextSpan] {
        guard !spelled.isEmpty else { return written }
        var result: [TextSpan] = []
        for span in (written + spelled).sorted() where result.last.map({ $0.end <= span.start }) ?? true {
            result.append(span)
        }
        return result
    }
}
