// Colours as themes name them, and as terminals of few colours can show them.

/// How many colours a terminal can show.
public enum ColourDepth: Int, Hashable, Sendable, Comparable {
    /// None: attributes alone.
    case none = 0
    /// The eight or sixteen colours whose looks the user has chosen.
    case named = 16
    /// The palette of 256.
    case palette = 256
    /// Any RGB value.
    case direct = 16_777_216

    /// The depth of a terminal with so many colours.
    public init(colourCount: Int) {
        switch colourCount {
        case ..<8: self = .none
        case ..<256: self = .named
        case ..<65_537: self = .palette
        default: self = .direct
        }
    }

    /// Fewer colours come first.
    public static func < (left: ColourDepth, right: ColourDepth) -> Bool { left.rawValue < right.rawValue }
}

/// A colour, with the one of the eight basic colours that stands for it where there are no others.
public struct ThemeColour: Hashable, Sendable {
    /// The eight colours every colour terminal has, by their numbers.
    public enum Basic: Int32, Hashable, Sendable {
        case black = 0
        case red = 1
        case green = 2
        case yellow = 3
        case blue = 4
        case magenta = 5
        case cyan = 6
        case white = 7
    }

    /// Red, green and blue in eight bits each, as `0xRRGGBB`.
    public var rgb: UInt32
    /// What stands for it among the eight.
    public var basic: Basic

    /// Makes a colour.
    public init(_ rgb: UInt32, _ basic: Basic) {
        self.rgb = rgb
        self.basic = basic
    }

    /// The number of the colour on a terminal; -1, the terminal's own, where there are none.
    public func number(_ depth: ColourDepth) -> Int32 {
        switch depth {
        case .none: return -1
        case .named: return basic.rawValue
        case .palette: return paletteNumber
        // Terminals with direct colour take the numbers 0 to 7 for the basic ones.
        case .direct: return Int32(max(8, rgb & 0xFF_FFFF))
        }
    }

    /// The nearest colour of the palette: of its cube of 6x6x6 or of its 24 greys.
    private var paletteNumber: Int32 {
        let levels: [Int32] = [0, 95, 135, 175, 215, 255]
        let parts = [16, 8, 0].map { Int32(rgb >> UInt32($0) & 0xFF) }
        let steps = parts.map { part in levels.indices.min { abs(levels[$0] - part) < abs(levels[$1] - part) } ?? 0 }
        let grey = min(23, max(0, (parts.reduce(0, +) / 3 - 3) / 10))
        let cubeDistance = zip(steps, parts).reduce(0) { $0 + square(levels[$1.0] - $1.1) }
        let greyDistance = parts.reduce(0) { $0 + square(8 + 10 * grey - $1) }
        if greyDistance < cubeDistance { return 232 + grey }
        return Int32(16 + 36 * steps[0] + 6 * steps[1] + steps[2])
    }

    private func square(_ number: Int32) -> Int32 { number * number }
}
