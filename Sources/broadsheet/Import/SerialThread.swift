// Which threads of an import come first: the one that writes, since only one can.

import Dispatch
import Glibc

/// Runs tasks one after the other beside the pool of threads that all others share. A task of the pool that has to wait
/// for something gets a thread again when one is free: a fifth of a second may pass while pages are read.
final class SerialThread: TaskExecutor {
    private let queue: DispatchQueue

    /// - Parameter label: what tools that look at threads call it.
    init(_ label: String) { queue = DispatchQueue(label: label) }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}

/// Priorities of threads.
enum Priorities {
    /// Lets the thread that calls give way to all that do not, those of other programs too; for as long as it lives.
    static func giveWay() {
        // Linux takes 0 for the thread that calls, and ten steps for a tenth of the weight (setpriority(2), sched(7)).
        setpriority(__priority_which_t(0), 0, 10)
    }
}
