// The rows of the keymap that belong to reading in depth.

extension Keymap {
    static let inDepth = [
        KeyBinding(.reading, "c", .comparisonMarks),
        KeyBinding(.everywhere, "~", .similar),
        KeyBinding(.reading, "d", .nextDifference), KeyBinding(.reading, "D", .previousDifference),
    ]
}
