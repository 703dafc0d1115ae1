/// A workbook (XLSX, ECMA-376) that was opened: its sheets, shared strings and formats.
///
/// Sheets are read as streams; of the workbook itself only shared strings and formats are held.
public final class Workbook {
  /// A sheet, as the workbook lists it.
  public struct Sheet: Hashable, Sendable {
    public let name: String
    public let isHidden: Bool
    /// Its place among all sheets of the workbook, from 0.
    let number: Int
    let part: WorkbookPackage.Part
  }

  /// The sheets of cells, in the order of the workbook; chart sheets are none.
  public let sheets: [Sheet]

  let archive: WorkbookPackage
  /// The part that lists the sheets, and that of formats.
  let mainPart: WorkbookPackage.Part
  let stylesPart: WorkbookPackage.Part?
  let strings: SharedStrings
  let formats: NumberFormats
  let dateSystem: SerialDay.System

  /// Whether bytes are those of an archive or of a file of the old Office, which only a workbook's
  /// reader can tell more about.
  public static func isLikely(_ bytes: [UInt8]) -> Bool {
    switch FileSignature(firstBytes: bytes) {
    case .zip, .compoundFile: true
    default: false
    }
  }

  /// Opens a workbook.
  ///
  /// - Throws: `TabularError.workbook` when the bytes are no workbook, or one that exceeds
  ///   `XLSXLimits`.
  public convenience init(_ bytes: [UInt8]) throws(TabularError) {
    do throws(WorkbookFault) {
      if let fault = CompoundFile.fault(of: bytes) { throw fault }
      try self.init(archive: try WorkbookPackage(bytes))
    } catch {
      throw .workbook(error)
    }
  }

  private init(archive: WorkbookPackage) throws(WorkbookFault) {
    let main = try Self.mainPart(of: archive)
    let folder = main.name.split(separator: "/").dropLast().joined(separator: "/")
    let file = main.name.split(separator: "/").last.map(String.init) ?? ""
    let list = SheetList(part: main.name)
    try archive.scan(main, with: list)
    let parts = try Self.relationships(
      "\(folder.isEmpty ? "" : folder + "/")_rels/\(file).rels", folder: folder, of: archive)
    let strings = SharedStrings(part: "sharedStrings")
    if let part = parts.target(ofKind: "sharedStrings").flatMap(archive.part(named:)) {
      try archive.scan(part, with: strings)
    }
    let formats = NumberFormats(part: "styles")
    let stylesPart = parts.target(ofKind: "styles").flatMap(archive.part(named:))
    if let stylesPart { try archive.scan(stylesPart, with: formats) }
    var sheets: [Sheet] = []
    for (number, entry) in list.entries.enumerated() {
      guard let part = parts.list.first(where: { $0.identifier == entry.relationship }) else {
        throw .damaged(part: main.name)
      }
      guard part.kind == "worksheet" else { continue }
      guard let found = archive.part(named: part.target) else { throw .damaged(part: part.target) }
      sheets.append(
        Sheet(name: entry.name, isHidden: entry.isHidden, number: number, part: found))
    }
    self.archive = archive
    mainPart = main
    self.stylesPart = stylesPart
    self.strings = strings
    self.formats = formats
    self.sheets = sheets
    dateSystem = list.dateSystem
  }

  /// The sheet of a name.
  public func sheet(named name: String) throws(TabularError) -> Sheet {
    guard let sheet = sheets.first(where: { $0.name == name }) else {
      throw .workbook(.noSheet(name, found: sheets.map(\.name)))
    }
    return sheet
  }

  private static func mainPart(of archive: WorkbookPackage) throws(WorkbookFault)
    -> WorkbookPackage.Part
  {
    let root = try? relationships("_rels/.rels", folder: "", of: archive)
    let name = root?.target(ofKind: "officeDocument")
    guard let name, let part = archive.part(named: name), name.hasSuffix(".xml") else {
      if name?.hasSuffix(".bin") == true { throw .binaryWorkbook }
      let isOpenDocument = archive.part(named: "META-INF/manifest.xml") != nil
      throw isOpenDocument && archive.part(named: "content.xml") != nil
        ? .openDocument : .notAWorkbook
    }
    // A document or a presentation is such a package too.
    guard part.name.lowercased().hasSuffix("workbook.xml") else { throw .notAWorkbook }
    return part
  }

  private static func relationships(
    _ name: String, folder: String, of archive: WorkbookPackage
  ) throws(WorkbookFault) -> PartRelationships {
    guard let part = archive.part(named: name) else { throw .damaged(part: name) }
    let relationships = PartRelationships(part: name, folder: folder)
    try archive.scan(part, with: relationships)
    return relationships
  }
}

/// Files of the old Office, and those that are locked by a password.
enum CompoundFile {
  /// What is wrong with a file that is no archive; `nil` if it isn't a compound file.
  static func fault(of bytes: [UInt8]) -> WorkbookFault? {
    guard FileSignature(firstBytes: bytes) == .compoundFile else { return nil }
    return holdsEncryptedPackage(bytes) ? .passwordProtected : .oldOffice
  }

  /// Whether an entry of the file's directory is named so; entries begin at multiples of 128 bytes.
  private static func holdsEncryptedPackage(_ bytes: [UInt8]) -> Bool {
    var name: [UInt8] = []
    for byte in "EncryptedPackage".utf8 { name += [byte, 0] }
    var entry = 512
    while entry + name.count <= bytes.count {
      if bytes[entry] == name[0], bytes[entry..<entry + name.count].elementsEqual(name) {
        return true
      }
      entry += 128
    }
    return false
  }
}
