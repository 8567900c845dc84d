// The one table of the filter's fields: what each takes, its help, an example. Completion, help and docs/filter.md are
// made from it; it says nothing of how a field is answered.

/// Words in the two languages of the interface.
public struct FilterHelp: Hashable, Sendable {
    /// In English.
    public var english: String
    /// In Chinese.
    public var chinese: String

    /// Makes a pair.
    public init(_ english: String, _ chinese: String) {
        self.english = english
        self.chinese = chinese
    }
}

/// A row of the table of fields.
public struct FilterFieldGuide: Hashable, Sendable {
    /// What may stand behind the colon.
    public enum Takes: Hashable, Sendable {
        /// Words, or a quoted text.
        case words
        /// Part of a name, or `=` and a whole name.
        case name
        /// A date or a range of dates.
        case dates
        /// A number from 1.
        case number
        /// One of a few words.
        case choice([String])
    }

    /// The field.
    public var field: FilterField
    /// What it takes.
    public var takes: Takes
    /// What it asks for, in one line.
    public var help: FilterHelp
    /// A term that uses it.
    public var example: String

    /// All rows, in the order in which help shows them.
    public static let all: [FilterFieldGuide] = FilterField.allCases.map { FilterFieldGuide($0) }

    /// The row of a field.
    public init(_ field: FilterField) {
        self.field = field
        (takes, help, example) = FilterFieldGuide.row(field)
    }

    private static func row(_ field: FilterField) -> (Takes, FilterHelp, String) {
        switch field {
        case .place, .org, .person, .doc, .meeting, .other: nameRow(field)
        case .date: (.dates, FilterHelp("printed in these days", "见报日期"), "date:2020-01..2021-06")
        case .event: (.dates, FilterHelp("reports something that happened in these days", "所报道之事的日期"), "event:2025")
        case .paper: (.words, FilterHelp("the newspaper's name contains this", "报纸名称"), "paper:重庆日报")
        case .page: (.number, FilterHelp("printed on the page of this number", "版次"), "page:1")
        case .tag: (.words, FilterHelp("carries this tag of yours", "您加的标签"), "tag:todo")
        case .is:
            (.choice(ArticleState.allCases.map(\.rawValue)), FilterHelp("is in this state", "文章状态"), "is:unread")
        case .has:
            (.choice(ArticleFeature.allCases.map(\.rawValue)), FilterHelp("has one of these", "文章带有"), "has:note")
        case .title: (.words, FilterHelp("the headline contains this", "标题中的文字"), "title:双城")
        }
    }

    private static func nameRow(_ field: FilterField) -> (Takes, FilterHelp, String) {
        switch field {
        case .org: (.name, FilterHelp("a body, office or company of that name", "机构名称"), "org:国资委")
        case .person: (.name, FilterHelp("a person of that name", "人物姓名"), "person:何树平")
        case .doc: (.name, FilterHelp("a document of that name", "文件名称"), "doc:规划纲要")
        case .meeting: (.name, FilterHelp("a meeting of that name", "会议名称"), "meeting:联席会")
        case .other: (.name, FilterHelp("a railway, project or other name", "铁路、工程等其他名称"), "other:高铁")
        default: (.name, FilterHelp("a place of that name", "地名"), "place:万州")
        }
    }
}

extension FilterFieldGuide.Takes {
    /// What may stand there, in words.
    public var help: FilterHelp {
        switch self {
        case .words: FilterHelp("words", "文字")
        case .name: FilterHelp("part of a name; with `=` the whole name", "名称的一部分；加 `=` 为全名")
        case .dates: FilterHelp("`2018`, `2020-03`, `2020-03-05`, a range with `..`", "年、年月、年月日，`..` 表示起止")
        case .number: FilterHelp("a number", "数字")
        case .choice(let values):
            FilterHelp(
                values.map { "`" + $0 + "`" }.joined(separator: ", "),
                values.map { "`" + $0 + "`" }.joined(separator: "、"))
        }
    }
}
