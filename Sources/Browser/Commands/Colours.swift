// Other colours while the program runs. What they look like is the terminal's; here they are names.

import Corpus

extension BrowserState {
    /// The themes there are, the one in use marked.
    mutating func promptForTheme() {
        overlay = .picker(
            Picker(
                .themes,
                configuration.themes.map {
                    PickerItem(text: $0, leading: $0 == theme ? "•" : "", value: .theme($0))
                }))
    }

    /// Shows everything in other colours, and says how to keep them.
    mutating func useTheme(_ name: String) {
        guard configuration.themes.contains(name) else {
            return say(.noSuchTheme(name, configuration.themes), .warning)
        }
        theme = name
        effects.append(.useTheme(name))
        say(.themeIs(name, configuration.settingsPath))
    }
}
