// Runs the program that was built beside the tests, as a user would from a shell.

import Foundation

/// What a run of the program gave.
public struct ProgramRun: Sendable {
    /// Exit code; 128 and more where a signal ended it.
    public let status: Int32
    /// What it wrote to standard output.
    public let output: String
    /// What it wrote to standard error.
    public let errors: String
}

/// The built program with folders of its own, so that a test never touches the user's.
public struct BuiltProgram {
    /// Folder that stands for the user's home; made anew, removed by `removeHome()`.
    public let home: URL

    /// Finds the program beside the running test bundle.
    /// - Throws: when it was not built.
    public init() throws {
        home = FileManager.default.temporaryDirectory.appendingPathComponent("broadsheet-home-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
        guard FileManager.default.isExecutableFile(atPath: BuiltProgram.location.path) else {
            throw CocoaError(.fileNoSuchFile, userInfo: [NSFilePathErrorKey: BuiltProgram.location.path])
        }
    }

    /// Where the program was built.
    public static var location: URL {
        let bundle = Bundle.allBundles.map(\.bundleURL) + [Bundle.main.bundleURL]
        let folders = bundle.flatMap { [$0, $0.deletingLastPathComponent()] }
        return folders.map { $0.appendingPathComponent("broadsheet") }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) && !isFolder($0) }
            ?? URL(fileURLWithPath: ".build/debug/broadsheet")
    }

    private static func isFolder(_ url: URL) -> Bool {
        (try? url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory) == true
    }

    /// Runs the program to its end.
    /// - Parameters:
    ///   - arguments: what stands behind its name.
    ///   - environment: added to PATH, HOME and a UTF-8 locale.
    ///   - outputPath: where its standard output goes; nil for a file that is read back.
    ///   - folder: where it runs; nil for here.
    public func run(
        _ arguments: [String], environment: [String: String] = [:], outputPath: String? = nil, folder: URL? = nil
    ) throws -> ProgramRun {
        let process = Process()
        process.executableURL = BuiltProgram.location
        process.arguments = arguments
        process.currentDirectoryURL = folder
        let basis = ["PATH": "/usr/bin:/bin", "HOME": home.path, "LANG": "C.UTF-8"]
        process.environment = basis.merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        let (output, errors) = (home.appendingPathComponent("out"), home.appendingPathComponent("err"))
        process.standardOutput =
            try outputPath.map { try FileHandle(forWritingTo: URL(fileURLWithPath: $0)) }
            ?? emptyFile(output)
        process.standardError = try emptyFile(errors)
        try process.run()
        process.waitUntilExit()
        if outputPath != nil { try Data().write(to: output) }
        let crashed = process.terminationReason == .uncaughtSignal
        return ProgramRun(
            status: process.terminationStatus + (crashed ? 128 : 0),
            output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
            errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
    }

    /// Writes a file below the home folder and gives its path.
    public func write(_ bytes: some Sequence<UInt8>, to name: String) throws -> String {
        let file = home.appendingPathComponent(name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
        return file.path
    }

    /// Removes the home folder with all that is in it.
    public func removeHome() {
        try? FileManager.default.removeItem(at: home)
    }

    private func emptyFile(_ url: URL) throws -> FileHandle {
        try Data().write(to: url)
        return try FileHandle(forWritingTo: url)
    }
}
