// The keys that terminfo lists for the terminal that is open.

import CTerminal
import Screen

/// What the terminal sends for its keys, as far as terminfo knows it and it begins with ESC.
func terminfoKeys() -> [[UInt8]: Key] {
    let names: [(String, Key)] = [
        ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home), ("kend", .end),
        ("kpp", .pageUp), ("knp", .pageDown), ("kdch1", .delete), ("kich1", .insert), ("kcbt", .backTab),
        ("kent", .enter), ("kbs", .backspace),
    ]
    let functions = (1...24).map { ("kf\($0)", Key.function($0)) }
    var result: [[UInt8]: Key] = [:]
    for (name, key) in names + functions {
        guard let text = ct_capability(name) else { continue }
        let bytes = Array(String(cString: text).utf8)
        if bytes.count > 1, bytes[0] == 0x1B, result[bytes] == nil { result[bytes] = key }
    }
    return result
}
