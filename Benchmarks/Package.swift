// swift-tools-version: 6.2
import PackageDescription

/// Benchmarks of single parts within one process, apart from the product: Benchmarks/compare builds and runs
/// them.
let package = Package(
  name: "benchmarks",
  dependencies: [.package(name: "reports", path: "..")],
  targets: [
    .executableTarget(
      name: "in-process",
      dependencies: [.product(name: "ReportReading", package: "reports")],
      path: "in-process",
      swiftSettings: [
        .treatAllWarnings(as: .error), .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
      ])
  ],
  swiftLanguageModes: [.v6]
)
