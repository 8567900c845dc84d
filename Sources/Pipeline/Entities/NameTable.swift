// A dictionary by name that compares bytes. It knows no names.

/// Values by name.
///
/// The names of lists and folded texts are in one normal form, so that two are equal when their bytes are; a dictionary
/// by `String` would bring every name into normal form before it hashes it.
struct NameTable<Value: Sendable>: Sendable {
    private var entries: [Key: Value] = [:]
    /// A bit for each name, by its hash: most names that are not there are told by it.
    private var marks = [UInt64](repeating: 0, count: 512)

    /// The value of a name.
    subscript(name: String) -> Value? {
        get {
            let key = Key(name)
            return marks[key.mark >> 6] >> UInt64(key.mark & 63) & 1 == 0 ? nil : entries[key]
        }
        set {
            let key = Key(name)
            marks[key.mark >> 6] |= 1 << UInt64(key.mark & 63)
            entries[key] = newValue
        }
    }

    /// The value of a name, or the one given.
    subscript(name: String, default value: @autoclosure () -> Value) -> Value {
        get { self[name] ?? value() }
        set { self[name] = newValue }
    }

    /// All values, in no order.
    var values: some Collection<Value> { entries.values }

    /// All names with their values, in no order.
    var pairs: [(name: String, value: Value)] { entries.map { ($0.key.name, $0.value) } }

    private struct Key: Hashable, Sendable {
        let name: String
        let bits: UInt32

        init(_ name: String) { (self.name, bits) = (name, name.byteHash) }

        var mark: Int { Int(bits & 0x7FFF) }

        func hash(into hasher: inout Hasher) { hasher.combine(bits) }

        static func == (left: Key, right: Key) -> Bool {
            left.bits == right.bits && left.name == right.name
        }
    }
}

extension String {
    /// A hash of its bytes, for tables of names: FNV-1a, spread over the low bits.
    var byteHash: UInt32 {
        var text = self
        let hash = text.withUTF8 { $0.reduce(UInt32(0x811C_9DC5)) { ($0 ^ UInt32($1)) &* 0x0100_0193 } }
        return hash ^ hash >> 15
    }
}
