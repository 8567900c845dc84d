// swift-tools-version: 6.2
// The house: three modules that know nothing (Corpus, Script, Screen), three crafts that never import each other
// (Pipeline, Store, Browser), one edge to the terminal, and the executable that wires them.

import PackageDescription

let strict: [SwiftSetting] = [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]

/// A library target of this house: Swift 6 mode, every warning an error.
func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// The tests of one room.
func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: dependencies + ["TestSupport"], swiftSettings: strict)
}

let package = Package(
    name: "broadsheet",
    products: [.executable(name: "broadsheet", targets: ["broadsheet"])],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    ],
    targets: [
        room("Corpus"),
        room("Script"),
        room("Screen", ["Script"]),
        room("Pipeline", ["Corpus", "Script", "CDigest"]),
        room("Store", ["Corpus", "Script", .product(name: "GRDB", package: "GRDB.swift")]),
        room("Browser", ["Corpus", "Screen", "Script"]),
        room("Terminal", ["Screen", "CTerminal"]),
        .systemLibrary(name: "CNcurses", providers: [.apt(["libncursesw5-dev"])]),
        .systemLibrary(name: "CDigest", providers: [.apt(["libmd-dev"])]),
        .target(
            name: "CTerminal", dependencies: ["CNcurses"],
            linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
        .target(
            name: "BundledData",
            path: "Data",
            exclude: ["README.md"],
            sources: ["BundledData.swift"],
            resources: [.copy("lexicon"), .copy("model"), .copy("sample")],
            swiftSettings: strict),
        .executableTarget(
            name: "broadsheet",
            dependencies: [
                "Corpus", "Script", "Pipeline", "Store", "Screen", "Browser", "Terminal", "BundledData",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "train-tagger", dependencies: ["Pipeline", "Corpus"], swiftSettings: strict),

        .target(
            name: "TestSupport", dependencies: ["Corpus", "BundledData"], path: "Tests/TestSupport",
            swiftSettings: strict),
        .systemLibrary(name: "CVTerm", path: "Tests/CVTerm", providers: [.apt(["libvterm-dev"])]),
        tests("CorpusTests", ["Corpus"]),
        tests("ScriptTests", ["Script"]),
        tests("PipelineTests", ["Pipeline", "Corpus", "Script"]),
        tests("StoreTests", ["Store", "Corpus"]),
        tests("ScreenTests", ["Screen"]),
        tests("BrowserTests", ["Browser", "Corpus", "Screen"]),
        tests("TerminalTests", ["Terminal", "Screen", "CTerminal", "CVTerm"]),
        tests("BroadsheetTests", ["broadsheet", "Corpus", "Pipeline", "Store", "Browser", "Screen"]),
    ],
    cLanguageStandard: .gnu11
)
