// One mention of a name corrected, here alone: its kind, what it names, or that it is none. Decisions on an entity as a whole
// are in EntityDecisions.

import Corpus

extension BrowserState {
    /// The name stepped to in the reader.
    var mentionInHand: Mention? {
        guard panes.focus == .reader, let focus = reader.column.focus else { return nil }
        return reader.column.detail?.annotated.mentions.first { $0.span == focus }
    }

    mutating func performMention(_ command: Command) {
        guard let mention = mentionInHand else { return say(.nothingHere, .warning) }
        switch command {
        case .mentionKind:
            let items = EntityKind.allCases.map {
                PickerItem(text: wording.kind($0), leading: $0 == mention.kind ? "•" : "", value: .mentionKind($0))
            }
            overlay = .picker(Picker(.kinds, items))
        case .mentionLink:
            overlay = .picker(Picker(.mentionTarget, [], isTyping: true))
            askForEntities(mention.surface)
        default: correctMention(to: nil)
        }
    }

    /// Says what the name stepped to names; nil: it is no name.
    mutating func correctMention(to entity: EntityID?) {
        guard let mention = mentionInHand, let detail = reader.column.detail else { return say(.nothingHere, .warning) }
        let part = detail.part(at: mention.span.start)
        // Print lines of a story carry places in its whole text.
        guard let span = detail.annotated.article.pageSpan(of: mention.span) else { return say(.nothingHere, .warning) }
        make(Correction(page: part.page.id, span: span, quote: mention.surface, change: .mention(entity)))
    }

    mutating func correctMention(kind: EntityKind) {
        guard let mention = mentionInHand else { return say(.nothingHere, .warning) }
        correctMention(to: EntityID(kind, mention.surface))
    }
}
