import ReportModel

/// Where a workbook is written to.
enum WorkbookPlace {
  case standardOutput
  case folder(String)
  case file(String)

  /// - Parameter path: `-`, an existing folder, or a file; `nil` is the current folder.
  init(_ path: String?, format: ReportFormat) throws(CommandFailure) {
    guard let path else {
      self = .folder(".")
      return
    }
    if path == "-" {
      guard format == .text else {
        throw CommandFailure(
          .usage,
          message: BilingualText(
            vi: "--output - dành stdout cho sổ tính, nên không dùng cùng --format json.",
            en: "--output - leaves stdout to the workbook, so --format json has no place."))
      }
      guard !StandardStream.output.isTerminal else {
        throw CommandFailure(
          .usage,
          message: BilingualText(
            vi: "Không ghi sổ tính ra màn hình.",
            en: "The workbook is not written to a terminal."),
          remedy: BilingualText(
            vi: "Chuyển stdout vào tệp hoặc lệnh khác, hoặc nêu tên tệp.",
            en: "Send stdout to a file or a command, or name a file."))
      }
      self = .standardOutput
    } else if path.hasSuffix("/") || FileSystem.kind(of: path) == .folder {
      self = .folder(path)
    } else {
      guard WorkbookPlace.mayReplace(path) else {
        throw CommandFailure(
          .usage,
          message: BilingualText(
            vi: "--output «\(path)»: tệp này có sẵn và không phải là sổ tính, nên không ghi đè.",
            en: "--output “\(path)”: this file exists and is no workbook; it is not replaced."),
          remedy: BilingualText(
            vi: "Chọn tên khác, hoặc xóa tệp đó trước.",
            en: "Choose another name, or remove the file first."))
      }
      self = .file(path)
    }
  }

  /// A workbook may be replaced by a newer one; a plan or a file of records named by a slip may not.
  private static func mayReplace(_ path: String) -> Bool {
    guard FileSystem.kind(of: path) == .file,
      let start = try? InputFile(name: path).firstBytes(WorkbookPlace.mark.count)
    else { return true }
    return start.isEmpty || start == WorkbookPlace.mark
  }

  /// How every workbook begins: it is a ZIP archive.
  private static let mark: [UInt8] = [0x50, 0x4B, 0x03, 0x04]

  /// The path that the workbook of a report gets; `nil` for stdout.
  func path(of facts: ReportFacts, isTop: Bool) -> String? {
    switch self {
    case .standardOutput: nil
    case .file(let path): path
    case .folder(let folder):
      folder == "."
        ? WorkbookPlace.fileName(facts, isTop: isTop)
        : FileSystem.joined(folder, WorkbookPlace.fileName(facts, isTop: isTop))
    }
  }

  /// `BC-thang-06-2020-gia-lai-2020.xlsx`, `BC-dot-d1-gia-lai-2020.xlsx`; a report on a unit below the top bears its code too.
  static func fileName(_ facts: ReportFacts, isTop: Bool) -> String {
    let span =
      facts.phase.map { "dot-\($0.code.lowercased())" } ?? PlainFileName.part(of: facts.period)
    var parts = ["BC", span, facts.campaignCode]
    if !isTop { parts.append(facts.scopeCode) }
    return parts.map(PlainFileName.plain).joined(separator: "-") + ".xlsx"
  }
}
