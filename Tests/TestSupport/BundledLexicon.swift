// Lexicon and tagger as the tests use them: read once from the bundled data.

import BundledData
import Foundation

/// The files of the bundled lexicon.
public enum BundledLexicon {
    /// Contents by file name.
    public static let bytes: [String: [UInt8]] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: BundledData.lexicon.path)) ?? []
        var bytes: [String: [UInt8]] = [:]
        for name in names {
            if let data = try? Data(contentsOf: BundledData.lexicon.appendingPathComponent(name)) {
                bytes[name] = [UInt8](data)
            }
        }
        return bytes
    }()

    /// The table of variants that count as one character.
    public static let variants: [UInt8] = {
        let file = BundledData.script.appendingPathComponent("variants.tsv")
        return (try? Data(contentsOf: file)).map { [UInt8]($0) } ?? []
    }()

    /// The weights of the tagger.
    public static let model: [UInt8]? = {
        (try? Data(contentsOf: BundledData.model.appendingPathComponent("tagger.bin"))).map { [UInt8]($0) }
    }()
}
