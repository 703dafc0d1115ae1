// swift-tools-version: 6.2
import PackageDescription

/// Fuzz targets of the readers, apart from the product: `make fuzz` builds and runs them.
///
/// Each is a program around libFuzzer's loop, so they are built with `-Xswiftc -sanitize=fuzzer,address`
/// and in no other way.
let target: [SwiftSetting] = [.unsafeFlags(["-parse-as-library"])]

func fuzzTarget(_ name: String) -> Target {
  .executableTarget(
    name: name,
    dependencies: ["FuzzSupport", .product(name: "ReportReading", package: "reports")],
    swiftSettings: target)
}

let package = Package(
  name: "fuzzing",
  dependencies: [.package(name: "reports", path: "..")],
  targets: [
    .target(name: "CFuzzer"),
    .target(
      name: "FuzzSupport",
      dependencies: ["CFuzzer", .product(name: "ReportReading", package: "reports")]),
    fuzzTarget("FuzzCSV"), fuzzTarget("FuzzWorkbook"), fuzzTarget("FuzzPlan"),
    fuzzTarget("FuzzValues"),
  ],
  swiftLanguageModes: [.v6]
)
