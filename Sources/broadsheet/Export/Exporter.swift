// Writes articles and timelines, one article after the other, so that a library of any size can be written.

import Browser
import Corpus
import Foundation

/// Writes what is exported.
struct Exporter: Sendable {
    let library: any CorpusStore
    /// What names without a folder are relative to.
    let folder: URL

    /// Writes to a file.
    /// - Parameter progress: told how many of how many articles are done, now and then.
    /// - Returns: what became of it; a file that is there already is left alone.
    /// - Throws: `CancellationError`, and what the store and the system throw; nothing is left behind then.
    func write(
        _ export: Export, to path: String, progress: @Sendable (Int, Int) -> Void = { _, _ in }
    ) async throws -> ExportOutcome {
        let expanded = path.hasPrefix("~") ? NSString(string: path).expandingTildeInPath : path
        let place = expanded.hasPrefix("/") ? expanded : folder.appendingPathComponent(expanded).path
        do {
            let file = try NewFile(path: place)
            var count = 0
            switch export {
            case .timeline(let timeline):
                try file.write(timeline.contents)
                count = timeline.events.count
            case .articles(let articles):
                let keys = try await self.keys(of: articles.choice)
                try await each(of: keys, as: articles.format, progress: progress) { try file.write($0) }
                count = keys.count
            }
            try Task.checkCancellation()
            try file.keep()
            return .written(path: path, count: count)
        } catch is FileExists {
            return .exists(path: path)
        } catch let fault as POSIXError {
            throw ExportFault(path: path, code: fault.code.rawValue)
        }
    }

    /// Puts articles into a format, piece by piece.
    func each(
        of keys: [ArticleKey], as format: ArticleFormat, progress: (Int, Int) -> Void = { _, _ in },
        put: (String) throws -> Void
    ) async throws {
        var document = ArticleDocument(format)
        try put(document.opening)
        for (index, key) in keys.enumerated() {
            try Task.checkCancellation()
            if index % 100 == 99 { progress(index + 1, keys.count) }
            guard let detail = try await library.detail(of: key) else { continue }
            try put(document.next(detail))
        }
        try put(document.closing)
    }

    private func keys(of choice: ArticleChoice) async throws -> [ArticleKey] {
        switch choice {
        case .these(let keys): return keys
        case .listed(let filter, let order, let place):
            let answer = try await Question.listing(filter, order, below: place).answer(from: library)
            guard case .listing(let listing) = answer else { return [] }
            return listing.keys
        }
    }
}

/// A file could not be written.
struct ExportFault: Error {
    let path: String
    let code: Int32
}

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
}
