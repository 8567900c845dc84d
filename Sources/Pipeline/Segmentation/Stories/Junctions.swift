// Where one story may end and the next begin: what stands between two paragraphs with a headline or heading between them,
// and how much of it speaks for two stories. The weights are logarithms of odds.

import Corpus

/// Everything between two paragraphs that follow each other, where stories may meet.
struct Junction: Sendable {
    /// Elements of the paragraphs before and behind.
    let before: Int
    let after: Int
    /// Elements between that are groups; none where only blanks, a column's width or furniture speak.
    let groups: [Int]
    /// The lines of those groups.
    let lines: [Int]
}

/// What a junction shows, each trait as a number around 0 or 1.
enum JunctionTrait: Int, CaseIterable, Sendable {
    /// Always 1.
    case always
    /// Its groups are numbered: 一、
    case numbered
    /// Groups elsewhere on the page share its phrase lengths, or the form of its label.
    case strongForm, weakForm
    /// The paragraph before does not end its sentence; it ends with a colon.
    case openBefore, colonBefore
    /// Blanks here beyond those between paragraphs; as many as between paragraphs where blanks part paragraphs.
    case moreBlanks, equalBlanks
    case byline, dateline, jump
    /// A label, ornament, folio or masthead.
    case furniture
    case spread, wide
    case twoGroups, twoLines
    case long, short, couplet
    case columnChange
    /// Words shared by the texts on both sides, from few to many.
    case cohesion
    /// The group shares more words with what follows; with what stands before.
    case wordsAfter, wordsBefore
    case unwrapped
    /// No blanks anywhere on the page are more than those between paragraphs, so that blanks cannot part stories.
    case silentBlanks
    /// Names of authors or datelines stand elsewhere on the page, not here.
    case signedElsewhere
    /// Paragraphs up to the next group, border or dateline, four and more counting 1.
    case textBehind
    /// As long as most other groups of the page.
    case alike
    /// Inside a speech or report to an assembly, or inside an interview: their parts have headings without numbers.
    case address
    /// The text before is signed at its end: （某某某）
    case credit
    /// Nothing signs the text behind, and it opens as news does, or does not: -1...1; clearly so: 0...1.
    case newsOpening, clearNewsOpening
    /// The text behind names a county, a works or another body at once.
    case namesBody
    /// Less than 90 characters up to the next group or border.
    case fewWordsBehind
    /// How much of the groups' words comes back in the first lines behind them: nothing -0.8, a good part 0.7.
    case echo
    /// One blank more than between paragraphs and nothing else, in a column as wide as before: where a column of the page
    /// ends, extraction leaves one too.
    case lonelyBlank

    /// Log odds that the trait adds to there being two stories.
    static let weights: [Double] = [
        -2.3, -5.5, -9, -0.8, -6.3, -1.4, 1.5, -0.5, 2.8, 5.2, 5.4, 1.1, 2.6, 2, -0.5, 1.4, 0, -0.2, 3.2, 2.2, -2.2,
        1.4, 0.7, -1.8, 0.5, -2.1, 2.5, -0.1, -5, 4.5, 1.4, 1.7, 0.8, 1.2, 0.8, 0,
    ]

    /// Likewise where no group of headline lines stands between.
    static let silentWeights: [Double] = [
        -5.6, 0, 0, 0, -4.4, -1.1, 3.6, 0.3, 0, 6.5, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0.5, -2.7, 0, 0, -1, 1.4, 0.3, 1.8, 0,
        -5, 3, 1, 1.1, 0.8, -0.3, 0, -1.6,
    ]
}

/// What one junction shows, trait by trait.
struct JunctionTraits: Sendable {
    /// In the order of `JunctionTrait`.
    private(set) var values = [Double](filledWith: 0, count: JunctionTraits.count)
    private static let count = JunctionTrait.allCases.count

    subscript(trait: JunctionTrait) -> Double {
        get { values[trait.rawValue] }
        set { values[trait.rawValue] = newValue }
    }

    /// The sum of all traits, each times its weight.
    func weighed(_ weights: [Double]) -> Double { zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 } }
}
