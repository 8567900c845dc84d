// `broadsheet entities`: the entities of a library with their counts.

import ArgumentParser
import Corpus

struct Entities: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "entities",
        abstract: "List people, places, organisations, documents and meetings.",
        discussion: "Exit code 1: none found.")

    @Argument(help: "Part of a name; without it all are listed.")
    var name = ""

    @Option(name: .long, help: "person, place, organisation, document, meeting or other; may be repeated.")
    var kind: [EntityKind] = []

    @Option(name: .long, help: "Only those in articles that this filter matches.")
    var filter: [String] = []

    @OptionGroup var options: TableOptions<HundredRows>

    func run() async throws {
        let parsed = try parsedFilter(filter)
        let entities = try await withLibrary(options.libraryOptions) { library in
            try await library.store.entities(named: name, kinds: kind, in: parsed, limit: options.most)
        }
        printOut(Table(entities: entities).printed(as: options.format))
        if entities.isEmpty { throw ExitStatus.incomplete.code }
    }
}

extension EntityKind: ExpressibleByArgument {}

extension Table {
    /// Entities: kind, name, counts, other forms. What is counted is reports: an event that three articles report counts thrice.
    init(entities: [EntitySummary]) {
        self.init(columns: ["kind", "name", "articles", "mentions", "reports", "code", "aliases"])
        rows = entities.map { entity in
            [
                .text(entity.id.kind.rawValue), .text(entity.id.name), .number(entity.articleCount),
                .number(entity.mentionCount), .number(entity.eventCount), .optional(entity.code),
                .list(entity.aliases),
            ]
        }
    }
}
