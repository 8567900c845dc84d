// Which characters count as one to the readers of names and dates: a table of 65,536 units. It knows no words.

import Script

/// Folding of width, case and traditional forms for readers whose lists and words are written in simplified characters.
///
///     重慶市 and 重庆市, 「」 and “”, Ａ and a are the same units
///
/// It folds less than a filter does: characters that simplified text uses beside the one they would fold to (乾隆,
/// 著名, 覆盖) stay as they are, so that simplified text reads as it is written.
struct ScriptFolding: Sendable {
    /// What each unit becomes.
    let units: [UInt16]

    /// Characters of GB 2312, and 瞭 of 瞭望, that tables of variants fold: in simplified text they are words of their own.
    static let alsoSimplified = UnitTable("幺夥藉擗疋吒阪覆甯砦乾徵憝摺捱麴沲著榘舡瞭")

    /// Makes the table.
    /// - Parameter folding: what counts as one character; without variants only width and case are folded.
    /// - Complexity: O(65,536), some tenths of a millisecond.
    init(_ folding: TextFolding) {
        units = (0...UInt16.max).map { unit in
            let plain = foldedUnit(unit)
            guard let variant = UInt16(exactly: folding.folded(UInt32(plain))), variant != 0,
                !ScriptFolding.alsoSimplified.contains(unit)
            else { return plain }
            return variant
        }
    }

    /// A name in the characters names are compared in, with width and case as printed: 陳家明 gives 陈家明.
    func simplified(_ name: String) -> String {
        var view = String.UnicodeScalarView()
        for scalar in name.unicodeScalars {
            let unit = UInt16(exactly: scalar.value).flatMap { isHan($0) ? units[Int($0)] : nil }
            view.append(unit.flatMap { Unicode.Scalar($0) } ?? scalar)
        }
        return String(view)
    }
}
