// THE table of commands: group and help in both languages. Palette, help, hints and docs/keys.md are printed from it.

/// What is said of a command.
struct CommandEntry: Sendable {
    /// The command.
    let command: Command
    /// Where it stands in help.
    let group: CommandGroup
    /// One line of help in English.
    let english: String
    /// One line of help in Chinese.
    let chinese: String

    /// The word beside its key at the foot of the screen; nil for commands that are not hinted at.
    let hint: Hint?

    init(_ command: Command, _ group: CommandGroup, _ english: String, _ chinese: String, _ hint: Hint? = nil) {
        self.command = command
        self.group = group
        self.english = english
        self.chinese = chinese
        self.hint = hint
    }
}

/// A word at the foot of the screen.
struct Hint: Sendable {
    /// 1 is the most useful.
    let rank: Int
    /// In English.
    let english: String
    /// In Chinese.
    let chinese: String

    init(_ rank: Int, _ english: String, _ chinese: String) {
        self.rank = rank
        self.english = english
        self.chinese = chinese
    }
}

/// The table; every command stands in it once, in the order of help.
enum CommandTable {
    /// All entries.
    static let entries = common + inDepth

    private static let common: [CommandEntry] = [
        CommandEntry(.down, .moving, "Next row or line", "下一行"),
        CommandEntry(.up, .moving, "Previous row or line", "上一行"),
        CommandEntry(.toTop, .moving, "To the top", "到开头"),
        CommandEntry(.toBottom, .moving, "To the end", "到末尾"),
        CommandEntry(.halfPageDown, .moving, "Half a page down", "下移半页"),
        CommandEntry(.halfPageUp, .moving, "Half a page up", "上移半页"),
        CommandEntry(.pageDown, .moving, "A page down", "下一页"),
        CommandEntry(.pageUp, .moving, "A page up", "上一页"),
        CommandEntry(
            .nextGroup, .moving, "Next shared passage, name or heading; next year", "下一处相同段落、名称或标题；下一年"),
        CommandEntry(
            .previousGroup, .moving, "Previous shared passage, name; previous year", "上一处相同段落、名称或标题；上一年"),
        CommandEntry(.visitBack, .moving, "Back to the place before", "回到上一处"),
        CommandEntry(.visitForward, .moving, "Forward again", "前往下一处"),
        CommandEntry(.nextPane, .panes, "Next pane or column", "下一窗格", Hint(14, "next pane", "换窗格")),
        CommandEntry(.previousPane, .panes, "Previous pane or column", "上一窗格"),
        CommandEntry(.articlesPane, .panes, "To the articles", "到文章列表"),
        CommandEntry(.timelinePane, .panes, "To the timeline", "到时间线"),
        CommandEntry(.readerPane, .panes, "To the reader", "到阅读窗"),
        CommandEntry(
            .pressPane, .panes, "Newspapers, issues, pages as a way in", "按报纸、日期、版面浏览", Hint(13, "newspapers", "报纸")),
        CommandEntry(.enlargePane, .panes, "Pane larger: normal, half, full", "放大窗格：正常、半屏、全屏"),
        CommandEntry(.reducePane, .panes, "Pane smaller again", "缩小窗格"),
        CommandEntry(.widerPane, .panes, "Move the border to widen the pane", "加宽窗格"),
        CommandEntry(.narrowerPane, .panes, "Move the border to narrow the pane", "收窄窗格"),
        CommandEntry(.tallerPane, .panes, "Move the border to heighten the pane", "加高窗格"),
        CommandEntry(.shorterPane, .panes, "Move the border to lower the pane", "降低窗格"),
        CommandEntry(.hidePane, .panes, "Hide the pane; its number brings it back", "隐藏窗格，按其数字键恢复"),
        CommandEntry(.pinPane, .panes, "Pin the timeline, or let it follow the reader again", "固定时间线，或恢复跟随"),
        CommandEntry(
            .open, .list, "Open; in the reader follow the name under the cursor", "打开；阅读时查看光标处的名称",
            Hint(4, "open", "打开")),
        CommandEntry(.close, .list, "Back, close the pane", "返回，关闭窗格"),
        CommandEntry(.select, .list, "Select and move on", "选中并下移", Hint(12, "select", "选中")),
        CommandEntry(.scrollReaderDown, .list, "Scroll the reader down from here", "在此向下滚动阅读窗"),
        CommandEntry(.scrollReaderUp, .list, "Scroll the reader up from here", "在此向上滚动阅读窗"),
        CommandEntry(.changeOrder, .list, "Change the order of the list", "改变排序"),
        CommandEntry(.filter, .list, "Filter while typing", "边输入边筛选", Hint(2, "filter", "筛选")),
        CommandEntry(.filterAdd, .list, "Add a term to the filter", "增加筛选词"),
        CommandEntry(.filterHere, .list, "Filter by what is under the cursor", "按光标处内容筛选"),
        CommandEntry(.filterEdit, .list, "Edit the whole filter", "编辑整个筛选"),
        CommandEntry(
            .filterLock, .list, "Lock the filter: new ones narrow it; unlock it again", "锁定筛选，之后的筛选在其中进行；再次解锁"),
        CommandEntry(.filterClear, .list, "Show all articles again", "清除筛选，显示全部"),
        CommandEntry(.filterSave, .list, "Save the filter under a name", "命名保存筛选"),
        CommandEntry(.savedFilters, .list, "Saved filters", "已存的筛选"),
        CommandEntry(
            .concordance, .list, "A word in all its contexts; o there changes the order", "词语索引：列出所有上下文，按 o 换排序"),
        CommandEntry(
            .facets, .list, "Count the articles by time, newspaper and name; Enter filters", "按时间、报纸、名称统计，回车筛选"),
        CommandEntry(.contrast, .list, "Hold the filter against another: time and names", "与另一筛选对照：时间与名称"),
        CommandEntry(
            .chooseEntity, .timeline, "Choose a person, place or organisation by name", "按名称选择人物、地点、机构等",
            Hint(7, "entity", "选名称")),
        CommandEntry(.toggleBars, .timeline, "Bars over time on, off", "显示或隐藏时间柱"),
        CommandEntry(
            .zoomTimeIn, .timeline, "Time in: decade, year, month, day", "时间放大：十年、年、月、日", Hint(9, "zoom", "放大")),
        CommandEntry(.zoomTimeOut, .timeline, "Time out", "时间缩小"),
        CommandEntry(.chooseReport, .timeline, "All articles that report the event", "报道此事的全部文章"),
        CommandEntry(.glance, .timeline, "A look at the entity without leaving the article", "不离开文章，略看此名称"),
        CommandEntry(.neighbours, .timeline, "Who and what appears with the entity", "与此名称同篇出现的名称"),
        CommandEntry(.mergeEntity, .timeline, "List the entity under another", "把此名称并入另一名称"),
        CommandEntry(.splitEntity, .timeline, "Take a form out of the entity", "把一个说法从此名称中分出"),
        CommandEntry(.renameEntity, .timeline, "List the entity under a new name", "改换此名称的写法"),
        CommandEntry(.changeEntityKind, .timeline, "Say what kind of entity it is", "改换此名称的类别"),
        CommandEntry(.mentionKind, .timeline, "Say what kind of name this one mention is", "更正此一处名称的类别"),
        CommandEntry(.mentionLink, .timeline, "Say whom or what this one mention names", "更正此一处名称所指"),
        CommandEntry(.mentionNone, .timeline, "This one mention is no name", "此一处不是名称"),
        CommandEntry(.nextArticle, .reading, "Next article", "下一篇"),
        CommandEntry(.previousArticle, .reading, "Previous article", "上一篇"),
        CommandEntry(.find, .reading, "Find in the text", "在文中查找", Hint(3, "find", "查找")),
        CommandEntry(.nextHit, .reading, "Next hit", "下一处命中"),
        CommandEntry(.previousHit, .reading, "Previous hit", "上一处命中"),
        CommandEntry(
            .articleEntities, .reading, "People, places, organisations of the article", "本文的人物、地点、机构",
            Hint(8, "names", "名称")),
        CommandEntry(.outline, .reading, "Outline of the headings", "文章提纲", Hint(10, "outline", "提纲")),
        CommandEntry(
            .rawLines, .reading, "The page's own lines, and back", "版面原始行，再按返回", Hint(11, "page lines", "原始行")),
        CommandEntry(.sourceLines, .reading, "Which lines of which file this sentence comes from", "此句出自哪个文件哪几行"),
        CommandEntry(.openPageFile, .reading, "Open the file of the page in the pager at its line", "在分页程序中打开版面文件的对应行"),
        CommandEntry(
            .editPageFile, .reading, "Open the file of the page in the editor at its line", "在编辑器中打开版面文件的对应行"),
        CommandEntry(.samePage, .reading, "Other articles of this page", "同版其他文章"),
        CommandEntry(
            .sideBySide, .reading,
            "Side by side: those selected, else this and the one before; there drops one",
            "并排阅读：选中的，或本篇与前一篇；在阅读窗再按减一栏", Hint(6, "side by side", "并排")),
        CommandEntry(.synchronise, .reading, "Scroll the columns freely, together or aligned", "各栏独立、同步或对齐滚动"),
        CommandEntry(.toggleRead, .work, "Mark as read or unread", "标为已读或未读"),
        CommandEntry(.editTags, .work, "Tags of the article", "编辑标签", Hint(16, "tags", "标签")),
        CommandEntry(.editNote, .work, "Note on the article", "编辑批注", Hint(17, "note", "批注")),
        CommandEntry(.setBookmark, .work, "Set the bookmark of a letter", "设书签（后接字母）"),
        CommandEntry(.goToBookmark, .work, "Go to the bookmark of a letter", "跳到书签（后接字母）"),
        CommandEntry(.bookmarks, .work, "All bookmarks", "全部书签"),
        CommandEntry(.undo, .work, "Undo marks, tags, notes, filters", "撤销标记、标签、批注、筛选"),
        CommandEntry(.redo, .work, "Redo", "重做"),
        CommandEntry(.correctTitle, .work, "Correct the headline", "更正标题"),
        CommandEntry(.correctByline, .work, "Correct the byline", "更正署名"),
        CommandEntry(.correctDate, .work, "Correct the date of printing", "更正见报日期"),
        CommandEntry(.correctNewspaper, .work, "Correct the newspaper of the page", "更正本版的报名"),
        CommandEntry(.joinNext, .work, "Join the next article of the page to this one", "把同版下一篇并入本篇"),
        CommandEntry(.splitHere, .work, "Let an article of its own begin at this paragraph", "从本段起另成一篇"),
        CommandEntry(.moveBack, .work, "Move the paragraph to the article before", "把本段移到上一篇"),
        CommandEntry(.moveForward, .work, "Move the paragraph to the article behind", "把本段移到下一篇"),
        CommandEntry(.corrections, .work, "All corrections; Enter takes one back", "全部更正；回车撤回"),
        CommandEntry(
            .export, .work, "To a file: articles selected, this one, all listed; the timeline's events",
            "导出到文件：选中的、本篇或整个列表；在时间线中导出事件", Hint(18, "export", "导出")),
        CommandEntry(.copyCitation, .work, "Copy a citation (GB/T 7714)", "复制引文（GB/T 7714）"),
        CommandEntry(.copyPermalink, .work, "Copy a permanent link to this place", "复制此处的永久链接"),
        CommandEntry(.goTo, .work, "Go to a permanent link", "跳到永久链接"),
        CommandEntry(.palette, .program, "Any command by name", "按名称执行命令", Hint(15, "commands", "命令")),
        CommandEntry(.help, .program, "Keys of this pane", "本窗格的按键", Hint(1, "keys", "按键")),
        CommandEntry(.stepBack, .program, "One step back: popup, prompt, selection, filter", "退一步：弹窗、输入、选择、筛选"),
        CommandEntry(.repaint, .program, "Draw the screen again", "重画屏幕"),
        CommandEntry(.suspend, .program, "Suspend", "挂起"),
        CommandEntry(.query, .program, "SQL prompt, for reading alone", "SQL 查询（只读）"),
        CommandEntry(.toggleMouse, .program, "Mouse on, off", "启用或停用鼠标"),
        CommandEntry(
            .theme, .program, "Colours for this session: dark, light, high-contrast, monochrome",
            "本次的配色：dark、light、high-contrast、monochrome"),
        CommandEntry(.quit, .program, "Quit; the session is kept", "退出并保存现场", Hint(5, "quit", "退出")),
    ]

    private static let byCommand = Dictionary(uniqueKeysWithValues: entries.map { ($0.command, $0) })

    /// Entries with a hint, the most useful first.
    static let hinted = entries.filter { $0.hint != nil }.sorted { ($0.hint?.rank ?? 0) < ($1.hint?.rank ?? 0) }

    /// The help line of a command.
    static func help(_ command: Command, _ language: Language) -> String {
        guard let entry = byCommand[command] else { return command.rawValue }
        return language == .chinese ? entry.chinese : entry.english
    }

    /// What is said of a command.
    static func entry(_ command: Command) -> CommandEntry? { byCommand[command] }

    /// The group of a command.
    static func group(_ command: Command) -> CommandGroup { byCommand[command]?.group ?? .program }
}
