import ReportModel

/// Names of forms as files.
enum FormFile {
  /// `phieu-thang-06-2020-PLK.xlsx`.
  static func name(unit: String, period: ReportingPeriod) -> String {
    "\(folderName(of: period))-\(PlainFileName.plain(unit)).xlsx"
  }

  /// `phieu-thang-06-2020`.
  static func folderName(of period: ReportingPeriod) -> String {
    "phieu-\(PlainFileName.part(of: period))"
  }

  /// What identifies a form as a source of records, whatever its file is called: one that is sent again
  /// replaces the one before.
  static func source(unit: String, period: String) -> String {
    "\(sourcePrefix)\(period):\(unit)"
  }

  /// The codes of unit and period of a form, by the name that it has as a source; `nil` of anything else.
  static func identity(ofSource name: String) -> (unit: String, period: String)? {
    guard name.hasPrefix(sourcePrefix) else { return nil }
    let parts = name.dropFirst(sourcePrefix.count).split(
      separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    return parts.count == 2 ? (unit: String(parts[1]), period: String(parts[0])) : nil
  }

  private static let sourcePrefix = "form:"
}
