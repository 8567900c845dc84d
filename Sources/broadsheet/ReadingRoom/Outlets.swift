// Where the reading room's effects go that are neither screen nor library: the pager, the saved session.

import Browser
import Foundation
import Terminal

/// The outlets of a reading room.
struct Outlets {
    let surroundings: Surroundings
    let settings: Settings
    /// Where the session of this library is kept; nil when it is not kept.
    let sessionFile: URL?

    /// Shows a file in the user's pager at a line. The path is handed over as an argument, never as shell text.
    func openPager(path: String, line: Int, on terminal: TerminalSession) {
        let pager = [settings.pager, surroundings.variables["PAGER"] ?? ""].first { !$0.isEmpty } ?? "less"
        let absolute = URL(fileURLWithPath: path).path
        _ = try? terminal.run("sh", arguments: ["-c", "exec \(pager) +\(line) \"$1\"", "sh", absolute])
    }

    /// Opens a file in the user's editor at a line, as `+LINE`, which vi, emacs, nano and their like take.
    /// - Returns: what went wrong, to be told; nil when nothing did.
    func openEditor(path: String, line: Int, on terminal: TerminalSession) -> Message? {
        let named = [settings.editor] + ["VISUAL", "EDITOR"].map { surroundings.variables[$0] ?? "" }
        let editor = named.first { !$0.isEmpty } ?? "vi"
        let absolute = URL(fileURLWithPath: path).path
        guard access(absolute, R_OK) == 0 else {
            return .told(words(for: POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO), path: path), isError: true)
        }
        do {
            _ = try terminal.run("sh", arguments: ["-c", "exec \(editor) +\(line) \"$1\"", "sh", absolute])
            return nil
        } catch {
            return .told(words(for: error, path: nil), isError: true)
        }
    }

    /// The program in which notes are written; nil where they are written at the foot of the screen.
    var editor: String? {
        let named = [settings.editor] + ["VISUAL", "EDITOR"].map { surroundings.variables[$0] ?? "" }
        let found = named.first { !$0.isEmpty }
        switch settings.notePlace {
        case .prompt: return nil
        case .automatic: return found
        case .editor: return found ?? "vi"
        }
    }

    /// Lets the user write a text in the editor. The file is the user's alone and is removed at once, unless it holds what is no
    /// text.
    /// - Returns: what was written, without the line ends behind it; nil when the editor failed; and what is to be told of it.
    func edit(_ text: String, on terminal: TerminalSession) -> (text: String?, fault: Message?) {
        guard let editor else { return (nil, nil) }
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("broadsheet-\(UUID().uuidString)")
        let file = folder.appendingPathComponent("note.txt")
        var isKept = false
        defer { if !isKept { try? FileManager.default.removeItem(at: folder) } }
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            try Data((text.isEmpty ? "" : text + "\n").utf8).write(to: file)
            let status = try terminal.run("sh", arguments: ["-c", "exec \(editor) \"$1\"", "sh", file.path])
            guard status == 0 else { return (nil, nil) }
            guard let written = String(data: try Data(contentsOf: file), encoding: .utf8) else {
                isKept = true
                return (nil, .told(words(forNoText: file.path), isError: true))
            }
            return (String(written.reversed().drop { $0.isNewline || $0 == " " }.reversed()), nil)
        } catch {
            return (nil, nil)
        }
    }

    /// Keeps a session for the next start. A folder that cannot be written to is no reason to stop.
    func save(_ session: BrowserSession) {
        guard let sessionFile, let data = try? JSONEncoder().encode(session) else { return }
        try? FileManager.default.createDirectory(
            at: sessionFile.deletingLastPathComponent(), withIntermediateDirectories: true)
        try? data.write(to: sessionFile, options: .atomic)
    }

    /// The session kept last; nil when there is none or it cannot be read.
    func savedSession() -> BrowserSession? {
        guard let sessionFile, let data = try? Data(contentsOf: sessionFile) else { return nil }
        return try? JSONDecoder().decode(BrowserSession.self, from: data)
    }
}
