// The page docs/filter.md, printed from the table of fields and the table of forms below. It knows no files.

/// The guide to the filter language.
public enum FilterGuide {
    /// A form of the language with its meaning.
    public struct Form: Hashable, Sendable {
        /// As typed.
        public var example: String
        /// What it asks for.
        public var help: FilterHelp
        /// Its canonical text, `Filter.text` of what it parses to.
        public var canonical: String
    }

    /// The forms, by example.
    public static let forms: [Form] = [
        form("万州 铁路", "both words, anywhere in headline, text or names", "两个词都有", "万州 铁路"),
        form("\"综合交通枢纽\"", "exactly this, with its punctuation", "原样词组，连同标点", "\"综合交通枢纽\""),
        form("“唱好“双城记””", "the same in Chinese quotes, which may hold quotes", "中文引号亦可，可以嵌套", "\"唱好“双城记”\""),
        form("-煤矿", "not this word", "不含此词", "-煤矿"),
        form("！煤矿", "the same; full-width signs do what half-width ones do", "同上；全角符号等同半角", "-煤矿"),
        form("铁路 OR 高铁", "either word", "其中之一", "铁路 OR 高铁"),
        form("铁路OR高铁", "the same: between Chinese characters no spaces are needed", "同上：汉字旁不必空格", "铁路 OR 高铁"),
        form("万州 (铁路 OR 高铁)", "a group", "分组", "万州 (铁路 OR 高铁)"),
        form("万州 铁路 OR 高铁", "words side by side bind tighter than OR", "并列先于 OR", "(万州 铁路) OR 高铁"),
        form("-(煤矿 铁矿)", "not both together", "不同时含有", "-(煤矿 铁矿)"),
        form(
            "place:万州date:2020", "two fields; behind a Chinese character a field needs no space", "两个条件，汉字后不必空格",
            "place:万州 date:2020"),
        form("place：“万州 开州”", "a field with a quoted value", "值可加引号", "place:\"万州 开州\""),
        form("place:=万州区", "exactly the entity listed under this name", "名称完全相同", "place:=万州区"),
        form("date:2020年3月", "dates as they are printed", "日期可照报纸写法", "date:2020-03"),
        form("date:二〇二〇年三月", "in Chinese numerals too", "汉字数字亦可", "date:2020-03"),
        form("date:2020年3月至2021年", "and ranges of them", "起止亦可", "date:2020-03..2021-12"),
        form("date:..2019", "up to the end of 2019", "2019 年底以前", "date:..2019"),
        form("date:2020..", "from the beginning of 2020", "2020 年初以后", "date:2020.."),
        form(
            "wz", "in any text; spelled, in headlines, names, newspapers and tags: 万州", "全文中的 wz；拼音首字母，限标题、名称、报名、标签",
            "wz"),
        form("wanzhou", "the same with whole syllables", "同上，全拼", "wanzhou"),
        form("place:cq", "a place whose name is spelled so: 重庆", "地名的拼音", "place:cq"),
        form("\"wz\"", "the letters as they are, nothing spelled", "只找字母本身", "\"wz\""),
        form("COVID-19", "a word with punctuation in it is looked for with it", "带标点的词连标点一起找", "\"COVID-19\""),
    ]

    /// The whole page as Markdown.
    public static var markdown: String {
        var lines = introduction
        lines += ["## By example", "", "| typed | asks for | 含义 | read as |", "|---|---|---|---|"]
        lines += forms.map { form in
            "| `\(form.example)` | \(form.help.english) | \(form.help.chinese) | `\(form.canonical)` |"
        }
        lines += ["", "## Fields", "", "| field | takes | asks for | 含义 | example |", "|---|---|---|---|---|"]
        lines += FilterFieldGuide.all.map { row in
            "| `\(row.field.rawValue):` | \(row.takes.help.english) | \(row.help.english) | \(row.help.chinese) "
                + "| `\(row.example)` |"
        }
        return (lines + rules + grammar).joined(separator: "\n") + "\n"
    }

    private static func form(_ example: String, _ english: String, _ chinese: String, _ canonical: String) -> Form {
        Form(example: example, help: FilterHelp(english, chinese), canonical: canonical)
    }

    private static let introduction = [
        "# The filter language", "",
        "The same text works at the `/` prompt and on the command line, and gives the same articles.",
        "This page is printed from the tables of `Sources/Corpus/FilterGuide.swift` and `FilterFieldGuide.swift`.", "",
    ]

    private static let rules = [
        "", "## Rules", "",
        "- Full and half width, capitals and small letters, simplified and traditional forms match each other.",
        "- An unquoted word never matches across punctuation or from one paragraph into the next.",
        "- Two small Latin letters or more also match readings (pinyin without tones), whole syllables or first letters, any",
        "  reading of a character (长 is `c` and `z`; ü is `v` or `u`), beginning with any character of a headline, of the name",
        "  of an entity, of a newspaper or of a tag, never in running text. What matches as typed comes first in every order,",
        "  and the count shows both. Capitals and quoted letters are not taken as spelled.",
        "- `OR` is written in capitals. A minus excludes only what it touches, and only at the beginning of a term:",
        "  `5-6` is a word.",
        "- Inside quotes a backslash takes the next character as it is: `\"a\\\"b\"`.",
        "- An empty filter, `()` and `\"\"` ask for everything; `-()` for nothing.",
        "- Brackets and minus signs may stand \(FilterParser.depthLimit) deep in one another.",
        "- A filter may have \(FilterParser.lengthLimit) bytes, which a thousand names joined by OR fit into; more, as a paste by "
            + "mistake may be, is said to be too long, and the list stays.",
        "- What cannot be understood is underlined, and the last result that could be stays on the screen. While the value",
        "  of a field is not one yet (`date:20x`), or a term is missing (`万州 OR`), that is the result of the terms beside it.",
        "- A date that does not exist (`date:2020-13`, `date:2021-02-30`) and a range whose end lies before its beginning",
        "  (`date:2021..2019`) are told as such.",
    ]

    private static let grammar = [
        "", "## Grammar", "", "```",
        "filter  = terms { \"OR\" terms }",
        "terms   = { term }",
        "term    = { \"-\" | \"!\" } ( \"(\" [ filter ] \")\" | phrase | field | word )",
        "phrase  = '\"' characters '\"' | \"“\" characters \"”\"",
        "field   = " + FilterField.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: " | "),
        "        , \":\" , [ \"=\" ] , ( phrase | word )",
        "date    = year [ \"-\" month [ \"-\" day ] ] | eight digits | year \"年\" [ month \"月\" [ day \"日\" ] ]",
        "year, month, day = digits, or the same in Chinese numerals: \"二〇二〇\", \"十二\", \"廿一\"",
        "dates   = date | [ date ] ( \"..\" | \"~\" | \"至\" ) [ date ]",
        "word    = characters up to a space, a bracket, a quote; or, behind a Chinese character, a field or OR",
        "```",
    ]
}
