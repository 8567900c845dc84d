// Finds the names in an article and links them: lexicon, rules, then the choice. It opens no file; bytes come in.

import Corpus
import Script

/// Finds persons, places, bodies, documents and meetings in running text.
///
///     finder.mentions(in: "自贡市委副书记、市长何树平出席会议")
///     // organisation 自贡市委, person 何树平 with office 副书记、市长
///
/// Text without line breaks inside paragraphs is expected; a line feed ends every name.
public struct EntityFinder: Sendable {
    let trie: WordTrie
    let gazetteer: Gazetteer
    let tagger: Tagger?
    let folding: ScriptFolding

    /// Makes a finder from the lexicon and the weights of the tagger.
    ///
    /// - Parameters:
    ///   - files: the lists; with the compiled form (`words.trie`) present the words are taken from it, else they are
    ///     compiled here, which takes a second.
    ///   - model: the weights (`tagger.bin`); nil, or bytes that are none, leaves the names to lists and rules.
    ///   - folding: what counts as one character. Lists and weights are of simplified text; without its variants, names
    ///     in traditional script are mostly not found.
    public init(files: LexiconFiles, model: [UInt8]? = nil, folding: TextFolding = TextFolding()) {
        self.folding = ScriptFolding(folding)
        tagger = model.flatMap { TaggerModel(bytes: $0) }.map { Tagger(model: $0) }
        gazetteer = Gazetteer(files)
        let compiled = files.bytes[LexiconFiles.compiledName].flatMap { WordTrie(bytes: $0) }
        trie = compiled ?? WordTrieBuilder(files).trie() ?? WordTrie()
    }

    /// The names of an article, in text order.
    ///
    /// Spans refer to `article.text`. A name linked by another name of the text (a short form, a definition) has the
    /// page lines of both in its evidence.
    /// - Parameter nested: also names inside documents, meetings and other names: 中国 in 《中国—东盟框架协议》. They
    ///   come after the name that holds them. A document inside the name of a meeting is always given. With them come
    ///   endings used alone for a name of the text: 协作区 for 重庆经济协作区.
    /// - Complexity: O(length of the text).
    public func mentions(in article: Article, nested: Bool = false) -> [Mention] {
        // Few articles have a name that another one explains.
        var lines: LineIndex?
        return mentions(in: article.text, nested: nested) { spans in
            let known = lines ?? LineIndex(article)
            lines = known
            return known.lines(of: spans)
        }
    }

    /// The names of a text.
    /// - Parameters:
    ///   - text: paragraphs parted by line feeds.
    ///   - nested: also names inside documents, meetings and other names.
    /// - Returns: names in text order; spans are bytes of `text`.
    public func mentions(in text: String, nested: Bool = false) -> [Mention] {
        mentions(in: text, nested: nested) { _ in [] }
    }

    private func mentions(in text: String, nested: Bool, lines: ([TextSpan]) -> [Int]) -> [Mention] {
        let reading = EntityReading(text, trie, folding)
        let proposed = candidates(reading)
        let first = bestOf(proposed, count: reading.count)
        let definitions = DefinitionRule.definitions(in: reading)
        let defined = DefinitionRule.forms(definitions, in: reading, first)
        let repeated = RepetitionRule(reading, first + defined).occurrences() + defined
        var all = repeated.isEmpty ? first : bestOf(proposed + repeated, count: reading.count)
        if nested {
            let bare = BareEndingRule(reading: reading).occurrences(all)
            all = withNested(all, proposed, count: reading.count, bare)
            let joined = PlaceRule(reading: reading, gazetteer: gazetteer).writtenOut(all)
            if !joined.isEmpty { all = (all + joined).inTextOrder }
        }
        let linked = ArticleLinking(reading: reading, gazetteer: gazetteer, definitions: definitions).linked(all)
        return linked.map { mention($0, reading, lines) }
    }

