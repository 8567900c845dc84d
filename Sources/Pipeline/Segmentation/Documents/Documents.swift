// Lines of documents of offices: numbers, tables of metadata, imprints.

import Corpus

/// Furniture of government documents.
enum Documents {
    static let fields: Phrases = [
        "索引号", "发文机关", "发文机构", "发文字号", "成文日期", "发布日期", "发布机构", "主题分类", "有效性", "公开方式", "公开类型", "公开范围", "公文种类", "体裁",
        "文号:", "发文日期",
        "生成日期", "实施日期", "废止日期", "主题词", "信息分类", "组配分类", "名称:", "标题:", "文件编号", "时效性", "信息名称", "此件公开", "此件主动公开", "此件依申请公开",
        "是否有效", "统一编号",
        "制定机关", "施行日期",
        "印发日期",
    ]

    private static let printed: Phrases = ["日印发", "日印"]
    private static let copies: Phrases = ["抄送:", "抄报:", "主送:", "分送:", "报送:"]
    static let imprints: Phrases = [
        "抄送:", "抄报:", "主送:", "分送:", "报送:", "主题词", "印发", "日印", "共印", "打字", "打印:", "校对:", "信息公开形式",
    ]

    /// What stands under a document's sign-off: 抄送：…, …办公厅 2020年5月20日印发.
    static func isImprint(_ view: LineView) -> Bool {
        if isCopyList(view) || view.core.starts("主题词:") || isPrintRun(view.core) { return true }
        if view.line.gapCount > 0, view.core.starts("打字:"), view.count <= 20 { return true }
        if view.line.gapCount > 0, view.core.dropFirst(4).holds("打印:"), view.count <= 40 { return true }
        if view.words.first == 0x28, view.words.starts("(信息公开形式") || view.words.holds("共印") { return true }
        return view.core.endsWithAny(printed) && view.line.commaCount == 0 && view.count <= 40
    }

    /// Who else gets the document.
    static func isCopyList(_ view: LineView) -> Bool { view.core.startsWithAny(copies) }

    /// 渝府发〔2021〕15号, 国发[2016]7号.
    static func isNumber(_ view: LineView) -> Bool {
        guard view.line.digitCount >= 3, view.words.contains(0x53F7) else { return false }
        let core = number(view.core)
        guard core.last == 0x53F7, core.count >= 6, core.count <= 26 else { return false }
        return core.number(of: .comma) == 0 && core.indices.contains { isYear(core, at: $0) }
    }

    /// True when the words are a field and nothing else.
    static func isField(_ words: Words) -> Bool { words.isAny(of: fields) }

    /// A field of the table over a document, with or without its value.
    static func isMetadata(_ view: LineView) -> Bool {
        let core = view.core
        if core.startsWithAny(labels) { return !view.isSentence && view.count <= 60 && view.line.clauseCount == 0 }
        guard !view.isSentence, let field = core.opening(of: fields) else { return false }
        let rest = core.dropFirst(field.count)
        if core.starts("此件") { return view.count <= 12 }
        return rest.isEmpty || rest.prefix(3).contains { CharacterKind.of($0) == .colon } || view.line.gapCount > 0
            || field.last == 0x3A
    }
}
