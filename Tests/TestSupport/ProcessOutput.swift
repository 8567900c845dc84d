// Runs a program and takes what it prints. For tests and generators only.

import Foundation

/// What a program printed.
public enum ProcessOutput {
    /// The bytes a program writes to its standard output; nil when it cannot be started or fails.
    /// - Parameters:
    ///   - program: its name, looked up in the path.
    ///   - arguments: its arguments.
    public static func of(_ program: String, _ arguments: [String]) -> Data? {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [program] + arguments
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return nil }
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return process.terminationStatus == 0 ? output : nil
    }
}
