// Waiting for what may never end. What is waited for is others' business.

import Foundation

/// Waits until work has ended, but no longer than so long; what takes longer goes on by itself.
/// - Throws: what the work throws in that time.
func waiting(milliseconds: Int, for work: @escaping @Sendable () async throws -> Void) async throws {
    let (ends, ending) = AsyncThrowingStream.makeStream(of: Void.self)
    Task.detached {
        do {
            try await work()
            ending.finish()
        } catch {
            ending.finish(throwing: error)
        }
    }
    // Not a task: there may be no thread left for another one.
    DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(milliseconds)) { ending.finish() }
    for try await _ in ends {}
}
