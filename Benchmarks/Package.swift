// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "Benchmarks",
  products: [
    .executable(name: "generate", targets: ["generate"]),
    .executable(name: "recovery", targets: ["recovery"]),
    .executable(name: "steadiness", targets: ["steadiness"]),
  ],
  targets: [
    .executableTarget(name: "generate", dependencies: ["SyntheticAudit"]),
    .executableTarget(name: "recovery", dependencies: ["SyntheticAudit"]),
    .executableTarget(name: "steadiness", dependencies: ["SyntheticAudit"]),
    .target(name: "SyntheticAudit"),
    .testTarget(name: "SyntheticAuditTests", dependencies: ["SyntheticAudit"]),
  ],
  swiftLanguageModes: [.v6]
)
