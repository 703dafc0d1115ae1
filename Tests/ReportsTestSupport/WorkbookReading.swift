import Testing

/// A workbook read back as a spreadsheet would: sheets by name with their cells.
public struct WorkbookReading {
  public struct Cell {
    public fileprivate(set) var text: String?
    public fileprivate(set) var number: Double?
    public fileprivate(set) var formula: String?
    /// Size and face of the letters and where they stand: `14 bold centre`.
    public fileprivate(set) var look = ""
  }

  public struct Sheet {
    public let name: String
    /// By address, such as `B7`.
    public let cells: [String: Cell]
    public let merged: [String]
    /// Heights by row, counted from 1.
    public let heights: [Int: Double]
    public let widths: [Double]
    public let pageBreaks: [Int]
    public let frozenAt: String?
    public let filtered: String?
    public let isLandscape: Bool
    public let fitsWidth: Bool
    /// In percent, where it was set.
    public let scale: Int?
    /// By row, counted from 1; rows at level 0 are left out.
    public let outlineLevels: [Int: Int]
    /// Conditional formats: cells and kind.
    public let rules: [String]
    public let links: [(from: String, to: String)]
    public let header: String?
    public let footer: String?
    public let firstHeader: String?
    /// The number of the sheet's first page, where it doesn't follow on the sheet before.
    public let firstPage: Int?
    /// Inches at left, right, top and bottom.
    public let margins: [Double]
  }

  public let sheets: [Sheet]
  public let package: PackageParts

  public init(_ bytes: [UInt8]) throws {
    package = try PackageParts(bytes)
    let strings = try XMLTree(try package.part("xl/sharedStrings.xml"))
      .root.all("si").map { $0.all("t").map(\.text).joined() }
    let looks = try CellLooks(XMLTree(try package.part("xl/styles.xml")))
    let workbook = try XMLTree(try package.part("xl/workbook.xml"))
    var sheets: [Sheet] = []
    for (index, element) in workbook.root.all("sheet").enumerated() {
      let part = try XMLTree(
        try package.part("xl/worksheets/sheet\(index + 1).xml"))
      sheets.append(
        try Self.sheet(
          part.root, named: try #require(element["name"]), strings: strings, looks: looks))
    }
    self.sheets = sheets
  }

  public func sheet(named name: String) throws -> Sheet {
    try #require(sheets.first { $0.name == name })
  }

  private static func sheet(
    _ root: XMLTree.Element, named name: String, strings: [String], looks: CellLooks
  ) throws -> Sheet {
    var cells: [String: Cell] = [:]
    for element in root.all("c") {
      var cell = Cell()
      let value = element.all("v").first?.text
      if element["t"] == "s" {
        cell.text = strings[try #require(value.flatMap { Int($0) })]
      } else if element["t"] == "inlineStr" {
        // Sheets whose rows aren't kept in memory hold their texts themselves.
        cell.text = element.all("t").map(\.text).joined()
      } else {
        cell.number = value.flatMap { Double($0) }
      }
      cell.look = looks.look(element["s"])
      cell.formula = element.all("f").first?.text
      if value != nil || cell.text != nil { cells[try #require(element["r"])] = cell }
    }
    var heights: [Int: Double] = [:]
    for row in root.all("row") {
      if let number = row["r"].flatMap({ Int($0) }) {
        heights[number] = row["ht"].flatMap { Double($0) }
      }
    }
    return Sheet(
      name: name, cells: cells, merged: root.all("mergeCell").compactMap { $0["ref"] },
      heights: heights,
      widths: root.all("col").flatMap { column -> [Double] in
        let run = (Int(column["min"] ?? "") ?? 1)...(Int(column["max"] ?? "") ?? 1)
        return run.map { _ in Double(column["width"] ?? "") ?? 0 }
      },
      pageBreaks: root.all("brk").compactMap { $0["id"].flatMap { Int($0) } },
      frozenAt: root.all("pane").first?["topLeftCell"],
      filtered: root.all("autoFilter").first?["ref"],
      isLandscape: root.all("pageSetup").first?["orientation"] == "landscape",
      fitsWidth: root.all("pageSetUpPr").first?["fitToPage"] == "1",
      scale: root.all("pageSetup").first?["scale"].flatMap { Int($0) },
      outlineLevels: Dictionary(
        root.all("row").compactMap { row in
          guard let number = row["r"].flatMap({ Int($0) }),
            let level = row["outlineLevel"].flatMap({ Int($0) })
          else { return nil }
          return (number, level)
        }, uniquingKeysWith: { $1 }),
      rules: root.all("conditionalFormatting").map { format in
        "\(format["sqref"] ?? "?") \(format.all("cfRule").first?["type"] ?? "?")"
      },
      links: root.all("hyperlink").map { ($0["ref"] ?? "?", $0["location"] ?? "?") },
      header: root.all("oddHeader").first?.text, footer: root.all("oddFooter").first?.text,
      firstHeader: root.all("firstHeader").first?.text,
      firstPage: root.all("pageSetup").first.flatMap { setup in
        setup["useFirstPageNumber"] == "1" ? Int(setup["firstPageNumber"] ?? "1") : nil
      },
      margins: ["left", "right", "top", "bottom"].map { side in
        root.all("pageMargins").first?[side].flatMap { Double($0) } ?? 0
      })
  }
}

/// How cells look, by the number of their format.
struct CellLooks {
  private let looks: [String]

  init(_ styles: XMLTree) {
    let fonts = styles.root.all("fonts").first?.children.map { font in
      let faces = [("b", "bold"), ("i", "italic"), ("u", "underlined")].compactMap {
        font.all($0.0).isEmpty ? nil : $0.1
      }
      return ([font.all("sz").first?["val"] ?? "?"] + faces).joined(separator: " ")
    }
    looks = (styles.root.all("cellXfs").first?.children ?? []).map { format in
      let font = format["fontId"].flatMap { Int($0) }.flatMap { fonts?[$0] } ?? ""
      let side = format.all("alignment").first?["horizontal"].map { " \($0)" } ?? ""
      return font + side
    }
  }

  func look(_ format: String?) -> String { looks[format.flatMap { Int($0) } ?? 0] }
}
