// Carries the browser's questions and changes to the library, off the loop's thread. A newer question of a lane
// cancels the older one; changes are written one after another and never cancelled.

import Browser
import Corpus
import Foundation
import Synchronization

/// Asks the library on behalf of the browser.
final class QuestionRunner: Sendable {
    /// What became of changes that were to be written.
    private struct Outcome: Sendable {
        var messages: [Message] = []
        var isWritten = false
        /// Why some of them were not.
        var failures: [String] { messages.compactMap(\.failure) }
    }

    private struct Work {
        var questions: [Lane: (generation: Int, task: Task<Void, Never>)] = [:]
        /// Writes the last change.
        var lastWriting: Task<Outcome, Never>?
        /// Tells the browser what became of it.
        var lastChange: Task<Void, Never>?
        var knownRevision: Int64?
        /// How many changes of one's own may have raised the revision since; nil where one raised it by an unknown number.
        var ownRaises: Int64? = 0
        /// Why changes could not be written, as long as the browser was not told.
        var untold: [String] = []
    }

    private let library: any CorpusStore
    private let inbox: Inbox
    private let exporter: Exporter?
    private let reread: (@Sendable (PageID) async throws -> Void)?
    private let work = Mutex(Work())

    /// Makes a runner that puts answers into an inbox.
    /// - Parameter reread: reads a page of the library anew after a correction; nil where nothing is corrected.
    /// - Parameter exporter: writes files; nil where none are written.
    init(
        library: any CorpusStore, inbox: Inbox, reread: (@Sendable (PageID) async throws -> Void)? = nil,
        exporter: Exporter? = nil
    ) {
        self.exporter = exporter
        self.reread = reread
        self.library = library
        self.inbox = inbox
    }

    /// Starts a question; the older one of its lane is cancelled and answers no more.
    func ask(_ question: Question, _ ticket: Ticket) {
        work.withLock { work in
            work.questions[ticket.lane]?.task.cancel()
            let before = ticket.lane.predecessor.flatMap { work.questions[$0]?.task }
            let task = Task.detached(priority: .userInitiated) { [library, inbox] in
                do {
                    await before?.value
                    try Task.checkCancellation()
                    let answer = try await question.answer(from: library)
                    if !Task.isCancelled { inbox.post(.answered(answer, ticket)) }
                } catch is CancellationError {
                    // A newer question took the place of this one.
                } catch  where !Task.isCancelled {
                    inbox.post(.failed(ticket, words(for: error, path: nil)))
                } catch {}
                self.forget(ticket)
            }
            work.questions[ticket.lane] = (ticket.generation, task)
        }
    }

    /// Writes to a file; cancelled like a question.
    func export(_ export: Export, to path: String, _ ticket: Ticket) {
        work.withLock { work in
            work.questions[ticket.lane]?.task.cancel()
            let task = Task.detached(priority: .userInitiated) { [exporter, inbox] in
                do {
                    guard let exporter else { throw POSIXError(.EROFS) }
                    let outcome = try await exporter.write(export, to: path) {
                        if !Task.isCancelled { inbox.post(.exporting($0, of: $1)) }
                    }
                    inbox.post(.answered(.export(outcome), ticket))
                } catch is CancellationError {
                    // Given up; nothing is left of the file.
                } catch {
                    inbox.post(.failed(ticket, words(for: error, path: nil)))
                }
                self.forget(ticket)
            }
            work.questions[ticket.lane] = (ticket.generation, task)
        }
    }

    /// Cancels what a lane is asking.
    func cancel(_ lane: Lane) {
        work.withLock { $0.questions.removeValue(forKey: lane)?.task.cancel() }
    }

    /// Writes a change after those before it.
    func write(_ change: ReaderChange) {
        afterChanges { await $0.carryOut([change]) }
    }

    /// Writes changes in the place of others, after those before them; not where the library holds something newer. What
    /// waits in the row is written first, so that one's own change that is still on its way is never taken for newer.
    func replace(_ former: [ReaderChange], with changes: [ReaderChange]) {
        afterChanges { await $0.carryOut(changes, inPlaceOf: former) }
    }

