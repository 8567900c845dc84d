// Columns, their places and the grain of time, kept from one run to the next.

import Corpus

extension BrowserState {
    /// Puts columns and grain into a session.
    func keepColumns(in session: inout BrowserSession) {
        session.columns = reader.columns.compactMap { column in
            guard let id = column.detail?.row.id else { return nil }
            let isAbove = column.top < column.layout.headCount
            let offset = column.isRaw ? column.place(height: readerHeight) : column.layout.offset(at: column.top)
            return BrowserSession.Column(
                article: id, topOffset: offset, topLine: isAbove && !column.isRaw ? column.top : nil,
                focus: column.focus)
        }
        session.active = reader.active
        session.sync = "\(reader.sync)"
        session.marks = reader.areMarksChosen ? "\(reader.marks)" : nil
        session.unit = timeline.isUnitChosen ? timeline.unit : nil
        session.showsBars = timeline.showsBars
    }

    /// Takes the grain of time and the way of scrolling from a session.
    mutating func restoreTime(_ session: BrowserSession) {
        if let unit = session.unit {
            timeline.unit = unit
            timeline.isUnitChosen = true
        }
        timeline.showsBars = session.showsBars ?? true
        if let sync = ScrollSync.allCases.first(where: { "\($0)" == session.sync }) {
            reader.sync = sync
            reader.isSyncChosen = session.columns?.count ?? 0 > 1
        }
        if let marks = ComparisonMarks.allCases.first(where: { "\($0)" == session.marks }) {
            reader.marks = marks
            reader.areMarksChosen = true
        }
        restoringActive = session.active ?? 0
    }

    /// The keys of the columns of an earlier session have come; what is gone is left out.
    mutating func takeColumns(_ keys: [ArticleKey?]) {
        let columns = zip(keys, restoringColumns).compactMap { key, former -> ReaderColumn? in
            guard let key else { return nil }
            var column = ReaderColumn()
            column.open(key)
            column.wantedTop = (former.topLine, former.topOffset)
            column.focus = former.focus
            return column
        }
        restoringColumns = []
        guard !columns.isEmpty else { return }
        reader.columns = columns
        reader.active = max(0, min(restoringActive, columns.count - 1))
        reader.followsList = false
        list.wanted = reader.column.key
        if let index = list.keys.firstIndex(where: { $0 == list.wanted }) { list.cursor = index }
        asked = [:]
        if panes.focus == .reader { focusReader() }
    }
}
