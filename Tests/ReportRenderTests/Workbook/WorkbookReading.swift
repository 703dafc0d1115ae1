import Foundation
import FoundationXML
import Testing

@testable import ReportRender

/// A workbook read back as a spreadsheet would: sheets by name with their cells.
struct WorkbookReading {
  struct Cell {
    var text: String?
    var number: Double?
    var formula: String?
  }

  struct Sheet {
    let name: String
    /// By address, such as `B7`.
    let cells: [String: Cell]
    let merged: [String]
    /// Heights by row, counted from 1.
    let heights: [Int: Double]
    let widths: [Double]
    let pageBreaks: [Int]
    let frozenAt: String?
    let filtered: String?
    let isLandscape: Bool
    let fitsWidth: Bool
    /// In percent, where it was set.
    let scale: Int?
    /// By row, counted from 1; rows at level 0 are left out.
    let outlineLevels: [Int: Int]
    /// Conditional formats: cells and kind.
    let rules: [String]
    let links: [(from: String, to: String)]
    let header: String?
    let footer: String?
    let firstHeader: String?
  }

  let sheets: [Sheet]
  let package: ZipPackage

  init(_ bytes: [UInt8]) throws {
    package = try ZipPackage(bytes)
    let strings = try XMLTree(try package.part("xl/sharedStrings.xml"))
      .root.all("si").map { $0.all("t").map(\.text).joined() }
    let workbook = try XMLTree(try package.part("xl/workbook.xml"))
    var sheets: [Sheet] = []
    for (index, element) in workbook.root.all("sheet").enumerated() {
      let part = try XMLTree(
        try package.part("xl/worksheets/sheet\(index + 1).xml"))
      sheets.append(
        try Self.sheet(part.root, named: try #require(element["name"]), strings: strings))
    }
    self.sheets = sheets
  }

  func sheet(named name: String) throws -> Sheet {
    try #require(sheets.first { $0.name == name })
  }

  private static func sheet(_ root: XMLTree.Element, named name: String, strings: [String])
    throws -> Sheet
  {
    var cells: [String: Cell] = [:]
    for element in root.all("c") {
      var cell = Cell()
      let value = element.all("v").first?.text
      if element["t"] == "s" {
        cell.text = strings[try #require(value.flatMap { Int($0) })]
      } else {
        cell.number = value.flatMap { Double($0) }
      }
      cell.formula = element.all("f").first?.text
      if value != nil { cells[try #require(element["r"])] = cell }
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
      firstHeader: root.all("firstHeader").first?.text)
  }
}

/// An XML part as a tree.
struct XMLTree {
  final class Element {
    let name: String
    let attributes: [String: String]
    var text = ""
    var children: [Element] = []

    init(name: String, attributes: [String: String]) {
      self.name = name
      self.attributes = attributes
    }

    subscript(attribute: String) -> String? { attributes[attribute] }

    /// The elements of a name below this one, at any depth, in order.
    func all(_ name: String) -> [Element] {
      children.flatMap { ($0.name == name ? [$0] : []) + $0.all(name) }
    }
  }

  let root: Element

  init(_ text: String) throws {
    let builder = Builder()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = builder
    try #require(parser.parse(), "not well-formed XML")
    root = try #require(builder.root)
  }

  private final class Builder: NSObject, XMLParserDelegate {
    var root: Element?
    private var open: [Element] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      let element = Element(name: name, attributes: attributes)
      open.last?.children.append(element)
      if root == nil { root = element }
      open.append(element)
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
      qualifiedName: String?
    ) {
      open.removeLast()
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
      open.last?.text += string
    }
  }
}

extension ZipPackage {
  /// The text of a part that must be there.
  func part(_ name: String) throws -> String {
    let text = try text(of: name)
    return try #require(text, "no part \(name)")
  }
}
