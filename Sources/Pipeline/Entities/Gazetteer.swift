// What the lists know of names: canonical forms, administrative codes and parents, members of joint names.

import Corpus

/// An administrative division of China.
struct Division: Sendable, Equatable {
    /// Six digits.
    var code: String
    /// Full name: 万州区.
    var name: String
    /// Short name: 万州.
    var shortName: String
    /// Code of the division it lies in; empty for provinces.
    var parent: String

    /// 1 province, 2 prefecture, 3 county.
    var level: Int { code.hasSuffix("0000") ? 1 : code.hasSuffix("00") ? 2 : 3 }
}

/// The lists by name.
struct Gazetteer: Sendable {
    /// All divisions, by code ascending.
    private(set) var divisions: [Division] = []
    /// Indices of divisions by full and short name.
    private(set) var divisionsByName = NameTable<[Int]>()
    /// Divisions that share a full or short name with another.
    private var sharesName: Set<Int> = []
    private var divisionByCode: [String: Int] = [:]
    /// Divisions that share their name, by the parent's name and their own.
    private var divisionByQualifiedName: [String: Int] = [:]
    /// Canonical names of countries and cities abroad, regions and bodies, by any of their forms.
    private(set) var countries = NameTable<String>()
    private(set) var regions = NameTable<String>()
    private(set) var organisations = NameTable<String>()
    private(set) var meetings = NameTable<String>()
    /// Members of joint names.
    private(set) var members = NameTable<[String]>()
    /// First and last characters of joint names.
    private(set) var jointHeads = UnitTable("")
    private(set) var jointTails = UnitTable("")
    /// Departments under the form they are compared in.
    private(set) var departments = NameTable<String>()
    /// Words of the list of persons that hardly ever are.
    private(set) var noPersons: Set<String> = []
    /// One-character names.
    private(set) var divisionOfCharacter = NameTable<String>()
    private(set) var countryOfCharacter = NameTable<String>()

    /// Reads the lists.
    init(_ files: LexiconFiles) {
        for row in files.rows("divisions.tsv") where row.count == 4 {
            let index = divisions.count
            divisions.append(Division(code: row[0], name: row[1], shortName: row[2], parent: row[3]))
            divisionByCode[row[0]] = index
            divisionsByName[row[1], default: []].append(index)
            if row[2] != row[1] { divisionsByName[row[2], default: []].append(index) }
        }
        for row in files.rows("former-divisions.tsv") where row.count == 2 && divisionsByName[row[0]] == nil {
            divisionsByName[row[0]] = divisionsByName[row[1]]
        }
        for row in files.rows("countries.tsv") where row.count == 3 {
            countries[row[0]] = row[1] == "country" ? row[2] : row[0]
        }
        for row in files.rows("regions.tsv") where row.count == 2 { regions[row[0]] = row[1] }
        for row in files.rows("organisations.tsv") where row.count == 2 { organisations[row[0]] = row[1] }
        for row in files.rows("meetings.tsv") where row.count == 2 { meetings[row[0]] = row[1] }
        for row in files.rows("joint-names.tsv") where row.count == 2 {
            members[row[0]] = row[1].split(separator: " ").map(String.init)
        }
        let joint = members.pairs.map(\.name)
        jointHeads = UnitTable(units: joint.compactMap(\.utf16.first))
        jointTails = UnitTable(units: joint.compactMap(\.utf16.last))
        noPersons = Set(files.rows("no-persons.tsv").compactMap(\.first))
        for row in files.rows("departments.tsv") where row.count == 2 { departments[row[0]] = row[1] }
        for row in files.rows("abbreviations.tsv") where row.count == 3 {
            if row[1] == "country" { countryOfCharacter[row[0]] = row[2] } else { divisionOfCharacter[row[0]] = row[2] }
        }
        for sharing in divisionsByName.values where sharing.count > 1 {
            sharesName.formUnion(sharing)
            for index in sharing { divisionByQualifiedName[canonicalName(index)] = index }
        }
    }

    /// The division with a code.
    func division(code: String) -> Division? { divisionByCode[code].map { divisions[$0] } }

    /// True when `inner` lies in `outer`, at any depth.
    func lies(_ inner: Int, in outer: Int) -> Bool {
        var parent = divisions[inner].parent
        while let index = divisionByCode[parent] {
            if index == outer { return true }
            parent = divisions[index].parent
        }
        return false
    }

    /// The joint name whose members are written out with dashes: 澜沧江—湄公河 gives 澜湄; nil when none is.
    /// - Complexity: O(joint names).
    func jointName(writtenOut name: String) -> String? {
        let parts = name.utf16.split { Gazetteer.dashes.contains($0) }.map { String(units: $0) }
        return parts.count > 1 ? members.pairs.filter { $0.value == parts }.map(\.name).min() : nil
    }

    /// What may stand between the members of a joint name written out.
    static let dashes = UnitTable("—–-－―·")

    /// The division a name means, given other divisions the article names.
    ///
    /// 吉林 is the province before the city; 鼓楼区 stays open unless 南京 or another of its parents is named.
    /// - Parameters:
    ///   - name: full or short.
    ///   - parents: indices of divisions named in the same article, or just before in the same chain.
    func division(named name: String, near parents: Set<Int>) -> Int? {
        divisionsByName[name].flatMap { division(among: $0, near: parents) }
    }

    /// The one of several divisions of one name that is meant.
    func division(among candidates: [Int], near parents: Set<Int>) -> Int? {
        if candidates.count == 1 { return candidates[0] }
        let highest = candidates.map { divisions[$0].level }.min() ?? 3
        let best = candidates.filter { divisions[$0].level == highest }
        if best.count == 1 { return best[0] }
        let supported = best.filter { candidate in parents.contains { lies(candidate, in: $0) } }
        return supported.count == 1 ? supported[0] : nil
    }

    /// The name a division is listed under: its full name, with the parent's before it where several share it.
    func canonicalName(_ index: Int) -> String {
        let division = divisions[index]
        guard sharesName.contains(index) else { return division.name }
        let sharing = (divisionsByName[division.name] ?? []).filter { divisions[$0].name == division.name }
        guard sharing.count > 1, let parent = divisionByCode[division.parent] else { return division.name }
        return divisions[parent].name + division.name
    }

    /// The division a canonical name stands for.
    func division(canonical name: String) -> Division? {
        if let only = divisionsByName[name], only.count == 1 { return divisions[only[0]] }
        return divisionByQualifiedName[name].map { divisions[$0] }
    }
}
