// What the system says of this process's memory.

import Foundation

/// Time of the processor.
public enum ThreadTime {
    /// What this thread has used so far, in milliseconds.
    public static func milliseconds() -> Double { milliseconds(CLOCK_THREAD_CPUTIME_ID) }

    /// What all threads of this process have used so far, in milliseconds.
    public static func millisecondsOfProcess() -> Double { milliseconds(CLOCK_PROCESS_CPUTIME_ID) }

    private static func milliseconds(_ clock: clockid_t) -> Double {
        var time = timespec()
        clock_gettime(clock, &time)
        return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1e6
    }
}

/// Memory of this process.
public enum Memory {
    /// Anonymous memory now, in megabytes: what is of no file and cannot be given back; 0 where the system does not say.
    public static func anonymousMegabytes() -> Double {
        guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else { return 0 }
        let line = status.split(separator: "\n").first { $0.hasPrefix("RssAnon:") }
        let kilobytes = line?.split(whereSeparator: { !$0.isNumber }).first.flatMap { Double($0) }
        return (kilobytes ?? 0) / 1024
    }
}
