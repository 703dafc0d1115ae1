import Foundation
import Testing

/// The sources as text, for what can only be seen there.
enum SourceText {
  /// - Returns: the Swift files of a folder of the repository, by path.
  static func files(in folder: String) throws -> [(path: String, text: String)] {
    let root = Repository.root.appendingPathComponent(folder)
    let files = try #require(
      FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil))
    return try files.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }.map {
      ($0.path, try String(contentsOf: $0, encoding: .utf8))
    }
  }
}
