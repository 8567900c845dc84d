// Who wrote it: □本报记者 杨骏 夏元, （记者 某某）, 通讯员, 摄影.

/// Reads bylines.
enum Bylines {
    /// Words before the names of those who wrote.
    static let writers: Phrases = [
        "首席记者", "热线记者", "特派记者", "特约记者", "实习记者", "见习记者", "全媒体记者", "融媒体记者", "前方记者", "随队记者", "战地记者",
        "记者", "特约通讯员", "通讯员", "特约撰稿人", "特约评论员", "评论员",
        "实习生",
        "撰文", "文字", "撰稿", "搜集整理", "参与采写", "采写", "采访", "执笔", "答问人", "编译", "編譯",
        "作者", "文", "供稿",
    ]
    static let photographers: Phrases = ["摄影报道", "摄影记者", "摄影", "图片", "供图", "图", "摄"]
    /// What stands in brackets behind the names of those who did both: （某某 文/图）
    private static let bothWorks: Phrases = ["文/图", "图/文", "文图", "图文", "文并图", "文并摄"]
    private static let prefixes: Phrases = ["本报", "本社", "本刊", "本台", "本网", "新华社", "中新社", "人民网", "新华网"]

    /// True for a line that is one name of two or three characters, or two such names parted by a space.
    static func isNameAlone(_ view: LineView) -> Bool {
        guard (2...9).contains(view.count), view.line.hanCount == view.count, !isOneLongWord(view),
            opensAsName(view.words), !Outlines.isUnnumberedPart(view.words)
        else { return false }
        let names = SpreadNames.words(in: String(decoding: view.ink, as: UTF8.self))
        guard (1...3).contains(names.count), view.words.allSatisfy({ CharacterKind.of($0) == .han }) else {
            return false
        }
        return names.allSatisfy { name in
            ((2...3).contains(name.count) || LeadNames.isOfDoubleSurname(name)) && opensAsName(name)
                && name.last.map { !noNameEndings.contains($0) } ?? false
        }
    }

    /// ◆欧阳清, ▲ 裘 云 卿: one name with a sign before it.
    static func isNameBehindBullet(_ view: LineView) -> Bool {
        guard view.hasBullet, (2...3).contains(view.core.count), view.core.count == view.line.hanCount,
            let first = view.core.first, let last = view.core.last
        else { return false }
        return surnames.contains(first) && !noNameEndings.contains(last) && !Rubrics.isName(view.core)
            && !PageDraft.isSectionName(view.core)
    }

    /// ○易水寒, ○　沐　晴: a circle before a name, of a family or a pen.
    static func isNameBehindCircle(_ view: LineView) -> Bool {
        guard view.words.first == circle else { return false }
        let name = view.words.dropFirst()
        return (2...3).contains(name.count)
            && name.allSatisfy { CharacterKind.of($0) == .han && !Numerals.isNumeral($0) }
            && name.last.map { !noNameEndings.contains($0) } ?? false
    }

    /// 〇, as which ○ is read.
    private static let circle: UInt32 = 0x3007

    /// More than three characters that nothing parts: no name of two or three, nor several of them.
    private static func isOneLongWord(_ view: LineView) -> Bool {
        view.count > 3 && view.line.gapCount == 0 && view.line.controlCount == 0
    }

    /// 金牌榜, 石油部: no name ends so.
    private static let noNameEndings: FewCharacters = "榜表图版报刊台站会赛奖部局厂厅处院校县市区镇乡村街路窗苑讯坊吧"

    private static let officeEndings: FewCharacters = "长任记席理"

    /// True for an office and the name of who holds it, under the title of a report: 县长 某某某.
    static func isOfficeAndName(_ view: LineView) -> Bool {
        guard view.count <= 22, view.line.gapCount > 0, view.line.hanCount == view.count, mayHoldOffice(view.words)
        else { return false }
        let names = SpreadNames.words(in: String(decoding: view.ink, as: UTF8.self))
        guard names.count == 2, let office = names[0].last else { return false }
        guard (2...3).contains(names[1].count) else { return false }
        return officeEndings.contains(office) && (2...12).contains(names[0].count)
            || (5...18).contains(names[0].count) && names[0][...].endsWithAny(callings)
    }

    private static let callings: Phrases = ["医师", "教授", "研究员", "工程师", "律师", "农艺师", "讲师", "院士", "检察官", "法官"]

    /// A quick look: an office stands before the last two or three characters.
    private static func mayHoldOffice(_ words: Words) -> Bool {
        words.dropLast(2).suffix(2).contains { officeEndings.contains($0) || postEndings.contains($0) }
    }

