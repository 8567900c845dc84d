// The roles of page lines in a word, for the margin of the raw view. One table per language.

import Corpus

extension Wording {
    /// The role of a line: three Chinese characters or six letters at most.
    func role(_ role: LineRole) -> String { language == .chinese ? chineseRole(role) : englishRole(role) }

    private func chineseRole(_ role: LineRole) -> String {
        switch role {
        case .blank: ""
        case .body: "正文"
        case .heading: "小标题"
        case .title: "标题"
        case .kicker: "引题"
        case .subtitle: "副题"
        case .byline: "署名"
        case .dateline: "电头"
        case .jumpMarker: "转接"
        case .caption, .verticalCaption: "图说"
        case .folio: "版头"
        case .masthead: "报头"
        case .infographic: "图表"
        case .list: "名单"
        case .advertisement: "广告"
        case .hotline: "热线"
        case .sectionLabel: "栏目"
        case .ornament: "花线"
        case .documentNumber: "文号"
        case .signOff: "落款"
        case .navigation: "导航"
        case .webHeader: "网页头"
        case .unknown: "?"
        }
    }

    private func englishRole(_ role: LineRole) -> String {
        switch role {
        case .blank: ""
        case .heading: "head"
        case .subtitle: "subttl"
        case .dateline: "datel."
        case .jumpMarker: "jump"
        case .caption, .verticalCaption: "capt."
        case .masthead: "masth."
        case .infographic: "graph"
        case .advertisement: "advert"
        case .hotline: "hotl."
        case .sectionLabel: "sect."
        case .ornament: "orn."
        case .documentNumber: "doc no"
        case .signOff: "sign"
        case .navigation: "nav"
        case .webHeader: "web"
        case .unknown: "?"
        default: role.rawValue
        }
    }
}
