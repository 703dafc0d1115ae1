import ReportModel

/// Words that several checks use.
enum CheckWording {
  /// «một số 0», «hai số 0».
  static func zeros(_ count: Int) -> BilingualText {
    switch count {
    case 1: BilingualText(vi: "một số 0", en: "one zero")
    case 2: BilingualText(vi: "hai số 0", en: "two zeros")
    default: BilingualText(vi: "ba số 0", en: "three zeros")
    }
  }

  /// 10, 100 or 1000.
  static func power(_ zeros: Int) -> BilingualText {
    switch zeros {
    case 1: BilingualText(vi: "10", en: "10")
    case 2: BilingualText(vi: "100", en: "100")
    default: BilingualText(vi: "1.000", en: "1000")
    }
  }

  /// A figure as it is read: as many decimals as it has.
  static func number(_ quantity: Quantity) -> BilingualText {
    BilingualText(
      vi: DecimalText.vietnamese(quantity, places: quantity.significantPlaces),
      en: quantity.plain)
  }

  /// «tháng 5», with the year where that isn't the year of the month beside it.
  static func month(_ month: YearMonth, beside other: YearMonth) -> BilingualText {
    let code = ReportingPeriod.month(month).code
    let name =
      month.year == other.year
      ? "tháng \(month.month)" : "tháng \(month.month)/\(month.year)"
    return BilingualText(vi: name, en: code)
  }
}
