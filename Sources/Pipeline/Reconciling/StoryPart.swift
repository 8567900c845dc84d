// What is needed of an article to find the other half of a story that jumps from page to page.

import Corpus

/// An article of the library as far as joining is concerned.
public struct StoryPart: Hashable, Sendable {
    /// Identity of the article.
    public var id: ArticleID
    /// Newspaper of its page, where known.
    public var newspaper: String?
    /// Date of its page, where known.
    public var date: PartialDate?
    /// Number of its page, where known.
    public var pageNumber: Int?
    /// Its pointers to other pages.
    public var jumps: [Jump]
    /// Hashes of the pairs of content characters in title and text, ascending, without repetition.
    public var words: [UInt32]

    /// Makes a part from what a store keeps.
    public init(
        id: ArticleID, newspaper: String? = nil, date: PartialDate? = nil, pageNumber: Int? = nil, jumps: [Jump],
        words: [UInt32]
    ) {
        self.id = id
        self.newspaper = newspaper
        self.date = date
        self.pageNumber = pageNumber
        self.jumps = jumps
        self.words = words
    }

    /// Makes a part from an article and the facts of its page.
    /// - Complexity: O(n log n) in the length of the article.
    public init(_ article: Article, facts: PageFacts) {
        self.init(
            id: article.id, newspaper: facts.newspaper?.value, date: facts.date?.value,
            pageNumber: facts.pageNumber?.value, jumps: article.jumps,
            words: StoryPart.words(in: [article.kicker, article.title, article.subtitle, article.text]))
    }

    /// Hashes of the pairs of neighbouring Han characters neither of which is a function word.
    static func words(in texts: [String?]) -> [UInt32] {
        var hashes: [UInt32] = []
        for text in texts {
            var previous: UInt32 = 0
            for scalar in (text ?? "").unicodeScalars {
                let value = RuleFolding.folded(scalar.value)
                let isContent = CharacterKind.of(value) == .han && !PairSet.isFunctionWord(value)
                if isContent && previous != 0 { hashes.append(previous &* 0x9E37_79B1 ^ value &* 0x85EB_CA6B) }
                previous = isContent ? value : 0
            }
        }
        hashes.sort()
        var distinct: [UInt32] = []
        for hash in hashes where distinct.last != hash { distinct.append(hash) }
        return distinct
    }

    /// The pointers in a direction.
    func jump(_ direction: Jump.Direction) -> Jump? { jumps.first { $0.direction == direction } }
}
