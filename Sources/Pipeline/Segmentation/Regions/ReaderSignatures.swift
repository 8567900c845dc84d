// Readers who sign their letters: a place, a calling, an office and a name under the end of a text.

import Corpus

extension PageDraft {
    /// 攸县　刘桂兰 over 刘桂兰同志：: the answer to a letter names who signed it.
    func isAnsweredByName(_ index: Int) -> Bool {
        guard !endsPage(index), text.lines[inked[index]].gapCount > 0, text.lines[inked[index]].count <= 20 else {
            return false
        }
        let below = words(inked[index + 1])
        let signature = words(inked[index])
        guard let colon = below.prefix(8).firstIndex(of: 0x3A) else { return false }
        return (2...3).contains { count in
            signature.count > count && colon - below.startIndex > count
                && below.prefix(count).elementsEqual(signature.suffix(count))
        }
    }

    /// 一读者, 一群学徒工: on a line apart, over a blank, a border or nothing.
    func isNamelessSigner(_ index: Int) -> Bool {
        let line = inked[index]
        guard text.lines[line].count <= 14, text.lines[line].hanCount == text.lines[line].count else { return false }
        if Signers.isUnitAndNameless(view(line)) { return true }
        guard text.lines[line].count <= 10, Signers.isNameless(words(line)) else { return false }
        if shape.isDoubleSpaced, !endsPage(index), ending(inked[index + 1]) == .open { return true }
        return (gaps[line] > 0 || text.lines[line].indent >= 8) && (endsPage(index) || gaps[inked[index + 1]] > 0)
    }

    /// 江苏 某某某, 湖北 江口县 某某某: places and a name, parted by spaces.
    func isPlaceAndName(_ line: Int) -> Bool {
        let measured = text.lines[line]
        guard measured.gapCount > 0, measured.hanCount == measured.count, measured.count <= 14 else { return false }
        var pieces = view(line).pieces
        // 昆明某校　李　莉: a name that was spread.
        let spread = pieces.reversed().prefix { $0.count == 1 }.count
        if (2...3).contains(spread), spread < pieces.count, let last = pieces.last {
            pieces.removeLast(spread - 1)
            pieces[pieces.count - 1] = words(line)[pieces[pieces.count - 1].startIndex..<last.endIndex]
        }
        if isShortPlaceAndName(line, pieces) || Signers.isUnitAndNames(view(line)) { return true }
        let places = pieces.prefix { PageDraft.isPlace($0) }
        let names = pieces[places.count...]
        // 市民　某某: a calling as short as a name needs a name that begins as names do.
        if places.count == 1, let place = places.last, place.count == 2,
            !Bylines.areNames(names.map(\.string).joined(separator: " "))
        {
            return false
        }
        return (1...2).contains(places.count) && (1...2).contains(names.count)
            && names.allSatisfy { (2...3).contains($0.count) || Bylines.areNames($0.string) }
    }

    /// 西关 何慎之 right under the last line of a text and over a blank: somewhere, and a whole name.
    func isSomewhereAndName(_ index: Int) -> Bool {
        let line = inked[index]
        guard gaps[line] == 0, endsPage(index) || gaps[inked[index + 1]] > 0, text.lines[line].gapCount > 0,
            text.lines[line].hanCount == text.lines[line].count
        else { return false }
        let pieces = view(line).pieces
        return pieces.count == 2 && (2...5).contains(pieces[0].count) && pieces[1].count == 3
            && Bylines.areNames(pieces[1].string) && !Rubrics.isName(pieces[0])
            && !(pieces[0].last.map { PageDraft.heldOffices.contains($0) } ?? false)
    }

    /// 院长, 主任: who holds an office signs for it, not as an author.
    private static let heldOffices: FewCharacters = "长任记席理"

    /// 云阳 某某某: a place of two characters that says not what it is, and a whole name, on a line apart.
    private func isShortPlaceAndName(_ line: Int, _ pieces: [Words]) -> Bool {
        gaps[line] > 0 && pieces.count == 2 && Signers.isShortPlace(Array(pieces[0]), before: Array(pieces[1]))
    }

