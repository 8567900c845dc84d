// Classes of characters as segmentation sees them, and the folding its rules match against. Tables are built once.

/// What a character is to somebody who looks at the shape of a line.
enum CharacterKind: UInt8, Sendable {
    /// White space, also full-width and no-break, and characters without width.
    case space
    /// Control characters; they never reach an article.
    case control
    case han, digit, latin
    /// 。！？…
    case terminal
    /// ，、
    case comma
    case colon, semicolon
    /// “ 《 （ and their kin.
    case opening
    /// ” 》 ） and their kin.
    case closing
    /// Everything else: dashes, stars, private use.
    case symbol

    /// Han, letters and digits.
    @inline(__always) var isWord: Bool { self == .han || self == .digit || self == .latin }

    /// The kind of a folded scalar.
    /// - Complexity: O(1).
    @inline(__always) static func of(_ scalar: UInt32) -> CharacterKind {
        // Nearly every character of a page is one of these; no table is asked.
        if (0x4E00...0x9FFF).contains(scalar) { return .han }
        if scalar < 0x10000 { return table[Int(scalar)] }
        return (0x20000...0x3FFFF).contains(scalar) ? .han : .symbol
    }

    static let table: [CharacterKind] = {
        var table = [CharacterKind](repeating: .symbol, count: 0x10000)
        func set(_ scalars: some Sequence<Int>, _ kind: CharacterKind) {
            for scalar in scalars { table[scalar] = kind }
        }
        func set(_ text: String, _ kind: CharacterKind) { set(text.unicodeScalars.map { Int($0.value) }, kind) }
        set(0x00..<0x20, .control)
        set(0x7F...0x9F, .control)
        set([0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x202F, 0x205F, 0x3000, 0xFEFF, 0x2060], .space)
        set(0x2000...0x200B, .space)
        set(0x200C...0x200F, .control)
        set(0x202A...0x202E, .control)
        set(0x2066...0x2069, .control)
        set(0x30...0x39, .digit)
        set(0x41...0x5A, .latin)
        set(0x61...0x7A, .latin)
        set(0xC0...0xD6, .latin)
        set(0xD8...0x24F, .latin)
        set(0x370...0x52F, .latin)
        set(0x3400...0x9FFF, .han)
        set(0xF900...0xFAFF, .han)
        set("〇○々", .han)
        set("。！？!?…", .terminal)
        set(",、，", .comma)
        set(":：", .colon)
        set(";；", .semicolon)
        set("“‘《〈（(【〔「『[{", .opening)
        set("”’》〉）)】〕」』]}", .closing)
        return table
    }()
}

/// Characters that some rule needs in a line, so that it need not be asked about other lines.
struct LineSigns: OptionSet, Sendable {
    let rawValue: UInt16

    /// 年 月
    static let calendar = LineSigns(rawValue: 1)
    /// 电 讯
    static let wire = LineSigns(rawValue: 2)
    /// 星 of 星期, 农 of 农历, 礼 of 礼拜
    static let weekday = LineSigns(rawValue: 4)
    /// 版
    static let page = LineSigns(rawValue: 8)
    /// | > »
    static let bar = LineSigns(rawValue: 16)
    /// 。
    static let stop = LineSigns(rawValue: 32)
    /// - . /
    static let separator = LineSigns(rawValue: 64)
    /// :
    static let colon = LineSigns(rawValue: 128)
    /// A digit of ASCII, a Latin letter, an opening mark.
    static let digit = LineSigns(rawValue: 512), latin = LineSigns(rawValue: 1024), opening = LineSigns(rawValue: 2048)
    /// 第
    static let ordinal = LineSigns(rawValue: 4096)
    /// 办
    static let office = LineSigns(rawValue: 8192)
    /// 报
    static let newspaper = LineSigns(rawValue: 16384)
    /// Characters of words that credit a picture: 摄, 图, 漫画.
    static let picture = LineSigns(rawValue: 32768)
    /// Neither Han nor letter nor digit.
    static let bare = LineSigns(rawValue: 256)

    /// The sign of every character of a kind.
    fileprivate static func of(_ kind: CharacterKind) -> LineSigns {
        switch kind {
        case .digit: .digit
        case .latin: .latin
        case .opening: .opening
        default: []
        }
    }

