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
    "form:\(period):\(unit)"
  }
}
