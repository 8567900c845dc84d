// Reads a small file that ought to be an ordinary one, and says what it is where it is none.

import Foundation

/// Why a file was not read.
enum PlainFileFault: Error {
    /// It is something else: a folder, a pipe, a device.
    case notAFile(path: String, kind: String)
    /// It is larger than it can sensibly be.
    case tooLarge(path: String, byteCount: Int)
}

/// Reads an ordinary file, never waiting for a pipe.
/// - Returns: its bytes; nil when there is none of that name.
/// - Throws: `PlainFileFault`; `POSIXError` with the system's reason, e.g. a link to itself.
func plainFile(at path: String, atMost limit: Int) throws -> Data? {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
        if errno == ENOENT || errno == ENOTDIR { return nil }
        throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    if let kind = fileKind(status.st_mode) { throw PlainFileFault.notAFile(path: path, kind: kind) }
    guard status.st_size <= limit else { throw PlainFileFault.tooLarge(path: path, byteCount: Int(status.st_size)) }
    return try FileHandle(fileDescriptor: descriptor, closeOnDealloc: false).readToEnd() ?? Data()
}

/// What something is that is no ordinary file, in words; nil for an ordinary one.
func fileKind(_ mode: mode_t) -> String? {
    switch mode & S_IFMT {
    case S_IFREG: nil
    case S_IFDIR: "a folder"
    case S_IFIFO: "a pipe"
    case S_IFSOCK: "a socket"
    case S_IFCHR, S_IFBLK: "a device"
    default: "no ordinary file"
    }
}
