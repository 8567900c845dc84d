// THE table of settings: name, default, what it is for, how it is read. `config --default` and the manual are printed
// from it.

import Browser
import Corpus
import Screen
import Script
import TOMLKit
import Terminal

/// A setting of the top level.
struct Setting: Sendable {
    /// Its name.
    let name: String
    /// Its default, as TOML.
    let standard: String
    /// What it is for, a line each.
    let help: [String]
    /// What it can be, in words.
    let wanted: String
    /// Takes a value over; false when it is none of those allowed.
    let take: @Sendable (any TOMLValueConvertible, inout Settings) -> Bool
}

/// The table.
enum SettingTable {
    /// All settings but the tables of keys and filters, in the order of the printed file.
    static let settings = appearance + habits

    private static let appearance = [
        choice(
            "language", "auto", ["Language of the wording; auto goes by LC_ALL, LC_MESSAGES, LANG."],
            ["auto": nil, "zh": .chinese, "en": .english]
        ) { $0.language = $1 },
        choice(
            "theme", "auto",
            [
                "Colours; auto is light where COLORFGBG in the environment names a light ground, else dark.",
                "NO_COLOR in the environment takes all of them away.",
            ],
            Dictionary(uniqueKeysWithValues: Theme.all.map { ($0.name, Optional($0)) } + [("auto", nil)])
        ) { $0.theme = $1 },
        choice(
            "colours", "auto", ["Most colours used; auto takes what the terminal has."],
            ["auto": nil, "none": ColourDepth.none, "8": .named, "256": .palette, "true": .direct]
        ) {
            $0.colourDepth = $1
        },
        choice(
            "ambiguous-width", "narrow",
            [
                "How wide the terminal draws “ ” … — ·: narrow (1 column), wide (2), or ask, which asks it at every start."
            ], ["narrow": AmbiguousWidth.narrow, "wide": .wide, "ask": nil]
        ) { $0.ambiguousWidth = $1 },
        Setting(
            name: "reading-width", standard: "40", help: ["Widest column of text, in Chinese characters."],
            wanted: "a whole number from 8 to 200"
        ) { value, settings in
            guard let number = value.int, (8...200).contains(number) else { return false }
            settings.readingWidth = number
            return true
        },
    ]

    private static let habits = [
        Setting(
            name: "mouse", standard: "false",
            help: ["Click, double click, wheel, dragging borders. :mouse turns it on and off while reading."],
            wanted: "true or false"
        ) { value, settings in
            guard let flag = value.bool else { return false }
            settings.usesMouse = flag
            return true
        },
        choice(
            "order", "newest", ["Order of the list where no session is kept yet."],
            Dictionary(uniqueKeysWithValues: ListOrder.allCases.map { ($0.rawValue, $0) })
        ) { $0.order = $1 },
        choice(
            "note", "auto",
            [
                "Where notes are written: prompt (the last line of the screen), editor, or auto: the editor if there is one."
            ], Dictionary(uniqueKeysWithValues: Settings.NotePlace.allCases.map { ($0.rawValue, $0) })
        ) {
            $0.notePlace = $1
        },
        program("editor", "Program for notes; empty: $VISUAL, then $EDITOR.") { $0.editor = $1 },
        program("pager", "Program that shows the file of a page at its line; empty: $PAGER, then less.") {
            $0.pager = $1
        },
    ]

    private static func choice<Value: Sendable>(
        _ name: String, _ standard: String, _ help: [String], _ values: [String: Value],
        _ set: @escaping @Sendable (inout Settings, Value) -> Void
    ) -> Setting {
        Setting(
            name: name, standard: "\"\(standard)\"", help: help,
            wanted: "one of " + values.keys.sorted().map { "\"\($0)\"" }.joined(separator: ", ")
        ) { value, settings in
            guard let word = value.string, let chosen = values[word] else { return false }
            set(&settings, chosen)
            return true
        }
    }

    private static func program(
        _ name: String, _ help: String, _ set: @escaping @Sendable (inout Settings, String) -> Void
    ) -> Setting {
        Setting(name: name, standard: "\"\"", help: [help], wanted: "a command in quotation marks") { value, settings in
            guard let command = value.string else { return false }
            set(&settings, command)
            return true
        }
    }

    /// The file with everything at its default, commented out.
    static var standardFile: String {
        var lines = [
            "# Settings of Broadsheet. Every value below is the default; take the # away to change it.",
            "# This file: $XDG_CONFIG_HOME/broadsheet/config.toml",
        ]
        for setting in settings {
            lines.append("")
            lines += setting.help.map { "# \($0)" }
            if setting.wanted.hasPrefix("one of") {
                lines.append("# \(setting.wanted.prefix(1).uppercased())\(setting.wanted.dropFirst()).")
            }
            lines.append("#\(setting.name) = \(setting.standard)")
        }
        lines += filterLines + keyLines
        return lines.joined(separator: "\n") + "\n"
    }

    private static let filterLines = [
        "", "# Filters that f recalls beside the saved ones, written as at the prompt.", "#[filters]",
        "#\"万州的铁路\" = \"place:万州 铁路 date:2016..\"",
    ]

    /// The keys there are, so that the one to change is found; `none` takes a key away.
    private static var keyLines: [String] {
        var lines = [
            "", "# Keys: by pane (list, timeline, reading) or everywhere; a key is written as in docs/keys.md:",
            "# <C-d>, <Tab>, <S-Tab>, <CR>, <Space>, <F2>. A key that is \"none\" does nothing.",
        ]
        for (scope, rows) in KeyGuide.bindings {
            lines += ["", "#[keys.\(scope.rawValue)]"]
            lines += rows.map { "#\(quoted($0.notation)) = \"\($0.command.rawValue)\"" }
        }
        return lines
    }

    private static func quoted(_ key: String) -> String {
        "\"" + key.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}
