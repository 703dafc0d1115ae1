import FuzzSupport
import ReportIngest
import Tabular

/// The parts of a workbook, with NUL between them: sheet, shared strings, styles, list of sheets; what
/// isn't given is that of a sound one. Input that begins as an archive is taken as a whole.
public func fuzzWorkbook(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let archive = bytes.starts(with: Array("PK".utf8)) ? bytes : packed(bytes)
  guard let plan = InventedPlan.plan else { fatalError("the invented plan is wrong") }
  var reader = RecordReader(plan: plan)
  _ = try? reader.read(workbook: archive, file: "a.xlsx", keepsRejectedRows: true)
  _ = try? CellListing(
    of: archive, encoding: nil, sheet: nil, file: "a.xlsx", findingLimit: 5)
  _ = try? Workbook(archive).design(ofSheet: nil, file: "a.xlsx")
  return 0
}

private func packed(_ bytes: [UInt8]) -> [UInt8] {
  let parts = bytes.split(separator: 0, maxSplits: 3, omittingEmptySubsequences: false)
  func part(_ index: Int, or standard: String) -> [UInt8] {
    parts.indices.contains(index) && !parts[index].isEmpty
      ? Array(parts[index]) : Array(standard.utf8)
  }
  let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  var archive = StoredArchive()
  archive.add(
    "_rels/.rels",
    Array(
      "<Relationships><Relationship Id=\"r\" Type=\"\(types)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
        .utf8))
  archive.add(
    "xl/_rels/workbook.xml.rels",
    Array(
      """
      <Relationships><Relationship Id="s" Type="\(types)/worksheet" Target="sheet.xml"/>\
      <Relationship Id="t" Type="\(types)/sharedStrings" Target="strings.xml"/>\
      <Relationship Id="f" Type="\(types)/styles" Target="styles.xml"/></Relationships>
      """.utf8))
  archive.add("xl/sheet.xml", part(0, or: "<worksheet/>"))
  archive.add("xl/strings.xml", part(1, or: "<sst/>"))
  archive.add("xl/styles.xml", part(2, or: "<styleSheet/>"))
  archive.add(
    "xl/workbook.xml",
    part(
      3, or: "<workbook><sheets><sheet name=\"A\" r:id=\"s\" xmlns:r=\"x\"/></sheets></workbook>"))
  return archive.archive
}

/// What the package manager takes for the program's `main`.
@_cdecl("FuzzWorkbook_main")
public func main(
  _ argumentCount: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> CInt {
  fuzz(argumentCount, arguments) { fuzzWorkbook($0, $1) }
}
