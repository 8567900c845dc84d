// Which full name a short form means: the last one before it that ends so. It knows no kinds of names.

/// The full names a text has used so far.
struct ShortForms {
    /// A full name and where it stands.
    struct Full: Sendable {
        var name: String
        var units: [UInt16]
        var range: Range<Int>
    }

    private var names: [Full] = []
    /// Names of this many units or more are taken for full.
    private let fullLength: Int

    /// How many names are remembered; older ones are forgotten.
    private static let memory = 64

    init(fullLength: Int) { self.fullLength = fullLength }

    /// The full name a name means, or nil when it stands for itself; names that do are remembered.
    ///
    /// 《方案》 means the last document before it that ends so. With `holding`, a short form also means the last name
    /// that only holds it: 《行动》 after 《…便捷生活行动第二批事项》.
    mutating func full(_ name: String, _ range: Range<Int>, holding: Bool) -> Full? {
        let units = Array(name.utf16)
        if units.count < fullLength || !holding {
            let ending = names.last {
                $0.units.count > units.count && $0.units.suffix(units.count).elementsEqual(units)
            }
            if let ending { return ending }
        }
        if holding, units.count < fullLength, let full = names.last(where: { contains($0.units, units) }) {
            return full
        }
        remember(name, range)
        return nil
    }

    /// Takes a name for full without asking what it means: one that a list knows.
    mutating func remember(_ name: String, _ range: Range<Int>) {
        guard names.last?.name != name else { return }
        names.append(Full(name: name, units: Array(name.utf16), range: range))
        if names.count > ShortForms.memory { names.removeFirst() }
    }

    private func contains(_ units: [UInt16], _ part: [UInt16]) -> Bool {
        guard units.count > part.count, part.count > 1 else { return false }
        return (0...units.count - part.count).contains { units[$0..<$0 + part.count].elementsEqual(part) }
    }
}
