// Fits the weights by which the parser tells where stories meet, to generated pages whose truth is known.

import ArgumentParser
import Foundation
import Pipeline
import TestSupport

/// `fit-junctions --pages 3000`
@main struct FitJunctions: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fit-junctions",
        abstract: "Fit the weights of what is measured where two stories may meet.",
        discussion: """
            Prints for every trait the weight in use and the fitted one, then the share of places answered wrongly, on pages \
            fitted to and on others. Weights named by --keep stay as they are: generated stories share more words \
            than printed ones, hold no speeches and number headings more regularly, so that what they say of these \
            does not hold in print.
            """)

    @Option(help: "Pages to fit to; a quarter as many others are scored.") var pages = 3000
    @Option(help: "The first seed.") var seed: UInt64 = 5_000_000
    @Option(help: "How strongly the weights in use are held.") var hold = 1.0
    @Option(help: "Traits whose weights stay.")
    var keep = "cohesion,wordsAfter,wordsBefore,address,credit,numbered,strongForm"
    @Option(help: "How many times each page of the bundled sample counts.") var sample = 20
    @Option(help: "How many times each composed page counts.") var composed = 3
    @Flag(help: "Fit places without a headline or heading instead.") var silent = false
    @Flag(help: "Fit the weights of what stands around a place instead.") var context = false

    private var names: [String] { context ? junctionContextNames : junctionTraitNames }

    func run() throws {
        let prior = context ? junctionContextWeights : junctionWeights(hasGroup: !silent)
        let kept = Set(context ? [] : keep.split(separator: ",").map(String.init))
        if let unknown = kept.first(where: { !names.contains($0) }) {
            throw ValidationError("no trait is called \(unknown); there are: \(names.joined(separator: ", "))")
        }
        let fit = LogisticFit(prior: prior, hold: names.map { kept.contains($0) ? 1e9 : hold })
        let bundled = try examples(of: SamplePage.all())
        let pressed = try examples(of: SamplePage.composed())
        var fitted = examples(seeds: seed..<seed + UInt64(pages))
        for _ in 0..<sample { fitted.append(bundled) }
        for _ in 0..<composed { fitted.append(pressed) }
        let others = examples(seeds: seed + UInt64(pages)..<seed + UInt64(pages + pages / 4))
        let weights = fit.weights(fitted)
        for (index, name) in names.enumerated() {
            print(String(format: "%7.2f %7.2f  ", prior[index], weights[index]) + name)
        }
        for (name, weights) in [("in use", prior), ("fitted", weights)] {
            let shares = [fitted, others, bundled, pressed].map {
                String(format: "%.4f of %d", $0.errorShare(weights), $0.rows.count)
            }
            print("\(name): wrong \(shares[0]), others \(shares[1]), sample \(shares[2]), composed \(shares[3])")
        }
    }

    private func examples(seeds: Range<UInt64>) -> Examples {
        let generator = PageGenerator(.best())
        var examples = Examples()
        for seed in seeds { add(generator.mixedPage(seed: seed), to: &examples) }
        return examples
    }

    private func examples(of samples: [SamplePage]) -> Examples {
        var examples = Examples()
        for sample in samples { add(sample.page, to: &examples) }
        return examples
    }

    private func add(_ page: GeneratedPage, to examples: inout Examples) {
        var articles: [Int: Int] = [:]
        for (index, article) in page.truth.articles.enumerated() {
            for line in article.bodyLines { articles[line] = index }
        }
        for junction in measuredJunctions(of: page.text) where junction.hasGroup != silent {
            guard let before = articles[junction.before], let after = articles[junction.after] else { continue }
            if context {
                if let traits = junction.context { examples.append(traits, before != after) }
            } else {
                examples.append(junction.traits, before != after)
            }
        }
    }
}
