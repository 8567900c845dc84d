// Questions of who is who, and the decisions that are kept. Which are right is decided elsewhere.

import Corpus
import GRDB

extension SQLiteStore {
    /// Questions that clues raised since they were last answered; those with only one possible answer are not asked.
    public func identityQuestions(limit: Int) async throws -> [IdentityQuestion] {
        try await write { database in
            let desk = IdentityDesk(database)
            var questions: [IdentityQuestion] = []
            while questions.count < limit, case let open = try desk.open(limit: limit - questions.count), !open.isEmpty
            {
                for row in open {
                    if let question = try desk.question(row) { questions.append(question) } else { try desk.close(row) }
                }
                if !questions.isEmpty { break }
            }
            return questions
        }
    }

    /// Keeps decisions in the place of earlier ones on the same subjects.
    public func keep(_ answers: [IdentityAnswer]) async throws {
        guard !answers.isEmpty else { return }
        try await write { database in
            let desk = IdentityDesk(database)
            for answer in answers { try desk.keep(answer) }
            try Counter.contents.raise(database)
        }
    }

    /// What was decided about an entity.
    public func identityRecord(of entity: EntityID) async throws -> IdentityRecord {
        try await read { question in
            guard let number = try EntityLookup.number(of: entity, question.database) else { return IdentityRecord() }
            let identities = try question.snapshot().identities(question)
            return try IdentityRecords(question.database).record(of: identities.listed(number), identities)
        }
    }
}
