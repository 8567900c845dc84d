// The loop of the reading room on a terminal: waits in one place for keys, answers and signals. It decides nothing.

import Browser
import Screen
import Terminal

/// Runs the reading room on a terminal until the user leaves it.
struct TerminalLoop {
    private let terminal: TerminalSession
    private let wakeUp: WakeUp
    private let outlets: Outlets
    private var room: ReadingRoom
    private var isOver = false
    /// A signal ended it, not the user's keys.
    private(set) var wasStopped = false

    /// How long nothing must happen before it is looked whether somebody else changed the library.
    private static let idleMilliseconds = 2000
    /// How long an answer may take before it is said that it is awaited.
    private static let noticedMilliseconds = 200
    /// How long the first screen may wait for the first rows, so that it is not painted twice.
    private static let patienceMilliseconds = 20

    /// Makes a loop.
    /// - Parameters:
    ///   - terminal: an open session; it stays the caller's to close.
    ///   - wakeUp: rung by the room's background work.
    ///   - room: the reading room, of the terminal's size.
    ///   - outlets: where things go that are neither screen nor library.
    init(terminal: TerminalSession, wakeUp: WakeUp, room: ReadingRoom, outlets: Outlets) {
        self.terminal = terminal
        self.wakeUp = wakeUp
        self.room = room
        self.outlets = outlets
    }

    /// Runs until the user quits, the terminal is gone or the process is asked to end.
    mutating func run() {
        carryOut(room.begin())
        if terminal.wait(wakeUp: wakeUp, timeoutMilliseconds: TerminalLoop.patienceMilliseconds).isWoken {
            carryOut(room.takeAnswers())
        }
        terminal.present(room.canvas())
        room.lookForChanges()
        while !isOver { turn() }
        outlets.save(room.state.session)
    }

    /// Waits until what the reader added is in the library; returns why some of it is not.
    var finishWriting: @Sendable () async -> [String] { room.finishWriting }

    /// Gives up what is asked; what it returns ends when no question is on its way any more.
    var giveUpQuestions: @Sendable () -> Task<Void, Never> { room.giveUpQuestions }

    private mutating func turn() {
        let isAwaited = room.state.isWaiting && !room.state.saysItWaits
        let ready = terminal.wait(
            wakeUp: wakeUp,
            timeoutMilliseconds: isAwaited ? TerminalLoop.noticedMilliseconds : TerminalLoop.idleMilliseconds)
        if ready.hasTimedOut { isAwaited ? carryOut(room.take(.stillWaiting)) : room.lookForChanges() }
        for signal in ready.signals { obey(signal) }
        if ready.isGone { isOver = true }
        takeKeys(terminal.readKeys()[...])
        carryOut(room.takeAnswers())
        if !isOver { terminal.present(room.canvas()) }
    }

    /// Characters in a row that nobody types between two looks at the keyboard.
    private static let pastedCount = 200

    /// Takes keys one by one, but what a terminal sends for pasted text without marking it as such goes into an open line at
    /// once: what is shown follows the whole text, not each of its characters.
    private mutating func takeKeys(_ keys: ArraySlice<Key>) {
        var rest = keys
        while let key = rest.first, !isOver {
            let run = room.state.takesText ? rest.prefix { $0.isCharacter } : []
            if run.count >= TerminalLoop.pastedCount {
                carryOut(room.take(.key(.paste(String(run.compactMap(\.typed))))))
                rest = rest.dropFirst(run.count)
            } else {
                carryOut(room.take(.key(key)))
                rest = rest.dropFirst()
            }
        }
    }

    private mutating func obey(_ signal: TerminalSignal) {
        switch signal {
        case .windowChanged: resize()
        case .stop: suspend()
        case .continued:
            terminal.resume()
            resize()
        case .terminate, .interrupt, .hangUp: (isOver, wasStopped) = (true, true)
        }
    }

    private mutating func resize() {
        if terminal.updateSize() { carryOut(room.take(.resized(terminal.size))) }
    }

    private mutating func suspend() {
        terminal.suspend()
        carryOut(room.take(.resized(terminal.size)))
    }

    private mutating func carryOut(_ effects: [Effect]) {
        for effect in effects {
            switch effect {
            case .copy(let text): terminal.copyToClipboard(text)
            case .openPager(let path, let line):
                outlets.openPager(path: path, line: line, on: terminal)
                carryOut(room.take(.resized(terminal.size)))
            case .openEditor(let path, let line):
                let fault = outlets.openEditor(path: path, line: line, on: terminal)
                carryOut(room.take(.resized(terminal.size)))
                if let fault { carryOut(room.take(fault)) }
            case .edit(let text, let purpose):
                let edited = outlets.edit(text, on: terminal)
                carryOut(room.take(.resized(terminal.size)))
                carryOut(room.take(.edited(edited.text, purpose)))
                if let fault = edited.fault { carryOut(room.take(fault)) }
            case .useMouse(let isOn): terminal.useMouse(isOn)
            case .useTheme(let name): Theme.named(name).map { terminal.use($0) }
            case .saveSession(let session): outlets.save(session)
            case .repaint: terminal.repaint()
            case .suspend: suspend()
            case .quit: isOver = true
            case .ask, .cancel, .write, .replace, .export: break
            }
        }
    }
}

extension Key {
    /// The character of a key that is one.
    fileprivate var typed: Character? {
        if case .character(let character) = self { return character }
        return nil
    }

    fileprivate var isCharacter: Bool { typed != nil }
}
