// Where the reading room's effects go that are neither screen nor library: the pager, the saved session.

import Browser
import Foundation
import Terminal

/// The outlets of a reading room.
struct Outlets {
    let surroundings: Surroundings
    /// Where the session of this library is kept; nil when it is not kept.
    let sessionFile: URL?

    /// Shows a file in the user's pager at a line. The path is handed over as an argument, never as shell text.
    func openPager(path: String, line: Int, on terminal: TerminalSession) {
        let pager = surroundings.variables["PAGER"].flatMap { $0.isEmpty ? nil : $0 } ?? "less"
        let absolute = URL(fileURLWithPath: path).path
        _ = try? terminal.run("sh", arguments: ["-c", "exec \(pager) +\(line) \"$1\"", "sh", absolute])
    }

    /// Writes a timeline into the current folder.
    /// - Returns: what to tell the user of it.
    func export(_ timeline: TimelineExport) -> Message {
        do {
            let folder = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
            let name = try timeline.write(into: folder)
            return .told(surroundings.language == .chinese ? "已写入 \(name)" : "Written to \(name)", isError: false)
        } catch {
            return .told(words(for: error, path: nil), isError: true)
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
