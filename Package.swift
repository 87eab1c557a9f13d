// swift-tools-version: 6.1
import Foundation
import PackageDescription

// A ledger may lie on a PostgreSQL server where libpq is there to be built with (libpq-dev).
// MAILLON_POSTGRESQL=0 builds without it.
let hasPostgreSQL =
  ProcessInfo.processInfo.environment["MAILLON_POSTGRESQL"] != "0"
  && ["/usr/include/postgresql", "/usr/include", "/usr/local/include"].contains {
    FileManager.default.fileExists(atPath: "\($0)/libpq-fe.h")
  }
let postgreSQLSettings: [SwiftSetting] = hasPostgreSQL ? [.define("POSTGRESQL")] : []
let postgreSQLTargets: [Target] =
  hasPostgreSQL
  ? [
    .systemLibrary(
      name: "CSystemPostgreSQL", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])])
  ] : []

// Optimised in debug builds too: unoptimised, the statistics and the reading of sheets and rubrics make the tests
// many times slower.
let optimised: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]

let package = Package(
  name: "maillon",
  products: [
    .executable(name: "maillon", targets: ["maillon"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    .executableTarget(name: "maillon", dependencies: ["MaillonCommandLine"]),
    .target(
      name: "MaillonCommandLine",
      dependencies: [
        "CSchemas", "MaillonCore", "MaillonIntake", "MaillonLedger", "MaillonPresentation",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .target(
      name: "MaillonIntake",
      dependencies: ["MaillonCore", "CDecompression", "CLibXML2", "CSchemas"],
      swiftSettings: optimised),
    .target(
      name: "MaillonLedger",
      dependencies: ["MaillonCore", .product(name: "GRDB", package: "GRDB.swift")]
        + (hasPostgreSQL ? ["CSystemPostgreSQL"] : []),
      swiftSettings: postgreSQLSettings),
    .target(
      name: "MaillonPresentation",
      dependencies: ["MaillonCore", .product(name: "Mustache", package: "swift-mustache")]),
    .target(
      name: "MaillonCore", dependencies: [.product(name: "Crypto", package: "swift-crypto")],
      swiftSettings: optimised),

    // libxml2's headers pull in the system ICU, which clashes with Foundation's own
    // (swiftlang/swift#88485): only the C target sees them, and its own header names none of theirs.
    .target(name: "CLibXML2", dependencies: ["CSystemLibXML2"]),
    .systemLibrary(
      name: "CSystemLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    // Sheets may come compressed.
    .target(name: "CDecompression", dependencies: ["CSystemZlib", "CSystemZstd"]),
    .systemLibrary(name: "CSystemZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(
      name: "CSystemZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),
    // The schemas and the default rubric as bytes in the binary.
    .target(name: "CSchemas"),

    .testTarget(name: "MaillonCoreTests", dependencies: ["MaillonCore"]),
    .testTarget(name: "MaillonIntakeTests", dependencies: ["MaillonIntake"]),
    .target(name: "MaillonTestSupport", path: "Tests/MaillonTestSupport"),
    .testTarget(
      name: "MaillonLedgerTests", dependencies: ["MaillonLedger", "MaillonTestSupport"],
      swiftSettings: postgreSQLSettings),
    .testTarget(
      name: "MaillonPresentationTests", dependencies: ["MaillonPresentation"],
      exclude: ["Report/Golden"]),
    .testTarget(
      name: "MaillonCommandLineTests",
      dependencies: ["MaillonCommandLine", "MaillonTestSupport"],
      exclude: ["Appearances", "Cases"], swiftSettings: postgreSQLSettings),
  ] + postgreSQLTargets,
  swiftLanguageModes: [.v6]
)
