// A dictionary by name that compares bytes. It knows no names.

/// Values by name.
///
/// The names of lists and folded texts are in one normal form, so that two are equal when their bytes are; a dictionary
/// by `String` would bring every name into normal form before it hashes it.
struct NameTable<Value: Sendable>: Sendable {
    private var entries: [Key: Value] = [:]

    /// The value of a name.
    subscript(name: String) -> Value? {
        get { entries[Key(name: name)] }
        set { entries[Key(name: name)] = newValue }
    }

    /// The value of a name, or the one given.
    subscript(name: String, default value: @autoclosure () -> Value) -> Value {
        get { entries[Key(name: name), default: value()] }
        set { entries[Key(name: name)] = newValue }
    }

    /// All values, in no order.
    var values: some Collection<Value> { entries.values }

    /// All names with their values, in no order.
    var pairs: [(name: String, value: Value)] { entries.map { ($0.key.name, $0.value) } }

    private struct Key: Hashable, Sendable {
        let name: String

        func hash(into hasher: inout Hasher) {
            var name = name
            name.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        }

        static func == (left: Key, right: Key) -> Bool {
            left.name.utf8.count == right.name.utf8.count && left.name.utf8.elementsEqual(right.name.utf8)
        }
    }
}
