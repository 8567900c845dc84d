// The pipeline with the bundled lexicons: the one place where data files meet it.

import BundledData
import Corpus
import Foundation
import Pipeline
import Script
import Synchronization

/// The pipeline that finds names, dates, events and quantities in the articles of a page, in that order.
/// - Parameter nested: also names inside names, so that a summit stands on the timeline of the body it is a summit of.
/// - Throws: when a bundled file cannot be read.
func annotatingPipeline(nested: Bool = true) throws -> PagePipeline {
    annotatingPipeline(try entityFinder(), nested: nested)
}

/// What reads pages for a library, and tells who is who across its articles, from one set of lists.
/// - Throws: when a bundled file cannot be read.
func libraryReading() throws -> (pipeline: PagePipeline, linking: EntityLinking) {
    let finder = try entityFinder()
    return (annotatingPipeline(finder, nested: true), EntityLinking(finder))
}

private func annotatingPipeline(_ finder: EntityFinder, nested: Bool) -> PagePipeline {
    let folding = textFolding()
    let (dates, events) = (DateReader(folding: folding), EventReader(folding: folding, finder: finder))
    let quantities = QuantityReader(folding: folding)
    let linking = EntityLinking(finder)
    return PagePipeline(annotators: [
        { page, _ in page.with { $0.mentions = finder.mentions(in: page.article, nested: nested) } },
        { page, _ in page.with { $0.clues = linking.clues(of: page.mentions) } },
        { page, _ in
            let (article, prepared) = (page.article, dates.prepared(page.article.text))
            let found = dates.dates(in: article, prepared: prepared)
            return page.with {
                $0.dates = found
                $0.events = events.events(
                    in: article, dates: found, mentions: page.mentions, published: article.published?.value,
                    prepared: prepared,
                    headline: article.title.map { finder.mentions(in: $0, nested: true) } ?? [])
                $0.quantities = quantities.quantities(in: article.text, dates: found, prepared: prepared)
            }
        },
    ])
}

/// Folding with the bundled table of variants; where that cannot be read, of width and case alone.
func textFolding() -> TextFolding {
    let file = BundledData.directory.appendingPathComponent("script/variants.tsv")
    return (try? bytes(of: file)).map { TextFolding(variants: $0) } ?? TextFolding()
}

/// The order of titles from the bundled table; without one where that cannot be read.
@Sendable func titleCollation() -> Collation {
    let file = BundledData.directory.appendingPathComponent("script/collation.tsv")
    return (try? bytes(of: file)).map { Collation(table: $0) } ?? Collation()
}

/// Readings of the characters of names from the bundled table, none where that cannot be read: read when first asked for,
/// and then at hand for library and browser alike.
final class NameReadings: Sendable {
    private let known = Mutex<Readings?>(nil)

    /// The readings.
    func readings() -> Readings {
        known.withLock { known in
            if let known { return known }
            let file = BundledData.directory.appendingPathComponent("script/readings.tsv")
            let read = (try? bytes(of: file)).map { Readings(table: $0) } ?? Readings()
            known = read
            return read
        }
    }
}

/// The finder of names with the bundled lists and weights.
/// - Throws: when a bundled file cannot be read.
func entityFinder() throws -> EntityFinder {
    let model = BundledData.directory.appendingPathComponent("model/tagger.bin")
    return EntityFinder(files: try lexiconFiles(), model: try bytes(of: model), folding: textFolding())
}

private func lexiconFiles() throws -> LexiconFiles {
    let names = LexiconFiles.runtimeNames
    let found = try names.compactMap { name -> (String, [UInt8])? in
        let file = BundledData.lexicon.appendingPathComponent(name)
        guard FileManager.default.fileExists(atPath: file.path) else { return nil }
        return (name, try bytes(of: file))
    }
    return LexiconFiles(bytes: Dictionary(uniqueKeysWithValues: found))
}

private func bytes(of file: URL) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: file, options: .mappedIfSafe))
}

extension AnnotatedArticle {
    /// The article with a change made to it.
    fileprivate func with(_ change: (inout AnnotatedArticle) -> Void) -> AnnotatedArticle {
        var changed = self
        change(&changed)
        return changed
    }
}
