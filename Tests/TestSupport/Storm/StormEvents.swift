// What a cat on the keyboard does: random keys, pastes, mouse events and sizes, as a terminal would send them. The same
// seed gives the same events.

/// Something that happens to a program on a terminal.
public enum StormEvent: Hashable, Sendable {
    /// The terminal sends bytes.
    case bytes([UInt8])
    /// The terminal gets another size.
    case resize(columns: Int, rows: Int)
}

/// Random events.
public struct StormEvents {
    private var random: SeededRandom
    private let commands: [String]
    private var steps = 0

    /// The largest size of the terminal.
    public static let largest = (columns: 300, rows: 100)

    /// Events of a seed.
    /// - Parameter commands: names that are typed behind `:` now and then.
    public init(seed: UInt64, commands: [String]) {
        random = SeededRandom(seed: seed)
        self.commands = commands
    }

    /// The next event; one in six is another size, and these go through every width and every height.
    public mutating func next() -> StormEvent {
        steps += 1
        switch Int.random(in: 0..<60, using: &random) {
        case 0..<10: return size()
        case 10..<17: return .bytes(mouse())
        case 17..<20: return .bytes(paste())
        case 20..<25: return .bytes(escapeKey())
        case 25..<28: return .bytes(typedCommand())
        case 28..<30:
            return .bytes(Array(random.pick(["/wz\r", "/date:2020\r", "/place:万州 铁路\r", "/没有\r", "F\r", "&桥\r"]).utf8))
        case 30: return .bytes((0..<Int.random(in: 1...12, using: &random)).map { _ in byte() })
        case 31: return .bytes([UInt8.random(in: 0...31, using: &random)])
        case 32: return .bytes(Array(random.pick(Self.oddTexts).utf8))
        default: return .bytes(Array(String(random.pick(Self.keys)).utf8))
        }
    }

    private static let keys = Array(
        "jjjjkkkkgGhlqqJK  nN&*Ff##tam'\\sssS+_izZ[]{}}}oyYeu:?1234<>()HPEBCVWLDcdpvwx.;~b,|^$%@!\"`0569/\r\r\t\u{1B}"
            + "\u{7F}：／？ａｊ。．｝万州桥")

    private static let oddTexts = [
        "e\u{301}", "👩‍👩‍👧", "\u{202E}abc", "\u{9B}31m", "\u{200B}", "\u{FEFF}", "𠮷", "ﷺ", "\u{E000}", "\u{0}", "Ａ",
    ]

    /// Sizes of every width and every height in turn, each beside a random other side.
    private mutating func size() -> StormEvent {
        let columns = Int.random(in: 1...Self.largest.columns, using: &random)
        let rows = Int.random(in: 1...Self.largest.rows, using: &random)
        switch steps % 4 {
        case 0: return .resize(columns: 1 + steps / 4 % Self.largest.columns, rows: rows)
        case 1: return .resize(columns: columns, rows: 1 + steps / 4 % Self.largest.rows)
        case 2: return .resize(columns: 20 + columns % 120, rows: 8 + rows % 40)
        default: return .resize(columns: columns, rows: rows)
        }
    }

    private mutating func mouse() -> [UInt8] {
        let code = random.pick([0, 0, 0, 1, 2, 32, 32, 35, 64, 65, 64, 65, 4, 8, 16, 128, 999])
        let column = Int.random(in: 0...Self.largest.columns + 20, using: &random)
        let row = Int.random(in: 0...Self.largest.rows + 20, using: &random)
        let release = "\u{1B}[<\(code);\(column);\(row)m"
        let press = "\u{1B}[<\(code);\(column);\(row)M"
        return Array(random.pick([press, press + release, press + release + press + release]).utf8)
    }

    private mutating func paste() -> [UInt8] {
        let piece = random.pick([
            "万州", "date:2020\n", "\u{1B}[31m", "a b ", "\t\r\n", "\u{7}", "\u{1B}]0;x\u{7}", "。", "\u{0}",
        ])
        let count = random.pick([1, 1, 3, 30, 700])
        let text = Array(String(repeating: piece, count: count).utf8)
        return Array("\u{1B}[200~".utf8) + text + Array("\u{1B}[201~".utf8)
    }

    private mutating func escapeKey() -> [UInt8] {
        let sequence = random.pick([
            "A", "B", "C", "D", "H", "F", "Z", "2~", "3~", "5~", "6~", "11~", "15~", "1;5A", "1;2B", "24~", "27;5;97~",
            "97;5u", "I", "O", "12;40R", "200~", "201~", "", "<", "999999999~", "?1c", "[A",
        ])
        return Array((random.pick(["\u{1B}[", "\u{1B}[", "\u{1B}[", "\u{1B}O", "\u{1B}"]) + sequence).utf8)
    }

    private mutating func typedCommand() -> [UInt8] {
        guard !commands.isEmpty else { return [0x1B] }
        let argument = random.pick(["", "", "", " 万州", " a", " 3"])
        return Array("\u{1B}:\(random.pick(commands))\(argument)\r".utf8)
    }

    private mutating func byte() -> UInt8 { UInt8.random(in: 0...255, using: &random) }
}
