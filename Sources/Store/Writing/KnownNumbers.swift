// Numbers of names, newspapers and entities that were looked up once. Rows of those three tables never go and never change
// their number, so that what is known stays true for as long as the library is open.

import Corpus

/// What one change of the library hands on to the next.
struct KnownNumbers: Sendable {
    /// Numbers of names of rules, roles and the like.
    var names: [String: Int] = [:]
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
    subscript(_ identity: EntityID) -> Int? {
        get { numbers[Listed(kind: identity.kind, name: TextBytes(identity.name))] }
        set {
            if numbers.count >= EntityNumbers.limit { numbers.removeAll(keepingCapacity: true) }
            numbers[Listed(kind: identity.kind, name: TextBytes(identity.name))] = newValue
        }
    }
}

/// A text that is the same when its bytes are, as for the database. `String` brings Chinese into a normal form for every
/// look into a table.
struct TextBytes: Hashable, Sendable {
    let text: String

    init(_ text: String) { self.text = text }

    static func == (left: TextBytes, right: TextBytes) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

    func hash(into hasher: inout Hasher) {
        let isHashed: Void? = text.utf8.withContiguousStorageIfAvailable {
            hasher.combine(bytes: UnsafeRawBufferPointer($0))
        }
        if isHashed == nil { for byte in text.utf8 { hasher.combine(byte) } }
    }
}
