// Turns simplified text into traditional, well enough to test readers of traditional pages.

import BundledData
import Foundation

/// A one-to-one conversion, the other way round through the table of variants.
struct TraditionalForms: Sendable {
    private var forms: [Unicode.Scalar: Unicode.Scalar] = ["“": "「", "”": "」"]

    /// Characters that Big5 holds are traditional already, so that 后 and 里 stay; the others become the first of their
    /// variants that Big5 holds.
    init() {
        let file = BundledData.script.appendingPathComponent("variants.tsv")
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { return }
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let columns = line.split(separator: "\t")
            guard columns.count == 2, let simplified = columns[0].unicodeScalars.first, simplified.value >= 0x4E00,
                !TraditionalForms.isInBig5(simplified)
            else { continue }
            forms[simplified] = columns[1].unicodeScalars.first(where: TraditionalForms.isInBig5)
        }
    }

    func convert(_ text: String) -> String {
        var view = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { view.append(forms[scalar] ?? scalar) }
        return String(view)
    }

    private static func isInBig5(_ scalar: Unicode.Scalar) -> Bool {
        let big5 = String.Encoding(rawValue: 0x8000_0A03)
        return String(Character(scalar)).data(using: big5) != nil
    }
}
