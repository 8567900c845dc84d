// Makes sure that the C library handles UTF-8, which ncurses needs to draw Chinese.

import Foundation

/// Sets the locale of the process from its environment.
/// - Returns: the name of the locale that was fallen back to where the environment asks for one without UTF-8;
///   nil when the environment's own locale serves.
func adoptUtf8Locale() -> String? {
    setlocale(LC_ALL, "")
    if isUtf8Locale { return nil }
    for name in ["C.UTF-8", "en_US.UTF-8", "zh_CN.UTF-8"] where setlocale(LC_CTYPE, name) != nil && isUtf8Locale {
        return name
    }
    return "C"
}

private var isUtf8Locale: Bool {
    nl_langinfo(nl_item(CODESET)).map { String(cString: $0).uppercased() == "UTF-8" } ?? false
}
