// Reading: next articles, hits, names, headings, the page's own lines.

import Corpus

extension BrowserState {
    mutating func performReading(_ command: Command) {
        switch command {
        case .nextArticle: readNext(by: 1)
        case .previousArticle: readNext(by: -1)
        case .find: overlay = .prompt(Prompt(.find(top: reader.column.top)))
        case .nextHit: goToHit(forward: true)
        case .previousHit: goToHit(forward: false)
        case .articleEntities: overlay = .picker(articleEntities())
        case .outline: showOutline()
        case .rawLines: toggleRaw()
        case .sourceLines: saySource()
        case .openPageFile, .editPageFile: openPageFile(inEditor: command == .editPageFile)
        case .samePage: showSamePage()
        case .sideBySide: sideBySide()
        default: changeSync()
        }
    }

    private mutating func readNext(by step: Int) {
        let index = list.cursor + step
        guard list.keys.indices.contains(index) else { return say(step > 0 ? .lastArticle : .firstArticle) }
        list.move(to: index)
        openArticle(list.keys[index], focuses: true)
    }

    /// Goes to the next hit after the last one or, without one, after the first line shown; around the ends.
    mutating func goToHit(forward: Bool) {
        let column = reader.column
        guard !column.hits.isEmpty else { return say(column.hitWords.isEmpty ? .noHitWords : .noHit, .warning) }
        let count = column.hits.count
        let here =
            column.findsInLines ? column.layout.offset(at: column.top) : column.place(height: readerHeight)
        let next: Int
        if let current = column.currentHit {
            next = (current + (forward ? 1 : -1) + count) % count
        } else if forward {
            next = column.hits.firstIndex { $0.start >= here } ?? 0
        } else {
            next = column.hits.lastIndex { $0.start < here } ?? count - 1
        }
        if !column.findsInLines { reader.column.isRaw = false }
        reader.column.goToHit(next, height: readerHeight)
        say(.hit(next + 1, of: count))
    }

    private mutating func showOutline() {
        let items = outlineItems()
        guard !items.isEmpty else { return say(.noHeadings, .warning) }
        var picker = Picker(.outline, items)
        picker.cursor = headingInHand
        overlay = .picker(picker)
    }

    /// The heading whose section is read: the last one before the place at hand and, at the end of a text that was scrolled
    /// there, the last of all.
    private var headingInHand: Int {
        let column = reader.column
        let headings = column.detail?.annotated.article.headings ?? []
        let place = column.place(height: readerHeight)
        let isAtEnd = column.top > 0 && column.top + readerHeight >= column.layout.lines.count && !column.isRaw
        let isFirstLine = place == column.layout.offset(at: max(column.top, column.layout.headCount))
        let last = isAtEnd && isFirstLine ? headings.indices.last : headings.lastIndex { $0.span.start <= place }
        return last ?? 0
    }

    /// Between prose and the page's own lines, at the same sentence.
    mutating func toggleRaw() {
        var column = reader.column
        let place = column.place(height: readerHeight)
        column.isRaw.toggle()
        column.wantedOffset = place
        column.rawPlace = column.isRaw ? place : nil
        reader.column = column
    }

    private mutating func saySource() {
        let column = reader.column
        guard let detail = column.detail else { return }
        let place = column.place(height: readerHeight)
        let part = detail.part(at: place)
        let sentence = column.sentence(around: place)
        let lines = column.pageLines(of: sentence)
        let words = detail.annotated.article.text.at(sentence)
        let first = part.page.source.firstLine - 1
        guard let from = lines.first, let to = lines.last else { return say(.nothingHere, .warning) }
        say(.source(from: from + first, to: to + first, path: part.paths.first ?? part.page.source.path, words))
    }

    private mutating func openPageFile(inEditor: Bool) {
        let column = reader.column
        guard let detail = column.detail else { return }
        let place = column.place(height: readerHeight)
        let part = detail.part(at: place)
        let line = column.slice(at: place)?.line ?? 1
        let path = part.paths.first ?? part.page.source.path
        let number = part.page.source.firstLine - 1 + line
        effects.append(inEditor ? .openEditor(path: path, line: number) : .openPager(path: path, line: number))
    }

    private mutating func showSamePage() {
        let rows = reader.column.detail?.siblings ?? []
        guard !rows.isEmpty else { return say(.aloneOnPage, .warning) }
        let items = rows.map { row in
            PickerItem(
                text: row.title ?? row.opening, trailing: wording(.characters(row.characterCount)),
                value: .article(row.key, at: nil))
        }
        overlay = .picker(Picker(.samePage, items))
    }
}
