// Writing to standard output and standard error.

import Foundation

/// Writes text to standard output.
func printOut(_ text: String) {
    FileHandle.standardOutput.write(Data(text.utf8))
}

/// Writes a line to standard error, with the program's name before it.
func complain(_ message: String) {
    FileHandle.standardError.write(Data("broadsheet: \(sanitized(message))\n".utf8))
}
