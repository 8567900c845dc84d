// A filter written out again, and the one form that equal filters share.

extension Filter {
    /// A text that parses to this filter's normal form; empty for `.everything`.
    ///
    ///     Filter.all([.word("万州"), .not(.phrase("煤 矿"))]).text == "万州 -\"煤 矿\""
    public var text: String {
        let filter = normalised
        return filter == .everything ? "" : filter.written
    }

    /// The filter in the form the parser makes: groups of one and groups in groups of their kind dissolved, words that
    /// cannot be typed as words turned into phrases, `.everything` left out where it adds nothing, and what nothing can
    /// match (an interval that ends before it begins) turned into `.not(.everything)`.
    public var normalised: Filter {
        switch self {
        case .word(let text) where !FilterCharacter.isOneWord(text): Filter.phrase(text).normalised
        case .phrase(let text) where FilterCharacter.isBlank(text): .everything
        case .title(""), .paper(""), .tag(""), .entity(_, ""): .everything
        case .published(let interval) where interval.filterText == nil: .not(.everything)
        case .event(let interval) where interval.filterText == nil: .not(.everything)
        case .page(let number) where number < 1: .not(.everything)
        case .exactEntity(let entity) where entity.name.isEmpty: .not(.everything)
        case .not(let inner): .not(inner.normalised)
        case .all(let parts): Filter.conjunction(parts.map(\.normalised))
        case .any(let parts): parts.isEmpty ? .not(.everything) : Filter.disjunction(parts.map(\.normalised))
        default: self
        }
    }

    /// All of the parts, which are in normal form.
    static func conjunction(_ parts: [Filter]) -> Filter {
        var flat: [Filter] = []
        for part in parts where part != .everything {
            if case .all(let inner) = part { flat += inner } else { flat.append(part) }
        }
        return flat.count > 1 ? .all(flat) : flat.first ?? .everything
    }

    /// Any of the parts, which are in normal form.
    static func disjunction(_ parts: [Filter]) -> Filter {
        var flat: [Filter] = []
        for part in parts {
            if case .any(let inner) = part { flat += inner } else { flat.append(part) }
        }
        return flat.count > 1 ? .any(flat) : flat.first ?? .not(.everything)
    }

    /// The text of a filter in normal form.
    private var written: String {
        switch self {
        case .everything: "()"
        case .word(let text): text
        case .phrase(let text): Filter.quoted(text)
        case .not(let inner): "-" + inner.bracketed
        case .all(let parts): parts.map(\.bracketed).joined(separator: " ")
        case .any(let parts): parts.map(\.bracketed).joined(separator: " OR ")
        default: writtenField
        }
    }

    private var bracketed: String {
        switch self {
        case .all, .any: "(" + written + ")"
        default: written
        }
    }

    private var writtenField: String {
        switch self {
        case .entity(let kind, let text): Filter.term(FilterField(kind), text)
        case .exactEntity(let entity): FilterField(entity.kind).rawValue + ":=" + Filter.value(entity.name)
        case .title(let text): Filter.term(.title, text)
        case .paper(let text): Filter.term(.paper, text)
        case .tag(let text): Filter.term(.tag, text)
        case .page(let number): "page:\(number)"
        case .published(let interval): "date:" + (interval.filterText ?? "")
        case .event(let interval): "event:" + (interval.filterText ?? "")
        case .state(let state): "is:" + state.rawValue
        case .feature(let feature): "has:" + feature.rawValue
        default: ""
        }
    }

    private static func term(_ field: FilterField, _ text: String) -> String { field.rawValue + ":" + value(text) }

    /// A value behind a field's colon, quoted where it is not one word.
    static func value(_ text: String) -> String {
        FilterCharacter.isOneWord(text) ? text : quoted(text)
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            if scalar == "\"" || scalar == "\u{FF02}" || scalar == "\\" { result += "\\" }
            result.unicodeScalars.append(scalar)
        }
        return result + "\""
    }
}