    /// Changes are written in a row, and in a second one, which may wait for other questions to the library, it is told what
    /// became of them.
    private func afterChanges(_ write: @escaping @Sendable (QuestionRunner) async -> Outcome) {
        work.withLock { work in
            let (writtenBefore, toldBefore) = (work.lastWriting, work.lastChange)
            let writing = Task.detached {
                _ = await writtenBefore?.value
                let outcome = await write(self)
                self.work.withLock { $0.untold += outcome.failures }
                return outcome
            }
            work.lastWriting = writing
            work.lastChange = Task.detached { [inbox] in
                await toldBefore?.value
                let outcome = await writing.value
                if outcome.isWritten { await self.noteRevision() }
                for message in outcome.messages { inbox.post(message) }
                self.work.withLock { $0.untold.removeFirst(outcome.failures.count) }
            }
        }
    }

    private func carryOut(_ changes: [ReaderChange], inPlaceOf former: [ReaderChange] = []) async -> Outcome {
        for earlier in former {
            let holds = (try? await earlier.holds(in: library)) ?? true
            guard holds else { return Outcome(messages: [.overtaken(changes)]) }
        }
        var outcome = Outcome()
        for change in changes { await carryOut(change, &outcome) }
        return outcome
    }

    private func carryOut(_ change: ReaderChange, _ outcome: inout Outcome) async {
        do {
            if try await change.apply(to: library) { outcome.messages.append(.joined(change)) }
            if let correction = change.correction { try await reread?(correction.page) }
            outcome.isWritten = true
            work.withLock { $0.ownRaises = change.correction == nil ? $0.ownRaises.map { $0 + 1 } : nil }
            if let correction = change.correction { outcome.messages.append(.corrected(correction)) }
            if change.changesAnswers { outcome.messages.append(.libraryChanged) }
        } catch {
            outcome.messages.append(.writeFailed(change, words(for: error, path: nil)))
        }
    }

    /// Tells the browser when the library was changed by another hand since the last look.
    func lookForChanges() async {
        guard let revision = try? await library.revision() else { return }
        let isNews = work.withLock { work in
            defer { work.knownRevision = revision }
            return work.knownRevision.map { $0 != revision } ?? false
        }
        if isNews { inbox.post(.libraryChanged) }
    }

    /// Waits until every question is answered and every change written, as far as they are known now.
    /// - Returns: true when there was something to wait for.
    func waitForWork() async -> Bool {
        let tasks = work.withLock { work in
            defer { work.lastChange = nil }
            return work.questions.values.map(\.task) + [work.lastChange].compactMap { $0 }
        }
        for task in tasks { await task.value }
        return !tasks.isEmpty
    }

    /// Waits until every change is written. Changes that are asked for meanwhile are not waited for.
    /// - Returns: why changes could not be written of which the browser was not told.
    func finishWriting() async -> [String] {
        let last = work.withLock { $0.lastWriting }
        _ = await last?.value
        return work.withLock { $0.untold }
    }

    /// Cancels all questions and exports.
    /// - Returns: what ends once all of them have ended.
    func giveUpQuestions() -> Task<Void, Never> {
        let tasks = work.withLock { work in
            defer { work.questions = [:] }
            return work.questions.values.map(\.task)
        }
        for task in tasks { task.cancel() }
        return Task.detached { for task in tasks { await task.value } }
    }

    /// What one changes oneself is no news; what somebody else changed before it is, and stays unknown until it is looked for.
    private func noteRevision() async {
        guard let revision = try? await library.revision() else { return }
        work.withLock { work in
            defer { work.ownRaises = 0 }
            if let known = work.knownRevision, let raises = work.ownRaises, revision > known + raises { return }
            work.knownRevision = revision
        }
    }

    private func forget(_ ticket: Ticket) {
        work.withLock { work in
            if work.questions[ticket.lane]?.generation == ticket.generation { work.questions[ticket.lane] = nil }
        }
    }
}

extension Message {
    /// Why a change could not be written; nil for other messages.
    var failure: String? {
        if case .writeFailed(_, let reason) = self { return reason }
        return nil
    }
}
