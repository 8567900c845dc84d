// Numbers of names, newspapers and entities that were looked up once. Rows of those three tables never go and never change
// their number, so that what is known stays true for as long as the library is open.

import Corpus

/// What one change of the library hands on to the next.
struct KnownNumbers: Sendable {
    /// Numbers of names of rules, roles and the like.
    var names: [TextBytes: Int] = [:]
    /// Numbers of newspapers.
    var papers: [String: Int] = [:]
    /// Numbers of entities.
    var entities = EntityNumbers()
}

/// Numbers of entities by kind and name; no more than fit into a few megabytes.
struct EntityNumbers: Sendable {
    private struct Listed: Hashable {
        var kind: EntityKind
        var name: TextBytes
    }

    private static let limit = 50_000

    private var numbers: [Listed: Int] = [:]

    /// The number of an entity; nil when it is not known here. When there are too many all others are forgotten.
    subscript(_ kind: EntityKind, _ name: TextBytes) -> Int? {
        get { numbers[Listed(kind: kind, name: name)] }
        set {
            if numbers.count >= EntityNumbers.limit { numbers.removeAll(keepingCapacity: true) }
            numbers[Listed(kind: kind, name: name)] = newValue
        }
    }
}
