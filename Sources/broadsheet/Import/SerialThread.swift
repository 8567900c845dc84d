// Which threads of an import come first: the one that writes, since only one can.

import Dispatch
import Glibc

/// Runs tasks one after the other beside the pool of threads that all others share. A task of the pool that has to wait
/// for something gets a thread again when one is free: a tenth of a second may pass while pages are read.
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
    /// Ten steps below what the program was started with: a tenth of the weight (sched(7)).
    private static let lowered = min(19, getpriority(process, id_t(getpid())) + 10)
    private static let process = __priority_which_t(0)  // PRIO_PROCESS

    /// Lets the thread that calls give way to all that do not, those of other programs too; for as long as it lives.
    static func giveWay() {
        // Linux takes 0 for the thread that calls (setpriority(2)).
        setpriority(process, 0, lowered)
    }
}
