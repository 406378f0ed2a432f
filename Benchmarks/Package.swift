// swift-tools-version: 6.2
import PackageDescription

/// The language features that every target of Candour is compiled with.
let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// Made-up sites to measure on, and measurements of single rooms. A package of its own, so that what it needs
/// is not built with the program.
let package = Package(
  name: "Benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [],
  targets: [
    .executableTarget(name: "corpora", swiftSettings: house)
  ]
)
