// A timeline as text, in each of its formats, and as a file of the current folder that overwrites none.

import Browser
import Corpus
import Foundation

extension TimelineExport {
    /// What the file holds.
    var contents: String {
        switch format {
        case .text: Table(events: events).printed(as: .text)
        case .csv: Table(events: events).printed(as: .csv)
        case .json: Table(events: events).printed(as: .json)
        case .svg: TimelinePlot(entities: entities, events: events).svg
        }
    }

    /// Writes a file that is not there yet: `timeline-万州区.svg`, `timeline-万州区-2.svg`.
    /// - Returns: its name.
    /// - Throws: what Foundation throws when it cannot be written.
    func write(into folder: URL) throws -> String {
        let names = entities.map(\.name).joined(separator: "+").prefix(60)
        let stem = "timeline-" + names.map { "/\\:\u{0}\n".contains($0) ? "_" : String($0) }.joined()
        for number in 1... {
            let name = "\(stem)\(number > 1 ? "-\(number)" : "").\(format.rawValue)"
            let file = folder.appendingPathComponent(name)
            guard !FileManager.default.fileExists(atPath: file.path) else { continue }
            try Data(contents.utf8).write(to: file, options: .withoutOverwriting)
            return name
        }
        return stem
    }
}
