// The reasons segmentation gives for what it made of a line, in the order of the steps that give them.

/// Name of a rule; its raw value is ASCII, and what `parse --explain` and the accounts of lines show.
enum RuleName: String, Sendable {
    case blank
    case jumpMarker = "jump-marker"
    case jumpMarkerShort = "jump-marker-short"
    case seePage = "see-page"
    case datelineAlone = "dateline-alone"
    case folioDate = "folio-date"
    case folioNumber = "folio-number"
    case folioPage = "folio-page"
    case folioEditors = "folio-editors"
    case mastheadImprint = "masthead-imprint"
    case mastheadEar = "masthead-ear"
    case mastheadName = "masthead-name"
    case folioPieces = "folio-pieces"
    case ornament
    case captionOpener = "caption-opener"
    case documentNumber = "document-number"
    case documentImprint = "document-imprint"
    case titleRemark = "title-remark"
    case documentHead = "document-head"
    case contentsList = "contents-list"
    case weather
    case imageName = "image-name"
    case roundup
    case documentMetadata = "document-metadata"
    case webHeader = "web-header"
    case webTime = "web-time"
    case columnName = "column-name"
    case siteNote = "site-note"
    case webFurniture = "web-furniture", webTail = "web-tail", webCaption = "web-caption"
    case headlineAgain = "headline-again"
    case webNavigation = "web-navigation"
    case webMenu = "web-menu"
    case hotline
    case advertisement
    case byline
    case credit
    case folioWeekday = "folio-weekday"
    case folioBackwards = "folio-backwards"
    case mastheadLatin = "masthead-latin"
    case mastheadAboveFolio = "masthead-above-folio"
    case pageFoot = "page-foot"
    case runningHead = "running-head"
    case footnote
    case verticalText = "vertical-text"
    case numbersTornOff = "numbers-torn-off"
    case advertisementWithAddress = "advertisement-with-address"
    case schedule
    case nameList = "name-list"
    case quotation
    case classifiedNotice = "classified-notice"
    case tableTitle = "table-title"
    case closingNote = "closing-note"
    case signedByReader = "signed-by-reader"
    case tableRows = "table-rows"
    case frontPageIndex = "front-page-index"
    case shortLines = "short-lines"
    case pageNumberAlone = "page-number-alone"
    case captionCredit = "caption-credit"
    case captionGoesOn = "caption-goes-on"
    case pullQuote = "pull-quote"
    case webLinks = "web-links"
    case documentSignOff = "document-sign-off"
    case attachments
    case sectionName = "section-name"
    case sectionBesideFolio = "section-beside-folio"
    case authorAlone = "author-alone"
    case lottery
    case pageStart = "page-start"
    case columnChange = "column-change"
    case headline
    case datelineOpens = "dateline-opens"
    case letterOpens = "letter-opens"
    case afterJumpTo = "after-jump-to"
    case afterDateline = "after-dateline"
    case afterByline = "after-byline"
    case jumpFrom = "jump-from"
    case pageEnd = "page-end"
    case headingInStory = "heading-in-story"
    case headlineWordsAndPlace = "headline-words-and-place"
    case headlinePlace = "headline-place"
    case headlineOfNothing = "headline-of-nothing"
    case leftOver = "left-over"
}
