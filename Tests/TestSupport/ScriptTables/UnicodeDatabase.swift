// Reads the files of the Unicode Character Database as Debian installs them. It draws no conclusions.

import Foundation

/// The Unicode Character Database on this machine.
public struct UnicodeDatabase: Sendable {
    /// Its version, e.g. `15.0.0`.
    public let version: String
    private let folder: URL
    /// Lines of the Unihan files, each read once.
    private let unihan: [String: [Substring]]

    /// Opens the database; nil where it is not installed.
    public init?(folder: URL = URL(fileURLWithPath: "/usr/share/unicode")) {
        self.folder = folder
        var unihan: [String: [Substring]] = [:]
        for file in ["Variants", "Readings", "IRGSources"] {
            let text = UnicodeDatabase.text(folder.appendingPathComponent("Unihan_\(file).txt"))
            unihan[file] = text?.split(separator: "\n")
        }
        self.unihan = unihan
        guard let line = unihan["Variants"]?.prefix(20).first(where: { $0.hasPrefix("# Unicode version:") }) else {
            return nil
        }
        version = String(line.split(separator: " ").last ?? "")
    }

    /// The values of one Unihan property, by scalar, as printed in the file.
    public func property(_ name: String, in file: String) -> [UInt32: [String]] {
        var result: [UInt32: [String]] = [:]
        for line in unihan[file] ?? [] where line.hasPrefix("U+") && line.utf8.contains(0x09) {
            let columns = line.split(separator: "\t")
            guard columns.count == 3, columns[1] == name, let scalar = UInt32(columns[0].dropFirst(2), radix: 16) else {
                continue
            }
            result[scalar] = columns[2].split(separator: " ").map(String.init)
        }
        return result
    }

    /// Unihan values that are scalars: `U+4E18<kMatthews` without what stands behind the sign.
    public func variants(_ name: String) -> [UInt32: [UInt32]] {
        property(name, in: "Variants").mapValues { values in
            values.compactMap { UInt32($0.dropFirst(2).prefix { $0 != "<" }, radix: 16) }
        }
    }

    /// Compatibility ideographs and radicals with the one unified ideograph each stands for.
    public func unifiedIdeographs() -> [UInt32: UInt32] {
        var result: [UInt32: UInt32] = [:]
        for line in lines("UnicodeData.txt") {
            let columns = line.split(separator: ";", omittingEmptySubsequences: false)
            guard let scalar = UInt32(columns[0], radix: 16) else { continue }
            switch scalar {
            case 0x2E80...0x2FD5, 0xF900...0xFAFF, 0x2F800...0x2FA1F:
                let target = columns[5].split(separator: " ").filter { !$0.hasPrefix("<") }
                if target.count == 1 { result[scalar] = UInt32(target[0], radix: 16) }
            default: break
            }
        }
        for line in lines("EquivalentUnifiedIdeograph.txt") where !line.hasPrefix("#") {
            let columns = line.split { ";# ".contains($0) }
            guard columns.count >= 2, let target = UInt32(columns[1], radix: 16) else { continue }
            let ends = columns[0].split(separator: ".").compactMap { UInt32($0, radix: 16) }
            guard let first = ends.first, let last = ends.last, first <= 0x2FD5 else { continue }
            for scalar in first...last where result[scalar] == nil { result[scalar] = target }
        }
        return result
    }

    private func lines(_ file: String) -> [Substring] {
        UnicodeDatabase.text(folder.appendingPathComponent(file))?.split(separator: "\n") ?? []
    }

    private static func text(_ url: URL) -> String? {
        if let text = try? String(contentsOf: url, encoding: .utf8) { return text }
        return ProcessOutput.of("bzcat", [url.path + ".bz2"]).map { String(decoding: $0, as: UTF8.self) }
    }
}
