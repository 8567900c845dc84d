// The table of Chinese wording.

import Corpus

extension Phrase {
    /// The phrase in Chinese.
    var chinese: String {
        switch self {
        case .articles: "文章"
        case .timeline: "时间线"
        case .reader: "阅读"
        case .newspapers: "报纸"
        case .count(let count, let total): "\(grouped(count)) / \(grouped(total)) 篇"
        case .countSpelled(let literal, let spelled, let total):
            "\(grouped(literal + spelled)) / \(grouped(total)) 篇（拼音 \(grouped(spelled))）"
        case .countSoFar(let count): "\(grouped(count))…"
        case .rowsShown(let first, let last, let count):
            "\(first == last ? "" : grouped(first) + "–")\(grouped(last)) / \(grouped(count))"
        case .linesShown(let last, let count): "第 1–\(grouped(last)) 行，共 \(grouped(count)) 行"
        case .readCount(let read, let count): "已读 \(grouped(read)) / \(grouped(count))"
        case .selectedCount(let count): "已选 \(grouped(count))"
        case .eventCount(let count, let total):
            total.map { "\(grouped(count)) / \(grouped($0)) 件事" } ?? "\(grouped(count)) 件事"
        case .entityCounts(let articles, let reports): "\(grouped(articles)) 篇 · \(grouped(reports)) 次报道"
        case .entityMentions(let count, let articles): "\(grouped(count)) 次 · \(grouped(articles)) 篇"
        case .times(let count): "\(grouped(count)) 次"
        case .articleCount(let count): "\(grouped(count)) 篇"
        case .pageNumber(let number): "第 \(number) 版"
        case .pageUnknown: "版次不详"
        case .onePage: "一个版面"
        case .characters(let count): "\(grouped(count)) 字"
        case .place(let percent): "\(percent)%"
        case .columnOf(let column, let count): "\(column)/\(count)"
        case .orderIs(let order): "排序：\(order.chinese)"
        case .untitled: "（无标题）"
        case .undated: "日期不详"
        case .paperUnknown: "报名不详"
        case .pinnedMark: "已固定"
        case .syncMark(let sync): sync == .aligned ? "对齐滚动" : sync == .joint ? "同步滚动" : "独立滚动"
        case .inferred: "（推定）"
        case .noteLine(let note): "批注：\(note)"
        case .ownLines: "版面原始行"
        case .ownLinesFoot(let key): key.isEmpty ? "版面原始行" : "按 \(key) 返回正文"
        case .mentionTarget: "此处所指"
        case .exportTitle: "导出文章"
        case .exportPrompt: "写入文件"
        case .exportFormat(let format): format.chinese
        case .exportNeedsFormat:
            "格式：\(ArticleFormat.allCases.map(\.rawValue).joined(separator: "、"))；如 :export markdown a.md"
        case .writingTo(let path): "正在写入 \(path)…"
        case .exportOf(let content, let folder): folder.isEmpty ? content : "\(content) · 文件夹 \(folder)"
        case .written(let path, let count, let isTimeline): "\(grouped(count)) \(isTimeline ? "件事" : "篇")已写入 \(path)"
        case .fileExists(let path): "\(path) 已存在，未作改动；请换一个文件名。"
        case .exporting(let done, let total): "已写 \(grouped(done)) / \(grouped(total))，按 Esc 停止"
        case .readerElsewhere: "正在阅读列表外的文章"
        case .notListed: "不在列表中"
        case .cannotFilter: "此项无法筛选。"
        case .loading: "读取中…"
        case .tooSmall: "窗口至少需要 40x10"
        default: chineseHint
        }
    }

