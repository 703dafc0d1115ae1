import Foundation
import Testing

/// Programs that some tests need beside the product.
enum TestTool {
  static let remedy = "scripts/install-dependencies --tests installs what the tests need"

  /// Fails the test if a program isn't there, for a test that can't be run has not passed.
  static func require(_ programs: [String], package: String) throws {
    for program in programs {
      try #require(
        FileManager.default.isExecutableFile(atPath: "/usr/bin/\(program)"),
        "no \(program) here (\(package)); \(remedy)")
    }
  }
}
