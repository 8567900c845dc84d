// The labels of the tables that sites and offices print over a document, and the head and foot of a document. Lines are
// known by their own words here; what their places say is elsewhere.

import Corpus

extension Documents {
    /// Labels that need their colon: 签发人：某某某, 办理结果：B类　公开属性：主动公开.
    static let labels: Phrases = [
        "签发人:", "签发:", "会签人:", "办理结果:", "办理类别:", "办复日期:", "公开属性:", "公开时限:", "公开形式:", "公开日期:", "公开期限:", "公开程序:",
        "公开层级:", "发文单位:", "发布文号:", "发文部门:", "制发机关:", "制发单位:", "效力状态:", "效力级别:", "公文时效:", "公文名称:", "公文编号:",
        "文件状态:", "文件类型:", "文件类别:", "文件有效性:", "体裁分类:", "生效日期:", "生效时间:", "失效日期:", "失效时间:", "废止时间:", "签发日期:",
        "签署日期:", "登记号:", "统一登记号:", "信息编号:", "信息索引:", "信息形式:", "索取号:", "载体形式:", "载体类型:", "内容概述:", "内容分类:", "所属机构:",
        "所属主题:", "建议编号:", "提案编号:", "生成时间:", "成文时间:", "印发时间:", "解读机关:", "解读单位:", "解读人:", "发布地点:", "发布人:", "发言人:",
        "出席人员:", "出席嘉宾:", "发布嘉宾:", "字数:", "阅读时间:", "预计阅读", "相关文件:", "关联文件:", "政策原文:",
    ]

    /// What a line of a table may consist of when its value stands under it, beside the fields and labels that say so alone.
    private static let bareLabels: Set<String> = [
        "分类", "类别", "文号", "标题", "名称", "有效性", "状态", "时效", "主题", "体裁", "关键词", "关键字", "主题词", "摘要", "服务对象", "公开属性", "公开方式",
        "公开形式", "公开时限", "公开日期", "公开期限", "公开程序", "公开类别", "发文单位", "发布单位", "发布部门", "发文部门", "制发机关", "制发单位", "责任部门",
        "责任单位", "所属机构", "所属主题", "效力状态", "效力级别", "公文时效", "公文名称", "公文编号", "文件状态", "文件类型", "文件类别", "文件名称", "文件有效性",
        "体裁分类", "生效日期", "生效时间", "失效日期", "失效时间", "废止时间", "签发日期", "签署日期", "签发人", "登记号", "统一登记号", "信息编号", "信息索引", "信息形式",
        "信息来源", "索取号", "索引", "载体形式", "载体类型", "内容概述", "内容分类", "发布时间", "发文时间", "生成时间", "成文时间", "印发时间", "日期", "来源", "语种",
        "办理结果", "办理类别", "办复日期", "建议编号", "提案编号", "密级", "紧急程度", "承办单位", "主办单位", "栏目", "所属栏目",
    ]

    /// A label with nothing behind it, with its colon or without, bullets and bars before it apart: 文　　号, • 主题分类.
    static func isBareLabel(_ words: Words) -> Bool {
        var label = words.drop { [0x2022, 0x7C, 0xB7].contains($0) }
        while let last = label.last, last == 0x3A || last == 0x7C { label.removeLast() }
        guard (2...7).contains(label.count) else { return false }
        return isField(label) || bareLabels.contains(label.string)
    }

    /// 榆交函〔2019〕58号　签发人：某某某: the number without who signed.
    static func number(_ core: Words) -> Words { core.place(of: issuedBy).map { core[..<$0] } ?? core }

    private static let issuedBy: Phrase = "签发人"

    /// 〔2021〕, [79]: the year of a document's number.
    static func isYear(_ core: Words, at place: Int) -> Bool {
        guard CharacterKind.of(core[place]) == .opening else { return false }
        let digits = core[(place + 1)...].prefix { CharacterKind.of($0) == .digit }
        guard digits.count == 4 || digits.count == 2, digits.endIndex < core.endIndex else { return false }
        return CharacterKind.of(core[digits.endIndex]) == .closing
    }