    private var chineseHint: String {
        switch self {
        case .emptyLibrary: "文库里还没有文章。"
        case .emptyLibraryHint: "按 Q 退出，再导入版面："
        case .importCommand: "broadsheet import 路径…"
        case .emptyResult: "没有文章同时符合这些条件。"
        case .emptyResultHint: "Esc 上一个筛选 · F 编辑 · & 增加筛选词"
        case .termAlone(let count): "单独 \(grouped(count))"
        case .termWithout(let count): "去掉后 \(grouped(count))"
        case .noEntityYet: "本文没有找到人物、地点或机构。"
        case .noEntityHint: "E：按名称选择人物、地点、机构"
        case .noEvents: "这些文章里没有它带日期的事件。"
        case .articleIsGone: "文库中已没有这篇文章。"
        case .chooseArticle: "未选文章。"
        case .concordance: "词语索引"
        case .concordancePrompt: "词语索引"
        case .concordancePromptHint: "输入词语，回车列出各处上下文"
        case .concordanceHint(let order): "\(order.chinese)  o 换排序  Enter 打开  / 查找  Esc 关闭"
        case .facets: "统计"
        case .printedWhen: "见报日期（z Z 缩放）"
        case .newspapersOf: "报纸"
        case .namesIn: "名称"
        case .filterPrompt: "筛选"
        case .wholeFilterPrompt: "整个筛选"
        case .findPrompt: "查找"
        case .tagsPromptOf(let title): "《\(title)》的标签："
        case .notePromptOf(let title): "《\(title)》的批注："
        case .tagsPrompt: "标签"
        case .notePrompt: "批注"
        case .filterNamePrompt: "筛选存为"
        case .goToPrompt: "前往链接"
        case .palette: "命令"
        case .help: "按键"
        case .outline: "提纲"
        case .articleEntities: "本文的名称"
        case .library: "按名称选择"
        case .reports: "报道此事的文章"
        case .samePage: "同版文章"
        case .bookmarks: "书签"
        case .savedFilters: "已存的筛选"
        case .keysSideBySide: "并排阅读"
        case .keysOf(.articles, let press): press ? "本窗格：报纸" : "本窗格：文章列表"
        case .keysOf(.timeline, _): "本窗格：时间线"
        case .keysOf(.reader, _): "本窗格：阅读"
        case .byNameOnly: "只能按名称执行（先按 :）"
        case .nothingToChoose: "没有符合的项目。"
        case .pickerHint: "Enter 选定  / 查找  Esc 关闭"
        default: chineseReason
        }
    }

    private var chineseReason: String {
        switch self {
        case .libraryIsReadOnly: "此文库只读：请改文件权限使其可写，或复制一份再用。"
        case .sampleIsReadOnly: "样本文库只读。请建自己的文库：按 Q 退出，再执行 broadsheet import 路径…"
        case .readOnlyMark: "只读"
        case .nothingToUndo: "没有可撤销的操作。"
        case .nothingToRedo: "没有可重做的操作。"
        case .noPlaceBefore: "前面没有到过的地方。"
        case .noPlaceAfter: "后面没有到过的地方。"
        case .onlyOneColumn: "只有一栏；按 s 并排两篇。"
        case .noEntity: "未选名称；按 E 选择。"
        case .noEvent: "此处没有事件。"
        case .noSavedFilter: "没有已存的筛选；用 :filter-save 保存。"
        case .noBookmark: "没有书签；按 m 和一个字母设置。"
        case .noFilter: "当前没有筛选。"
        case .noArticle: "此处没有文章。"
        case .onlyPane: "只剩这一个窗格。"
        case .noBorder: "此处没有可移动的边界。"
        case .needsTwo: "并排需要两篇：用空格选中，或先打开另一篇。"
        case .alreadyShown: "这篇已在一栏中。"
        case .noMoreColumns: "最多四栏。"
        case .noHeadings: "本文没有小标题。"
        case .aloneOnPage: "同版没有其他文章。"
        case .noHitWords: "没有要找的词；按 / 在文中查找。"
        case .noHit: "本文没有。"
        case .nothingHere: "光标处没有内容；按 } 到下一处名称。"
        case .pageIsGone: "文库中已没有这个版面。"
        case .stillLoading: "还在读取。"
        case .noSuchPlace: "文库中没有这个位置。"
        case .noCompletion: "没有可补全的。"
        case .letterNeeded: "书签要用一个字母或数字。"
        case .pasteNeedsPrompt: "粘贴的文字要放进输入行；按 / 打开。"
        case .lineIsFull(let count): "一行最多 \(grouped(count)) 字，其余已略去。"
        case .noStops(let kind): "本文没有\(kind.chinese)。"
        case .unknownKey(let key): "\(key) 在此无作用；按 ? 看按键。"
        case .noBookmarkOf(let letter): "没有书签 \(letter)。"
        case .filterFault(let cause): cause.chinese
        default: chineseReport
        }
    }

