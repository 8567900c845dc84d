// Who is who, as the reader decides it: one entity listed under another, a form by itself, another name, another kind. What it
// concerns is counted first; what concerns much, or makes one of two, is asked.

import Corpus
import Screen

/// What the reader is about to decide.
struct PlannedDecision: Hashable, Sendable {
    /// What is done.
    enum Act: Hashable, Sendable {
        case merge, rename, split, kind
    }

    /// What is done.
    var act: Act
    /// What is written down.
    var decision: EntityDecision
    /// Articles that name the form taken out, where one is.
    var formCount: Int?
}

extension BrowserState {
    /// What concerns more articles than these is asked.
    static let unaskedArticles = 20

    /// A list of entities to put the one in hand under.
    mutating func promptForMerge() {
        guard let entity = entityInHand else { return }
        decidedEntity = entity
        overlay = .picker(Picker(.mergeTarget, [], isTyping: true))
        askForEntities("")
    }

    /// `:entity-merge place:万州区`; any other words narrow the list of entities.
    mutating func mergeEntity(typed text: String) {
        decidedEntity = entityInHand
        if let entity = EntityID(text) { return mergeEntity(into: entity) }
        var picker = Picker(.mergeTarget, [], isTyping: true)
        picker.query = LineEditor(text)
        overlay = .picker(picker)
        askForEntities(text)
    }

    mutating func mergeEntity(into other: EntityID) {
        guard let entity = decidedEntity ?? entityInHand else { return say(.noEntity, .warning) }
        guard entity != other else { return say(.sameEntity, .warning) }
        plan(.merge, EntityDecision(form: entity, listedUnder: other))
    }

    /// The forms listed under the entity in hand, to take one out.
    mutating func promptForSplit() {
        guard let entity = entityInHand else { return }
        decidedEntity = entity
        ask(.forms(of: entity), in: .forms)
    }

    mutating func takeForms(_ forms: [EntityForm]) {
        guard let entity = decidedEntity ?? entityInHand else { return }
        let others = forms.filter { $0.entity != entity }
        guard !others.isEmpty else { return say(.noOtherForm(entity.name), .warning) }
        let items = others.map {
            PickerItem(
                text: $0.entity.name, trailing: wording(.articleCount($0.articleCount)),
                leading: wording.kind($0.entity.kind), value: .splitForm($0))
        }
        overlay = .picker(Picker(.forms, explanation(.splitExplained(entity.name)) + items))
    }

    mutating func splitForm(_ form: EntityForm) {
        plan(.split, EntityDecision(form: form.entity, listedUnder: form.entity), formCount: form.articleCount)
    }

    /// An empty line; ↑ has the name there is.
    mutating func promptForName() {
        guard let entity = entityInHand else { return }
        decidedEntity = entity
        overlay = .prompt(Prompt(.entityName))
    }

    mutating func renameEntity(to name: String) {
        let words = name.filter { !$0.isNewline }
        guard let entity = decidedEntity ?? entityInHand, !words.allSatisfy(\.isWhitespace), words != entity.name else {
            return
        }
        plan(.rename, EntityDecision(form: entity, listedUnder: EntityID(entity.kind, words)))
    }

    mutating func promptForKind() {
        guard let entity = entityInHand else { return }
        decidedEntity = entity
        let items = EntityKind.allCases.map {
            PickerItem(text: wording.kind($0), leading: $0 == entity.kind ? "•" : "", value: .kind($0))
        }
        overlay = .picker(Picker(.kinds, items))
    }

    mutating func changeKind(to kind: EntityKind) {
        guard let entity = decidedEntity ?? entityInHand, entity.kind != kind else { return }
        plan(.kind, EntityDecision(form: entity, listedUnder: EntityID(kind, entity.name)))
    }

    // MARK: Asking

    /// Counts what a decision concerns.
    private mutating func plan(_ act: PlannedDecision.Act, _ decision: EntityDecision, formCount: Int? = nil) {
        plannedDecision = PlannedDecision(act: act, decision: decision, formCount: formCount)
        ask(.summaries([decision.form, decision.listedUnder ?? decision.form]), in: .decision)
    }

    /// The counts have come: a small decision that makes no two into one is carried out, any other is asked.
    mutating func takeSummaries(_ summaries: [EntitySummary?]) {
        guard let planned = plannedDecision, summaries.count == 2 else { return }
        let (form, other) = (summaries[0], summaries[1])
        let isThere = other != nil && other?.id != form?.id
        let count = planned.formCount ?? form?.articleCount ?? 0
        let isSplit = planned.act == .split
        guard planned.act == .merge || count > Self.unaskedArticles || !isSplit && isThere else {
            return carryOutPlanned()
        }
        let items =
            explanation(.planned(planned, form, isThere ? other : nil)) + [
                // Keys typed ahead must not do what was not read.
                PickerItem(text: wording(.leavePlanned), value: .dismissed),
                PickerItem(text: wording(.doPlanned(planned.act)), value: .planned),
            ]
        overlay = .picker(Picker(.planned, items))
    }

    /// Words above the rows of a list, on as many lines as they need.
    private func explanation(_ phrase: Phrase) -> [PickerItem] {
        let room = PickerView.textRoom(of: .planned, leading: 0, size)
        let text = wording(phrase)
        return breakLines(text, columns: room, ambiguous: configuration.ambiguous).map {
            let line = text.at(TextSpan($0.lowerBound, $0.upperBound))
            return PickerItem(text: line, value: .nothing, runs: [StyledRun(line)])
        }
    }

    /// Does what is planned, says it and how to undo it.
    mutating func carryOutPlanned() {
        guard let planned = plannedDecision else { return }
        plannedDecision = nil
        decide(planned.decision)
        let (form, other) = (planned.decision.form, planned.decision.listedUnder ?? planned.decision.form)
        switch planned.act {
        case .merge, .rename: say(.mergedEntity(form.name, other.name))
        case .split: say(.splitEntity(form.name))
        case .kind: say(.kindIs(form.name, other.kind))
        }
    }

    /// Takes back what was decided on a name.
    mutating func withdraw(_ decision: EntityDecision) {
        decide(EntityDecision(form: decision.form, listedUnder: nil))
        say(.decisionTakenBack(decision.form.name))
    }

    /// Writes a decision down; the one there was before comes back with undo.
    private mutating func decide(_ decision: EntityDecision) {
        let former = decisions.first { $0.form == decision.form }
        let inverse = EntityDecision(form: decision.form, listedUnder: former?.listedUnder)
        change(.decision(decision), inverse: [.decision(inverse)])
        decidedEntity = nil
    }

    /// A decision holds, or is taken back: the timeline is that of the entity which is listed now.
    mutating func showDecision(_ decision: EntityDecision) {
        let former = decisions.first { $0.form == decision.form }?.listedUnder ?? decision.form
        decisions.removeAll { $0.form == decision.form }
        if decision.listedUnder != nil { decisions.append(decision) }
        let listed = decision.listedUnder ?? decision.form
        guard timeline.entities.contains(former), !timeline.entities.contains(listed) else { return }
        timeline.entities = timeline.entities.map { $0 == former ? listed : $0 }
        timeline.summary = nil
    }
}
