// Who is who, as the reader decides it: one entity listed under another, a form by itself, another name, another kind.

import Corpus

extension BrowserState {
    /// A list of entities to put the one in hand under.
    mutating func promptForMerge() {
        guard let entity = entityInHand else { return }
        decidedEntity = entity
        overlay = .picker(Picker(.mergeTarget, [], isTyping: true))
        askForEntities("")
    }

    mutating func mergeEntity(into other: EntityID) {
        guard let entity = decidedEntity ?? entityInHand else { return say(.noEntity, .warning) }
        guard entity != other else { return say(.sameEntity, .warning) }
        decide(EntityDecision(form: entity, listedUnder: other))
        say(.mergedEntity(entity.name, other.name))
    }

    /// The forms listed under the entity in hand, to take one out.
    mutating func promptForSplit() {
        guard let entity = entityInHand else { return }
        ask(.forms(of: entity), in: .forms)
    }

    mutating func takeForms(_ forms: [EntityID]) {
        let others = forms.filter { $0 != entityInHand }
        guard !others.isEmpty else { return say(.noOtherForm, .warning) }
        let items = others.map {
            PickerItem(text: $0.name, leading: wording.kind($0.kind), value: .splitForm($0))
        }
        overlay = .picker(Picker(.forms, items))
    }

    mutating func splitForm(_ form: EntityID) {
        decide(EntityDecision(form: form, listedUnder: form))
        say(.splitEntity(form.name))
    }

    mutating func promptForName() {
        guard let entity = entityInHand else { return }
        decidedEntity = entity
        overlay = .prompt(Prompt(.entityName, entity.name))
    }

    mutating func renameEntity(to name: String) {
        guard let entity = decidedEntity ?? entityInHand, !name.isEmpty, name != entity.name else { return }
        decide(EntityDecision(form: entity, listedUnder: EntityID(entity.kind, name)))
        say(.mergedEntity(entity.name, name))
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
        decide(EntityDecision(form: entity, listedUnder: EntityID(kind, entity.name)))
        say(.kindIs(entity.name, kind))
    }

    /// Writes a decision down; the one there was before comes back with undo.
    private mutating func decide(_ decision: EntityDecision) {
        let former = decisions.first { $0.form == decision.form }
        let inverse = EntityDecision(form: decision.form, listedUnder: former?.listedUnder)
        change(.decision(decision), inverse: [.decision(inverse)])
        decidedEntity = nil
    }

    /// A decision holds: the timeline is that of the entity which is listed now.
    mutating func showDecision(_ decision: EntityDecision) {
        decisions.removeAll { $0.form == decision.form }
        if decision.listedUnder != nil { decisions.append(decision) }
        guard timeline.entities.contains(decision.form), let other = decision.listedUnder else { return }
        timeline.entities = timeline.entities.map { $0 == decision.form ? other : $0 }
    }
}
