// The entities of an article by number, so that who is who is asked once a name and not once a date. It finds no names.

import Corpus

/// Entities, each with a number, in the order they came.
struct Roster {
    private(set) var entities: [EntityID] = []
    private var hashes: [UInt32] = []
    /// An open table of numbers, at most half full; -1 where none is.
    private var slots = [Int32](repeating: -1, count: 64)

    /// The number of an entity, which gets one when it has none.
    mutating func number(of entity: EntityID) -> Int {
        let hash = entity.name.byteHash
        var slot = Int(hash) & (slots.count - 1)
        while slots[slot] >= 0 {
            let number = Int(slots[slot])
            if hashes[number] == hash, entities[number] == entity { return number }
            slot = (slot + 1) & (slots.count - 1)
        }
        slots[slot] = Int32(entities.count)
        entities.append(entity)
        hashes.append(hash)
        if entities.count * 2 > slots.count { grow() }
        return entities.count - 1
    }

    /// True when a name was never asked for before.
    mutating func isNew(_ name: String) -> Bool {
        let count = entities.count
        return number(of: EntityID(.other, name)) == count
    }

    /// What an entity is.
    func kind(_ number: Int) -> EntityKind { entities[number].kind }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        for (number, hash) in hashes.enumerated() {
            var slot = Int(hash) & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(number)
        }
    }
}

extension [Int] {
    /// Each number once, where it came first. A few are compared one by one, which is faster than hashing them.
    func withoutRepetition() -> [Int] {
        if count < 2 { return self }
        var list: [Int] = []
        list.reserveCapacity(count)
        var seen: Set<Int> = []
        for number in self {
            if list.count < 32 {
                if !list.contains(number) { list.append(number) }
                continue
            }
            if seen.isEmpty { seen = Set(list) }
            if seen.insert(number).inserted { list.append(number) }
        }
        return list
    }
}
