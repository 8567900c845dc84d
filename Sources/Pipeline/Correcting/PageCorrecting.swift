// Applies what the reader corrected to a page taken apart. Pure; a correction whose place is gone is passed over.

import Corpus

extension SegmentedPage {
    /// The page with corrections applied, in the order they were made, those of borders first.
    ///
    /// No character is lost or made up: paragraphs move between articles with the lines they came from, and the headline
    /// of an article that is joined to another becomes a heading in it.
    /// - Parameters:
    ///   - corrections: of this page.
    ///   - text: the page's decoded text.
    /// - Complexity: O(page) a correction of borders.
    func corrected(by corrections: [Correction], text: String) -> SegmentedPage {
        guard !corrections.isEmpty else { return self }
        var page = self
        for correction in corrections where correction.change.movesBorders { page.move(correction, text: text) }
        for correction in corrections where !correction.change.movesBorders { page.correctFact(correction) }
        return page
    }

    private mutating func correctFact(_ correction: Correction) {
        let evidence = Evidence("reader")
        if case .newspaper(let name) = correction.change {
            facts.newspaper = Fact(name, .corrected, evidence)
            return
        }
        guard let index = article(covering: correction.span) else { return }
        switch correction.change {
        case .title(let title): articles[index].title = title
        case .byline(let names): articles[index].byline = names
        case .date(let date): articles[index].published = Fact(date, .corrected, evidence)
        default: break
        }
    }

    /// Index of the article that covers most of a stretch of the page.
    private func article(covering span: TextSpan) -> Int? {
        let shared = articles.map { article in
            min(article.id.span.end, max(span.end, span.start + 1)) - max(article.id.span.start, span.start)
        }
        return articles.indices.filter { shared[$0] > 0 }.max { shared[$0] < shared[$1] }
    }

    // MARK: Borders

    private mutating func move(_ correction: Correction, text: String) {
        switch correction.change {
        case .join(let other):
            guard let first = article(covering: correction.span), let second = article(covering: other) else { return }
            join(second, to: first, text: text)
        case .split:
            guard let place = paragraph(at: correction.span), place.paragraph > 0 else { return }
            split(place.article, before: place.paragraph)
        case .moveBack: moveParagraph(at: correction.span, by: -1, text: text)
        default: moveParagraph(at: correction.span, by: 1, text: text)
        }
    }

    /// The paragraph one of whose lines a stretch of the page begins in.
    private func paragraph(at span: TextSpan) -> (article: Int, paragraph: Int)? {
        for (index, article) in articles.enumerated() {
            let found = article.paragraphs.firstIndex { paragraph in
                paragraph.lines.contains { $0.pageSpan.contains(span.start) }
            }
            if let found { return (index, found) }
        }
        return nil
    }

    private mutating func join(_ second: Int, to first: Int, text: String) {
        guard first != second else { return }
        let joined = articles[second]
        var pieces = articles[first].pieces
        let heading = heading(of: second, text: text)
        let headLines = Set(heading?.paragraph.lines.map(\.line) ?? [])
        if let heading { pieces.append(heading) }
        pieces += joined.pieces
        articles[first].jumps += joined.jumps
        articles[first].furnitureLines =
            (articles[first].furnitureLines + joined.furnitureLines.filter { !headLines.contains($0) }).sorted()
        for place in accounts.indices where headLines.contains(accounts[place].line) { accounts[place].role = .heading }
        articles[first].set(pieces)
        if articles[first].byline.isEmpty { articles[first].byline = joined.byline }
        remove(second, givingLinesTo: first)
    }

    private mutating func split(_ index: Int, before paragraph: Int) {
        let pieces = articles[index].pieces
        var behind = Array(pieces[paragraph...])
        var article = articles[index]
        (article.title, article.kicker, article.subtitle, article.byline) = (nil, nil, nil, [])
        (article.photographers, article.furnitureLines) = ([], [])
        let headLines = behind[0].paragraph.lines.map(\.line)
        if case .heading = behind[0].paragraph.kind, behind.count > 1 {
            article.title = behind[0].text
            article.furnitureLines = headLines
            behind.removeFirst()
        }
        article.set(behind)
        let lines = Set(headLines + behind.flatMap { $0.paragraph.lines.map(\.line) })
        article.jumps = articles[index].jumps.filter { lines.contains($0.line) }
        articles[index].jumps.removeAll { lines.contains($0.line) }
        articles[index].set(Array(pieces[..<paragraph]))
        articles.insert(article, at: index + 1)
        renumber { $0 > index ? $0 + 1 : $0 }
        give(lines, to: index + 1)
    }

