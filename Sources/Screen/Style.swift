// How a cell is to look, said by what it means. It knows no colours; `Theme` does.

/// What a piece of text on the screen is. Themes give each role its colours.
public enum StyleRole: UInt8, Hashable, Sendable, CaseIterable {
    // Plain text and its shades.
    case text, dim, title, heading, kicker, hint, key, error, warning, success, link
    // Frames.
    case border, borderFocused, paneTitle, paneTitleFocused, tab, tabActive, status, prompt, popup
    // The cursor and what is chosen.
    case cursorRow, cursorRowUnfocused, selected, unread, bookmark, tag, note
    // Findings in a text.
    case hit, hitCurrent, person, place, organisation, document, meeting, date, planned, quantity
    // Timelines.
    case bar, barSecond, barPlanned, barCursor, axis
    // Reading side by side.
    case sharedPassage, sharedEntity, difference, insertion, deletion
    // Line numbers, scroll bars and other things at the edge.
    case gutter, scrollBar, progress
}

/// Looks that do not depend on colour.
public struct StyleAttributes: OptionSet, Hashable, Sendable {
    /// One bit an attribute.
    public let rawValue: UInt8

    /// Makes a set from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Heavier strokes, or a brighter colour.
    public static let bold = StyleAttributes(rawValue: 1)
    /// A line below the text.
    public static let underline = StyleAttributes(rawValue: 2)
    /// Foreground and background change places.
    public static let reverse = StyleAttributes(rawValue: 4)
    /// Slanted, where the terminal can.
    public static let italic = StyleAttributes(rawValue: 8)
    /// Fainter, where the terminal can.
    public static let faint = StyleAttributes(rawValue: 16)
    /// Crossed out, where the terminal can.
    public static let struckOut = StyleAttributes(rawValue: 32)
}

/// The look of a cell: what its text is, what the ground under it is, and attributes.
///
/// The two roles are apart so that the cursor's row can run under names and dates that keep their own colours:
/// 万州区 in the row of the cursor is `Style(.place, on: .cursorRow)`.
public struct Style: Hashable, Sendable {
    /// What the text is: decides the foreground.
    public var role: StyleRole
    /// What lies under it: decides the background; `.text` is the terminal's own.
    public var ground: StyleRole
    /// What is added to the attributes that the theme gives the roles.
    public var attributes: StyleAttributes

    /// Makes a style.
    public init(_ role: StyleRole = .text, on ground: StyleRole = .text, _ attributes: StyleAttributes = []) {
        self.role = role
        self.ground = ground
        self.attributes = attributes
    }

    /// Running text.
    public static let text = Style(.text)
    /// Text of little weight.
    public static let dim = Style(.dim)

    /// The same text upon another ground.
    public func on(_ ground: StyleRole) -> Style { Style(role, on: ground, attributes) }

    /// The same with attributes added.
    public func adding(_ added: StyleAttributes) -> Style { Style(role, on: ground, attributes.union(added)) }
}

/// A piece of text in one style.
public struct StyledRun: Hashable, Sendable {
    /// The text.
    public var text: String
    /// Its look.
    public var style: Style

    /// Makes a run.
    public init(_ text: String, _ style: Style = .text) {
        self.text = text
        self.style = style
    }
}

/// A line of text in several styles, in reading order.
public typealias StyledText = [StyledRun]
