import ReportModel

/// What `reports check` says of waivers.
enum CheckMessages {
  static func expired(_ waiver: Waiver) -> Finding {
    let until = waiver.until?.description ?? ""
    return Finding(
      code: "waiver-expired", severity: .warning, location: waiver.location,
      value: waiver.finding.text,
      message: BilingualText(
        vi: "Xác nhận này chỉ có hiệu lực đến hết ngày \(until); nghi vấn được nêu trở lại.",
        en: "This waiver held until \(until); the finding is told again."),
      remedy: BilingualText(
        vi: "Kiểm tra lại số liệu, rồi gia hạn ở cột «until» hoặc bỏ dòng này.",
        en: "Look at the figure again, then set `until` anew or remove the row."))
  }

  static func withoutFinding(_ waiver: Waiver) -> Finding {
    Finding(
      code: "waiver-without-finding", severity: .warning, location: waiver.location,
      value: waiver.finding.text,
      message: BilingualText(
        vi: "Không có nghi vấn này trong số liệu hiện nay.",
        en: "The records give no such finding now."),
      remedy: BilingualText(
        vi: "Nếu số liệu đã được sửa thì bỏ dòng này.",
        en: "If the figure has been corrected, remove the row."))
  }
}
