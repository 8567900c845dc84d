// What the words of a line may be about, known from its pairs of characters before any rule is asked.

/// Lists of words of which a line may hold one. A rule that needs one of its list looks at no other line.
struct LineTopics: OptionSet, Sendable {
    let rawValue: UInt32

    static let weather = LineTopics(rawValue: 1)
    static let listing = LineTopics(rawValue: 2)
    static let address = LineTopics(rawValue: 4)
    static let voidPaper = LineTopics(rawValue: 8)
    static let index = LineTopics(rawValue: 16)
    static let show = LineTopics(rawValue: 32)
    static let lottery = LineTopics(rawValue: 64)
    static let slogan = LineTopics(rawValue: 128)
    static let attachment = LineTopics(rawValue: 256)

    /// The words of each topic, in the order of their bits; those of one character are none.
    static let words: [Phrases] = [
        PageDraft.weatherWords, PageDraft.listingWords, Notices.addressWords, PageDraft.voids, PageDraft.indexNames,
        PageDraft.showWords, PageDraft.lotteryWords, PageDraft.slogans, PageDraft.attachmentWords,
    ]
}
