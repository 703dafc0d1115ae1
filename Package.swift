// swift-tools-version: 6.2
import PackageDescription

/// The rules every target of ours is compiled under.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// Halves the time that the release binary takes to start. A page that the loader has to correct is copied each time:
/// at a fixed address there are none of ours, as in Go's programs; our symbols are nobody else's to look up, and of
/// libraries whose archives `scripts/link-static-libraries` found nothing is loaded. Swift's default linker would
/// put the constants where they can be written to.
let quickStart: [LinkerSetting] = [
  .unsafeFlags(
    [
      "-use-ld=lld", "-Xclang-linker", "-no-pie", "-Xclang-linker", "-static-libgcc",
      "-Xlinker", "--no-export-dynamic", "-L", "\(Context.packageDirectory)/.build/archives",
    ], .when(platforms: [.linux], configuration: .release))
]

let package = Package(
  name: "reports",
  products: [
    .executable(name: "reports", targets: ["reports"]),
    // For the packages of fuzz targets, Fuzzing/, and of benchmarks, Benchmarks/.
    .library(
      name: "ReportReading", targets: ["ReportIngest", "ReportModel", "Settings", "Tabular"]),
    // Preloaded into the program by the storm tests, and never installed.
    .library(name: "FailingWrites", type: .dynamic, targets: ["FailingWrites"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .target(
      name: "ReportModel",
      dependencies: [
        "CNettle", "CXXHash", .product(name: "Collections", package: "swift-collections"),
      ],
      swiftSettings: strict),
    .target(
      name: "Settings",
      dependencies: ["ReportModel", .product(name: "Yams", package: "Yams")],
      swiftSettings: strict),
    .target(
      name: "Tabular",
      dependencies: ["CExpat", "CZip", "ReportModel"],
      swiftSettings: strict),
    .target(
      name: "ReportIngest",
      dependencies: ["ReportModel", "Settings", "Tabular"],
      swiftSettings: strict),
    .target(
      name: "ReportStore",
      dependencies: [
        "CPostgreSQL", "CZstd", "ReportModel", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .target(
      name: "ReportEngine",
      dependencies: [
        "ReportModel", "Settings", .product(name: "Mustache", package: "swift-mustache"),
      ],
      swiftSettings: strict),
    .target(
      name: "ReportRender",
      dependencies: ["ReportModel", "Tabular", "CXlsxWriter", "CZlib"],
      swiftSettings: strict),
    .executableTarget(
      name: "reports",
      dependencies: [
        "ReportModel", "Settings", "Tabular", "ReportIngest", "ReportStore", "ReportEngine",
        "ReportRender", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict,
      linkerSettings: quickStart),
    .executableTarget(
      name: "generate-samples",
      dependencies: ["ReportModel"],
      swiftSettings: strict),
    .testTarget(
      name: "ReportModelTests", dependencies: ["ReportModel", "ReportsTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "SettingsTests", dependencies: ["ReportModel", "ReportsTestSupport", "Settings"],
      swiftSettings: strict),
    .testTarget(
      name: "ReportStoreTests",
      dependencies: [
        "ReportModel", "ReportStore", "ReportsTestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Fixtures"],
      swiftSettings: strict),
    .target(
      name: "ReportsTestSupport", dependencies: ["CZip", "Tabular"],
      path: "Tests/ReportsTestSupport",
      swiftSettings: strict),
    .testTarget(
      name: "ReportRenderTests",
      dependencies: ["ReportRender", "ReportModel", "ReportsTestSupport", "Tabular"],
      exclude: ["Snapshots"],
      swiftSettings: strict),
    .testTarget(
      name: "ReportIngestTests",
      dependencies: ["ReportIngest", "ReportModel", "ReportsTestSupport", "Settings", "Tabular"],
      swiftSettings: strict),
    .testTarget(
      name: "SampleTests",
      dependencies: ["ReportEngine", "ReportIngest", "ReportModel", "generate-samples"],
      swiftSettings: strict),
    .testTarget(
      name: "ReportEngineTests",
      dependencies: [
        "ReportEngine", "ReportIngest", "ReportModel", "ReportStore", "ReportsTestSupport",
        "Settings", "Tabular",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "FormTests",
      dependencies: [
        "ReportEngine", "ReportIngest", "ReportModel", "ReportRender", "ReportsTestSupport",
        "Tabular",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "TabularTests",
      dependencies: ["CZip", "ReportModel", "ReportsTestSupport", "Tabular"],
      exclude: ["Fixtures"],
      swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "CZip", "ReportsTestSupport", "Tabular", "reports",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Fixtures", "Snapshots"],
      swiftSettings: strict),
    .testTarget(
      name: "StormTests",
      dependencies: [
        "CZip", "FailingWrites", "ReportIngest", "ReportModel", "ReportStore", "ReportsTestSupport",
        "reports", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .target(name: "FailingWrites", path: "Tests/FailingWrites"),
    .systemLibrary(name: "CExpat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CNettle", providers: [.apt(["nettle-dev"])]),
    .systemLibrary(name: "CPostgreSQL", providers: [.apt(["libpq-dev"])]),
    .systemLibrary(name: "CXXHash", providers: [.apt(["libxxhash-dev"])]),
    .systemLibrary(name: "CXlsxWriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CZip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CZstd", providers: [.apt(["libzstd-dev"])]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
  ],
  swiftLanguageModes: [.v6]
)
