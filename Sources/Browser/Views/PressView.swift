// The press tree: papers, issues, pages, each with its dates and number of articles.

import Corpus
import Screen

/// The rows of a level of the press tree.
struct PressView {
    let state: BrowserState
    let body: Rectangle

    func draw(_ canvas: inout Canvas) {
        guard let level = state.press.levels.last, level.isLoaded else {
            return canvas.putMessage([[StyledRun(state.wording(.loading), .dim)]], in: body)
        }
        guard !level.nodes.isEmpty else {
            let phrase: Phrase = state.filter.isEmpty ? .emptyLibrary : .emptyResult
            return canvas.putMessage([[StyledRun(state.wording(phrase), .dim)]], in: body)
        }
        for index in 0..<body.rowCount where level.nodes.indices.contains(level.top + index) {
            let isCursor = level.top + index == level.cursor
            let line = body.line(index)
            drawRow(level.nodes[level.top + index], line, isCursor: isCursor, &canvas)
            if isCursor { canvas.underlayCursor(line, isFocused: state.panes.focus == .articles) }
        }
    }

    private func drawRow(_ node: PressNode, _ line: Rectangle, isCursor: Bool, _ canvas: inout Canvas) {
        if isCursor { canvas.put(String(canvas.glyphs.cursor), at: line.origin, columns: 1) }
        let count = state.wording(
            node.matchCount.map { .count($0, of: node.articleCount) } ?? .articleCount(node.articleCount))
        let dates = line.columnCount >= 50 ? span(of: node) : ""
        let right = dates.isEmpty ? count : "\(dates)  \(padded(count, columns: 8, canvas))"
        let used = canvas.put(
            right, at: Position(row: line.row, column: line.column + 1), columns: line.columnCount - 2, style: .dim,
            alignment: .right)
        canvas.put(
            name(of: node), at: Position(row: line.row, column: line.column + 1),
            columns: line.columnCount - used - 4, style: Style(.title))
    }

    private func padded(_ text: String, columns: Int, _ canvas: Canvas) -> String {
        String(repeating: " ", count: max(0, columns - canvas.columnCount(of: [StyledRun(text)]))) + text
    }

    private func name(of node: PressNode) -> String {
        guard case .page = node.place else { return state.wording.place(node.place) }
        return node.pageNumber.map { state.wording(.pageNumber($0)) } ?? state.wording(.pageUnknown)
    }

    /// First and last date below a paper; nothing for issues and pages, which bear their date already.
    private func span(of node: PressNode) -> String {
        guard case .paper = node.place, let from = node.dates.from, let to = node.dates.to else { return "" }
        return from == to ? "\(from)" : "\(from)~\(to)"
    }
}

extension Wording {
    /// A place of the press tree in words.
    func place(_ place: PressNode.Place) -> String {
        switch place {
        case .paper(let name): name ?? self(.paperUnknown)
        case .issue(_, let date): date?.description ?? self(.undated)
        case .page: self(.onePage)
        }
    }
}
