/// A cell with all that its file says of it: its value as the file types it, and its formula.
public struct FullCell: Hashable, Sendable {
  public enum Value: Hashable, Sendable {
    case text(String)
    case number(Double)
    case boolean(Bool)
    /// An error in the place of a value, such as `#N/A`.
    case error(String)
  }

  /// How the file gives a formula.
  public enum Formula: Hashable, Sendable {
    /// Without its `=`.
    case text(String)
    /// As that of another cell, moved: the file doesn't write it out.
    case shared
  }

  public let address: CellAddress
  /// `nil` for a formula of which the file doesn't know the value.
  public let value: Value?
  public let formula: Formula?
}

extension Workbook {
  /// Hands every cell of a sheet that holds something to `body`, by rows, and by columns within a row.
  ///
  /// - Throws: `TabularError.workbook` when the sheet can't be read.
  public func forEachFullCell(
    of sheet: Sheet, _ body: (FullCell) -> Void
  ) throws(TabularError) {
    do throws(WorkbookFault) {
      try withoutActuallyEscaping(body) { (body) throws(WorkbookFault) in
        try archive.scan(
          sheet.part, with: FullCellScanner(part: sheet.part.name, strings: strings, body))
      }
    } catch {
      throw .workbook(error)
    }
  }

  /// The properties of the document that are no standard ones, by name.
  ///
  /// - Throws: `TabularError.workbook` when they can't be read.
  public func customProperties() throws(TabularError) -> [String: String] {
    do throws(WorkbookFault) {
      guard let root = archive.part(named: "_rels/.rels") else { return [:] }
      let relationships = PartRelationships(part: root.name, folder: "")
      try archive.scan(root, with: relationships)
      guard
        let part = relationships.target(ofKind: "custom-properties").flatMap(archive.part(named:))
      else { return [:] }
      let properties = CustomProperties(part: part.name)
      try archive.scan(part, with: properties)
      return properties.values
    } catch {
      throw .workbook(error)
    }
  }
}

/// Reads the cells of a sheet one after another, with their formulas.
private final class FullCellScanner: XMLHandler {
  private let part: String
  private let strings: SharedStrings
  private let give: (FullCell) -> Void
  private var address: CellAddress?
  private var type = ""
  private var value: [UInt8]?
  private var formula: [UInt8]?
  private var row = 0
  private var column = 0
  /// Where text goes that comes now.
  private var target: Target?
  private var isPhonetic = false

  private enum Target {
    case value, formula
  }

  init(part: String, strings: SharedStrings, _ give: @escaping (FullCell) -> Void) {
    self.part = part
    self.strings = strings
    self.give = give
  }

  func start(_ element: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault) {
    switch element {
    case "row":
      row = attributes.number("r") ?? row + 1
      column = 0
    case "c":
      let found = attributes["r"].flatMap { CellAddress($0) }
      address = found ?? (row > 0 ? CellAddress(row: row, column: column + 1) : nil)
      column = address?.column ?? column
      type = attributes.text("t") ?? "n"
      value = nil
      formula = nil
    case "v":
      value = value ?? []
      target = .value
    case "t" where !isPhonetic:
      value = value ?? []
      target = .value
    case "rPh": isPhonetic = true
    case "f":
      formula = []
      target = .formula
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookFault) {
    switch target {
    case .value: value?.append(contentsOf: bytes)
    case .formula: formula?.append(contentsOf: bytes)
    case nil: return
    }
    guard (value?.count ?? 0) + (formula?.count ?? 0) <= 4 * XLSXLimits.cellLength else {
      throw .tooLarge(part: part, .text)
    }
  }

  func end(_ element: XMLName) throws(WorkbookFault) {
    switch element {
    case "v", "t", "f": target = nil
    case "rPh": isPhonetic = false
    case "c": try endCell()
    default: break
    }
  }

  private func endCell() throws(WorkbookFault) {
    guard let address else { return }
    self.address = nil
    let formula = formula.map { text -> FullCell.Formula in
      text.isEmpty ? .shared : .text(String(decoding: text, as: UTF8.self))
    }
    let value = try typedValue()
    guard value != nil || formula != nil else { return }
    give(FullCell(address: address, value: value, formula: formula))
  }

  /// The value as the file types it; `nil` where there is none, or an empty text.
  private func typedValue() throws(WorkbookFault) -> FullCell.Value? {
    guard var bytes = value, !bytes.isEmpty else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    switch type {
    case "s":
      guard let index = Int(text), let length = strings.length(index) else {
        throw .damaged(part: part)
      }
      guard length > 0 else { return nil }
      return .text(strings.withBytes(index) { String(decoding: $0, as: UTF8.self) })
    case "str", "inlineStr":
      EscapedText.decode(&bytes, from: 0)
      return bytes.isEmpty ? nil : .text(String(decoding: bytes, as: UTF8.self))
    case "b": return .boolean(text != "0" && text != "false")
    case "e": return .error(text)
    default: return Double(text).map { .number($0) } ?? .text(text)
    }
  }
}

/// The part that holds the document's own properties.
private final class CustomProperties: XMLHandler {
  private(set) var values: [String: String] = [:]
  private let part: String
  private var name: String?
  private var text: [UInt8] = []

  init(part: String) {
    self.part = part
  }

  func start(_ element: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault) {
    guard case "property" = element else { return }
    guard values.count < XLSXLimits.partCount else { throw .tooLarge(part: part, .parts) }
    name = attributes.text("name")
    text = []
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookFault) {
    guard name != nil else { return }
    text.append(contentsOf: bytes)
    guard text.count <= XLSXLimits.cellLength else { throw .tooLarge(part: part, .text) }
  }

  func end(_ element: XMLName) {
    guard case "property" = element, let name else { return }
    values[name] = String(decoding: text, as: UTF8.self)
    self.name = nil
  }
}
