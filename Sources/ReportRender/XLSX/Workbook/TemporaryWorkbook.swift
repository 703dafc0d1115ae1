import Foundation

/// A workbook that the library writes into a folder of its own, which is gone afterwards.
enum TemporaryWorkbook {
  /// The bytes of the workbook that `write` puts at a path.
  ///
  /// - Parameter directory: where the folder is made, which `write` may use for other files too.
  static func bytes(
    in directory: String,
    _ write: (_ path: String, _ directory: String) throws(RenderError) -> Void
  ) throws(RenderError) -> [UInt8] {
    try inFolder(of: directory) { folder throws(RenderError) in
      let file = URL(fileURLWithPath: folder, isDirectory: true)
        .appendingPathComponent("workbook.xlsx")
      try write(file.path, folder)
      do {
        return try [UInt8](Data(contentsOf: file))
      } catch {
        throw .temporaryFile(path: file.path, reason: error.localizedDescription)
      }
    }
  }

  /// What `work` gives, which has a folder of its own within a directory for its files; the folder is gone
  /// afterwards.
  static func inFolder<Value>(
    of directory: String, _ work: (_ folder: String) throws(RenderError) -> Value
  ) throws(RenderError) -> Value {
    let folder = URL(fileURLWithPath: directory, isDirectory: true)
      .appendingPathComponent("reports-\(UUID().uuidString)", isDirectory: true)
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw .temporaryFile(path: folder.path, reason: error.localizedDescription)
    }
    defer { try? FileManager.default.removeItem(at: folder) }
    return try work(folder.path)
  }
}
