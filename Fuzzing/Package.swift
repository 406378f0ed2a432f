// swift-tools-version: 6.2
import PackageDescription

/// The language features that every target of Candour is compiled with.
let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// The compiler's name of Candour's package, which is that of its folder. What the rooms share is shared within
/// the package alone, and the fuzzing must count as a part of it.
let checkout = Context.packageDirectory.split(separator: "/").dropLast().last.map(String.init) ?? "candour"
let packageName = String(
  checkout.lowercased().unicodeScalars.map {
    $0.properties.isAlphabetic || $0.properties.numericType != nil ? Character($0) : "_"
  })

/// What reads the bytes of a stranger, run by libFuzzer on bytes that are ever stranger. A package of its own, as it
/// is compiled for that alone: `sh scripts/run-fuzzing.sh` builds it, with the options that libFuzzer needs.
let package = Package(
  name: "Fuzzing",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "Candour", path: "..")],
  targets: [
    .systemLibrary(name: "CLibFuzzer"),
    .executableTarget(
      name: "fuzz",
      dependencies: ["CLibFuzzer", .product(name: "CandourReaders", package: "Candour")],
      packageAccess: false,
      swiftSettings: house + [.unsafeFlags(["-package-name", packageName])]),
  ]
)
