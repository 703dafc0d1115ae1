import Foundation

/// A CSV file of the sample: UTF-8 without byte order mark, lines ended by LF, fields quoted only
/// where RFC 4180 asks for it.
struct SampleFile {
  let name: String
  let header: [String]
  let rows: [[String]]

  func write(into folder: URL) throws {
    let lines = ([header] + rows).map { $0.map(quoted).joined(separator: ",") + "\n" }
    try Data(lines.joined().utf8).write(
      to: folder.appendingPathComponent(name), options: .atomic)
  }

  private func quoted(_ field: String) -> String {
    guard field.contains(where: { ",\"\n\r".contains($0) }) else { return field }
    return "\"" + field.replacing("\"", with: "\"\"") + "\""
  }
}
