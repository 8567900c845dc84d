// A page taken apart: facts, stories, and an account of every line.

import Corpus

/// The result of segmentation.
public struct SegmentedPage: Hashable, Sendable {
    /// What the page says of itself.
    public var facts: PageFacts
    /// The articles in page order of their first body lines.
    public var articles: [Article]
    /// One account a line.
    public var accounts: [LineAccount]
}

/// Takes a page apart.
///
/// In order: each line is looked at by itself, then with its neighbours; blank lines, columns and indents are measured
/// on what is left; lines that head something are told from running text; print lines are joined; the row of
/// paragraphs is cut into stories; headlines are given to stories for the page as a whole.
/// - Parameters:
///   - text: decoded text of the page; lines end at line feeds only.
///   - page: identity of the page, part of the articles' identities.
///   - source: origin of the page; its path may tell newspaper, date and page number.
///   - hints: what the user said.
/// - Returns: articles and accounts that together hold every character of the page that is neither white space nor
///   control, once.
/// - Complexity: linear in the length of the text.
public func segment(_ text: String, page: PageID, source: PageSource, hints: PageHints = PageHints()) -> SegmentedPage {
    let draft = ruledDraft(text)
    let cut = SilentCuts.resolve(PageStories(draft))
    let whole = JumpHalves.resolve(cut.stories, cut.assignment)
    let (stories, assignment) = HeadlessPieces.resolve(whole.stories, whole.assignment)
    let facts = PageFactFinding(draft).facts(hints: hints, named: PageHints(path: source.path))
    return PageAssembly(stories, assignment, facts: facts, page: page).segmented
}

/// The page with its furniture known and its lines measured, before it is cut.
func ruledDraft(_ text: String) -> PageDraft {
    var draft = PageDraft(PageText(text))
    draft.applyLineRules()
    draft.findTurnedJumps()
    draft.measureSpacing(isEarly: true)
    draft.findMetadataValues()
    draft.findDocumentHead()
    draft.findLaterDocumentHeads()
    draft.findContents()
    draft.findImageNames()
    draft.findLinkLists()
    draft.findDatedLinks()
    draft.findWebPage()
    draft.findWeather()
    draft.findMasthead()
    draft.findMastheadStack()
    draft.findCalls()
    draft.findFoot()
    draft.findRunningHeads()
    draft.findFootnotes()
    draft.findVerticalText()
    draft.findLotteries()
    draft.findInfographics()
    draft.findTables()
    draft.findRowsOfFigures()
    draft.findFrontPageIndex()
    draft.findAdvertisements()
    draft.findOffers()
    draft.findNumberedOffers()
    draft.findOffersInColumns()
    draft.findSales()
    draft.findClassifieds()
    draft.findPiecesBelow()
    draft.findRowsOfNotices()
    draft.findLabelledNotices()
    draft.findPublicService()
    draft.findProgrammes()
    draft.findOutages()
    draft.findNameLists()
    draft.findBoxedLines()
    draft.findListings()
    draft.findShows()
    draft.findQuotations()
    draft.findNotices()
    draft.findHeadedNotices()
    draft.findSignatures()
    draft.findVerse()
    draft.findShortLines()
    draft.findTitlesOfGraphics()
    draft.findLoneNumbers()
    draft.findHeadsBesideBareNumbers()
    draft.findCaptions()
    draft.findLabelsOfGraphics()
    draft.findDrawings()
    draft.findSummaries()
    draft.findPullQuotes()
    draft.findTitleRemarks()
    draft.findCourtSigners()
    draft.findSignOffs()
    draft.findImprintLines()
    draft.findClosingNotes()
    draft.findWebLinks()
    draft.findAttachments()
    draft.releaseClosingLines()
    draft.findAnnexedDocuments()
    draft.findNextPlans()
    draft.findLaterLetters()
    draft.findInterpretations()
    draft.measureShape()
    draft.measureWebArticle()
    draft.findRoundup()
    draft.measureDocument()
    draft.findWebFurniture()
    draft.findCompanions()
    draft.releaseLeads()
    draft.findLabels()
    draft.findAuthors()
    draft.findBulletItems()
    draft.findDigests()
    draft.findVerse()
    return draft
}
