// A terminal in this process: a pseudo-terminal whose other end is libvterm. Tests read its grid and type on it.

import CTerminal
import CVTerm
import Foundation
import Screen
import Synchronization
import Terminal

/// What has come out of a pseudo-terminal; filled by a thread of its own, because a full one would block the writer.
private final class Drain: Sendable {
    private let bytes = Mutex<[UInt8]>([])
    private let mustEnd = Mutex(false)
    private let hasEnded = DispatchSemaphore(value: 0)

    init(_ descriptor: Int32) {
        Thread.detachNewThread { [self] in
            while !mustEnd.withLock({ $0 }) { fill(descriptor) }
            hasEnded.signal()
        }
    }

    private func fill(_ descriptor: Int32) {
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard poll(&request, 1, 20) > 0 else { return }
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = read(descriptor, &buffer, buffer.count)
        if count > 0 { bytes.withLock { $0 += buffer[..<count] } }
    }

    /// Ends the thread, so that the descriptor can be closed.
    func end() {
        mustEnd.withLock { $0 = true }
        hasEnded.wait()
    }

    /// Takes everything up to a mark, the mark excluded; nil when it has not come yet.
    func take(upTo mark: [UInt8]) -> [UInt8]? {
        bytes.withLock { all in
            guard let range = all.firstRange(of: mark) else { return nil }
            let result = Array(all[..<range.lowerBound])
            all.removeSubrange(..<range.upperBound)
            return result
        }
    }
}

/// What the descriptors that this process has open lead to.
func openDescriptors() -> [String] {
    let files = FileManager.default
    let names = (try? files.contentsOfDirectory(atPath: "/proc/self/fd")) ?? []
    return names.map { (try? files.destinationOfSymbolicLink(atPath: "/proc/self/fd/\($0)")) ?? $0 }
}

/// A terminal with a keyboard and a screen that can be read.
final class PseudoTerminal {
    /// The end a program is given.
    private(set) var terminal: Int32 = -1
    /// All bytes that the program has sent so far.
    private(set) var sent: [UInt8] = []
    private var controller: Int32 = -1
    private let emulator: OpaquePointer
    private let screen: OpaquePointer
    private let drain: Drain
    private var markCount = 0

    init(columns: Int, rows: Int) throws {
        guard ct_open_pty(&controller, &terminal, Int32(rows), Int32(columns)) else {
            throw TerminalError.noResources(code: errno)
        }
        emulator = vterm_new(Int32(rows), Int32(columns))
        vterm_set_utf8(emulator, 1)
        screen = vterm_obtain_screen(emulator)
        vterm_screen_enable_altscreen(screen, 1)
        vterm_screen_reset(screen, 1)
        drain = Drain(controller)
    }

    deinit {
        drain.end()
        close(terminal)
        close(controller)
        vterm_free(emulator)
    }

    /// How many open descriptors of this process lead to the terminal's side of it.
    var descriptorCount: Int {
        let own = ttyname(terminal).map { String(cString: $0) }
        return openDescriptors().count { $0 == own }
    }

    /// Waits until everything sent has arrived, and shows it.
    /// - Returns: the bytes since the last call.
    @discardableResult
    func settle() -> [UInt8] {
        markCount += 1
        let mark = Array("\u{1B}]9999;\(markCount)\u{7}".utf8)
        write(terminal, mark, mark.count)
        let end = Date().addingTimeInterval(20)
        while Date() < end {
            if let new = drain.take(upTo: mark) {
                show(new)
                return new
            }
            usleep(200)
        }
        return []
    }

    private func show(_ bytes: [UInt8]) {
        sent += bytes
        bytes.withUnsafeBytes { raw in
            _ = vterm_input_write(emulator, raw.baseAddress?.assumingMemoryBound(to: CChar.self), raw.count)
        }
        vterm_screen_flush_damage(screen)
        sendReplies()
    }

    /// Passes on what the emulator has to say: keys, and answers to questions.
    private func sendReplies() {
        var buffer = [CChar](repeating: 0, count: 65_536)
        let count = vterm_output_read(emulator, &buffer, buffer.count)
        if count > 0 { write(controller, buffer, count) }
    }