    /// 第14期, 第3号（总第210期）: the number of an office's bulletin and nothing else.
    static func isIssue(_ view: LineView) -> Bool {
        let core = view.core
        guard core.first == 0x7B2C, core.count <= 16 else { return false }
        let numerals = core.dropFirst().prefix { Numerals.isNumeral($0) }
        guard !numerals.isEmpty, numerals.endIndex < core.endIndex else { return false }
        guard [0x671F, 0x53F7].contains(core[numerals.endIndex]) else { return false }
        let rest = core[(numerals.endIndex + 1)...]
        return rest.isEmpty || rest.first == 0x28
    }

    /// 国务院公报2016年第25号, 国务院公报　2016·第25号: the gazette, its year and number, at the foot or head of a sheet.
    static func isIssueOfGazette(_ view: LineView) -> Bool {
        let core = view.core
        guard (8...24).contains(core.count), let last = core.last, last == 0x53F7 || last == 0x671F,
            let start = core.lastIndex(of: 0x7B2C),
            core[(start + 1)...].dropLast().allSatisfy({ Numerals.isNumeral($0) }),
            let mark = core[..<start].last, mark == 0x5E74 || mark == 0xB7
        else { return false }
        let name = core[..<start].dropLast().prefix { !Numerals.isNumeral($0) }
        return name.count >= 3 && name.endsWithAny(gazettes)
            && core[name.endIndex..<start].dropLast().allSatisfy { Numerals.isNumeral($0) }
    }

    /// 国务院公报　2011·23
    static func isIssueInShort(_ core: Words) -> Bool {
        guard (8...16).contains(core.count), let point = core.lastIndex(where: { $0 == 0xB7 || $0 == 0x2E }) else {
            return false
        }
        let (name, number) = (core.prefix { CharacterKind.of($0) == .han }, core[(point + 1)...])
        let year = core[name.endIndex..<max(name.endIndex, point)]
        return name.count >= 3 && name.endsWithAny(gazettes) && year.count == 4 && (1...2).contains(number.count)
            && (year + number).allSatisfy { CharacterKind.of($0) == .digit }
    }

    private static let gazettes: Phrases = ["公报", "通讯", "学刊", "月刊", "周刊", "杂志", "学报", "旬刊"]

    private static let bulletins: Phrases = [
        "纪要", "简报", "通报", "专报", "快报", "动态", "反映", "内参", "参考", "通讯", "情况", "信息", "摘报", "要情", "公报",
    ]

    /// The name of a bulletin of an office: 市长办公会议纪要, 工作简报.
    static func isBulletin(_ core: Words) -> Bool { core.count <= 24 && core.endsWithAny(bulletins) }

    private static let redHeads: Phrases = ["文件", "公文", "(函)"]

    /// 某某县人民政府文件, 某某省工会代表大会文件之三.
    static func isRedHead(_ core: Words) -> Bool {
        guard (5...36).contains(core.count), core.number(of: .comma) == 0 else { return false }
        guard core.allSatisfy({ CharacterKind.of($0) != .symbol }) else { return false }
        if core.endsWithAny(Documents.redHeads) { return true }
        guard let place = core.place(of: "文件之") ?? core.place(of: "文件("), place >= core.startIndex + 4 else {
            return false
        }
        let number = core[(place + 3)...].prefix { Numerals.isNumeral($0) }
        return !number.isEmpty && core.endIndex - number.endIndex <= 1
    }

    /// 共印120份: how many copies were printed.
    static func isPrintRun(_ core: Words) -> Bool {
        core.count <= 12 && core.last == 0x4EFD && (core.starts("共印") || core.starts("印"))
            && core.dropLast().last.map { Numerals.isNumeral($0) } ?? false
    }

    /// 前言……1, 第二章 总体要求......12: leaders and the page a chapter begins on.
    static func isContents(_ view: LineView) -> Bool {
        let page = view.words.reversed().prefix { CharacterKind.of($0) == .digit }
        guard (1...3).contains(page.count), view.count >= 6 else { return false }
        let leaders = view.words.dropLast(page.count).reversed().prefix { [0x2E, 0x2026, 0xB7, 0x22EF].contains($0) }
        return leaders.count >= 3 || leaders.count >= 2 && leaders.first == 0x2026
    }
}
