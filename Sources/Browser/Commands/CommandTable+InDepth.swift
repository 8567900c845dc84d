// The part of the table of commands that belongs to reading in depth: articles side by side, time, the text itself.

extension CommandTable {
    static let inDepth: [CommandEntry] = [
        CommandEntry(
            .comparisonMarks, .comparing,
            "What is marked: shared passages, differences, shared names, nothing",
            "换标记：相同段落、不同之处、共有名称、无"),
        CommandEntry(
            .nextDifference, .comparing, "Next difference between two versions", "两个版本的下一处不同",
            Hint(16, "next difference", "下一处不同")),
        CommandEntry(.previousDifference, .comparing, "Previous difference", "上一处不同"),
        CommandEntry(
            .comparePartner, .comparing, "Hold the column against the next of the others: differences, figures",
            "把本栏与另一栏对照：不同之处与统计"),
        CommandEntry(
            .similar, .comparing, "Articles like this one: shared passages first; Enter puts one beside it",
            "相似文章：有相同段落的在前；回车并排对照", Hint(17, "similar", "相似")),
        CommandEntry(
            .addLane, .timeline, "Another person, place, organisation in a lane beside; again takes it out",
            "加一个人物、地点或机构并列比较；再选一次即移除", Hint(18, "lane", "并列")),
        CommandEntry(
            .chooseEvents, .timeline, "Which events: past, planned, certain, inferred, together with another name",
            "筛选事件：已发生、计划、日期确定、推定、同时涉及另一名称"),
        CommandEntry(
            .expandEvent, .timeline, "List the reports of the event below it, or hide them", "在下方列出或收起此事的各篇报道"),
        CommandEntry(
            .happenings, .timeline, "What else happened then: at the date under the cursor", "当时还发生了什么（光标处的日期）",
            Hint(19, "then", "当时")),
        CommandEntry(
            .exportTimeline, .timeline, "Write the timeline to a file: text, CSV, JSON or SVG",
            "导出时间线：文本、CSV、JSON 或 SVG"),
        CommandEntry(
            .viewOptions, .reading, "How the text looks: names, dates, hits, hanging punctuation, spacing, width",
            "正文外观：名称、日期、命中的标记，标点悬挂，段距，栏宽"),
        CommandEntry(
            .scraps, .reading, "What else is on this page: captions, folios, advertisements", "本版其余内容：图说、版头、广告等"),
        CommandEntry(
            .followJump, .reading, "Follow a printed pointer to the page where the story goes on", "跟随上接、下转，到续文所在处"),
    ]
}

extension CommandTable {
    /// What is done most while articles stand side by side, the most useful first: hints and help name these before all
    /// others there.
    /// - Parameter marks: what `}` steps through now.
    static func sideBySide(_ marks: ComparisonMarks) -> [(command: Command, hint: Hint)] {
        [
            (.nextGroup, Hint(1, "next \(marks.englishWord)", "下一处\(marks.chineseWord)")),
            (.close, Hint(2, "drop", "减栏")),
            (.comparisonMarks, Hint(3, "marks", "标记")),
            (.synchronise, Hint(4, "scroll", "滚动")),
            (.nextPane, Hint(5, "column", "换栏")),
        ]
    }

    /// Commands that help lists first while articles stand side by side.
    static let besideFirst: [Command] = [
        .nextGroup, .previousGroup, .comparisonMarks, .nextDifference, .previousDifference, .comparePartner,
        .synchronise, .nextPane, .previousPane, .sideBySide, .close,
    ]
}

extension ComparisonMarks {
    fileprivate var englishWord: String {
        switch self {
        case .passages: "passage"
        case .differences: "difference"
        case .entities, .nothing: "name"
        }
    }

    fileprivate var chineseWord: String {
        switch self {
        case .passages: "相同"
        case .differences: "不同"
        case .entities, .nothing: "名称"
        }
    }
}
