import ReportModel

/// How a cell looks; the font's name is the workbook's.
struct CellFormat: Hashable {
  enum Horizontal: Hashable { case left, centre, right, justified }
  enum Vertical: Hashable {
    case top, centre, bottom
    /// Lines spread over the height of the row.
    case justified
  }
  enum Number: Hashable {
    case general
    /// Grouped thousands with so many decimals.
    case decimals(Int)
    /// Percent as it is printed in Vietnamese tables: a number with one decimal, without the sign.
    case percent
    case day
    /// What is typed stays text, whatever it looks like.
    case text

    /// The format's code.
    var code: String? {
      switch self {
      case .general: nil
      case .decimals(let places):
        Self.figures(
          places <= 0 ? "#,##0" : "#,##0." + String(repeating: "0", count: min(places, 3)))
      case .percent: Self.figures("#,##0.0")
      case .day: "dd/mm/yyyy"
      case .text: "@"
      }
    }

    /// `$-42A` asks for the separators of Vietnam; where a spreadsheet doesn't heed it, those of the
    /// user's country are shown. `_-` keeps figures, and the marks that stand for them, off the border.
    private static func figures(_ code: String) -> String {
      let (locale, figure) = ("[$-42A]", code + "_-")
      // The locale stands first in every section; behind a sign it would be printed.
      return "\(locale)\(figure);\(locale)-\(figure);\(locale)\(figure);@_-"
    }
  }

  var size: Double
  var bold = false
  var italic = false
  var underlined = false
  var horizontal = Horizontal.left
  var vertical = Vertical.centre
  var wraps = true
  var bordered = false
  var number = Number.general
  /// Of the background and of the letters, as 0xRRGGBB; `nil` is that of paper and ink.
  var fill: UInt32?
  var color: UInt32?
  /// Whether the cell can be written into where its sheet is protected.
  var isEntry = false
  /// The look of an officer's own cell, which goes before all but the number's form.
  var design: SheetDesign.Format?

  init(_ style: Layout.Style) {
    size = style.size
    bold = style.bold
    italic = style.italic
    underlined = style.underlined
  }

  init(
    _ style: Layout.Style, _ horizontal: Horizontal, _ vertical: Vertical = .centre,
    bordered: Bool = false
  ) {
    self.init(style)
    self.horizontal = horizontal
    self.vertical = vertical
    self.bordered = bordered
  }

  /// The look of an officer's own cell; its form of numbers is taken where it has one.
  init(_ design: SheetDesign.Format) {
    size = design.size
    bold = design.bold
    italic = design.italic
    wraps = design.wraps
    self.design = design
  }

  /// By what formats of one workbook differ in most; each cell looks its own up.
  func hash(into hasher: inout Hasher) {
    hasher.combine(size)
    hasher.combine(bold)
    hasher.combine(horizontal)
    hasher.combine(number)
    hasher.combine(fill)
  }

  var metrics: FontMetrics { FontMetrics(size: size, bold: bold, italic: italic) }
}
