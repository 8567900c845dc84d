// The names of everything that can propose a name or link one: what stands in the evidence. It decides nothing.

/// What proposed a name. The raw value is the ASCII name that evidence carries.
enum EntityRule: String, Sendable, CaseIterable {
    /// 《》.
    case titleMarks = "title-marks"
    /// A document's name in “”.
    case quotedDocument = "quoted-document"
    /// A name behind a title of office.
    case officeName = "office-name"
    /// A place, modifiers, an ending.
    case placeAndEnding = "place-and-ending"
    /// An ending of bodies, stretched back to a boundary.
    case bodyEnding = "body-ending"
    /// An ending of meetings.
    case meetingEnding = "meeting-ending"
    /// One-character provinces in a list.
    case characterList = "character-list"
    /// Places of the lists.
    case listedPlace = "lexicon:places"
    /// Bodies of the lists.
    case listedOrganisation = "lexicon:organisations"
    /// Meetings of the lists.
    case listedMeeting = "lexicon:meetings"
    /// A short form that the text defines in brackets.
    case definedForm = "defined-form"
    /// A name found elsewhere in the text.
    case repeatedName = "repeated-name"
    /// An ending used alone for a name of the text.
    case bareEnding = "bare-ending"
    /// The members of a joint name, written out: 澜沧江—湄公河.
    case writtenOut = "written-out"
    /// The trained tagger.
    case tagger = "tagger"
}

/// How a name was linked to an entity. The raw value follows the rule's name behind a slash.
enum LinkingWay: String, Sendable, CaseIterable {
    /// A list of divisions, countries, regions.
    case places
    /// A list of bodies or meetings with their short forms.
    case knownForm = "known-form"
    /// A definition in brackets.
    case definition
    /// A short form of a name before it.
    case shortForm = "short-form"
    /// The same name in simplified characters.
    case script
}

/// A chosen name with the entity it was linked to.
struct LinkedName: Sendable {
    /// The name.
    var candidate: EntityCandidate
    /// The canonical name of its entity; nil when it stands for itself.
    var entity: String?
    /// How it was linked.
    var way: LinkingWay?
    /// Positions of the name it leans on.
    var source: Range<Int>?
}
