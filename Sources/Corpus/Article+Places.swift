// From a place in an article's text to the place of its print line on the page, and back.

extension Article {
    /// Where a stretch of the text stands on the page: by its print lines, as far as they run along with the text.
    ///
    /// The same stretch gives the same answer as long as its print lines are cut the same; spaces that the page puts between
    /// characters may shift it inside its line.
    /// - Returns: nil for a stretch that came from no line.
    public func pageSpan(of span: TextSpan) -> TextSpan? {
        let lines = paragraphs.lazy.flatMap(\.lines)
        guard let first = lines.last(where: { $0.textSpan.start <= span.start && span.start < $0.textSpan.end }),
            let last = lines.last(where: { $0.textSpan.start < span.end })
        else { return nil }
        let start = min(first.pageSpan.start + span.start - first.textSpan.start, first.pageSpan.end)
        let end = min(last.pageSpan.start + span.end - last.textSpan.start, last.pageSpan.end)
        return TextSpan(start, max(start, end))
    }
}