    private static let delegates: Phrases = ["代表", "模范", "標兵", "标兵"]
    private static let homes: Phrases = ["家住"]
    private static let authorMarks: FewCharacters = "□◎☉⊙○●■·()（）"
    private static let works: Set<UInt32> = Set("著作文译绘编".unicodeScalars.map(\.value))
    /// What ends the name of an office, a calling or a house.
    static let postEndings: FewCharacters = "师员长士授院校厂社局队所站团会部处科系室任记席理生家人工民兵营连班"

    /// True for the forms in which authors sign under a headline: 秋阳, □ 秋 阳, （秋阳）, 高戈 著, 省农学院 秋阳.
    ///
    /// Two or three characters that no family is called by are a pen name only where they stand apart or between signs; else
    /// the end of a headline looks the same.
    static func isAuthor(_ view: LineView, isApart: Bool) -> Bool {
        guard view.count <= 18, view.line.hanCount + 3 >= view.count else { return false }
        let markCount = view.words.count { authorMarks.contains($0) }
        if markCount == 0, isOneLongWord(view) { return false }
        let innerCount = view.count - markCount
        guard (2...16).contains(innerCount),
            view.words.allSatisfy({ CharacterKind.of($0) == .han || authorMarks.contains($0) })
        else { return false }
        var names = SpreadNames.words(in: String(decoding: view.ink, as: UTF8.self))
        if names.count == 2, names[1].count == 1, works.contains(names[1][0]) { names.removeLast() }
        guard let name = names.last, (2...3).contains(name.count) else { return false }
        if names.count == 1 {
            // 第 二 关 is no name.
            guard name[0] != 0x7B2C else { return false }
            return isApart || innerCount < view.count || view.line.gapCount > 0
                || surnames.contains(RuleFolding.folded(name[0]))
        }
        guard names.count == 2, surnames.contains(RuleFolding.folded(name[0])) else { return false }
        return names[0].count >= 3
            && (names[0].last.map { postEndings.contains($0) } ?? false || names[0][...].startsWithAny(homes)
                || names[0][...].endsWithAny(delegates))
            || (2...3).contains(names[0].count) && surnames.contains(RuleFolding.folded(names[0][0]))
    }

    /// Words that end a token which says whose reporter it is: 本报赴老挝记者.
    static let roleEndings: Phrases = ["记者", "通讯员", "评论员", "撰稿人", "撰稿", "特派员", "实习生", "撰文"]

    /// True for a line of roles and names: it opens with a role (or with a bullet before names) and holds no clause.
    static func isLine(_ view: LineView) -> Bool {
        let core = view.core
        guard !Rubrics.isName(core), !view.isSentence, view.line.hanCount >= (view.hasBullet ? 2 : 3), core.count <= 48
        else { return false }
        guard !core.contains(where: { isClauseMark($0) }), !Captions.endsWithCredit(core) || isReportWithPictures(core)
        else { return false }
        // 电（记者某某）由…: a bracket that closes inside the line stands in running text.
        if let close = core.firstIndex(where: { CharacterKind.of($0) == .closing }), close + 1 < core.endIndex {
            return false
        }
        let head = afterPrefix(core)
        if Datelines.opensBracket(view.words) || opensClause(head) { return false }
        if head.count < core.count, head.isAny(of: bareRoles) { return true }
        if isNameAndReport(core) || isDeskReport(core) || isPenOfSeveral(view, core) || view.hasBullet && isTeam(core) {
            return true
        }
        let opensWithRole = head.startsWithAny(writers) || head.startsWithAny(photographers)
        let holdsRole = opensWithRole || core.prefix(14).holdsAny(roleEndings)
        guard holdsRole || view.hasBullet || core.endsWithAny(bothWorks) || core.holds(commentator) else {
            return false
        }
        let printed = String(decoding: view.ink, as: UTF8.self)
        let words = withoutMedium(
            SpreadNames.words(in: core.first == written ? withoutPost(printed) : withReportApart(printed)))
        if core.endsWithAny(bothWorks), core.count <= 14, core.count < view.count {
            return isRolesAndNames(words, opensWithName: true)
        }
        let endsWithRole = words.count == 2 && words[1].suffix(3).elementsEqual("评论员".unicodeScalars.map(\.value))
        if endsWithRole { return isRolesAndNames(words, opensWithName: true) }
        return holdsRole ? isRolesAndNames(words) : view.hasBullet && isBareNames(view, words)
    }

    private static let pictureReport: Phrases = ["摄影报道"]

    /// 本报记者　某某　摄影报道: who wrote it and took its pictures.
    private static func isReportWithPictures(_ core: Words) -> Bool {
        core.endsWithAny(pictureReport) && afterPrefix(core).startsWithAny(roleEndings)
    }

