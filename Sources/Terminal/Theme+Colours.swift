// The four themes. Findings in a text are quiet: one hue a kind, no ground of their own.

import Screen

extension Theme {
    /// For terminals with a dark ground, which stays the terminal's own.
    public static let dark = Theme(
        name: "dark",
        looks: Hues(
            dim: ThemeColour(0x9A9A9A, .white), accent: ThemeColour(0x5FAFFF, .cyan),
            warm: ThemeColour(0xFFAF5F, .yellow), red: ThemeColour(0xFF7B7B, .red),
            green: ThemeColour(0x87D787, .green), blue: ThemeColour(0x87AFFF, .blue),
            violet: ThemeColour(0xD7A0FF, .magenta), teal: ThemeColour(0x5FD7C7, .cyan),
            rowGround: ThemeColour(0x303A4A, .blue), quietGround: ThemeColour(0x262626, .black),
            hit: ThemeColour(0xFFFFFF, .white), hitGround: ThemeColour(0x5F4A00, .yellow),
            sharedGround: ThemeColour(0x00440F, .green), differenceGround: ThemeColour(0x550A14, .red)
        ).looks, ink: ThemeColour(0xD8D8D8, .white))

    /// Dark on white, on every terminal: chosen on a dark one its colours could not be read without a ground of its own.
    public static let light = Theme(
        name: "light",
        looks: Hues(
            dim: ThemeColour(0x626262, .black), accent: ThemeColour(0x005FAF, .blue),
            warm: ThemeColour(0x8F5A00, .yellow), red: ThemeColour(0xAF0000, .red),
            green: ThemeColour(0x1F6F1F, .green), blue: ThemeColour(0x1F3FAF, .blue),
            violet: ThemeColour(0x7A2FA0, .magenta), teal: ThemeColour(0x00707A, .cyan),
            rowGround: ThemeColour(0xD7E4F4, .cyan), quietGround: ThemeColour(0xEEEEEE, .white),
            hit: ThemeColour(0x202020, .black), hitGround: ThemeColour(0xFFE08A, .yellow),
            sharedGround: ThemeColour(0xB4E0B4, .green), differenceGround: ThemeColour(0xFAD7DC, .red)
        ).looks
    ).replacing([.text: Look(ThemeColour(0x202020, .black), on: ThemeColour(0xFFFFFF, .white))])

    /// White on black, with strong grounds and heavier strokes.
    public static let highContrast = Theme(
        name: "high-contrast",
        looks: Hues(
            dim: ThemeColour(0xD0D0D0, .white), accent: ThemeColour(0x00FFFF, .cyan),
            warm: ThemeColour(0xFFFF00, .yellow), red: ThemeColour(0xFFA0A0, .red),
            green: ThemeColour(0x00FF00, .green), blue: ThemeColour(0xB8D4FF, .cyan),
            violet: ThemeColour(0xFFB8FF, .magenta), teal: ThemeColour(0x5FFFFF, .cyan),
            rowGround: ThemeColour(0x0000AF, .blue), quietGround: ThemeColour(0x3A3A3A, .black),
            hit: ThemeColour(0x000000, .black), hitGround: ThemeColour(0xFFFF00, .yellow),
            sharedGround: ThemeColour(0x004A00, .green), differenceGround: ThemeColour(0x5F0000, .red)
        ).looks
    ).replacing([
        .text: Look(ThemeColour(0xFFFFFF, .white), on: ThemeColour(0x000000, .black)),
        .title: Look(nil, [.bold, .underline], plain: [.bold, .underline]),
        .hitCurrent: Look(
            ThemeColour(0x000000, .black), on: ThemeColour(0xFFAF00, .yellow), [.bold, .underline],
            plain: [.bold, .reverse, .underline]),
    ])

    /// No colours at all: bold, underlined, reversed and faint.
    public static let monochrome = Theme(
        name: "monochrome",
        looks: Theme.dark.looksWithoutColour)

    /// The attributes that take the place of colours.
    private var looksWithoutColour: [StyleRole: Look] {
        Dictionary(
            uniqueKeysWithValues: StyleRole.allCases.map {
                ($0, Look(nil, self[$0].plainAttributes, plain: self[$0].plainAttributes))
            })
    }
}

/// The colours of a theme, from which its looks are made.
private struct Hues {
    let dim, accent, warm, red, green, blue, violet, teal: ThemeColour
    let rowGround, quietGround, hit, hitGround, sharedGround, differenceGround: ThemeColour

    var looks: [StyleRole: Look] {
        frames.merging(choices) { $1 }.merging(findings) { $1 }.merging(timelines) { $1 }.merging(comparisons) { $1 }
    }

    private var frames: [StyleRole: Look] {
        [
            .dim: Look(dim, plain: .faint), .title: Look(nil, .bold, plain: .bold),
            .heading: Look(nil, .bold, plain: .bold), .kicker: Look(dim, plain: .faint),
            .hint: Look(dim, plain: .faint), .key: Look(accent, .bold, plain: .bold),
            .error: Look(red, .bold, plain: [.bold, .reverse]), .warning: Look(warm, plain: .bold),
            .success: Look(green), .link: Look(accent, .underline, plain: .underline),
            .border: Look(dim), .borderFocused: Look(accent, .bold, plain: .bold),
            .paneTitle: Look(dim), .paneTitleFocused: Look(accent, .bold, plain: .bold),
            .tab: Look(dim), .tabActive: Look(accent, .bold, plain: [.bold, .reverse]),
            .status: Look(dim, plain: []), .prompt: Look(nil, .bold, plain: .bold), .popup: Look(nil, on: quietGround),
            .gutter: Look(dim, plain: .faint), .scrollBar: Look(dim), .progress: Look(accent, plain: .reverse),
        ]
    }

    private var choices: [StyleRole: Look] {
        [
            .cursorRow: Look(nil, on: rowGround, plain: .reverse),
            .cursorRowUnfocused: Look(nil, on: quietGround, plain: .underline),
            .selected: Look(warm, .bold, plain: .bold), .unread: Look(nil, .bold, plain: .bold),
            .bookmark: Look(warm, plain: .bold), .tag: Look(teal), .note: Look(violet, .italic, plain: .underline),
        ]
    }

    private var findings: [StyleRole: Look] {
        [
            .hit: Look(hit, on: hitGround, .bold, plain: .reverse),
            .hitCurrent: Look(hit, on: hitGround, [.bold, .underline], plain: [.bold, .reverse, .underline]),
            .person: Look(warm, plain: .underline), .place: Look(green, plain: .underline),
            .organisation: Look(blue, plain: .underline), .document: Look(violet, plain: .underline),
            .meeting: Look(teal, plain: .underline), .date: Look(accent, plain: .bold),
            .planned: Look(accent, .italic, plain: [.bold, .underline]), .quantity: Look(nil),
        ]
    }

    private var timelines: [StyleRole: Look] {
        [
            .bar: Look(accent), .barSecond: Look(warm, plain: .bold), .barPlanned: Look(violet, plain: .faint),
            .barCursor: Look(nil, .reverse, plain: .reverse), .axis: Look(dim),
        ]
    }

    private var comparisons: [StyleRole: Look] {
        [
            .sharedPassage: Look(nil, on: sharedGround, plain: .underline),
            .sharedEntity: Look(teal, .underline, plain: [.bold, .underline]),
            .difference: Look(nil, on: differenceGround, plain: .reverse),
            .insertion: Look(green, .underline, plain: [.bold, .underline]),
            .deletion: Look(red, on: differenceGround, plain: .reverse),
        ]
    }
}
