// `broadsheet timeline`: the dated events of entities, in order of time.

import ArgumentParser
import Corpus

struct Timeline: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print the dated events in which entities take part.",
        discussion: "Names may be short forms: 万州 finds 万州区. Exit code 1: no such entity, or no event.")

    @Argument(help: "Names of entities.")
    var names: [String]

    @Option(name: .long, help: "Only events reported by articles that this filter matches.")
    var filter: [String] = []

    @Option(name: .long, help: "At most so many events; 0 for all.")
    var limit = 0

    @OptionGroup var formatOptions: FormatOptions
    @OptionGroup var libraryOptions: LibraryOptions

    func validate() throws {
        if limit < 0 { throw ValidationError("--limit takes a number from 0, which means all.") }
    }

    func run() async throws {
        let parsed = try parsedFilter(filter)
        let events = try await withLibrary(libraryOptions) { library -> [TimelineEvent] in
            var entities: [EntityID] = []
            for name in names { entities += try await best(for: name, in: library.store) }
            guard !entities.isEmpty else { return [] }
            return try await library.store.timeline(
                of: entities, in: parsed, during: nil, limit: limit > 0 ? limit : .max)
        }
        printOut(Table(events: events).printed(as: formatOptions.format))
        if events.isEmpty { throw ExitStatus.incomplete.code }
    }

    // The written form `place:万州区` names one entity; a bare name the one that bears it, else the most mentioned
    // whose name contains it.
    private func best(for name: String, in store: any CorpusStore) async throws -> [EntityID] {
        if let id = EntityID(name), let entity = try await store.entity(id) { return [entity.id] }
        let found = try await store.entities(named: name, kinds: [], in: .everything, limit: 50)
        let exact = found.first { $0.id.name == name || $0.aliases.contains(name) }
        guard let entity = exact ?? found.first else {
            complain("no entity named \(name)")
            return []
        }
        return [entity.id]
    }
}

extension Table {
    /// Events: dates, precision, status, gist, number of reports, first report.
    init(events: [TimelineEvent]) {
        self.init(columns: ["from", "to", "precision", "certainty", "status", "gist", "reports", "article"])
        rows = events.map { event in
            [
                .optional(event.interval.from?.description), .optional(event.interval.to?.description),
                .text(event.precision.rawValue), .text(event.isInferred ? "inferred" : "certain"),
                .text(event.status.rawValue), .text(event.gist), .number(event.reports.count),
                .optional(event.reports.first?.articleID.description),
            ]
        }
    }
}
