// Writing to standard output and standard error. Foundation's file handles trap when a stream cannot be written to.

import Foundation
import Screen

/// Writes text to standard output. Where that cannot be written to, says so and ends the program.
func printOut(_ text: String) {
    guard let code = write(text, to: STDOUT_FILENO) else { return }
    complain("standard output cannot be written to (\(String(cString: strerror(code))))")
    exit(ExitStatus.failed.rawValue)
}

/// Writes a line to standard error, with the program's name before it.
func complain(_ message: String) {
    let line = printable(message.split(separator: "\n").joined(separator: " "))
    printError("broadsheet: \(line)\n")
}

/// Writes text to standard error as it stands. Where nobody listens, nothing is lost.
func printError(_ text: String) {
    _ = write(text, to: STDERR_FILENO)
}

/// Writes all of a text to a descriptor.
/// - Returns: the system's error, nil when all went well.
private func write(_ text: String, to descriptor: Int32) -> Int32? {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
        let count = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else { return errno }
        bytes = bytes.dropFirst(count)
    }
    return nil
}
