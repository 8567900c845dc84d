// Gathers the names of one entity across a library, and parts people of one name. Who is who is decided in Pipeline.

import Corpus
import Pipeline

/// Answers the questions of who is who that pages raised, whichever page came in first.
struct NameReconciler {
    let store: any CorpusStore & CorpusKeeping
    let linking: EntityLinking
    /// How many questions are answered in one go.
    var batchSize = 512

    /// Answers what is open; what an import that was cut off left open is answered too.
    /// - Complexity: the clues of the questions that are open. Articles are not read.
    func run() async throws {
        while case let questions = try await store.identityQuestions(limit: batchSize), !questions.isEmpty {
            try await store.keep(questions.map { linking.answer($0) })
            try Task.checkCancellation()
        }
    }
}
