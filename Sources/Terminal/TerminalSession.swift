// A terminal while this program has its screen: canvas out, keys in. It knows nothing of what is shown.

import CTerminal
import Glibc
import Screen
import Script

/// The screen of a terminal, taken on `init` and given back on `close`.
///
/// ncurses has one screen at a time, so a process has one session at a time, used from one thread at a time.
///
///     let session = try TerminalSession(input: 0, output: 1, options: TerminalOptions(terminalName: "xterm"))
///     session.present(canvas)
///     let keys = session.readKeys()
public final class TerminalSession {
    /// Where keys come from.
    let input: Int32
    /// Where the screen is.
    let output: Int32
    let options: TerminalOptions
    let signals: SignalPipe
    var modes: TerminalModes
    var painter: CellPainter
    var decoder: KeyDecoder
    /// Keys that are decoded but not read.
    var waitingKeys: [Key] = []
    /// Signals that came while the terminal was given away.
    var waitingSignals: [TerminalSignal] = []
    /// What the screen shows; nil when that is not known.
    var shown: Canvas?
    /// Whether the whole screen is to be sent again.
    var mustRepaint = false
    private var handle: UnsafeMutableRawPointer?

    /// Width and height of the terminal.
    public internal(set) var size: ScreenSize
    /// Whether the terminal is gone: nothing is read or shown any more.
    public internal(set) var isGone = false
    /// Whether the environment named no UTF-8 locale, so that another one is used.
    public let usesFallbackLocale: Bool

    /// Takes the screen.
    /// - Parameters:
    ///   - input: descriptor keys are read from, a terminal.
    ///   - output: descriptor of the screen, a terminal.
    ///   - options: how the terminal is used.
    /// - Throws: `TerminalError` when there is no terminal, or one that terminfo does not know or that cannot show a
    ///   screen; the terminal is then as it was.
    public init(input: Int32, output: Int32, options: TerminalOptions) throws {
        self.input = input
        self.output = output
        self.options = options
        usesFallbackLocale = try Self.prepareText(options.ambiguous)
        signals = try SignalPipe()
        size = try Self.askSize(input: input, output: output)
        // Before ncurses opens the screen: it puts its own handlers only where there are none, and the modes to go
        // back to are those of now.
        if options.catchesSignals { signals.catchSignals(terminal: output) }
        do {
            handle = try Self.open(input: input, output: output, options: options)
        } catch {
            if options.catchesSignals { ct_release_signals() }
            throw error
        }
        modes = TerminalModes(usesMouse: options.usesMouse)
        painter = CellPainter(theme: options.theme, limit: options.colourDepth)
        decoder = KeyDecoder(sequences: terminfoKeys())
        ct_resize(Int32(size.rowCount), Int32(size.columnCount))
        if options.catchesSignals {
            signals.restore(with: modes.restore)
            signals.say(last: Array(options.lastWords.utf8))
        }
        ct_flush(true)
        writeAll(modes.enter, to: output)
        waitingKeys = decoder.feed(options.typedAhead, at: monotonicMilliseconds())
    }

    deinit { close() }

    /// Gives the terminal back as it was. Does nothing the second time.
    public func close() {
        guard let handle else { return }
        self.handle = nil
        writeAll(modes.leave, to: output)
        ct_close(handle)
        if options.catchesSignals { ct_release_signals() }
    }

    /// Gives the terminal back as it was, `^C` and `^\` still without effect where that is wanted: until `heedInterrupts`.
    public func close(ignoringInterrupts: Bool) {
        if ignoringInterrupts { ct_ignore_interrupts(true) }
        close()
    }

    /// `^C` and `^\` end the process again, as before it had a terminal.
    public static func heedInterrupts() { ct_ignore_interrupts(false) }

    /// Whether the session still has the terminal.
    public var isOpen: Bool { handle != nil }

    /// How many colours are in use.
    public var colourDepth: ColourDepth { painter.depth }

    /// Chooses other colours, and shows everything in them with the next canvas.
    public func use(_ theme: Theme) {
        painter = CellPainter(theme: theme, limit: options.colourDepth)
        shown = nil
    }

    /// Reports the mouse, or does so no more. Terminals not of xterm's kind never report one.
    public func useMouse(_ isOn: Bool) {
        modes.usesMouse = isOn
        writeAll(modes.leave + modes.enter, to: output)
    }

    /// Gives ncurses the widths of Script and a UTF-8 locale.
    private static func prepareText(_ ambiguous: AmbiguousWidth) throws -> Bool {
        let runs = CharacterWidth.runs
        guard ct_set_widths(runs, runs.count, Int32(ambiguous.rawValue)) else {
            throw TerminalError.noResources(code: 12)
        }
        let locale = ct_use_utf8_locale()
        if locale < 0 { throw TerminalError.noUnicodeLocale }
        return locale > 0
    }

    /// The size of the terminal; 80x24 where the terminal does not tell it, as serial lines do not.
    private static func askSize(input: Int32, output: Int32) throws -> ScreenSize {
        for descriptor in [output, input] where isatty(descriptor) == 0 {
            throw TerminalError.notATerminal(descriptor: descriptor)
        }
        return windowSize(output) ?? ScreenSize(columnCount: 80, rowCount: 24)
    }

    private static func open(
        input: Int32, output: Int32, options: TerminalOptions
    ) throws -> UnsafeMutableRawPointer? {
        guard let name = options.terminalName, !name.isEmpty else { throw TerminalError.noTerminalName }
        var handle: UnsafeMutableRawPointer?
        let result = ct_open(name, input, output, options.colourDepth > .none, &handle)
        switch UInt32(result) {
        case ct_opened.rawValue: return handle
        case ct_no_cursor_addressing.rawValue: throw TerminalError.noCursorAddressing(name)
        case ct_unknown_terminal.rawValue: throw TerminalError.unknownTerminal(name)
        default: throw TerminalError.noResources(code: errno)
        }
    }
}

/// Width and height of the terminal behind a descriptor; nil where it has none.
public func windowSize(_ descriptor: Int32) -> ScreenSize? {
    var rows: Int32 = 0
    var columns: Int32 = 0
    guard ct_window_size(descriptor, &rows, &columns) else { return nil }
    return ScreenSize(columnCount: Int(columns), rowCount: Int(rows))
}
