import Foundation

/// Hides a sheet from the list of hidden sheets too, which the library can't.
enum HiddenSheet {
  private static let workbook = "xl/workbook.xml"

  static func makeVeryHidden(_ name: String, in package: inout ZipPackage) throws(RenderError) {
    guard let text = try package.text(of: Self.workbook),
      let start = text.range(of: "name=\"\(name)\""),
      let end = text.range(of: "/>", range: start.upperBound..<text.endIndex),
      let state = text.range(of: "state=\"hidden\"", range: start.upperBound..<end.lowerBound)
    else { throw .unreadableWorkbook(reason: "no hidden sheet \(name)") }
    try package.replace(
      Self.workbook, with: text.replacingCharacters(in: state, with: "state=\"veryHidden\""))
  }
}
