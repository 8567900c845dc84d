// Articles like the one at hand: asking for them, listing them, putting one beside.

import Corpus

extension BrowserState {
    /// So many are asked for.
    private static let similarLimit = 100

    /// Asks for articles like the one at hand; the list is there at once and fills when they come.
    mutating func lookForSimilar() {
        guard let key = articleInHand else { return say(.noArticle, .warning) }
        var picker = Picker(.similar, [])
        picker.isLoaded = false
        overlay = .picker(picker)
        asked[.similar] = key
        ask(.similar(key, limit: BrowserState.similarLimit), in: .similar)
    }

    /// `:similar LINK`, or the letter of a bookmark: asks for articles like that one.
    mutating func lookForSimilar(to text: String) {
        let marked = text.count == 1 ? bookmarks.first { String($0.letter) == text }?.article : nil
        let link = text.split(separator: "#", maxSplits: 1).first.map(String.init) ?? ""
        guard let id = marked ?? ArticleID(link) else { return say(.noSuchPlace, .warning) }
        var picker = Picker(.similar, [])
        picker.isLoaded = false
        overlay = .picker(picker)
        ask(.similarTo(id, limit: BrowserState.similarLimit), in: .similar)
    }

    /// They have come, with the key of the article they are like.
    mutating func takeSimilar(_ articles: [SimilarArticle], to key: ArticleKey?) {
        guard let key else {
            overlay = nil
            return say(.noSuchPlace, .warning)
        }
        asked[.similar] = key
        takeSimilar(articles)
    }

    /// Whoever closes a list waits no longer for what fills it.
    mutating func endSearches() {
        let kind: Picker.Kind? = if case .picker(let picker)? = overlay { picker.kind } else { nil }
        if kind != .similar { forget(.similar) }
        if kind != .happenings { forget(.happenings) }
        if kind != .scraps { forget(.scraps) }
    }

    /// The similar articles have come: those with passages in common under one heading, the others under another.
    mutating func takeSimilar(_ articles: [SimilarArticle]) {
        guard case .picker(var picker)? = overlay, picker.kind == .similar else { return }
        guard !articles.isEmpty else {
            overlay = nil
            return say(.inDepth(.noneSimilar), .warning)
        }
        let quoting = articles.filter { $0.sharedCount > 0 }
        let naming = articles.filter { $0.sharedCount == 0 }
        picker.items = similarItems(quoting, under: .passagesInCommon) + similarItems(naming, under: .namesInCommon)
        picker.isLoaded = true
        picker.moveToStart()
        overlay = .picker(picker)
    }

    private func similarItems(_ articles: [SimilarArticle], under heading: InDepthPhrase) -> [PickerItem] {
        guard !articles.isEmpty else { return [] }
        return [PickerItem(text: wording(.inDepth(heading)), value: .nothing)]
            + articles.map { article in
                let row = article.row
                let measure: InDepthPhrase =
                    article.sharedCount > 0 ? .sharedCharacters(article.sharedCount) : .sharedNames(article.entityCount)
                return PickerItem(
                    text: [row.title ?? row.opening, row.newspaper].compactMap { $0 }.joined(separator: " · "),
                    trailing: wording(.inDepth(measure)), leading: row.published?.description ?? "—",
                    value: .beside(row.key, here: article.passage, there: article.passageHere))
            }
    }

    /// Puts an article beside the one it is like; both stand at the longest passage they share.
    mutating func putBeside(_ key: ArticleKey, here: TextSpan?, there: TextSpan?) {
        guard let own = asked[.similar] ?? articleInHand, own != key else { return }
        showColumns([own, key])
        for (index, span) in [here, there].enumerated() {
            guard let span else { continue }
            reader.columns[index].isRaw = false
            reader.columns[index].wantedOffset = span.start
        }
    }
}
