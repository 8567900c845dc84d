// How the text of an article is set and what is marked in it: what the reader can switch. It draws nothing.

/// The look of the reader's text.
public struct ReadingStyle: Hashable, Sendable, Codable {
    /// Names in their colours.
    public var showsEntities = true
    /// Dates in their colour.
    public var showsDates = true
    /// What was searched for in its colour.
    public var showsHits = true
    /// A stop or comma may stand past the end of a line.
    public var hangsPunctuation = false
    /// A blank line between paragraphs.
    public var spacesParagraphs = false
    /// The column in the middle of a wide pane; else at its left.
    public var isCentred = true
    /// Widest column, in full-width characters.
    public var width: Int

    /// Everything marked, paragraphs close, as wide as said.
    /// - Parameter width: in full-width characters; 8 at least.
    public init(width: Int = 40) { self.width = max(ReadingStyle.widths.lowerBound, width) }

    static let widths = 8...120
}

/// Something of the look that is switched.
enum ReadingOption: Hashable, Sendable, CaseIterable {
    case entities, dates, hits, hanging, spacing, centring, wider, narrower
}

extension ReadingStyle {
    /// Switches something.
    mutating func toggle(_ option: ReadingOption) {
        switch option {
        case .entities: showsEntities.toggle()
        case .dates: showsDates.toggle()
        case .hits: showsHits.toggle()
        case .hanging: hangsPunctuation.toggle()
        case .spacing: spacesParagraphs.toggle()
        case .centring: isCentred.toggle()
        case .wider: width = min(ReadingStyle.widths.upperBound, width + 4)
        case .narrower: width = max(ReadingStyle.widths.lowerBound, width - 4)
        }
    }

    /// Whether it is on; nil for what has no two states.
    func isOn(_ option: ReadingOption) -> Bool? {
        switch option {
        case .entities: showsEntities
        case .dates: showsDates
        case .hits: showsHits
        case .hanging: hangsPunctuation
        case .spacing: spacesParagraphs
        case .centring: isCentred
        case .wider, .narrower: nil
        }
    }
}
