// A timeline to be written to a file, as a value. How the formats look is the program's.

import Corpus

/// A format a timeline is written in.
public enum TimelineFormat: String, Hashable, Sendable, CaseIterable {
    /// Aligned columns.
    case text = "txt"
    /// Comma-separated values.
    case csv
    /// An array of objects.
    case json
    /// A drawing.
    case svg
}

/// What is to be written.
public struct TimelineExport: Hashable, Sendable {
    /// Whose timeline, lane by lane.
    public var entities: [EntityID]
    /// The events that are shown, in their order.
    public var events: [TimelineEvent]
    /// The format.
    public var format: TimelineFormat

    /// Makes what is to be written.
    public init(entities: [EntityID], events: [TimelineEvent], format: TimelineFormat) {
        self.entities = entities
        self.events = events
        self.format = format
    }
}
