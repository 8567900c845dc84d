// From the paths a user names to the files to read: folders are walked, what cannot be read is reported.

import Foundation

/// A file to read.
struct InputFile: Hashable, Sendable {
    /// As the user named it.
    let path: String
    /// The same from the root on, under which its pages are known: another folder may have a file of that name.
    let absolutePath: String
    /// Size in bytes when it was listed.
    let byteCount: Int
}

/// Why a path gives nothing to read.
enum InputFault: Error, Hashable {
    /// There is no such file or folder.
    case missing(path: String)
    /// It may not be read.
    case unreadable(path: String, code: Int32)
    /// A folder without any file to read.
    case emptyFolder(path: String)
    /// Its name is no UTF-8 text, so that it cannot be opened by it.
    case unreadableName(path: String)
    /// It is a device, a socket or a pipe.
    case notAFile(path: String)
}

/// Lists the files under the paths a user names, folders walked in order of names. Hidden files and folders are left
/// out unless named themselves; links that lead back into a folder being walked are not followed twice.
struct InputFiles: Sendable {
    /// Files in order, without repetition.
    private(set) var files: [InputFile] = []
    /// What could not be listed, in order.
    private(set) var faults: [InputFault] = []
    private var seenFolders: Set<String> = []
    private var seenFiles: Set<String> = []
    /// How often a file was met, those met before among them.
    private var fileCount = 0

    /// Lists what lies under the paths.
    init(paths: [String]) {
        for path in paths { take(path) }
    }

    /// Sum of the sizes of the files, in bytes.
    var byteCount: Int { files.reduce(0) { $0 + $1.byteCount } }

    private mutating func take(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return faults.append(fault(at: path, code: errno)) }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: takeFolder(path)
        case S_IFREG:
            fileCount += 1
            if seenFiles.insert(path).inserted {
                files.append(
                    InputFile(
                        path: path, absolutePath: URL(fileURLWithPath: path).standardizedFileURL.path,
                        byteCount: Int(status.st_size)))
            }
        default: faults.append(.notAFile(path: path))
        }
    }

    private func fault(at path: String, code: Int32) -> InputFault {
        guard code == ENOENT else { return .unreadable(path: path, code: code) }
        return path.unicodeScalars.contains("\u{FFFD}") ? .unreadableName(path: path) : .missing(path: path)
    }

    private mutating func takeFolder(_ path: String) {
        let real = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        guard seenFolders.insert(real).inserted else { return }
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: path)
        } catch {
            faults.append(.unreadable(path: path, code: errno))
            return
        }
        let before = (fileCount, faults.count)
        for name in names.sorted() where !name.hasPrefix(".") { take(path + (path.hasSuffix("/") ? "" : "/") + name) }
        if (fileCount, faults.count) == before { faults.append(.emptyFolder(path: path)) }
    }
}
