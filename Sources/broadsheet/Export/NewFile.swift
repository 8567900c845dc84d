// A file that comes into being whole or not at all, and never in the place of another.

import Foundation

/// There is a file of this name already.
struct FileExists: Error {
    let path: String
}

/// A file being written beside its place, where it is put when it is complete.
final class NewFile {
    private let path: String
    private let draft: String
    private let handle: FileHandle
    private var isKept = false

    /// Begins a file.
    /// - Throws: `FileExists`; `POSIXError` when it cannot be made, e.g. in a folder that is not there.
    init(path: String) throws {
        self.path = path
        guard access(path, F_OK) != 0 else { throw FileExists(path: path) }
        var template = Array((path + ".XXXXXX").utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        draft = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
        handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        // As any new file: what the user's mask leaves of reading and writing for all.
        let mask = umask(0)
        _ = umask(mask)
        fchmod(descriptor, 0o666 & ~mask)
    }

    deinit {
        if !isKept { unlink(draft) }
    }

    /// Adds text.
    /// - Throws: `POSIXError`, e.g. on a full disk.
    func write(_ text: String) throws {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(handle.fileDescriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
            rest = rest.dropFirst(count)
        }
    }

    /// Puts the file into its place.
    /// - Throws: `FileExists` when another came there meanwhile; `POSIXError` when it cannot be.
    func keep() throws {
        guard fsync(handle.fileDescriptor) == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        if link(draft, path) == 0 {
            unlink(draft)
            isKept = true
            return
        }
        let code = errno
        guard code != EEXIST else { throw FileExists(path: path) }
        // A file system without links: the name is taken first, so that nobody else can have it.
        let place = open(path, O_CREAT | O_EXCL | O_WRONLY, 0o600)
        guard place >= 0 else {
            throw errno == EEXIST
                ? FileExists(path: path) : POSIXError(POSIXErrorCode(rawValue: code) ?? .EIO) as any Error
        }
        close(place)
        guard rename(draft, path) == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        isKept = true
    }
}
