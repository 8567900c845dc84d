// The reader corrects what the program made of a page: headline, date, newspaper, byline, where articles begin and end.

import Corpus

/// What a prompt for a correction is about.
enum CorrectedField: Hashable, Sendable {
    case title, byline, date, newspaper
}

extension BrowserState {
    mutating func performCorrection(_ command: Command) {
        switch command {
        case .correctTitle: promptForCorrection(.title)
        case .correctByline: promptForCorrection(.byline)
        case .correctDate: promptForCorrection(.date)
        case .correctNewspaper: promptForCorrection(.newspaper)
        case .joinNext: joinNext()
        case .splitHere: correctParagraph(.split)
        case .moveBack: correctParagraph(.moveBack)
        case .moveForward: correctParagraph(.moveForward)
        default: overlay = .picker(correctionPicker())
        }
    }

    /// The part of the article in the reader in which the place looked at lies.
    private var partInHand: ArticlePart? {
        let column = reader.column
        return column.detail?.part(at: column.place(height: readerHeight))
    }

    private mutating func promptForCorrection(_ field: CorrectedField) {
        guard let article = partInHand?.annotated.article else { return say(.stillLoading, .warning) }
        let former =
            switch field {
            case .title: article.title ?? ""
            case .byline: article.byline.joined(separator: " ")
            case .date: article.published?.value.description ?? ""
            case .newspaper: partInHand?.row.newspaper ?? ""
            }
        overlay = .prompt(Prompt(.correction(field), former))
    }

    /// What was typed in such a prompt, or behind the command in the palette.
    mutating func correct(_ field: CorrectedField, to text: String) {
        let words = text.split { $0.isWhitespace || "、，,".contains($0) }.map(String.init)
        switch field {
        case .title: correctArticle(.title(text.isEmpty ? nil : text))
        case .byline: correctArticle(.byline(words))
        case .newspaper where text.isEmpty: say(.nothingToChoose, .warning)
        case .newspaper: correctArticle(.newspaper(text))
        case .date:
            guard let date = PartialDate(iso: text) else { return say(.filterFault(.badDate(text)), .warning) }
            correctArticle(.date(date))
        }
    }

    private mutating func correctArticle(_ change: Correction.Change) {
        guard let part = partInHand else { return say(.stillLoading, .warning) }
        let id = part.annotated.article.id
        let quote = part.annotated.article.title ?? part.row.opening
        make(Correction(page: id.page, span: id.span, quote: String(quote.prefix(20)), change: change))
    }

    private mutating func joinNext() {
        guard let part = partInHand, let detail = reader.column.detail else { return say(.stillLoading, .warning) }
        let here = part.annotated.article.id
        let others = detail.siblings.map(\.id).filter { $0.page == here.page && $0.span.start > here.span.start }
        guard let next = others.min(by: { $0.span.start < $1.span.start }) else { return say(.lastOnPage, .warning) }
        correctArticle(.join(next.span))
    }

    /// Corrects the place of the paragraph looked at.
    private mutating func correctParagraph(_ change: Correction.Change) {
        guard let part = partInHand else { return say(.stillLoading, .warning) }
        let article = part.annotated.article
        let place = reader.column.place(height: readerHeight) - part.offset
        guard let index = article.paragraphs.lastIndex(where: { $0.span.start <= place }),
            let first = article.paragraphs[index].lines.first, let last = article.paragraphs[index].lines.last
        else { return say(.nothingHere, .warning) }
        if change == .split, index == 0 { return say(.firstParagraph, .warning) }
        let span = TextSpan(first.pageSpan.start, max(first.pageSpan.end, last.pageSpan.end))
        let quote = String(article.text.at(article.paragraphs[index].span).prefix(20))
        make(Correction(page: article.id.page, span: span, quote: quote, change: change))
    }

    mutating func make(_ correction: Correction) {
        let former = corrections.last {
            $0.page == correction.page && $0.span == correction.span && $0.change.kind == correction.change.kind
                && !correction.change.movesBorders
        }
        let inverse = [former.map { ReaderChange.correction($0) } ?? .correctionWithdrawn(correction)]
        change(.correction(correction), inverse: inverse)
        say(.corrected(correction))
    }

    /// All corrections, the latest first, and what was decided on names; choosing one takes it back.
    private func correctionPicker() -> Picker {
        let items = corrections.reversed().map { correction in
            PickerItem(
                text: "\(correction.quote) → \(correction.change.value)",
                leading: wording.correction(correction.change), value: .correction(correction))
        }
        let names = decisions.reversed().map { decision in
            PickerItem(
                text: "\(decision.form.name) → \((decision.listedUnder ?? decision.form).name)",
                leading: wording(.decidedName), value: .decision(decision))
        }
        return Picker(.corrections, items + names)
    }

    mutating func withdraw(_ correction: Correction) {
        change(.correctionWithdrawn(correction), inverse: [.correction(correction)])
        say(.correctionTakenBack(correction))
    }

    mutating func showCorrection(_ correction: Correction, isMade: Bool) {
        corrections.removeAll {
            $0 == correction
                || isMade && !correction.change.movesBorders && $0.page == correction.page
                    && $0.span == correction.span && $0.change.kind == correction.change.kind
        }
        if isMade { corrections.append(correction) }
    }

    /// A page was read anew after a correction: everything is asked for again, and the article that covers the place
    /// is shown.
    mutating func takeCorrected(_ correction: Correction) {
        askAgain()
        // The article at hand may have another key now; until it is found the reader stays where it is.
        reader.followsList = false
        let article = ArticleID(page: correction.page, span: correction.span)
        goToOffset = correction.change.movesBorders ? 0 : reader.column.place(height: readerHeight)
        goToPassage = nil
        ask(.key(of: article), in: .place)
    }
}

extension Wording {
    /// What a correction is about, in a word or two.
    func correction(_ change: Correction.Change) -> String {
        let isChinese = language == .chinese
        switch change {
        case .title: return isChinese ? "标题" : "headline"
        case .byline: return isChinese ? "署名" : "byline"
        case .date: return isChinese ? "日期" : "date"
        case .newspaper: return isChinese ? "报名" : "newspaper"
        case .mention(let entity):
            return entity.map { "\(kind($0.kind)) \($0.name)" } ?? (isChinese ? "非名称" : "no name")
        case .join: return isChinese ? "合并" : "joined"
        case .split: return isChinese ? "拆分" : "split"
        case .moveBack: return isChinese ? "段落前移" : "moved back"
        case .moveForward: return isChinese ? "段落后移" : "moved forward"
        }
    }
}
