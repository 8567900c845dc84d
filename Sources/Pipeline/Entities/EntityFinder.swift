// Finds the names in an article and links them: lexicon, rules, then the choice. It opens no file; bytes come in.

import Corpus

/// Finds persons, places, bodies, documents and meetings in running text.
///
///     finder.mentions(in: "自贡市委副书记、市长何树平出席会议")
///     // organisation 自贡市委, person 何树平 with office 副书记、市长
///
/// Text without line breaks inside paragraphs is expected; a line feed ends every name.
public struct EntityFinder: Sendable {
    let trie: WordTrie
    let gazetteer: Gazetteer

    /// Makes a finder from the lexicon.
    ///
    /// - Parameter files: the lists; with the compiled form (`words.trie`) present the words are taken from it, else
    ///   they are compiled here, which takes a second.
    public init(files: LexiconFiles) {
        gazetteer = Gazetteer(files)
        let compiled = files.bytes[LexiconFiles.compiledName].flatMap { WordTrie(bytes: $0) }
        trie = compiled ?? WordTrieBuilder(files).trie() ?? WordTrie()
    }

    /// The names of an article, in text order; a document inside the name of a meeting comes after it.
    ///
    /// Spans refer to `article.text`. Names in byline and datelines are used to recognise the same names in the text.
    /// - Complexity: O(length of the text).
    public func mentions(in article: Article) -> [Mention] {
        mentions(in: article.text)
    }

    /// The names of a text.
    /// - Parameter text: paragraphs parted by line feeds.
    /// - Returns: names in text order; spans are bytes of `text`.
    public func mentions(in text: String) -> [Mention] {
        let reading = EntityReading(text, trie)
        let first = chosen(candidates(reading), count: reading.count)
        let repeated = RepetitionRule(reading, first).occurrences()
        let all = repeated.isEmpty ? first : chosen(candidates(reading) + repeated, count: reading.count)
        let linked = ArticleLinking(reading: reading, gazetteer: gazetteer).linked(all)
        return linked.map { mention($0, reading, text) }
    }

    private func candidates(_ reading: EntityReading) -> [EntityCandidate] {
        let places = PlaceRule(reading: reading, gazetteer: gazetteer)
        let endings = EndingRule(reading: reading)
        return DocumentRule.titles(in: reading) + DocumentRule.quoted(in: reading)
            + PersonRule(reading: reading).behindOffices()
            + endings.anchored() + endings.companies()
            + MeetingRule(reading: reading).meetings()
            + places.listed() + places.characterLists() + knownOrganisations(reading)
    }

    /// Bodies the lists know by name.
    private func knownOrganisations(_ reading: EntityReading) -> [EntityCandidate] {
        reading.wordLength.indices.compactMap { position in
            guard let word = reading.word(at: position), word.classes.contains(.knownOrganisation) else { return nil }
            return EntityCandidate(position..<position + word.length, .organisation, "lexicon:organisations", .listed)
        }
    }

    private func mention(_ candidate: EntityCandidate, _ reading: EntityReading, _ text: String) -> Mention {
        let span = reading.text.span(candidate.range)
        return Mention(
            span: span, surface: text.at(span), kind: candidate.kind, entity: candidate.entity,
            office: candidate.office.map { text.at(reading.text.span($0)) }, evidence: Evidence(candidate.rule))
    }

    /// The places a joint name stands for, as entities: 川渝 gives 重庆市 and 四川省. Empty for anything else.
    public func members(of entity: EntityID) -> [EntityID] {
        guard entity.kind == .place else { return [] }
        return (gazetteer.members[entity.name] ?? []).map { EntityID(.place, $0) }
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
