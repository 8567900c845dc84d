// After every message: lays the panes out, keeps cursors on the screen, and asks for what came into view.

import Corpus
import Screen
import Script

extension BrowserState {
    /// Columns the reader can use: the reading width of each column, margins and gaps.
    private var readingColumns: Int { reader.columns.count * (2 * reader.style.width + 5) - 1 }

    /// Rows of text in the reader.
    var readerHeight: Int {
        let rows = plan.body(of: .reader)?.rowCount ?? max(1, size.rowCount - 2)
        return reader.columns.count > 1 ? max(1, rows - 1) : rows
    }

    /// Rows of the list or the press tree.
    var listHeight: Int { plan.body(of: .articles)?.rowCount ?? max(1, size.rowCount - 2) }

    /// Rows of events in the timeline.
    var timelineHeight: Int {
        let rows = plan.body(of: .timeline)?.rowCount ?? max(1, size.rowCount - 2)
        return max(1, rows - TimelineView.stripHeight(timeline, rowCount: rows))
    }

    /// Brings everything into line with what changed.
    mutating func settle() {
        plan = ScreenPlan(size: size, panes: panes, readingColumns: readingColumns)
        settlePress()
        askForWholeCount()
        settleList()
        settleReader()
        timeline.top = scrolled(
            top: timeline.top, cursor: timeline.cursor, height: timelineHeight, count: timeline.rows.count)
        settlePicker()
        if pending.isEmpty { isSlow = false }
    }

    /// The tree counts the articles of the filter: a level is asked for when it is shown, and again under another filter.
    private mutating func settlePress() {
        press.scroll(height: listHeight)
        guard press.isShown, let last = press.levels.indices.last, press.levels[last].asked != filter.combined else {
            return
        }
        press.levels[last].asked = filter.combined
        ask(.pressNodes(below: press.levels[last].place, filter.combined), in: .press)
    }

    private mutating func settleList() {
        list.scroll(height: listHeight)
        let missing = list.missingKeys(height: listHeight)
        if !missing.isEmpty, !list.requested.isSuperset(of: missing) {
            list.requested = Set(missing)
            ask(.rows(missing), in: .rows)
        }
        list.forgetFarRows()
    }

    private mutating func settleReader() {
        if reader.followsList, reader.columns.count == 1, reader.column.key != list.currentKey {
            reader.columns[0].open(list.currentKey)
            if list.currentKey == nil { reader.columns[0].take(nil) }
        }
        if reader.followsList, list.currentKey == nil, list.isComplete { clearTimeline() }
        for index in reader.columns.indices { askForColumn(index) }
        settleComparison()
        let widths = readerColumns()
        for (index, rectangle) in widths {
            reader.columns[index].layOut(columnCount: textArea(rectangle).columnCount, state: self)
        }
        settleFacing(widths.map(\.index))
        for (index, rectangle) in widths { reader.columns[index].bringIntoView(height: rectangle.rowCount) }
        settleFacingTops(widths.map(\.index))
        for (index, _) in widths { notePosition(of: reader.columns[index]) }
        reader.firstShown = widths.first?.index ?? 0
    }

    /// Remembers how far the article of a column is read; side by side it is compared.
    private mutating func notePosition(of column: ReaderColumn) {
        guard reader.columns.count == 1, column.isCurrent, !column.isRaw, let id = column.detail?.row.id,
            !column.layout.lines.isEmpty
        else {
            return
        }
        let isAtStart = column.top <= column.layout.headCount
        reader.positions.note(id, isAtStart ? 0 : column.layout.offset(at: column.top))
    }

    /// Asks for what a column lacks, once.
    private mutating func askForColumn(_ index: Int) {
        let column = reader.columns[index]
        if let key = column.key, !column.isCurrent, !column.isMissing, asked[.detail(index)] != key {
            asked[.detail(index)] = key
            ask(.detail(key), in: .detail(index))
        }
        if let page = column.rawPart?.page.id, column.isRaw, column.isCurrent, column.page?.page.id != page,
            !pending.contains(.pageLines(index))
        {
            ask(.pageLines(page), in: .pageLines(index))
        }
    }

    /// The rectangles of the text of the reader columns on the screen; several have a line with their headlines above.
    func readerColumns() -> [(index: Int, body: Rectangle)] {
        var body = plan.body(of: .reader) ?? Rectangle(size)
        if reader.columns.count > 1 { _ = body.splitOffTop(1) }
        let shown = reader.shown(width: body.columnCount)
        return Array(zip(shown, body.sideBySide(shown.count, gap: 1))).map { (index: $0, body: $1) }
    }

