// Reading from and waiting for descriptors without ever blocking longer than asked.

import Glibc

/// What a descriptor had to say.
struct DescriptorReading {
    /// What was there to read.
    var bytes: [UInt8] = []
    /// Whether nothing will ever come again.
    var hasEnded = false
}

/// Reads what is there, at most 64 kB, and never waits.
func readAvailable(_ descriptor: Int32) -> DescriptorReading {
    var reading = DescriptorReading()
    var buffer = [UInt8](repeating: 0, count: 4096)
    while reading.bytes.count < 65_536, isReadable(descriptor, timeoutMilliseconds: 0) {
        let count = read(descriptor, &buffer, buffer.count)
        if count > 0 {
            reading.bytes += buffer[..<count]
        } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
            reading.hasEnded = true
            break
        }
        if count < buffer.count { break }
    }
    return reading
}

/// Whether reading would not block: there are bytes, or there is the end.
func isReadable(_ descriptor: Int32, timeoutMilliseconds: Int32) -> Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, timeoutMilliseconds) > 0
}

/// Writes all bytes; gives up where the descriptor fails.
func writeAll(_ bytes: [UInt8], to descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
        let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        if count > 0 {
            rest = rest.dropFirst(count)
        } else if errno == EAGAIN {
            var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
            poll(&request, 1, 1000)
        } else if errno != EINTR {
            return
        }
    }
}

/// Milliseconds of a clock that only goes forward.
func monotonicMilliseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
}