    private var chineseReport: String {
        switch self {
        case .operatorAdvice: "或为大写 OR，非为 -"
        case .filterCleared: "显示全部文章。"
        case .filterIs(let text): "筛选：\(text)"
        case .filterSaved(let name): "已存为“\(name)”。"
        case .locked(let text): "已锁定：\(text)"
        case .unlocked: "已解锁。"
        case .nothingToLeave: "没有可退的一步；按 Q 退出。"
        case .quitHint: "按 Q 退出。"
        case .selectionCleared(let count): "已取消选中 \(grouped(count)) 篇；按 u 撤销。"
        case .firstArticle: "已是第一篇。"
        case .lastArticle: "已是最后一篇。"
        case .firstStop: "前面没有了。"
        case .lastStop: "后面没有了。"
        case .stop(let kind, let number, let count): "\(kind.chinese) \(number) / \(count)"
        case .hit(let number, let count): "命中 \(number) / \(count)"
        case .mentions(let name, let count): "\(name)：本文 \(count) 处，{ } 逐处查看"
        case .reportOf(let count): "共 \(count) 篇报道，此为第一篇；在时间线按 o 列出。"
        case .unitIs(let unit): "时间柱：每\(unit.chinese)"
        case .timelineOf(let name): "\(name) 的时间线，已固定；按 P 恢复跟随。"
        case .paneHidden(let number): "已隐藏；按 \(number) 恢复。"
        case .pinned: "时间线已固定。"
        case .follows: "时间线跟随阅读。"
        case .syncIs(.free): "各栏独立滚动。"
        case .syncIs(.joint): "各栏同步滚动。"
        case .syncIs(.aligned): "相同内容的段落左右对齐。"
        case .markedRead: "已标为已读。"
        case .markedUnread: "已标为未读。"
        case .tagsAre(let tags): tags.isEmpty ? "没有标签。" : "标签：\(tags.joined(separator: " "))"
        case .noteKept: "批注已存。"
        case .joined(.editedTags): "期间标签已在别处改动：两处改动均保留。"
        case .joined(.editedNote(nil, _, _, _)): "期间已有另一批注写入：予以保留。"
        case .joined: "期间已有另一批注写入：两者均保留，你的在后。"
        case .noteRemoved: "批注已删。"
        case .letterToSet: "设书签：按一个字母"
        case .letterToGo(let letters): "跳到书签：\(letters)"
        case .bookmarkSet(let letter): "已设书签 \(letter)。"
        case .copied(let text): "已复制：\(text)"
        case .source(let from, let to, let path, let words):
            "\(path) 第 \(from == to ? "\(from)" : "\(from)-\(to)") 行：\(words)"
        case .editorFailed: "编辑器未正常结束，批注未变。"
        case .mouseIs(let isOn): isOn ? "鼠标已启用；按住 Shift 可照常选择文字。" : "鼠标已停用。"
        case .undone(let step): "已撤销：\(step.chinese)"
        case .redone(let step): "已重做：\(step.chinese)"
        case .notUndone(let step): "未撤销：\(step.chinese)此后已在别处更改，保持现状。"
        case .notRedone(let step): "未重做：\(step.chinese)此后已在别处更改，保持现状。"
        case .inDepth(let phrase): phrase.chinese
        default: chineseRoom
        }
    }

