// The rows of the keymap that belong to reading in depth.

extension Keymap {
    static let inDepth = [
        KeyBinding(.reading, "c", .comparisonMarks),
        KeyBinding(.everywhere, "~", .similar),
        KeyBinding(.reading, "d", .nextDifference), KeyBinding(.reading, "D", .previousDifference),
        KeyBinding(.reading, "=", .comparePartner),
        KeyBinding(.everywhere, "L", .addLane), KeyBinding(.timeline, "w", .chooseEvents),
        KeyBinding(.timeline, "x", .expandEvent), KeyBinding(.everywhere, ".", .happenings),
        KeyBinding(.everywhere, "v", .viewOptions), KeyBinding(.everywhere, "B", .scraps),
        KeyBinding(.reading, "b", .followJump),
    ]
}
