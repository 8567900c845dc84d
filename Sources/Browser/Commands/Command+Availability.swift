// Why a command can't run now. Pure: it looks at the state and changes nothing.

extension BrowserState {
    /// The reason a command can't run; nil when it can.
    func unavailable(_ command: Command) -> Phrase? {
        if configuration.isReadOnly, command.writes {
            return configuration.isSample ? .sampleIsReadOnly : .libraryIsReadOnly
        }
        switch command {
        case .undo: return undoHistory.done.isEmpty ? .nothingToUndo : nil
        case .redo: return undoHistory.undone.isEmpty ? .nothingToRedo : nil
        case .theme: return configuration.themes.isEmpty ? .noColours : nil
        case .visitBack: return visits.canGoBack ? nil : .noPlaceBefore
        case .visitForward: return visits.canGoForward ? nil : .noPlaceAfter
        case .synchronise: return reader.columns.count > 1 ? nil : .onlyOneColumn
        case .sideBySide: return reader.columns.count > 1 || sideBySideKeys.count > 1 ? nil : .needsTwo
        case .export: return articleInHand == nil && list.keys.isEmpty && selection.isEmpty ? .noArticle : nil
        case .corrections: return corrections.isEmpty && decisions.isEmpty ? .noCorrection : nil
        case .glance, .neighbours: return entityInHand == nil ? .noEntity : nil
        case .mergeEntity, .splitEntity, .renameEntity, .changeEntityKind: return entityInHand == nil ? .noEntity : nil
        case .mentionKind, .mentionLink, .mentionNone: return mentionInHand == nil ? .nothingHere : nil
        case .pinPane: return timeline.entities.isEmpty ? .noEntity : nil
        case .chooseEvents, .exportTimeline: return timeline.entities.isEmpty ? .noEntity : nil
        case .expandEvent: return timeline.currentEvent == nil ? .noEvent : nil
        case .chooseReport: return timeline.currentEvent == nil ? .noEvent : nil
        case .savedFilters: return savedFilters.isEmpty ? .noSavedFilter : nil
        case .bookmarks, .goToBookmark: return bookmarks.isEmpty ? .noBookmark : nil
        case .filterSave: return filter.isEmpty ? .noFilter : nil
        case .filterLock, .filterClear: return filter.isEmpty && list.below == nil ? .noFilter : nil
        case .comparePartner: return reader.columns.count > 2 ? nil : .inDepth(.needsThree)
        case .comparisonMarks, .nextDifference, .previousDifference:
            return reader.columns.count > 1 ? nil : .onlyOneColumn
        default: return needsArticle(command) && articleInHand == nil ? .noArticle : nil
        }
    }

    private func needsArticle(_ command: Command) -> Bool {
        switch command {
        case .find, .nextHit, .previousHit, .articleEntities, .outline, .rawLines, .sourceLines, .openPageFile,
            .editPageFile, .samePage, .editTags, .editNote, .setBookmark, .similar, .scraps, .followJump, .toggleRead,
            .copyCitation,
            .copyPermalink, .filterHere, .correctTitle, .correctByline, .correctDate, .correctNewspaper, .joinNext,
            .splitHere, .moveBack, .moveForward:
            true
        default: false
        }
    }
}

extension Command {
    /// True for commands that only make sense when what they do is kept in the library. A selection also serves the
    /// session alone.
    var writes: Bool {
        switch self {
        case .toggleRead, .editTags, .editNote, .setBookmark, .filterSave, .mergeEntity, .splitEntity, .renameEntity,
            .changeEntityKind, .correctTitle, .correctByline, .correctDate, .correctNewspaper, .joinNext, .splitHere,
            .moveBack, .moveForward, .mentionKind, .mentionLink, .mentionNone:
            true
        default: false
        }
    }
}