    /// What came with entities, contrasts and tables.
    private var chineseRoom: String {
        switch self {
        case .contrast: "对照"
        case .contrastPrompt: "与筛选对照"
        case .contrastPromptHint: "输入另一筛选，如 place:万州 或 date:2020"
        case .allArticles: "全部文章"
        case .moreOftenIn(let text): "“\(text)”中更常见"
        case .table: "SQL"
        case .queryPrompt: "SQL"
        case .tableCut(let count): "只列前 \(grouped(count)) 行；其余用 LIMIT、OFFSET。"
        case .glance: "略览"
        case .neighbours: "同篇出现"
        case .appearsWith: "同篇出现"
        case .mergeTarget: "并入"
        case .forms: "说法"
        case .kinds: "类别"
        case .entityNamePrompt: "新名称"
        case .sameEntity: "是同一个名称。"
        case .noOtherForm(let name): "没有可分出的：“\(name)”之下没有来自其他文章的说法。"
        default: chineseDecision
        }
    }

    /// What came with decisions on names, colours and questions.
    private var chineseDecision: String {
        switch self {
        case .queryHint(let hasHistory): hasHistory ? "Tab 补全  ↑ 之前的查询" : "Tab 补全"
        case .queryTables: "表与列"
        case .themes: "配色"
        case .themeIs(let name, let path): "配色：\(name)，本次有效；要保留请在 \(path) 中写 theme = \"\(name)\""
        case .noSuchTheme(let name, let all): "没有名为 \(name) 的配色；可用 \(all.joined(separator: "、"))。"
        case .noColours: "NO_COLOR 或设置中的 colours = \"none\" 已关闭全部颜色。"
        case .entityNamePromptOf(let name): "“\(name)”的新名称"
        case .formerNameHint: "↑ 现有名称"
        case .splitExplained(let name): "选定的说法将单列，不再归在“\(name)”之下；按 u 撤销。"
        case .plannedTitle: "是否执行？"
        case .decidedName: "名称"
        case .decisionTakenBack(let name): "“\(name)”恢复原来的归属；按 u 撤销。"
        case .leavePlanned: "保持不变"
        case .planned(let planned, let form, let other): chinese(planned, form, other)
        case .doPlanned(.merge): "并入"
        case .doPlanned(.rename): "改名"
        case .doPlanned(.split): "分出"
        case .doPlanned(.kind): "改类别"
        case .mergedEntity(let form, let name): "\(form) 已归入 \(name)；按 u 撤销。"
        case .splitEntity(let form): "\(form) 已单列；按 u 撤销。"
        case .kindIs(let name, let kind): "\(name) 的类别：\(Wording(.chinese).kind(kind))；按 u 撤销。"
        case .corrections: "更正"
        case .noCorrection: "没有更正。"
        case .lastOnPage: "同版后面没有文章。"
        case .firstParagraph: "已是第一段。"
        case .correctionPrompt(.title): "标题"
        case .correctionPrompt(.byline): "署名"
        case .correctionPrompt(.date): "日期"
        case .correctionPrompt(.newspaper): "报名"
        case .corrected(let correction): "已更正（\(Wording(.chinese).correction(correction.change))）；按 u 撤销。"
        case .correctionTakenBack(let correction):
            "已撤回更正（\(Wording(.chinese).correction(correction.change))）；按 u 撤销。"
        case .correctedLine(let all):
            "读者更正：" + all.map { Wording(.chinese).correction($0.change) }.joined(separator: "、")
        case .followsMark: "跟随"
        case .lockedFilter(let text): "锁定[\(text)]"
        case .working: "正在处理；按 Esc 停止。"
        default: ""
        }
    }

