import Foundation
import ReportIngest
import ReportModel

/// The file beside a file of records that holds the rows which weren't taken, to be corrected there.
///
/// It is somebody's work as soon as a row in it was corrected. So one that is there already and holds
/// anything else is left as it is, and the rows go to a file with the next number.
struct RejectedRowsFile {
  private let path: String
  private let count: Int
  /// The first file of that name, if the rows went to another one for its sake.
  private let former: String?

  /// Writes the rows of a file beside it.
  init(_ rows: RejectedRows, of input: RecordInput) throws(FileFailure) {
    count = rows.count
    let bytes = rows.fileBytes
    let first = "\(input.companionPath).rejected"
    var number = 1
    while true {
      let path = number == 1 ? "\(first).csv" : "\(first)-\(number).csv"
      let isThere = FileSystem.kind(of: path) != nil
      if !isThere || RejectedRowsFile.holds(bytes, at: path) {
        self.path = path
        former = number == 1 || isThere ? nil : "\(first).csv"
        if !isThere { try AtomicFile(path: path).write(bytes) }
        return
      }
      number += 1
    }
  }

  /// What is told of the rows, once it is known what became of the others.
  func receipt(after outcome: DeliveryOutcome) -> FileReceipt.LeftOutRows {
    var path = path
    if case .unchanged = outcome { path = withdrawn() }
    return FileReceipt.LeftOutRows(count: count, path: path)
  }

  /// Takes the file back when the import changed nothing: its rows were written out before, and are
  /// perhaps being corrected. The path where they were written then is returned.
  private func withdrawn() -> String {
    guard let former else { return path }
    unlink(path)
    return former
  }

  private static func holds(_ bytes: [UInt8], at path: String) -> Bool {
    let input = InputFile(name: path)
    return input.length == bytes.count && (try? input.bytes()) == bytes
  }
}
