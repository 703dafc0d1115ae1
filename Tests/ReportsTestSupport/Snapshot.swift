import Foundation
public import Testing

/// Compares a text with the one kept in a file beside the test: `Snapshots/<name>`.
///
/// `RECORD_SNAPSHOTS=1 swift test` writes the files anew. A run that records fails, so that no run can
/// approve its own output unseen.
public func expectSnapshot(
  of actual: String, named name: String, file: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let directory = URL(fileURLWithPath: file).deletingLastPathComponent()
    .appendingPathComponent("Snapshots")
  let url = directory.appendingPathComponent(name)
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(actual.utf8).write(to: url)
    Issue.record("The snapshot \(name) has been recorded; read it.", sourceLocation: sourceLocation)
    return
  }
  guard let data = try? Data(contentsOf: url) else {
    Issue.record(
      "There is no snapshot \(name); record it with RECORD_SNAPSHOTS=1 swift test.",
      sourceLocation: sourceLocation)
    return
  }
  let expected = String(decoding: data, as: UTF8.self)
  guard expected != actual else { return }
  Issue.record(
    "The snapshot \(name) differs.\n\(firstDifference(between: expected, and: actual))",
    sourceLocation: sourceLocation)
}

/// The first line that differs, as expected and as it is.
private func firstDifference(between expected: String, and actual: String) -> String {
  let expectedLines = expected.split(separator: "\n", omittingEmptySubsequences: false)
  let actualLines = actual.split(separator: "\n", omittingEmptySubsequences: false)
  for index in 0..<max(expectedLines.count, actualLines.count) {
    let expectedLine = index < expectedLines.count ? expectedLines[index] : "(no line)"
    let actualLine = index < actualLines.count ? actualLines[index] : "(no line)"
    if expectedLine != actualLine {
      return "line \(index + 1)\n- \(expectedLine)\n+ \(actualLine)"
    }
  }
  return "in their line ends"
}
