// Finds the material that lies outside the project; tests that need it are skipped, visibly, where it is absent.

import Foundation

/// Folders named by the environment.
public enum SharedFolders {
    /// Five real pages of newspapers (`BROADSHEET_PAGES`); nil when not named or not there.
    public static var pages: URL? { folder("BROADSHEET_PAGES") }

    /// Training and test data (`BROADSHEET_DATA`); nil when not named or not there.
    public static var data: URL? { folder("BROADSHEET_DATA") }

    private static func folder(_ variable: String) -> URL? {
        guard let path = ProcessInfo.processInfo.environment[variable], !path.isEmpty,
            FileManager.default.fileExists(atPath: path)
        else { return nil }
        return URL(fileURLWithPath: path)
    }
}