    private static let worksApart = ["摄影报道", "执笔", "整理"]

    /// 霍　达摄影报道, 卢建中执笔, （记者　施晓楠整理） with a space before what the reporter did.
    static func withReportApart(_ text: String) -> String {
        let signed = text.last == "）" || text.last == ")" ? text.dropLast() : text[...]
        guard let work = worksApart.first(where: { signed.hasSuffix($0) }) else { return text }
        return signed.dropLast(work.count) + " " + work + text[signed.endIndex...]
    }

    private static let pens: Phrases = ["执笔"]

    /// 本报调查组　卢建中执笔: who held the pen for several.
    private static func isPenOfSeveral(_ view: LineView, _ core: Words) -> Bool {
        guard core.endsWithAny(pens), core.count <= 18, view.line.gapCount > 0, let last = view.pieces.last else {
            return false
        }
        return (4...5).contains(last.count) && opensAsName(last)
    }

    private static let written: UInt32 = 0x6587  // 文

    /// 文/某某（某某大学副教授）: what the author is, behind the name, is no name.
    private static func withoutPost(_ text: String) -> String {
        guard text.hasPrefix("文/") || text.hasPrefix("文／"), text.last == "）" || text.last == ")",
            let open = text.lastIndex(where: { $0 == "（" || $0 == "(" })
        else { return text }
        return String(text[..<open])
    }

    private static let houses: Phrases = [
        "大学", "学院", "研究所", "研究院", "研究室", "研究中心", "党校", "科学院", "社科院", "委员会", "办公室", "协会", "学会", "医院", "中学", "小学",
    ]

    /// 汪海平（中南农业大学经济管理学院）: one to three names, and in brackets where they work.
    static func areNamesWithHouse(_ view: LineView) -> Bool {
        let words = view.words
        guard words.count <= 36, words.last == 0x29, let open = words.firstIndex(of: 0x28),
            (2...9).contains(open - words.startIndex), words[(open + 1)...].dropLast().endsWithAny(houses)
        else { return false }
        return areNames(withoutHouse(String(decoding: view.ink, as: UTF8.self)))
    }

    /// The names without the brackets behind them.
    static func withoutHouse(_ text: String) -> String {
        guard text.last == "）" || text.last == ")",
            let open = text.firstIndex(where: { $0 == "（" || $0 == "(" }), open > text.startIndex
        else { return text }
        let inner = text[open...].dropLast().unicodeScalars.map { RuleFolding.folded($0.value) }
        return inner[...].endsWithAny(houses) ? String(text[..<open]) : text
    }

    private static let media: Phrases = ["客户端", "融媒", "融媒体中心", "新闻网", "电视台", "广播电台", "新媒体"]

    /// 江海客户端　记者　某某: whose reporter it is stands apart from the role.
    private static func withoutMedium(_ tokens: [[UInt32]]) -> [[UInt32]] {
        guard tokens.count >= 3, tokens[0][...].endsWithAny(media),
            roleWord(tokens[1].map { RuleFolding.folded($0) }[...]) != nil
        else { return tokens }
        return Array(tokens.dropFirst())
    }

    /// Roles that stand for a name behind the name of the paper: 本报评论员.
    private static let bareRoles: Phrases = ["评论员", "特约评论员", "编辑部", "记者", "通讯员", "特约记者"]
    static let reportEndings: Phrases = ["报道", "报导", "報導", "報道"]

    /// 【本報記者某某報道】 alone on its line: who filed the text whose headline stands below.
    static func isReportInBrackets(_ view: LineView) -> Bool {
        guard view.words.first == 0x3010, view.words.last == 0x3011, view.count <= 20 else { return false }
        let inner = view.words.dropFirst().dropLast()
        return inner.endsWithAny(reportEndings) && inner.holdsAny(deskRoles) && !inner.contains(0x3010)
    }

    private static let teams: Phrases = ["报道组", "采访组", "采访团", "报道团", "报道团队", "采访小组", "报道小组"]

    /// □ 某某晨报全媒体报道组: who they are stands elsewhere.
    private static func isTeam(_ core: Words) -> Bool { core.count <= 20 && core.endsWithAny(teams) }

    /// 林彩媚／报道
    private static func isNameAndReport(_ core: Words) -> Bool {
        guard let bar = core.firstIndex(of: 0x2F), core[(bar + 1)...].isAny(of: reportEndings) else { return false }
        return (2...4).contains(bar - core.startIndex) && opensAsName(core[..<bar])
    }

    private static let unitedPaper: Phrases = ["联合报", "聯合報"]
    private static let deskRoles: Phrases = ["记者", "編譯", "编译", "特派员"]

