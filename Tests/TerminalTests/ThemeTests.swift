// Themes: every role can be read on every ground, with many colours, few, or none.

import Foundation
import Screen
import Terminal
import Testing

@Suite struct ThemeTests {
    private let grounds: [StyleRole] = [
        .text, .popup, .cursorRow, .cursorRowUnfocused, .sharedPassage, .difference, .hit, .hitCurrent,
    ]

    @Test func `Themes are known by their names`() {
        #expect(Theme.all.map(\.name) == ["dark", "light", "high-contrast", "monochrome"])
        #expect(Theme.named("light") == .light)
        #expect(Theme.named("bright") == nil)
    }

    @Test func `The row of the cursor in a box has one ground, blanks and all`() {
        for theme in Theme.all {
            for depth in [ColourDepth.palette, .direct] {
                let grounds = [StyleRole.text, .popup, .dim, .key].map {
                    theme.resolve(Style($0, on: .cursorRow), depth).background
                }
                #expect(Set(grounds).count == 1, "\(theme.name) \(depth): \(grounds)")
                let box = theme.resolve(Style(.popup, on: .popup), depth)
                #expect(theme.resolve(Style(.popup), depth).background == box.background)
            }
        }
    }

    @Test func `Every role can be read on every ground`() {
        let themes: [(Theme, UInt32, UInt32)] = [
            (.dark, 0xE0E0E0, 0x101010), (.light, 0x202020, 0xFFFFFF), (.highContrast, 0xFFFFFF, 0x000000),
        ]
        for (theme, text, page) in themes {
            for role in StyleRole.allCases {
                for ground in grounds {
                    let look = theme.resolve(Style(role, on: ground), .direct)
                    let few = theme.resolve(Style(role, on: ground), .palette)
                    let contrasts = [
                        contrast(rgb(look.foreground, else: text), rgb(look.background, else: page)),
                        contrast(
                            rgb(paletteNumber: few.foreground, else: text),
                            rgb(paletteNumber: few.background, else: page)),
                    ]
                    let needed = theme == .highContrast ? 4.5 : ground == .text ? 4.0 : 3.0
                    #expect(contrasts[0] >= needed, "\(theme.name) \(role) on \(ground): \(contrasts)")
                    #expect(contrasts[1] >= needed * 0.9, "\(theme.name) \(role) on \(ground), 256: \(contrasts)")
                }
            }
        }
    }

    @Test func `The light theme is dark on white on any terminal, and the dark one leaves the terminal its ground`() {
        #expect(
            Theme.light.resolve(.text, .direct)
                == ResolvedLook(foreground: 0x202020, background: 0xFFFFFF, attributes: []))
        #expect(Theme.light.resolve(Style(.dim), .direct).background == 0xFFFFFF)
        #expect(Theme.dark.resolve(.text, .direct).background == -1)
    }

    @Test func `Where the ground is the theme's and not the terminal's, so is the colour of plain characters`() {
        for theme in Theme.all {
            for ground in StyleRole.allCases {
                let look = theme.resolve(Style(.text, on: ground), .palette)
                #expect(look.background == -1 || look.foreground != -1, "\(theme.name) \(ground)")
            }
        }
    }

    @Test func `Grounds are told apart by hue with 256 colours too`() {
        let marked: [StyleRole] = [.cursorRow, .popup, .hit, .sharedPassage, .difference]
        for theme in [Theme.dark, .light, .highContrast] {
            let numbers = marked.map { theme.resolve(Style(.text, on: $0), .palette).background }
            #expect(Set(numbers).count == marked.count, "\(theme.name): \(numbers)")
            for role in [StyleRole.sharedPassage, .difference] {
                let colour = rgb(paletteNumber: theme.resolve(Style(.text, on: role), .palette).background, else: 0)
                let parts = [16, 8, 0].map { Int(colour >> UInt32($0) & 0xFF) }
                #expect((parts.max() ?? 0) - (parts.min() ?? 0) >= 40, "\(theme.name) \(role) is grey")
            }
        }
    }

    private func rgb(_ number: Int32, else own: UInt32) -> UInt32 { number < 0 ? own : UInt32(number) }

    private func rgb(paletteNumber number: Int32, else own: UInt32) -> UInt32 {
        guard number >= 16 else { return own }
        if number >= 232 { return UInt32(8 + 10 * (number - 232)) * 0x010101 }
        let levels: [UInt32] = [0, 95, 135, 175, 215, 255]
        let index = Int(number - 16)
        return levels[index / 36] << 16 | levels[index / 6 % 6] << 8 | levels[index % 6]
    }

    @Test func `With few colours grounds are attributes, so that no text is of its ground's colour`() {
        for theme in Theme.all {
            for role in StyleRole.allCases {
                for ground in grounds {
                    let page = theme[.text].background?.basic.rawValue ?? -1
                    let look = theme.resolve(Style(role, on: ground), .named)
                    #expect(look.background == page && (page < 0 || look.foreground != page))
                }
            }
            #expect(!theme.resolve(Style(.place, on: .cursorRow), .named).attributes.isEmpty)
        }
    }

    @Test func `Without colours what matters is still told apart`() {
        let plain = Theme.dark.resolve(.text, .none)
        #expect(plain == ResolvedLook(foreground: -1, background: -1, attributes: []))
        let telling: [StyleRole] = [
            .title, .hit, .person, .place, .date, .planned, .error, .tabActive, .borderFocused, .cursorRow, .difference,
        ]
        for theme in Theme.all {
            for role in telling { #expect(theme.resolve(Style(role), .none) != plain, "\(theme.name) \(role)") }
            #expect(theme.resolve(Style(.text, on: .cursorRow), .none).attributes.contains(.reverse))
        }
        #expect(Theme.monochrome.resolve(Style(.place), .palette).foreground == -1)
    }

    @Test func `Colours have numbers at every depth`() {
        let colour = ThemeColour(0xFFAF5F, .yellow)
        #expect(colour.number(.none) == -1)
        #expect(colour.number(.named) == 3)
        #expect(colour.number(.palette) == 215)
        #expect(colour.number(.direct) == 0xFFAF5F)
        #expect(ThemeColour(0x8A8A8A, .white).number(.palette) == 245)
        #expect(ThemeColour(0x000000, .black).number(.palette) == 16)
        #expect(ThemeColour(0xFFFFFF, .white).number(.palette) == 231)
        #expect(
            [0, 8, 16, 88, 256, 16_777_216].map(ColourDepth.init(colourCount:)) == [
                .none, .named, .named, .named, .palette, .direct,
            ])
    }

    @Test func `A look can be replaced`() {
        let theme = Theme.dark.replacing([.place: Look(ThemeColour(0x123456, .blue), .bold)])
        #expect(theme.resolve(Style(.place), .direct).foreground == 0x123456)
        #expect(theme[.person] == Theme.dark[.person])
    }

    /// Contrast of two colours by the formula of the Web Content Accessibility Guidelines 2.1: 1 to 21.
    private func contrast(_ first: UInt32, _ second: UInt32) -> Double {
        let (light, dark) = (max(luminance(first), luminance(second)), min(luminance(first), luminance(second)))
        return (light + 0.05) / (dark + 0.05)
    }

    private func luminance(_ rgb: UInt32) -> Double {
        zip([16, 8, 0] as [UInt32], [0.2126, 0.7152, 0.0722]).reduce(0) { sum, part in
            let value = Double(rgb >> part.0 & 0xFF) / 255
            return sum + part.1 * (value <= 0.03928 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4))
        }
    }
}
