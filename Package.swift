// swift-tools-version: 6.2
import PackageDescription

/// The language features that every target of this package is compiled with.
let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "Candour",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "candour", targets: ["candour"]),
    // For Benchmarks/ alone; what is in them is shared within the package.
    .library(
      name: "CandourRooms",
      targets: ["Diagnostics", "Files", "FrontMatter", "Library", "Markdown", "SiteBuild", "SitePages", "SitePlan"]),
    // For Fuzzing/ alone: what reads the bytes of a stranger.
    .library(
      name: "CandourReaders",
      targets: [
        "Content", "Diagnostics", "FrontMatter", "Importer", "InspectionModel", "Library", "Markdown", "Provenance",
        "Templates",
      ]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CCMarkGFM",
      pkgConfig: "libcmark-gfm",
      providers: [
        .apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"]),
      ]
    ),
    .systemLibrary(
      name: "CLibYAML",
      pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]
    ),
    .systemLibrary(name: "CMalloc"),
    .target(name: "Files", swiftSettings: house),
    .target(name: "Workers", swiftSettings: house),
    .target(name: "Diagnostics", swiftSettings: house),
    .target(name: "InspectionModel", swiftSettings: house),
    .target(name: "FrontMatter", dependencies: ["CLibYAML", "Diagnostics"], swiftSettings: house),
    .target(name: "Markdown", dependencies: ["CCMarkGFM", "Diagnostics"], swiftSettings: house),
    .target(name: "Templates", dependencies: ["Diagnostics"], swiftSettings: house),
    .target(name: "Library", dependencies: ["InspectionModel", "Diagnostics"], swiftSettings: house),
    .target(
      name: "Content",
      dependencies: [
        "Library", "InspectionModel", "FrontMatter", "Markdown", "Files", "Workers", "Diagnostics",
        .product(name: "HashTreeCollections", package: "swift-collections"),
      ],
      swiftSettings: house
    ),
    .target(
      name: "SitePlan",
      dependencies: ["Library", "InspectionModel", "Diagnostics"],
      swiftSettings: house
    ),
    .target(
      name: "SitePages",
      dependencies: ["SitePlan", "Library", "Templates", "Markdown", "InspectionModel", "Diagnostics"],
      swiftSettings: house
    ),
    .target(
      name: "DefaultTemplates",
      swiftSettings: house,
      plugins: ["EmbedTemplates"]
    ),
    .target(
      name: "SiteChanges",
      dependencies: [
        "SiteBuild", "SitePages", "SitePlan", "Content", "Library", "FrontMatter", "Markdown", "Files",
        "InspectionModel", "Diagnostics",
      ],
      swiftSettings: house
    ),
    .target(
      name: "Starter",
      dependencies: ["FrontMatter", "InspectionModel"],
      swiftSettings: house,
      plugins: ["EmbedTemplates"]
    ),
    .executableTarget(name: "embed-templates", path: "Plugins/embed-templates", swiftSettings: house),
    .plugin(name: "EmbedTemplates", capability: .buildTool(), dependencies: ["embed-templates"]),
    .target(name: "Provenance", dependencies: ["InspectionModel"], swiftSettings: house),
    .target(
      name: "Importer", dependencies: ["FrontMatter", "InspectionModel", "Provenance", "Diagnostics"],
      swiftSettings: house),
    .target(
      name: "Checks",
      dependencies: [
        "Content", "FrontMatter", "Library", "SitePlan", "Provenance", "Markdown", "Files", "Workers",
        "Diagnostics", "InspectionModel",
        .product(name: "HashTreeCollections", package: "swift-collections"),
      ],
      swiftSettings: house
    ),
    .target(
      name: "SiteBuild",
      dependencies: [
        "Checks", "Provenance", "DefaultTemplates", "Content", "Library", "SitePlan", "SitePages", "Templates", "Files",
        "Workers",
        "Diagnostics", "InspectionModel",
      ],
      swiftSettings: house
    ),
    .target(
      name: "Preview",
      dependencies: [
        "SiteBuild", "SitePages", "SitePlan", "Templates", "Library", "InspectionModel", "Files", "Workers",
        "Diagnostics",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ],
      resources: [
        .embedInCode("Browser/live.js"), .embedInCode("Browser/worker.js"), .embedInCode("Browser/preview.css"),
      ],
      swiftSettings: house
    ),
    .executableTarget(
      name: "candour",
      dependencies: [
        "Preview", "SiteBuild", "SitePages", "SitePlan", "Content", "Library", "Importer", "SiteChanges", "Starter",
        "DefaultTemplates", "Templates", "Markdown", "Files",
        "Diagnostics", "InspectionModel", "CMalloc",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house
    ),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: house),
    .testTarget(name: "DiagnosticsTests", dependencies: ["TestSupport", "Diagnostics"], swiftSettings: house),
    .testTarget(name: "FilesTests", dependencies: ["Files"], swiftSettings: house),
    .testTarget(
      name: "FrontMatterTests", dependencies: ["TestSupport", "FrontMatter", "Diagnostics"], swiftSettings: house),
    .testTarget(name: "InspectionModelTests", dependencies: ["TestSupport", "InspectionModel"], swiftSettings: house),
    .testTarget(name: "MarkdownTests", dependencies: ["TestSupport", "Markdown", "Diagnostics"], swiftSettings: house),
    .testTarget(name: "WorkersTests", dependencies: ["TestSupport", "Workers"], swiftSettings: house),
    .testTarget(name: "LibraryTests", dependencies: ["TestSupport", "Library"], swiftSettings: house),
    .testTarget(
      name: "ContentTests", dependencies: ["TestSupport", "Content", "InspectionModel", "Diagnostics"],
      swiftSettings: house),
    .testTarget(
      name: "SitePagesTests",
      dependencies: [
        "TestSupport", "SitePages", "SitePlan", "Library", "Templates", "InspectionModel", "Diagnostics",
      ],
      swiftSettings: house
    ),
    .testTarget(
      name: "SitePlanTests",
      dependencies: ["SitePlan", "Library", "InspectionModel", "Diagnostics", "TestSupport"],
      swiftSettings: house
    ),
    .testTarget(
      name: "ProvenanceTests", dependencies: ["TestSupport", "Provenance", "InspectionModel"], swiftSettings: house),
    .testTarget(
      name: "ImporterTests",
      dependencies: ["TestSupport", "Importer", "Content", "Library", "InspectionModel", "Diagnostics"],
      swiftSettings: house
    ),
    .testTarget(
      name: "ChecksTests",
      dependencies: [
        "TestSupport", "Checks", "Content", "Library", "SitePlan", "Provenance", "Files", "Diagnostics",
        "InspectionModel",
      ],
      swiftSettings: house
    ),
    .testTarget(
      name: "TemplatesTests", dependencies: ["TestSupport", "Templates", "Diagnostics"], swiftSettings: house),
    .testTarget(name: "SiteBuildTests", dependencies: ["TestSupport", "SiteBuild"], swiftSettings: house),
    .testTarget(
      name: "PreviewTests", dependencies: ["TestSupport", "Preview", "SiteBuild", "Files", "Diagnostics"],
      swiftSettings: house),
    // Runs the program as a person would.
    .testTarget(
      name: "CommandTests",
      dependencies: ["TestSupport", "candour", "SiteBuild", "Files", "Diagnostics"],
      swiftSettings: house),
  ]
)
