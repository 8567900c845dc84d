// swift-tools-version: 6.2
// Programs that measure Broadsheet. They are no part of it, and are built by those who measure.

import PackageDescription

let strict: [SwiftSetting] = [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]
let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let support: Target.Dependency = .product(name: "TestSupport", package: "broadsheet")

let package = Package(
    name: "benchmarks",
    products: [
        .executable(name: "fit-junctions", targets: ["fit-junctions"]),
        .executable(name: "generate-archive", targets: ["generate-archive"]),
        .executable(name: "measure-annotation", targets: ["measure-annotation"]),
        .executable(name: "measure-comparing", targets: ["measure-comparing"]),
        .executable(name: "measure-first-paint", targets: ["measure-first-paint"]),
        .executable(name: "measure-library", targets: ["measure-library"]),
        .executable(name: "measure-parsing", targets: ["measure-parsing"]),
        .executable(name: "measure-peers", targets: ["measure-peers"]),
        .executable(name: "storm", targets: ["storm"]),
    ],
    dependencies: [
        .package(name: "broadsheet", path: "../.."),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    ],
    targets: [
        .executableTarget(
            name: "fit-junctions",
            dependencies: [support, arguments, .product(name: "BroadsheetReading", package: "broadsheet")],
            swiftSettings: strict),
        .executableTarget(name: "generate-archive", dependencies: [support, arguments], swiftSettings: strict),
        .executableTarget(
            name: "measure-annotation",
            dependencies: [support, arguments, .product(name: "BroadsheetReading", package: "broadsheet")],
            swiftSettings: strict),
        .target(name: "Bars", swiftSettings: strict),
        .executableTarget(
            name: "measure-comparing",
            dependencies: [
                "Bars", support, arguments, .product(name: "BroadsheetLibrary", package: "broadsheet"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "measure-first-paint", dependencies: [support, arguments], swiftSettings: strict),
        .executableTarget(
            name: "measure-library",
            dependencies: ["Bars", support, arguments, .product(name: "BroadsheetLibrary", package: "broadsheet")],
            swiftSettings: strict),
        .executableTarget(
            name: "measure-parsing",
            dependencies: [
                support, arguments, .product(name: "BroadsheetReading", package: "broadsheet"),
                // As the program is built.
                .product(name: "BroadsheetAllocator", package: "broadsheet"),
            ],
            swiftSettings: strict),
        .executableTarget(name: "measure-peers", dependencies: [support, arguments], swiftSettings: strict),
        .executableTarget(
            name: "storm",
            dependencies: [support, arguments, .product(name: "BroadsheetLibrary", package: "broadsheet")],
            swiftSettings: strict),
    ]
)
