// Reading in depth: what is marked between columns, differences.

import Corpus

extension BrowserState {
    /// Does a command of reading in depth.
    /// - Returns: false for all other commands.
    mutating func performInDepth(_ command: Command) -> Bool {
        switch command {
        case .comparisonMarks: changeMarks()
        case .nextDifference: goToDifference(forward: true)
        case .previousDifference: goToDifference(forward: false)
        case .similar: lookForSimilar()
        case .addLane: promptForLane()
        case .chooseEvents: promptForEvents()
        case .expandEvent: timeline.toggleReports()
        case .happenings: askForHappenings()
        case .export: promptForExport()
        case .exportTimeline: overlay = .picker(timelineExportPicker())
        case .viewOptions: overlay = .picker(viewPicker())
        case .comparePartner: changePartner()
        case .scraps: askForScraps()
        case .followJump: followJump()
        default: return false
        }
        return true
    }

    /// The next kind of marks that would mark something; nothing after the last.
    private mutating func changeMarks() {
        guard reader.comparison != nil else { return compareAgain() }
        let all = ComparisonMarks.allCases
        let index = all.firstIndex(of: reader.marks) ?? 0
        let others = (1...all.count).map { all[(index + $0) % all.count] }
        let next = others.first { marks in
            marks == .nothing || reader.columns.contains { !$0.compared.stops(of: marks).isEmpty }
        }
        reader.choose(next ?? .nothing)
        say(.inDepth(.marksAre(reader.marks, count: reader.column.compared.stops.count)))
    }

    /// Holds the active column against another one.
    private mutating func changePartner() {
        guard let comparison = reader.comparison else { return compareAgain() }
        reader.choosePartner()
        let summary = comparison.summary(reader.active, reader.partner)
        say(.inDepth(.heldAgainst(reader.active + 1, reader.partner + 1, summary)))
    }

    private mutating func goToDifference(forward: Bool) {
        guard let comparison = reader.comparison else { return compareAgain() }
        guard comparison.summary(reader.active, reader.partner).differenceCount != nil else {
            return say(.inDepth(.noVersions), .warning)
        }
        if reader.marks != .differences { reader.choose(.differences) }
        if reader.column.steps != .compared(.differences) {
            for index in reader.columns.indices { reader.columns[index].steps = .compared(.differences) }
        }
        performMove(forward ? .nextGroup : .previousGroup)
    }
}