    private func chinese(_ planned: PlannedDecision, _ form: EntitySummary?, _ other: EntitySummary?) -> String {
        let wording = Wording(.chinese)
        let (id, target) = (planned.decision.form, planned.decision.listedUnder ?? planned.decision.form)
        let here = "“\(id.name)”（\(wording.size(of: form))）"
        let there = other.map { "“\($0.id.name)”（\(wording.size(of: $0))）" }
        let known = there.map { "\($0)已存在，两者将合而为一。" } ?? ""
        switch planned.act {
        case .merge:
            let kinds =
                id.kind == target.kind ? "" : "注意两者类别不同：\(wording.kind(id.kind))与\(wording.kind(target.kind))。"
            return "\(here)将归入\(there ?? "“\(target.name)”")，合为一个名称、一条时间线。\(kinds)按 u 可撤销。"
        case .rename: return "\(here)将改写为“\(target.name)”。\(known)按 u 可撤销。"
        case .kind: return "\(here)的类别将改为\(wording.kind(target.kind))。\(known)按 u 可撤销。"
        case .split:
            return "“\(id.name)”（\(grouped(planned.formCount ?? 0)) 篇）将单列，不再归在“\(form?.id.name ?? "")”之下。按 u 可撤销。"
        }
    }
}

extension StepKind {
    fileprivate var chinese: String {
        switch self {
        case .names: "名称"
        case .entity(let id): id.name
        case .dates: "日期"
        case .headings: "小标题"
        case .compared(let marks): marks.chinese
        }
    }
}

extension ListOrder {
    /// The order in a word.
    var chinese: String {
        switch self {
        case .newest: "新的在前"
        case .oldest: "旧的在前"
        case .relevance: "最相关"
        case .title: "标题"
        case .longest: "长的在前"
        }
    }
}

extension TimeUnit {
    fileprivate var chinese: String {
        switch self {
        case .decade: "十年"
        case .year: "年"
        case .month: "月"
        case .day: "日"
        }
    }
}

extension UndoStep {
    fileprivate var chinese: String {
        switch self {
        case .filter: "筛选"
        case .change(.read, _): "已读标记"
        case .change(.selected, _): "选择"
        case .change(.tags, _), .change(.editedTags, _): "标签"
        case .change(.note, _), .change(.editedNote, _): "批注"
        case .change(.bookmarkRemoved, _): "书签"
        case .change(.correction, _), .change(.correctionWithdrawn, _): "更正"
        case .change(.decision, _): "名称的归并"
        case .change(.bookmark, _): "书签"
        case .change(.savedFilter, _): "已存的筛选"
        }
    }
}

extension FilterFault.Cause {
    fileprivate var chinese: String {
        switch self {
        case .unknownField(let name): "没有名为 \(name) 的字段。"
        case .badDate(let text): "\(text) 不是日期；可写 2020、2020-03、2020-01..2021-06。"
        case .noSuchMonth(let month): "没有 \(month) 月。"
        case .noSuchDay(let day, let month): "\(month) 没有 \(day) 日。"
        case .endBeforeStart(let text): "\(text) 的结束早于开始。"
        case .badNumber(let text): "\(text) 不是数字。"
        case .badValue(let text, let allowed): "\(text) 不在 \(allowed.joined(separator: "、")) 之中。"
        case .missingValue(let field): "\(field.rawValue): 后面要有内容。"
        case .openQuote: "引号没有闭合。"
        case .openGroup: "括号没有闭合。"
        case .strayBracket: "多了一个右括号。"
        case .missingTerm: "缺少筛选词。"
        case .tooDeep: "括号嵌套过深。"
        case .tooLong: "筛选文字过长。"
        }
    }
}

extension ConcordanceOrder {
    fileprivate var chinese: String {
        switch self {
        case .date: "按日期"
        case .following: "按后文"
        case .preceding: "按前文"
        }
    }
}

extension ArticleFormat {
    fileprivate var chinese: String {
        switch self {
        case .text: "纯文本"
        case .markdown: "Markdown，附出处、标签、批注"
        case .json: "JSON Lines，每篇一行"
        case .csv: "表格，供电子表格使用"
        case .citation: "引文（GB/T 7714）"
        case .bibtex: "BibTeX"
        case .csl: "CSL-JSON，供文献管理软件使用"
        }
    }
}