    /// Rows as text, without the spaces at their ends.
    var text: String {
        settle()
        var rows: Int32 = 0
        var columns: Int32 = 0
        vterm_get_size(emulator, &rows, &columns)
        return (0..<rows).map { row in
            var line = ""
            var column: Int32 = 0
            while column < columns {
                let cell = self.cell(Int(row), Int(column))
                line += cell.text
                column += max(1, Int32(cell.width))
            }
            while line.last == " " { line.removeLast() }
            return line
        }.joined(separator: "\n")
    }

    /// What a cell shows, and how.
    struct Shown {
        var text: String
        var width: Int
        var isBold: Bool
        var isReverse: Bool
        var isUnderlined: Bool
        var hasOwnForeground: Bool
        var hasOwnBackground: Bool
    }

    /// A cell of the screen, as last settled.
    func cell(_ row: Int, _ column: Int) -> Shown {
        var cell = VTermScreenCell()
        vterm_screen_get_cell(screen, VTermPos(row: Int32(row), col: Int32(column)), &cell)
        let characters = withUnsafeBytes(of: cell.chars) { Array($0.bindMemory(to: UInt32.self)) }
        let scalars = characters.prefix { $0 != 0 && $0 != .max }.compactMap(Unicode.Scalar.init)
        let text = String(String.UnicodeScalarView(scalars))
        return Shown(
            text: text.isEmpty ? " " : text, width: Int(cell.width), isBold: cell.attrs.bold != 0,
            isReverse: cell.attrs.reverse != 0, isUnderlined: cell.attrs.underline != 0,
            hasOwnForeground: cell.fg.type & UInt8(VTERM_COLOR_DEFAULT_FG.rawValue) == 0,
            hasOwnBackground: cell.bg.type & UInt8(VTERM_COLOR_DEFAULT_BG.rawValue) == 0)
    }

    /// Where the cursor stands, as last settled.
    var cursor: Position {
        var place = VTermPos()
        vterm_state_get_cursorpos(vterm_obtain_state(emulator), &place)
        return Position(row: Int(place.row), column: Int(place.col))
    }

    /// Makes the window another size. No signal is sent: the program is no job of this terminal.
    func resize(columns: Int, rows: Int) {
        settle()
        ct_set_window_size(terminal, Int32(rows), Int32(columns))
        vterm_set_size(emulator, Int32(rows), Int32(columns))
        vterm_screen_flush_damage(screen)
    }

    /// Types text, a character at a time.
    func type(_ text: String) {
        for scalar in text.unicodeScalars { vterm_keyboard_unichar(emulator, scalar.value, VTERM_MOD_NONE) }
        sendReplies()
    }

    /// Types a character with keys held.
    func type(_ character: Unicode.Scalar, with modifiers: VTermModifier) {
        vterm_keyboard_unichar(emulator, character.value, modifiers)
        sendReplies()
    }

    /// Presses a key that is no character.
    func press(_ key: VTermKey, with modifiers: VTermModifier = VTERM_MOD_NONE) {
        vterm_keyboard_key(emulator, key, modifiers)
        sendReplies()
    }

    /// Pastes text.
    func paste(_ text: String) {
        vterm_keyboard_start_paste(emulator)
        type(text)
        vterm_keyboard_end_paste(emulator)
        sendReplies()
    }

    /// Moves the mouse and presses or lets go a button: 1 left, 2 middle, 3 right, 4 and 5 the wheel.
    func mouse(_ button: Int, isDown: Bool, row: Int, column: Int) {
        vterm_mouse_move(emulator, Int32(row), Int32(column), VTERM_MOD_NONE)
        vterm_mouse_button(emulator, Int32(button), isDown, VTERM_MOD_NONE)
        sendReplies()
    }

    /// Sends bytes as if they had been typed.
    func sendRaw(_ bytes: [UInt8]) { write(controller, bytes, bytes.count) }

    /// A session on this terminal; it catches no signals, because other tests run in the same process.
    func session(
        _ name: String? = "xterm-256color", _ change: (inout TerminalOptions) -> Void = { _ in }
    ) throws -> TerminalSession {
        var options = TerminalOptions(terminalName: name)
        options.catchesSignals = false
        change(&options)
        return try TerminalSession(input: terminal, output: terminal, options: options)
    }
}

extension TerminalSession {
    /// The keys that arrive until there are as many as expected, or a second has gone.
    func keys(_ count: Int) -> [Key] {
        var keys: [Key] = []
        let end = Date().addingTimeInterval(2)
        while keys.count < count, Date() < end {
            _ = wait(timeoutMilliseconds: 100)
            keys += readKeys()
        }
        return keys
    }
}
