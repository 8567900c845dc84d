// The classes a word of the lexicon can belong to, as bits. It knows no words.

/// What the lexicon says of a word; a word can be several things at once (东方 is a county, a company and a word).
struct LexiconClass: OptionSet, Hashable, Sendable {
    /// One bit a class; 28 bits fit beside a trie node.
    let rawValue: UInt32

    init(rawValue: UInt32) { self.rawValue = rawValue }

    private init(bit: UInt32) { rawValue = 1 << bit }

    /// A person of the word list.
    static let person = LexiconClass(bit: 0)
    /// A transcribed foreign name.
    static let foreign = LexiconClass(bit: 1)
    /// A place of the word list.
    static let place = LexiconClass(bit: 2)
    /// A body of the word list.
    static let organisation = LexiconClass(bit: 3)
    /// Another name of the word list.
    static let name = LexiconClass(bit: 4)
    /// An administrative division, full or short.
    static let division = LexiconClass(bit: 5)
    /// A country, foreign city or continent.
    static let country = LexiconClass(bit: 6)
    /// A family name.
    static let surname = LexiconClass(bit: 7)
    /// An ending of bodies.
    static let organisationEnding = LexiconClass(bit: 8)
    /// A one-character name of a province or country.
    static let abbreviation = LexiconClass(bit: 9)
    /// An ordinary word.
    static let word = LexiconClass(bit: 10)
    /// A title of office.
    static let office = LexiconClass(bit: 11)
    /// An ending of regions and zones.
    static let regionEnding = LexiconClass(bit: 12)
    /// An ending of meetings.
    static let meetingEnding = LexiconClass(bit: 13)
    /// A short name that joins several places.
    static let joint = LexiconClass(bit: 14)
    /// An ending of documents.
    static let documentEnding = LexiconClass(bit: 15)
    /// A region, river, mountain, sea or zone.
    static let region = LexiconClass(bit: 16)
    /// A body known by name.
    static let knownOrganisation = LexiconClass(bit: 17)
    /// A word no name runs across.
    static let stop = LexiconClass(bit: 18)
    /// A calling: a weaker sign of a name than an office.
    static let role = LexiconClass(bit: 19)
    /// An ending of administrative and natural places.
    static let placeEnding = LexiconClass(bit: 20)
    /// An ending of projects, roads, corridors.
    static let otherEnding = LexiconClass(bit: 21)
    /// The full form of an administrative division.
    static let fullDivision = LexiconClass(bit: 22)
    /// A rare family name, believed only beside a title.
    static let rareSurname = LexiconClass(bit: 23)
    /// A form of address that follows a name.
    static let address = LexiconClass(bit: 24)

    /// A meeting known by name.
    static let knownMeeting = LexiconClass(bit: 25)

    /// A verb, adverb or the like that practically never stands inside the name of a body or zone.
    static let frequent = LexiconClass(bit: 26)

    /// The short name of a province or prefecture, believed without the tagger.
    static let majorDivision = LexiconClass(bit: 27)

    /// Names of places, whatever list they come from.
    static let anyPlace: LexiconClass = [.division, .country, .region, .joint, .place]
    /// Names of places from the lists that are sure.
    static let surePlace: LexiconClass = [.division, .country, .region, .joint]
    /// Endings that make a name of what stands before them.
    static let anyEnding: LexiconClass = [
        .organisationEnding, .regionEnding, .meetingEnding, .otherEnding, .placeEnding,
    ]
}
