// What is said while reading in depth, in both languages.

/// A phrase of reading in depth.
enum InDepthPhrase: Hashable, Sendable {
    case compared(ComparisonSummary)
    case marksAre(ComparisonMarks, count: Int)
    case facesElsewhere(column: Int, percent: Int)
    case noVersions, needsThree
    case firstOfSelected(Int, of: Int), columnDropped(String), openedInColumn(Int, insteadOf: String)
    case notAligned(ScrollSync, isComparing: Bool)
    case heldAgainst(Int, Int, ComparisonSummary)
    case similar
    case sharedCharacters(Int), sharedNames(Int)
    case passagesInCommon, namesInCommon
    case stillToCome, noneChosen
    case noneSimilar
    case chooseLane, onlyLane, noMoreLanes, lanesAre([String])
    case chooseEvents, allEvents, happenedOnly, plannedOnly, certainOnly, inferredOnly, togetherWith
    case eventsAre(String)
    case happenings, noDateHere, goingOn
    case chooseFormat, format(TimelineFormat)
    case viewOptions, option(ReadingOption), isOn, isOff
    case scraps, noScraps
    case noJump, partOnPage(Int?), pageNotHere(Int), articlesOfPage(Int)
    case placeBeside(paragraph: Int, of: Int)
    case placeInText(paragraph: Int, of: Int, characters: Int, total: Int)
}

extension InDepthPhrase {
    /// In English.
    var english: String {
        switch self {
        case .compared(let summary): summary.english
        case .marksAre(.nothing, _): "Nothing is marked between the columns."
        case .marksAre(let marks, let count): "Marked: \(marks.english), \(count) here; { } step through them"
        case .facesElsewhere(let column, let percent):
            "Column \(column) has it elsewhere, at \(percent)%; S scrolls freely."
        case .needsThree: "Two columns are held against each other as they are; s adds a third."
        case .heldAgainst(let first, let second, let summary):
            "Column \(first) beside column \(second): \(summary.english)"
        case .noVersions: "These are no two versions of one text."
        case .firstOfSelected(let shown, let count): "Four columns are the most: \(shown) of \(count) selected."
        case .columnDropped(let title): "Column dropped: \(title)"
        case .openedInColumn(let column, let title): "In column \(column), in place of \(title); [ goes back."
        case .notAligned(let sync, let isComparing):
            "Columns scroll \(sync == .free ? "freely" : "together"); "
                + (isComparing
                    ? "aligned once they are compared." : "no two paragraphs have enough in common to be aligned.")
        case .similar: "Articles like this one"
        case .sharedCharacters(let count): "\(grouped(count)) characters"
        case .sharedNames(let count): "\(count) name\(count == 1 ? "" : "s")"
        case .passagesInCommon: "Passages in common"
        case .namesInCommon: "Names in common"
        default: englishTime
        }
    }

    private var englishTime: String {
        switch self {
        case .stillToCome: "still to come"
        case .noneSimilar: "No article is like this one: none shares a passage or enough names with it."
        case .noneChosen: "No event is left; w chooses others."
        case .chooseLane: "Another lane"
        case .onlyLane: "This is the only lane."
        case .noMoreLanes: "Four lanes are the most."
        case .lanesAre(let names): "Timeline of \(names.joined(separator: " + "))"
        case .chooseEvents: "Which events"
        case .allEvents: "all events"
        case .happenedOnly: "past"
        case .plannedOnly: "planned and due"
        case .certainOnly: "date printed"
        case .inferredOnly: "date inferred"
        case .togetherWith: "together with"
        case .eventsAre(let words): "Events: \(words)"
        case .happenings: "What else happened then"
        case .goingOn: "going on then"
        case .noDateHere: "No date here; } goes to the next one."
        case .chooseFormat: "Write the timeline as"
        case .format(.text): "text in columns"
        case .format(.csv): "table for a spreadsheet"
        case .format(.json): "objects for programs"
        case .format(.svg): "drawing"
        default: englishText
        }
    }

    private var englishText: String {
        switch self {
        case .viewOptions: "How the text looks"
        case .option(let option): option.english
        case .isOn: "on"
        case .isOff: "off"
        case .scraps: "What else is on this page"
        case .noScraps: "Every line of this page belongs to an article."
        case .noJump: "This article goes on nowhere else."
        case .partOnPage(let number): number.map { "page \($0)" } ?? "the next part"
        case .pageNotHere(let number): "Page \(number) of this issue is not in the library."
        case .articlesOfPage(let number): "The articles of page \(number); [ goes back."
        case .placeBeside(let paragraph, let count): "paragraph \(paragraph)/\(count)"
        case .placeInText(let paragraph, let count, let characters, let total):
            "paragraph \(paragraph)/\(count) · \(grouped(characters))/\(grouped(total)) characters"
        default: ""
        }
    }