    /// A province, or a name that ends as places and offices do.
    static func isPlace(_ piece: Words) -> Bool {
        piece.isAny(of: PageDraft.provinces) || piece.count == 4 && piece.startsWithAny(PageDraft.provinces)
            || piece.count >= 4 && piece.endsWithAny(PageDraft.callings) || piece.isAny(of: PageDraft.callings)
            || piece.count >= 3 && piece.last.map { PageDraft.placeEndings.contains($0) } ?? false
    }

    private static let placeEndings: FewCharacters = "省市县区州盟旗镇乡村校院厂部社局间队矿连营团旅路街巷弄组场店所站室科处司庄莊屯寨"

    private static let callings: Phrases = [
        "农民", "工人", "教师", "学生", "职工", "干部", "读者", "战士", "社员", "居民", "市民", "医生", "村民", "会计", "队长", "保管员", "民兵", "知识青年",
        "十中", "一中", "二中",
        "小学", "中学", "大学",
    ]

    static let provinces: Phrases = [
        "北京", "天津", "上海", "重庆", "河北", "山西", "辽宁", "吉林", "黑龙江", "江苏", "浙江", "安徽", "福建", "江西", "山东", "河南", "湖北", "湖南",
        "广东", "海南", "四川", "贵州", "云南", "陕西", "甘肃", "青海", "台湾", "内蒙古", "广西", "西藏", "宁夏", "新疆", "香港", "澳门",
        "石家庄", "太原", "沈阳", "长春", "哈尔滨", "南京", "杭州", "合肥", "福州", "南昌", "济南", "郑州", "武汉", "长沙", "广州", "南宁", "海口", "成都",
        "贵阳",
        "昆明", "拉萨", "西安", "兰州", "西宁", "银川", "乌鲁木齐", "呼和浩特", "大连", "青岛", "宁波", "厦门", "深圳", "苏州", "无锡", "洛阳", "开封", "鞍山",
        "唐山", "包头",
        "台北", "新北", "基隆", "桃園", "新竹", "苗栗", "台中", "彰化", "南投", "雲林", "嘉義", "台南", "高雄", "屏東", "宜蘭", "花蓮", "台東",
        "九龍", "新界", "中環", "灣仔", "銅鑼灣", "北角", "柴灣", "筲箕灣", "西營盤", "尖沙咀", "油麻地", "旺角", "深水埗", "長沙灣", "黃大仙", "觀塘", "葵涌",
        "荃灣",
        "青衣", "沙田", "馬鞍山", "大埔", "上水", "粉嶺", "元朗", "天水圍", "屯門", "西貢", "將軍澳", "東涌",
    ]

    /// 市总工会法律援助中心律师 over 某某某, and a blank or nothing below: what the signer is stands over the name.
    func isCallingOverName(_ index: Int) -> Bool {
        guard index + 1 < inked.count, endsPage(index + 1) || gaps[inked[index + 2]] > 0 else { return false }
        let (calling, name) = (inked[index], inked[index + 1])
        guard (5...18).contains(text.lines[calling].count), text.lines[calling].hanCount == text.lines[calling].count,
            gaps[name] == 0, rulings[name] == nil, (2...4).contains(text.lines[name].count)
        else { return false }
        return words(calling).endsWithAny(PageDraft.signerCallings) && Bylines.isNameAlone(view(name))
    }

    private static let signerCallings: Phrases = ["律师", "医师", "教授", "研究员", "主任", "站长", "所长", "农艺师", "工程师", "法官", "检察官"]

    /// 葛宝忠　文: who did it, and what.
    func isNameAndWork(_ line: Int) -> Bool {
        guard text.lines[line].gapCount > 0, (3...6).contains(text.lines[line].count) else { return false }
        var pieces = view(line).pieces
        guard pieces.count >= 2, let work = pieces.popLast(), work.isAny(of: PageDraft.works) else { return false }
        return Bylines.areNames(pieces.map(\.string).joined(separator: " "))
    }

    private static let works: Phrases = ["文", "图", "摄", "供稿", "图文", "撰文"]

    /// 哥　长林　二月八日: the end of a letter.
    func isDatedSignature(_ line: Int) -> Bool {
        let words = words(line)
        guard words.last == 0x65E5, words.count <= 14, text.lines[line].gapCount > 0,
            text.lines[line].signs.contains(.calendar), let date = view(line).pieces.last
        else { return false }
        return date.contains(0x6708) && date.allSatisfy { Numerals.isNumeral($0) || $0 == 0x6708 || $0 == 0x65E5 }
    }
}