    /// Where the text of a column stands: as wide as the reading width allows, in the middle.
    func textArea(_ body: Rectangle) -> Rectangle {
        // A margin for signs at the left; at the right one for what hangs.
        let style = reader.style
        let room = max(1, body.columnCount - (style.hangsPunctuation ? 3 : 2))
        let width = min(room, 2 * style.width)
        let margin = style.isCentred ? (body.columnCount - width) / 2 : min(1, body.columnCount - width)
        return Rectangle(
            row: body.row, column: body.column + margin, rowCount: body.rowCount, columnCount: width)
    }

    private mutating func settlePicker() {
        endSearches()
        guard case .picker(var picker)? = overlay else { return }
        let height = PickerView.listHeight(size)
        picker.top = scrolled(top: picker.top, cursor: picker.cursor, height: height, count: picker.shown.count)
        overlay = .picker(picker)
        askForSparks(picker)
    }
}

extension ReaderColumn {
    /// Sets the lines again when article, width or view changed, and keeps the place.
    fileprivate mutating func layOut(columnCount: Int, state: BrowserState) {
        guard let detail else {
            layout = ReadingLayout()
            return
        }
        let part = detail.part(at: rawPlace ?? 0)
        let showsRaw = isRaw && page?.page.id == part.page.id
        let source = ReadingLayout.Source(
            of: detail, columnCount: columnCount, rawPage: showsRaw ? part.page.id : nil, style: state.reader.style)
        if source != layout.source {
            if layout.source?.id == source.id, wantedOffset == nil, wantedTop == nil { keepPlace(showsRaw: showsRaw) }
            setLines(detail, showsRaw: showsRaw, columnCount: columnCount, state: state)
        }
    }

    /// Wants the line that stands on top, or in the other view the same sentence.
    private mutating func keepPlace(showsRaw: Bool) {
        let holds = held?.top == top
        guard top > 0 || holds else { return }
        if layout.source?.isRaw == showsRaw {
            let isInHead = !showsRaw && top < layout.headCount && !holds
            wantedTop = (isInHead ? top : nil, holds ? held?.offset ?? 0 : layout.offset(at: top))
        } else {
            wantedOffset =
                showsRaw
                ? layout.offset(at: max(top, layout.headCount)) : articleOffset(fromPage: layout.offset(at: top))
        }
    }

    private mutating func setLines(_ detail: ArticleDetail, showsRaw: Bool, columnCount: Int, state: BrowserState) {
        let ambiguous = state.configuration.ambiguous
        if showsRaw, let page {
            layout = ReadingLayout(
                raw: page, of: detail, at: rawPlace ?? 0, columnCount: columnCount, style: state.reader.style,
                ambiguous: ambiguous)
        } else {
            layout = ReadingLayout(
                prose: detail, columnCount: columnCount, style: state.reader.style, ambiguous: ambiguous,
                wording: state.wording)
        }
        findHits(state.hitWords(of: self), state.configuration, isForced: true)
    }

    /// Finds the words again when they or the text changed.
    mutating func findHits(_ words: HitWords, _ configuration: BrowserConfiguration, isForced: Bool) {
        guard isForced || words != hitWords else { return }
        hitWords = words
        currentHit = nil
        let finder = HitFinder(words, configuration)
        hits =
            findsInLines
            ? finder.places(inLines: layout.text) : detail.map { finder.places(in: $0.annotated) } ?? []
    }

    /// Scrolls to the place that is wanted, and never past the end.
    fileprivate mutating func bringIntoView(height: Int) {
        var kept: Int?
        defer {
            top = max(0, min(top, layout.lines.count - max(1, height)))
            if let kept { held = (top, kept) }
        }
        if let line = wantedPageLine, isRaw, layout.source?.isRaw == true {
            wantedPageLine = nil
            wantedOffset = nil
            return top = max(0, layout.index(ofPageLine: line) - max(1, height / 3))
        }
        guard isCurrent, isRaw == (layout.source?.isRaw ?? false) else { return }
        if let line = wantedTop.map({ $0.line ?? layout.line(at: $0.offset) }) {
            top = line
            kept = wantedTop?.line == nil ? wantedTop?.offset : nil
            wantedTop = nil
            wantedOffset = nil
        }
        guard let wanted = wantedOffset else { return }
        wantedOffset = nil
        let line = layout.line(at: isRaw ? pageOffset(fromArticle: wanted) : wanted)
        if wanted == 0, !isRaw {
            top = 0
        } else if !(top..<top + max(1, height - 1)).contains(line) || isRaw {
            top = max(0, line - max(1, height / 3))
        }
    }
}
