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

    /// Lays the words out; the same words give the same layout.
    /// - Returns: nil when there are more words or sets of classes than can be numbered.
    func trie() -> WordTrie? {
        var layout = TrieLayout()
        var queue: [(node: Int, entry: TrieLayout.Place)] = []
        var head = 0
        for (unit, child) in rows(of: 0) {
            let goesOn = children[child].isEmpty ? 0 : WordTrie.goesOn
            layout.singles.append((unit, classes[child].rawValue | goesOn))
            for (second, inner) in rows(of: child) {
                let pair = UInt64(unit) << 48 | UInt64(second) << 32
                queue.append((inner, layout.addPair(pair, classes[inner].rawValue)))
            }
        }
        while head < queue.count {
            let (node, entry) = queue[head]
            head += 1
            let row = rows(of: node)
            if !row.isEmpty { layout.setChild(of: entry) }
            for (number, (unit, child)) in row.enumerated() {
                let last = number == row.count - 1 ? WordTrie.isLast : 0
                queue.append((child, layout.addNode(UInt64(unit) << 48 | last, classes[child].rawValue)))
            }
        }
        return layout.trie
    }

    private func rows(of node: Int) -> [(unit: UInt16, child: Int)] {
        children[node].sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}

/// Entries of a trie in the making.
private struct TrieLayout {
    /// Where an entry lies.
    enum Place { case pair(Int), node(Int) }

    var singles: [(unit: UInt16, entry: UInt32)] = []
    private var pairs: [UInt64] = []
    private var nodes: [UInt64] = [0]
    private var classSets: [UInt32] = [0]
    private var setNumbers: [UInt32: UInt64] = [0: 0]

    mutating func addPair(_ units: UInt64, _ classes: UInt32) -> Place {
        pairs.append(units | number(classes) << WordTrie.childBits)
        return .pair(pairs.count - 1)
    }

    mutating func addNode(_ unit: UInt64, _ classes: UInt32) -> Place {
        nodes.append(unit | number(classes) << WordTrie.childBits)
        return .node(nodes.count - 1)
    }

    /// The next node to be added is the first child of an entry.
    mutating func setChild(of place: Place) {
        switch place {
        case .pair(let index): pairs[index] |= UInt64(nodes.count) & (1 << WordTrie.childBits - 1)
        case .node(let index): nodes[index] |= UInt64(nodes.count) & (1 << WordTrie.childBits - 1)
        }
    }

    /// The trie; nil when a number did not fit.
    var trie: WordTrie? {
        guard nodes.count < 1 << WordTrie.childBits, classSets.count < 1 << WordTrie.classBits else { return nil }
        return WordTrie(singles: singles, pairs: pairs, nodes: nodes, classSets: classSets)
    }

    private mutating func number(_ classes: UInt32) -> UInt64 {
        if let number = setNumbers[classes] { return number }
        let number = UInt64(classSets.count)
        setNumbers[classes] = number
        classSets.append(classes)
        return number & (1 << WordTrie.classBits - 1)
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
    private static let magic: [UInt8] = Array("BSTRIE02".utf8)

    /// The words as bytes: eight bytes that name the form, the numbers of units, pairs, nodes and sets of classes, and then
    /// these, all in 64 bits, least significant byte first; a unit lies above its entry.
    var bytes: [UInt8] {
        let layout = layout
        var words = [layout.singles.count, layout.pairs.count, layout.nodes.count, layout.classSets.count]
            .map { UInt64($0) }
        words += layout.singles.map { UInt64($0.unit) << 32 | UInt64($0.entry) }
        words += layout.pairs + layout.nodes + layout.classSets.map { UInt64($0) }
        return words.reduce(into: WordTrie.magic) { bytes, word in
            for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(word >> UInt64(shift) & 0xFF)) }
        }
    }

    /// Reads the binary form; nil when the bytes are none.
    init?(bytes: [UInt8]) {
        guard bytes.starts(with: WordTrie.magic), bytes.count % 8 == 0, bytes.count >= 40 else { return nil }
        let count = bytes.count / 8 - 1
        let words = bytes.withUnsafeBytes { raw in
            [UInt64](unsafeUninitializedCapacity: count) { buffer, initialized in
                for index in 0..<count {
                    buffer[index] = UInt64(
                        littleEndian: raw.loadUnaligned(fromByteOffset: 8 + index * 8, as: UInt64.self))
                }
                initialized = count
            }
        }
        guard let ends = WordTrie.ends(words) else { return nil }
        let nodes = Array(words[ends[1]..<ends[2]])
        let pairs = words[ends[0]..<ends[1]]
        let classSets = words[ends[2]..<ends[3]].map { UInt32(truncatingIfNeeded: $0) }
        guard (pairs + nodes).allSatisfy({ WordTrie.isWhole($0, nodes.count, classSets.count) }),
            nodes.last.map({ $0 == 0 || $0 & WordTrie.isLast != 0 }) ?? false
        else { return nil }
        self.init(
            singles: words[4..<ends[0]].map {
                (UInt16(truncatingIfNeeded: $0 >> 32), UInt32(truncatingIfNeeded: $0))
            }, pairs: Array(pairs), nodes: nodes, classSets: classSets)
    }

    /// Where each of the four parts ends; nil when they do not fill the words.
    private static func ends(_ words: [UInt64]) -> [Int]? {
        var ends: [Int] = []
        var end = 4
        for count in words[..<4] {
            guard count <= UInt64(words.count - end) else { return nil }
            end += Int(count)
            ends.append(end)
        }
        return end == words.count ? ends : nil
    }

    /// False for an entry that names what is not there.
    private static func isWhole(_ entry: UInt64, _ nodeCount: Int, _ setCount: Int) -> Bool {
        let child = Int(entry & (1 << childBits - 1))
        return child < nodeCount && Int(entry >> childBits & (1 << classBits - 1)) < setCount
    }
}
