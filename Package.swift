// swift-tools-version: 6.2
// The house: four modules that know no other but Script (Corpus, Script, Comparing, Screen), three crafts that never import each other
// (Pipeline, Store, Browser), one edge to the terminal, and the executable that wires them.

import Foundation
import PackageDescription

let strict: [SwiftSetting] = [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]

/// tcmalloc, where it is installed: pages are made on one thread and freed on another, which the C library's allocator answers
/// with locks (docs/decisions/0010-an-allocator-for-threads.md).
let allocator: [LinkerSetting] =
    ["x86_64", "aarch64"].contains { machine in
        FileManager.default.fileExists(atPath: "/usr/lib/\(machine)-linux-gnu/libtcmalloc_minimal.so")
    } ? [.linkedLibrary("tcmalloc_minimal")] : []

/// A library target of this house: Swift 6 mode, every warning an error.
func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// The tests of one room.
func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(
        name: name, dependencies: dependencies + ["TestSupport"], exclude: exclude, swiftSettings: strict)
}

let package = Package(
    name: "broadsheet",
    products: [
        .executable(name: "broadsheet", targets: ["broadsheet"]),
        // For the nested package Tests/Benchmarks.
        .library(name: "BroadsheetReading", targets: ["Corpus", "Script", "Comparing", "Pipeline", "BundledData"]),
        .library(
            name: "BroadsheetLibrary",
            targets: ["Corpus", "Script", "Comparing", "Store", "Screen", "Browser", "BundledData"]),
        .library(name: "BroadsheetAllocator", targets: ["CAllocator"]),
        .library(name: "TestSupport", targets: ["TestSupport", "CPseudoTerminal"]),
    ],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    ],
    targets: [
        room("Corpus"),
        room("Script"),
        room("Comparing", ["Script"]),
        room("Screen", ["Script"]),
        room("Pipeline", ["Corpus", "Script", "CDigest", "CPrefetch"]),
        room(
            "Store",
            [
                "Corpus", "Script", "Comparing", "CStore", "CAllocator", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]),
        room("Browser", ["Corpus", "Screen", "Script", "Comparing"]),
        room("Terminal", ["Screen", "Script", "CTerminal"]),
        .systemLibrary(name: "CNcurses", providers: [.apt(["libncursesw5-dev"])]),
        .systemLibrary(name: "CDigest", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CPrefetch"),
        .target(name: "CAllocator", linkerSettings: allocator),
        .systemLibrary(name: "CStore", providers: [.apt(["zlib1g-dev"])]),
        .target(
            name: "CTerminal", dependencies: ["CNcurses"],
            linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
        .target(
            name: "BundledData",
            path: "Data",
            exclude: ["README.md"],
            sources: ["BundledData.swift"],
            resources: [.copy("lexicon"), .copy("model"), .copy("sample"), .copy("script")],
            swiftSettings: strict),
        .executableTarget(
            name: "broadsheet",
            dependencies: [
                "Corpus", "Script", "Pipeline", "Store", "Screen", "Browser", "Terminal", "BundledData",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "TOMLKit", package: "TOMLKit"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "train-tagger", dependencies: ["Pipeline", "Corpus"], swiftSettings: strict),

        .target(
            name: "TestSupport", dependencies: ["Corpus", "BundledData", "CPseudoTerminal"], path: "Tests/TestSupport",
            swiftSettings: strict),
        .target(name: "CPseudoTerminal", path: "Tests/CPseudoTerminal"),
        .systemLibrary(name: "CVTerm", path: "Tests/CVTerm", providers: [.apt(["libvterm-dev"])]),
        tests("TestSupportTests", ["Corpus"]),
        tests("CorpusTests", ["Corpus"]),
        tests("ScriptTests", ["Script", "Corpus", "BundledData"]),
        tests("ComparingTests", ["Comparing", "Script", "Corpus"]),
        tests("PipelineTests", ["Pipeline", "Corpus", "Script", "BundledData"]),
        tests("StoreTests", ["Store", "Corpus", "Script", .product(name: "GRDB", package: "GRDB.swift")]),
        tests("ScreenTests", ["Screen", "Script"]),
        tests("BrowserTests", ["Browser", "Corpus", "Screen", "Script"], exclude: ["Screens"]),
        tests("TerminalTests", ["Terminal", "Screen", "Script", "CTerminal", "CVTerm"]),
        tests("BroadsheetTests", ["broadsheet", "Corpus", "Pipeline", "Store", "Browser", "Screen", "Script"]),
    ],
    cLanguageStandard: .gnu11
)