    /// In Chinese.
    var chinese: String {
        switch self {
        case .compared(let summary): summary.chinese
        case .marksAre(.nothing, _): "各栏之间不作标记。"
        case .marksAre(let marks, let count): "标出\(marks.chinese)，本栏 \(count) 处；{ } 逐处跳转"
        case .facesElsewhere(let column, let percent): "第\(column)栏中位置不同，在 \(percent)% 处；按 S 独立滚动。"
        case .needsThree: "只有两栏，已互相对照；按 s 可加第三栏。"
        case .heldAgainst(let first, let second, let summary): "第\(first)栏对第\(second)栏：\(summary.chinese)"
        case .noVersions: "两篇不是同一文本的两个版本。"
        case .firstOfSelected(let shown, let count): "最多并排四栏：已选 \(count) 篇，先开 \(shown) 篇。"
        case .columnDropped(let title): "已减去一栏：\(title)"
        case .openedInColumn(let column, let title): "在第\(column)栏打开，换下“\(title)”；按 [ 返回。"
        case .notAligned(let sync, let isComparing):
            "各栏\(sync == .free ? "独立" : "同步")滚动；" + (isComparing ? "比较完成后才可对齐。" : "没有哪两段的相同文字多到可以对齐。")
        case .similar: "相似文章"
        case .sharedCharacters(let count): "\(grouped(count)) 字"
        case .sharedNames(let count): "\(count) 个名称"
        case .passagesInCommon: "有相同段落"
        case .namesInCommon: "有共同名称"
        default: chineseTime
        }
    }

    private var chineseTime: String {
        switch self {
        case .stillToCome: "尚未发生"
        case .noneSimilar: "没有相似的文章：没有与本篇相同的段落，也没有足够的共有名称。"
        case .noneChosen: "没有符合的事件；按 w 另选。"
        case .chooseLane: "并列比较"
        case .onlyLane: "只有这一条时间线。"
        case .noMoreLanes: "最多并列四条。"
        case .lanesAre(let names): "时间线：\(names.joined(separator: " + "))"
        case .chooseEvents: "筛选事件"
        case .allEvents: "全部事件"
        case .happenedOnly: "已发生"
        case .plannedOnly: "计划与目标"
        case .certainOnly: "日期明确"
        case .inferredOnly: "日期推定"
        case .togetherWith: "同时涉及"
        case .eventsAre(let words): "事件：\(words)"
        case .happenings: "当时还发生了什么"
        case .goingOn: "期间持续"
        case .noDateHere: "此处没有日期；按 } 到下一处。"
        case .chooseFormat: "导出时间线"
        case .format(.text): "文本，按列对齐"
        case .format(.csv): "表格，供电子表格使用"
        case .format(.json): "数据，供程序使用"
        case .format(.svg): "图"
        default: chineseText
        }
    }

    private var chineseText: String {
        switch self {
        case .viewOptions: "正文外观"
        case .option(let option): option.chinese
        case .isOn: "开"
        case .isOff: "关"
        case .scraps: "本版其余内容"
        case .noScraps: "本版每一行都属于某篇文章。"
        case .noJump: "本文没有上接或下转。"
        case .partOnPage(let number): number.map { "第\($0)版" } ?? "下一部分"
        case .pageNotHere(let number): "资料库中没有这期的第\(number)版。"
        case .articlesOfPage(let number): "第\(number)版的文章；按 [ 返回。"
        case .placeBeside(let paragraph, let count): "第 \(paragraph)/\(count) 段"
        case .placeInText(let paragraph, let count, let characters, let total):
            "第 \(paragraph)/\(count) 段 · \(grouped(characters))/\(grouped(total)) 字"
        default: ""
        }
    }
}

extension ComparisonMarks {
    /// In English.
    var english: String {
        switch self {
        case .passages: "shared passage"
        case .differences: "difference"
        case .entities: "shared name"
        case .nothing: "name"
        }
    }

    /// In Chinese.
    var chinese: String {
        switch self {
        case .passages: "相同段落"
        case .differences: "不同之处"
        case .entities: "共有名称"
        case .nothing: "名称"
        }
    }
}

extension ComparisonSummary {
    /// `92 % common, 14 passages differ`.
    var english: String {
        if let differenceCount {
            guard differenceCount > 0 else { return "the same text" }
            return "\(percent) % common, \(differenceCount) passage\(differenceCount == 1 ? " differs" : "s differ")"
        }
        let names = "\(entityCount) name\(entityCount == 1 ? "" : "s")"
        guard passageCount > 0 else { return "no passage in common, \(names)" }
        let share = percent > 0 ? "\(percent) %" : "under 1 %"
        return "\(passageCount) passage\(passageCount == 1 ? "" : "s") in common (\(share)), \(names)"
    }

    /// `92 % 相同，14 处不同`.
    var chinese: String {
        if let differenceCount {
            return differenceCount == 0 ? "文字相同" : "\(percent) % 相同，\(differenceCount) 处不同"
        }
        guard passageCount > 0 else { return "没有相同段落，共有名称 \(entityCount) 个" }
        return "相同段落 \(passageCount) 处（\(percent > 0 ? "\(percent) %" : "不到 1 %")），共有名称 \(entityCount) 个"
    }
}

extension ReadingOption {
    fileprivate var english: String {
        switch self {
        case .entities: "names marked"
        case .dates: "dates marked"
        case .hits: "hits marked"
        case .hanging: "punctuation may hang past the line"
        case .spacing: "blank line between paragraphs"
        case .centring: "column in the middle"
        case .wider: "wider column"
        case .narrower: "narrower column"
        }
    }

    fileprivate var chinese: String {
        switch self {
        case .entities: "标出名称"
        case .dates: "标出日期"
        case .hits: "标出命中"
        case .hanging: "标点悬挂"
        case .spacing: "段间空行"
        case .centring: "正文居中"
        case .wider: "加宽"
        case .narrower: "收窄"
        }
    }
}
