import Foundation
import Testing

/// A program that opens our workbooks, as those who get them have it.
///
/// `make test` installs them; where one is missing, its tests fail.
enum OtherProgram: String {
  case libreOffice = "soffice"
  case gnumeric = "ssconvert"
  case pdfTools = "pdftotext"
  case openpyxl = "python3"

  /// Debian's package that brings the program, with what the tests do with it.
  private var package: String {
    switch self {
    case .libreOffice: "libreoffice-calc"
    case .gnumeric: "gnumeric"
    case .pdfTools: "poppler-utils"
    case .openpyxl: "python3-openpyxl, python3-pandas"
    }
  }

  /// Runs the program in a folder.
  func run(
    _ arguments: [String], in folder: URL = FileManager.default.temporaryDirectory
  ) throws -> Program.Outcome {
    try TestTool.require([rawValue], package: package)
    let quoted = arguments.map { "'" + $0.replacing("'", with: "'\\''") + "'" }
    return try Program.shell("\(rawValue) \(quoted.joined(separator: " "))", in: folder)
  }
}

/// LibreOffice with settings of its own, that works everything out again when it opens a workbook.
struct LibreOffice {
  private let folder: URL

  /// - Parameter folder: where the settings and what is written are kept.
  init(in folder: URL) throws {
    self.folder = folder
    let settings = folder.appendingPathComponent("settings/user")
    try FileManager.default.createDirectory(at: settings, withIntermediateDirectories: true)
    try Data(Self.alwaysRecalculating.utf8)
      .write(to: settings.appendingPathComponent("registrymodifications.xcu"))
  }

  /// Opens files of the folder and saves each in another form, under `converted/`.
  func convert(_ names: [String], to form: String) throws {
    let profile = folder.appendingPathComponent("settings").absoluteString
    let outcome = try OtherProgram.libreOffice.run(
      [
        "--headless", "-env:UserInstallation=\(profile)", "--convert-to", form, "--outdir",
        "converted",
      ] + names, in: folder)
    try #require(outcome.status == 0, "\(outcome.messages)")
  }

  private static let alwaysRecalculating = """
    <?xml version="1.0" encoding="UTF-8"?>
    <oor:items xmlns:oor="http://openoffice.org/2001/registry">
    <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode"
      oor:op="fuse"><value>0</value></prop></item>
    </oor:items>
    """
}
