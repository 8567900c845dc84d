// Counts of what stands before each element of a page.

/// Running counts over the elements of a page.
struct ElementCounts: Sendable {
    /// Paragraphs before each element, and all at the end.
    private(set) var paragraphs = [0]
    /// Lines that are neither text nor belong to a headline, likewise.
    private(set) var others = [0]

    init(_ elements: [PageElement]) {
        paragraphs.reserveCapacity(elements.count + 1)
        others.reserveCapacity(elements.count + 1)
        for element in elements {
            var paragraph = 0
            var other = 0
            switch element {
            case .paragraph: paragraph = 1
            case .group: break
            case .line(_, .byline), .line(_, .webHeader), .line(_, .dateline), .line(_, .documentNumber): break
            case .line: other = 1
            }
            paragraphs.append((paragraphs.last ?? 0) + paragraph)
            others.append((others.last ?? 0) + other)
        }
    }
}
