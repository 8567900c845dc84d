// `broadsheet timeline`: the dated events of entities, in order of time.

import ArgumentParser
import Corpus

struct Timeline: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "timeline",
        abstract: "Print the dated events in which entities take part.",
        discussion: "Names may be short forms: 万州 finds 万州区. Exit code 1: no such entity, or no event.")

    @Argument(help: "Names of entities.")
    var names: [String]

    @Option(name: .long, help: "Only events reported by articles that this filter matches.")
    var filter: [String] = []

    @Option(name: .long, parsing: .unconditional, help: "At most so many events; 0 for all.")
    var limit = 0

    @Option(name: .long, help: "Only events in which this entity takes part too.")
    var with: String?

    @Option(name: .long, help: "Only happened or only planned events, only certain or only inferred dates.")
    var only: [EventChoice] = []

    @Option(name: .long, help: "text, json or csv; svg draws a lane for each name.")
    var format: TimelineOutput = .text

    @OptionGroup var libraryOptions: LibraryOptions

    func validate() throws {
        if limit < 0 { throw ValidationError("--limit takes a number from 0, which means all.") }
        if (names + [with].compactMap { $0 }).contains(where: { $0.allSatisfy(\.isWhitespace) }) {
            throw ValidationError("the name is empty.")
        }
    }

    func run() async throws {
        let parsed = try parsedFilter(filter)
        let (entities, events) = try await withLibrary(libraryOptions) { library in
            var entities: [EntityID] = []
            for name in names { entities += try await best(for: name, in: library.store) }
            let companions = try await companions(in: library.store)
            guard !entities.isEmpty, with == nil || !companions.isEmpty else { return (entities, [TimelineEvent]()) }
            let most = limit > 0 ? limit : Int.max
            let events = try await library.store.timeline(
                of: entities + companions, in: parsed, during: nil,
                limit: with == nil && only.isEmpty ? most : .max)
            return (entities, Array(events.filter { shows($0, entities, companions) }.prefix(most)))
        }
        printOut(
            format.table.map { Table(events: events).printed(as: $0) }
                ?? TimelinePlot(entities: entities, events: events).svg)
        if events.isEmpty { throw ExitStatus.incomplete.code }
    }

    private func companions(in store: any CorpusStore) async throws -> [EntityID] {
        guard let with else { return [] }
        return try await best(for: with, in: store)
    }

    private func shows(_ event: TimelineEvent, _ entities: [EntityID], _ companions: [EntityID]) -> Bool {
        guard only.allSatisfy({ $0.lets(event) }) else { return false }
        guard !companions.isEmpty else { return true }
        return event.entities.contains(where: companions.contains) && event.entities.contains(where: entities.contains)
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

/// Which events are printed.
enum EventChoice: String, CaseIterable, ExpressibleByArgument {
    case happened, planned, certain, inferred

    /// Whether an event is printed.
    func lets(_ event: TimelineEvent) -> Bool {
        switch self {
        case .happened: event.status == .happened
        case .planned: event.status != .happened
        case .certain: !event.isInferred
        case .inferred: event.isInferred
        }
    }
}

/// How a timeline is printed.
enum TimelineOutput: String, CaseIterable, ExpressibleByArgument {
    case text, json, csv, svg

    /// The form of the table; nil for a drawing.
    var table: OutputFormat? { OutputFormat(rawValue: rawValue) }
}

extension Table {
    /// Events: dates, precision, status, gist, number of reports, first report.
    init(events: [TimelineEvent]) {
        self.init(columns: ["from", "to", "precision", "certainty", "status", "gist", "reports", "article", "entities"])
        rows = events.map { event in
            [
                .optional(event.interval.from?.description), .optional(event.interval.to?.description),
                .text(event.precision.rawValue), .text(event.isInferred ? "inferred" : "certain"),
                .text(event.status.rawValue), .text(event.gist), .number(event.reports.count),
                .optional(event.reports.first?.articleID.description), .list(event.entities.map(\.name)),
            ]
        }
    }
}
