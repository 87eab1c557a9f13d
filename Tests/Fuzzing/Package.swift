// swift-tools-version: 6.1
import PackageDescription

// The readers under libFuzzer, with coverage and the address sanitizer. A package of its own, so that
// users never build it; the sources are those of the program, by symbolic links, because `package`
// access ends at the package.
let swiftInstrumented: [SwiftSetting] = [.unsafeFlags(["-O", "-sanitize=fuzzer,address"])]
let cInstrumented: [CSetting] = [.unsafeFlags(["-O1", "-fsanitize=fuzzer-no-link,address"])]
let linked: [LinkerSetting] = [.unsafeFlags(["-sanitize=fuzzer,address"])]

/// One reader under the fuzzer.
func fuzzer(_ name: String) -> Target {
  .executableTarget(
    name: name, dependencies: ["FuzzTargets"], cSettings: cInstrumented, linkerSettings: linked)
}

let package = Package(
  name: "Fuzzing",
  targets: [
    fuzzer("fuzz-csv"), fuzzer("fuzz-xml"), fuzzer("fuzz-mapping"), fuzzer("fuzz-rubric"),
    fuzzer("fuzz-cue"),
    .target(
      name: "FuzzTargets", dependencies: ["MaillonCore", "MaillonIntake"],
      swiftSettings: swiftInstrumented),
    .target(
      name: "MaillonIntake",
      dependencies: ["MaillonCore", "CDecompression", "CLibXML2", "CSchemas"],
      swiftSettings: swiftInstrumented),
    .target(name: "MaillonCore", dependencies: ["Crypto"], swiftSettings: swiftInstrumented),
    .target(name: "CLibXML2", dependencies: ["CSystemLibXML2"], cSettings: cInstrumented),
    .systemLibrary(name: "CSystemLibXML2", pkgConfig: "libxml-2.0"),
    .target(
      name: "CDecompression", dependencies: ["CSystemZlib", "CSystemZstd"],
      cSettings: cInstrumented),
    .systemLibrary(name: "CSystemZlib", pkgConfig: "zlib"),
    .systemLibrary(name: "CSystemZstd", pkgConfig: "libzstd"),
    .target(name: "CSchemas"),
    // In place of the real one, which takes minutes to build and is no reader.
    .target(name: "Crypto"),
  ],
  swiftLanguageModes: [.v6]
)
