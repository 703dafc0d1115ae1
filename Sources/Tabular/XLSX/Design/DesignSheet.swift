import ReportModel

/// The part of a sheet, read for its look.
final class DesignSheet: XMLHandler {
  private(set) var cells: [SheetDesign.Place: SheetDesign.Cell] = [:]
  private(set) var merged: [SheetDesign.Block] = []
  private(set) var columnWidths: [Int: Double] = [:]
  private(set) var rowHeights: [Int: Double] = [:]
  private(set) var page = SheetDesign.Page()

  private let part: String
  private let formats: [SheetDesign.Format]
  private let strings: SharedStrings
  private var place: SheetDesign.Place?
  private var format = SheetDesign.Format()
  private var isShared = false
  /// Collects the text of the element that is open, where it is one that is read.
  private var text: [UInt8]?

  /// A design is made by hand: more cells than this are none, and what lies further out is only the trace
  /// of a hand that slipped.
  static let mostCells = 20_000
  static let mostRows = 2_000
  static let mostColumns = 256

  init(part: String, formats: [SheetDesign.Format], strings: SharedStrings) {
    self.part = part
    self.formats = formats
    self.strings = strings
  }

  func start(_ element: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault) {
    switch element {
    case "col": addWidths(attributes)
    case "row":
      if let row = attributes.number("r"), (1...Self.mostRows).contains(row),
        let height = attributes.text("ht").flatMap(Double.init)
      {
        rowHeights[row - 1] = height
      }
    case "c":
      place = attributes["r"].flatMap { CellAddress($0) }.map {
        SheetDesign.Place(row: $0.row - 1, column: $0.column - 1)
      }
      let style = attributes.number("s") ?? 0
      format = formats.indices.contains(style) ? formats[style] : SheetDesign.Format()
      isShared = attributes.text("t") == "s"
      if let place, Self.holds(place), format.isVisible {
        cells[place] = SheetDesign.Cell(text: "", format: format)
      }
      guard cells.count <= Self.mostCells else { throw .tooLarge(part: part, .text) }
    case "v", "t", "oddHeader", "oddFooter": text = []
    case "mergeCell":
      if let block = attributes.text("ref").flatMap(Self.block),
        Self.holds(
          SheetDesign.Place(row: block.rows.upperBound, column: block.columns.upperBound))
      {
        merged.append(block)
      }
      guard merged.count <= Self.mostCells else { throw .tooLarge(part: part, .text) }
    case "pageSetUpPr": page.fitsWidth = attributes.isTrue("fitToPage")
    case "pageSetup":
      page.isLandscape = attributes.text("orientation") == "landscape"
      page.scale = attributes.number("scale").flatMap { (10...400).contains($0) ? $0 : nil }
    case "printOptions": page.isCentred = attributes.isTrue("horizontalCentered")
    case "pageMargins": page.margins = Self.margins(attributes)
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookFault) {
    guard text != nil else { return }
    text?.append(contentsOf: bytes)
    guard (text?.count ?? 0) <= XLSXLimits.cellLength else { throw .tooLarge(part: part, .text) }
  }

  private static func holds(_ place: SheetDesign.Place) -> Bool {
    place.row < mostRows && place.column < mostColumns
  }

  func end(_ element: XMLName) throws(WorkbookFault) {
    let written = text.map { String(decoding: $0, as: UTF8.self) }
    switch element {
    case "v": try put(isShared ? written.flatMap { Int($0) }.flatMap(shared) : written)
    case "t": try put(written)
    case "oddHeader": page.header = written
    case "oddFooter": page.footer = written
    case "c": place = nil
    default: return
    }
    text = nil
  }

  private func put(_ written: String?) throws(WorkbookFault) {
    guard let place, let written, !written.isEmpty else { return }
    guard Self.holds(place) else { throw .tooLarge(part: part, .text) }
    // A text of several runs comes piece by piece.
    let former = cells[place]?.text ?? ""
    cells[place] = SheetDesign.Cell(text: former + written, format: format)
  }

  private func shared(_ index: Int) -> String? {
    guard strings.length(index) != nil else { return nil }
    return strings.withBytes(index) { String(decoding: $0, as: UTF8.self) }
  }

  private func addWidths(_ attributes: XMLAttributes) {
    guard let first = attributes.number("min"), let last = attributes.number("max"),
      let width = attributes.text("width").flatMap(Double.init), first >= 1, first <= last,
      first <= Self.mostColumns
    else { return }
    for column in first...min(last, Self.mostColumns) { columnWidths[column - 1] = width }
  }

  /// Workbooks keep inches.
  private static func margins(_ attributes: XMLAttributes) -> Layout.Margins {
    func margin(_ text: String?) -> Double { (text.flatMap(Double.init) ?? 0.75) * 25.4 }
    return Layout.Margins(
      top: margin(attributes.text("top")), bottom: margin(attributes.text("bottom")),
      left: margin(attributes.text("left")), right: margin(attributes.text("right")))
  }

  /// `A1:C2`.
  static func block(_ reference: String) -> SheetDesign.Block? {
    let ends = reference.split(separator: ":").map(String.init)
    guard let first = ends.first.flatMap({ $0.withCString { CellAddress($0) } }),
      let last = ends.last.flatMap({ $0.withCString { CellAddress($0) } }),
      first.row <= last.row, first.column <= last.column
    else { return nil }
    return SheetDesign.Block(
      rows: (first.row - 1)...(last.row - 1), columns: (first.column - 1)...(last.column - 1))
  }
}

/// The rows that sheets print on every page, told in the part that lists the sheets.
final class PrintTitles: XMLHandler {
  /// By the number of the sheet among all.
  private(set) var rows: [Int: ClosedRange<Int>] = [:]
  private var sheet: Int?
  private var text: [UInt8] = []

  func start(_ element: XMLName, _ attributes: XMLAttributes) {
    guard case "definedName" = element, attributes.text("name") == "_xlnm.Print_Titles" else {
      return
    }
    sheet = attributes.number("localSheetId")
    text = []
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if sheet != nil, text.count < 1_000 { text.append(contentsOf: bytes) }
  }

  func end(_ element: XMLName) {
    guard case "definedName" = element, let sheet else { return }
    self.sheet = nil
    // `'Biểu 1'!$A:$B,'Biểu 1'!$5:$7`
    for reference in String(decoding: text, as: UTF8.self).split(separator: ",") {
      let ends = reference.split(separator: "!").last?.split(separator: ":").map { end in
        Int(end.filter { $0 != "$" })
      }
      if let ends, ends.count == 2, let first = ends[0], let last = ends[1], 1 <= first,
        first <= last
      {
        rows[sheet] = (first - 1)...(last - 1)
      }
    }
  }
}

extension SheetDesign.Format {
  /// Whether a cell without text shows anything.
  fileprivate var isVisible: Bool { fill != nil || borders != SheetDesign.Format.Borders() }
}
