// Keys typed on a real terminal.

import CVTerm
import Foundation
import Screen
import Terminal
import Testing

extension TerminalTests {
    @Suite(.serialized) struct KeyInputTests {
        private func open(_ change: (inout TerminalOptions) -> Void = { _ in }) throws -> (
            PseudoTerminal, TerminalSession
        ) {
            let terminal = try PseudoTerminal(columns: 20, rows: 5)
            let session = try terminal.session("xterm-256color", change)
            terminal.settle()
            return (terminal, session)
        }

        @Test func `Typed keys arrive in their order`() throws {
            let (terminal, session) = try open()
            terminal.type("j万，")
            terminal.type("d", with: VTERM_MOD_CTRL)
            terminal.type("x", with: VTERM_MOD_ALT)
            for key in [VTERM_KEY_UP, VTERM_KEY_ENTER, VTERM_KEY_TAB, VTERM_KEY_BACKSPACE, VTERM_KEY_DEL] {
                terminal.press(key)
            }
            terminal.press(VTERM_KEY_TAB, with: VTERM_MOD_SHIFT)
            terminal.press(VTERM_KEY_PAGEDOWN)
            terminal.press(VTERM_KEY_HOME)
            terminal.press(VTermKey(VTERM_KEY_FUNCTION_0.rawValue + 5))
            let expected: [Key] = [
                .character("j"), .character("万"), .character("，"), .control("d"), .alt("x"), .up, .enter, .tab,
                .backspace, .delete, .backTab, .pageDown, .home, .function(5),
            ]
            #expect(session.keys(expected.count) == expected)
            session.close()
        }

        @Test func `Esc arrives by itself, and soon`() throws {
            let (terminal, session) = try open()
            terminal.press(VTERM_KEY_ESCAPE)
            let start = Date()
            #expect(session.keys(1) == [.escape])
            #expect(Date().timeIntervalSince(start) < 1)
            session.close()
        }

        @Test func `Pasted text arrives as one key`() throws {
            let (terminal, session) = try open()
            terminal.paste("万州 铁路\nq")
            #expect(session.keys(1) == [.paste("万州 铁路\nq")])
            session.close()
        }

        @Test func `The mouse is silent until it is asked for`() throws {
            let (terminal, session) = try open()
            terminal.mouse(1, isDown: true, row: 3, column: 14)
            terminal.type("j")
            #expect(session.keys(1) == [.character("j")])
            session.useMouse(true)
            terminal.settle()
            terminal.mouse(1, isDown: false, row: 3, column: 14)
            terminal.mouse(1, isDown: true, row: 2, column: 7)
            terminal.mouse(4, isDown: true, row: 2, column: 7)
            let place = Position(row: 2, column: 7)
            #expect(
                session.keys(3).suffix(2) == [
                    .mouse(MouseEvent(.press, .left, at: place)), .mouse(MouseEvent(.press, .wheelUp, at: place)),
                ])
            session.useMouse(false)
            terminal.settle()
            terminal.mouse(1, isDown: false, row: 3, column: 14)
            terminal.type("k")
            #expect(session.keys(1) == [.character("k")])
            session.close()
        }

        @Test func `Waiting ends with the time, a bell, or a key`() throws {
            let (terminal, session) = try open()
            #expect(session.wait(timeoutMilliseconds: 1).hasTimedOut)
            let bell = try WakeUp()
            Thread.detachNewThread { bell.ring() }
            #expect(session.wait(wakeUp: bell, timeoutMilliseconds: 5000).isWoken)
            #expect(session.wait(wakeUp: bell, timeoutMilliseconds: 1).hasTimedOut)
            terminal.type("j")
            #expect(session.wait(wakeUp: bell, timeoutMilliseconds: 5000).hasKeys)
            #expect(session.readKeys() == [.character("j")])
            #expect(session.readKeys() == [])
            session.close()
        }

        @Test func `What was typed before the session began is not lost`() throws {
            let (_, session) = try open { $0.typedAhead = Array("万\u{1B}[A".utf8) }
            #expect(session.wait(timeoutMilliseconds: 0).hasKeys)
            #expect(session.readKeys() == [.character("万"), .up])
            session.close()
        }

        @Test func `A terminal that vanishes ends the waiting`() throws {
            var terminal: PseudoTerminal? = try PseudoTerminal(columns: 20, rows: 5)
            guard let session = try terminal?.session(), let input = terminal.map({ dup($0.terminal) }) else { return }
            var options = TerminalOptions(terminalName: "xterm-256color")
            options.catchesSignals = false
            session.close()
            let other = try TerminalSession(input: input, output: input, options: options)
            terminal = nil
            #expect(other.wait(timeoutMilliseconds: 5000).isGone)
            #expect(other.readKeys() == [])
            #expect(other.isGone)
            other.present(Canvas(size: other.size))
            other.close()
            close(input)
        }
    }
}
