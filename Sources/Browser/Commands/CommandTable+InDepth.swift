// The part of the table of commands that belongs to reading in depth: articles side by side, time, the text itself.

extension CommandTable {
    static let inDepth: [CommandEntry] = [
        CommandEntry(
            .comparisonMarks, .comparing,
            "Mark shared passages, differences, shared names or nothing; { } step through them",
            "标出相同段落、不同之处、共有名称或不标；{ } 逐处跳转"),
        CommandEntry(
            .nextDifference, .comparing, "Next difference between two versions", "两个版本的下一处不同",
            Hint(16, "next difference", "下一处不同")),
        CommandEntry(.previousDifference, .comparing, "Previous difference", "上一处不同"),
        CommandEntry(
            .similar, .comparing, "Articles like this one: shared passages first; Enter puts one beside it",
            "相似文章：有相同段落的在前；回车并排对照", Hint(17, "similar", "相似")),
    ]
}
