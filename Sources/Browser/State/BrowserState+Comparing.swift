// Keeps the comparison of the columns with what stands in them, and their lines facing each other.

import Corpus
import Screen

extension BrowserState {
    /// Compares the columns when all have come and something changed, and hands each what is marked in it.
    mutating func settleComparison() {
        let details = reader.columns.compactMap { $0.isCurrent ? $0.detail : nil }
        guard reader.columns.count > 1, details.count == reader.columns.count else { return reader.endComparison() }
        let source = Comparison.Source(details)
        if reader.comparison.map({ $0.source != source }) ?? false { reader.dropComparison() }
        if reader.comparison?.source != source, reader.askedComparison != source {
            reader.askedComparison = source
            ask(.comparison(ComparisonTask(details, folding: configuration.folding)), in: .comparison)
        }
        reader.showMarks()
    }

    /// The comparison has come.
    mutating func take(_ comparison: Comparison) {
        guard reader.columns.count > 1, comparison.source == reader.askedComparison else { return }
        reader.begin(comparison)
    }

    /// Compares after all what was given up.
    mutating func compareAgain() {
        if !pending.contains(.comparison) { reader.askedComparison = nil }
        say(.stillLoading, .warning)
    }

    /// Lets the lines of the columns on the screen face each other, or closes the gaps again.
    mutating func settleFacing(_ shown: [Int]) {
        guard reader.sync == .aligned, let comparison = reader.comparison, shown.count > 1,
            shown.allSatisfy({ !reader.columns[$0].isRaw && reader.columns[$0].layout.source?.isRaw == false })
        else {
            for index in reader.columns.indices { reader.columns[index].closeGaps() }
            return
        }
        let sources = shown.compactMap { reader.columns[$0].layout.source }
        guard shown.contains(where: { reader.columns[$0].layout.facing != sources }) else { return }
        for index in shown { reader.columns[index].closeGaps() }
        let articles = shown.compactMap { reader.columns[$0].detail?.annotated.article }
        let rows = comparison.alignment.rows.map { row in shown.map { row[$0] } }
        let gaps = FacingLines(layouts: shown.map { reader.columns[$0].layout }, articles: articles, rows: rows).gaps
        for (place, index) in shown.enumerated() { reader.columns[index].open(gaps[place], facing: sources) }
    }

    /// Columns that face each other stand at the same line: that of the active one.
    mutating func settleFacingTops(_ shown: [Int]) {
        guard reader.sync == .aligned, !reader.column.layout.facing.isEmpty else { return }
        for index in shown where !reader.columns[index].layout.facing.isEmpty {
            reader.columns[index].top = reader.column.top
            reader.columns[index].wantedOffset = nil
        }
    }

    /// Brings what faces a stop of the active column onto the screen in the others.
    mutating func bringFacing(_ stop: TextSpan) {
        guard case .compared = reader.column.steps,
            let facing = reader.column.compared.stops.first(where: { $0.span == stop })
        else { return }
        let own = reader.column.layout.line(at: stop.start)
        for index in reader.columns.indices where index != reader.active {
            let span = facing.others[index]
            reader.columns[index].focus = span
            guard let span else { continue }
            let line = reader.columns[index].layout.line(at: span.start)
            // A column that is not on the screen faces nothing; it goes to the place when it comes.
            if reader.sync != .aligned || reader.columns[index].layout.facing.isEmpty {
                reader.columns[index].isRaw = false
                reader.columns[index].wantedOffset = span.start
            } else if abs(line - own) >= readerHeight {
                let percent = line * 100 / max(1, reader.columns[index].layout.lines.count)
                say(.inDepth(.facesElsewhere(column: index + 1, percent: percent)))
            }
        }
    }
}

extension ReaderState {
    /// The column that the active one is held against: the one chosen, else the first of the others.
    var partner: Int {
        if let chosenPartner, chosenPartner != active, columns.indices.contains(chosenPartner) { return chosenPartner }
        return active > 0 ? 0 : 1
    }

    /// The columns that are held against each other are other ones from now on.
    mutating func choosePartner() {
        let others = columns.indices.filter { $0 != active }
        let index = others.firstIndex(of: partner) ?? 0
        chosenPartner = others[(index + 1) % others.count]
        showMarks()
    }

    /// Takes a new comparison; what the reader chose to see stays.
    mutating func begin(_ comparison: Comparison) {
        self.comparison = comparison
        shownMarks = nil
        if !isSyncChosen { sync = comparison.facingCount > 0 ? .aligned : .joint }
        if !areMarksChosen { marks = comparison.tellingMarks }
        for index in columns.indices { columns[index].steps = .compared(marks) }
    }

    /// What was compared is no longer what stands in the columns.
    mutating func dropComparison() {
        comparison = nil
        for index in columns.indices { columns[index].compared = ComparedColumn() }
    }

    /// There is nothing to compare.
    mutating func endComparison() {
        askedComparison = nil
        guard comparison != nil || columns.contains(where: { $0.compared.marks != .nothing }) else { return }
        dropComparison()
        for index in columns.indices {
            if case .compared = columns[index].steps { columns[index].steps = .names }
        }
    }

    /// Hands each column what is marked in it.
    mutating func showMarks() {
        let wanted = ShownMarks(active: active, partner: partner, marks: marks)
        guard let comparison, wanted != shownMarks || columns.contains(where: { $0.compared.marks != marks }) else {
            return
        }
        shownMarks = wanted
        for index in columns.indices {
            let other = index == active ? partner : active
            columns[index].compared = comparison.column(index, partner: other, marks: marks)
        }
    }

    /// Marks something else, and lets `{` and `}` step through it.
    mutating func choose(_ chosen: ComparisonMarks) {
        marks = chosen
        areMarksChosen = true
        for index in columns.indices {
            columns[index].steps = chosen == .nothing ? .names : .compared(chosen)
            columns[index].focus = nil
        }
        showMarks()
    }
}

/// What the marks of the columns were made for.
struct ShownMarks: Hashable, Sendable {
    let active: Int
    let partner: Int
    let marks: ComparisonMarks
}

extension ReaderColumn {
    /// Closes the gaps that let its lines face others; the place stays.
    mutating func closeGaps() {
        guard !layout.facing.isEmpty else { return }
        let place = top > 0 && wantedOffset == nil ? layout.offset(at: max(top, layout.headCount)) : nil
        layout.closeGaps()
        if let place { top = layout.line(at: place) }
    }

    /// Opens gaps; the place stays.
    fileprivate mutating func open(_ gaps: FacingLines.Gaps, facing: [ReadingLayout.Source]) {
        let place = top > 0 && wantedOffset == nil ? layout.offset(at: max(top, layout.headCount)) : nil
        layout.open(gaps, facing: facing)
        if let place { top = layout.line(at: place) }
    }
}
