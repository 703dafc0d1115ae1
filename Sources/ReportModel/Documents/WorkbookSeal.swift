/// The seal of a workbook: whether a cell was changed since it was made can be told by the file alone.
///
/// It protects from slips and from silent corrections, not from somebody who makes a seal of their own.
public struct WorkbookSeal: Sendable, Hashable {
  /// SHA-256 over the names of the sheets and the digests of their cells, as 64 hexadecimal digits.
  public let text: String
  /// The digest of each sheet's cells, by the sheet's name.
  public let sheets: [String: String]
  /// Marks of the rows and columns of sheets, by the sheet's name; not of those that list records.
  public let marks: [String: SheetSeal.Marks]

  private init(text: String, sheets: [String: String], marks: [String: SheetSeal.Marks]) {
    self.text = text
    self.sheets = sheets
    self.marks = marks
  }

  /// - Parameter sheets: name and digest of each sheet, in the order of the workbook.
  public init(sheets: [(name: String, digest: String)], marks: [String: SheetSeal.Marks]) {
    var digest = SHA256()
    for (name, sheet) in sheets {
      digest.update("\(name)\n\(sheet)\n".utf8)
    }
    self.init(
      text: digest.hexadecimal,
      sheets: Dictionary(
        sheets.map { ($0.name, $0.digest) }, uniquingKeysWith: { first, _ in first }),
      marks: marks)
  }
}

// MARK: - Writing marks into properties

extension WorkbookSeal {
  /// More rows than these are not marked: what is looked through by hand has fewer.
  public static let mostMarkedRows = 3000

  /// A property of a document holds 255 characters: six digits a row.
  private static let marksPerProperty = 40
  private static let rowPrefix = "reports-rows-"
  private static let columnPrefix = "reports-columns-"
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
      guard let marks = marks[sheet] else { continue }
      properties += WorkbookSeal.properties("\(WorkbookSeal.rowPrefix)\(number + 1)-", marks.rows)
      properties += WorkbookSeal.properties(
        "\(WorkbookSeal.columnPrefix)\(number + 1)-", marks.columns)
    }
    return properties
  }

  private static func properties(
    _ prefix: String, _ marks: [UInt32]
  ) -> [(name: String, value: String)] {
    stride(from: 0, to: marks.count, by: marksPerProperty).map { start in
      let part = marks[start..<min(start + marksPerProperty, marks.count)]
      return (name: "\(prefix)\(start + 1)", value: part.map(digits).joined())
    }
  }

  /// Reads the seal from the properties of a document; `nil` when it has none.
  public init?(properties: [String: String], sheets: [String]) {
    guard let text = properties[WorkbookSeal.name] else { return nil }
    var digests: [String: String] = [:]
    var marks: [String: SheetSeal.Marks] = [:]
    for (number, sheet) in sheets.enumerated() {
      digests[sheet] = properties["\(WorkbookSeal.sheetPrefix)\(number + 1)"]
      let rows = WorkbookSeal.marks("\(WorkbookSeal.rowPrefix)\(number + 1)-", in: properties)
      guard !rows.isEmpty else { continue }
      marks[sheet] = SheetSeal.Marks(
        rows: rows,
        columns: WorkbookSeal.marks("\(WorkbookSeal.columnPrefix)\(number + 1)-", in: properties))
    }
    self.init(text: text, sheets: digests, marks: marks)
  }

  private static func marks(_ prefix: String, in properties: [String: String]) -> [UInt32] {
    var marks: [UInt32] = []
    while let value = properties["\(prefix)\(marks.count + 1)"],
      let part = WorkbookSeal.marks(value), !part.isEmpty
    {
      marks += part
    }
    return marks
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
