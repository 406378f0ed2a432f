// swift-tools-version: 6.2
import PackageDescription

/// The language features that every target of Candour is compiled with.
let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// The compiler's name of Candour's package, which is that of its folder. What the rooms share is shared within
/// the package alone, and the measurements must count as a part of it.
let checkout = Context.packageDirectory.split(separator: "/").dropLast().last.map(String.init) ?? "candour"
let packageName = String(
  checkout.lowercased().unicodeScalars.map {
    $0.properties.isAlphabetic || $0.properties.numericType != nil ? Character($0) : "_"
  })

/// Made-up sites to measure on, and measurements of single rooms. A package of its own, so that what it needs is
/// not built with the program.
let package = Package(
  name: "Benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "Candour", path: ".."),
    // Without its traits it needs no library of the system.
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    .executableTarget(name: "corpora", swiftSettings: house),
    .executableTarget(
      name: "Rooms",
      dependencies: [
        .product(name: "Benchmark", package: "benchmark"),
        .product(name: "CandourRooms", package: "Candour"),
      ],
      path: "Rooms",
      packageAccess: false,
      swiftSettings: [.unsafeFlags(["-package-name", packageName])],
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]
    ),
  ]
)
