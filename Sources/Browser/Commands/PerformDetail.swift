// The text in depth: its look, what else is on its page, where it goes on.

import Corpus

extension BrowserState {
    // MARK: Look

    /// What can be switched, with its state.
    func viewPicker() -> Picker {
        Picker(
            .view,
            ReadingOption.allCases.map { option in
                let state = reader.style.isOn(option).map { wording(.inDepth($0 ? .isOn : .isOff)) }
                return PickerItem(
                    text: wording(.inDepth(.option(option))), trailing: state ?? "\(reader.style.width)",
                    value: .option(option))
            })
    }

    /// Switches something; the list stays, so that more can be switched.
    mutating func switchOption(_ option: ReadingOption, cursor: Int) {
        reader.style.toggle(option)
        var picker = viewPicker()
        picker.cursor = cursor
        overlay = .picker(picker)
    }

    // MARK: Scraps

    /// Asks for the lines of the page the place at hand is on.
    mutating func askForScraps() {
        guard let detail = reader.column.detail else { return say(.stillLoading, .warning) }
        var picker = Picker(.scraps, [])
        picker.isLoaded = false
        overlay = .picker(picker)
        ask(.pageLines(detail.part(at: reader.column.place(height: readerHeight)).page.id), in: .scraps)
    }

    /// The lines have come: those that belong to no article, by what they are.
    mutating func takeScraps(_ page: PageLines?) {
        guard case .picker(var picker)? = overlay, picker.kind == .scraps else { return }
        guard let page else {
            overlay = nil
            return say(.pageIsGone, .warning)
        }
        picker.items = scrapItems(of: page)
        picker.isLoaded = true
        picker.moveToStart()
        overlay = .picker(picker)
        if picker.items.isEmpty {
            overlay = nil
            say(.inDepth(.noScraps))
        }
    }

    private func scrapItems(of page: PageLines) -> [PickerItem] {
        let scraps = PageScrap.all(of: page)
        var items: [PickerItem] = []
        for name in scraps.map({ wording.role($0.role) }).reduce(
            into: [String](), { if !$0.contains($1) { $0.append($1) } })
        {
            items.append(PickerItem(text: name, value: .nothing))
            items += scraps.filter { wording.role($0.role) == name }.map { scrap in
                PickerItem(text: scrap.text, leading: "\(scrap.line)", value: .pageLine(scrap.line))
            }
        }
        return items
    }

    /// Shows the page's own lines at one of them.
    mutating func goToPageLine(_ line: Int) {
        let place = reader.column.place(height: readerHeight)
        reader.column.isRaw = true
        reader.column.rawPlace = reader.column.rawPlace ?? place
        reader.column.wantedPageLine = line
        focusReader()
    }

    // MARK: Jumps

    /// In a story whose parts are joined to the next part, else the first; from a page that goes on elsewhere to that
    /// page of the same issue.
    mutating func followJump() {
        let column = reader.column
        guard let detail = column.detail else { return say(.stillLoading, .warning) }
        let place = column.place(height: readerHeight)
        if let next = detail.parts.first(where: { $0.offset > place }) { return goToPart(next) }
        if let jump = detail.annotated.article.jumps.first(where: { $0.pageNumber != nil }) {
            jumpNumber = jump.pageNumber
            let issue = PressNode.Place.issue(paper: detail.row.newspaper, date: detail.row.published)
            return ask(.pressNodes(below: issue, .everything), in: .jump)
        }
        guard let first = detail.parts.first else { return say(.inDepth(.noJump), .warning) }
        goToPart(first)
    }

    private mutating func goToPart(_ part: ArticlePart) {
        reader.column.isRaw = false
        reader.column.focus = nil
        reader.column.currentHit = nil
        reader.column.target = nil
        reader.column.top = reader.column.layout.line(at: part.offset)
        reader.column.wantedOffset = part.offset
        say(.inDepth(.partOnPage(part.row.pageNumber)))
    }

    /// The pages of the issue have come: the list is cut down to the one named.
    mutating func takeJumpPages(_ nodes: [PressNode]) {
        guard let number = jumpNumber else { return }
        jumpNumber = nil
        guard let node = nodes.first(where: { $0.pageNumber == number }) else {
            return say(.inDepth(.pageNotHere(number)), .warning)
        }
        visits.leave(visit)
        press.isShown = false
        list.below = node.place
        panes.focus(on: .articles)
        if panes.zoom == .full { panes.zoom = .normal }
        askForList()
        say(.inDepth(.articlesOfPage(number)))
    }
}
