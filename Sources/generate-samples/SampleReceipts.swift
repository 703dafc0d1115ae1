import ReportModel

/// The invented register of reports received for one month.
struct SampleReceipts {
  let sample: Sample
  let month: SampleMonth
  /// Units that have activity records in the month; a report without any says «không phát sinh».
  let activeUnits: Set<String>

  static let header = [
    "unit", "period", "received_on", "nothing_to_report", "reference", "note",
  ]

  /// Rows in the order of the units.
  func rows() -> [[String]] {
    sample.units.compactMap { unit in
      guard unit.code != sample.issuer, unit.isValid(on: month.window.last),
        !month.missing.contains(unit.code),
        !month.unregistered.contains(unit.code)
      else { return nil }
      return row(of: unit)
    }
  }

  private func row(of unit: SampleUnit) -> [String] {
    var stream = SampleStream(seed: sample.seed, "receipt", month.name, unit.code)
    let isLate = month.late.contains(unit.code)
    let cutOff = month.window.last
    let most = sample.deadline.deadline(cutOff: cutOff).days(since: cutOff)
    let day = cutOff.adding(days: stream.number(in: isLate ? most + 1...most + 6 : 1...most))
    let isKnown = !month.unknownDay.contains(unit.code)
    let note =
      isLate
      ? stream.element(of: ["Đã đôn đốc", "Gửi chậm, đã đôn đốc bằng điện thoại"]) ?? ""
      : isKnown ? "" : "Không ghi ngày nhận"
    return [
      unit.code, month.name, isKnown ? day.description : "",
      activeUnits.contains(unit.code) ? "no" : "yes",
      "\(stream.number(in: 10...190))\(unit.documentMark)", note,
    ]
  }
}
