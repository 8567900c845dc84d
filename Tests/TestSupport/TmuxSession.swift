// A real terminal for the built program: tmux, with keys sent and the screen read as a person would.

import Foundation

/// A program running in a tmux server of its own, which `end()` stops with all that runs in it.
public struct TmuxSession {
    private let socket = "broadsheet-\(UUID().uuidString.prefix(8))"

    /// Starts a shell command in a window.
    /// - Parameters:
    ///   - command: for `sh`; its words must be quoted already.
    ///   - columns: width of the window.
    ///   - rows: height of the window.
    public init(running command: String, columns: Int, rows: Int) throws {
        try tmux(["-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", command])
        try tmux(["set-option", "-g", "status", "off"])
        try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
    }

    /// True where tmux is installed.
    public static var isInstalled: Bool {
        FileManager.default.isExecutableFile(atPath: "/usr/bin/tmux")
    }

    /// Presses keys, by tmux's names (`Enter`, `Escape`, `C-z`) or literally.
    public func press(_ keys: String...) throws {
        try tmux(["send-keys"] + keys)
    }

    /// Types text as it stands.
    public func type(_ text: String) throws {
        try tmux(["send-keys", "-l", text])
    }

    /// Gives the window another size.
    public func resize(columns: Int, rows: Int) throws {
        try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
    }

    /// The screen as text, a line a row, trailing spaces left out.
    public func screen() throws -> String {
        try tmux(["capture-pane", "-p"])
    }

    /// Waits until the screen is as wanted, ten seconds at most.
    /// - Returns: the screen at the end; the test decides whether it is as wanted.
    public func screen(when isReady: (String) -> Bool) throws -> String {
        for _ in 0..<200 {
            let text = try screen()
            if isReady(text) { return text }
            usleep(50_000)
        }
        return try screen()
    }

    /// Stops the server and everything in it.
    public func end() {
        _ = try? tmux(["kill-server"])
    }

    @discardableResult
    private func tmux(_ arguments: [String]) throws -> String {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(socket)-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: file) }
        try spawnAndWait(["/usr/bin/tmux", "-u", "-L", socket] + arguments, output: file)
        return String(decoding: try Data(contentsOf: file), as: UTF8.self)
    }
}

/// Runs a program to its end with output to a file.
///
/// Not Foundation's `Process`: that waits until every process that inherited its descriptors has ended, and the
/// server that tmux leaves running is one of them.
private func spawnAndWait(_ arguments: [String], output: URL) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output.path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    let words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    let variables = ["PATH=/usr/bin:/bin", "LANG=C.UTF-8", "TERM=xterm-256color", "SHELL=/bin/sh"]
    let surroundings: [UnsafeMutablePointer<CChar>?] = variables.map { strdup($0) } + [nil]
    defer { for word in words + surroundings { free(word) } }
    // Signals that the test runner blocks would stay blocked in the server, which then could not be ended.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var (none, all) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    var child = pid_t()
    let code = posix_spawn(&child, arguments[0], &actions, &attributes, words, surroundings)
    guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EIO) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 && errno == EINTR {}
}
