// What the reader decides of who is who. It stands above what clues say, and can be taken back.

/// A form that is listed under an entity, with what it has by itself.
public struct EntityForm: Hashable, Sendable {
    /// The form, as articles name it.
    public var entity: EntityID
    /// Articles that name it so.
    public var articleCount: Int

    /// Makes a form.
    public init(_ entity: EntityID, articleCount: Int) {
        self.entity = entity
        self.articleCount = articleCount
    }
}

/// A decision of the reader on one entity.
public struct EntityDecision: Hashable, Sendable {
    /// The entity, as articles name it.
    public var form: EntityID
    /// What it is listed under: another entity, a new name or kind, or itself, which keeps it apart from others; nil
    /// takes the decision back.
    public var listedUnder: EntityID?

    /// Makes a decision.
    public init(form: EntityID, listedUnder: EntityID?) {
        self.form = form
        self.listedUnder = listedUnder
    }
}