    fileprivate static let characters: [(String, LineSigns)] = [
        ("年月", .calendar), ("电讯", .wire), ("星农礼", .weekday), ("版", .page), ("|>»", .bar), ("。", .stop),
        ("-./", .separator), (":", .colon), ("第", .ordinal), ("办", .office), ("报", .newspaper),
        ("摄绘图照视社漫", .picture),
    ]
}

/// What is to be known of every character of the basic plane, in one place, so that a page is read with one look a
/// character.
enum CharacterTable {
    struct Entry {
        /// Its form in rules.
        var folded: UInt16
        /// Kind of that form.
        var kind: CharacterKind
        var signs: LineSigns = []

        /// A character beyond the basic plane; it folds to itself.
        @inline(__always) static func supplementary(_ scalar: UInt32) -> Entry {
            Entry(folded: 0, kind: CharacterKind.of(scalar))
        }
    }

    static let entries: [Entry] = {
        var signs = [LineSigns](repeating: [], count: 0x10000)
        for (text, sign) in LineSigns.characters {
            for scalar in text.unicodeScalars { signs[Int(scalar.value)] = sign }
        }
        return RuleFolding.table.map {
            let kind = CharacterKind.of(UInt32($0))
            return Entry(folded: $0, kind: kind, signs: signs[Int($0)].union(LineSigns.of(kind)))
        }
    }()
}

extension CharacterTable {
    /// The kind of the folded form of a character.
    @inline(__always) static func kind(of scalar: UInt32) -> CharacterKind {
        if (0x4E00...0x9FFF).contains(scalar) { return .han }
        return scalar < 0x10000 ? entries[Int(scalar)].kind : CharacterKind.of(scalar)
    }

    /// One bit a character of the basic plane: Han that rules see as it is printed and that is no sign of anything.
    static let plainHan: [UInt64] = {
        var bits = [UInt64](repeating: 0, count: 0x10000 / 64)
        for (scalar, entry) in entries.enumerated()
        where entry.kind == .han && Int(entry.folded) == scalar && entry.signs.isEmpty {
            bits[scalar >> 6] |= 1 << UInt64(scalar & 63)
        }
        return bits
    }()
}

/// The form of a character that rules compare: half width, corner quotes as “ ”, traditional keywords as simplified.
enum RuleFolding {
    @inline(__always) static func folded(_ scalar: UInt32) -> UInt32 {
        scalar < 0x10000 ? UInt32(table[Int(scalar)]) : scalar
    }

    /// The characters of this folding's keywords that differ between the two scripts.
    private static let traditional =
        "資资記记訊讯電电報报轉转續续號号圖图攝摄編编輯辑責责聞闻熱热線线話话來来標标題题華华國国龍龙廣广東东閱阅讀读發发"
        + "關关機机門门時时間间點点擊击頁页當当網网專专訪访評评論论員员總总綜综經经濟济會会議议區区縣县廳厅務务處处"
        + "長长書书紙纸張张開开導导學学與与從从後后萬万億亿個个為为動动實实產产業业體体黨党對对這这將将過过還还條条緊紧辦办"
        + "測测詢询雲云訃讣臺台"
        + "農农曆历啟启啓启遷迁禮礼價价陰阴級级預预鄉乡鎮镇隊队場场團团師师聲声氣气廠厂溫温風风礦矿"

    static let table: [UInt16] = {
        var table = (0...0xFFFF).map { UInt16($0) }
        for scalar in 0xFF01...0xFF5E { table[scalar] = UInt16(scalar - 0xFEE0) }
        for (from, to) in [
            ("「", "“"), ("」", "”"), ("『", "‘"), ("』", "’"), ("﹑", "、"), ("∶", ":"), ("○", "〇"), ("●", "●"),
        ] {
            if let left = from.unicodeScalars.first, let right = to.unicodeScalars.first {
                table[Int(left.value)] = UInt16(right.value)
            }
        }
        var pair: [Int] = []
        for scalar in traditional.unicodeScalars {
            pair.append(Int(scalar.value))
            if pair.count == 2 {
                table[pair[0]] = UInt16(pair[1])
                pair = []
            }
        }
        return table
    }()
}
