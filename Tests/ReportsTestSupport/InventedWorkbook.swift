import CZip
import Foundation
import Testing

/// A workbook made part by part, so that any part can be wrong. Its content is invented.
public struct InventedWorkbook {
  public var parts: [(name: String, bytes: [UInt8])]

  /// A workbook of the given parts, and no other.
  public init(parts: [(name: String, text: String)]) {
    self.parts = parts.map { ($0.name, Array($0.text.utf8)) }
  }

  /// - Parameters:
  ///   - rows: the XML within `<sheetData>`.
  ///   - trailer: the XML behind it, such as merged cells.
  ///   - strings: the XML within `<sst>`.
  public init(
    rows: String, strings: String = "", sheet: String = "Tháng 6", prologue: String = "",
    trailer: String = ""
  ) {
    let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    parts = []
    add(
      "_rels/.rels",
      """
      <Relationships><Relationship Id="r1" Type="\(types)/officeDocument" Target="xl/workbook.xml"/>\
      </Relationships>
      """)
    add(
      "xl/workbook.xml",
      "<workbook><sheets><sheet name=\"\(sheet)\" sheetId=\"1\" r:id=\"s1\" xmlns:r=\"x\"/></sheets>"
        + "</workbook>")
    add(
      "xl/_rels/workbook.xml.rels",
      """
      <Relationships><Relationship Id="s1" Type="\(types)/worksheet" Target="worksheets/sheet1.xml"/>\
      <Relationship Id="t1" Type="\(types)/sharedStrings" Target="/xl/sharedStrings.xml"/>\
      </Relationships>
      """)
    add("xl/sharedStrings.xml", prologue + "<sst>\(strings)</sst>")
    add(
      "xl/worksheets/sheet1.xml", "<worksheet><sheetData>\(rows)</sheetData>\(trailer)</worksheet>")
  }

  public mutating func add(_ name: String, _ text: String) {
    parts.append((name, Array(text.utf8)))
  }

  /// The bytes of the file.
  public func bytes() throws -> [UInt8] {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).xlsx").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let archive = try #require(zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, nil))
    for part in parts {
      let copy = try #require(malloc(part.bytes.count + 1))
      copy.copyMemory(from: part.bytes, byteCount: part.bytes.count)
      let source = try #require(zip_source_buffer(archive, copy, UInt64(part.bytes.count), 1))
      try #require(zip_file_add(archive, part.name, source, 0) >= 0)
    }
    try #require(zip_close(archive) == 0)
    return Array(try Data(contentsOf: URL(filePath: path)))
  }
}
