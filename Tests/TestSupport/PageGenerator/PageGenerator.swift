// Lays stories out as a page of a newspaper with the defects asked for, and knows what is true of it.

import Corpus

/// Makes pages. The same seed gives the same page.
///
///     let page = PageGenerator(.best()).page([.folio, .textCaption], seed: 7)
///     page.text, page.truth.articles[0].title
public struct PageGenerator: Sendable {
    private let composer: ArticleComposer
    private let traditional: TraditionalForms

    /// Makes a generator of pages with stories from a source.
    public init(_ source: SentenceSource, size: ArticleComposer.Size = .init()) {
        composer = ArticleComposer(source, size: size)
        traditional = TraditionalForms()
    }

    /// A page.
    /// - Parameters:
    ///   - defects: what to do to it.
    ///   - seed: for everything left to chance.
    ///   - articles: its stories; nil composes one to five.
    public func page(_ defects: Set<LayoutDefect>, seed: UInt64, articles: [SourceArticle]? = nil) -> GeneratedPage {
        var random = SeededRandom(seed: seed)
        let isSingle = defects.contains(.webPage) || defects.contains(.governmentDocument)
        let needsTwo = !defects.isDisjoint(with: [.headlinesTogether, .headlinesAtPageEnd])
        let count = isSingle ? 1 : random.number((needsTwo ? 2 : 1)...5)
        var stories = articles ?? (0..<count).map { _ in composer.article(&random) }
        if defects.contains(.shortNews), articles == nil {
            let news = (0..<random.number(2...8)).map { _ in composer.shortNews(&random) }
            stories.insert(contentsOf: news, at: random.number(0...stories.count))
        }
        var setter = PageSetter(defects, articleCount: stories.count, random)
        setter.set(stories)
        let isTraditional = defects.contains(.traditionalForms)
        return setter.sheet.page(setter.facts, setter) { isTraditional ? traditional.convert($0) : $0 }
    }

    /// A page with a random mixture of defects.
    /// - Parameters:
    ///   - seed: for the mixture and everything else.
    ///   - defectCount: about how many.
    public func mixedPage(seed: UInt64, defectCount: ClosedRange<Int> = 3...12) -> GeneratedPage {
        var random = SeededRandom(seed: seed ^ 0x5EED)
        return page(LayoutDefect.mixture(of: random.number(defectCount), &random), seed: seed)
    }
}