    /// Puts a paragraph into the article before or behind; the last one of an article takes the article along.
    private mutating func moveParagraph(at span: TextSpan, by step: Int, text: String) {
        guard let place = paragraph(at: span), articles.indices.contains(place.article + step) else { return }
        let target = place.article + step
        guard articles[place.article].paragraphs.count > 1 else {
            return step < 0 ? join(place.article, to: target, text: text) : join(target, to: place.article, text: text)
        }
        var pieces = articles[place.article].pieces
        let moved = pieces.remove(at: place.paragraph)
        articles[place.article].set(pieces)
        articles[target].set(step < 0 ? articles[target].pieces + [moved] : [moved] + articles[target].pieces)
        give(Set(moved.paragraph.lines.map(\.line)), to: target)
    }

    private mutating func remove(_ index: Int, givingLinesTo other: Int) {
        articles.remove(at: index)
        let target = other > index ? other - 1 : other
        renumber { $0 == index ? target : $0 > index ? $0 - 1 : $0 }
    }

    private mutating func renumber(_ number: (Int) -> Int) {
        for place in accounts.indices { accounts[place].article = accounts[place].article.map(number) }
    }

    private mutating func give(_ lines: Set<Int>, to article: Int) {
        for place in accounts.indices where lines.contains(accounts[place].line) { accounts[place].article = article }
    }

    /// The headline of an article as a heading, with the lines it stands on.
    private func heading(of index: Int, text: String) -> ArticlePiece? {
        let furniture = Set(articles[index].furnitureLines)
        let lines = accounts.filter { account in
            account.article == index
                && (account.role == .title || account.role == .heading && furniture.contains(account.line))
        }.map(\.line)
        let spans = lineSpans(of: text)
        var words = ""
        var slices: [LineSlice] = []
        for line in lines where spans.indices.contains(line - 1) {
            let start = words.utf8.count
            words += text.at(spans[line - 1]).filter { !$0.isWhitespace }
            slices.append(
                LineSlice(line: line, textSpan: TextSpan(start, words.utf8.count), pageSpan: spans[line - 1]))
        }
        guard !words.isEmpty else { return nil }
        let span = TextSpan(0, words.utf8.count)
        return ArticlePiece(text: words, paragraph: Paragraph(span: span, kind: .heading(level: 1), lines: slices))
    }

    private func lineSpans(of text: String) -> [TextSpan] {
        var start = 0
        return text.utf8.split(separator: 10, omittingEmptySubsequences: false).map { line in
            defer { start += line.count + 1 }
            return TextSpan(start, start + line.count)
        }
    }
}

/// A paragraph with its words, its spans counted from its own beginning.
struct ArticlePiece {
    var text: String
    var paragraph: Paragraph
}

extension Article {
    /// The paragraphs, each by itself.
    var pieces: [ArticlePiece] {
        paragraphs.map { paragraph in
            ArticlePiece(text: text.at(paragraph.span), paragraph: paragraph.shifted(by: -paragraph.span.start))
        }
    }

    /// Puts paragraphs together; identity and spans follow.
    mutating func set(_ pieces: [ArticlePiece]) {
        var offset = 0
        paragraphs = pieces.map { piece in
            defer { offset += piece.text.utf8.count + 1 }
            return piece.paragraph.shifted(by: offset)
        }
        text = pieces.map(\.text).joined(separator: "\n")
        let spans = paragraphs.flatMap(\.lines).map(\.pageSpan)
        let start = spans.map(\.start).min() ?? id.span.start
        id = ArticleID(page: id.page, span: TextSpan(start, max(start, spans.map(\.end).max() ?? id.span.end)))
    }
}

extension Paragraph {
    fileprivate func shifted(by offset: Int) -> Paragraph {
        var moved = self
        moved.span = span.shifted(by: offset)
        moved.runInHeading = runInHeading?.shifted(by: offset)
        moved.lines = lines.map { line in
            var line = line
            line.textSpan = line.textSpan.shifted(by: offset)
            return line
        }
        return moved
    }
}
