import Foundation
import Testing

/// A program that opens our workbooks, as those who get them have it, or a shell.
///
/// `make test` installs them. Where one is missing its tests are passed over, but never in CI.
enum OtherProgram: String {
  case libreOffice = "soffice"
  case gnumeric = "ssconvert"
  case pdfTools = "pdftotext"
  case openpyxl = "python3"
  case zsh
  case fish

  var isExpected: Bool {
    if ProcessInfo.processInfo.environment["CI"] != nil { return true }
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/\(rawValue)") else { return false }
    guard self == .openpyxl else { return true }
    return (try? run(["-c", "import openpyxl, pandas"]))?.status == 0
  }

  /// Runs the program in a folder.
  func run(
    _ arguments: [String], in folder: URL = FileManager.default.temporaryDirectory
  ) throws -> Program.Outcome {
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
