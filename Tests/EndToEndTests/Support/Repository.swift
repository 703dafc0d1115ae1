import Foundation

/// Files of the repository that tests read.
enum Repository {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static let sample = root.appendingPathComponent("samples/gia-lai-2020")

  /// The sample's files of activity records, in order of time.
  static func activityFiles() throws -> [URL] {
    try FileManager.default
      .contentsOfDirectory(
        at: sample.appendingPathComponent("records"), includingPropertiesForKeys: nil
      )
      .filter { $0.lastPathComponent.hasPrefix("hoat-dong-") }
      .sorted { $0.path < $1.path }
  }
}
