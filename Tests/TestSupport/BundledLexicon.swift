// The lexicon as the tests use it: read once from the bundled data.

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
}
