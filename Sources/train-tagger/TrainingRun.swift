// A training run: which files, how often, how many passes; and the scores printed on the way.

import Foundation
import Pipeline

/// The command `train`.
enum TrainingRun {
    /// Files with how many times each is learned; below 1: every n-th sentence.
    private static let files: [(name: String, share: Double)] = [
        ("uner_gsdsimp_train", 8), ("lac_msra_train", 1), ("lac_pfr", 1), ("lac_cluegsd", 1), ("lac_xwlb", 2),
        ("lac_policy", 1), ("lac_laws", 0.25),
    ]
    /// Passes to find out which rows matter, and passes to learn those.
    private static let passes = (scouting: 2, learning: 3)
    private static let keep = 170_000

    static func run(data: String, lexicon: String, output: String) throws {
        let finder = EntityFinder(files: LexiconCompiler.load(lexicon, compiled: true))
        let trainer = TaggerTrainer(leastCount: 3)
        var sentences: [LabelledSentence] = []
        for file in files {
            let read = try LabelledText.read("\(data)/ner/\(file.name).bio.xz", finder: finder)
            sentences += chosen(read, file.share)
            log("\(file.name): \(read.count) sentences")
        }
        let test = try LabelledText.read("\(data)/ner/uner_gsdsimp_dev.bio.xz", finder: finder)
        for sentence in sentences { trainer.count(sentence) }
        var generator = SplitMix(state: 2026)
        for pass in 1...passes.scouting + passes.learning {
            if pass == passes.scouting + 1 { trainer.restart(keeping: keep) }
            sentences.shuffle(using: &generator)
            let right = sentences.reduce(0) { $0 + (trainer.learn($1) ? 1 : 0) }
            let score = NameScore(test.map { ($0.labels, trainer.labels($0.input)) })
            log("pass \(pass): \(right) of \(sentences.count) right; uner_gsdsimp_dev \(score)")
        }
        let model = trainer.model(keep: keep)
        try Data(model.bytes).write(to: URL(fileURLWithPath: output))
        log("\(output): \(model.bytes.count) bytes")
    }

    private static func log(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }

    private static func chosen(_ sentences: [LabelledSentence], _ share: Double) -> [LabelledSentence] {
        if share >= 1 { return Array(repeating: sentences, count: Int(share)).flatMap { $0 } }
        let stride = Int((1 / share).rounded())
        return sentences.enumerated().filter { $0.offset % stride == 0 }.map(\.element)
    }
}

/// A small seeded generator, so that a run can be repeated.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
