import ReportModel

/// What `reports statistics` says besides the figures.
enum StatisticsMessages {
  static func leftOut(_ count: Int) -> BilingualText {
    BilingualText(
      vi: "Không tính \(DecimalText.vietnamese(count)) bản ghi của đơn vị ở trên cấp được hỏi.",
      en: "Left out are \(count) records of units above the level that was asked for.")
  }
}
