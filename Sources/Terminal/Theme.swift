// Themes: which colours and attributes the roles of text get. The colours themselves are in Theme+Colours.

import Screen

/// The look a theme gives to a role.
public struct Look: Hashable, Sendable {
    /// Colour of the characters; nil leaves the one underneath.
    public var foreground: ThemeColour?
    /// Colour of the ground, where the role is one; nil is the terminal's own.
    public var background: ThemeColour?
    /// Attributes where there are colours.
    public var attributes: StyleAttributes
    /// Attributes where there are none, or so few that a ground of its own would hide the text.
    public var plainAttributes: StyleAttributes

    /// Makes a look.
    public init(
        _ foreground: ThemeColour? = nil, on background: ThemeColour? = nil, _ attributes: StyleAttributes = [],
        plain: StyleAttributes = []
    ) {
        self.foreground = foreground
        self.background = background
        self.attributes = attributes
        self.plainAttributes = plain
    }
}

/// Colours and attributes for every role. A role that a theme does not name looks like plain text.
///
///     Theme.named("dark")?.resolve(Style(.place, on: .cursorRow), .palette)
public struct Theme: Hashable, Sendable {
    /// The name that configurations use.
    public let name: String
    private let looks: [StyleRole: Look]
    /// Colour of plain characters on a ground of the theme's, where those on the terminal's own ground are the terminal's too:
    /// what the terminal writes with may be the ground's own colour. Nil for the terminal's.
    private let ink: ThemeColour?

    /// Makes a theme.
    public init(name: String, looks: [StyleRole: Look], ink: ThemeColour? = nil) {
        self.name = name
        self.looks = looks
        self.ink = ink
    }

    /// The themes there are.
    public static let all: [Theme] = [.dark, .light, .highContrast, .monochrome]

    /// The theme of a name: `dark`, `light`, `high-contrast` or `monochrome`; nil for any other.
    public static func named(_ name: String) -> Theme? { all.first { $0.name == name } }

    /// The same theme with some looks replaced.
    public func replacing(_ changes: [StyleRole: Look]) -> Theme {
        Theme(name: name, looks: looks.merging(changes) { $1 }, ink: ink)
    }

    /// What a theme gives to a role.
    public subscript(_ role: StyleRole) -> Look { looks[role] ?? Look() }

    /// How a style looks on a terminal.
    ///
    /// On a terminal of few colours a ground is shown by attributes, because names in red on red could not be read.
    /// - Returns: colour numbers, -1 for the terminal's own, and all attributes.
    public func resolve(_ style: Style, _ depth: ColourDepth) -> ResolvedLook {
        let text = self[style.role]
        let ground = self[style.ground]
        guard depth > .none else {
            return ResolvedLook(
                foreground: -1, background: -1,
                attributes: style.attributes.union(text.plainAttributes).union(ground.plainAttributes))
        }
        let hasGround = depth > .named
        // The ground of the page, and of a box, gives way to any other; a ground with a colour for characters is so strong that others could
        // not be read on it.
        let isPlain = style.role == .text || style.role == .popup && style.ground != .text
        let ownGround = isPlain ? nil : text.background
        let under: Look? = style.ground == .text ? nil : ground
        var foreground = (ownGround == nil ? under?.foreground : nil) ?? text.foreground ?? self[.text].foreground
        // Without its ground a colour meant for it may be that of the page.
        if !hasGround, let page = self[.text].background, foreground?.basic == page.basic {
            foreground = self[.text].foreground
        }
        let groundColour = hasGround ? ownGround ?? under?.background : nil
        let background = groundColour ?? self[.text].background
        if groundColour != nil, foreground == nil { foreground = ink }
        let own = hasGround || text.background == nil ? text.attributes : text.plainAttributes
        let groundOwn = hasGround || style.ground == .text ? ground.attributes : ground.plainAttributes
        return ResolvedLook(
            foreground: foreground?.number(depth) ?? -1, background: background?.number(depth) ?? -1,
            attributes: style.attributes.union(own).union(groundOwn))
    }
}

/// How a style looks on one terminal.
public struct ResolvedLook: Hashable, Sendable {
    /// Number of the colour of the characters; -1 for the terminal's own.
    public var foreground: Int32
    /// Number of the colour of the ground; -1 for the terminal's own.
    public var background: Int32
    /// Attributes.
    public var attributes: StyleAttributes

    /// Makes a look.
    public init(foreground: Int32, background: Int32, attributes: StyleAttributes) {
        self.foreground = foreground
        self.background = background
        self.attributes = attributes
    }
}
