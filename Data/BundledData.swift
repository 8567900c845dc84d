// Where the data that ships beside the program lies. It knows folders, not their contents.

import Foundation

/// The folders of bundled data.
public enum BundledData {
    /// The folder that holds `lexicon`, `sample` and the others: beside the running program when it was copied with
    /// its resource bundle, else where the package manager built it.
    public static let directory: URL = besideProgram ?? Bundle.module.resourceURL ?? Bundle.module.bundleURL

    /// Word lists: places, surnames, titles of office, endings.
    public static var lexicon: URL { directory.appendingPathComponent("lexicon") }

    /// The pages composed for this project.
    public static var sample: URL { directory.appendingPathComponent("sample") }

    /// Tables of the Chinese script: variants, readings.
    public static var script: URL { directory.appendingPathComponent("script") }

    private static var besideProgram: URL? {
        guard let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") else {
            return nil
        }
        let folder = URL(fileURLWithPath: program).deletingLastPathComponent()
            .appendingPathComponent("broadsheet_BundledData.resources")
        return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
    }
}