    /// 記者某某／台北報導, 聯合報／記者某某／台北即時報導: who, and where the desk is.
    private static func isDeskReport(_ core: Words) -> Bool {
        guard core.count <= 30, core.contains(0x2F) else { return false }
        let rest = core.endsWithAny(unitedPaper) ? core.dropLast(3) : core
        return rest.endsWithAny(reportEndings) && core.holdsAny(deskRoles)
    }

    /// 记者从某某局了解到: what a reporter learned, not a name.
    static func opensClause(_ words: Words) -> Bool {
        words.starts(reporter) && words.count > reporter.count && startsClause(words[words.startIndex + reporter.count])
    }

    /// No name begins so.
    private static func startsClause(_ scalar: UInt32) -> Bool { clauseStarts.contains(scalar) }
    private static let clauseStarts: FewCharacters = "从從在对對就昨今近据據了其的"

    private static let kindsOfWork: Phrases = [
        "专访", "综合", "摄影", "调查", "手记", "观察", "视点", "声音", "直击", "体验", "亲历", "探访", "走访", "连线", "对话", "来信", "述评", "热线",
        "出击", "整理", "采写", "采访整理", "文字整理", "整理报道",
        "在线", "追踪", "回访", "提问", "札记", "帮您问", "帮你问", "帮您忙", "帮你忙", "帮您办", "来帮忙",
        "走基层",
    ]
    private static let sentFrom: Phrase = "发自"

    /// Words that follow roles and are no names: 记者专访, 台北報導.
    static func isNoName(_ words: Words) -> Bool {
        let folded = words.map { RuleFolding.folded($0) }[...]
        if let first = folded.first, startsClause(first) || PageDraft.isPlace(folded) { return true }
        return folded.endsWithAny(reportEndings) || NewspaperNames.isName(folded) || folded.isAny(of: unitedPaper)
            || folded.isAny(of: kindsOfWork) || folded.starts(sentFrom) || Signers.isNameless(folded)
    }

    /// Every token is a role, a role with a name behind it, or a name; there is a role and a name.
    private static func isRolesAndNames(_ tokens: [[UInt32]], opensWithName: Bool = false) -> Bool {
        var hasRole = false
        var hasName = false
        for (index, token) in tokens.enumerated() {
            let words = token.map { RuleFolding.folded($0) }[...]
            // 发自里斯本 behind the name.
            if hasName, words.starts(sentFrom) { continue }
            if let role = roleWord(words) {
                hasRole = true
                let rest = words.count - role.length
                if rest > 4 || rest == 1 { return false }
                if rest > 1, isNoName(words.dropFirst(role.length)) { return false }
                hasName = hasName || rest >= 2
            } else {
                guard index > 0 || opensWithName || roleEndings.contains(where: { words.holds($0) }),
                    (2...4).contains(words.count) || words.contains(0xB7)
                else { return false }
                hasName = true
            }
        }
        return hasRole && hasName
    }

    /// Two to four short names and nothing else; one of them at least begins as names do.
    private static func isBareNames(_ view: LineView, _ tokens: [[UInt32]]) -> Bool {
        guard view.core.count <= 9, view.core.allSatisfy({ CharacterKind.of($0) == .han }) else { return false }
        let isSet = view.words.first.map { nameBullets.contains($0) } ?? false
        if isSet, tokens.count == 1, (2...3).contains(tokens[0].count), !PageDraft.isSectionName(view.core) {
            // A pen name is known by the spaces between its characters.
            return view.line.gapCount >= tokens[0].count || surnames.contains(RuleFolding.folded(tokens[0][0]))
        }
        guard view.line.gapCount > 0 else { return false }
        return tokens.contains { (2...3).contains($0.count) && opensAsName($0) || LeadNames.isOfDoubleSurname($0) }
    }

    /// Signs that stand before the name of an author.
    private static let nameBullets: FewCharacters = "□◎☉⊙"

    private static let reporter: Phrase = "记者", commentator: Phrase = "评论员"

    static func afterPrefix(_ words: Words) -> Words {
        if words.startsWithAny(prefixes), let prefix = prefixes.first(where: { words.starts($0) }) {
            return words.dropFirst(prefix.count)
        }
        // 重庆日报记者, 人民日报首席记者
        if let role = words.place(of: reporter) ?? words.place(of: commentator), role - words.startIndex <= 10,
            NewspaperNames.isName(words[words.startIndex..<role])
        {
            return words[role...]
        }
        return words
    }

    private static func isClauseMark(_ scalar: UInt32) -> Bool {
        switch CharacterKind.of(scalar) {
        case .terminal, .semicolon: true
        default: scalar == 0xFF0C || scalar == 0x2C
        }
    }
}