    /// What the tagger alone finds: for measuring it.
    package func taggedNames(in text: String) -> [(range: Range<Int>, kind: EntityKind)] {
        (tagger?.candidates(in: EntityReading(text, trie, folding)) ?? []).map { ($0.range, $0.kind) }
    }

    private func candidates(_ reading: EntityReading) -> [EntityCandidate] {
        let places = PlaceRule(reading: reading, gazetteer: gazetteer)
        let endings = EndingRule(reading: reading)
        let tagged = TaggedNames(reading: reading, gazetteer, tagger?.candidates(in: reading))
        let persons = PersonRule(reading: reading, tagged: tagged).behindOffices()
        let meetings = MeetingRule(reading: reading, personEnds: Set(persons.map(\.range.upperBound)))
        var all = DocumentRule.titles(in: reading) + DocumentRule.quoted(in: reading) + persons
        all += endings.anchored(tagged) + endings.companies(tagged) + endings.routes(tagged) + meetings.meetings()
        all += places.listed() + places.characterLists() + knownNames(reading)
        all += tagged.candidates
        return all
    }

    /// Bodies and meetings the lists know by name.
    private func knownNames(_ reading: EntityReading) -> [EntityCandidate] {
        reading.wordLength.indices.compactMap { position in
            guard reading.matches.has([.knownMeeting, .knownOrganisation], at: position),
                let word = reading.word(at: position)
            else { return nil }
            let range = position..<position + word.length
            if word.classes.contains(.knownMeeting) {
                return EntityCandidate(range, .meeting, .listedMeeting, .ruled)
            }
            guard word.classes.contains(.knownOrganisation), !isSplit(range, reading) else { return nil }
            let strength: EntityCandidate.Strength = word.length >= 4 ? .ruled : .tagged
            return EntityCandidate(range, .organisation, .listedOrganisation, strength)
        }
    }

    /// 产业上|合作: the second of two characters begins a word of its own.
    private func isSplit(_ range: Range<Int>, _ reading: EntityReading) -> Bool {
        range.count == 2 && reading.matches.longest(at: range.upperBound - 1, [.word, .frequent], atLeast: 2) != nil
    }

    private func mention(
        _ linked: LinkedName, _ reading: EntityReading, _ lines: ([TextSpan]) -> [Int]
    ) -> Mention {
        let candidate = linked.candidate
        let span = reading.text.span(candidate.range)
        let rule = candidate.rule.rawValue
        let sources = linked.source.map { lines([reading.text.span($0), span]) } ?? []
        return Mention(
            span: span, surface: reading.text.string(candidate.range), kind: candidate.kind,
            entity: linked.entity.map { EntityID(candidate.kind, $0) },
            office: candidate.office.map { reading.text.string($0) },
            evidence: Evidence(linked.way.map { rule + "/" + $0.rawValue } ?? rule, lines: sources))
    }

    /// The places a joint name stands for, as entities: 川渝 gives 重庆市 and 四川省. Empty for anything else.
    public func members(of entity: EntityID) -> [EntityID] {
        guard entity.kind == .place else { return [] }
        return (gazetteer.members[entity.name] ?? []).map { EntityID(.place, $0) }
    }

    /// False for most names that are not joint, by their first and last characters; a quick look before `members(of:)`.
    func mayBeJoint(_ entity: EntityID) -> Bool {
        guard let first = entity.name.utf16.first, let last = entity.name.utf16.last else { return false }
        return gazetteer.jointHeads.contains(first) && gazetteer.jointTails.contains(last)
    }

    /// The administrative code of a place: `500101` for 万州区; nil for what is no division of China.
    public func administrativeCode(of entity: EntityID) -> String? {
        entity.kind == .place ? gazetteer.division(canonical: entity.name)?.code : nil
    }

    /// The division a place lies in: 重庆市 for 万州区; nil for provinces and for what is no division of China.
    public func parent(of entity: EntityID) -> EntityID? {
        guard entity.kind == .place, let division = gazetteer.division(canonical: entity.name) else { return nil }
        return gazetteer.division(code: division.parent).map { EntityID(.place, $0.name) }
    }
}
