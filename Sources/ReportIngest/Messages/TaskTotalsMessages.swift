import ReportModel

/// What is said of totals that don't add up.
enum TaskTotalsMessages {
  static func explanation(of fault: TaskTotals.Fault, in totals: TaskTotals) -> Explanation {
    switch fault {
    case .sum(let whole, let parts, let sum): wrongSum(whole, parts, sum, totals)
    case .part(let part, let whole): partExceeds(part, whole, totals)
    case .rate(let rate, let expected): wrongRate(rate, expected, totals)
    }
  }

  private static func wrongSum(
    _ whole: TaskTotals.Count, _ parts: [TaskTotals.Count], _ sum: Int, _ totals: TaskTotals
  ) -> Explanation {
    let terms = parts.map { totals.counts[$0] ?? 0 }
    let total = totals.counts[whole] ?? 0
    return Explanation(
      "totals-do-not-add-up",
      vi: "Số liệu không khớp: "
        + terms.map { DecimalText.vietnamese($0) }.joined(separator: " + ")
        + " = \(DecimalText.vietnamese(sum)), không phải \(DecimalText.vietnamese(total)) "
        + "(\(name(whole).vietnamese) gồm \(list(parts).vietnamese)).",
      en: "The totals don't add up: " + terms.map(String.init).joined(separator: " + ")
        + " = \(sum), not \(total) (\(name(whole).english) is \(list(parts).english)).",
      remedy: (
        "Đối chiếu với đơn vị gửi số liệu; chương trình không tự sửa.",
        "Ask the sender which one is right; nothing is corrected by guess."
      ))
  }

  private static func partExceeds(
    _ part: TaskTotals.Count, _ whole: TaskTotals.Count, _ totals: TaskTotals
  ) -> Explanation {
    let (small, large) = (totals.counts[part] ?? 0, totals.counts[whole] ?? 0)
    return Explanation(
      "part-exceeds-total",
      vi: "\(DecimalText.vietnamese(small)) (\(name(part).vietnamese)) lớn hơn "
        + "\(DecimalText.vietnamese(large)) (\(name(whole).vietnamese)).",
      en: "\(small) (\(name(part).english)) is more than \(large) (\(name(whole).english)).",
      remedy: ("Đối chiếu với đơn vị gửi số liệu.", "Ask the sender which one is right."))
  }

  private static func wrongRate(
    _ rate: TaskTotals.Rate, _ expected: Ratio, _ totals: TaskTotals
  ) -> Explanation {
    let decimals = totals.rates[rate]?.decimals ?? 1
    let (numerator, denominator) = (
      totals.counts[rate.numerator] ?? 0, totals.counts[rate.denominator] ?? 0
    )
    let form = Ratio.Form(isPercent: true, decimals: decimals)
    let percent = DecimalText.vietnamese(expected, form)
    return Explanation(
      "rate-does-not-follow",
      vi: "\(DecimalText.vietnamese(numerator))/\(DecimalText.vietnamese(denominator)) = "
        + "\(percent)% (\(name(rate.numerator).vietnamese) trên \(name(rate.denominator).vietnamese)).",
      en: "\(numerator)/\(denominator) = \(percent.replacing(",", with: "."))% "
        + "(\(name(rate.numerator).english) of \(name(rate.denominator).english)).",
      remedy: (
        "Sửa tỷ lệ, hoặc ghi tỷ lệ vào cột có đúng mẫu số.",
        "Correct the rate, or put it into the column of its denominator."
      ))
  }

  private static func list(_ parts: [TaskTotals.Count]) -> BilingualText {
    BilingualText(
      vi: parts.map { name($0).vietnamese }.joined(separator: ", "),
      en: parts.map { name($0).english }.joined(separator: ", "))
  }

  private static func name(_ count: TaskTotals.Count) -> BilingualText {
    switch count {
    case .assigned: BilingualText(vi: "số được giao", en: "assigned")
    case .due: BilingualText(vi: "số đến hạn", en: "due")
    case .completed: BilingualText(vi: "đã hoàn thành", en: "completed")
    case .completedOnTime: BilingualText(vi: "hoàn thành đúng hạn", en: "completed on time")
    case .completedLate: BilingualText(vi: "hoàn thành quá hạn", en: "completed late")
    case .open: BilingualText(vi: "chưa hoàn thành", en: "not completed")
    case .inProgress: BilingualText(vi: "chưa hoàn thành trong hạn", en: "in progress")
    case .overdue: BilingualText(vi: "chưa hoàn thành quá hạn", en: "overdue")
    }
  }
}
