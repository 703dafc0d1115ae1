@testable import ReportRender
import ReportsTestSupport

/// The parts of a form's file, to look into and to damage.
struct FormParts {
  private let package: ZipPackage

  init(_ file: [UInt8]) throws {
    package = try ZipPackage(file)
  }

  /// The sheets' XML, in the order of the workbook.
  var sheets: [String] {
    get throws {
      try package.names.filter { $0.hasPrefix("xl/worksheets/sheet") }
        .sorted { ($0.count, $0) < ($1.count, $1) }.compactMap { try package.text(of: $0) }
    }
  }

  /// What every part holds, by its name.
  var texts: [String: String] {
    get throws {
      try Dictionary(
        uniqueKeysWithValues: package.names.map { ($0, try package.text(of: $0) ?? "") })
    }
  }

  func text(of name: String) throws -> String? { try package.text(of: name) }

  /// The file with parts changed.
  func replacing(_ change: (_ name: String, _ text: String) -> String) throws -> [UInt8] {
    var package = package
    for name in package.names where name.hasSuffix(".xml") {
      guard let text = try package.text(of: name) else { continue }
      let changed = change(name, text)
      if changed != text { try package.replace(name, with: changed) }
    }
    return try package.bytes()
  }
}

extension SeededGenerator {
  mutating func number(below bound: Int) -> Int { Int(next() % UInt64(bound)) }

  mutating func chance(_ share: Int, of whole: Int) -> Bool { number(below: whole) < share }
}
