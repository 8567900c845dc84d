// The flow from the bytes of a file to pages with articles, entities and events. It opens no files.

import Corpus

/// Reads files: decode, cut into pages, segment, annotate.
///
/// This type is the documentation of the flow; every step is a pure function of its own.
///
///     let pages = try PagePipeline().read(Array("…".utf8), path: "重庆日报_2021-12-15_05.txt")
public struct PagePipeline: Sendable {
    /// Finds names, dates, events and quantities in an article; later annotators see what earlier ones found.
    public typealias Annotator = @Sendable (AnnotatedArticle, PageFacts) -> AnnotatedArticle

    /// The annotators, in the order they run.
    public var annotators: [Annotator]

    /// Makes a pipeline; without annotators it stops at articles.
    public init(annotators: [Annotator] = []) { self.annotators = annotators }

    /// Reads a file.
    /// - Parameters:
    ///   - file: the file's bytes.
    ///   - path: its path, for evidence and for what its name says.
    ///   - hints: what the user said of the pages.
    ///   - encoding: name of the encoding; nil to find out.
    ///   - corrections: what the reader corrected, by page.
    /// - Returns: one value a page, in order; a page with ink and without articles says so in its faults.
    /// - Throws: `PipelineError` when the file is empty, no text, or in no encoding that is known.
    /// - Complexity: linear in the number of bytes, apart from the annotators.
    public func read(
        _ file: [UInt8], path: String, hints: PageHints = PageHints(), encoding name: String? = nil,
        corrections: [PageID: [Correction]] = [:]
    ) throws -> [ImportedPage] {
        var cutting = try PageCutting(head: file, path: path, encoding: name)
        return try (cutting.add(file) + cutting.finish()).map { part in
            let identity = PageID(hashing: part.bytes)
            let decoded = try decodeText(part.bytes, as: cutting.encoding, isWellFormed: cutting.isWellFormed)
            return read(part, decoded, identity, path: path, hints: hints, corrections: corrections[identity] ?? [])
        }
    }

    /// Reads one page of a file that was cut.
    /// - Parameters:
    ///   - part: the page's bytes and its place in the file.
    ///   - identity: that of the bytes.
    ///   - encoding: that of the file.
    ///   - corrections: what the reader corrected of this page.
    /// - Throws: `PipelineError.unsupportedEncoding` when the system has no converter for it.
    public func read(
        _ part: PageBytes, _ identity: PageID, path: String, hints: PageHints, encoding: TextEncoding,
        corrections: [Correction]
    ) throws -> ImportedPage {
        let decoded = try decodeText(part.bytes, as: encoding)
        return read(part, decoded, identity, path: path, hints: hints, corrections: corrections)
    }

    private func read(
        _ part: PageBytes, _ decoded: DecodedText, _ identity: PageID, path: String, hints: PageHints,
        corrections: [Correction]
    ) -> ImportedPage {
        let source = PageSource(
            path: path, ordinal: part.ordinal, firstLine: part.firstLine, encoding: decoded.encoding.name)
        let segmented = segment(decoded.text, page: identity, source: source, hints: hints)
            .corrected(by: corrections, text: decoded.text)
        let names = corrections.filter { if case .mention = $0.change { true } else { false } }
        let articles = segmented.articles.map { annotate($0, segmented.facts, names) }
        var faults = decoded.faults.map { PageFault($0.cause, line: $0.line.map { $0 + part.firstLine - 1 }) }
        if articles.isEmpty, let line = decoded.text.firstInkedLine {
            faults.append(PageFault(.noArticle, line: line + part.firstLine))
        }
        return ImportedPage(
            page: Page(id: identity, source: source, facts: segmented.facts, lineCount: segmented.accounts.count),
            originalBytes: part.bytes, text: decoded.text, articles: articles, accounts: segmented.accounts,
            faults: faults)
    }

    /// What the reader said of single names holds as soon as names are found, so that events follow.
    private func annotate(_ article: Article, _ facts: PageFacts, _ corrections: [Correction]) -> AnnotatedArticle {
        var found = AnnotatedArticle(article: article)
        for annotator in annotators {
            var next = annotator(found, facts)
            if found.mentions != next.mentions { next.correctMentions(by: corrections) }
            found = next
        }
        return found
    }
}
