// Builds the trie from the word lists, and its binary form. It decides which list gives which class.

/// Gathers words with their classes and lays them out as a `WordTrie`.
struct WordTrieBuilder {
    private var children: [[UInt16: Int]] = [[:]]
    private var classes: [LexiconClass] = [[]]

    /// Adds a word, or classes to a word that is there already.
    mutating func add(_ word: String, _ added: LexiconClass) {
        var node = 0
        for unit in word.utf16 {
            let folded = foldedUnit(unit)
            guard folded != 0 else { return }
            if let next = children[node][folded] {
                node = next
            } else {
                children.append([:])
                classes.append([])
                children[node][folded] = children.count - 1
                node = children.count - 1
            }
        }
        if node != 0 { classes[node].formUnion(added) }
    }

    /// Lays the words out, a quarter of the slots free; the same words give the same table.
    /// - Returns: nil when there are more words than slots can be numbered.
    func trie() -> WordTrie? {
        let slotCount = children.count * 4 / 3 + 8
        guard slotCount < WordTrie.slotLimit else { return nil }
        var slots = [UInt64](repeating: 0, count: slotCount)
        var queue: [(node: Int, slot: UInt32)] = [(0, WordTrie.root)]
        var head = 0
        while head < queue.count {
            let (node, slot) = queue[head]
            head += 1
            for (unit, child) in children[node].sorted(by: { $0.key < $1.key }) {
                var index = WordTrie.home(slot, unit, slotCount)
                while slots[index] != 0 { index = index + 1 == slotCount ? 0 : index + 1 }
                slots[index] = UInt64(classes[child].rawValue) << 36 | UInt64(slot) << 16 | UInt64(unit)
                queue.append((child, UInt32(index)))
            }
        }
        return WordTrie(slots: slots)
    }
}

extension WordTrieBuilder {
    /// Gathers all words of the lists.
    init(_ files: LexiconFiles) {
        self.init()
        addWords(files)
        addPlaces(files)
        addSigns(files)
    }

    private mutating func addWords(_ files: LexiconFiles) {
        let classOfName: [String: LexiconClass] = [
            "person": .person, "foreign": .foreign, "place": .place, "organisation": .organisation, "name": .name,
            "word": .word,
        ]
        for row in files.rows("words.tsv") where row.count == 2 { add(row[1], classOfName[row[0]] ?? []) }
    }

    private mutating func addPlaces(_ files: LexiconFiles) {
        for row in files.rows("divisions.tsv") where row.count == 4 {
            add(row[1], [.division, .fullDivision])
            add(row[2], row[0].hasSuffix("00") ? [.division, .majorDivision] : .division)
        }
        for row in files.rows("former-divisions.tsv") where row.count == 2 { add(row[0], [.division, .fullDivision]) }
        for row in files.rows("countries.tsv") where row.count == 3 { add(row[0], .country) }
        for row in files.rows("regions.tsv") where row.count == 2 { add(row[0], .region) }
        for row in files.rows("joint-names.tsv") where row.count == 2 { add(row[0], .joint) }
        for row in files.rows("abbreviations.tsv") where row.count == 3 { add(row[0], .abbreviation) }
        for row in files.rows("organisations.tsv") where row.count == 2 { add(row[0], .knownOrganisation) }
        for row in files.rows("meetings.tsv") where row.count == 2 { add(row[0], .knownMeeting) }
    }

    private mutating func addSigns(_ files: LexiconFiles) {
        let endings: [String: LexiconClass] = [
            "organisation": .organisationEnding, "region": .regionEnding, "place": .placeEnding,
            "other": .otherEnding, "meeting": .meetingEnding, "document": .documentEnding,
        ]
        for row in files.rows("endings.tsv") where row.count == 2 { add(row[0], endings[row[1]] ?? []) }
        let offices: [String: LexiconClass] = ["office": .office, "role": .role, "after": .address]
        for row in files.rows("offices.tsv") where row.count == 2 { add(row[0], offices[row[1]] ?? []) }
        for row in files.rows("surnames.tsv") where row.count == 2 {
            add(row[0], row[1] == "rare" ? .rareSurname : .surname)
        }
        for row in files.rows("stops.tsv") where row.count == 2 {
            add(row[0], row[1] == "frequent" ? .frequent : .stop)
        }
    }
}

extension WordTrie {
    private static let magic: [UInt8] = Array("BSTRIE01".utf8)

    /// The table as bytes: eight bytes that name the form, then the slots, least significant byte first.
    var bytes: [UInt8] {
        var bytes = WordTrie.magic
        bytes.reserveCapacity(8 + slots.count * 8)
        for slot in slots { for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(slot >> shift & 0xFF)) } }
        return bytes
    }

    /// Reads the binary form; nil when the bytes are none.
    init?(bytes: [UInt8]) {
        guard bytes.starts(with: WordTrie.magic), bytes.count % 8 == 0 else { return nil }
        let count = bytes.count / 8 - 1
        let slots = bytes.withUnsafeBytes { raw in
            [UInt64](unsafeUninitializedCapacity: count) { buffer, initialized in
                for index in 0..<count {
                    buffer[index] = UInt64(
                        littleEndian: raw.loadUnaligned(fromByteOffset: 8 + index * 8, as: UInt64.self))
                }
                initialized = count
            }
        }
        self.init(slots: slots)
    }
}
