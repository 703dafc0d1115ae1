import ReportModel

/// How the cells of a form look.
struct FormStyles {
  /// Of what can be written into, of a fault, of headings, and of what can't be filled in.
  private static let entryFill: UInt32 = 0xFFF9DB
  private static let faultFill: UInt32 = 0xF8B4AE
  private static let headingFill: UInt32 = 0xDCE6F1
  private static let closedFill: UInt32 = 0xE3E3E3
  private static let formerInk: UInt32 = 0x5F5F5F

  private let body: Layout.Style

  init(_ layout: Layout) {
    body = layout.style(.tableBody)
  }

  var plain: CellFormat { CellFormat(body) }

  /// A cell of a table that is only read.
  func cell(
    _ horizontal: CellFormat.Horizontal = .left, bold: Bool = false
  ) -> CellFormat {
    var format = CellFormat(body, horizontal, bordered: true)
    format.bold = bold
    return format
  }

  /// The heading of a column.
  var heading: CellFormat {
    var format = cell(.centre, bold: true)
    format.fill = Self.headingFill
    return format
  }

  /// The heading over rows.
  func groupHeading(isContentArea: Bool) -> CellFormat {
    var format = cell(.left, bold: true)
    format.italic = !isContentArea
    if isContentArea { format.fill = Self.headingFill }
    return format
  }

  /// A figure of the period before.
  func former(_ number: CellFormat.Number) -> CellFormat {
    var format = cell(.right)
    format.color = Self.formerInk
    format.number = number
    return format
  }

  /// A cell of an entry column that isn't to be filled in.
  var closed: CellFormat {
    var format = cell()
    format.fill = Self.closedFill
    return format
  }

  /// A cell to be written into.
  func entry(
    _ horizontal: CellFormat.Horizontal, _ number: CellFormat.Number, isFaulty: Bool
  ) -> CellFormat {
    var format = cell(horizontal)
    format.number = number
    format.fill = isFaulty ? Self.faultFill : Self.entryFill
    format.isEntry = true
    return format
  }
}
