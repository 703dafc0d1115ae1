/// The seal of a workbook: whether a cell was changed since it was made can be told by the file alone.
///
/// It protects from slips and from silent corrections, not from somebody who makes a seal of their own.
public struct WorkbookSeal: Sendable, Hashable {
  /// SHA-256 over the names of the sheets and the digests of their cells, as 64 hexadecimal digits.
  public let text: String
  /// The digest of each sheet's cells, by the sheet's name.
  public let sheets: [String: String]
  /// Marks of the rows of sheets, by the sheet's name; not of those that list records.
  public let rowMarks: [String: [UInt32]]

  private init(text: String, sheets: [String: String], rowMarks: [String: [UInt32]]) {
    self.text = text
    self.sheets = sheets
    self.rowMarks = rowMarks
  }

  /// - Parameter sheets: name and digest of each sheet, in the order of the workbook.
  public init(sheets: [(name: String, digest: String)], rowMarks: [String: [UInt32]]) {
    var digest = SHA256()
    for (name, sheet) in sheets {
      digest.update("\(name)\n\(sheet)\n".utf8)
    }
    self.init(
      text: digest.hexadecimal,
      sheets: Dictionary(
        sheets.map { ($0.name, $0.digest) }, uniquingKeysWith: { first, _ in first }),
      rowMarks: rowMarks)
  }

  /// Whether a row of a sheet is still as it was; `nil` where the seal doesn't tell.
  public func isIntact(row: Int, of sheet: String, in other: WorkbookSeal) -> Bool? {
    guard let marks = rowMarks[sheet] else { return nil }
    func mark(_ marks: [UInt32]) -> UInt32 { marks.indices.contains(row) ? marks[row] : 0 }
    return mark(marks) == mark(other.rowMarks[sheet] ?? [])
  }
}

// MARK: - Writing marks into properties

extension WorkbookSeal {
  /// More rows than these are not marked: what is looked through by hand has fewer.
  public static let mostMarkedRows = 3000

  /// A property of a document holds 255 characters: six digits a row.
  private static let rowsPerProperty = 40
  private static let rowPrefix = "reports-rows-"
  private static let sheetPrefix = "reports-sheet-"
  private static let name = "reports-seal"

  /// The seal as properties of the document.
  ///
  /// - Parameter sheets: names of the sheets, in order.
  public func properties(sheets: [String]) -> [(name: String, value: String)] {
    var properties = [(name: WorkbookSeal.name, value: text)]
    for (number, sheet) in sheets.enumerated() {
      if let digest = self.sheets[sheet] {
        properties.append((name: "\(WorkbookSeal.sheetPrefix)\(number + 1)", value: digest))
      }
      guard let marks = rowMarks[sheet] else { continue }
      for start in stride(from: 0, to: marks.count, by: WorkbookSeal.rowsPerProperty) {
        let part = marks[start..<min(start + WorkbookSeal.rowsPerProperty, marks.count)]
        properties.append(
          (
            name: "\(WorkbookSeal.rowPrefix)\(number + 1)-\(start + 1)",
            value: part.map(WorkbookSeal.digits).joined()
          ))
      }
    }
    return properties
  }

  /// Reads the seal from the properties of a document; `nil` when it has none.
  public init?(properties: [String: String], sheets: [String]) {
    guard let text = properties[WorkbookSeal.name] else { return nil }
    var digests: [String: String] = [:]
    var rowMarks: [String: [UInt32]] = [:]
    for (number, sheet) in sheets.enumerated() {
      digests[sheet] = properties["\(WorkbookSeal.sheetPrefix)\(number + 1)"]
      var marks: [UInt32] = []
      while let value = properties["\(WorkbookSeal.rowPrefix)\(number + 1)-\(marks.count + 1)"],
        let part = WorkbookSeal.marks(value), !part.isEmpty
      {
        marks += part
      }
      if !marks.isEmpty { rowMarks[sheet] = marks }
    }
    self.init(text: text, sheets: digests, rowMarks: rowMarks)
  }

  private static func digits(_ mark: UInt32) -> String {
    let digits = String(mark, radix: 16)
    return String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  }

  private static func marks(_ text: String) -> [UInt32]? {
    var marks: [UInt32] = []
    var rest = text[...]
    while !rest.isEmpty {
      guard let mark = UInt32(rest.prefix(6), radix: 16) else { return nil }
      marks.append(mark)
      rest = rest.dropFirst(6)
    }
    return marks
  }
}
