// Names in text: the mention (a stretch of an article) and the entity it means.

/// What kind of thing a name names. The raw value is stored.
public enum EntityKind: String, Sendable, Codable, CaseIterable, Comparable {
    /// A human being.
    case person
    /// Administrative units, regions, rivers, ports, parks.
    case place
    /// Bodies, offices, companies, alliances.
    case organisation
    /// Plans, laws, treaties, books: what stands in 《》.
    case document
    /// Named meetings, forums, exercises, with their ordinal.
    case meeting
    /// Projects, railways, corridors and other names.
    case other

    /// Orders as declared, for stable output.
    public static func < (left: EntityKind, right: EntityKind) -> Bool {
        (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }

    /// The tag used for exchange: PER LOC ORG DOC MEET OTHER.
    public var tag: String {
        switch self {
        case .person: "PER"
        case .place: "LOC"
        case .organisation: "ORG"
        case .document: "DOC"
        case .meeting: "MEET"
        case .other: "OTHER"
        }
    }

    /// The kind of an exchange tag; nil for an unknown one.
    public init?(tag: String) {
        guard let kind = EntityKind.allCases.first(where: { $0.tag == tag }) else { return nil }
        self = kind
    }
}

/// Public identity of an entity: its kind and canonical name. 万州, 万州区 and 重庆市万州区 share `place:万州区`.
public struct EntityID: Hashable, Sendable, Codable, Comparable, CustomStringConvertible {
    /// What it is.
    public var kind: EntityKind
    /// The form it is listed under.
    public var name: String

    /// Makes an identity.
    public init(_ kind: EntityKind, _ name: String) {
        self.kind = kind
        self.name = name
    }

    /// Reads the written form `place:万州区`; nil when the kind is unknown or the name empty.
    public init?(_ text: String) {
        guard let colon = text.firstIndex(of: ":"), let kind = EntityKind(rawValue: String(text[..<colon])) else {
            return nil
        }
        let name = String(text[text.index(after: colon)...])
        guard !name.isEmpty else { return nil }
        self.init(kind, name)
    }

    /// The written form.
    public var description: String { "\(kind.rawValue):\(name)" }

    /// Orders by kind, then by name.
    public static func < (left: EntityID, right: EntityID) -> Bool {
        (left.kind, left.name) < (right.kind, right.name)
    }
}

/// One occurrence of a name in an article.
public struct Mention: Hashable, Sendable, Codable {
    /// Stretch of `Article.text`.
    public var span: TextSpan
    /// The words as they stand there.
    public var surface: String
    /// What it names.
    public var kind: EntityKind
    /// The entity it was linked to; nil when it stands for itself.
    public var entity: EntityID?
    /// Title of office printed with a person's name: 市长.
    public var office: String?
    /// What found it.
    public var evidence: Evidence

    /// Makes a mention.
    public init(
        span: TextSpan, surface: String, kind: EntityKind, entity: EntityID? = nil, office: String? = nil,
        evidence: Evidence
    ) {
        self.span = span
        self.surface = surface
        self.kind = kind
        self.entity = entity
        self.office = office
        self.evidence = evidence
    }

    /// The linked entity, or the one this surface form names by itself.
    public var entityID: EntityID { entity ?? EntityID(kind, surface) }
}
