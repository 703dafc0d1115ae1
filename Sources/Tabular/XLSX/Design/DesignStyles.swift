import ReportModel

/// The formats of a workbook's cells, by their number in the part of styles.
final class DesignStyles: XMLHandler {
  private struct Font {
    var name: String?
    var size = 11.0
    var bold = false
    var italic = false
    var underlined = false
    var color: UInt32?
  }

  private enum Section {
    case fonts, fills, borders, formats
  }

  private(set) var formats: [SheetDesign.Format] = []
  private var numberCodes: [Int: String] = [:]
  private var fonts: [Font] = []
  private var fills: [UInt32?] = []
  private var borders: [SheetDesign.Format.Borders] = []
  private var section: Section?
  private var side: WritableKeyPath<SheetDesign.Format.Borders, SheetDesign.Format.Line>?
  private let part: String

  init(part: String) {
    self.part = part
  }

  func start(_ element: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault) {
    switch element {
    case "numFmt":
      if let number = attributes.number("numFmtId") {
        numberCodes[number] = attributes.text("formatCode")
      }
    case "fonts": section = .fonts
    case "fills": section = .fills
    case "borders": section = .borders
    case "cellXfs": section = .formats
    default:
      switch section {
      case .fonts: startInFonts(element, attributes)
      case .fills: startInFills(element, attributes)
      case .borders: startInBorders(element, attributes)
      case .formats: startInFormats(element, attributes)
      case nil: break
      }
    }
    let count = max(fonts.count, fills.count, borders.count, formats.count, numberCodes.count)
    guard count <= XLSXLimits.formatCount else { throw .tooLarge(part: part, .strings) }
  }

  private func startInFonts(_ element: XMLName, _ attributes: XMLAttributes) {
    if case "font" = element {
      fonts.append(Font())
      return
    }
    guard var font = fonts.popLast() else { return }
    // A face is on unless it is said to be off.
    let isOn = attributes["val"] == nil || attributes.isTrue("val")
    switch element {
    case "name": font.name = attributes.text("val")
    case "sz": font.size = attributes.text("val").flatMap(Double.init) ?? font.size
    case "b": font.bold = isOn
    case "i": font.italic = isOn
    case "u": font.underlined = attributes.text("val") != "none"
    case "color": font.color = Self.color(attributes)
    default: break
    }
    fonts.append(font)
  }

  private func startInFills(_ element: XMLName, _ attributes: XMLAttributes) {
    switch element {
    case "fill": fills.append(nil)
    case "fgColor": if let fill = fills.indices.last { fills[fill] = Self.color(attributes) }
    case "patternFill":
      // What has no pattern, or one of dots, has no colour of its own.
      if attributes.text("patternType") != "solid", let fill = fills.indices.last {
        fills[fill] = nil
      }
    default: break
    }
  }

  private func startInBorders(_ element: XMLName, _ attributes: XMLAttributes) {
    switch element {
    case "border": borders.append(SheetDesign.Format.Borders())
    case "left", "start": set(\.left, attributes)
    case "right", "end": set(\.right, attributes)
    case "top": set(\.top, attributes)
    case "bottom": set(\.bottom, attributes)
    default: break
    }
  }

  private func set(
    _ side: WritableKeyPath<SheetDesign.Format.Borders, SheetDesign.Format.Line>,
    _ attributes: XMLAttributes
  ) {
    guard let border = borders.indices.last else { return }
    borders[border][keyPath: side] =
      attributes.text("style").flatMap(SheetDesign.Format.Line.init) ?? .none
  }

  private func startInFormats(_ element: XMLName, _ attributes: XMLAttributes) {
    switch element {
    case "xf":
      var format = SheetDesign.Format()
      if let index = attributes.number("fontId"), fonts.indices.contains(index) {
        let font = fonts[index]
        format.fontName = font.name
        format.size = font.size
        format.bold = font.bold
        format.italic = font.italic
        format.underlined = font.underlined
        format.color = font.color
      }
      if let index = attributes.number("fillId"), fills.indices.contains(index) {
        format.fill = fills[index]
      }
      if let index = attributes.number("borderId"), borders.indices.contains(index) {
        format.borders = borders[index]
      }
      format.number = attributes.number("numFmtId").flatMap(code(ofNumberFormat:))
      formats.append(format)
    case "alignment":
      guard let last = formats.indices.last else { return }
      formats[last].horizontal = attributes.text("horizontal").flatMap(
        SheetDesign.Format.Horizontal.init)
      formats[last].vertical = attributes.text("vertical").flatMap(
        SheetDesign.Format.Vertical.init)
      formats[last].wraps = attributes.isTrue("wrapText")
    default: break
    }
  }

  /// Those of one's own, and the built-in ones that tables use (ECMA-376, 18.8.30).
  private func code(ofNumberFormat number: Int) -> String? {
    if let code = numberCodes[number] { return code == "General" ? nil : code }
    return switch number {
    case 1: "0"
    case 2: "0.00"
    case 3: "#,##0"
    case 4: "#,##0.00"
    case 9: "0%"
    case 10: "0.00%"
    case 14: "dd/mm/yyyy"
    case 49: "@"
    default: nil
    }
  }

  /// A colour that is told by its parts; those of a theme are left to the spreadsheet.
  private static func color(_ attributes: XMLAttributes) -> UInt32? {
    attributes.text("rgb").flatMap { UInt32($0.suffix(6), radix: 16) }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  func end(_ element: XMLName) {
    switch element {
    case "fonts", "fills", "borders", "cellXfs": section = nil
    default: break
    }
  }
}
