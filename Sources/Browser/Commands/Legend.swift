// What the marks and colours on the screen mean: for help, and beside the hints while columns are compared.

import Corpus
import Screen

extension ComparisonMarks {
    /// Each sign between columns, how it is drawn and what it means.
    func signs(_ wording: Wording) -> [(sign: String, style: Style, meaning: String)] {
        let isChinese = wording.language == .chinese
        let passage = Style(.sharedPassage, on: .text, .bold)
        let difference = Style(.difference, on: .text, .bold)
        switch self {
        case .passages: return [("|", passage, isChinese ? "他栏也有" : "elsewhere too")]
        case .differences:
            return [
                ("~", difference, isChinese ? "改" : "changed"), ("+", difference, isChinese ? "仅此栏有" : "only here"),
                ("-", difference, isChinese ? "此栏缺" : "not here"),
            ]
        case .entities, .nothing: return []
        }
    }
}

extension BrowserState {
    /// The signs of the columns, for the foot of the screen.
    var comparisonSigns: StyledText {
        guard isSideBySide, reader.comparison != nil else { return [] }
        return reader.marks.signs(wording).flatMap { entry in
            [StyledRun("  "), StyledRun(entry.sign, entry.style), StyledRun(" " + entry.meaning, Style(.hint))]
        }
    }

    /// What the sign of a difference says, which the cursor's mark stands over: `: only here`; empty for other stops.
    func signMeaning(at stop: TextSpan) -> String {
        guard reader.column.steps == .compared(.differences),
            let facing = reader.column.compared.stops.first(where: { $0.span == stop }),
            let entry = ComparisonMarks.differences.signs(wording).first(where: { $0.sign == facing.sign })
        else { return "" }
        return configuration.language == .chinese ? "：\(entry.meaning)" : ": \(entry.meaning)"
    }

    /// What is marked between columns.
    var comparisonLegend: [PickerItem] {
        let isChinese = configuration.language == .chinese
        return [
            heading(isChinese ? "各栏之间的标记" : "Marks between the columns"),
            legend(
                "|", isChinese ? "他栏也有的段落（八个字以上）" : "a passage that stands in another column too", on: .sharedPassage),
            legend("~", isChinese ? "两个版本用字不同" : "two versions have other words", on: .difference),
            legend("+", isChinese ? "仅此栏有" : "only this version has it", on: .difference),
            legend("-", isChinese ? "此处缺，另一栏有" : "missing here, the other version has it", on: .difference),
            legend("", isChinese ? "共有的名称" : "a name that both have", .sharedEntity),
        ]
    }

    /// What is marked in the pane that has the keys.
    var paneLegend: [PickerItem] {
        switch panes.focus {
        case .articles where press.isShown: []
        case .articles: listLegend
        case .timeline: timelineLegend
        case .reader: readerLegend
        }
    }

    private var listLegend: [PickerItem] {
        let isChinese = configuration.language == .chinese
        let glyphs = Glyphs(ambiguous: configuration.ambiguous)
        return [
            heading(isChinese ? "列表中的标记" : "Marks in the list"),
            legend(String(glyphs.selected), isChinese ? "已选中" : "selected", .selected),
            legend("", isChinese ? "未读的标题" : "a headline not read yet", .unread),
            legend("»", isChinese ? "跨版的文章" : "a story over several pages"),
            legend("'x", isChinese ? "书签 x" : "bookmark x", .bookmark),
            legend(isChinese ? "注" : "n", isChinese ? "有批注" : "has a note", .note),
            legend("#", isChinese ? "标签" : "a tag", .tag),
        ]
    }

    private var timelineLegend: [PickerItem] {
        let isChinese = configuration.language == .chinese
        let glyphs = Glyphs(ambiguous: configuration.ambiguous)
        return [
            heading(isChinese ? "时间线中的标记" : "Marks in the timeline"),
            legend("?", isChinese ? "日期由推断得出" : "the date is inferred"),
            legend(String(glyphs.planned), isChinese ? "计划中或到期的事" : "planned or due, not yet happened", .planned),
            legend("1.3", isChinese ? "并列时涉及哪几条线" : "of several lanes, those that take part"),
            legend("2", isChinese ? "行尾：报道此事的文章数" : "at the end: articles that report it"),
        ]
    }

    private var readerLegend: [PickerItem] {
        let isChinese = configuration.language == .chinese
        let kinds = EntityKind.allCases.filter { $0 != .other }
        return [heading(isChinese ? "正文中的标记" : "Marks in the text")]
            + kinds.map { legend("", wording.kind($0), $0.role) } + [
                legend("", isChinese ? "日期" : "date", .date), legend("", isChinese ? "命中的词" : "a hit", .hit),
                legend(
                    String(Glyphs(ambiguous: configuration.ambiguous).cursor),
                    isChinese ? "跳到的行" : "the line gone to"),
            ]
    }

    private func heading(_ text: String) -> PickerItem { PickerItem(text: text, value: .nothing) }

    private func legend(_ sign: String, _ text: String, _ role: StyleRole = .text, on ground: StyleRole = .text)
        -> PickerItem
    {
        PickerItem(text: text, leading: sign, value: .legend, runs: [StyledRun(text, Style(role, on: ground))])
    }
}
